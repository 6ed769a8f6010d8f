"""Files that settings, rules and baselines are read from: regular ones only, bounded, and never so many that a disk is walked."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

ENDINGS = frozenset({".yaml", ".yml"})
TOO_MANY = Wording(
    "{folder} holds more than a folder of rules or phrases does: name the folder of the files themselves",
    "{folder} 里的文件太多，不像是规则或短语文件夹：请写明这些文件所在的文件夹",
)
NOT_REGULAR = "is not a regular file"
MOST_FILES = 20_000
"""Entries of a folder of rules or phrases that are looked at; the largest has some hundred."""


class TooManyFilesError(Exception):
    """A folder holds more than a hand has written."""


def read_regular(file: Path, most: int) -> bytes:
    """Read the first `most` bytes of a regular file. Raises OSError."""
    with open_regular(file) as stream:
        return stream.read(most)


@contextmanager
def open_regular(file: Path) -> Iterator[BinaryIO]:
    """Open a regular file; a pipe would wait for ever, a device never end. Raises OSError."""
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as stream:
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            code = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
            raise OSError(code, "Is a directory" if stat.S_ISDIR(mode) else NOT_REGULAR)
        yield stream


def files_below(folder: Path, endings: frozenset[str]) -> Iterator[Path]:
    """Give the regular files of a folder tree that end so. Raises TooManyFilesError for one that is no folder of ours, such as `/`."""
    seen = 0
    for here, folders, names in os.walk(folder):
        seen += len(folders) + len(names)
        if seen > MOST_FILES:
            raise TooManyFilesError
        for name in names:
            file = Path(here, name)
            if file.suffix in endings and file.is_file():
                yield file
