"""Text as it is read: inline elements run on, blocks end a passage, key and value stay together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listinglint.model.listing import Part, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

INLINE = frozenset(
    "del s strike a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark meter output progress q rp rt ruby samp small span strong "
    "sub sup time tt u var wbr nobr img svg path".split()
)
UNREAD = frozenset("script style template noscript svg math head iframe object textarea s strike del".split())
"""Elements whose text no shopper reads, or reads as taken back."""
IN_DRAWING = frozenset({"text", "foreignObject"})
"""Elements of an SVG whose words are drawn; its titles and descriptions are not."""
_SPACE = re.compile(r"[\t\n\r\f]")


class TextFlow:
    """Collects the words of the block that is being read."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self._words: list[str] = []
        self._spans: list[Span] = []
        self._length = 0
        self._part = Part.DESCRIPTION
        self._is_glued = False
        self._linked = self._clicked = 0
        self.linked = self.clicked = 0.0
        """Shares of the characters of the passage ended last that lead elsewhere, and that can be clicked at all."""

    def add(
        self, words: str, spans: Iterable[Span], part: Part, *, is_linked: bool = False, is_control: bool = False
    ) -> None:
        """Add the words of one text node; line ends of the source are white space like any other."""
        self._linked += len(words.strip()) if is_linked else 0
        self._clicked += len(words.strip()) if is_control else 0
        plain = _SPACE.sub(" ", words)
        if not self._words:
            self._part = part
        elif plain and _needs_space(self._words[-1][-1:], plain[0]):
            self._append(" ", self._spans[-1:])
        self._spans.extend(Span(self._length + span.start, span.place) for span in spans)
        self._words.append(plain)
        self._length += len(plain)
        self._is_glued = self._is_glued and not plain.strip()

    @property
    def is_empty(self) -> bool:
        """Whether no passage has begun, so that white space would say nothing."""
        return not self._words

    def breaks_line(self) -> None:
        """Take a `<br>`: a line end inside the passage."""
        if self._words:
            self._append("\n", self._spans[-1:])

    def glue(self) -> None:
        """Keep what follows in the same passage, as the value of the key read so far."""
        if self._words:
            ends = "".join(self._words).rstrip()[-1:]
            self._append(" " if ends in {":", "："} else ": ", self._spans[-1:])
            self._is_glued = True

    def flush(self) -> Passage | None:
        """End the passage, unless a key still waits for its value."""
        if self._is_glued:
            return None
        words = "".join(self._words)
        start, stop = len(words) - len(words.lstrip()), len(words.rstrip())
        passage = None
        if start < stop:
            passage = Passage(words[start:stop], _cut(self._spans, start, stop), self._part)
            self.passages.append(passage)
            self.linked, self.clicked = (min(one / (stop - start), 1.0) for one in (self._linked, self._clicked))
        self._words, self._spans, self._length, self._linked, self._clicked = [], [], 0, 0, 0
        return passage

    def end(self) -> Passage | None:
        """End the page; a key without a value ends with it."""
        self._is_glued = False
        return self.flush()

    def _append(self, words: str, at: list[Span]) -> None:
        """Add words of our own; they stand where the last ones did."""
        self._spans.extend(Span(self._length, span.place) for span in at)
        self._words.append(words)
        self._length += len(words)


def is_key(element: Any) -> bool:
    """Tell whether an element is the key of a key/value pair: `<dt>` before `<dd>`, the first of two cells."""
    following = element.next_sibling
    while following is not None and not getattr(following, "tag", ""):
        following = following.next_sibling
    tag = getattr(following, "tag", "")
    if element.tag == "dt":
        return bool(tag == "dd")
    if element.tag not in {"td", "th"} or tag not in {"td", "th"} or len(element.text) > 24:
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


def _cut(spans: list[Span], start: int, stop: int) -> tuple[Span, ...]:
    """Shift spans to a passage that lost its outer white space, keeping columns right."""
    kept = [span for span in spans if start < span.start < stop]
    before = [span for span in spans if span.start <= start]
    if before:
        first = before[-1]
        place = first.place
        if place.column is not None:
            place = type(place)(place.file, place.line, place.column + start - first.start)
        return (Span(0, place), *(Span(span.start - start, span.place) for span in kept))
    return tuple(Span(span.start - start, span.place) for span in kept)
