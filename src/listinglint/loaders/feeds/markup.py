"""XML feeds, element by element: RSS, Atom, and whatever else repeats one element for each product."""

from __future__ import annotations

import re
from collections import Counter
from html.entities import html5
from typing import TYPE_CHECKING
from xml.parsers import expat

from msgspec import Struct, field

from listinglint.loaders import charset
from listinglint.loaders.feeds import formats
from listinglint.loaders.feeds.record import Record
from listinglint.loaders.load_error import LoadError
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.loaders.feeds.blob import Blob
    from listinglint.loaders.feeds.formats import Layout

BROKEN = Wording("is broken XML at line {line}: {why}", "第 {line} 行的 XML 有误：{why}")
HOSTILE = Wording("declares entities, which a feed never needs, so it is not read", "声明了实体（feed 用不到），不读取")
TOO_LARGE = Wording("has a product of more than 64 MB", "有一个商品超过 64 MB")
TOO_DEEP = Wording("is nested too deeply for a feed", "嵌套太深，不是商品数据")
_PIECE = 64 * 1024
_DEEPEST = 60
_LOOKED_AT = 512 * 1024
"""Bytes in which the element that repeats is looked for."""
_MOST_VALUES = 2_000
"""Values of one product."""
_LONGEST = 16 * 1024 * 1024
_MOST_HELD = 64 * 1024 * 1024
_LATE_DECLARATION = lazy_pattern(r"^[\ufeff\s]+<\?xml\s[^>]*>")
"""`<?xml …?>` behind the blank lines that templates leave; the parser lets nothing stand before it."""
_ENCODING = lazy_pattern(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")


class _Parser(Struct):
    """Turns the elements on one path into records; without a path, counts which elements repeat and what they hold."""

    path: str
    wanted: str = ""
    ready: list[Record] = field(default_factory=list)
    held: dict[str, Counter[str]] = field(default_factory=dict)
    """The names in each element, and how often; `""` counts the element itself."""
    fault: LoadError | None = None
    """What ended the parsing; what stands before it is read."""
    _open: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _size: int = 0
    _values: list[tuple[str, str, int]] = field(default_factory=list)
    _start: int = 0
    _held: int = 0
    """Characters of the values."""
    _line: int = 1
    _is_begun: bool = False
    _expat: expat.XMLParserType = field(default_factory=expat.ParserCreate)

    def __post_init__(self) -> None:
        self._expat.buffer_text = True
        self._expat.UseForeignDTD(True)  # noqa: FBT003 - so that &nbsp; of HTML is no error
        self._expat.StartElementHandler = self._enter
        self._expat.EndElementHandler = self._leave
        self._expat.CharacterDataHandler = self._text
        self._expat.SkippedEntityHandler = self._entity
        self._expat.EntityDeclHandler = self._refuse

    def feed(self, words: str, *, is_last: bool = False) -> list[Record]:
        """Parse on, and give what is complete, up to a `fault`. Raises LoadError for what is hostile."""
        if not self._is_begun:  # nothing is lost: the charset is known, and line breaks stay
            words = _LATE_DECLARATION.sub(lambda late: "\n" * late[0].count("\n"), words)
            self._is_begun = True
        try:
            self._expat.Parse(words, is_last)
        except expat.ExpatError as error:
            why = BROKEN.filled(line=error.lineno, why=expat.ErrorString(error.code))
            self.fault = LoadError(self.path, why)
        done, self.ready = self.ready, []
        return done

    def _enter(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(name.rsplit(":", 1)[-1])
        if len(self._open) > _DEEPEST:
            raise LoadError(self.path, TOO_DEEP)
        self._line = self._expat.CurrentLineNumber
        self._words, self._size = [], 0
        here = self._here()
        if here == self.wanted:
            self._values, self._start, self._held = [], self._line, 0
        for key, value in attributes.items():
            self._note(f"{here}.{key.rsplit(':', 1)[-1]}", value)

    def _leave(self, name: str) -> None:
        del name
        here = self._here()
        words = "".join(self._words).strip()
        if words:
            self._note(here, words)
        if here == self.wanted:
            names, cells, lines = zip(*self._values, strict=True) if self._values else ((), (), ())
            self.ready.append(Record(self._start, names, cells, lines))
        if not self.wanted:
            self.held.setdefault(here, Counter())[""] += 1
        self._words, self._size = [], 0
        self._open.pop()

    def _text(self, words: str) -> None:
        self._size += len(words)
        if self._size > _LONGEST:
            raise LoadError(self.path, TOO_DEEP)
        self._words.append(words)

    def _entity(self, name: str, is_parameter: int) -> None:
        if not is_parameter:
            self._words.append(html5.get(f"{name};", f"&{name};"))

    def _refuse(self, *_: object) -> None:
        raise LoadError(self.path, HOSTILE)

    def _here(self) -> str:
        return ".".join(self._open)

    def _note(self, here: str, words: str) -> None:
        if self.wanted:
            if here.startswith(f"{self.wanted}.") and len(self._values) < _MOST_VALUES:
                self._values.append((here[len(self.wanted) + 1 :], words, self._line))
                self._held += len(words)
                if self._held > _MOST_HELD:
                    raise LoadError(self.path, TOO_LARGE)
            return
        parts = here.split(".")
        for end in range(1, len(parts)):
            self.held.setdefault(".".join(parts[:end]), Counter())[".".join(parts[end:])] += 1


class Tree(Struct, frozen=True):
    """What an XML file holds: the element that is a product, and the names in it."""

    charset: str
    root: str
    element: str = ""
    layout: Layout | None = None


def tree_of(blob: Blob) -> Tree | None:
    """Look into an XML file; None where it is none, or a page. Raises LoadError for what is broken or hostile."""
    head = blob.head(_LOOKED_AT)
    name = _charset(head)
    text = head.decode(name, errors="replace")
    root = re.search(r"<(?!\?|!)(?:[\w.-]+:)?([\w.-]+)", text[:20_000])
    if root is None or root[1].lower() in {"html", "svg"} or not text.lstrip("\ufeff \r\n\t").startswith("<"):
        return None
    parser = _Parser(blob.path)
    parser.feed(text, is_last=len(head) < _LOOKED_AT)
    # What does not begin like XML is a page or a part of one, unless it turns out to be a feed.
    is_xml = text.lstrip("\ufeff \r\n\t").startswith(("<?xml", "<rss", "<feed"))
    layouts = [
        (path, layout)
        for path, names in parser.held.items()
        if (layout := formats.recognise(one for one in names if one)) is not None
    ]
    # Of elements that are products, the one that holds the others' values as well as its own: the innermost that fits.
    best = max(layouts, key=lambda one: (_own(one[1]), -one[0].count(".")), default=None)
    if best is None:
        return Tree(name, root[1]) if is_xml else None
    return Tree(name, root[1], best[0], best[1])


def records(blob: Blob, tree: Tree) -> Iterator[Record]:
    """Give the products of a feed. Raises LoadError with the line of what is broken, after what stands before it."""
    import codecs

    decoder = codecs.getincrementaldecoder(tree.charset)(errors="replace")
    parser = _Parser(blob.path, tree.element)
    with blob.open() as stream:
        while parser.fault is None and (data := stream.read(_PIECE)):
            yield from parser.feed(decoder.decode(data))
    if parser.fault is None:
        yield from parser.feed(decoder.decode(b"", final=True), is_last=True)
    if parser.fault is not None:
        raise parser.fault


def _own(layout: Layout) -> int:
    """Count the columns that stand in the element itself, not in what it holds."""
    return sum("." not in column.name for column in layout.columns)


def _charset(head: bytes) -> str:
    told = _ENCODING.match(head.removeprefix(b"\xef\xbb\xbf"))
    found = charset.decode(head[: head.rfind(b">") + 1] or head).charset
    if told is None or found.startswith("utf"):
        return found
    import codecs

    try:
        return codecs.lookup(told[1].decode("ascii")).name
    except LookupError:
        return found
