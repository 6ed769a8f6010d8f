"""What is wrong with what a listing says about sizes: each fault with its kind and the words that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.evidence.faults.codes import odd_codes
from listinglint.evidence.faults.conflicts import conflicts
from listinglint.evidence.faults.coverage import gaps
from listinglint.evidence.faults.fault import SizeFault
from listinglint.evidence.faults.values import odd_values
from listinglint.evidence.gathered import gathered
from listinglint.evidence.goods import goods
from listinglint.evidence.measures import size_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.seen import Seen

__all__ = ["SizeFault", "size_faults"]


def size_faults(evidence: Evidence) -> Iterator[Seen[SizeFault]]:
    """Give the faults of the size tables and size codes; what is lacking is told only when all could be looked at."""
    seen, unseen = gathered(size_tables(evidence))
    tables = [one.value for one in seen]
    kind = next(goods(evidence)).value.kind
    for table in tables:
        yield from odd_values(table)
    yield from conflicts(tables)
    yield from odd_codes(evidence, kind)
    if unseen is not None:
        raise unseen
    if tables:
        yield from gaps(evidence, tables, kind)
