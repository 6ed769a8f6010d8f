"""The one place that parses HTML: turbohtml's WHATWG tree, walked without recursion, with the place of every text."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from listinglint.loaders.html.regions import is_size_chart, names_of
from listinglint.model.listing import Place, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup

_ENTITY = re.compile(r"&[#\w]{1,32};?")
_BREAK = re.compile("[\n&]")
_PROBE = re.compile(r"[\w ]{0,12}")
"""Characters compared to make sure that a text stands where the tags around it say; none that may be an entity."""
_PROBE_AFTER_SPACE = re.compile(r"\s*([\w ]{0,12})")
_RAW = frozenset({"script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"})
_MOVED = 200_000
"""Characters of source searched for a text that the parser has moved: words of a table outside its cells stand before it."""


class Event(Enum):
    """What the walk meets, in document order."""

    ENTER = auto()
    LEAVE = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the walk: an element entered or left, or a text and where it starts in the source (if that is known)."""

    event: Event
    element: Any
    words: str = ""
    start: int | None = None


class Document:
    """A parsed page: its source, its tree, and the way from one to the other.

    A page inside a page stands `within` the source of another from some offset on, or as a whole at one `place`.
    """

    def __init__(
        self, text: str, file: str, *, place: Place | None = None, within: tuple[Document, int] | None = None
    ) -> None:
        import turbohtml

        self.text = text
        self.file = file
        self._place, self._within = place, within
        # Shadow trees stay where they are written: apart from it, neither words nor selectors would meet them.
        self.tree = turbohtml.parse(text, source_locations=True, allow_declarative_shadow_roots=False)
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._cursor = 0

    @property
    def has_lines(self) -> bool:
        """Whether places are lines of the source; those of a page unpacked from an archive are not."""
        return self._place is None

    def place(self, offset: int) -> Place:
        """Turn an offset in the source into line and column, both from 1."""
        if self._place is not None:
            return self._place
        if self._within is not None:
            return self._within[0].place(self._within[1] + offset)
        line = bisect_right(self._lines, offset)
        return Place(self.file, line, offset - self._lines[line - 1] + 1)

    def place_of(self, element: Any) -> Place:
        """Give the place of an element's start tag; elements the parser added stand where their parent does."""
        while element is not None:
            location = getattr(element, "source_location", None)
            if location and location.start_tag:
                return self.place(location.start_tag.start_offset)
            element = element.parent
        return self.place(0)

    def walk(self) -> Iterator[Step]:
        """Walk the tree with a stack of our own, so that pages nested 40,000 deep don't exhaust Python's."""
        import turbohtml

        stack: list[tuple[Any, bool, Any]] = [(node, False, None) for node in reversed(list(self.tree.children))]
        while stack:
            node, is_left, holder = stack.pop()
            if isinstance(node, turbohtml.Text):
                yield self._text_step(node, holder)
            elif isinstance(node, turbohtml.Comment):
                self._skip_comment()
            elif isinstance(node, turbohtml.Element):
                self._follow(node, is_left=is_left)
                yield Step(Event.LEAVE if is_left else Event.ENTER, node)
                if not is_left:
                    stack.append((node, True, holder))
                    stack.extend((child, False, node) for child in reversed(_shown_children(node)))

    def extent(self) -> tuple[int, int]:
        """Count the elements, and the levels they are nested in."""
        tags = depth = deepest = 0
        for step in self.walk():
            if step.event is Event.ENTER:
                tags, depth = tags + 1, depth + 1
                deepest = max(deepest, depth)
            elif step.event is Event.LEAVE:
                depth -= 1
        return tags, deepest

    def soup(self) -> BeautifulSoup:
        """Give the page as a BeautifulSoup tree (same WHATWG tree, with line and column), for plugins and CSS selectors."""
        from listinglint.loaders.html.soup import soup_of

        return soup_of(self.tree)

    def _follow(self, element: Any, *, is_left: bool) -> None:
        """Move the cursor behind the tag that the walk passes."""
        location = element.source_location
        tag = location and (location.end_tag if is_left else location.start_tag)
        if tag:
            self._cursor = tag.end_offset

    def _skip_comment(self) -> None:
        start = self.text.find("<!", self._cursor)
        end = self.text.find(">" if not self.text.startswith("<!--", start) else "-->", start)
        if start >= 0 and end >= 0:
            self._cursor = self.text.index(">", end) + 1

    def _text_step(self, node: Any, holder: Any) -> Step:
        """Take a text in the element that shows it; one right in a template has no element of its own above it."""
        start = self._find(node.data)
        self._cursor = self._cursor if start is None else start
        return Step(Event.TEXT, holder, node.data, start)

    def _find(self, words: str) -> int | None:
        """Find where a text starts in the source: at the cursor, or (moved by the parser) further on."""
        match = _PROBE.match(words)
        if match and self.text.startswith(match[0], self._cursor):
            return self._cursor
        return self._found(words, 0, self._cursor)

    def _found(self, words: str, done: int, start: int) -> int | None:
        """Find the next words that are not white space; where texts were joined, only the first few stand together."""
        match = _PROBE_AFTER_SPACE.match(words, done)
        probe = match[1] if match else ""
        for length in (len(probe), 4, 2) if probe.strip() else ():
            found = self.text.find(probe[:length], start, start + _MOVED)
            if found >= 0:
                return found
        return None

    def spans(self, step: Step) -> list[Span]:
        """Map the characters of a text to the source: a new span behind every line end, every entity and every gap."""
        words, source = step.words, step.start
        if source is None or (step.element is not None and step.element.tag in _RAW):
            return [Span(0, self.place_of(step.element) if source is None else self.place(source))]
        spans = [Span(0, self.place(source))]
        done = 0
        while done < len(words):
            found = _BREAK.search(self.text, source, source + len(words) - done)
            run = (found.start() if found else source + len(words) - done) - source
            if not self.text.startswith(words[done : done + run], source):
                done, moved = self._moved(words, done, source)
                if moved is None:
                    break
                spans.append(Span(done, self.place(moved)))
                source = moved
                continue
            done, source = done + run, source + run
            if found is None:
                break
            decoded, length = (1, 1) if found[0] == "\n" else self._entity(source, words, done)
            done, source = done + decoded, source + length
            if done < len(words):
                spans.append(Span(done, self.place(source)))
        return spans

    def _moved(self, words: str, done: int, source: int) -> tuple[int, int | None]:
        """Find where a text goes on that the parser has joined from several places: what is left of it, and where that stands."""
        same = 0
        while done + same < len(words) and self.text.startswith(words[done + same], source + same):
            same += 1
        done += same
        while done < len(words) and words[done].isspace():
            done += 1
        return done, self._found(words, done, source + same)

    def _entity(self, source: int, words: str, done: int) -> tuple[int, int]:
        """Measure an entity: characters it stands for, characters it takes in the source."""
        match = _ENTITY.match(self.text, source)
        decoded = html.unescape(match[0]) if match else ""
        return (len(decoded), len(match[0])) if match and words.startswith(decoded, done) else (1, 1)


def _shown_children(element: Any) -> list[Any]:
    """Give what is shown in an element; of a template only what a shopper sees."""
    children = list(element.children)
    if element.tag == "template":
        return [child for fragment in children for child in fragment.children] if is_shown(element) else []
    return children


def is_shown(template: Any) -> bool:
    """Tell whether a shopper sees what is in a template: a shadow tree (also under its name of 2021), a size chart to open."""
    return bool({"shadowroot", "shadowrootmode"}.intersection(template.attrs)) or is_size_chart(names_of(template))
