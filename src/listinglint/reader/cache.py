"""Keeps what was read, by the digest of the picture's bytes, so that a second run reads nothing.

A cache may be lost at any time: one that is damaged is made anew, one that is locked or can't be written is ignored.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from listinglint.evidence.tools import Line, Reading
from listinglint.listing import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

VERSION: Final = 15
"""Raise this whenever the same picture may be read differently: older entries are then passed over."""
KEPT: Final = 50_000
"""Newest readings that are kept: some 50 MB."""
WAIT_SECONDS: Final = 2.0
BATCH: Final = 500


def load(folder: Path, digests: Iterable[str]) -> dict[str, Reading]:
    """Give the readings that are kept of these pictures."""
    path = _path(folder)
    if not path.is_file():
        return {}
    try:
        return _load(path, list(digests))
    except sqlite3.DatabaseError as error:
        if not isinstance(error, sqlite3.OperationalError):  # damaged, not merely locked
            _discard(path)
    except (ValueError, TypeError, KeyError):
        _discard(path)
    return {}


def store(folder: Path, readings: Mapping[str, Reading]) -> None:
    """Keep readings for the next run, if the folder lets us."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _store(_path(folder), readings)
    except sqlite3.OperationalError:
        return
    except (sqlite3.DatabaseError, OSError):
        _discard(_path(folder))


def _path(folder: Path) -> Path:
    return folder / f"readings-{VERSION}.sqlite"


def _discard(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + end).unlink()


def _load(path: Path, digests: list[str]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS)
    try:
        for start in range(0, len(digests), BATCH):
            batch = digests[start : start + BATCH]
            marks = ",".join("?" * len(batch))
            rows = connection.execute(f"SELECT digest, reading FROM readings WHERE digest IN ({marks})", batch)  # noqa: S608 - marks only
            found.update((digest, _from_json(text)) for digest, text in rows)
    finally:
        connection.close()
    return found


def _store(path: Path, readings: Mapping[str, Reading]) -> None:
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=OFF")  # losing the cache in a power cut costs one slow run
        connection.execute("CREATE TABLE IF NOT EXISTS readings (digest TEXT UNIQUE, reading TEXT)")
        rows = [(digest, _to_json(reading)) for digest, reading in readings.items()]
        connection.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?)", rows)
        connection.execute("DELETE FROM readings WHERE rowid <= (SELECT max(rowid) FROM readings) - ?", [KEPT])
        connection.commit()
    finally:
        connection.close()


def _to_json(reading: Reading) -> str:
    lines = [
        [line.words, line.box.left, line.box.top, line.box.width, line.box.height, round(line.confidence, 4)]
        for line in reading.lines
    ]
    return json.dumps([reading.width, reading.height, lines], ensure_ascii=False, separators=(",", ":"))


def _from_json(text: str) -> Reading:
    width, height, lines = json.loads(text)
    return Reading(
        width,
        height,
        tuple(Line(words, Box(left, top, wide, high), odds) for words, left, top, wide, high, odds in lines),
    )
