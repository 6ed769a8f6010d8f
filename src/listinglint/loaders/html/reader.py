"""One walk over a page: its texts, tables and pictures, each with what stands around it."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from listinglint.loaders.html import (
    candidates,
    grids,
    json_ld,
    missing_content,
    named_gallery,
    nested,
    pictures,
    regions,
    tables,
)
from listinglint.loaders.html.addresses import photo_of
from listinglint.loaders.html.levels import Levels, Surroundings
from listinglint.loaders.html.meter import Meter
from listinglint.loaders.html.styles import Styles, styles_of
from listinglint.loaders.html.text_flow import INLINE, KEYS, TextFlow, has_value, is_key
from listinglint.loaders.html.unfilled import Unfilled
from listinglint.loaders.html.web_address import joined
from listinglint.model.listing import Gap, Medium, Part, Passage, Picture, Role, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.loaders.html.document import Document
    from listinglint.loaders.html.levels import OpenElement
    from listinglint.loaders.html.named_gallery import NamedPhoto
    from listinglint.loaders.html.saved import PictureFolders
    from listinglint.model.wording import Wording

SHORT = 24
"""Characters up to which a line of its own counts as the heading of the pictures after it."""
LITTLE_TEXT = 60
"""Characters of text below which a description container holds no description yet ("loading…")."""
_MOST_OPTIONS = 500
"""Pictures up to which the names of options are looked for around them."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PAIRED = frozenset("span div p b strong em label h3 h4 h5 h6".split())
"""Elements in which the name of an attribute stands before another with its value."""
_IN_LINE = INLINE | {"br", "img", "wbr"}
_PICTURED = frozenset({"img", "amp-img", "picture", "image"})
"""Elements that may show a picture without an attribute of their own."""
_TABLED = grids.UNTOLD | {"table"}
"""Elements that may be a table without an attribute of their own."""
_SPECIAL = frozenset({"br", "html", "script", "base", "link", "meta"})
"""Elements that speak for the page as a whole, or have nothing in them."""
_MOST_STATE = 3
"""Programs of a page that are asked for its gallery."""


class _FullError(Exception):
    """More of a page than is read."""


class PageReader:
    """The state of one walk: which elements are open, and what was collected so far."""

    def __init__(self, document: Document, shelf: PictureFolders, meter: Meter | None = None) -> None:
        self.document, self.shelf, self.meter = document, shelf, meter or Meter()
        self.flow = TextFlow()
        self.surroundings: list[Surroundings] = []
        """What stands around each passage of the flow."""
        self.titles: list[tuple[str, str]] = []
        self.language, self.address = "", ""
        self.tables: list[Table] = []
        self.pictures: dict[str, tuple[Picture, Surroundings]] = {}
        """By the photo they show, whatever its size."""
        self.alts: list[tuple[Passage, Surroundings]] = []
        self.structured: list[Passage] = []
        self.named: list[NamedPhoto] = []
        self.gaps: list[Gap] = []
        self.described = 0
        self._has_base = False
        self.script_element: Any = None
        self.unfilled = Unfilled()
        self._styles = Styles()
        self._levels = Levels()
        self._heading = ""
        self._begun = Surroundings()
        """What stands around the first words of the passage that is being read."""
        self._programs = 0
        self._depth = 0

    def read(self) -> None:
        """Walk the page and the pages in it."""
        self._read(self.document)
        self._end_block(is_last=True)

    def _read(self, document: Document) -> None:
        outer, styles = self.document, self._styles
        self.document, self._styles = document, styles_of(document.tree)
        with suppress(_FullError):
            document.walk(self)
        self.document, self._styles = outer, styles

    def enter(self, element: Any) -> None:
        """Open an element, and take what it shows."""
        flow = self.flow
        if not self.meter.enter(len(self.surroundings), flow.characters, len(self.pictures)):
            raise _FullError
        tag, attributes, levels = element.tag, element.attrs, self._levels
        level = levels.entered(element, tag, attributes)
        if not flow.is_empty and (tag not in _IN_LINE or level.is_for_readers != levels.last.is_for_readers):
            self._end_block()
        levels.enter(level)
        if tag in _SPECIAL:
            self._special(element)
        elif (attributes or tag in _TABLED) and level.part not in regions.LASTING and not level.unread:
            self._table(element, tag, attributes, level.part)
        if tag in {"img", "main"}:
            self.unfilled.begin(element, tag, (len(self.surroundings), len(self.pictures)))
        if attributes or tag in _PICTURED:
            for shown in candidates.photos(element, tag, attributes, self._styles):
                self._picture(shown, element)
        if self._styles.named and attributes and tag not in candidates.NOT_SHOWN:
            self._named_backgrounds(element)
        if tag in {"iframe", "frame", "textarea"}:
            self._nested(element, level)

    def _table(self, element: Any, tag: str, attributes: Any, part: Part) -> None:
        found = (
            tables.table_of(element, self.document, part)
            if tag == "table"
            else grids.grid_of(element, tag, attributes, self.document, part)
        )
        if found and self.meter.has_room_for(sum(map(len, found.rows))):
            self.tables.append(found)

    def _named_backgrounds(self, element: Any) -> None:
        named = self._styles.named_backgrounds(element)
        if named and regions.is_picture_place(self._levels.names):
            for url in named:
                self._picture([candidates.Candidate(url)], element)

    def _special(self, element: Any) -> None:
        """Take what single elements say about the page as a whole."""
        tag, attributes = element.tag, element.attrs
        if tag == "br":
            self.flow.breaks_line()
        elif tag == "html":
            self.language = self.language or str(attributes.get("lang") or attributes.get("xml:lang") or "")
        elif tag == "script":
            self.script_element = self.script_element if _is_data(element) else element
        elif tag == "base":
            if attributes.get("href") and not self._has_base:
                self._has_base = True
                self.shelf = replace(self.shelf, base=joined(self.shelf.base, str(attributes["href"])))
        elif tag == "link" and "canonical" in str(attributes.get("rel") or ""):
            self.address = self.address or str(attributes.get("href") or "")
        else:
            self._meta(element)

    def _meta(self, element: Any) -> None:
        attributes = element.attrs
        name = str(attributes.get("property") or attributes.get("name") or "")
        content = " ".join(str(attributes.get("content") or "").split())
        if name == "og:title":
            self.titles.append((name, content))
        elif name == "og:url":
            self.address = self.address or content
        self.named.extend(named_gallery.named_by(element, self.document.place_of(element)))

    def _nested(self, element: Any, level: OpenElement) -> None:
        """Read the page in a frame or an area, in the part it stands in."""
        if level.part in regions.LASTING or self._depth >= nested.DEEPEST:
            return
        frame = missing_content.frame_of(element) if element.tag != "textarea" else None
        page = nested.page_in(element, self.document, self.shelf)
        if page is None or not (
            frame or element.tag != "iframe" or self._levels.is_in_description or element.attrs.get("srcdoc")
        ):
            self._gap(frame, element)
            return
        with self._inside(Part.DESCRIPTION if frame else level.part):
            self._read(page)
            self._end_block(is_last=True)
        if frame or self._levels.is_in_description:
            self.described += LITTLE_TEXT

    @contextmanager
    def _inside(self, part: Part) -> Iterator[None]:
        levels, self._levels = self._levels, self._levels.inside(part)
        self._depth += 1
        yield
        self._levels = levels
        self._depth -= 1

    def leave(self, element: Any) -> None:
        """Close an element: a block ends a passage, a heading may open a part."""
        self.meter.leave()
        tag = element.tag
        if tag in _HEADINGS or tag == "title":
            words = regions.seen_text(element)
            level = self._levels.last
            source = regions.heading_as(tag, level.names, level.part, is_hidden=level.is_hidden, is_card=level.is_card)
            if words and source and not (tag == "title" and level.unread == "svg"):
                self.titles.append((source, words))
        elif tag == "span" and element.attrs.get("id") == "productTitle":
            self.titles.append(("h1", regions.seen_text(element)))
        if (tag in KEYS and is_key(element)) or (tag in _PAIRED and self.flow.is_name() and has_value(element)):
            self.flow.glue()
        elif not self.flow.is_empty and (tag not in _IN_LINE or self._levels.last_differs):
            self._end_block()
        self._levels.leave()
        if tag == "main":
            self.unfilled.end((len(self.surroundings), len(self.pictures)))
        if tag in _HEADINGS:
            self._follow_heading(" ".join(element.text.split()))

    def _follow_heading(self, words: str) -> None:
        """Let "Customer reviews" or "You may also like" open its part for the rest of the container it stands in."""
        part = regions.part_after_heading(words)
        if part is not None:
            self._levels.open_part(part)
        self._heading = words if len(words) <= SHORT else self._heading

    def text(self, node: Any) -> None:
        """Take words: those of a program for what they say about the page, others as they are read."""
        level, flow = self._levels.last, self.flow
        tag = level.tag
        if tag == "script":
            self._script(node.parent, node.data)
            return
        if tag == "title" or level.unread or (flow.is_empty and node.data.isspace()):
            return
        if not self.meter.has_room_beside(len(self.surroundings), flow.characters):
            return
        if flow.is_empty:
            self._begun = self._levels.around(self._heading)
        flow.add(node, self.document, level.part, is_linked=level.leads_away, is_control=level.is_control)
        if level.is_described and level.part is Part.DESCRIPTION:
            self.described += len(node.data.strip())

    def _script(self, element: Any, words: str) -> None:
        place = self.document.place_of(element)
        if element.attrs.get("type") == "application/ld+json":
            self.structured.extend(json_ld.passages_in_json_ld(words, place))
            self.titles.extend(("product data", name) for name in json_ld.names(words)[:1])
            self.named.extend(named_gallery.named_in_json_ld(words, place))
            return
        self._gap(missing_content.pointer_in_script(words), element)
        if self._programs < _MOST_STATE:
            found = list(named_gallery.named_in_program(words, place))
            self._programs += bool(found)
            self.named.extend(found)

    def _gap(self, reason: Wording | None, element: Any) -> None:
        if reason is not None and all(gap.reason != reason for gap in self.gaps):
            self.gaps.append(Gap(reason, self.document.place_of(element)))

    def _is_described(self) -> bool:
        """Tell whether we are inside the description's own container."""
        return self._levels.last.part is Part.DESCRIPTION and self._levels.is_in_description

    def _end_block(self, *, is_last: bool = False) -> None:
        if self.flow.is_empty and not is_last:
            return
        passage = self.flow.end() if is_last else self.flow.flush()
        if passage is None:
            return
        self.surroundings.append(self._begun.with_shares(self.flow.linked, self.flow.clicked))
        is_own = passage.part not in regions.LASTING and passage.part is not Part.OPTIONS
        if len(passage.words) <= SHORT and is_own:
            self._heading = passage.words

    def _picture(self, shown: list[candidates.Candidate], element: Any) -> None:
        level = self._levels.last
        is_unseen = level.unread == "all" and element.tag != "img"
        if not shown or is_unseen or self._levels.is_clone:
            return
        place = self.document.place_of(element)
        source = pictures.best(shown, self.shelf).address
        role = pictures.role_of(source, element, level.part, level.link, self._levels.names, self.shelf)
        alt = " ".join(str(element.attrs.get("alt") or "").split())
        found = pictures.picture(source, place, role, self.shelf, alt=alt, heading=self._heading)
        if role is Role.OPTION and len(self.pictures) < _MOST_OPTIONS:
            found = replace(found, option=pictures.option_named(element))
        photo = str(found.file) if found.file is not None else photo_of(found.path)
        around = self._levels.around(self._heading)
        before = self.pictures.get(photo)
        kept = pictures.better(before[0], found) if before is not None else found
        self.pictures[photo] = before if before is not None and kept is before[0] else (kept, around)
        if found.role.is_of_goods and (before is None or not before[0].role.is_of_goods):
            self.described += LITTLE_TEXT if self._is_described() else 0
            if alt:
                self.alts.append((Passage(alt, (Span(0, place),), level.part, medium=Medium.ALT), around))


def _is_data(script: Any) -> bool:
    """Tell whether a script holds data or markup, and draws nothing by itself."""
    kind = str(script.attrs.get("type") or "")
    return "json" in kind or "template" in kind or kind.startswith("text/html")
