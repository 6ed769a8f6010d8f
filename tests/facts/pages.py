"""Evidence about a small page, without pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.loaders.html.page import read_page

if TYPE_CHECKING:
    from datetime import date


def evidence(body: str, title: str = "女士衬衫", as_of: date | None = None) -> Evidence:
    return Evidence(read_page(f"<h1>{title}</h1>{body}", "page.html"), Tools(as_of=as_of))


def rows(*lines: str) -> str:
    """Write a table, a line for each row, cells between bars."""
    cells = ("".join(f"<td>{cell.strip()}</td>" for cell in line.split("|")) for line in lines)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"
