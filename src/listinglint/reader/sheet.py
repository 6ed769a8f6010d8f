"""Reads one picture: find lines strip by strip, spell them, tell cells apart, put all in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.evidence.tools import Line, Reading
from listinglint.listing import Box
from listinglint.reader.canvas import open_canvas
from listinglint.reader.cells import split_cells
from listinglint.reader.look import find_lines
from listinglint.reader.order import in_order
from listinglint.reader.speller import spell
from listinglint.reader.turning import cut_out
from listinglint.reader.upright import join_upright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image

    from listinglint.reader.finder import Spot
    from listinglint.reader.nets import Nets
    from listinglint.reader.speller import Spelling

    Mark = tuple[Spot, Spelling]

STRIP: Final = 1024
OVERLAP: Final = 96
"""Lines are seldom higher, so each stands whole in one strip at least."""
SEAM: Final = 6
"""Rows by which two strips may differ about the middle of a line in their overlap, of which each reads one half."""
NOISE: Final = 0.5
"""Mean probability below which the letters are made up: folds, laces, patterns."""

SURER: Final = 0.05
"""The fast network does not doubt what it passes over: 84-98 read as 8498 is 1.0 sure."""
TRADITIONAL: Final = frozenset("寬圍長碼褲領顏貨質測產員個這與為請說國際實認購買應將")
"""Common letters that only traditional pages hold."""
FIRST_WIDE: Final = "\u3400"


def read_sheet(data: bytes, nets: Nets) -> Reading:
    """Read the words of a picture; Unavailable when it can't be decoded."""
    canvas = open_canvas(data)
    lines: list[Line] = []
    slanted: list[Line] = []
    for top, bottom in strips(canvas.image.height):
        upper = top + OVERLAP / 2 - SEAM if top else 0
        lower = bottom - OVERLAP / 2 + SEAM if bottom < canvas.image.height else bottom
        for spot, spelling in _marks(canvas.strip(top, bottom), nets):
            middle = top + (spot.top + spot.bottom) / 2
            line = _line(spot.moved(0, top), spelling, canvas.scale)
            if upper <= middle < lower and not (middle < upper + 4 * SEAM and _is_read(line, lines)):
                (slanted if spot.slope else lines).append(line)
    return Reading(canvas.width, canvas.height, tuple(in_order(join_upright(lines), slanted)))


def strips(height: int) -> Iterator[tuple[int, int]]:
    """Cut a height into overlapping strips."""
    top = 0
    while True:
        bottom = min(top + STRIP, height)
        yield top, bottom
        if bottom == height:
            return
        top = bottom - OVERLAP


def _is_read(line: Line, lines: list[Line]) -> bool:
    """Whether the strip above has read the line already."""
    across, down = line.box.left + line.box.width / 2, line.box.top + line.box.height / 2
    return any(other.box.left < across < other.box.right and other.box.top < down < other.box.bottom for other in lines)


def _marks(strip: Image.Image, nets: Nets) -> list[Mark]:
    """Read the lines of a strip."""
    spots = find_lines(nets.finder, strip)
    ways = [(spot, crop) for spot in spots for crop in cut_out(strip, spot)]
    best: dict[Spot, tuple[Image.Image, Spelling]] = {}
    for (spot, crop), spelling in zip(ways, spelled(nets, [crop for _, crop in ways]), strict=True):
        if spot not in best or spelling.confidence > best[spot][1].confidence:
            best[spot] = (crop, spelling)
    return [
        mark
        for spot, (crop, spelling) in best.items()
        if spelling.words.strip() and spelling.confidence >= NOISE
        for mark in split_cells(spot, crop, spelling)
    ]


def spelled(nets: Nets, crops: list[Image.Image]) -> list[Spelling]:
    """Spell with the fast network, and what it is unsure about again with the thorough one.

    The fast one knows 3,634 of the 5,495 common traditional letters and is at times sure of the wrong one (后寬 for
    肩寬). So where traditional letters turn up, all lines with wide letters are read again.
    """
    spellings = spell(nets.fast, crops)
    weak = [index for index, spelling in enumerate(spellings) if spelling.odds and spelling.is_weak]
    _respell(nets, crops, spellings, weak)
    letters = {sign for spelling in spellings for sign in spelling.words if sign >= FIRST_WIDE}
    if letters - nets.fast.known or letters & TRADITIONAL:
        wide = [index for index, spelling in enumerate(spellings) if any(sign >= FIRST_WIDE for sign in spelling.words)]
        _respell(nets, crops, spellings, sorted(set(wide).difference(weak)))
    return spellings


def _respell(nets: Nets, crops: list[Image.Image], spellings: list[Spelling], which: list[int]) -> None:
    """Put the thorough network's spelling in the place of the fast one's where it is surer, or found more letters."""
    for index, again in zip(which, spell(nets.thorough, [crops[index] for index in which]), strict=True):
        first = spellings[index]
        lead = SURER if len(again.words) > len(first.words) else 0.0
        if again.confidence + lead >= first.confidence:
            spellings[index] = again


def _line(spot: Spot, spelling: Spelling, scale: float) -> Line:
    left, top, right, bottom = (round(edge * scale) for edge in (spot.left, spot.top, spot.right, spot.bottom))
    return Line(spelling.words.strip(), Box(left, top, right - left, bottom - top), spelling.confidence)
