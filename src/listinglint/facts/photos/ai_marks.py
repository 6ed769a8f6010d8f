"""The marks on pictures that say that AI made them, and how large they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.model.listing import Place
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence

LONGEST = 24
"""Characters of a mark; a longer line is a sentence about the pictures."""
INK = 0.7
"""Height of the type as a share of the box that is read around it: 0.49 to 0.77, median 0.68, of 18 drawn marks of 20 to 120 pixels."""


class AiMark(Struct, frozen=True):
    """A mark such as AI生成 on a picture."""

    share: float
    """Height of its letters in per cent of the picture's shorter side."""


def ai_marks(evidence: Evidence) -> Iterator[Observation[AiMark]]:
    """Give the marks on pictures that say that AI made them. Raises Unavailable at the end when some could not be read."""
    note, denial = (slot("generated_notes", name) for name in ("note", "not"))
    for path, reading in evidence.read:
        for line in reading.lines:
            words = normalised_words(line.words)
            if len(words) <= LONGEST and holds(note, words) and not holds(denial, words):
                height = min(line.box.bottom - line.box.top, line.box.right - line.box.left)
                share = 100 * INK * height / min(reading.width, reading.height)
                yield Observation(AiMark(round(share, 1)), Place(path, box=line.box), line.words, line.confidence)
    evidence.must_have_seen_all()
