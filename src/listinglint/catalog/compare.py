"""What has become of the findings of an earlier run: two results files of any size, held beside each other in a file, not in memory."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import blake2b
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.catalog.summary import ResultLine

Kind = Literal["new", "gone", "changed", "unseen", "without"]


class Difference(Struct, frozen=True):
    """A finding of which something has become.

    `new`: it was not there; `gone`: it is not there any more; `changed`: it has another level now; `unseen`: the rule could not
    look this time; `without`: its listing is in the later file no more.
    """

    kind: Kind
    path: str
    rule: str
    level: str
    """As it is now, or as it was where it is gone."""
    message: str
    before: str = ""
    """The level before, where it has changed."""


def differences(old: Iterable[ResultLine], new: Iterable[ResultLine]) -> Iterator[Difference]:
    """Give the differences: those of the later file in its order, then what is gone. Raises ResultsError."""
    with closing(sqlite3.connect("", isolation_level=None)) as memory:
        memory.execute(
            "CREATE TABLE old (name TEXT PRIMARY KEY, listing BLOB, path TEXT, rule TEXT, level TEXT, message TEXT, seen INT)"
            " WITHOUT ROWID"
        )
        memory.execute("CREATE TABLE listings (listing BLOB PRIMARY KEY) WITHOUT ROWID")
        memory.execute("CREATE TABLE unseen (listing BLOB, rule TEXT, PRIMARY KEY (listing, rule)) WITHOUT ROWID")
        memory.execute("BEGIN")
        for line in old:
            rows = [
                (one.fingerprint, _name(line.path), line.path, one.rule, one.level, one.message, 0)
                for one in line.findings
            ]
            memory.executemany("INSERT OR REPLACE INTO old VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        for line in new:
            yield from _of_line(memory, line)
        for path, rule, level, message, is_unseen, is_there in memory.execute(
            "SELECT path, rule, level, message, EXISTS (SELECT 1 FROM unseen WHERE unseen.listing = old.listing AND"
            " unseen.rule = old.rule), EXISTS (SELECT 1 FROM listings WHERE listings.listing = old.listing)"
            " FROM old WHERE NOT seen ORDER BY path, rule, name"
        ):
            kind: Kind = "unseen" if is_unseen else "gone" if is_there else "without"
            yield Difference(kind, path, rule, level, message)


def _of_line(memory: sqlite3.Connection, line: ResultLine) -> Iterator[Difference]:
    name = _name(line.path)
    memory.execute("INSERT OR IGNORE INTO listings VALUES (?)", [name])
    unseen = [(name, rule) for one in line.unchecked for rule in one.rules]
    memory.executemany("INSERT OR IGNORE INTO unseen VALUES (?, ?)", unseen)
    for one in line.findings:
        before = memory.execute("SELECT level FROM old WHERE name = ?", [one.fingerprint]).fetchone()
        if before is None:
            yield Difference("new", line.path, one.rule, one.level, one.message)
            continue
        memory.execute("UPDATE old SET seen = 1 WHERE name = ?", [one.fingerprint])
        if before[0] != one.level:
            yield Difference("changed", line.path, one.rule, one.level, one.message, before[0])


def _name(path: str) -> bytes:
    return blake2b(path.encode("utf-8", "replace"), digest_size=12).digest()
