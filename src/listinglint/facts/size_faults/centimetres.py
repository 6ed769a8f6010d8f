"""Whether the numbers of a Chinese size table can be nothing but centimetres: nobody wears a shirt of 62 inches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.text.characters import is_chinese
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.facts.sizes import Measured, SizeTable

_TOO_MANY_INCHES: Final = {
    "chest": 65.0,
    "waist": 60.0,
    "hip": 65.0,
    "shoulder": 30.0,
    "sleeve": 38.0,
    "trousers-length": 50.0,
    "thigh": 40.0,
    "underbust": 55.0,
    "foot-length": 16.0,
    "insole": 16.0,
}
"""Inches from which a garment would be larger than any that is worn."""
_TOO_LONG: Final = {"top": 45.0, "outerwear": 60.0, "trousers": 50.0, "skirt": 50.0}
"""Inches from which a garment of the kind would sweep the floor."""
_LENGTHS: Final = frozenset({"length", "skirt-length"})
_TOO_LONG_FOR_ALL: Final = 70.0
_CENTIMETRES: Final = (10.0, 180.0)
"""Between them lie the measures of a garment in centimetres; beyond are millimetres."""
_OF_SHOES: Final = frozenset({"inseam", "insole", "foot-length"})
"""Ways to call the length inside a shoe: 内长 is an inseam elsewhere."""
_HEIGHT: Final = lazy_pattern(r"\D{0,4}(\d{2,3})(?:码|碼|号|號|cm)?")
_CHILDREN: Final = range(52, 166)
"""Heights in centimetres by which clothes of children are called."""
_INCH: Final = 2.54
"""Centimetres: no garment of a child is as long, or as wide around, as the child is tall."""
_NUMBER: Final = lazy_pattern(r"\d{1,4}(?:\.\d{1,2})?")


def are_centimetres(tables: Sequence[SizeTable], kind: str) -> bool:
    """Tell whether each table has Chinese headers, and numbers too large for inches and too small for millimetres."""
    return all(_are_centimetres(table, kind) for table in tables)


def _are_centimetres(table: SizeTable, kind: str) -> bool:
    told = [(one, numbers) for one in table.measured if (numbers := _numbers(table, one))]
    is_plain = _is_childs(table, told) or any(min(numbers) >= _most_inches(one, kind) for one, numbers in told)
    known = [
        number
        for one, numbers in told
        if one.measure in _TOO_MANY_INCHES or one.measure in _LENGTHS
        for number in numbers
    ]
    return is_plain and all(_CENTIMETRES[0] <= number <= _CENTIMETRES[1] for number in known)


def _most_inches(measured: Measured, kind: str) -> float:
    """Give the least number that can be no inches, of a measure named in Chinese."""
    if not any(map(is_chinese, measured.words)):
        return float("inf")
    if kind == "shoes" and measured.measure in _OF_SHOES:
        return _TOO_MANY_INCHES["insole"]
    if measured.measure in _LENGTHS:
        return _TOO_LONG.get(kind, _TOO_LONG_FOR_ALL)
    return _TOO_MANY_INCHES.get(measured.measure or "", float("inf"))


def _is_childs(table: SizeTable, told: list[tuple[Measured, list[float]]]) -> bool:
    """Tell whether sizes are heights of children, and a number would be too many inches for the tallest."""
    heights = [int(found.group(1)) for one in table.sizes if (found := _HEIGHT.fullmatch(one))]
    if len(heights) < len(table.sizes) or not all(height in _CHILDREN for height in heights):
        return False
    is_named = {one.measure for one, _ in told} & (_TOO_MANY_INCHES.keys() | _LENGTHS)
    return bool(is_named) and any(max(numbers) > max(heights) / _INCH for one, numbers in told)


def _numbers(table: SizeTable, measured: Measured) -> list[float]:
    """Give the first number of each value."""
    return [float(found.group()) for one in table.values(measured) if (found := _NUMBER.search(one))]
