"""A `<table>` (or a list that looks like a scale) as rows of cells, before anyone asks what it is about."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Cell, Part, Table
from listinglint.phrasebook.as_written import slot_as_written

if TYPE_CHECKING:
    from listinglint.loaders.html.document import Document

_MARKING_NAMES = slot_as_written("page_regions", "marked")
_TICKS = lazy_pattern(r"[✓✔√☑●◉▲▼■]")
_GROUND = lazy_pattern(r"background(?:-color)?\s*:\s*([^;]{1,80})", re.IGNORECASE)
_LINES = frozenset("br p div li ul ol h1 h2 h3 h4 h5 h6 tr".split())
"""Elements that begin a line of their own: 83 cm above 32.7 in are two words."""
_MOST_CELLS = 4000
"""Cells read of one table: enough for any size table, and a bound for hostile pages."""


def table_of(element: Any, document: Document, part: Part) -> Table | None:
    """Read the rows of a table element; nested tables are tables of their own. None when it holds no cell."""
    rows: list[tuple[Cell, ...]] = []
    count = 0
    for row in _rows(element):
        cells = [cell for cell in row.children if getattr(cell, "tag", "") in {"td", "th"}]
        count += len(cells)
        if count > _MOST_CELLS:
            break
        if cells:
            rows.append(_row(cells, document))
    return Table(tuple(rows), document.place_of(element), part) if rows else None


def _rows(table: Any) -> list[Any]:
    """Give the rows that belong to this table itself."""
    rows: list[Any] = []
    for child in table.children:
        tag = getattr(child, "tag", "")
        if tag == "tr":
            rows.append(child)
        elif tag in {"thead", "tbody", "tfoot"}:
            rows.extend(row for row in child.children if getattr(row, "tag", "") == "tr")
    return rows


def _row(elements: list[Any], document: Document) -> tuple[Cell, ...]:
    marks = [_mark(element) for element in elements]
    usual = Counter(marks).most_common(1)[0][0]
    return tuple(
        Cell(
            words=words_of(element),
            place=document.place_of(element),
            columns=_span(element, "colspan"),
            rows=_span(element, "rowspan"),
            is_header=element.tag == "th",
            is_marked=mark not in {usual, ""},
        )
        for element, mark in zip(elements, marks, strict=True)
    )


def words_of(element: Any) -> str:
    """Give the words of a cell in one line, with a space where the browser breaks it."""
    if not any(getattr(child, "tag", "") for child in element.children):
        return " ".join(element.text.split())
    from turbohtml import Text

    parts = (
        str(node.data) if isinstance(node, Text) else " " if getattr(node, "tag", "") in _LINES else ""
        for node in element.descendants
    )
    return " ".join("".join(parts).split())


def _mark(element: Any) -> str:
    """Describe what sets a cell off: its ground, a marking class name, a tick or a checked box; empty when nothing does."""
    attributes = element.attrs
    style = attributes.get("style") or ""
    ground = _GROUND.search(style)
    names = attributes.get("class") or ""
    names = " ".join(names) if isinstance(names, list) else names
    if _MARKING_NAMES.search(names):
        return "named"
    if _TICKS.search(element.text[:40]) or element.find("input", attrs={"checked": True}) is not None:
        return "ticked"
    return f"ground {(attributes.get('bgcolor') or (ground[1] if ground else '')).strip().lower()}".removesuffix(
        "ground "
    ).strip()


def _span(element: Any, name: str) -> int:
    """Read `colspan` or `rowspan`, kept within what a table of sizes can have."""
    value = str(element.attrs.get(name) or "1").strip()
    return min(max(int(value), 1), 100) if value.isdecimal() and len(value) < 5 else 1
