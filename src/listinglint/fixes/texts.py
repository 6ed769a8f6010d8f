"""What fixes say to buyers, in the tongue and script of the page and the tone of the shop."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from listinglint.facts.text.normalise import is_chinese, normalised_words
from listinglint.loaders.language import language_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listinglint.config.shop import Tone
    from listinglint.facts.evidence import Evidence

TextVariety = Literal["zh-Hans", "zh-Hant", "en"]
_TAIWAN = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
_SHARE = 0.1
"""Share of Chinese characters that are traditional only; a traditional page has three times as many."""


def tongue_of(evidence: Evidence) -> TextVariety | None:
    """Tell in which tongue and script a page speaks, or its pictures where it has no words; None for one that we don't write."""
    listing = evidence.listing
    words = " ".join((listing.title, *(passage.words for passage in evidence.passages)))
    if not listing.language:
        words = " ".join(passage.words for passage in evidence.picture_passages)
    tag = (listing.language or language_of("", words)).lower()
    if tag.startswith("zh"):
        return "zh-Hant" if _is_traditional(words, tag) else "zh-Hans"
    return "en" if tag.startswith("en") else None


def _is_traditional(words: str, tag: str) -> bool:
    """Tell by the characters, as templates declare zh-CN on traditional pages; by the tag where they are the same in both."""
    characters = "".join(filter(is_chinese, words))
    changed = sum(one != other for one, other in zip(characters, normalised_words(characters), strict=False))
    is_even = tag.startswith(_TAIWAN) and language_of("", words + "這") == "zh-Hant"
    return changed > _SHARE * len(characters) or is_even


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
    return tomllib.loads(files(__package__).joinpath("texts.toml").read_text("utf-8"))
