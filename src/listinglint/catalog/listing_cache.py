"""Keeps the lines of listings by what they were judged by, so that a second run over the same goods judges nothing.

The file may be copied from computer to computer, as CI does between runs; it may be lost at any time, and is never trusted: an
answer whose digest is wrong is none.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct, field

from listinglint.catalog.line import Line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAME: Final = "listings-1.sqlite"
MOST_MB: Final = 512
"""Megabytes that are kept: some 250,000 listings. `LISTINGLINT_CACHE_MB` says otherwise."""
_AFTER: Final = 0.8
"""Share of them that is left when the oldest make room."""
_WAIT_SECONDS: Final = 2.0
_BATCH: Final = 200


class _Kept(msgspec.Struct):
    body: str
    pictures: tuple[tuple[str, str], ...]


def _most() -> float:
    try:
        return max(float(os.environ.get("LISTINGLINT_CACHE_MB", "")), 1)
    except (ValueError, RecursionError):
        return MOST_MB


class ListingCache(Struct):
    """A file of lines by their inputs. Nothing is raised: what is locked, full or damaged keeps nothing and knows nothing."""

    folder: Path
    most_mb: float = field(default_factory=_most)
    _connection: sqlite3.Connection | None = None
    _new: dict[bytes, bytes] = field(default_factory=dict)
    _used: list[bytes] = field(default_factory=list)
    _is_out: bool = False

    @property
    def file(self) -> Path:
        """Where the lines lie."""
        return self.folder / NAME

    def get(self, inputs: str) -> list[Line] | None:
        """Give the lines of a task; None when they are not there, or one is damaged."""
        key = bytes.fromhex(inputs)
        connection = self._open()
        try:
            row = (
                connection.execute("SELECT body FROM lines WHERE inputs = ?", [key]).fetchone() if connection else None
            )
        except sqlite3.DatabaseError:
            self._give_up()
            return None
        if row is None or not isinstance(row[0], bytes) or row[0][:16] != _digest(key, row[0][16:]):
            return None
        try:
            kept = msgspec.json.decode(zlib.decompress(row[0][16:]), type=list[_Kept])
        except (ValueError, RecursionError, zlib.error):
            return None
        self._used.append(key)
        return [Line(one.body, one.pictures) for one in kept]

    def keep(self, inputs: str, lines: Sequence[Line]) -> None:
        """Keep the lines of a task, unless they may change while its inputs don't."""
        if any(line.is_loose or line.is_broken for line in lines):
            return
        key = bytes.fromhex(inputs)
        packed = zlib.compress(msgspec.json.encode([_Kept(line.body, line.pictures) for line in lines]), 1)
        self._new[key] = _digest(key, packed) + packed
        if len(self._new) >= _BATCH:
            self._store()

    def close(self) -> None:
        """Write what is left, and make room."""
        self._store()
        connection = self._connection
        if connection is None:
            return
        try:
            if size(connection) > self.most_mb * 1e6:
                _make_room(connection, int(self.most_mb * 1e6 * _AFTER))
            connection.close()
        except sqlite3.OperationalError:  # another run writes; the next one makes room
            connection.close()
        except sqlite3.DatabaseError:
            self._give_up()

    def _store(self) -> None:
        connection = self._open() if self._new or self._used else None
        if connection is not None:
            now = int(time.time())
            try:
                with connection:
                    rows = ((key, now, len(body), body) for key, body in self._new.items())
                    connection.executemany("INSERT OR REPLACE INTO lines VALUES (?, ?, ?, ?)", rows)
                    connection.executemany(
                        "UPDATE lines SET used = ? WHERE inputs = ?", ((now, key) for key in self._used)
                    )
            except sqlite3.OperationalError:  # locked, or no room
                pass
            except sqlite3.DatabaseError:
                self._give_up()
        self._new.clear()
        self._used.clear()

    def _open(self) -> sqlite3.Connection | None:
        if self._connection is None and not self._is_out:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                self._connection = sqlite3.connect(self.file, timeout=_WAIT_SECONDS)
                self._connection.execute("PRAGMA journal_mode=WAL")
                self._connection.execute("PRAGMA synchronous=OFF")  # losing the file in a power cut costs one slow run
                self._connection.execute(
                    "CREATE TABLE IF NOT EXISTS lines (inputs BLOB PRIMARY KEY, used INT, size INT, body BLOB)"
                )
            except (OSError, sqlite3.OperationalError):
                self._is_out = True
            except sqlite3.DatabaseError:
                self._give_up()
        return None if self._is_out else self._connection

    def _give_up(self) -> None:
        """Throw a damaged file away; the next run makes it anew."""
        self._is_out = True
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None
        clear(self.folder)


def clear(folder: Path) -> int:
    """Throw all lines away, and give the bytes they took."""
    freed = 0
    for end in ("", "-wal", "-shm"):
        file = folder / (NAME + end)
        with suppress(OSError):
            freed += file.stat().st_size
            file.unlink()
    return freed


def size(connection: sqlite3.Connection) -> int:
    """Give the bytes that all lines take."""
    found: int | None = connection.execute("SELECT sum(size) FROM lines").fetchone()[0]
    return found or 0


def _make_room(connection: sqlite3.Connection, most: int) -> None:
    """Leave out what was not used for longest."""
    left = size(connection)
    with connection:
        rows = connection.execute("SELECT inputs, size FROM lines ORDER BY used, inputs")
        gone = []
        for inputs, bytes_ in rows:
            if left <= most:
                break
            gone.append([inputs])
            left -= bytes_
        rows.close()
        connection.executemany("DELETE FROM lines WHERE inputs = ?", gone)
    connection.execute("VACUUM")


def _digest(key: bytes, packed: bytes) -> bytes:
    return hashlib.blake2b(packed, key=key, digest_size=16).digest()
