"""What fixes say to buyers, in the tongue and script of the page and the tone of the shop."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from listinglint.facts.text.normalise import TAIWAN, writes_traditional
from listinglint.loaders.language import language_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listinglint.config.shop import Tone
    from listinglint.facts.evidence import Evidence

TextVariety = Literal["zh-Hans", "zh-Hant", "en"]


def tongue_of(evidence: Evidence) -> TextVariety | None:
    """Tell in which tongue and script a page speaks, or its pictures where it has no words; None for one that we don't write."""
    listing = evidence.listing
    words = " ".join((listing.title, *(passage.words for passage in evidence.passages)))
    if not listing.language:
        words = " ".join(passage.words for passage in evidence.picture_passages)
    tag = (listing.language or language_of("", words)).lower()
    if tag.startswith("zh"):
        is_even = tag.startswith(TAIWAN) and language_of("", words + "這") == "zh-Hant"
        return "zh-Hant" if is_even or writes_traditional(words, "") else "zh-Hans"
    return "en" if tag.startswith("en") else None


def text(key: str, variety: TextVariety, tone: Tone, **data: object) -> str:
    """Give a text of `texts.toml`, filled."""
    return _texts()[key][variety][tone.value].format(**data)


def word(table: str, key: str, variety: TextVariety) -> str:
    """Give a small word or a list of them."""
    return _texts()[table][variety][key]


def counted(key: str, variety: TextVariety, n: float) -> str:
    """Give a unit with its number: 48小时, 1 day."""
    words = word("units", key, variety)
    return (words[:-1] if variety == "en" and n == 1 else words).format(n=n)


@cache
def _texts() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    import tomllib

    return tomllib.loads(Path(__file__).with_name("texts.toml").read_text("utf-8"))
