"""Tables whose own headers or captions say how the goods were laid when they were measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.evidence.measures import size_tables
from listinglint.evidence.sizes import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.seen import Seen
    from listinglint.evidence.sizes import SizeTable

_LAID = {Mark.FLAT, Mark.HALF_WIDTH, Mark.RELAXED, Mark.STRETCHED}


def flat_tables(evidence: Evidence) -> Iterator[Seen[SizeTable]]:
    """Give the tables that say it: 平铺胸围, pit to pit, relaxed and stretched."""
    for seen in size_tables(evidence):
        if any(_LAID & measured.marks for measured in seen.value.measured):
            yield seen
