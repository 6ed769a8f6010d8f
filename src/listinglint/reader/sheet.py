"""Reads one picture: find lines strip by strip, spell them, tell cells apart, put all in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.evidence.tools import Line, Reading
from listinglint.listing import Box
from listinglint.reader.again import read_again
from listinglint.reader.canvas import open_canvas
from listinglint.reader.cells import split_cells
from listinglint.reader.doubts import DEGREES, script_votes
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


def read_sheet(data: bytes, nets: Nets) -> Reading:
    """Read the words of a picture; Unavailable when it can't be decoded."""
    canvas = open_canvas(data)
    lines: list[Line] = []
    slanted: list[Line] = []
    script = 0
    for top, bottom in strips(canvas.image.height):
        upper = OVERLAP / 2 - SEAM if top else 0
        lower = bottom - top - (OVERLAP / 2 - SEAM if bottom < canvas.image.height else 0)
        strip = canvas.strip(top, bottom)
        spots = [spot for spot in find_lines(nets.finder, strip) if upper <= spot.middle < lower]
        marks, script = _marks(strip, spots, nets, script)
        for spot, spelling in marks:
            line = _line(spot.moved(0, top), spelling, canvas.scale)
            if spot.middle > upper + 4 * SEAM or not _is_read(line, lines):
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


def _marks(strip: Image.Image, spots: list[Spot], nets: Nets, script: int) -> tuple[list[Mark], int]:
    """Read the lines of a strip."""
    ways = [(spot, crop) for spot in spots for crop in cut_out(strip, spot)]
    spellings, script = spelled(nets, [crop for _, crop in ways], script)
    best: dict[Spot, tuple[Image.Image, Spelling]] = {}
    for (spot, crop), spelling in zip(ways, spellings, strict=True):
        if spot not in best or spelling.confidence > best[spot][1].confidence:
            best[spot] = (crop, spelling)
    marks = [
        mark
        for spot, (crop, spelling) in best.items()
        if spelling.words.strip() and spelling.confidence >= NOISE
        for mark in split_cells(spot, crop, spelling)
    ]
    return marks, script


def spelled(nets: Nets, crops: list[Image.Image], script: int) -> tuple[list[Spelling], int]:
    """Spell with the fast network, and again with the thorough one what may be wrong.

    `script` counts the votes of the strips above for a traditional page; it is given back with those of this one.
    """
    spellings = spell(nets.fast, crops)
    script += script_votes(spelling.words for spelling in spellings)
    return read_again(nets.thorough, crops, spellings, traditional=script > 0), script


def _line(spot: Spot, spelling: Spelling, scale: float) -> Line:
    left, top, right, bottom = (round(edge * scale) for edge in (spot.left, spot.top, spot.right, spot.bottom))
    return Line(
        spelling.words.strip().replace(*DEGREES), Box(left, top, right - left, bottom - top), spelling.confidence
    )
