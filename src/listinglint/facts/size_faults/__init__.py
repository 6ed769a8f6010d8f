"""What is wrong with what a listing says about sizes: each fault with its kind and the words that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.facts.collect import collected
from listinglint.facts.goods import goods
from listinglint.facts.observation import SURE
from listinglint.facts.ports import PartlyUnavailable
from listinglint.facts.size_faults.advice import odd_advice
from listinglint.facts.size_faults.codes import odd_codes
from listinglint.facts.size_faults.conflicts import conflicts
from listinglint.facts.size_faults.coverage import gaps, sizes_on_sale
from listinglint.facts.size_faults.fault import PRINTED, SizeFault
from listinglint.facts.size_faults.told_advice import odd_told_advice
from listinglint.facts.size_faults.values import odd_values
from listinglint.facts.size_tables import size_advice, size_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation

__all__ = ["SizeFault", "size_faults"]


def size_faults(evidence: Evidence) -> Iterator[Observation[SizeFault]]:
    """Give the faults of the size tables and size codes; what is lacking where not all could be looked at is for a person to see."""
    seen, unseen = collected(size_tables(evidence))
    tables = [one.value for one in seen]
    kind = next(goods(evidence)).value.kind
    for table in tables:
        yield from odd_values(table)
    advice, _ = collected(size_advice(evidence))
    for one in advice:
        yield from odd_advice(one.value)
    if not advice:
        yield from collected(evidence.find_in_text(odd_told_advice))[0]
    yield from conflicts(tables)
    yield from odd_codes(evidence, kind)
    # What may be no table at all lacks no column, unless it measures the only piece on sale.
    is_chosen = len(sizes_on_sale(evidence)) > 1
    sure = [one.value for one in seen if one.confidence >= SURE or not is_chosen]
    for gap in gaps(evidence, sure, kind) if sure else ():
        if unseen is None:
            yield gap
        elif gap.value.kind == "row-missing" or isinstance(unseen, PartlyUnavailable):
            yield replace(gap, confidence=min(gap.confidence, PRINTED))
    if unseen is not None:
        raise unseen
