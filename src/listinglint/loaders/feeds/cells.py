"""The cells of a record: each with what it holds and its place, and texts read as pages at that place."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from listinglint.loaders.feeds import syntax
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Listing, Passage, Place, Span
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from listinglint.loaders.feeds.formats import FeedColumn, Layout
    from listinglint.loaders.feeds.pictures import PictureFiles
    from listinglint.loaders.feeds.record import Record
    from listinglint.loaders.feeds.syntax import Values

_PACKED = {
    "picture": "addresses", "option picture": "addresses", "option": "items", "attributes": "pairs", "option names": "taobao-names",
    "size table": "taobao-sizes", "children": "variation-keys",
}  # fmt: skip
"""How cells of a role are packed unless the format says otherwise."""


LONGEST: Final = 2_000_000
"""Characters of a cell that are read, some thirty times the longest description of a real export."""
TOO_LONG: Final = Wording(
    "a cell has more than {most} characters, and only its beginning was read",
    "有一格超过 {most} 个字符，只读取了开头部分",
)


class FeedCell(Struct, frozen=True):
    """A cell that is not empty."""

    column: FeedColumn
    words: str
    place: Place
    syntax: str = "plain"
    has_lines: bool = True
    """Whether line ends in the cell are line ends of the file."""

    @property
    def is_cut(self) -> bool:
        """Whether more stands in the file."""
        return len(self.words) >= LONGEST

    def values(self, words: str) -> Values:
        """Give what is packed into the cell, of which `words` are the readable part."""
        return syntax.SYNTAXES[self.syntax](words)


class Reader(Struct, frozen=True):
    """Reads the records of a listing by the layout of their feed."""

    layout: Layout
    path: str

    def cells(self, record: Record) -> list[FeedCell]:
        """Give the cells that hold something, in the order in which the format puts columns of a role."""
        return [
            FeedCell(
                column,
                words,
                Place(self.path, record.line_of(column.index), field=column.name.strip()),
                self.layout.format.file.syntax.get(column.pattern, _PACKED.get(column.role, "plain")),
                record.has_lines,
            )
            for columns in self.layout.of(record.names).by_role.values()
            for column in columns
            if column.role != "unused"
            and column.index < len(record.cells)
            and (words := record.cells[column.index][:LONGEST])
            and not words.isspace()
        ]


def page(cell: FeedCell, files: PictureFiles) -> Listing:
    """Read a text: HTML as a page, plain text by its lines; all of it stands in the cell."""
    found = cell.values(cell.words)
    words = found[0][1] if found else ""
    words = words.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    if syntax.is_escaped(words) and not syntax.is_html(words):
        words = unescape(words)
    if not syntax.is_html(words):
        return _plain(words, cell)
    read = read_page(words, cell.place.file, files.beside.folder, files.beside.root)
    return moved(read, lambda place: _at(cell, (place.line or 1) - 1))


def _plain(words: str, cell: FeedCell) -> Listing:
    r"""Take each line as a paragraph; `\n` is how some shops write a line end."""
    text = unescape(words.replace("\\n", "\n"))
    passages = [
        Passage(" ".join(line.split()), (Span(0, _at(cell, number)),))
        for number, line in enumerate(text.split("\n"))
        if line.strip()
    ]
    return Listing(cell.place.file, "", "", tuple(passages))


def _at(cell: FeedCell, number: int) -> Place:
    """Give the place of a line of a text in its cell; columns would count on only from there, so they are left out."""
    return replace(cell.place, line=(cell.place.line or 1) + number) if cell.has_lines else cell.place


def moved(listing: Listing, to: Callable[[Place], Place]) -> Listing:
    """Give all of a listing other places."""
    passages = (
        replace(one, spans=tuple(Span(span.start, to(span.place)) for span in one.spans)) for one in listing.passages
    )
    tables = (
        replace(
            one,
            place=to(one.place),
            rows=tuple(tuple(replace(cell, place=to(cell.place)) for cell in row) for row in one.rows),
        )
        for one in listing.tables
    )
    return replace(
        listing,
        passages=tuple(passages),
        tables=tuple(tables),
        pictures=tuple(replace(one, place=to(one.place)) for one in listing.pictures),
        gaps=tuple(replace(one, place=to(one.place)) for one in listing.gaps),
    )
