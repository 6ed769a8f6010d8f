"""Text as it is read: inline elements run on, blocks end a passage, key and value stay together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listinglint.loaders.html import site_words
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part, Passage, Place, Span

if TYPE_CHECKING:
    from listinglint.loaders.html.document import Document

INLINE = frozenset(
    "del s strike a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark meter output progress q rp rt ruby samp small span strong "
    "sub sup time tt u var wbr nobr img svg path".split()
)
UNREAD = frozenset("script style template noscript svg math head iframe object textarea s strike del".split())
"""Elements whose text no shopper reads, or reads as taken back."""
IN_DRAWING = frozenset({"text", "foreignObject"})
"""Elements of an SVG whose words are drawn; its titles and descriptions are not."""
KEYS = frozenset({"dt", "td", "th"})
"""Elements that may be the key of a pair."""
_VALUES = frozenset("span div p b strong em i dd td".split())
"""Elements in which the value of an attribute stands whose name came before."""
_LONGEST_NAME = 18
"""Characters of the name of an attribute, with the white space around it."""
_HEADS = frozenset("h3 h4 h5 h6 strong b".split())
"""Elements by which a name in Latin letters is told from a cell of a table of `<div>`s."""
_MOST_AROUND = 3
"""Elements around a text node that are looked at for how its line ends are shown."""
_PREFORMATTED = lazy_pattern(r"white-space\s*:\s*(?:pre\b|break-spaces)")
_SPACE = lazy_pattern(r"[\t\n\r\f]")


class TextFlow:
    """Collects the words of the block that is being read."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.characters = 0
        """Of all text nodes so far."""
        self._words: list[str] = []
        self._runs: list[tuple[int, int | Place, Document]] = []
        """Where runs of characters start in the words, and where in the source of which page they stand."""
        self._length = 0
        self._part = Part.DESCRIPTION
        self._is_glued = False
        self._linked = self._clicked = 0
        self.linked = self.clicked = 0.0
        """Shares of the characters of the passage ended last that lead elsewhere, and that can be clicked at all."""

    def add(
        self, node: Any, document: Document, part: Part, *, is_linked: bool = False, is_control: bool = False
    ) -> None:
        """Add the words of one text node; line ends of the source are white space like any other, but in what is preformatted."""
        words: str = node.data
        if self._is_glued and words.isspace():
            return
        if is_linked or is_control:
            length = len(words.strip())
            self._linked += length if is_linked else 0
            self._clicked += length if is_control else 0
        plain = words if words.isprintable() else _in_lines(words) if _keeps_lines(node) else _SPACE.sub(" ", words)
        if not self._words:
            self._part = part
        elif plain and _needs_space(self._words[-1][-1:], plain[0]):
            self._append(" ")
        before = self._length
        self._runs.extend([(before + at, there, document) for at, there in document.runs(node)])
        self._words.append(plain)
        self._length += len(plain)
        self.characters += len(plain)
        self._is_glued = self._is_glued and not plain.strip()

    @property
    def is_empty(self) -> bool:
        """Whether no passage has begun, so that white space would say nothing."""
        return not self._words

    def breaks_line(self) -> None:
        """Take a `<br>`: a line end inside the passage."""
        if self._words:
            self._append("\n")

    def glue(self) -> None:
        """Keep what follows in the same passage, as the value of the key read so far."""
        if self._words:
            ends = "".join(self._words).rstrip()[-1:]
            self._append(" " if ends in {":", "："} else ": ")
            self._is_glued = True

    def is_name(self) -> bool:
        """Tell whether all that was read so far is the name of an attribute, and leads nowhere."""
        leads = self._linked or self._clicked
        return (
            not leads and 0 < self._length <= _LONGEST_NAME and _plain("".join(self._words)) in site_words.pair_names()
        )

    def flush(self) -> Passage | None:
        """End the passage, unless a key still waits for its value."""
        if self._is_glued or not self._words:
            return None
        words = "".join(self._words)
        kept = words.strip()
        passage = None
        if kept:
            start = len(words) - len(words.lstrip())
            passage = Passage(kept, _spans(self._runs, start, start + len(kept)), self._part)
            self.passages.append(passage)
            self.linked, self.clicked = min(self._linked / len(kept), 1.0), min(self._clicked / len(kept), 1.0)
        self._words, self._runs, self._length, self._linked, self._clicked = [], [], 0, 0, 0
        return passage

    def end(self) -> Passage | None:
        """End the page; a key without a value ends with it."""
        self._is_glued = False
        return self.flush()

    def _append(self, words: str) -> None:
        """Add words of our own; they stand where the last ones did."""
        self._runs.extend((self._length, there, document) for _, there, document in self._runs[-1:])
        self._words.append(words)
        self._length += len(words)


def has_value(element: Any) -> bool:
    """Tell whether an element with words that are no other name follows in the same element.

    A name in Latin letters is a heading, or one of two elements: in a run of more it may head a column.
    """
    following = _element_beside(element, "next_sibling")
    value = following.text.strip() if following is not None and following.tag in _VALUES else ""
    if not value or _plain(value) in site_words.pair_names():
        return False
    return (
        element.tag in _HEADS
        or not element.text.isascii()
        or (_element_beside(element, "previous_sibling") is _element_beside(following, "next_sibling") is None)
    )


def _element_beside(node: Any, direction: str) -> Any:
    """Give the next element on a side of one, whatever text and comments stand between them, or None."""
    beside = getattr(node, direction)
    while beside is not None and not (getattr(beside, "tag", "") or "").strip("-_!"):
        beside = getattr(beside, direction)
    return beside


def _plain(words: str) -> str:
    """Give a name as it is listed."""
    return words.strip().rstrip(" :：").lower()


def _keeps_lines(node: Any) -> bool:
    """Tell whether a text node with line ends inside stands in `<pre>`, or in an element that is styled as one."""
    if "\n" not in node.data.strip():
        return False
    element = node.parent
    for _ in range(_MOST_AROUND):
        if not getattr(element, "tag", ""):
            return False  # beyond the page itself
        if element.tag == "pre" or _PREFORMATTED.search(str(element.attrs.get("style") or "")) is not None:
            return True
        element = element.parent
    return False


def _in_lines(words: str) -> str:
    return "\n".join(_SPACE.sub(" ", line) for line in words.split("\n"))


def is_key(element: Any) -> bool:
    """Tell whether an element is the key of a key/value pair: `<dt>` before `<dd>`, the first of two cells."""
    if element.tag not in KEYS:
        return False
    following = element.next_sibling
    while following is not None and not getattr(following, "tag", ""):
        following = following.next_sibling
    tag = getattr(following, "tag", "")
    if element.tag == "dt":
        return bool(tag == "dd")
    if tag not in {"td", "th"} or len(element.text) > 24:
        return False
    return _sibling(following, "next_sibling") is None and _sibling(element, "previous_sibling") is None


def _sibling(element: Any, direction: str) -> Any:
    """Give the cell beside a cell, or None."""
    beside = getattr(element, direction)
    while beside is not None and getattr(beside, "tag", "") not in {"td", "th"}:
        beside = getattr(beside, direction)
    return beside


def _needs_space(before: str, after: str) -> bool:
    """Tell whether two elements without white space between them are two words, as in `<span>Material</span><span>Cotton`."""
    return before.isascii() and after.isascii() and (before.islower() or before.isdigit()) and after.isupper()


def _spans(runs: list[tuple[int, int | Place, Document]], start: int, stop: int) -> tuple[Span, ...]:
    """Give where the characters of a passage stand that begins at `start` of the words, its outer white space left out."""
    first = next((at for at in range(len(runs) - 1, 0, -1) if runs[at][0] <= start), 0)
    places = [
        Span(max(at - start, 0), document.place(there) if isinstance(there, int) else there)
        for at, there, document in runs[first:]
        if at < stop
    ]
    skipped, place = start - runs[first][0], places[0].place
    if skipped and place.column is not None:
        places[0] = Span(0, Place(place.file, place.line, place.column + skipped))
    return tuple(places)
