"""Reads one picture: find lines strip by strip, spell them, tell cells apart, put all in reading order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from listinglint.facts.ports import Line, Reading
from listinglint.images.decode import DecodedImage
from listinglint.images.ocr.detect import find_lines
from listinglint.images.ocr.fractions import with_fractions
from listinglint.images.ocr.line_crop import cut_out
from listinglint.images.ocr.reading_order import in_order
from listinglint.images.ocr.recognise import spell
from listinglint.images.ocr.reread import read_again
from listinglint.images.ocr.split_cells import split_cells
from listinglint.images.ocr.uncertain import DEGREES, script_votes
from listinglint.images.ocr.vertical_text import join_upright
from listinglint.model.listing import Box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.images.ocr.detector import TextBox
    from listinglint.images.ocr.models import OcrModels
    from listinglint.images.ocr.recognise import RecognisedText

    Mark = tuple[TextBox, RecognisedText]

LOW: Final = 96
"""Height below which a picture is a caption, and its letters stand near an edge."""
MARGIN: Final = 24
STRIP: Final = 1024
OVERLAP: Final = 96
"""Lines are seldom higher, so each stands whole in one strip at least."""
SEAM: Final = 6
"""Rows by which two strips may differ about the middle of a line in their overlap, of which each reads one half."""
GROUP: Final = 8
"""Strips whose lines are held at a time, to tell the script of a page by more than a few letters: up to 18 MB."""
HINT: Final = 4
"""Letters that the script of the page around a picture weighs: as many as a caption has that are misread as simplified ones."""
NOISE: Final = 0.5
"""Mean probability below which the letters are made up: folds, laces, patterns."""


class FoundLines(Struct, frozen=True):
    """A strip whose lines are found and were spelled once."""

    top: int
    upper: float
    """Row of the strip from which its lines count; those above belong to the strip before."""
    ways: list[tuple[TextBox, Image.Image]]
    spellings: list[RecognisedText]


def read_image(canvas: DecodedImage, nets: OcrModels, workers: int = 1, *, traditional: bool = False) -> Reading:
    """Read the words of a picture, `workers` strips at the same time.

    `traditional` says that the page around it is in traditional Chinese; a picture that is not says so by its own letters.
    """
    if canvas.image.height < LOW:
        return _low(canvas, nets, workers, traditional=traditional)
    lines: list[Line] = []
    slanted: list[Line] = []
    for draft, marks in _read(canvas, nets, workers, HINT if traditional else 0):
        for spot, spelling in marks:
            line = _line(spot.moved(0, draft.top), spelling, canvas.scale)
            if spot.middle > draft.upper + 4 * SEAM or not _is_read(line, lines):
                (slanted if spot.slope else lines).append(line)
    return Reading(canvas.width, canvas.height, tuple(in_order(join_upright(lines), slanted)))


def _low(canvas: DecodedImage, nets: OcrModels, workers: int, *, traditional: bool) -> Reading:
    """Read a caption of one line with ground above and below it, without which the net loses letters near an edge."""
    margin = (LOW - canvas.image.height) // 2 + MARGIN
    image = canvas.strip(0, canvas.image.height)
    wide = Image.new("RGB", (image.width, image.height + 2 * margin))
    for row, top in ((0, 0), (image.height - 1, margin + image.height)):
        wide.paste(image.crop((0, row, image.width, row + 1)).resize((image.width, margin)), (0, top))
    wide.paste(image, (0, margin))
    shift = round(margin * canvas.scale)
    higher = DecodedImage(wide, canvas.width, round(wide.height * canvas.scale))
    read = read_image(higher, nets, workers, traditional=traditional)
    lines = (replace(line, box=line.box.moved(down=-shift)) for line in read.lines)
    return Reading(canvas.width, canvas.height, tuple(lines))


def _read(canvas: DecodedImage, nets: OcrModels, workers: int, script: int) -> Iterator[tuple[FoundLines, list[Mark]]]:
    """Read strip after strip; what script the page is in is told by `script`, by all strips so far and the group."""
    cuts = list(strips(canvas.image.height))
    with ThreadPoolExecutor(workers, "strip") as pool:
        for start in range(0, len(cuts), GROUP):
            drafts = list(pool.map(partial(_draft, canvas, nets), cuts[start : start + GROUP]))
            script += sum(script_votes(spelling.words for spelling in draft.spellings) for draft in drafts)
            yield from zip(drafts, pool.map(partial(_marks, nets, script > 0), drafts), strict=True)


def _draft(canvas: DecodedImage, nets: OcrModels, cut: tuple[int, int]) -> FoundLines:
    """Find the lines of a strip and spell them with the fast network."""
    top, bottom = cut
    upper = OVERLAP / 2 - SEAM if top else 0
    lower = bottom - top - (OVERLAP / 2 - SEAM if bottom < canvas.image.height else 0)
    strip = canvas.strip(top, bottom)
    spots = [spot for spot in find_lines(nets.finder, strip) if upper <= spot.middle < lower]
    ways = [(spot, crop) for spot in spots for crop in cut_out(strip, spot)]
    return FoundLines(top, upper, ways, spell(nets.fast, [crop for _, crop in ways]))


def _marks(nets: OcrModels, traditional: bool, draft: FoundLines) -> list[Mark]:  # noqa: FBT001 - bound by partial
    """Read again what is doubtful, choose between ways to read a spot, and tell cells apart."""
    crops = [crop for _, crop in draft.ways]
    spellings = read_again(nets.thorough, crops, draft.spellings, traditional=traditional)
    spellings = with_fractions(nets.thorough, crops, spellings)
    best: dict[TextBox, tuple[Image.Image, RecognisedText]] = {}
    for (spot, crop), spelling in zip(draft.ways, spellings, strict=True):
        if spot not in best or spelling.confidence > best[spot][1].confidence:
            best[spot] = (crop, spelling)
    return [
        mark
        for spot, (crop, spelling) in best.items()
        if spelling.words.strip() and spelling.confidence >= NOISE
        for mark in split_cells(spot, crop, spelling)
    ]


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


def _line(spot: TextBox, spelling: RecognisedText, scale: float) -> Line:
    left, top, right, bottom = (round(edge * scale) for edge in (spot.left, spot.top, spot.right, spot.bottom))
    return Line(
        spelling.words.strip().replace(*DEGREES), Box(left, top, right - left, bottom - top), spelling.confidence
    )
