"""Sizes of shoes that say themselves for which foot they are: 36-37（适合22.5-23cm）, "EU 38 (24 cm)", 23.5/24/24.5."""

from __future__ import annotations

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

_SIZE: Final = r"(\d{2}(?:\.5)?(?:\s*[-~/]\s*\d{2}(?:\.5)?)?)\s*(?:码|号)?\s*"
_FOOT: Final = r"[^\d]{0,8}(\d{2}(?:\.\d{1,2})?)(?:\s*[-~]\s*\d{2}(?:\.\d{1,2})?)?\s*(?:cm|公分|厘米)"
_SHOE: Final = LinearPattern(rf"^\s*(?:eu\s*|eur\s*)?{_SIZE}[(\[:]?{_FOOT}")
"""A size on sale, and the length of the foot it fits."""
_ALONE: Final = LinearPattern(rf"^\s*(?:eu\s*|eur\s*)?{_SIZE}[(\[:]{_FOOT}\s*[)\]]?\s*$")
"""The same as a passage of its own, as sizes stand in boxes to click that no list holds."""
_IN_LINE: Final = LinearPattern(rf"{_SIZE}[(\[:=]{_FOOT}")
"""The same where several stand in one line: what a size is for follows it in brackets."""
_FEET_ONLY: Final = LinearPattern(
    r"^(?:\(?\d\)?[.、]?)?(?:(?:鞋子?)?(?:尺[寸码]|码数|鞋码|size)s?\s*[:]?\s*)?(?:\d{2}(?:\.[05])?(?:cm|公分|号)?[-~,、/ ]*)+(?:cm|公分|号)?$"
)
"""A line of sizes that are lengths of feet, as in Japan and Taiwan."""
_ONE_PAIR: Final = LinearPattern(r"(?:^|[^\d.x*~/-])\s*(2[2-9](?:\.[05])?|3[0-2](?:\.[05])?)\s*(?:cm|公分)(?:$|[^\w])")
"""The one length of foot in the name of a single pair (二手球鞋 27cm); heels and boots have heights too."""
_SHOES: Final = LinearPattern(
    r"(?:鞋|靴)(?:$|[^盒柜架垫套油刷带撑拔楦子])|\b(?:shoes?|sneakers?|boots?|sandals?|loafers?)\b"
)
_HEIGHTS: Final = LinearPattern(
    r"[高厚跟筒围]\s?[\d约]|\d\s*[-~/x*]\s*\d|(?:cm|公分).*\d\s*(?:cm|公分)|(?:height|heel|shaft)"
)
_RANGE: Final = LinearPattern(
    r"(?:鞋|靴)[\s:]*(2[1-9](?:\.5)?)\s*[-~]\s*(2[2-9](?:\.5)?|3[01](?:\.5)?)(?:cm|公分|号)?\s*$"
)
"""From which length of foot to which a shoe is made, at the end of its name (平底鞋22.5-25)."""
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


def tables_in_shoe_options(passages: Iterable[Passage]) -> list[SizeTable]:
    """Give the table that the sizes make, on sale or named in a line, where each says the length of the foot it fits; values in cm."""
    rows: list[tuple[str, str]] = []
    places = []
    heard = [passage for passage in passages if passage.part.is_own]
    is_childs = any(holds(slot("shoe_fits", "child"), normalise(passage.words).words) for passage in heard)
    for passage in heard:
        for size, foot in _sizes(passage, is_childs=is_childs):
            if int(size[:2]) in _SIZES and int(float(foot)) in _FEET:
                rows.append((size, foot))
                places.append(passage.place())
    if len({size for size, _ in rows}) >= _SEVERAL:
        return [_table(rows, places[0])]
    choices = [passage for passage in heard if passage.part is Part.OPTIONS]
    titles = [passage for passage in heard if passage.part is Part.TITLE]
    if any(_SHOES.search(normalise(title.words).words) for title in titles):
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
    found = _ONE_PAIR.search(words)
    return found.group(1) if found and _SHOES.search(words) and _HEIGHTS.search(words) is None else ""


def _sizes(passage: Passage, *, is_childs: bool) -> list[tuple[str, str]]:
    """Give each size of a passage with the foot it fits."""
    words = normalise(passage.words).words
    if passage.part is Part.OPTIONS or _ALONE.search(words) is not None:
        found = _SHOE.search(words)
        return [(found.group(1), found.group(2))] if found is not None else []
    told = [(found.group(1), found.group(2)) for found in _IN_LINE.finditer(words)]
    if len(told) < _SEVERAL:
        told = [(foot, foot) for foot in _feet(words, is_childs=is_childs)]
    return told


def _feet(words: str, *, is_childs: bool) -> list[str]:
    """Give the lengths of feet of a line that holds nothing else, or that ends a name.

    Half a centimetre tells them from sizes of Europe, which rise as well; so does a number too small for the shoes of a grown person.
    """
    ends = _RANGE.search(words)
    if ends is not None and "." in ends.group():
        return [ends.group(1), ends.group(2)]
    if _FEET_ONLY.search(words) is None:
        return []
    feet = [found.group() for found in _LENGTH.finditer(words)]
    lengths = [float(foot) for foot in feet]
    is_rising = all(0 <= after - before <= _STEP for before, after in pairwise(lengths))
    is_grown = len(feet) > _SEVERAL and not is_childs and all(int(length) in _ADULTS for length in lengths)
    is_list = len(feet) >= _FEWEST_FEET or words[0].isalpha()
    return feet if is_rising and (is_grown or (is_list and any(foot.endswith(".5") for foot in feet))) else []
