"""An HTML page → a Listing, in one walk over the tree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listinglint.loaders.html import json_ld, missing_content, pictures, regions, tables
from listinglint.loaders.html.document import Document, Event, Step
from listinglint.loaders.html.markup import PageMarkup
from listinglint.loaders.html.text_flow import INLINE, UNREAD, TextFlow, is_key
from listinglint.loaders.html.web_address import joined
from listinglint.loaders.language import language_of
from listinglint.model.listing import Gap, Listing, Medium, Part, Passage, Picture, Role, Span, Table

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.model.wording import Wording

_SHORT = 24
"""Characters up to which a line of its own counts as the heading of the pictures after it."""
_MOST_OPTIONS = 500
"""Pictures up to which the names of options are looked for around them."""
_LITTLE_TEXT = 60
"""Characters of text below which a description container holds no description yet ("loading…")."""


def read_page(
    text: str,
    path: str,
    folder: Path | None = None,
    root: Path | None = None,
    charset: str = "utf-8",
    base: str = "",
) -> Listing:  # fmt: skip
    """Read a page or a fragment of one. Pictures are looked for beside it, in `folder`, and never outside `root`.

    A page from the web has no folder; its pictures are where its address, `base`, leads to.
    """
    return _PageReader(Document(text, path), pictures.shelf(folder, root, base)).listing(path, charset)


class _PageReader:
    """The state of one walk: which part we are in, which link and containers are around, what was collected."""

    def __init__(self, document: Document, shelf: pictures.PictureFolders) -> None:
        self._document, self._shelf = document, shelf
        self._has_base = False
        self._flow = TextFlow()
        self._parts: list[Part] = [Part.DESCRIPTION]
        self._links: list[str] = [""]
        self._names: list[str] = []
        self._unread = 0
        self._described = 0
        self._heading = ""
        self._titles: list[tuple[str, str]] = []
        self._language = ""
        self._tables: list[Table] = []
        self._pictures: dict[str, Picture] = {}
        self._alts: list[Passage] = []
        self._structured: list[Passage] = []
        self._gaps: list[Gap] = []
        self._script_element: Any = None

    def listing(self, path: str, charset: str) -> Listing:
        """Walk the page and put together what was found."""
        for step in self._document.walk():
            if step.event is Event.TEXT:
                self._text(step)
            elif step.event is Event.ENTER:
                self._enter(step.element)
            else:
                self._leave(step.element)
        self._flow.end()
        if self._script_element is not None and not self._gaps and not self._shows_anything():
            self._gap(missing_content.DRAWN_BY_SCRIPT, self._script_element)
        passages = (*self._flow.passages, *self._alts, *self._news(self._structured))
        own = " ".join(passage.words for passage in passages if passage.part.is_own)
        return Listing(
            path=path,
            title=self._title(),
            language=language_of(self._language, own or self._title()),
            passages=passages,
            tables=tuple(self._tables),
            pictures=tuple(self._pictures.values()),
            gaps=tuple(
                gap
                for gap in self._gaps
                if self._described < _LITTLE_TEXT or gap.reason is missing_content.DESCRIPTION_IN_FRAME
            ),
            charset=charset,
            lines=tuple(self._document.text.split("\n")),
            markup=PageMarkup(self._document.text, path),
        )

    def _shows_anything(self) -> bool:
        """Tell whether the page itself holds words besides its title, or a picture of goods."""
        told = any(passage.part is not Part.TITLE for passage in self._flow.passages)
        return told or any(shown.role.is_of_goods for shown in self._pictures.values())

    def _title(self) -> str:
        """Choose the heading that the page's own title repeats (pages have headings like "Adding to basket"), else the first."""
        named = [words for tag, words in self._titles if tag != "h1" and words]
        headings = [words for tag, words in self._titles if tag == "h1" and words]
        repeated = (
            heading for heading in headings if any(heading[:40] in name or name[:40] in heading for name in named)
        )
        return next(iter((*repeated, *headings, *named, "")))

    def _enter(self, element: Any) -> None:
        tag = element.tag
        part = regions.part_of(element, self._parts[-1])
        if tag not in INLINE and tag not in {"br", "img", "wbr"}:
            self._end_block()
        self._parts.append(part)
        self._links.append(str(element.attrs.get("href") or "") if tag == "a" else self._links[-1])
        classes = element.attrs.get("class") or ""
        self._names.append(
            f"{' '.join(classes) if isinstance(classes, list) else classes} {element.attrs.get('id') or ''}"
        )
        self._unread += tag in UNREAD
        self._special(element, part)
        for source in pictures.sources(element):
            self._picture(source, element, part)

    def _special(self, element: Any, part: Part) -> None:
        """Take what single elements say about the page as a whole."""
        tag, attributes = element.tag, element.attrs
        if tag == "br":
            self._flow.breaks_line()
        elif tag == "html":
            self._language = str(attributes.get("lang") or attributes.get("xml:lang") or "")
        elif tag == "script" and attributes.get("type") != "application/ld+json":
            self._script_element = element
        elif tag == "base" and attributes.get("href") and not self._has_base:
            self._has_base = True
            self._shelf = replace(self._shelf, base=joined(self._shelf.base, str(attributes["href"])))
        elif tag == "meta" and attributes.get("property") == "og:title":
            self._titles.append((tag, " ".join(str(attributes.get("content") or "").split())))
        elif tag == "iframe" and part not in regions.LASTING:
            self._gap(missing_content.frame_of(element), element)
        elif tag == "table" and part not in regions.LASTING:
            found = tables.table_of(element, self._document, part)
            self._tables.extend([found] if found else [])

    def _leave(self, element: Any) -> None:
        tag = element.tag
        words = element.text if tag in {"h1", "title"} else ""
        if words:
            self._titles.append((tag, " ".join(words.split())))
        if is_key(element):
            self._flow.glue()
        elif tag not in INLINE and tag not in {"br", "img", "wbr"}:
            self._end_block()
        self._unread -= tag in UNREAD
        self._parts.pop()
        self._links.pop()
        self._names.pop()
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self._follow_heading(" ".join(element.text.split()))

    def _follow_heading(self, words: str) -> None:
        """Let "Customer reviews" or "You may also like" open its part for the rest of the container it stands in."""
        part = regions.part_after_heading(words)
        if part is not None:
            # A heading often has a wrapper of its own, so the container around that one follows it too.
            for depth in range(len(self._parts) - 1, max(len(self._parts) - 3, 0), -1):
                if "body" not in self._names[depth - 1] and depth > 2:
                    self._parts[depth] = part
        self._heading = words if len(words) <= _SHORT else self._heading

    def _text(self, step: Step) -> None:
        tag = step.element.tag if step.element is not None else ""
        if tag == "script":
            self._script(step)
        elif tag != "title" and not self._unread and self._parts[-1] not in regions.LASTING:
            self._flow.add(step.words, self._document.spans(step), self._parts[-1])
            if step.words.strip() and self._is_described():
                self._described += len(step.words.strip())

    def _script(self, step: Step) -> None:
        if step.element.attrs.get("type") == "application/ld+json":
            self._structured.extend(json_ld.passages_in_json_ld(step.words, self._document.place_of(step.element)))
        else:
            self._gap(missing_content.pointer_in_script(step.words), step.element)

    def _gap(self, reason: Wording | None, element: Any) -> None:
        if reason is not None and all(gap.reason != reason for gap in self._gaps):
            self._gaps.append(Gap(reason, self._document.place_of(element)))

    def _is_described(self) -> bool:
        """Tell whether we are inside the description's own container."""
        return self._parts[-1] is Part.DESCRIPTION and any("desc" in names.lower() for names in self._names)

    def _end_block(self) -> None:
        passage = self._flow.flush()
        is_choice = passage is not None and passage.part is Part.OPTIONS
        if (
            passage is not None
            and len(passage.words) <= _SHORT
            and passage.part not in regions.LASTING
            and not is_choice
        ):
            self._heading = passage.words

    def _picture(self, source: str, element: Any, part: Part) -> None:
        place = self._document.place_of(element)
        role = pictures.role_of(source, element, part, self._links[-1], " ".join(self._names[-4:]))
        alt = " ".join(str(element.attrs.get("alt") or "").split())
        found = pictures.picture(source, place, role, self._shelf, alt=alt, heading=self._heading)
        if role is Role.OPTION and len(self._pictures) < _MOST_OPTIONS:
            found = replace(found, option=pictures.option_named(element))
        if found.path in self._pictures or (self._unread and element.tag != "img"):
            return
        self._pictures[found.path] = found
        if role.is_of_goods:
            self._described += _LITTLE_TEXT if self._is_described() else 0
            if alt:
                self._alts.append(Passage(alt, (Span(0, place),), part, medium=Medium.ALT))

    def _news(self, passages: list[Passage]) -> list[Passage]:
        """Keep what machines are told and shoppers are not, so that no sentence counts twice."""
        shown = "".join("".join(passage.words.split()) for passage in self._flow.passages)
        return [passage for passage in passages if "".join(passage.words.split())[:80] not in shown]
