"""The language sellers speak in a listing, for rules that rest on the law of one market.

A page's `lang` tells little here: templates of Chinese shops often say `en`, and pages of pictures hold no more than a title.
"""

from __future__ import annotations

from string import ascii_letters
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.text.characters import is_chinese

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.model.listing import Passage

LETTERS_PER_CHARACTER = 4
"""Latin letters that say as much as a Chinese character does, models and brand names aside."""
_LETTERS = ascii_letters.encode()
FEW_LETTERS = 16
"""Letters below which a page has hardly any words: an article number, a model."""


class PageLanguage(Struct, frozen=True):
    """The language of the listing."""

    code: str
    """zh, or the first part of the page's BCP 47 tag; empty when nothing tells."""


def page_language(evidence: Evidence) -> Iterator[Observation[PageLanguage]]:
    """Give the one value there is: of the page's words, or of those in its pictures where the page has hardly any."""
    chinese, letters = evidence.memo(_counted_in_page)
    is_bare = chinese * LETTERS_PER_CHARACTER + letters < FEW_LETTERS
    if is_bare and chinese == 0:
        chinese, letters = _counted((*evidence.passages, *evidence.picture_passages))
        is_bare = chinese * LETTERS_PER_CHARACTER + letters < FEW_LETTERS
    code = evidence.listing.language.lower().partition("-")[0]
    if code != "ja" and chinese * LETTERS_PER_CHARACTER > letters:
        code = "zh"
    yield Observation(PageLanguage(code), evidence.title_place)
    if is_bare:
        evidence.must_have_seen_all()


def _counted_in_page(evidence: Evidence) -> tuple[int, int]:
    return _counted(evidence.passages)


def _counted(passages: Iterable[Passage]) -> tuple[int, int]:
    """Count Chinese characters and Latin letters."""
    words = "".join([passage.words for passage in passages])
    plain = words.encode("ascii", "ignore")
    letters = len(plain) - len(plain.translate(None, _LETTERS))
    return (0 if words.isascii() else sum(map(is_chinese, words))), letters
