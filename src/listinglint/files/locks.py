"""Tells whether somebody still works on a file: a lock on it ends with the process that holds it, however that ends."""

from __future__ import annotations

import os
import stat
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_YOUNG = 60
"""Seconds in which a file may not be locked yet."""
_LEFT_BEHIND = 3600
"""Seconds after which a file is of nobody, where the system has no such locks (Windows, some network folders)."""


def lock(handle: int) -> None:
    """Let others know that an open file is worked on, for as long as it is open."""
    try:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return


def is_left(file: Path) -> bool:
    """Say whether nobody works on a regular file of ours any more. Links, pipes and files that are gone are none."""
    try:
        seen = file.lstat()
        if not stat.S_ISREG(seen.st_mode) or time.time() - seen.st_mtime < _YOUNG:
            return False
        return _is_free(file) if time.time() - seen.st_mtime < _LEFT_BEHIND else True
    except OSError:
        return False


def _is_free(file: Path) -> bool:
    try:
        import fcntl
    except ImportError:
        return False
    handle = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True
