"""Reads one picture: find lines strip by strip, spell them, tell cells apart, put all in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.evidence.tools import Line, Reading
from listinglint.listing import Box
from listinglint.reader.canvas import open_canvas
from listinglint.reader.finder import find_spots
from listinglint.reader.speller import spell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image

    from listinglint.reader.canvas import Canvas
    from listinglint.reader.finder import Spot
    from listinglint.reader.nets import Nets
    from listinglint.reader.speller import Spelling

STRIP: Final = 1024
OVERLAP: Final = 96
"""Lines are seldom higher, so each stands whole in one strip at least."""


def read_sheet(data: bytes, nets: Nets) -> Reading:
    """Read the words of a picture; Unavailable when it can't be decoded."""
    canvas = open_canvas(data)
    lines: list[Line] = []
    for top, bottom in strips(canvas.image.height):
        strip = canvas.strip(top, bottom)
        spots = [s for s in find_spots(nets.finder, strip, 0.5) if _is_whole(s, top, bottom, canvas)]
        crops = [strip.crop((round(s.left), round(s.top), round(s.right), round(s.bottom))) for s in spots]
        for spot, spelling in zip(spots, _spelled(nets, crops), strict=True):
            if spelling.words.strip():
                lines.append(_line(spot.moved(0, top), spelling, canvas.scale))
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


def _is_whole(spot: Spot, top: int, bottom: int, canvas: Canvas) -> bool:
    """Whether the line is to be read in this strip, not in its neighbour: overlaps are shared out half and half."""
    middle = top + (spot.top + spot.bottom) / 2
    upper = top + OVERLAP / 2 if top else 0
    lower = bottom - OVERLAP / 2 if bottom < canvas.image.height else bottom
    return upper <= middle < lower


def _spelled(nets: Nets, crops: list[Image.Image]) -> list[Spelling]:
    """Spell with the fast network, and what it is unsure about again with the thorough one."""
    spellings = spell(nets.fast, crops)
    weak = [index for index, spelling in enumerate(spellings) if spelling.odds and spelling.is_weak]
    for index, again in zip(weak, spell(nets.thorough, [crops[index] for index in weak]), strict=True):
        spellings[index] = max(spellings[index], again, key=lambda spelling: spelling.confidence)
    return spellings


def _line(spot: Spot, spelling: Spelling, scale: float) -> Line:
    left, top, right, bottom = (round(edge * scale) for edge in (spot.left, spot.top, spot.right, spot.bottom))
    return Line(spelling.words, Box(left, top, right - left, bottom - top), spelling.confidence)
