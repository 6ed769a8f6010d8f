"""Notes that ask the buyer to allow for something, colours or sizes, and in which tone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from listinglint.facts import text
from listinglint.facts.observation import Observation
from listinglint.facts.text.tone import Tone  # noqa: TC001 - read when rules are

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.text import ColourNote, SizeTolerance
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook


class BuyerNote(Struct, frozen=True):
    """What the buyer is asked to allow for."""

    about: Literal["colour", "size"]
    tone: Tone


def notes(evidence: Evidence) -> Iterator[Observation[BuyerNote]]:
    """Give the notes about colours and sizes; a sentence about both is a note about colours."""
    return evidence.find_in_text(_notes)


def _notes(passages: Iterable[Passage], book: Phrasebook | None) -> list[Observation[BuyerNote]]:
    own = tuple(passages)
    colours = [_note("colour", seen) for seen in text.colour_notes(own, book)]
    told = {(seen.where, seen.quote) for seen in colours}
    sizes = [_note("size", seen) for seen in text.size_tolerances(own, book)]
    return colours + [seen for seen in sizes if (seen.where, seen.quote) not in told]


def _note(
    about: Literal["colour", "size"], seen: Observation[ColourNote] | Observation[SizeTolerance]
) -> Observation[BuyerNote]:
    return Observation(BuyerNote(about, seen.value.tone), seen.where, seen.quote, seen.confidence, seen.core)
