"""The title of a listing, as marketplaces count it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final
from unicodedata import east_asian_width

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.ports import Unavailable
from listinglint.facts.text.characters import is_chinese
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, spans
from listinglint.model.listing import Part
from listinglint.model.wording import Wording
from listinglint.phrasebook.builtin import slot
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.facts.evidence import Evidence

NO_TITLE = Wording("the page has no title", "页面没有标题")
DOUBTFUL: Final = 0.3
"""Confidence in a title that only the tab of a browser shows: the shop's name is often in it."""


class Title(Struct, frozen=True):
    """The title, as platforms count it."""

    words: str

    @property
    def length(self) -> int:
        """Characters, spaces among them."""
        return len(self.words)

    @property
    def width(self) -> int:
        """Characters, each Chinese one counted twice."""
        return sum(2 if east_asian_width(character) in "WF" else 1 for character in self.words)

    @property
    def letters(self) -> int:
        """Chinese characters, letters and digits."""
        return sum(character.isalnum() for character in self.words)

    @property
    def characters(self) -> frozenset[str]:
        """Every character in it."""
        return frozenset(self.words)

    @property
    def has_chinese(self) -> bool:
        """Whether a Chinese character is in it."""
        return any(map(is_chinese, self.words))

    @property
    def promotion(self) -> str:
        """Words in it that praise the offer, not the goods; empty when there are none."""
        return promotion_in(self.words)

    @property
    def is_promotional(self) -> bool:
        """Whether it praises the offer."""
        return bool(self.promotion)

    @property
    def is_of_media(self) -> bool:
        """Whether it names a book, record, film, game or program: titles that nobody may shorten."""
        return holds(slot("titles", "media"), normalised_words(self.words))

    @property
    def most_repeated(self) -> str:
        """The word that stands there most often, small ones such as `for` aside; empty where words are not spaced."""
        small = listed("titles", "small")
        words = Counter(word for word in re.findall(r"[a-z']{2,}", self.words.casefold()) if word not in small)
        return words.most_common(1)[0][0] if words else ""

    @property
    def repetitions(self) -> int:
        """How often that word stands there."""
        return re.findall(r"[a-z']{2,}", self.words.casefold()).count(self.most_repeated)


def titles(evidence: Evidence) -> Iterator[Observation[Title]]:
    """Give the title; one that only the browser's tab shows with little confidence."""
    words = evidence.listing.title
    if not words:
        raise Unavailable(NO_TITLE)
    shown = any(passage.part is Part.TITLE and passage.words.strip() == words for passage in evidence.passages)
    # A finding about the title stays the same one while its words are edited: there is one title.
    yield Observation(Title(words), evidence.title_place, words, 1.0 if shown else DOUBTFUL, core="title")


def promotion_in(words: str) -> str:
    """Give the first words that praise the offer and not the goods, as they are written; empty when there are none."""
    folded = normalised_words(words)
    called_so = spans(slot("titles", "called_so"), folded)
    praised = (span for span in spans(slot("titles", "promotion"), folded) if not _is_within(span, called_so))
    return next((as_written(words, span) for span in praised), "")


def _is_within(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= stop for start, stop in others)
