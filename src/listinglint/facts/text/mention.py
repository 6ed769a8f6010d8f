"""Facts of which a phrase file tells everything: that a sentence says them, or which of its kinds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, Protocol, cast

from listinglint.facts.text.matcher import find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

BorrowedKind = Literal["celebrity", "brand", "copy"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence of the listing tells it."""


@dataclass(frozen=True, slots=True)
class BorrowedName:
    """A name that is not the seller's own; its kind is the name of the phrase."""

    kind: BorrowedKind


class MentionFinder(Protocol):
    """Finds the sentences that say a fact, in the tool's own phrases or in a shop's book."""

    def __call__(self, passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Mention]]:
        """Find them."""
        ...


@cache
def mentions(fact: str) -> MentionFinder:
    """Give the function that finds the sentences which say a fact, always the same one."""

    def find(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Mention]]:
        return [match.seen(Mention()) for match in find_phrases(fact, passages, book)]

    return find


def borrowed_names(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[BorrowedName]]:
    """Find the names of others that the goods are sold with; "couples wear the same" borrows none."""
    found = find_phrases("borrowed_names", passages, book)
    return [match.seen(BorrowedName(cast("BorrowedKind", match.phrase.name))) for match in found]
