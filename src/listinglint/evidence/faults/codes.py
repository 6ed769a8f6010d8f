"""Size codes such as 165/88A that the standard does not know (GB/T 1335: height in steps of 5, chest of 4, waist of 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.evidence.faults.fault import PRINTED, WRITTEN, fault
from listinglint.evidence.folding import fold
from listinglint.evidence.meanings.sentences import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.faults.fault import SizeFault
    from listinglint.evidence.seen import Seen

_CODE = r"\b(\d{2,3})/(\d{2,3})([abcy])\b"
ABOVE_WAIST = frozenset({"top", "outerwear", "dress"})
INFANT_HEIGHTS = frozenset({52, 59, 66, 73})
"""Below 80 cm the step is 7."""
ADULT_HEIGHT = 140
"""From here on girths are checked; children's waists have a step of 3."""


def odd_codes(evidence: Evidence, kind: str) -> Iterator[Seen[SizeFault]]:
    """Find the codes that are no sizes, in the page and in the pictures read so far."""
    told: set[str] = set()
    for passage in (*evidence.passages, *evidence.picture_passages):
        folded = fold(passage.words)
        for match in pattern(_CODE).finditer(folded.words):
            start, stop = folded.original(match.start(1), match.end(3))
            quote = passage.words[start:stop]
            if quote in told or _is_known(int(match.group(1)), int(match.group(2)), kind):
                continue
            told.add(quote)
            confidence = PRINTED if passage.medium == "picture" else WRITTEN
            yield fault("code-odd", passage.place(start, stop), quote, confidence=confidence)


def _is_known(height: int, girth: int, kind: str) -> bool:
    if height < 80:
        return height in INFANT_HEIGHTS
    if height % 5:
        return False
    return height < ADULT_HEIGHT or girth % (4 if kind in ABOVE_WAIST else 2) == 0
