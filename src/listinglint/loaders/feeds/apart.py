"""Workbooks and Parquet files read by a process of their own: their libraries take what a file asks for, and some end the process over it.

    python -P -m listinglint.loaders.feeds.apart workbook < goods.xlsx

It writes a line of JSON for each row, `[sheet, number, cells]`, and at the end `null`, or the reason why it can't go on.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

import msgspec

from listinglint.loaders.feeds.record import words
from listinglint.loaders.load_error import LoadError
from listinglint.model.memory import limit_memory
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO, BinaryIO

    from listinglint.loaders.feeds.blob import Blob

MEMORY_MB: Final = 768
SECONDS: Final = 60
"""Of the clock, in which a workbook is opened, or the next rows are read."""
MOST: Final = 256 * 1024 * 1024
"""Bytes of a packed file."""
_LONGEST: Final = 64 * 1024 * 1024
"""Bytes of a row."""
TOO_MUCH: Final = Wording(
    "takes more than {mb} MB of memory or {seconds} s to read; give it as CSV or as JSON lines",
    "读取时占用内存超过 {mb} MB，或用时超过 {seconds} 秒；请改用 CSV 或 JSON Lines",
)
_UNREADABLE = {
    "workbook": Wording(
        "can't be read as a workbook: it is damaged, has a password, or is another kind of file; save it again as .xlsx",
        "无法作为工作簿读取：文件已损坏、有密码，或不是工作簿；请另存为 .xlsx",
    ),
    "parquet": Wording("is damaged, or no Parquet file: export it again", "已损坏，或不是 Parquet 文件：请重新导出"),
}
_BATCH = 256
_PR_SET_PDEATHSIG, _SIGKILL = 1, 9
Row = tuple[int, int, list[str]]
"""The number of a sheet, that of a row in it, and its cells."""


def rows(kind: str, blob: Blob) -> Iterator[Row]:
    """Read the rows of a file; those of a sheet without any are left out. Raises LoadError.

    Of a Parquet file the names of columns come first, as row 0.
    """
    decode = msgspec.json.Decoder(Row | str | None).decode
    with _file_of(blob) as file, _started(kind, file) as lines:
        while line := lines.readline(_LONGEST):
            try:
                told = decode(line)
            except msgspec.DecodeError:  # it ended in the middle of a line, or a row has no end
                break
            if told is None:
                return
            if isinstance(told, str):
                raise LoadError(blob.path, _UNREADABLE[kind])
            yield told
    raise LoadError(blob.path, TOO_MUCH.filled(mb=MEMORY_MB, seconds=SECONDS))


@contextmanager
def _file_of(blob: Blob) -> Iterator[BinaryIO]:
    """Give the file as it is, or what is packed in it as a file that nobody else sees. Raises LoadError."""
    with blob.open() as stream:
        try:
            os.lseek(stream.fileno(), 0, os.SEEK_SET)
        except OSError:  # it is packed, or in memory
            pass
        else:
            yield stream
            return
    with tempfile.TemporaryFile() as file:
        file.write(blob.all(MOST))
        file.seek(0)
        yield file


@contextmanager
def _started(kind: str, file: BinaryIO) -> Iterator[IO[bytes]]:
    """Start the reader; `-P`, so that nothing in the working folder, which may be a stranger's, is taken for a part of it."""
    command = [sys.executable, "-P", "-m", "listinglint.loaders.feeds.apart", kind]
    run = subprocess.Popen(command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603 - ourselves
    assert run.stdout is not None
    try:
        yield run.stdout
    finally:
        run.kill()
        run.stdout.close()
        run.wait()


def main() -> None:
    """Write the rows of what comes on standard input."""
    _end_with_whoever_asked()
    limit_memory(MEMORY_MB)
    out, encode = sys.stdout.buffer, msgspec.json.encode
    try:
        for row in (_of_workbook if sys.argv[1] == "workbook" else _of_parquet)(sys.stdin.buffer):
            out.write(encode(row) + b"\n")
        end: str | None = None
    except MemoryError:
        return
    except BaseException as error:  # noqa: BLE001 - also the panics of a library, which are no Exception
        end = str(error) or type(error).__name__
    out.write(encode(end) + b"\n")
    out.flush()


def _end_with_whoever_asked() -> None:
    """End when the process is gone that waits for the rows."""
    with suppress(ImportError, OSError, AttributeError):  # of Linux
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)


@contextmanager
def _in_time() -> Iterator[None]:
    """Be ended by the system where a step takes too long, whatever code it is in; Windows has nothing of the kind."""
    import signal

    if not hasattr(signal, "alarm"):
        yield
        return
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)


def _of_workbook(stream: BinaryIO) -> Iterator[Row]:
    import io

    from python_calamine import CalamineWorkbook

    with _in_time():
        book = CalamineWorkbook.from_filelike(io.BytesIO(stream.read()))
    for number, name in enumerate(book.sheet_names):
        with _in_time():
            sheet = book.get_sheet_by_name(name)
        for row, cells in enumerate(sheet.iter_rows(), 1):
            if any(told := [words(cell) for cell in cells]):
                yield number, row, told


def _of_parquet(stream: BinaryIO) -> Iterator[Row]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pa.set_memory_pool(pa.system_memory_pool())  # others reserve far more than they use
    with _in_time():
        file = pq.ParquetFile(stream)
        names = [str(name) for name in file.schema_arrow.names]
    yield 0, 0, names
    batches, number = file.iter_batches(batch_size=_BATCH, use_threads=False), 0
    while True:
        with _in_time():
            batch = next(batches, None)
            told = [[words(row.get(name)) for name in names] for row in batch.to_pylist()] if batch else []
        if batch is None:
            return
        for number, cells in enumerate(told, number + 1):  # noqa: B020 - it goes on where it was
            yield 0, number, cells


if __name__ == "__main__":
    main()
