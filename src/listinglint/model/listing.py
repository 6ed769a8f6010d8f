"""What a page says: its texts, tables and pictures, each with the place it came from (no I/O, no judgement)."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from msgspec import Struct

from listinglint.model.listing_path import file_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from listinglint.model.ownership import Ownership
    from listinglint.model.topic import Topic
    from listinglint.model.wording import Wording


class Box(Struct, frozen=True, order=True):
    """A rectangle in a picture, in pixels of the picture as it is shown (EXIF rotation applied)."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """First column to the right of the box."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """First row below the box."""
        return self.top + self.height

    def union(self, other: Box) -> Box:
        """Give the smallest box around both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        return Box(left, top, max(self.right, other.right) - left, max(self.bottom, other.bottom) - top)

    def moved(self, right: int = 0, down: int = 0) -> Box:
        """Give the same box at another place."""
        return Box(self.left + right, self.top + down, self.width, self.height)

    def __str__(self) -> str:
        return f"{self.left},{self.top} {self.width}x{self.height}"


class Place(Struct, frozen=True):
    """Where something stands: a line and column (both from 1, in characters) of a page, a box in a picture, a cell of a feed."""

    file: str
    line: int | None = None
    """In a feed the line of the file; the row of a sheet that has no lines."""
    column: int | None = None
    box: Box | None = None
    field: str = ""
    """The column of a feed, by its name there."""

    def __str__(self) -> str:
        if self.box is not None:
            return f"{self.file}[{self.box}]"
        if self.field and self.line is not None:
            return f"{file_of(self.file)}:{self.line} [{self.field}]"
        if self.line is not None and self.column is not None:
            return f"{self.file}:{self.line}:{self.column}"
        if self.line is not None:
            return f"{file_of(self.file)}:{self.line}"
        return self.file


class Part(StrEnum):
    """What a piece of a page is for; only the parts of this goods' own listing are evidence about it."""

    TITLE = "title"
    DESCRIPTION = "description"
    ATTRIBUTES = "attributes"
    """Key/value rows: material, origin, model number."""
    OPTIONS = "options"
    """Colours and sizes on sale."""
    CATEGORY = "category"
    """How the shop files the goods: a trail of categories. It tells what they are, and nothing about them."""
    SERVICE = "service"
    """Dispatch, delivery, returns: the shop's or the platform's terms."""
    REVIEWS = "reviews"
    """What buyers wrote: never a promise of the seller."""
    OTHER_GOODS = "other-goods"
    """Recommendations, carousels, cross-sell banners."""
    CHROME = "chrome"
    """Navigation, footer, forms, legal boilerplate of the platform."""

    @property
    def is_own(self) -> bool:
        """Whether the seller speaks here about the goods of this listing."""
        return self not in _NOT_OWN


_NOT_OWN: Final = frozenset({Part.REVIEWS, Part.OTHER_GOODS, Part.CHROME, Part.CATEGORY})


class Medium(StrEnum):
    """How words reached us."""

    PAGE = "page"
    ALT = "alt"
    PICTURE = "picture"


class Span(Struct, frozen=True):
    """From character `start` of a passage on (until the next span), words stand at `place`."""

    start: int
    place: Place


class Passage(Struct, frozen=True):
    """Words that are read in one go (a block of the page, a paragraph in a picture), with the places they came from.

    Wrapped lines are already joined. In a page a span is a run of characters of one source line, so that columns count
    on from its place; in a picture a span is one printed line and its box.
    """

    words: str
    spans: tuple[Span, ...]
    part: Part = Part.DESCRIPTION
    medium: Medium = Medium.PAGE
    confidence: float = 1.0
    """How sure the reading is, 0 to 1; 1 for words that need no reading."""
    ownership: Ownership | None = None
    """Whose words these are; None where nobody asked, as in a feed: then the part tells."""

    def place(self, start: int = 0, stop: int | None = None) -> Place:
        """Give the original place of the characters from `start` up to `stop`."""
        stop = len(self.words) if stop is None else stop
        first = max(bisect_right(self.spans, start, key=lambda span: span.start) - 1, 0)
        span = self.spans[first]
        if span.place.box is not None:
            return self._boxed(first, stop)
        if span.place.line is None or span.place.column is None:
            return span.place
        return Place(span.place.file, span.place.line, span.place.column + max(start - span.start, 0))

    def _boxed(self, first: int, stop: int) -> Place:
        """Unite the boxes of the printed lines from span `first` on; a sentence cut between two pictures keeps the first."""
        place = self.spans[first].place
        box = place.box
        for span in self.spans[first + 1 :]:
            if span.start >= stop or span.place.file != place.file:
                break
            if box is not None and span.place.box is not None:
                box = box.union(span.place.box)
        return Place(place.file, box=box)


class Cell(Struct, frozen=True):
    """One cell of a table as the page writes it."""

    words: str
    place: Place
    columns: int = 1
    rows: int = 1
    is_header: bool = False
    is_marked: bool = False
    """Set off from its neighbours by a background, a class or a tick: the chosen word of a scale."""


class Table(Struct, frozen=True):
    """A table of the page, cells in source order, merged cells not yet spread."""

    rows: tuple[tuple[Cell, ...], ...]
    place: Place
    part: Part = Part.DESCRIPTION


class Status(StrEnum):
    """Whether a picture could be opened, in the words `inspect` prints."""

    READ = "read"
    MISSING = "missing"
    REMOTE = "remote"
    UNREADABLE = "unreadable"
    SKIPPED = "skipped"


class Role(StrEnum):
    """What a picture is on the page for, as far as the page itself tells."""

    GALLERY = "gallery"
    DESCRIPTION = "description"
    OPTION = "option"
    """The small picture of a colour or pattern on sale."""
    SPACER = "spacer"
    ICON = "icon"
    BANNER = "banner"
    """Leads to other goods, or stands in a recommendation."""

    @property
    def is_of_goods(self) -> bool:
        """Whether the picture may show the goods of this listing."""
        return self in {Role.GALLERY, Role.DESCRIPTION, Role.OPTION}


class Picture(Struct, frozen=True):
    """A picture the page shows, in page order. A picture shown twice is listed once, at its first place."""

    path: str
    """`src` as written, decoded, relative to the page (`data:` URIs shortened to their type and digest)."""
    place: Place
    status: Status
    """READ means that there are bytes to decode; whether they are a picture shows when it is opened."""
    reason: Wording | None = None
    """Why there are no bytes, in plain words."""
    role: Role = Role.DESCRIPTION
    alt: str = ""
    heading: str = ""
    """The last heading before the picture, such as 细节展示."""
    file: Path | None = None
    data: bytes | None = None
    """The bytes of a `data:` URI; None when `file` holds them."""
    option: str = ""
    """The colour or pattern on sale that the picture is the small one of, as the page names it."""
    ownership: Ownership | None = None
    """Whose picture this is; None where nobody asked."""
    address: str = ""
    """Where a REMOTE picture is on the web, scheme and all; empty where the page does not tell."""
    is_traditional: bool = False
    """Whether the page around it is in traditional Chinese: a caption of five letters does not tell."""


class Gap(Struct, frozen=True):
    """A part of the listing that is not in the file, so that silence about it proves nothing."""

    reason: Wording
    place: Place
    about: frozenset[Topic] = frozenset()
    """What is missing; nothing named: the description or more, so that silence about anything proves nothing."""


class Element(Struct, frozen=True):
    """One element of a page's HTML."""

    tag: str
    text: str
    id: str
    classes: tuple[str, ...]
    place: Place
    """Where its start tag stands."""


class MarkupError(Exception):
    """A page's HTML can't be searched, or not to the end; `why` says it in one line."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


class Markup(Protocol):
    """The HTML of a page."""

    def select(self, selector: str) -> Iterator[Element]:
        """Give the elements that a CSS selector chooses. Raises MarkupError, perhaps after some of them."""
        ...


class Listing(Struct, frozen=True):
    """One product page, before anyone judges it."""

    path: str
    """As the user gave it, with `/`."""
    title: str
    language: str
    """BCP 47, from the page or guessed from its script; empty when nothing tells."""
    passages: tuple[Passage, ...] = ()
    tables: tuple[Table, ...] = ()
    pictures: tuple[Picture, ...] = ()
    gaps: tuple[Gap, ...] = ()
    charset: str = "utf-8"
    lines: tuple[str, ...] = ()
    """The page's source as it is written, to show a finding in its line; empty where there is no page."""
    markup: Markup | None = None
    """The page's HTML, for what only a shop's own rules ask; None where there is no page."""
    line: int = 1
    """Where the listing begins in its file: a later line for the goods of a feed."""
    site: str = ""
    """The host of the page on the web, as far as it is told; pages of one folder may come from many shops."""

    def own_passages(self) -> Iterable[Passage]:
        """Give the passages in which the seller speaks about these goods."""
        return (passage for passage in self.passages if passage.part.is_own)
