"""The language sellers speak in a listing, for rules that rest on the law of one market.

A page's `lang` tells little here: templates of Chinese shops often say `en`, and pages of pictures hold no more than a title.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.evidence.folding import is_chinese
from listinglint.evidence.seen import Seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.evidence.evidence import Evidence

LETTERS_PER_CHARACTER = 4
"""Latin letters that say as much as a Chinese character does, models and brand names aside."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language of the listing."""

    code: str
    """zh, or the first part of the page's BCP 47 tag; empty when nothing tells."""


def tongue(evidence: Evidence) -> Iterator[Seen[Tongue]]:
    """Give the one value there is."""
    words = "".join(passage.words for passage in evidence.passages)
    chinese = sum(map(is_chinese, words))
    letters = sum(character.isascii() and character.isalpha() for character in words)
    code = evidence.listing.language.lower().partition("-")[0]
    if code != "ja" and chinese * LETTERS_PER_CHARACTER > letters:
        code = "zh"
    yield Seen(Tongue(code), evidence.title_place)
