"""How deep the elements of a page will lie in each other, told by its tags before a tree is made of them.

Parsers, as browsers, lay no more than 512 elements in each other, and have to go against their own rules beyond: nobody should rely on what they make
of a page there, nor on their staying whole. What is told here is what the tree of a page of a shop will have, and for one that somebody has broken
rather more than less: start and end tags are followed by the rules of the standard (WHATWG HTML, 13.2.6), on the safe side where those are intricate.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST: Final = 480
"""Elements in each other up to which a page is given to the parser; the deepest of 150 saved pages has 26, and is told to have 29."""
_VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr keygen frame bgsound basefont".split()
)
_SPECIAL: Final = frozenset(
    """address applet article aside blockquote body button caption center colgroup dd details dir div dl dt fieldset figcaption figure footer form
    frameset h1 h2 h3 h4 h5 h6 head header hgroup html iframe li listing main marquee menu nav noembed noframes noscript object ol p plaintext pre
    script search section select style summary table tbody td template textarea tfoot th thead title tr ul xmp""".split()
)
"""Elements that no end tag of an ordinary one reaches beyond (WHATWG HTML, 13.2.4.2), as these and those below."""
_WALLS: Final = frozenset("applet button caption dl html marquee object ol select table td template th ul svg math foreignobject desc title annotation-xml mi mo mn ms mtext".split())  # fmt: skip
_DRAWN: Final = frozenset(("svg", "math"))
_TABLES: Final = frozenset(("table", "template", "html", *_DRAWN))
_IN_TABLES: Final = frozenset("caption colgroup table tbody td tfoot th thead tr".split())
_FORMATTING: Final = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""Elements that are opened anew in what follows as long as nothing closes them."""
_LIKE: Final = 3
"""How many of the same such elements are."""
_CLOSES: Final = {
    "p": ("p",), "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "option": ("option",), "tr": ("tr",), "td": ("td", "th"), "th": ("td", "th"),
    "tbody": ("tbody", "thead", "tfoot"), "thead": ("tbody", "thead", "tfoot"), "tfoot": ("tbody", "thead", "tfoot"),
}  # fmt: skip
"""Elements that a start tag closes, if nothing but divisions and ordinary elements lies between."""
_SEEN_THROUGH: Final = frozenset(("address", "div", "p"))
_ON_TOP: Final = frozenset(("p", "form"))
"""Elements whose end tags close them only where all in them is closed: else another tag has closed them before, or does not count."""
_NEEDLESS: Final = frozenset(
    "dd dt li optgroup option p rb rp rt rtc a b big code em font i nobr s small strike strong tt u span".split()
)
"""Elements that such an end tag closes as well."""
_IMPLIED: Final = 2
"""Elements (tbody, tr) that a table may have without a tag."""
_ONCE: Final = frozenset(("html", "head", "body", "frameset"))
"""Elements that are there once, with tags or without; closing one does not end it before the page ends."""
_STOPS: Final = {
    name: tuple(
        kind
        for kind, names in (
            ("item", _SPECIAL - _SEEN_THROUGH),
            ("special", _SPECIAL),
            ("wall", _WALLS),
            ("table", _TABLES),
        )
        if name in names
    )
    for name in _SPECIAL | _WALLS | _TABLES
}
"""What each of these elements stops."""
_LINE_END: Final = re.compile("\r\n|\r|\n")
_OUTER: Final = 3
"""As many of them as lie around all others."""


def shallow(text: str) -> str:
    """Give a page up to where its elements may lie too deep in each other: all of it, for those of shops."""
    if text.count("<") <= DEEPEST // (1 + _IMPLIED):
        return text
    place = next((place for depth, place in depths(text) if depth > DEEPEST), None)
    return text if place is None else text[: _offset(text, *place)]


def _offset(text: str, line: int, column: int) -> int:
    """Turn a line from 1 and a column from 0, as parsers count, into characters."""
    ends = (match.end() for match in _LINE_END.finditer(text))
    return next(islice(ends, line - 2, None)) + column if line > 1 else column


def depths(text: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Give the most that each start tag may lie deep, and its place."""
    import turbohtml

    start_tag, end_tag = turbohtml.TokenType.START_TAG, turbohtml.TokenType.END_TAG
    walk = _Walk()
    for token in turbohtml.tokenize(text):
        kind = token.type
        if kind is start_tag:
            walk.start(token)
            yield walk.depth, (token.line, token.col)
        elif kind is end_tag:
            walk.end(token.tag)


class _Walk:
    """The elements that are open, as far as tags tell."""

    def __init__(self) -> None:
        self._open: list[tuple[str, Any]] = []
        self._at: dict[str, list[int]] = {}
        self._stops: dict[str, list[int]] = {"item": [], "special": [], "wall": [], "table": []}
        self._pending: Counter[Any] = Counter()

    @property
    def depth(self) -> int:
        """The most elements that lie in each other now."""
        again = sum(min(count, _LIKE) for count in self._pending.values()) if self._pending else 0
        return len(self._open) + again + _IMPLIED * len(self._stops["table"]) + _OUTER

    def start(self, token: Any) -> None:
        """Open an element."""
        name = token.tag
        if name in _ONCE:
            return
        within = self._open[self._last("table")][0] if self._stops["table"] else ""
        if name in _IN_TABLES and name != "table" and not within:
            return  # it means nothing outside of tables
        for other in _CLOSES.get(name, ()) if name not in _IN_TABLES or within == "table" else ():
            stop = len(self._open) - 1 if name == "option" else self._last("table" if name in _IN_TABLES else "item")
            if (at := self._last_of(other)) >= stop:
                self._down_to(at)
        if token.self_closing if within in _DRAWN else name in _VOID:
            return
        at = len(self._open)
        self._open.append((name, tuple(token.attrs or ()) if name in _FORMATTING else None))
        self._at.setdefault(name, []).append(at)
        for kind in _STOPS.get(name, ()):
            self._stops[kind].append(at)

    def end(self, name: str) -> None:
        """Close the element that an end tag is meant for, and all in it, if it reaches so far."""
        at = self._last_of(name)
        if name in _ONCE or (at < 0 and name not in _FORMATTING):
            return
        if name in _FORMATTING and self._forgot(name):
            return  # it was opened anew, and this one closes it
        is_on_top = name not in _ON_TOP or all(one in _NEEDLESS for one, _ in self._open[at + 1 :])
        if at >= 0 and at >= self._last(_reach(name)) and is_on_top:
            self._down_to(at, name)

    def _last(self, kind: str) -> int:
        return self._stops[kind][-1] if self._stops[kind] else -1

    def _last_of(self, name: str) -> int:
        found = self._at.get(name)
        return found[-1] if found else -2

    def _down_to(self, at: int, closed: str = "") -> None:
        while len(self._open) > at:
            name, given = self._open.pop()
            self._at[name].pop()
            for kind in _STOPS.get(name, ()):
                self._stops[kind].pop()
            if name in _FORMATTING and not (name == closed and len(self._open) == at):
                self._pending[name, given] += 1

    def _forgot(self, name: str) -> bool:
        """Count one of the elements of a name less that wait to be opened anew, if there is one."""
        waiting = [key for key in self._pending if key[0] == name]
        if not waiting:
            return False
        key = max(waiting, key=self._pending.__getitem__)
        self._pending[key] -= 1
        if not self._pending[key]:
            del self._pending[key]
        return True


def _reach(name: str) -> str:
    """Say which elements the end tag of an element does not reach beyond."""
    return "table" if name in _IN_TABLES else "wall" if name in _SPECIAL else "special"
