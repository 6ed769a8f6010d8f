"""Reads one picture: find lines strip by strip, spell them, tell cells apart, put all in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.evidence.tools import Line, Reading
from listinglint.listing import Box
from listinglint.reader.canvas import open_canvas
from listinglint.reader.cells import split_cells
from listinglint.reader.look import find_lines
from listinglint.reader.speller import spell
from listinglint.reader.turning import cut_out

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
NOISE: Final = 0.5
"""Mean probability below which the letters are made up: folds, laces, patterns."""


def read_sheet(data: bytes, nets: Nets) -> Reading:
    """Read the words of a picture; Unavailable when it can't be decoded."""
    canvas = open_canvas(data)
    lines: list[Line] = []
    for top, bottom in strips(canvas.image.height):
        marks = _marks(canvas.strip(top, bottom), nets)
        upper = top + OVERLAP / 2 if top else 0
        lower = bottom - OVERLAP / 2 if bottom < canvas.image.height else bottom
        lines += [
            _line(spot.moved(0, top), spelling, canvas.scale)
            for spot, spelling in marks
            if upper <= top + (spot.top + spot.bottom) / 2 < lower
        ]
    return Reading(canvas.width, canvas.height, tuple(lines))


def strips(height: int) -> Iterator[tuple[int, int]]:
    """Cut a height into overlapping strips."""
    top = 0
    while True:
        bottom = min(top + STRIP, height)
        yield top, bottom
        if bottom == height:
            return
        top = bottom - OVERLAP


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
    """Spell with the fast network, and what it is unsure about again with the thorough one."""
    spellings = spell(nets.fast, crops)
    weak = [index for index, spelling in enumerate(spellings) if spelling.odds and spelling.is_weak]
    for index, again in zip(weak, spell(nets.thorough, [crops[index] for index in weak]), strict=True):
        spellings[index] = max(spellings[index], again, key=lambda spelling: spelling.confidence)
    return spellings


def _line(spot: Spot, spelling: Spelling, scale: float) -> Line:
    left, top, right, bottom = (round(edge * scale) for edge in (spot.left, spot.top, spot.right, spot.bottom))
    return Line(spelling.words.strip(), Box(left, top, right - left, bottom - top), spelling.confidence)
