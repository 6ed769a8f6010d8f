"""One walk over a page: its texts, tables and pictures, each with what stands around it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

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
from listinglint.loaders.html.document import Event, Step
from listinglint.loaders.html.levels import Levels, Surroundings
from listinglint.loaders.html.meter import Meter
from listinglint.loaders.html.styles import Styles, styles_of
from listinglint.loaders.html.text_flow import INLINE, TextFlow, is_key
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
_IN_LINE = INLINE | {"br", "img", "wbr"}
_MOST_STATE = 3
"""Programs of a page that are asked for its gallery."""


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
        for step in document.walk():
            if step.event is Event.TEXT:
                self._text(step)
            elif step.event is Event.ENTER:
                self.meter.enter(len(self.surroundings), len(self.pictures))
                if self.meter.over is not None:
                    break
                self._enter(step.element)
            else:
                self._leave(step.element)
                self.meter.leave()
        self.document, self._styles = outer, styles

    def _enter(self, element: Any) -> None:
        tag = element.tag
        level = self._levels.entered(element)
        if tag not in _IN_LINE or level.is_for_readers != self._levels.last.is_for_readers:
            self._end_block()
        self._levels.enter(level)
        self._special(element, level)
        for shown in candidates.photos(element, self._styles):
            self._picture(shown, element)
        named = self._styles.named_backgrounds(element) if tag not in candidates.NOT_SHOWN else []
        if named and regions.is_picture_place(self._levels.names):
            for url in named:
                self._picture([candidates.Candidate(url)], element)
        if tag in {"iframe", "frame", "textarea"}:
            self._nested(element, level)

    def _special(self, element: Any, level: OpenElement) -> None:
        """Take what single elements say about the page as a whole."""
        tag, attributes = element.tag, element.attrs
        if tag == "br":
            self.flow.breaks_line()
        elif tag == "html" and not self.language:
            self.language = str(attributes.get("lang") or attributes.get("xml:lang") or "")
        elif tag == "script" and not _is_data(element):
            self.script_element = element
        elif tag == "base" and attributes.get("href") and not self._has_base:
            self._has_base = True
            self.shelf = replace(self.shelf, base=joined(self.shelf.base, str(attributes["href"])))
        elif tag == "link" and "canonical" in str(attributes.get("rel") or ""):
            self.address = self.address or str(attributes.get("href") or "")
        elif tag in {"meta", "link"}:
            self._meta(element)
        elif level.part not in regions.LASTING and not level.unread:
            found = tables.table_of(element, self.document, level.part) if tag == "table" else None
            found = found or grids.grid_of(element, self.document, level.part)
            if found and self.meter.has_room_for(sum(map(len, found.rows))):
                self.tables.append(found)

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

    def _leave(self, element: Any) -> None:
        tag = element.tag
        if tag in _HEADINGS or tag == "title":
            words = regions.seen_text(element)
            if words and not (tag == "title" and self._levels.last.unread == "svg"):
                self.titles.append((tag, words))
        if is_key(element):
            self.flow.glue()
        elif tag not in _IN_LINE or self._levels.last_differs:
            self._end_block()
        self._levels.leave()
        if tag in _HEADINGS:
            self._follow_heading(" ".join(element.text.split()))

    def _follow_heading(self, words: str) -> None:
        """Let "Customer reviews" or "You may also like" open its part for the rest of the container it stands in."""
        part = regions.part_after_heading(words)
        if part is not None:
            self._levels.open_part(part)
        self._heading = words if len(words) <= SHORT else self._heading

    def _text(self, step: Step) -> None:
        tag = step.element.tag if step.element is not None else ""
        level = self._levels.last
        if tag == "script":
            self._script(step)
        elif tag != "title" and not level.unread and not (self.flow.is_empty and step.words.isspace()):
            if self.flow.is_empty:
                self._begun = self._levels.around(self._heading)
            self.flow.add(
                step.words,
                self.document.spans(step),
                level.part,
                is_linked=level.leads_away,
                is_control=level.is_control,
            )
            if step.words.strip() and self._is_described():
                self.described += len(step.words.strip())

    def _script(self, step: Step) -> None:
        element, place = step.element, self.document.place_of(step.element)
        if element.attrs.get("type") == "application/ld+json":
            self.structured.extend(json_ld.passages_in_json_ld(step.words, place))
            self.titles.extend(("product data", name) for name in json_ld.names(step.words)[:1])
            self.named.extend(named_gallery.named_in_json_ld(step.words, place))
            return
        self._gap(missing_content.pointer_in_script(step.words), element)
        if self._programs < _MOST_STATE:
            found = list(named_gallery.named_in_program(step.words, place))
            self._programs += bool(found)
            self.named.extend(found)

    def _gap(self, reason: Wording | None, element: Any) -> None:
        if reason is not None and all(gap.reason != reason for gap in self.gaps):
            self.gaps.append(Gap(reason, self.document.place_of(element)))

    def _is_described(self) -> bool:
        """Tell whether we are inside the description's own container."""
        return self._levels.last.part is Part.DESCRIPTION and self._levels.is_in_description

    def _end_block(self, *, is_last: bool = False) -> None:
        passage = self.flow.end() if is_last else self.flow.flush()
        if passage is None:
            return
        self.surroundings.append(replace(self._begun, linked=self.flow.linked, clicked=self.flow.clicked))
        is_own = passage.part not in regions.LASTING and passage.part is not Part.OPTIONS
        if len(passage.words) <= SHORT and is_own:
            self._heading = passage.words

    def _picture(self, shown: list[candidates.Candidate], element: Any) -> None:
        level, place = self._levels.last, self.document.place_of(element)
        is_unseen = level.unread == "all" and element.tag != "img"
        if not shown or is_unseen or self._levels.is_clone:
            return
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
