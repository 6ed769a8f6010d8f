"""The one place that parses HTML: turbohtml's WHATWG tree, walked without recursion, with the place of every text."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Protocol

from listinglint.loaders.html.depth import shallow
from listinglint.loaders.html.regions import is_size_chart, named
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup

_ENTITY = lazy_pattern(r"&[#\w]{1,32};?")
_BREAK = lazy_pattern("[\n&]")
_PROBE = lazy_pattern(r"[\w ]{0,12}")
"""Characters compared to make sure that a text stands where the tags around it say; none that may be an entity."""
_PROBE_AFTER_SPACE = lazy_pattern(r"\s*([\w ]{0,12})")
_RAW = frozenset({"script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"})
_START_TAG, _END_TAG, _COMMENT, _TEXT = range(4)
"""What a walk has passed since it last knew where in the source it was."""
_PLAIN_TAG = lazy_pattern(
    r"""<[a-zA-Z][a-zA-Z0-9:-]*+(?:\s++[\w:@.-]++(?:=(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+)*+\s*+/?>""", re.ASCII
)
"""A start tag that nobody can read in two ways."""
_MOVED = 200_000
"""Characters of source searched for a text that the parser has moved: words of a table outside its cells stand before it."""


class Visitor(Protocol):
    """Is told what a walk over a page meets, in document order."""

    def enter(self, element: Any) -> None:
        """Meet an element, before what is in it."""
        ...

    def leave(self, element: Any) -> None:
        """Have met all that is in an element."""
        ...

    def text(self, node: Any) -> None:
        """Meet words; only now `Document.runs` can tell where in the source they stand."""
        ...


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
        markup = shallow(text)
        self.is_cut = len(markup) < len(text)  # where elements would lie too deep in each other
        # Shadow trees stay where they are written: apart from it, neither words nor selectors would meet them.
        self.tree = turbohtml.parse(markup, source_locations=True, allow_declarative_shadow_roots=False)
        lengths = map(len, text.split("\n"))
        self._lines = list(accumulate(map((1).__add__, lengths), initial=0))[:-1]
        """Where each line starts."""
        self._has_lone_returns = text.count("\r") != text.count("\r\n")
        """Whether the parser, to which each of them ends a line, counts lines in another way than editors."""
        self._cursor = 0
        self._holder: Any = None
        self._passed: list[tuple[int, Any]] = []

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
            position = getattr(element, "position", None)
            if position is not None:
                return self._place_at(element, *position)
            element = element.parent
        return self.place(0)

    def _place_at(self, element: Any, line: int, column: int) -> Place:
        """Turn what the parser says of a start tag, a line from 1 and a column from 0, into a place."""
        if self._has_lone_returns:
            return self.place(element.source_location.start_tag.start_offset)
        if self._place is None and self._within is None:
            return Place(self.file, line, column + 1)
        return self.place(self._lines[line - 1] + column)

    def walk(self, visitor: Visitor) -> None:
        """Walk the tree with a stack of our own, so that pages nested 40,000 deep don't exhaust Python's."""
        import turbohtml

        text_kind, element_kind, comment_kind = turbohtml.Text, turbohtml.Element, turbohtml.Comment
        enter, leave, text = visitor.enter, visitor.leave, visitor.text
        passed = self._passed
        passed.clear()
        self._cursor = 0
        stack: list[tuple[Any, Iterator[Any]]] = [(None, iter(self.tree.children))]
        while stack:
            holder, rest = stack[-1]
            for node in rest:
                kind = type(node)
                if kind is text_kind:
                    self._holder = holder
                    text(node)
                    passed.append((_TEXT, node))
                elif kind is element_kind:
                    passed.append((_START_TAG, node))
                    enter(node)
                    stack.append((node, iter(_shown_children(node) if node.tag == "template" else node.children)))
                    break
                elif kind is comment_kind:
                    passed.append((_COMMENT, None))
            else:
                stack.pop()
                if holder is not None:
                    passed.append((_END_TAG, holder))
                    leave(holder)

    def _follow(self) -> None:
        """Move the cursor behind the last tag that the walk has passed, and over what came after it."""
        passed = self._passed
        after = len(passed)
        while after:
            kind, node = passed[after - 1]
            end = self._end_of(kind, node) if kind <= _END_TAG else None
            if end is not None:
                self._cursor = end
                break
            after -= 1
        for kind, node in passed[after:]:
            if kind == _COMMENT:
                self._skip_comment()
            elif kind == _TEXT and not node.data.isspace():
                start = self._find(node.data)
                self._cursor = self._cursor if start is None else start
        passed.clear()

    def extent(self) -> tuple[int, int]:
        """Count the elements, and the levels they are nested in."""
        counter = _Counter()
        self.walk(counter)
        return counter.tags, counter.deepest

    def soup(self) -> BeautifulSoup:
        """Give the page as a BeautifulSoup tree (same WHATWG tree, with line and column), for plugins and CSS selectors."""
        from listinglint.loaders.html.soup import soup_of

        return soup_of(self.tree)

    def _end_of(self, kind: int, element: Any) -> int | None:
        """Give where a tag ends; None for one that the parser has added."""
        if kind == _START_TAG and not self._has_lone_returns:  # asking the parser takes twenty times as long
            position = element.position
            if position is None:
                return None
            plain = _PLAIN_TAG.match(self.text, self._lines[position[0] - 1] + position[1])
            if plain:
                return plain.end()
        location = element.source_location
        tag = location and (location.end_tag if kind == _END_TAG else location.start_tag)
        return tag.end_offset if tag else None

    def _skip_comment(self) -> None:
        start = self.text.find("<!", self._cursor)
        end = self.text.find(">" if not self.text.startswith("<!--", start) else "-->", start)
        if start >= 0 and end >= 0:
            self._cursor = self.text.index(">", end) + 1

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

    def runs(self, node: Any) -> list[tuple[int, int | Place]]:
        """Map the characters of the text that the walk has met last to the source: where runs of them start, here and there.

        A new one begins behind every line end, every entity and every gap. Where nothing tells where the words stand, their
        element's place is given instead of an offset.
        """
        self._follow()
        words: str = node.data
        source = self._find(words)
        if source is None:
            return [(0, self.place_of(self._holder))]
        self._cursor = source
        is_as_written = "&" not in words and "\n" not in words and self.text.startswith(words, source)
        if is_as_written or (self._holder is not None and self._holder.tag in _RAW):
            return [(0, source)]
        runs: list[tuple[int, int | Place]] = [(0, source)]
        done = 0
        while done < len(words):
            found = _BREAK.search(self.text, source, source + len(words) - done)
            run = (found.start() if found else source + len(words) - done) - source
            if not self.text.startswith(words[done : done + run], source):
                done, moved = self._moved(words, done, source)
                if moved is None:
                    break
                runs.append((done, moved))
                source = moved
                continue
            done, source = done + run, source + run
            if found is None:
                break
            decoded, length = (1, 1) if found[0] == "\n" else self._entity(source, words, done)
            done, source = done + decoded, source + length
            if done < len(words):
                runs.append((done, source))
        return runs

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
        import html  # the names of 2,231 characters

        decoded = html.unescape(match[0]) if match else ""
        return (len(decoded), len(match[0])) if match and words.startswith(decoded, done) else (1, 1)


class _Counter:
    """Counts the elements of a page."""

    def __init__(self) -> None:
        self.tags = self.deepest = self._depth = 0

    def enter(self, _: Any) -> None:
        self.tags, self._depth = self.tags + 1, self._depth + 1
        self.deepest = max(self.deepest, self._depth)

    def leave(self, _: Any) -> None:
        self._depth -= 1

    def text(self, _: Any) -> None:
        pass


def _shown_children(template: Any) -> list[Any]:
    """Give what is shown of a template: only what a shopper sees."""
    return [child for fragment in template.children for child in fragment.children] if is_shown(template) else []


def is_shown(template: Any) -> bool:
    """Tell whether a shopper sees what is in a template: a shadow tree (also under its name of 2021), a size chart to open."""
    return bool({"shadowroot", "shadowrootmode"}.intersection(template.attrs)) or is_size_chart(named(template).names)
