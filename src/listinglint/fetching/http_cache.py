"""What was fetched, on disk, as HTTP lets a private cache keep it (RFC 9111): until it is stale, then asked for by its validators.

Each body is a file; entries say which address it came from. Whatever is damaged or gone counts as never fetched.
"""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from email.utils import parsedate_to_datetime
from secrets import token_hex
from typing import TYPE_CHECKING, Final

import msgspec

from listinglint.images.answer_cache import AnswerCache

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping
    from pathlib import Path

HEURISTIC_SHARE: Final = 0.1
"""Of its age a body without a term counts as fresh (RFC 9111, 4.2.2)."""
HEURISTIC_SECONDS: Final = 86_400.0
"""At most: sellers replace pictures, and the check must see it by the next day."""
LONGEST_SECONDS: Final = 30 * 86_400.0
"""The longest term that is believed."""
_BODY: Final = ".body"
_BATCH: Final = 100
"""Entries that are written at one time."""


class CachedAnswer(msgspec.Struct, frozen=True):
    """What an address gave."""

    body: str
    """Name of the file with the body."""
    size: int
    address: str
    """Where it came from in the end, after redirects."""
    content_type: str
    etag: str
    last_modified: str
    fresh_until: float
    """Seconds since 1970."""


class HttpCache:
    """A folder of bodies, with a file of entries. Many programs may use it at one time; one thread uses this object."""

    def __init__(self, folder: Path, room: int) -> None:
        """Get ready; the folder is made when the first body comes.

        Args:
            folder: Where bodies and entries lie.
            room: Bytes that are kept; what was used least recently goes first.
        """
        self._folder, self._room = folder, room
        self._entries = AnswerCache(folder, "entries-1")
        self._new: dict[str, str] = {}
        self._unkept: list[Path] = []
        self._prepared = False

    def new_file(self) -> Path:
        """Give the path of a body to be. Raises OSError when there can be none."""
        if not self._prepared:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._prepared = True
        return self._folder / f"{token_hex(16)}{_BODY}"

    def find(self, key: str) -> CachedAnswer | None:
        """Give the entry of a key whose body is there."""
        digest = _digest(key)
        said = self._new.get(digest) or self._entries.load([digest]).get(digest)
        if said is None:
            return None
        try:
            entry = msgspec.json.decode(said, type=CachedAnswer)
            file = self.file(entry)
            if file.parent != self._folder or file.stat().st_size != entry.size:
                return None
            os.utime(file)  # used just now
        except (OSError, ValueError, RecursionError):
            return None
        return entry

    def file(self, entry: CachedAnswer) -> Path:
        """Give the file with the body of an entry."""
        return self._folder / entry.body

    def keep(self, key: str, file: Path, address: str, headers: Mapping[str, str]) -> CachedAnswer:
        """Take over a body that is complete; one that must not be stored is thrown away at the end of the run."""
        content_type, etag, changed = (headers.get(name, "") for name in ("content-type", "etag", "last-modified"))
        until = fresh_until(headers, time.time())
        entry = CachedAnswer(file.name, file.stat().st_size, address, content_type, etag, changed, until)
        if may_keep(headers):
            self._write(key, entry)
        else:
            self._unkept.append(file)
        return entry

    def renew(self, key: str, entry: CachedAnswer, headers: Mapping[str, str]) -> CachedAnswer:
        """Count a body as fresh again that the server says has not changed (304)."""
        etag, changed = headers.get("etag", entry.etag), headers.get("last-modified", entry.last_modified)
        until = fresh_until({"last-modified": changed, **headers}, time.time())
        entry = msgspec.structs.replace(entry, etag=etag, last_modified=changed, fresh_until=until)
        self._write(key, entry)
        return entry

    def flush(self) -> None:
        """Write down the entries that are only remembered."""
        new, self._new = self._new, {}
        if new:
            self._entries.store(new)

    def close(self) -> None:
        """Write down what may be kept, and throw away what may not."""
        self.flush()
        for file in self._unkept:
            with suppress(OSError):
                file.unlink()
        self.prune()

    def prune(self, used: Container[str] = ()) -> None:
        """Throw away what was used least recently, down to four fifths of the room; bodies in use stay."""
        files = sorted(self._bodies())
        total = sum(size for _, size, _ in files)
        if total <= self._room:
            return
        for _, size, file in files:
            if total <= self._room * 0.8:
                return
            if file.name not in used:
                with suppress(OSError):
                    file.unlink()
                    total -= size

    def _bodies(self) -> Iterator[tuple[float, int, Path]]:
        """Give the time of use, size and path of each body."""
        for file in self._folder.glob(f"*{_BODY}"):
            with suppress(OSError):
                seen = file.stat()
                yield seen.st_mtime, seen.st_size, file

    def _write(self, key: str, entry: CachedAnswer) -> None:
        self._new[_digest(key)] = msgspec.json.encode(entry).decode()
        if len(self._new) >= _BATCH:
            self.flush()


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def may_keep(headers: Mapping[str, str]) -> bool:
    """Tell whether a server lets an answer be kept beyond this run."""
    return "no-store" not in _directives(headers) and headers.get("vary", "").strip() != "*"


def fresh_until(headers: Mapping[str, str], now: float) -> float:
    """Give the time (seconds since 1970) up to which an answer may be used without asking again."""
    said = _directives(headers)
    if "no-cache" in said or not may_keep(headers):
        return now
    age = float(headers.get("age", "0")) if headers.get("age", "0").isdecimal() else 0.0
    if (term := said.get("max-age", "")).isdecimal():
        return now + min(float(term[:12]), LONGEST_SECONDS) - age
    if "expires" in headers:
        expires = _time(headers["expires"])
        return (
            now
            if expires is None
            else min(expires - (_time(headers.get("date", "")) or now), LONGEST_SECONDS) + now - age
        )
    changed = _time(headers.get("last-modified", ""))
    if changed is None:
        return now
    return now + max(0.0, min(HEURISTIC_SHARE * (now - changed), HEURISTIC_SECONDS))


def _directives(headers: Mapping[str, str]) -> dict[str, str]:
    parts = (part.strip().partition("=") for part in headers.get("cache-control", "").lower().split(","))
    return {name: value.strip('"') for name, _, value in parts if name}


def _time(text: str) -> float | None:
    """Read a date of HTTP; None for what is none."""
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
