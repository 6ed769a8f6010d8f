"""How many cores are ours."""

from __future__ import annotations

import os


def cores() -> int:
    """Return how many cores are ours, of all that the computer has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
