"""Size codes such as 165/88A that the standard does not know (GB/T 1335: height in steps of 5, chest of 4, waist of 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.size_faults.fault import PRINTED, WRITTEN, fault
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.facts.size_faults.fault import SizeFault
    from listinglint.model.listing import Passage, Place

_CODE = r"\b(\d{2,3})/(\d{2,3})([abcy])\b"
ABOVE_WAIST = frozenset({"top", "outerwear", "dress"})
INFANT_HEIGHTS = frozenset({52, 59, 66, 73})
"""Below 80 cm the step is 7."""
LEAST_PRINTED = 80
"""Below this a height read in a picture has rather lost its first digit than be an infant's."""
ADULT_HEIGHT = 140
"""From here on girths are checked; children's waists have a step of 3."""


class _Code(Struct, frozen=True):
    """A height and a girth in cm, with a letter for the figure."""

    height: int
    girth: int
    quote: str
    where: Place
    confidence: float


def odd_codes(evidence: Evidence, kind: str) -> Iterator[Observation[SizeFault]]:
    """Find the codes that are no sizes, in the page and in the pictures."""
    found = {
        code.quote: code for passage in (*evidence.passages, *evidence.picture_passages) for code in _codes(passage)
    }
    girths = [code.girth for code in found.values() if code.height >= ADULT_HEIGHT]
    is_chest = kind in ABOVE_WAIST and sum(girth % 4 == 0 for girth in girths) > len(girths) / 2
    for code in found.values():
        if not _is_known(code, 4 if is_chest else 2):
            yield fault("code-odd", code.where, code.quote, confidence=code.confidence)


def _codes(passage: Passage) -> Iterator[_Code]:
    folded = normalise(passage.words)
    confidence = PRINTED if passage.medium == "picture" else WRITTEN
    for match in pattern(_CODE).finditer(folded.words):
        start, stop = folded.original(match.start(), match.end())
        height, girth = int(match.group(1)), int(match.group(2))
        if passage.medium == "picture" and height < LEAST_PRINTED:
            continue
        yield _Code(height, girth, passage.words[start:stop], passage.place(start, stop), confidence)


def _is_known(code: _Code, step: int) -> bool:
    if code.height < 80:
        return code.height in INFANT_HEIGHTS
    return code.height % 5 == 0 and (code.height < ADULT_HEIGHT or code.girth % step == 0)
