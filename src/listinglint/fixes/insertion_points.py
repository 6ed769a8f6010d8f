"""Where a sentence can be put into a page, and in which dress: after the block it belongs to, as an element of its kind."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint.fixes.fix import Edit
from listinglint.fixes.page_source import start_of
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.fixes.page_source import PageSource

_BLOCKS = frozenset("p li h1 h2 h3 h4 h5 h6 blockquote pre table ul ol dl figure center hr".split())
_CLOSED = frozenset(
    "table ul ol dl figure a button select form label details pre nav h1 h2 h3 h4 h5 h6 blockquote".split()
)
"""Elements into which nothing is put; a list takes another item."""
_LOUD = lazy_pattern(
    r"display|visib|position|opacity|colou?r|background|float|height|width|decoration|transform|indent|url|expression",
    re.IGNORECASE,
)
"""Styles that hide a sentence, or shout."""
_PROSE = 8
"""Characters from which an element is a sentence and no label."""


class InsertionPoint(Struct, frozen=True):
    """A place between two characters of a page, and what stands around a sentence that is put there."""

    offset: int
    line: str
    """A line end and white space; empty where the page goes on in the same line."""
    before: str
    after: str

    def insert(self, words: str) -> Edit:
        """Put a sentence there."""
        return Edit(self.offset, self.offset, f"{self.line}{self.before}{html.escape(words, quote=False)}{self.after}")

    def insert_lines(self, lines: Iterable[str]) -> Edit:
        """Put HTML there that needs no other element around it."""
        return Edit(self.offset, self.offset, "".join(self.line + line for line in lines))


def spots(page: PageSource, near: int | None = None) -> Iterator[InsertionPoint]:
    """Give places for a sentence, the best first: beside the block at `near`, at the end of the description, inside it."""
    home = page.home
    begin, end = (start_of(home) or 0, page.end_of(home)) if home is not None else (0, page.end)
    if near is not None and begin <= near < end:
        block = _block_at(page, near, home)
        if block is not None:
            yield _after(page, block)
    last = next(
        (offset for offset, weight in reversed(page.pieces) if begin <= offset < end and weight >= _PROSE), None
    )
    if last is not None:
        child = _outermost(page, last, home)
        if child is not None:
            yield _after(page, child)
    tag = home.source_location.end_tag if home is not None and home.source_location else None
    inside = len(page.text[: tag.start_offset].rstrip()) if tag else end
    yield InsertionPoint(inside, _line_at(page, inside), "<p>", "</p>")


def _block_at(page: PageSource, offset: int, home: Any) -> Any:
    """Give the block that holds a character, taken out of tables, links and the like; None where there is none."""
    found = None
    for element in page.around(offset):
        if home is not None and start_of(element) == start_of(home):
            break
        if element.tag in _CLOSED or (found is None and (element.tag in _BLOCKS or _is_line(element))):
            is_item = (
                found is not None and found.tag == "li" and element.tag in {"ul", "ol"} and _is_plain_list(element)
            )
            found = found if is_item else element
    return found


def _outermost(page: PageSource, offset: int, home: Any) -> Any:
    """Give the child of the description's container in which a character stands."""
    child = None
    for element in page.around(offset):
        if home is not None and start_of(element) == start_of(home):
            return child
        if home is not None or element.tag not in {"html", "body"}:
            child = element
    return child if home is None else None


def _after(page: PageSource, block: Any) -> InsertionPoint:
    """Dress a sentence like the block it comes after: on a line of its own if that has one, with the class of its like."""
    offset = page.end_of(block)
    tag = block.tag if block.tag in {"p", "li"} or (block.tag == "div" and _is_line(block) and _kin(block) > 1) else "p"
    begin = start_of(block) or 0
    line = _line_at(page, begin)
    before = f"<{tag}{_looks(block) if tag == block.tag else ''}>"
    return InsertionPoint(
        offset, line if begin == page.text.rfind("\n", 0, begin) + len(line) else "", before, f"</{tag}>"
    )


def _line_at(page: PageSource, offset: int) -> str:
    """Give a line end and the white space with which the line at an offset begins; nothing in a page of one line."""
    start = page.text.rfind("\n", 0, offset) + 1
    line = page.text[start:offset]
    return "\n" + line[: len(line) - len(line.lstrip())] if start else ""


def _looks(block: Any) -> str:
    """Copy class and style when at least two blocks side by side share them; what is loud or hidden stays alone."""
    attributes = {name: _value(block, name) for name in ("class", "style", "align")}
    if _kin(block) < 2 or len(block.text.strip()) < _PROSE:
        return ""
    if _LOUD.search(attributes["style"]):
        attributes["style"] = ""
    return "".join(f' {name}="{html.escape(value)}"' for name, value in attributes.items() if value)


def _kin(block: Any) -> int:
    """Count the blocks beside a block, itself included, that are of its kind and hold words."""
    siblings = block.parent.children if block.parent is not None else []
    alike = [
        one
        for one in siblings
        if getattr(one, "tag", "") == block.tag and _value(one, "class") == _value(block, "class")
    ]
    return sum(bool(one.text.strip()) for one in alike)


def _is_line(element: Any) -> bool:
    """Tell whether a `<div>` is a line of words rather than a container."""
    return element.tag == "div" and bool(element.text.strip()) and not _has_blocks(element)


def _has_blocks(element: Any) -> bool:
    return any(one.tag in _BLOCKS or one.tag in {"div", "section", "img"} for one in element.iter_elements())


def _is_plain_list(element: Any) -> bool:
    """Tell whether a list is one of sentences, so that one more of them is in place."""
    items = [child for child in element.children if getattr(child, "tag", "") == "li"]
    return len(items) > 1 and all(
        item.text.strip() and not _has_blocks(item) and item.find("a") is None for item in items
    )


def _value(element: Any, name: str) -> str:
    value = element.attrs.get(name) or ""
    return " ".join(value) if isinstance(value, list) else str(value)
