"""Write HTML tables in a few lines: cells between bars, <c3> spans three columns, <r2> two rows, * marks a cell."""

from __future__ import annotations

import re

from listinglint.model.listing import Cell, Part, Place, Table

PLACE = Place("page.html", 1, 1)


def table(text: str, part: Part = Part.DESCRIPTION) -> Table:
    rows = tuple(tuple(_cell(cell.strip()) for cell in line.split("|")) for line in text.strip().splitlines())
    return Table(rows, PLACE, part)


def _cell(words: str) -> Cell:
    spans = dict(re.findall(r"<([cr])(\d+)>", words))
    bare = re.sub(r"<[cr]\d+>", "", words)
    return Cell(bare.strip("*"), PLACE, int(spans.get("c", 1)), int(spans.get("r", 1)), is_marked=bare.startswith("*"))
