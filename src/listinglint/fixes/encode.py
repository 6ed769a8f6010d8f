"""Edits in characters → bytes, exact outside the edits: charset, BOM, line ends and broken bytes stay as they are."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from listinglint.loaders.charset import characters, contradicts, decode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.fixes.fix import Edit

_BOMS = {
    "utf-8-sig": ((codecs.BOM_UTF8, "utf-8"),),
    "utf-16": ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")),
    "utf-32": ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be")),
}
_SMALLER = {"gb18030": "gbk", "big5hkscs": "big5"}
"""Pages are read with the widest member of a family; what is written must be read by all."""
_LONGEST = 4
"""Bytes of the longest character of any charset."""


class MisplacedError(Exception):
    """A character of the page can't be found in its bytes."""


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Change a page. Characters its charset lacks become character references. Raises MisplacedError."""
    page = _Bytes(data)
    pieces, done = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        start = page.byte_at(edit.start)
        pieces += [data[done:start], page.encoded(edit)]
        done = page.byte_at(edit.end)
    changed = b"".join((*pieces, data[done:]))
    if decode(changed).charset != decode(data).charset:
        raise MisplacedError
    return changed


class _Bytes:
    """The bytes of a page beside its characters."""

    def __init__(self, data: bytes) -> None:
        self._charset = decode(data).charset
        boms = _BOMS.get(self._charset, ())
        bom, self._codec = next((pair for pair in boms if data.startswith(pair[0])), (b"", self._charset))
        self._is_doubtful = not bom and contradicts(data, self._charset)
        self._start, self._body = len(bom), data[len(bom) :]
        self._words = self._read(self._body)
        # Where the second halves of \r\n stand once they count as one.
        self._pairs = [match.start() - index for index, match in enumerate(re.finditer("\r\n", self._words))]

    def byte_at(self, offset: int) -> int:
        """Give the byte where a character starts, both sides of which are read as before."""
        wanted = offset + bisect_left(self._pairs, offset)
        low = bisect_left(range(len(self._body)), wanted, key=lambda stop: len(self._read(self._body[:stop])))
        for stop in range(low, min(low + _LONGEST, len(self._body)) + 1):
            halves = self._read(self._body[:stop]), self._read(self._body[stop:])
            if halves == (self._words[:wanted], self._words[wanted:]):
                return self._start + stop
        raise MisplacedError

    def encoded(self, edit: Edit) -> bytes:
        """Write an edit in the charset and the line ends of its neighbourhood."""
        words = edit.words.replace("\n", self._line_end(edit.start))
        is_plain = self._charset == "utf-8" and self._body.isascii()
        # Character references are right in whatever charset a browser takes the page for.
        codec = "ascii" if is_plain or self._is_doubtful else _SMALLER.get(self._codec, self._codec)
        return words.encode(codec, "xmlcharrefreplace")

    def _line_end(self, offset: int) -> str:
        at = offset + bisect_left(self._pairs, offset)
        before = max(self._words.rfind("\n", 0, at), self._words.rfind("\r", 0, at))
        ends = re.compile("\r\n|\r|\n")
        found = ends.search(self._words, max(before - 1, 0)) if before >= 0 else ends.search(self._words, at)
        return found[0] if found else "\n"

    def _read(self, data: bytes) -> str:
        return characters(data, self._codec)
