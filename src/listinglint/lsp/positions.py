"""Characters of a page ↔ the lines and columns of an editor, which counts columns in the code units of its choice."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from lsprotocol.types import Position, PositionEncodingKind, Range

from listinglint.model.lazy_pattern import lazy_pattern

_LINE_END = lazy_pattern(r"\r\n|\n|\r")
"""What ends a line for editors; Python's `splitlines` knows more, such as U+2028, and would drift."""
_BYTES = {PositionEncodingKind.Utf8: ("utf-8", 1), PositionEncodingKind.Utf16: ("utf-16-le", 2)}


class PositionMap:
    """Measures one text. `units` is the encoding that the editor and the server have agreed on."""

    def __init__(self, text: str, units: PositionEncodingKind = PositionEncodingKind.Utf16) -> None:
        self.text = text
        self._units = units

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """Give the editor's position of a character."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._width(self.text[self._starts[line] : offset]))

    def range(self, start: int, stop: int) -> Range:
        """Give the editor's range of the characters from `start` up to `stop`."""
        return Range(self.position(start), self.position(stop))

    def offset(self, position: Position) -> int:
        """Give the character at an editor's position; what lies beyond a line or the page ends there."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        stop = self._starts[position.line + 1] if position.line + 1 < len(self._starts) else len(self.text)
        line = self.text[start:stop].rstrip("\r\n")
        if self._units not in _BYTES:
            return start + min(position.character, len(line))
        encoding, size = _BYTES[self._units]
        units = line.encode(encoding, "surrogatepass")[: position.character * size]
        return start + len(units.decode(encoding, "ignore"))

    def _width(self, words: str) -> int:
        if self._units not in _BYTES:
            return len(words)
        encoding, size = _BYTES[self._units]
        return len(words.encode(encoding, "surrogatepass")) // size
