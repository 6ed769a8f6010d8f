"""A size table for the seller to fill in: the sizes on sale, the measures the garment needs, and not a single figure."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from listinglint.facts.sizes.cells import is_size, may_be_size
from listinglint.fixes.fix import Draft, Fix
from listinglint.fixes.insertion_points import spots
from listinglint.fixes.note_texts import garment
from listinglint.fixes.texts import word
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.config.shop import Shop
    from listinglint.facts.evidence import Evidence
    from listinglint.fixes.page_source import PageSource
    from listinglint.fixes.texts import TextVariety
    from listinglint.model.listing import Passage
    from listinglint.model.report import Finding

TITLE = Wording("Add a size table to fill in, with the sizes on sale", "按在售尺码加一张待填写的尺码表")
MARK = 'data-listinglint="to-fill"'
"""Tells a skeleton from other tables, so that no second one is added."""
_LABEL = lazy_pattern(r"(?:尺[码碼寸]|[码碼]数|鞋[码碼]|\bsizes?\b)\s*[:：]?", re.IGNORECASE)
_BETWEEN = lazy_pattern(r"[\s/、,，;；|｜]+")


def skeleton(
    evidence: Evidence,
    page: PageSource,
    finding: Finding,
    shop: Shop,  # noqa: ARG001 - one signature for all ways to fix
    variety: TextVariety,
) -> Iterator[Draft]:
    """Draft the table, unless one waits to be filled in already or the page names no sizes to buy."""
    sizes = sizes_on_sale(evidence.passages) if can_be_drawn(evidence) else []
    if not sizes:
        return
    for spot in spots(page):
        edit = spot.insert_lines(_table(sizes, garment(evidence), variety))
        yield Draft(Fix(finding, TITLE, (edit,), is_safe=False), None)


def can_be_drawn(evidence: Evidence) -> bool:
    """Tell whether there are sizes to choose from, and no table that waits to be filled in."""
    waits = any(MARK in line for line in evidence.listing.lines)
    return not waits and len(sizes_on_sale(evidence.passages)) > 1


def sizes_on_sale(passages: Iterable[Passage]) -> list[str]:
    """Give the sizes to choose from, in their order: a list behind the word for size, else the options that are sizes."""
    own = [passage for passage in passages if passage.part is not Part.TITLE]
    lists = (_listed(passage.words[label.end() :]) for passage in own if (label := _LABEL.search(passage.words)))
    named = next((sizes for sizes in lists if len(sizes) > 1), [])
    single = [passage.words for passage in own if passage.part is Part.OPTIONS and is_size(passage.words)]
    return list(dict.fromkeys(named or single))


def _listed(words: str) -> list[str]:
    """Read a list of sizes and nothing but sizes."""
    names = _BETWEEN.split(words.strip(" .。\n"))
    return names if all(map(may_be_size, names)) else []


def _table(sizes: list[str], kind: str, variety: TextVariety) -> list[str]:
    measures = [name.replace("-", " ") for name in word("measures", kind, variety).split()]
    fill = word("table", "fill", variety)
    rows = [_row("th", [word("table", "size", variety), *measures])]
    rows += [_row("td", [size, *[fill] * len(measures)]) for size in sizes]
    caption = f"<caption>{html.escape(word('table', 'title', variety))}</caption>"
    return [f"<table {MARK}>", caption, *rows, "</table>"]


def _row(tag: str, cells: list[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{html.escape(cell)}</{tag}>' for cell in cells)}</tr>"
