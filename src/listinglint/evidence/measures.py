"""Size tables and stretch of a listing, wherever they stand: in the page's tables, in its text, in its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.evidence import sizes
from listinglint.evidence.meanings import Stretch
from listinglint.evidence.meanings import stretches as stretches_told
from listinglint.evidence.seen import Seen
from listinglint.evidence.sizes import Mark, SizeTable
from listinglint.listing import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.evidence.evidence import Evidence
    from listinglint.listing import Passage


def all_tables(evidence: Evidence) -> Iterator[Seen[SizeTable]]:
    """Give every table about sizes: page first, then (read only now) the pictures."""
    own = [table for table in evidence.listing.tables if table.part.is_own]
    yield from map(_seen, sizes.tables_in_page(own))
    yield from map(_seen, sizes.tables_in_text(evidence.passages))
    yield from map(_seen, sizes.tables_in_canvas(evidence.read))
    evidence.must_have_seen_all()


def size_tables(evidence: Evidence) -> Iterator[Seen[SizeTable]]:
    """Give the tables of sizes with measurements."""
    return (seen for seen in all_tables(evidence) if seen.value.kind.is_size_table)


def size_advice(evidence: Evidence) -> Iterator[Seen[SizeTable]]:
    """Give the tables that only help to choose a size."""
    return (seen for seen in all_tables(evidence) if seen.value.kind.value in {"size-advice", "try-on"})


def stretches(evidence: Evidence) -> Iterator[Seen[Stretch]]:
    """Give how far the goods stretch: columns of relaxed and stretched sizes, marked scales, sentences."""
    own = [table for table in evidence.listing.tables if table.part.is_own]
    for seen in map(_seen, sizes.tables_in_page(own)):
        if any(Mark.STRETCHED in measured.marks for measured in seen.value.measured):
            yield Seen(Stretch("measured"), seen.where, seen.quote, seen.confidence)
    for scale in sizes.marked_scales(own):
        if scale.value.is_about_stretch:
            yield Seen(Stretch("scale"), scale.where, scale.quote, scale.confidence)
    for seen in map(_seen, sizes.tables_in_canvas(evidence.read)):
        if any(Mark.STRETCHED in measured.marks for measured in seen.value.measured):
            yield Seen(Stretch("measured"), seen.where, seen.quote, seen.confidence)
    yield from evidence.tell(_told_below_title)


def _told_below_title(passages: Iterable[Passage]) -> list[Seen[Stretch]]:
    """Leave titles out: 高弹力 there names the goods, it does not say how far they stretch."""
    return stretches_told(passage for passage in passages if passage.part is not Part.TITLE)


def _seen(table: SizeTable) -> Seen[SizeTable]:
    return Seen(table, table.where, " ".join(table.columns), table.confidence)
