"""Bounds the memory that decoded pictures take in all threads together."""

from __future__ import annotations

import ctypes
from contextlib import contextmanager, suppress
from threading import Condition
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM: Final = 224_000_000
"""Bytes: the largest picture that is opened, alone. The networks and Python take 200 MB more."""


class MemoryBudget:
    """So many bytes for all threads; who wants more than is left waits, but for one who is alone."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._taken, self._changed = room, 0, Condition()

    @property
    def left(self) -> int:
        """Bytes that nobody has taken."""
        return max(self._room - self._taken, 0)

    @contextmanager
    def taken(self, count: int) -> Iterator[Share]:
        """Take so many bytes, for as long as the block lasts or until they are given back."""
        with self._changed:
            self._changed.wait_for(lambda: not self._taken or self._taken + count <= self._room)
            self._taken += count
        share = Share(self, count)
        try:
            yield share
        finally:
            self._give(share.count)

    def _give(self, count: int) -> None:
        with self._changed:
            self._taken -= count
            self._changed.notify_all()


class Share:
    """What one thread has taken."""

    def __init__(self, budget: MemoryBudget, count: int) -> None:
        self._budget, self.count = budget, count

    def down_to(self, count: int) -> None:
        """Give back what is more than so many bytes."""
        if count < self.count:
            self._budget._give(self.count - count)  # noqa: SLF001 - they are one
            self.count = count


def give_back() -> None:
    """Ask the C library to return freed memory: glibc keeps what was freed in blocks, as pictures are, for later."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
