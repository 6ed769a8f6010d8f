"""A results file: lines are appended and synced, and what an earlier run has finished is known again."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct, field

from listinglint.catalog.line import SCHEMA
from listinglint.files.whole import replacing, sweep
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording
from listinglint.yaml_source.regular_file import NOT_REGULAR, open_regular

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from listinglint.catalog.line import Line

IS_THERE: Final = Wording(
    "{file} is there already: go on with it by --resume, or name another file",
    "{file} 已存在：请加 --resume 继续，或换一个文件名",
)
NO_RESULTS: Final = Wording(
    "{file}: line {line} is no result of listinglint", "{file}：第 {line} 行不是 listinglint 的结果"
)
CANT_READ: Final = Wording("{file}: can't be read: {why}", "{file}：无法读取：{why}")
CANT_WRITE: Final = Wording("{file}: can't be written: {why}", "{file}：无法写入：{why}")
IN_USE: Final = Wording("{file}: another run is writing to it", "{file}：另一个检查正在写入")
SYNC_SECONDS: Final = 1.0
"""What a power cut may cost; a process that is killed loses nothing that was written."""
_LONGEST: Final = 64 * 1024 * 1024


class ResultsError(Exception):
    """A results file can't be read or written; `why` says it in one line."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


class Origin(msgspec.Struct):
    """Of which task a line is, and what it was judged by."""

    task: str
    inputs: str
    part: int
    of: int
    pictures: dict[str, str] = {}
    again: bool = False
    """Whether it is to be checked again: it could not be to its end."""


class _Head(msgspec.Struct):
    schema: str
    origin: Origin


_head_of = msgspec.json.Decoder(_Head).decode


def written(lines: Sequence[Line], task: str, inputs: str) -> bytes:
    """Write the lines of one task, which stand or fall together."""
    whole = []
    for part, line in enumerate(lines, 1):
        origin = Origin(task, inputs, part, len(lines), dict(line.pictures), line.is_broken)
        head = msgspec.json.encode({"schema": SCHEMA, "origin": origin})
        whole.append(head[:-1] + b"," + line.body.encode("utf-8", "replace")[1:] + b"\n")
    return b"".join(whole)


def lines_of(file: Path) -> Iterator[bytes]:
    """Give the whole lines of a file; the last one is left out where its end was never written. Raises ResultsError."""
    try:
        with open_regular(file) as stream:
            while line := stream.readline(_LONGEST):
                if line.endswith(b"\n"):
                    yield line
    except OSError as error:
        raise ResultsError(CANT_READ.filled(file=file.as_posix(), why=reason_of(error))) from error


class ResultsFile(Struct):
    """A results file that is being written. What is done is held in a file that is gone with the run, not in memory."""

    file: Path
    _stream: BinaryIO
    _done: sqlite3.Connection
    _synced: float = field(default_factory=time.monotonic)
    _group: int = 0
    _is_untidy: bool = False

    def inputs_of(self, task: str) -> tuple[str, dict[str, str]] | None:
        """Give what a task that is done was judged by, and its pictures; None when it is to be done."""
        found = self._done.execute(
            "SELECT inputs, pictures FROM done WHERE task = ? AND parts = of AND NOT again", [_named(task)]
        ).fetchone()
        return (found[0], msgspec.json.decode(found[1], type=dict[str, str])) if found else None

    def add(self, lines: Sequence[Line], task: str, inputs: str) -> None:
        """Append the lines of a task. Raises ResultsError."""
        if self._done.execute("SELECT 1 FROM done WHERE task = ?", [_named(task)]).fetchone():
            self._is_untidy = True
        try:
            self._stream.write(written(lines, task, inputs))
            self._stream.flush()
            if time.monotonic() - self._synced > SYNC_SECONDS:
                os.fsync(self._stream.fileno())
                self._synced = time.monotonic()
        except OSError as error:
            raise ResultsError(CANT_WRITE.filled(file=self.file.as_posix(), why=reason_of(error))) from error

    def close(self) -> None:
        """Sync what was written, and leave out what later lines replace. Raises ResultsError."""
        try:
            os.fsync(self._stream.fileno())
            self._stream.close()
            if self._is_untidy:
                self._tidy()
        except OSError as error:
            raise ResultsError(CANT_WRITE.filled(file=self.file.as_posix(), why=reason_of(error))) from error
        finally:
            self._done.close()

    def read_done(self) -> None:
        """Go over the lines there are. Raises ResultsError for a file that holds anything else."""
        self._done.execute("DELETE FROM done")
        for number, line in enumerate(lines_of(self.file), 1):
            try:
                head = _head_of(line)
            except (ValueError, RecursionError) as error:
                raise ResultsError(NO_RESULTS.filled(file=self.file.as_posix(), line=number)) from error
            if head.schema != SCHEMA:
                raise ResultsError(NO_RESULTS.filled(file=self.file.as_posix(), line=number))
            self._note(head.origin)
        if self._done.execute("SELECT 1 FROM done WHERE parts < of").fetchone():
            self._is_untidy = True

    def _note(self, origin: Origin) -> None:
        name = _named(origin.task)
        if origin.part == 1:
            self._group += 1
            if self._done.execute("SELECT 1 FROM done WHERE task = ?", [name]).fetchone():
                self._is_untidy = True
            pictures = msgspec.json.encode(origin.pictures)
            row = [name, origin.inputs, 1, origin.of, pictures, origin.again, self._group]
            self._done.execute("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            return
        found = self._done.execute("SELECT pictures FROM done WHERE task = ?", [name]).fetchone()
        known = msgspec.json.decode(found[0], type=dict[str, str]) if found else {}
        pictures = msgspec.json.encode({**known, **origin.pictures})
        values = [pictures, origin.again, name, origin.inputs]
        self._done.execute(
            "UPDATE done SET parts = parts + 1, pictures = ?, again = max(again, ?) WHERE task = ? AND inputs = ?",
            values,
        )

    def _tidy(self) -> None:
        """Keep the last lines of each task, and none of a task that is not whole, in one step."""
        self._group = 0
        self.read_done()
        with replacing(self.file) as (stream, part):
            stream.writelines(self._kept())
            part.chmod(self.file.stat().st_mode & 0o777)

    def _kept(self) -> Iterable[bytes]:
        group = 0
        for line in lines_of(self.file):
            origin = _head_of(line).origin
            group += origin.part == 1
            found = self._done.execute(
                "SELECT 1 FROM done WHERE task = ? AND at = ? AND parts = of", [_named(origin.task), group]
            ).fetchone()
            if found:
                yield line


def open_results(file: Path, *, resumes: bool) -> ResultsFile:
    """Open a results file to append to it; what was torn by the end of an earlier run is cut off. Raises ResultsError."""
    try:
        _refuse_other(file, resumes=resumes)
        stream = file.open("ab")
        try:
            _lock(stream, file)
            sweep(file.parent)
            _cut(file)
        except BaseException:
            stream.close()
            raise
    except OSError as error:
        raise ResultsError(CANT_WRITE.filled(file=file.as_posix(), why=reason_of(error))) from error
    done = sqlite3.connect("", isolation_level=None)  # a file without a name, which the system throws away
    done.execute(
        "CREATE TABLE done (task BLOB PRIMARY KEY, inputs TEXT, parts INT, of INT, pictures BLOB, again INT, at INT)"
        " WITHOUT ROWID"
    )
    done.execute("BEGIN")
    results = ResultsFile(file, stream, done)
    try:
        results.read_done()
    except ResultsError:
        stream.close()
        done.close()
        raise
    return results


def _refuse_other(file: Path, *, resumes: bool) -> None:
    """Raise ResultsError or OSError for what can't be gone on with: results that nobody asked for, a pipe, a device."""
    if file.exists() and not file.is_file():
        raise OSError(errno.EINVAL, NOT_REGULAR)
    if not resumes and file.exists() and file.stat().st_size:
        raise ResultsError(IS_THERE.filled(file=file.as_posix()))


def _lock(stream: BinaryIO, file: Path) -> None:
    """Let no second run write to the file, where the system offers that; the lock ends with the process."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise ResultsError(IN_USE.filled(file=file.as_posix())) from error


def _cut(file: Path) -> None:
    with file.open("r+b") as stream:
        size = stream.seek(0, os.SEEK_END)
        end, step = size, 65_536
        while end > 0:
            start = max(end - step, 0)
            stream.seek(start)
            at = stream.read(end - start).rfind(b"\n")
            if at >= 0:
                end = start + at + 1
                break
            end = start
        if end < size:
            stream.truncate(end)


def _named(task: str) -> bytes:
    return blake2b(task.encode("utf-8", "replace"), digest_size=12).digest()
