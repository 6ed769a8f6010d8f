"""Tables that are written without `<table>`: rows of blocks, roles for screen readers, columns of spaces in `<pre>`.

Only what looks like a table of measures is taken: short cells, as many in each row, most of them with a digit below the
header. Anything else stays what it is, running text.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from listinglint.loaders.html.tables import words_of
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Cell, Part, Place, Table
from listinglint.phrasebook.as_written import slot_as_written

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listinglint.loaders.html.document import Document

_BETWEEN = frozenset({"br", "hr", "style", "script", "template"})
"""Elements that are neither rows nor cells."""
_ROLES = frozenset({"table", "grid", "treegrid"})
_CELL_ROLES = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_BLOCKS = frozenset("div section ul ol dl article figure main span p".split())
UNTOLD = _BLOCKS | {"pre"}
"""Elements that may be a table without saying so."""
_HOLDS_TABLES = frozenset("table pre img picture input select button form iframe h1".split())
_LONGEST_CELL = 40
_FEWEST_NUMBERS = 0.6
"""Share of the cells below the header and right of the first column that hold a digit, or say that there is none."""
_MOST_ROWS, _MOST_COLUMNS = 80, 16
_NUMBER = lazy_pattern(r"\d|^[-–—/\\×x无]?$")
_HAS_DIGIT = lazy_pattern(r"\d")
_COLUMNS = lazy_pattern(r"grid-template-columns\s*:\s*([^;]{1,200})", re.IGNORECASE)
_REPEAT = lazy_pattern(r"repeat\(\s*(\d{1,2})")
_SIZE_HEADER = slot_as_written("size_words", "headed")
_SIZE = slot_as_written("size_cells", "written_size")
_GAP = lazy_pattern(r"\t+|[ \u3000]{2,}|[ \u3000]*[|│｜][ \u3000]*|(?<=[\u4e00-\u9fffA-Za-z0-9])\u3000+")


def grid_of(element: Any, tag: str, attributes: Any, document: Document, part: Part) -> Table | None:
    """Read an element as a table of measures; None when it is none."""
    if tag == "pre":
        return _preformatted(element, document, part)
    if attributes and (attributes.get("role") or "") in _ROLES and tag != "table":
        rows = [row for row in element.select('[role="row"]') if row is not element][:_MOST_ROWS]
        cells = [[cell for cell in row.descendants if _role(cell) in _CELL_ROLES] for row in rows]
    elif tag in _BLOCKS:
        cells = _rows_of(element)
    else:
        return None
    words = [[words_of(cell) for cell in row] for row in cells]
    if not is_measured(words):
        return None
    return Table(tuple(tuple(map(_cell, row, [document.place_of(one) for one in found])) for row, found in zip(words, cells, strict=True)),
                 document.place_of(element), part)  # fmt: skip


def is_measured(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether rows of words are a table of measures, its sizes running down or across."""
    if not 2 <= len(rows) <= _MOST_ROWS or not 2 <= len(rows[0]) <= _MOST_COLUMNS:
        return False
    if any(len(row) != len(rows[0]) for row in rows) or any(len(cell) > _LONGEST_CELL for row in rows for cell in row):
        return False
    inner = [cell for row in rows[1:] for cell in row[1:]]
    numbers = sum(_NUMBER.search(cell) is not None for cell in inner)
    named = sum(bool(cell.strip()) for cell in rows[0])
    return named >= len(rows[0]) - 1 and any(map(_HAS_DIGIT.search, inner)) and numbers >= _FEWEST_NUMBERS * len(inner)


def _rows_of(element: Any) -> list[list[Any]]:
    """Give the cells of an element whose children are rows, or whose children are all cells of a grid."""
    children = _elements(element)
    if not 2 <= len(children) <= _MOST_ROWS * _MOST_COLUMNS or any(child.tag in _HOLDS_TABLES for child in children):
        return []
    first = _elements(children[0])
    if len(first) >= 2 and len(children) <= _MOST_ROWS:
        rows = _rows_like(first, children)
        return rows if not any(_is_block(cell) for row in rows for cell in row) else []
    if first or any(map(_elements, children)):
        return []
    width = _width(element, children)
    return (
        [children[at : at + width] for at in range(0, len(children), width)]
        if width and len(children) % width == 0
        else []
    )


def _rows_like(first: list[Any], children: list[Any]) -> list[list[Any]]:
    """Give the cells of all rows, when there are as many in each as in the first."""
    rows = [first]
    for child in children[1:]:
        cells = _elements(child)
        if len(cells) != len(first):
            return []
        rows.append(cells)
    return rows


def _width(element: Any, cells: list[Any]) -> int:
    """Give the number of columns of a flat grid: as its style says, or up to where its first size stands."""
    style = _COLUMNS.search(str(element.attrs.get("style") or ""))
    if style:
        repeated = _REPEAT.search(style[1])
        return int(repeated[1]) if repeated else len(style[1].split())
    if len(cells) < 6:
        return 0
    words = [words_of(cell).strip() for cell in cells[: _MOST_COLUMNS + 2]]
    across = sum(1 for _ in takewhile(_SIZE.fullmatch, words[1:]))
    if across > 1:
        return across + 1
    if not _SIZE_HEADER.search(words[0]):
        return 0
    first = next((at for at, cell in enumerate(words) if _HAS_DIGIT.match(cell)), 0)
    width = first - 1 if first and _SIZE.fullmatch(words[first - 1]) else first
    return width if width >= 2 else 0


def _preformatted(element: Any, document: Document, part: Part) -> Table | None:
    """Read lines of columns, each cell with its own place."""
    location = element.source_location
    start = location.start_tag.end_offset if location and location.start_tag else None
    words = element.text
    if not 0 < len(words) < 20_000:
        return None
    rows = list[list[tuple[str, int]]]()
    blocks = list[list[list[tuple[str, int]]]]([rows])
    at = 0
    for line in words.split("\n"):
        cells = _split(line, at)
        at += len(line) + 1
        if len(blocks[-1]) == 1 and len(blocks[-1][0]) + 1 == len(cells) > 2:
            blocks[-1][0].insert(0, ("", blocks[-1][0][0][1]))  # a header without its corner
        if len(cells) >= 2 and (not blocks[-1] or len(blocks[-1][0]) == len(cells)):
            blocks[-1].append(cells)
        elif blocks[-1]:
            blocks.append([cells] if len(cells) >= 2 else [])
    found = max(blocks, key=len)
    if not is_measured([[cell for cell, _ in row] for row in found]):
        return None
    place: Callable[[int], Place] = (
        (lambda offset: document.place(start + offset + document.text.startswith("\n", start)))
        if start is not None and element.find("*") is None
        else (lambda _: document.place_of(element))
    )
    return Table(
        tuple(tuple(_cell(cell, place(offset)) for cell, offset in row) for row in found),
        document.place_of(element),
        part,
    )


def _split(line: str, start: int) -> list[tuple[str, int]]:
    """Split a line into cells and where each starts."""
    cells, done = list[tuple[str, int]](), 0
    for gap in [*_GAP.finditer(line), None]:
        words = line[done : gap.start() if gap else len(line)]
        if words.strip():
            cells.append((words.strip(), start + done + len(words) - len(words.lstrip())))
        done = gap.end() if gap else len(line)
    return cells


def _cell(words: str, place: Place) -> Cell:
    return Cell(words, place)


def _elements(element: Any) -> list[Any]:
    """Give the children of an element; none when words stand between them."""
    found = []
    for child in element.children:
        tag = getattr(child, "tag", "")
        if tag:
            found.extend([child] if tag not in _BETWEEN else [])
        elif getattr(child, "data", "").strip():
            return []
    return found


def _is_block(cell: Any) -> bool:
    """Tell whether a cell holds rows of its own, so that the rows lie deeper."""
    return len(cell.text) > 4 * _LONGEST_CELL or sum(child.tag in _BLOCKS for child in _elements(cell)) > 1


def _role(node: Any) -> str:
    attributes = getattr(node, "attrs", None)
    return str(attributes.get("role") or "") if attributes else ""
