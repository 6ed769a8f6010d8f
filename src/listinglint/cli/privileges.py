"""What `--untrusted` takes from the process itself, where the system lets it: memory, sizes of files, new rights."""

from __future__ import annotations

import sys

MEMORY_MB = 4_096
"""Megabytes of address space: three times what reading the largest pictures with all models loaded takes on 2 cores."""
FILE_MB = 1_024
"""Megabytes of a file that is written: a report of 10,000 listings has 100."""
FILES = 512
"""Files that are open at the same time."""
_NO_NEW_PRIVILEGES = 38
"""PR_SET_NO_NEW_PRIVS of <linux/prctl.h>: no program that is started may have more rights than this one."""


def drop() -> None:
    """Lower the limits of this process and of those it starts; they can't be raised again. Does nothing where the system has none."""
    try:
        import resource
    except ImportError:  # Windows
        return
    mb = 1024 * 1024
    for name, most in (("CORE", 0), ("AS", MEMORY_MB * mb), ("FSIZE", FILE_MB * mb), ("NOFILE", FILES)):
        number = getattr(resource, f"RLIMIT_{name}", None)
        if number is None:
            continue
        _, hard = resource.getrlimit(number)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(number, (least, least))
        except (OSError, ValueError):  # macOS takes no limit of address space
            continue
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
