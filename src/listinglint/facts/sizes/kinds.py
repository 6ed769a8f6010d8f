"""Tell what a grid is about: a garment, a body, advice, who tried it on, a thing's sides, or nothing of the sort."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from listinglint.facts.sizes.cells import is_number, is_size, may_be_size
from listinglint.facts.sizes.table import TableKind
from listinglint.facts.sizes.words import (
    OTHER,
    any_of,
    compiled,
    dimensions,
    header,
    is_try_on_header,
    length_unit,
    size_systems,
)
from listinglint.facts.text.normalise import normalised_words
from listinglint.phrasebook.builtin import slot, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.facts.sizes.table import Measured
    from listinglint.model.linear_pattern import LinearPattern

Rows = tuple[tuple[str, ...], ...]

ADVICE = frozenset({"height", "weight", "age"})
FIGURE = frozenset({"chest", "waist", "hip"})
"""Three measures that without a size are somebody's figure."""
GENERIC = frozenset({"length", "width", "height", "depth", "diameter", "full length", "girth", "neck", "circumference"})
"""Words that name the sides of anything; with sizes beside them they are of a garment."""
THINGS = frozenset({OTHER, "circumference", "inner-diameter"})
"""Measures that without a size are of a chain, a pendant, a pot."""
MOST_OVERLAP = 0.6
"""Share of its width by which a range of bodies reaches into the next one, at most: charts of women's sizes overlap by a half."""
LIMBS = frozenset({"shoulder", "neck", "sleeve", "upper-arm", "inseam", "thigh", "torso", "underbust", "upper-bust"})
"""What is measured on bodies beside their figure."""
BODY = frozenset(
    {"foot-length", "foot-width", "head", "palm", "finger", "hand-length", "underbust", "upper-bust", "cup", "torso"}
)
_OF_OTHER_THINGS, _OF_BODIES, _OF_PEOPLE = "of-other-things", "of-bodies", "of-people"
"""Lists of `phrases/size_words.yaml`: what tables are called that are of a parcel or a screen, of a body, of people who tried goods on."""


def kind_of(rows: Rows, measured: tuple[Measured, ...], caption: str, *, is_across: bool) -> TableKind | None:
    """Tell the kind of a grid, None when it is no size table at all (specifications, parcels, screens)."""
    sizes = rows[0][1:] if is_across else tuple(row[0] for row in rows[1:])
    headers = [row[0] for row in rows] if is_across else list(rows[0])
    body = [cell for row in rows[1:] for cell in row[1:] if cell]
    around = normalised_words(caption + " " + " ".join(headers))
    names = {one.measure for one in measured if one.measure} - set(size_systems())
    if names and _is_tried_on(headers, sizes, around):
        return TableKind.TRY_ON
    if is_matrix(rows) or _is_coloured_matrix(rows, around) or (names and names <= ADVICE and _is_numeric(body)):
        return TableKind.SIZE_ADVICE
    if names and _is_numeric(body):
        kind = _kind_of_measures(names, sizes, measured, around, is_headed=_is_headed(rows, sizes))
        lines = rows[1:] if is_across else tuple(zip(*rows, strict=True))[1:]
        return TableKind.BODY if kind is TableKind.GARMENT and _fits_bodies(names, measured, lines) else kind
    return None if _pattern(_OF_OTHER_THINGS).search(around) else _kind_without_measures(sizes, measured, body)


def _fits_bodies(names: set[str], measured: Sequence[Measured], lines: Rows) -> bool:
    """Tell whether nothing but figures is given, of children by age and height, or in ranges that go on from size to size."""
    if not names - ADVICE <= FIGURE | LIMBS or not names & FIGURE or any(one.marks for one in measured):
        return False
    figures = (line[1:] for one, line in zip(measured, lines, strict=False) if one.measure in FIGURE)
    return ({"age", "height", "chest"} <= names <= FIGURE | ADVICE) or any(map(_go_on, figures))


def _go_on(cells: Sequence[str]) -> bool:
    """Tell whether cells are ranges of which each begins about where the one before ends; what stretches overlaps by more."""
    bounds = [tuple(map(float, found.groups())) for cell in cells if (found := _range().search(normalised_words(cell)))]
    if len(bounds) < 2 or len(bounds) < len(cells):
        return False
    return all(
        low < high and above > low and high - above <= MOST_OVERLAP * (high - low)
        for (low, high), (above, _) in pairwise(bounds)
    )


def _is_headed(rows: Rows, sizes: Sequence[str]) -> bool:
    """Tell whether several sizes by number stand under a header that says so: US Size 6, 7, 8."""
    found = header(rows[0][0])
    return found is not None and found.is_size and len(sizes) > 1 and all(map(may_be_size, sizes))


def _is_tried_on(headers: Sequence[str], sizes: Sequence[str], around: str) -> bool:
    """Tell whether people stand in the rows; a table of sizes under the model's own measures is none of that."""
    is_of_sizes = sum(map(is_size, sizes)) > 1
    return any(map(is_try_on_header, headers)) or (not is_of_sizes and bool(_pattern(_OF_PEOPLE).search(around)))


def _kind_of_measures(
    names: set[str], sizes: Sequence[str], measured: Sequence[Measured], around: str, *, is_headed: bool
) -> TableKind | None:
    is_sized = sum(map(is_size, sizes)) * 2 >= len(sizes)
    called = {normalised_words(one.words).strip(" :.") for one in measured if one.measure}
    worn = names - set(dimensions()) - ADVICE
    if "long" in names and worn & {"chest", "shoulder"}:
        worn |= {"length"}  # a length beside them is the garment's, however it is called
    is_of_other_things = len(worn) < 2 and _pattern(_OF_OTHER_THINGS).search(around)
    if is_of_other_things:
        return None
    of_anything = {one.measure for one in measured if normalised_words(one.words).strip(" :.") in GENERIC}
    rest = worn - of_anything
    is_thing = not is_headed and bool(rest) and rest <= THINGS
    # The diameter and the height of a pot, whatever its size is called.
    has_sides = worn <= THINGS and "height" in names
    if not worn or has_sides or (not is_sized and (called <= GENERIC or is_thing)):
        return TableKind.DIMENSIONS
    if not is_sized and len(sizes) == 1 and (worn <= FIGURE or len(worn) < 2):
        return TableKind.TRY_ON if len(worn) > 1 else None
    return TableKind.BODY if worn <= BODY or _pattern(_OF_BODIES).search(around) else TableKind.GARMENT


def _kind_without_measures(sizes: Sequence[str], measured: Sequence[Measured], body: Sequence[str]) -> TableKind | None:
    """Judge a grid that names no measure: size systems side by side, or sizes with columns of plausible numbers."""
    systems = [one for one in measured if one.measure in size_systems()]
    if len(systems) > 1 and sum(map(may_be_size, sizes)) > 1:
        return TableKind.BODY
    if len(sizes) > 1 and sum(map(_is_product, body)) * 2 > len(body):
        return TableKind.DIMENSIONS  # 被套 200×230, a thing in each column
    is_laddered = sum(map(is_size, sizes)) >= max(2, len(sizes) - 1)
    return TableKind.GARMENT if is_laddered and len(measured) > 1 and all(map(is_number, body)) else None


def is_matrix(rows: Rows) -> bool:
    """Tell whether heights and weights lead to sizes: numbers on both sides and sizes between."""
    body = [cell for row in rows[1:] for cell in row[1:] if cell]
    return _has_numbers_on_both_sides(rows) and sum(map(is_size, body)) > len(body) / 2


def _is_coloured_matrix(rows: Rows, around: str) -> bool:
    """Tell whether 身高 and 体重 are named, and only colours between them tell the size."""
    is_named = ("身高" in around and "体重" in around) or ("height" in around and "weight" in around)
    return is_named and _has_numbers_on_both_sides(rows)


def _has_numbers_on_both_sides(rows: Rows) -> bool:
    top, side = rows[0][1:], [row[0] for row in rows[1:]]
    return sum(map(is_number, top)) > len(top) / 2 and sum(map(is_number, side)) > len(side) / 2


def _is_numeric(body: Sequence[str]) -> bool:
    """Tell whether at least half of the cells hold numbers."""
    return bool(body) and sum(map(is_number, body)) * 2 >= len(body)


def _is_product(cell: str) -> bool:
    """Tell whether a cell gives two sides in one: 200×230cm, 68" x 90"."""
    return bool(_sides().search(normalised_words(cell)))


@cache
def _range() -> LinearPattern:
    number = r"(\d{2,3}(?:\.\d)?)"
    return compiled(rf"{number} ?{length_unit()}? ?(?:{slot('size_cells', 'range_joint')}) ?{number}")


@cache
def _sides() -> LinearPattern:
    return compiled(rf"\d ?(?:{length_unit()}|m|米)? ?[x×*] ?\d{{2}}")


@cache
def _pattern(name: str) -> LinearPattern:
    return compiled(any_of(words("size_words", name)))
