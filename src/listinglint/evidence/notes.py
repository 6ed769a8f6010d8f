"""Notes that ask the buyer to allow for something, colours or sizes, and in which tone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from listinglint.evidence import meanings
from listinglint.evidence.meanings.words import Tone  # noqa: TC001 - read when rules are
from listinglint.evidence.seen import Seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.meanings import ColourNote, SizeTolerance
    from listinglint.listing import Passage


@dataclass(frozen=True, slots=True)
class Note:
    """What the buyer is asked to allow for."""

    about: Literal["colour", "size"]
    tone: Tone


def notes(evidence: Evidence) -> Iterator[Seen[Note]]:
    """Give the notes about colours and sizes; a sentence about both is a note about colours."""
    return evidence.tell(_notes)


def _notes(passages: Iterable[Passage]) -> list[Seen[Note]]:
    own = list(passages)
    colours = [_note("colour", seen) for seen in meanings.colour_notes(own)]
    told = {(seen.where, seen.quote) for seen in colours}
    sizes = [_note("size", seen) for seen in meanings.size_tolerances(own)]
    return colours + [seen for seen in sizes if (seen.where, seen.quote) not in told]


def _note(about: Literal["colour", "size"], seen: Seen[ColourNote] | Seen[SizeTolerance]) -> Seen[Note]:
    return Seen(Note(about, seen.value.tone), seen.where, seen.quote, seen.confidence)
