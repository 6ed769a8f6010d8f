"""Sizes of shoes that say themselves for which foot they are: 36-37（适合22.5-23cm）, "EU 38 (24 cm)", 23.5/24/24.5."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from listinglint.facts.sizes.table import Measured, SizeTable, TableKind
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.patterns import holds
from listinglint.model.linear_pattern import LinearPattern
from listinglint.model.listing import Part
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.model.listing import Passage, Place

_FILE: Final = "shoe_fits"
_LENGTH: Final = LinearPattern(r"\d{2}(?:\.[05])?")
_SIZES: Final = range(15, 53)
_FEET: Final = range(8, 35)
"""Centimetres from heel to toe, of babies and of giants."""
_ADULTS: Final = range(21, 32)
"""Feet of grown people in centimetres; as sizes of Europe these numbers are shoes of small children."""
_SEVERAL: Final = 2
"""Options that make a table; a single one may be a width."""
_FEWEST_FEET: Final = 3
"""Lengths that are a list, where nothing says that they are: 17.5-20 is a range of anything."""
_STEP: Final = 3.0
"""Centimetres between a size and the next one that is named, at most."""


@cache
def _shoe() -> LinearPattern:
    """Match a size on sale, and the length of the foot it fits."""
    return LinearPattern(rf"^\s*(?:eu\s*|eur\s*)?{_size()}[(\[:]?{_foot()}")


@cache
def _alone() -> LinearPattern:
    """Match the same as a passage of its own, as sizes stand in boxes to click that no list holds."""
    return LinearPattern(rf"^\s*(?:eu\s*|eur\s*)?{_size()}[(\[:]{_foot()}\s*[)\]]?\s*$")


@cache
def _in_line() -> LinearPattern:
    """Match the same where several stand in one line: what a size is for follows it in brackets."""
    return LinearPattern(rf"{_size()}[(\[:=]{_foot()}")


def _size() -> str:
    return rf"(\d{{2}}(?:\.5)?(?:\s*[-~/]\s*\d{{2}}(?:\.5)?)?)\s*{slot(_FILE, 'number_sign')}?\s*"


def _foot() -> str:
    length = r"\d{2}(?:\.\d{1,2})?"
    return rf"[^\d]{{0,8}}({length})(?:\s*[-~]\s*{length})?\s*{slot(_FILE, 'length_of_foot')}"


@cache
def _feet_only() -> LinearPattern:
    """Match a line of sizes that are lengths of feet, as in Japan and Taiwan."""
    row, unit = slot(_FILE, "row_of_sizes"), slot(_FILE, "sized_by_foot")
    return LinearPattern(rf"^(?:\(?\d\)?[.、]?)?(?:{row}\s*[:]?\s*)?(?:\d{{2}}(?:\.[05])?{unit}?[-~,、/ ]*)+{unit}?$")


@cache
def _one_pair() -> LinearPattern:
    """Match the one length of foot in the name of a single pair (二手球鞋 27cm); heels and boots have heights too."""
    unit = slot(_FILE, "length_of_foot")
    return LinearPattern(rf"(?:^|[^\d.x*~/-])\s*(2[2-9](?:\.[05])?|3[0-2](?:\.[05])?)\s*{unit}(?:$|[^\w])")


@cache
def _range() -> LinearPattern:
    """Match from which length of foot to which a shoe is made, at the end of its name (平底鞋22.5-25)."""
    shoe, unit = slot(_FILE, "shoe"), slot(_FILE, "sized_by_foot")
    return LinearPattern(rf"{shoe}[\s:]*(2[1-9](?:\.5)?)\s*[-~]\s*(2[2-9](?:\.5)?|3[01](?:\.5)?){unit}?\s*$")


def tables_in_shoe_options(passages: Iterable[Passage]) -> list[SizeTable]:
    """Give the table that the sizes make, on sale or named in a line, where each says the length of the foot it fits; values in cm."""
    rows: list[tuple[str, str]] = []
    places = []
    heard = [passage for passage in passages if passage.part.is_own]
    is_childs = any(holds(slot(_FILE, "child"), normalise(passage.words).words) for passage in heard)
    for passage in heard:
        for size, foot in _sizes(passage, is_childs=is_childs):
            if int(size[:2]) in _SIZES and int(float(foot)) in _FEET:
                rows.append((size, foot))
                places.append(passage.place())
    if len({size for size, _ in rows}) >= _SEVERAL:
        return [_table(rows, places[0])]
    choices = [passage for passage in heard if passage.part is Part.OPTIONS]
    titles = [passage for passage in heard if passage.part is Part.TITLE]
    if any(holds(slot(_FILE, "shoes"), normalise(title.words).words) for title in titles):
        feet = _feet(" ".join(normalise(passage.words).words for passage in choices), is_childs=is_childs)
        if len(feet) >= _SEVERAL:
            return [_table([(foot, foot) for foot in feet], choices[0].place())]
    return (
        [] if choices else [_table([(foot, foot)], one.place()) for one in titles if (foot := _foot_of_one_pair(one))]
    )


def _table(rows: list[tuple[str, str]], place: Place) -> SizeTable:
    measured = (Measured("脚长", "foot-length"),)
    return SizeTable(("尺码", "脚长"), tuple(rows), measured, TableKind.BODY, place, unit="cm")


def _foot_of_one_pair(title: Passage) -> str:
    words = normalise(title.words).words
    found = _one_pair().search(words)
    is_foot = found and holds(slot(_FILE, "shoes"), words) and not holds(slot(_FILE, "heights"), words)
    return found.group(1) if found and is_foot else ""


def _sizes(passage: Passage, *, is_childs: bool) -> list[tuple[str, str]]:
    """Give each size of a passage with the foot it fits."""
    words = normalise(passage.words).words
    if passage.part is Part.OPTIONS or _alone().search(words) is not None:
        found = _shoe().search(words)
        return [(found.group(1), found.group(2))] if found is not None else []
    told = [(found.group(1), found.group(2)) for found in _in_line().finditer(words)]
    if len(told) < _SEVERAL:
        told = [(foot, foot) for foot in _feet(words, is_childs=is_childs)]
    return told


def _feet(words: str, *, is_childs: bool) -> list[str]:
    """Give the lengths of feet of a line that holds nothing else, or that ends a name.

    Half a centimetre tells them from sizes of Europe, which rise as well; so does a number too small for the shoes of a grown person.
    """
    ends = _range().search(words)
    if ends is not None and "." in ends.group():
        return [ends.group(1), ends.group(2)]
    if _feet_only().search(words) is None:
        return []
    feet = [found.group() for found in _LENGTH.finditer(words)]
    lengths = [float(foot) for foot in feet]
    is_rising = all(0 <= after - before <= _STEP for before, after in pairwise(lengths))
    is_grown = len(feet) > _SEVERAL and not is_childs and all(int(length) in _ADULTS for length in lengths)
    is_list = len(feet) >= _FEWEST_FEET or words[0].isalpha()
    return feet if is_rising and (is_grown or (is_list and any(foot.endswith(".5") for foot in feet))) else []
