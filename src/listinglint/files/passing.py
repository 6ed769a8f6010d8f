"""Folders that are needed for a while. One whose process was killed is removed by whoever killed it, or by the next that makes one."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.files import locks

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = "listinglint-passing-"
_LOCK = "lock"
"""A file beside what is kept, that is locked as long as the process lives."""


@contextmanager
def passing_folder() -> Iterator[Path]:
    """Make a folder that only this user can look into, and delete it in the end. Raises OSError."""
    _sweep()
    made = Path(tempfile.gettempdir()).resolve() / f"{_PREFIX}{os.getpid()}-{secrets.token_hex(16)}"
    try:  # its name is known before it is made: a signal comes when it likes
        made.mkdir(0o700)
        handle = os.open(made / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            locks.lock(handle)
            held = made / "held"
            held.mkdir()
            yield held
        finally:
            os.close(handle)
    finally:
        _remove(made)


def remove_of(pid: int | None) -> None:
    """Remove what a process of ours that was killed has left."""
    for left in _all(f"{pid}-"):
        _remove(left)


def _sweep() -> None:
    for left in _all():
        if locks.is_left(left / _LOCK):
            _remove(left)


def _remove(folder: Path) -> None:
    """Remove a folder whole, also where a signal ends the run in the middle of it."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _all(begin: str = "") -> list[Path]:
    """Give the folders of this user that are such."""
    found = []
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}{begin}*"):
            with suppress(OSError):
                seen = folder.lstat()
                if not hasattr(os, "getuid") or seen.st_uid == os.getuid():
                    found.append(folder)
    return found
