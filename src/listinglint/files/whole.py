"""Writes files in one step: beside the old one first, which a full disk, a kill or a power cut leaves as it was."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from listinglint.files import locks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

PART = ".listinglint-part"
"""How the names of files end that are being written."""

_BEGIN = 80
"""Bytes of the name that the one beside it begins with; systems take 255 in all, and Chinese letters are three each."""


@contextmanager
def replacing(file: Path, *, syncs: bool = True) -> Iterator[tuple[BinaryIO, Path]]:
    """Give a stream, and the file beside `file` that it goes to, which takes its place when the block has ended well.

    Args:
        file: What is replaced, or written for the first time.
        syncs: Whether it must outlast a power cut. Raises OSError, as whatever writes to the stream.
    """
    sweep(file.parent)
    begin = file.name.encode("utf-8", "ignore")[:_BEGIN].decode("utf-8", "ignore")
    part = file.with_name(f".{begin}.{os.urandom(8).hex()}{PART}")
    try:  # its name is known before it is made: a signal comes when it likes
        handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o600)
        locks.lock(handle)
        with os.fdopen(handle, "wb") as stream:
            yield stream, part
            stream.flush()
            if syncs:
                os.fsync(stream.fileno())
        part.replace(file)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def try_writing(file: Path) -> None:
    """Raise OSError where `file` could not be written: it is a folder, or none may be written beside it. It stays as it is."""
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if file.exists() and not file.is_file():
        return  # a pipe or a device is written as it comes
    part = file.with_name(f".{os.urandom(8).hex()}{PART}")
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    part.unlink()


@lru_cache(maxsize=1024)
def sweep(folder: Path) -> None:
    """Remove, once in a run, what runs that were killed have left in a folder."""
    with suppress(OSError):
        for left in folder.glob(f".*{PART}"):
            if locks.is_left(left):
                with suppress(OSError):
                    left.unlink()
