"""Keeps answers by the digest of what they are about, so that a second run computes nothing.

What is kept may be lost at any time: a damaged file is made anew, one that is locked or can't be written is ignored.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

NEWEST: Final = 50_000
"""Answers that are kept; older ones make room."""
WAIT_SECONDS: Final = 2.0
BATCH: Final = 500

Answer = TypeVar("Answer")


class AnswerCache(Struct, frozen=True):
    """A file of answers (any text) by digest. `name` carries the version: raise it when answers may differ."""

    folder: Path
    name: str

    @property
    def file(self) -> Path:
        """Where the answers lie."""
        return self.folder / f"{self.name}.sqlite"

    def load(self, digests: Iterable[str]) -> dict[str, str]:
        """Give the answers that are kept."""
        if not self.file.is_file():
            return {}
        try:
            return self._load(list(digests))
        except sqlite3.OperationalError:  # locked
            return {}
        except sqlite3.DatabaseError:
            self.discard()
            return {}

    def store(self, answers: Mapping[str, str]) -> None:
        """Keep answers for the next run, if the folder lets us."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._store(answers)
        except (OSError, sqlite3.OperationalError):  # no room, no right, or locked
            return
        except sqlite3.DatabaseError:
            self.discard()

    def discard(self) -> None:
        """Throw everything away, as is right for answers that can't be understood."""
        for end in ("", "-wal", "-shm"):
            with suppress(OSError):
                self.file.with_name(self.file.name + end).unlink()

    def _load(self, digests: list[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        with closing(sqlite3.connect(self.file, timeout=WAIT_SECONDS)) as connection:
            for start in range(0, len(digests), BATCH):
                batch = digests[start : start + BATCH]
                marks = ",".join("?" * len(batch))
                found.update(connection.execute(f"SELECT digest, answer FROM answers WHERE digest IN ({marks})", batch))  # noqa: S608 - marks only
        return found

    def _store(self, answers: Mapping[str, str]) -> None:
        with closing(sqlite3.connect(self.file, timeout=WAIT_SECONDS)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=OFF")  # losing the file in a power cut costs one slow run
            connection.execute("CREATE TABLE IF NOT EXISTS answers (digest TEXT UNIQUE, answer TEXT)")
            connection.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?)", answers.items())
            connection.execute("DELETE FROM answers WHERE rowid <= (SELECT max(rowid) FROM answers) - ?", [NEWEST])
            connection.commit()


class KeptAnswers(Struct, Generic[Answer], frozen=True):
    """A file of answers of one kind; those that can't be understood any more are thrown away."""

    cache: AnswerCache
    to_text: Callable[[Answer], str]
    from_text: Callable[[str], Answer]

    def load(self, digests: Iterable[str]) -> dict[str, Answer]:
        """Give the answers that are kept."""
        try:
            return {digest: self.from_text(text) for digest, text in self.cache.load(digests).items()}
        except (ValueError, TypeError, KeyError, RecursionError):
            self.cache.discard()
            return {}

    def store(self, answers: Mapping[str, Answer]) -> None:
        """Keep answers for the next run, if the folder lets us."""
        self.cache.store({digest: self.to_text(answer) for digest, answer in answers.items()})
