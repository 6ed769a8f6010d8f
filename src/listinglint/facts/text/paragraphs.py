"""Printed lines → passages: wrapped lines joined, keys with their values, sentences over the cut between two slices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.text.lookalikes import as_printed
from listinglint.facts.text.wrapping import ends_statement
from listinglint.model.listing import Box, Medium, Passage, Place, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.facts.ports import Line, Reading

# All distances are in heights of the line above, so that they hold at any picture size.
_LEADING = 1.1
"""Most white between two lines of a paragraph; notes on real pages are set with 0.3 to 0.9."""
_LIKENESS = 0.62
"""Least ratio of the heights of two lines of a paragraph."""
_OVERLAP = 0.5
"""Least share of the shorter line that stands below the longer one."""
_SHORTEST = 4.0
"""Least width of a line that may run on; shorter ones are cells, labels and buttons."""
_PAIR_GAP = 8.0
"""Most white between a printed key and its value."""
_KEY_LENGTH = 8
"""Most Chinese characters of a printed key, such as 洗涤方式 or 面料/Fabric; two Latin letters count as one."""


class _Print(Struct, frozen=True):
    """A line with its file, and its box on the canvas that slices of one width make together."""

    file: str
    line: Line
    box: Box


def passages_in_pictures(readings: Iterable[tuple[str, Reading]]) -> list[Passage]:
    """Join the lines of pictures, given in page order with their paths, into passages.

    Slices of the same width that follow each other are read as one tall picture: a page is cut where it pleases the tool.
    """
    found: list[Passage] = []
    for canvas in _canvases(list(readings)):
        rows = _paired(canvas)
        found.extend(_passage(row, ": ") for row in rows if len(row) > 1)
        found.extend(_passage(lines, "") for lines in _paragraphs([row[0] for row in rows if len(row) == 1]))
    return found


def _canvases(readings: list[tuple[str, Reading]]) -> Iterator[list[_Print]]:
    """Stack slices of one width; other pictures stand alone."""
    canvas: list[_Print] = []
    width = top = 0
    for file, reading in readings:
        if reading.width != width:
            yield canvas
            canvas, width, top = [], reading.width, 0
        canvas.extend(
            _Print(file, replace(line, box=reading.shown(line.box)), line.box.moved(down=top)) for line in reading.lines
        )
        top += reading.depth
    yield canvas


def _paired(canvas: Sequence[_Print]) -> list[list[_Print]]:
    """Find rows of a key and its value (one pair, or two side by side) among lines that stand next to each other."""
    rows: list[list[_Print]] = []
    for line in canvas:
        if rows and _is_beside(rows[-1][-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [pair for row in rows for pair in _pairs(row)]


def _pairs(row: list[_Print]) -> list[list[_Print]]:
    keys = row[::2]
    is_keyed = len(row) in {2, 4} and all(_is_key(key.line.words) for key in keys)
    close = all(
        value.box.left - key.box.right < _PAIR_GAP * key.box.height for key, value in zip(keys, row[1::2], strict=False)
    )
    return (
        [[key, value] for key, value in zip(keys, row[1::2], strict=True)]
        if is_keyed and close
        else [[line] for line in row]
    )


def _is_key(words: str) -> bool:
    plain = words.strip(" :：【】[]·•/")
    breadth = sum(0.5 if character.isascii() else 1.0 for character in plain)
    return 1 < breadth <= _KEY_LENGTH and not any(character.isdigit() for character in plain)


def _is_beside(left: _Print, right: _Print) -> bool:
    """Tell whether two lines stand in one row, the second to the right of the first."""
    shared = min(left.box.bottom, right.box.bottom) - max(left.box.top, right.box.top)
    return right.box.left >= left.box.right and shared > 0.6 * min(left.box.height, right.box.height)


def _paragraphs(lines: Sequence[_Print]) -> list[list[_Print]]:
    """Put each line behind the paragraph it continues, or start a new one with it."""
    paragraphs: list[list[_Print]] = []
    for line in lines:
        above = next((paragraph for paragraph in reversed(paragraphs[-8:]) if _continues(paragraph[-1], line)), None)
        if above is None:
            paragraphs.append([line])
        else:
            above.append(line)
    return paragraphs


def _continues(above: _Print, below: _Print) -> bool:
    """Tell whether a line wraps into the one below it."""
    one, other = above.box, below.box
    height = min(one.height, other.height)
    gap = other.top - one.bottom
    shared = min(one.right, other.right) - max(one.left, other.left)
    return (
        height >= _LIKENESS * max(one.height, other.height)
        and -0.4 * height <= gap <= _LEADING * one.height
        and shared >= _OVERLAP * min(one.width, other.width)
        and one.width >= _SHORTEST * one.height
        and (_is_aligned(one, other) or shared >= 0.9 * min(one.width, other.width))
    )


def _is_aligned(one: Box, other: Box) -> bool:
    """Tell whether two lines start together or are centred on one axis."""
    near = 2.2 * min(one.height, other.height)
    return abs(one.left - other.left) <= near or abs(one.left + one.right - other.left - other.right) <= near


def _passage(lines: Sequence[_Print], glue: str) -> Passage:
    words, spans = "", []
    printed = [(as_printed(line.line.words), line.box) for line in lines]
    for index, line in enumerate(lines):
        if index:
            ends = words[-1:] in {":", "："}
            words += (" " if ends else glue) if glue else "\n\n" if ends_statement(printed, index - 1) else " "
        spans.append(Span(len(words), Place(line.file, box=line.line.box)))
        words += printed[index][0]
    confidence = sum(line.line.confidence for line in lines) / len(lines)
    return Passage(words, tuple(spans), medium=Medium.PICTURE, confidence=confidence)
