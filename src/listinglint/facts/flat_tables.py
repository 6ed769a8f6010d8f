"""Tables whose own headers or captions say how the goods were laid when they were measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts.size_tables import size_tables
from listinglint.facts.sizes import MeasureMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.facts.sizes import SizeTable

_LAID = {MeasureMark.FLAT, MeasureMark.HALF_WIDTH, MeasureMark.RELAXED, MeasureMark.STRETCHED}


def flat_tables(evidence: Evidence) -> Iterator[Observation[SizeTable]]:
    """Give the tables that say it: 平铺胸围, pit to pit, relaxed and stretched."""
    for seen in size_tables(evidence):
        if any(_LAID & measured.marks for measured in seen.value.measured):
            yield seen
