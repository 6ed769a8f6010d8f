"""Size tables and stretch of a listing, wherever they stand: in the page's tables, in its text, in its pictures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

from listinglint.facts import sizes
from listinglint.facts.coverage import Held
from listinglint.facts.observation import Observation
from listinglint.facts.ports import PartlyUnavailable, Unavailable
from listinglint.facts.sizes import MeasureMark, SizeTable, TableKind
from listinglint.facts.sizes.scales import Quality, Scale, marked_scales
from listinglint.facts.sizes.words import compiled
from listinglint.facts.text import Stretch, mentions
from listinglint.facts.text import stretches as stretches_told
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.model.listing import Part
from listinglint.model.wording import Wording
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.text.stretch import StretchKind
    from listinglint.model.linear_pattern import LinearPattern
    from listinglint.model.listing import Passage, Place, Table
    from listinglint.phrasebook.book import Phrasebook

_AROUND: Final = frozenset({"chest", "underbust", "waist", "hip"})
"""Measures of a body that a stretchy garment follows."""
PICTURES_ELSEWHERE: Final = Wording(
    "the page points at its pictures, and there are none in what was checked",
    "页面让买家看图片，但检查的内容里没有图片",
)


def all_tables(evidence: Evidence) -> Iterator[Observation[SizeTable]]:
    """Give every table about sizes: page first, then (read only now) the pictures."""
    yield from evidence.memo(_tables_in_page)
    yield from evidence.memo(tables_in_pictures)
    evidence.must_have_seen_all(Held.TABLES)


def page_tables(evidence: Evidence) -> list[SizeTable]:
    """Give the tables about sizes that stand in the page itself; no picture is read for it."""
    return [seen.value for seen in evidence.memo(_tables_in_page)]


def _tables_in_page(evidence: Evidence) -> list[Observation[SizeTable]]:
    lines = [passage.words for passage in evidence.passages if passage.part.is_own]
    laid_out = [sizes.explained(table, lines) for table, _ in evidence.memo(_laid_out)]
    typed = [one for one in sizes.tables_in_text(evidence.memo(_outside_tables)) if any(one.sizes) or not laid_out]
    others = [one for one in typed if not _is_part_of(one, laid_out)]
    of_options = [] if laid_out or others else sizes.tables_in_shoe_options(evidence.passages)
    return [_seen(table) for table in (*laid_out, *others, *of_options)]


def _laid_out(evidence: Evidence) -> list[tuple[SizeTable, Table]]:
    return [(found, table) for table in _own_tables(evidence) for found in sizes.tables_in_page([table])]


def _outside_tables(evidence: Evidence) -> tuple[Passage, ...]:
    """Give what the page says outside the size tables that were found: their cells say nothing more."""
    tables = [
        table for _, table in evidence.memo(_laid_out) if table.place.column is not None and not table.place.field
    ]
    order = sorted(evidence.passages, key=lambda passage: _at(passage.place()))
    places = [_at(passage.place()) for passage in order]
    inside: set[int] = set()
    for table in tables:
        last = max((cell for row in table.rows for cell in row), key=lambda cell: _at(cell.place))
        first, after = bisect_left(places, _at(table.place)), bisect_right(places, _at(last.place))
        inside.update(map(id, order[first:after]))
        if after < len(order) and order[after].words.split() == last.words.split():
            inside.add(id(order[after]))
    return tuple(passage for passage in evidence.passages if id(passage) not in inside)


def _at(place: Place) -> tuple[str, int, int]:
    return place.file, place.line or 0, place.column or 0


def tables_in_pictures(evidence: Evidence) -> list[Observation[SizeTable]]:
    """Give the tables about sizes that are painted, or typed in lines, in pictures."""
    if not evidence.read:
        return []
    from listinglint.facts.sizes.stitched import tables_in_canvas

    painted = tables_in_canvas(evidence.read)
    typed = sizes.tables_in_text(evidence.picture_passages)
    others = [one for one in typed if (any(one.sizes) or not painted) and not _is_part_of(one, painted)]
    return [_seen(table) for table in (*painted, *others)]


def _is_part_of(typed: SizeTable, painted: Iterable[SizeTable]) -> bool:
    """Tell whether a table that was read line by line is one of those that were found by their columns."""
    said = _values(typed)
    return any(said <= _values(table) for table in painted)


def _values(table: SizeTable) -> set[tuple[str, str]]:
    return {(one.words, value) for one in table.measured for value in table.values(one) if value}


def size_tables(evidence: Evidence) -> Iterator[Observation[SizeTable]]:
    """Give the tables of sizes with measurements; where words point at a chart, it is in the pictures that nobody could open.

    Raises Unavailable as well where they point at the pictures of a listing that came without any.
    """
    has_found = False
    try:
        for seen in all_tables(evidence):
            if seen.value.kind.is_size_table:
                has_found = True
                yield seen
    except PartlyUnavailable as partly:
        if mentions("charts_shown")(evidence.passages, evidence.tools.phrasebook):
            raise Unavailable(partly.why) from partly
        raise
    if not (has_found or evidence.listing.pictures):
        pointed_at = mentions("charts_shown")(evidence.passages, evidence.tools.phrasebook)
        if any(holds(slot("charts_shown", "in_pictures"), normalised_words(seen.quote)) for seen in pointed_at):
            raise Unavailable(PICTURES_ELSEWHERE)


def size_advice(evidence: Evidence) -> Iterator[Observation[SizeTable]]:
    """Give the tables that only help to choose a size."""
    return (seen for seen in all_tables(evidence) if seen.value.kind.value in {"size-advice", "try-on"})


def scales(evidence: Evidence) -> Iterator[Observation[Scale]]:
    """Give the scales of which one word is marked, such as 弹力指数; `chosen` is None where the mark can't be told."""
    yield from evidence.memo(_scales_in_page)
    yield from evidence.memo(_scales_in_pictures)
    evidence.must_have_seen_all(Held.TABLES)


def _scales_in_page(evidence: Evidence) -> list[Observation[Scale]]:
    return marked_scales(_own_tables(evidence))


def _scales_in_pictures(evidence: Evidence) -> list[Observation[Scale]]:
    open_image = evidence.tools.open_image
    if open_image is None or not evidence.read:
        return []
    from listinglint.facts.sizes.scales_in_picture import marked_scales_in_picture

    pictures = {picture.path: picture for picture in evidence.pictures}
    return [
        seen
        for path, reading in evidence.read
        for seen in marked_scales_in_picture(reading, path, partial(open_image, pictures[path]))
    ]


def dimensions(evidence: Evidence) -> Iterator[Observation[SizeTable]]:
    """Give the sides of goods that are not worn, such as a bag: in tables, in text, beside their picture."""
    told = sizes.dimensions_in_text(evidence.memo(_outside_tables))
    laid_out = [seen for seen in evidence.memo(_tables_in_page) if seen.value.kind is TableKind.DIMENSIONS]
    yield from (seen for seen in laid_out if not told or seen.value.confidence == 1)  # typed ones say the same
    yield from map(_seen, told)
    yield from (seen for seen in evidence.memo(tables_in_pictures) if seen.value.kind is TableKind.DIMENSIONS)
    yield from map(_seen, sizes.dimensions_in_text(evidence.picture_passages))
    yield from (_seen(table) for path, reading in evidence.read for table in sizes.dimensions_in_reading(reading, path))
    evidence.must_have_seen_all(Held.TABLES)


def sides_of_sizes(evidence: Evidence) -> Iterator[Observation[SizeTable]]:
    """Give the sides of clothes beside their size: in the name of a size on sale, or anywhere where there is one size."""
    on_sale = [passage for passage in evidence.passages if passage.part is Part.OPTIONS]
    yield from map(_seen, sizes.dimensions_in_text(on_sale))
    if sizes.come_in_one_size(evidence.passages):
        yield from dimensions(evidence)


def stretches(evidence: Evidence) -> Iterator[Observation[Stretch]]:
    """Give how far the goods stretch: columns of relaxed and stretched sizes, of the bodies that a size fits, marked scales, sentences.

    A scale whose mark can't be told still shows that there is one.
    """
    found: list[Iterator[Observation[Stretch]]] = [
        (_as_stretch("measured", seen) for seen in all_tables(evidence) if _is_stretched(seen.value)),
        (_as_stretch("body-range", seen) for seen in all_tables(evidence) if _is_of_bodies(seen.value)),
        (_as_stretch("scale", seen) for seen in scales(evidence) if seen.value.quality is Quality.STRETCH),
        evidence.find_in_text(_told_below_title),
    ]
    unavailable: Unavailable | None = None
    for way in found:
        try:
            yield from way
        except Unavailable as reason:
            unavailable = reason
    if unavailable is not None:
        raise unavailable


def _is_stretched(table: SizeTable) -> bool:
    return any(MeasureMark.STRETCHED in measured.marks for measured in table.measured)


def _is_of_bodies(table: SizeTable) -> bool:
    """Tell whether a table says whom each size fits: nothing that was measured on cloth goes from one number to another."""
    return table.kind in {TableKind.BODY, TableKind.SIZE_ADVICE} or any(
        all(map(_range().fullmatch, values))
        for measured in table.measured
        if measured.measure in _AROUND
        and (values := [value.strip() for value in table.values(measured) if value.strip()])
    )


@cache
def _range() -> LinearPattern:
    number = r"\d+(?:\.\d+)?"
    return compiled(rf"{number}\D{{0,4}}(?:{slot('size_cells', 'range_joint')})\D{{0,2}}{number}\D{{0,4}}")


def _as_stretch(kind: StretchKind, seen: Observation[Any]) -> Observation[Stretch]:
    return Observation(Stretch(kind), seen.where, seen.quote, max(seen.confidence, 0.5), seen.core)


def _own_tables(evidence: Evidence) -> list[Table]:
    return [table for table in evidence.listing.tables if table.part.is_own]


def _told_below_title(passages: Iterable[Passage], book: Phrasebook | None) -> list[Observation[Stretch]]:
    """Leave titles out: 高弹力 there names the goods, it does not say how far they stretch."""
    return stretches_told((passage for passage in passages if passage.part is not Part.TITLE), book)


def _seen(table: SizeTable) -> Observation[SizeTable]:
    return Observation(table, table.where, " ".join(table.columns), table.confidence)
