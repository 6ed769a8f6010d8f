"""The bytes of a picture, wherever it lies: read and hashed once for all who look at it."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from listinglint.facts.ports import Unavailable
from listinglint.images import errors
from listinglint.model.system_reason import reason_of

if TYPE_CHECKING:
    from collections.abc import Hashable
    from pathlib import Path

    from listinglint.model.listing import Picture

FILE_LIMIT: Final = 256 * 1024 * 1024
"""Bytes; a picture within the pixel limit is smaller."""
ROOM: Final = 32 * 1024 * 1024
"""Bytes of files that are kept at hand: those of a listing's pictures take 5 MB, seldom 20."""


class ImageBytes(Struct, frozen=True, dict=True):
    """What a picture is made of. Not slotted: cached properties need a `__dict__`."""

    data: bytes

    @cached_property
    def _hash(self) -> Any:
        return hashlib.sha256(self.data)

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes."""
        return str(self._hash.hexdigest())

    def digest_with(self, more: bytes) -> str:
        """Return the SHA-256 of the bytes with more behind them."""
        both = self._hash.copy()
        both.update(more)
        return str(both.hexdigest())


class ImageFiles:
    """Reads pictures, and keeps the bytes of those asked for last; many threads may ask at once."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._lock = room, Lock()
        self._held: OrderedDict[Hashable, ImageBytes] = OrderedDict()

    def of(self, picture: Picture) -> ImageBytes:
        """Return the bytes of a picture. Raises Unavailable with the reason; a file that changed is read again."""
        state = picture.data or _state(picture.file)
        with self._lock:
            if state in self._held:
                self._held.move_to_end(state)
                return self._held[state]
        read = ImageBytes(bytes_of(picture))
        if state and len(read.data) <= self._room:
            with self._lock:
                self._held[state] = read
                while sum(len(one.data) for one in self._held.values()) > self._room:
                    self._held.popitem(last=False)
        return read


def bytes_of(picture: Picture) -> bytes:
    """Read the bytes of a picture. Raises Unavailable with the reason."""
    if picture.data is not None:
        return picture.data
    if picture.file is None:
        raise Unavailable(picture.reason or errors.NO_BYTES)
    try:
        if not picture.file.is_file():
            raise Unavailable(errors.NOT_A_FILE if picture.file.exists() else errors.NO_FILE)
        if picture.file.stat().st_size > FILE_LIMIT:
            raise Unavailable(errors.FILE_TOO_LARGE.filled(limit=FILE_LIMIT >> 20))
        return picture.file.read_bytes()
    except (OSError, ValueError) as error:
        raise Unavailable(errors.CANNOT_OPEN.filled(why=reason_of(error))) from error


def _state(file: Path | None) -> Hashable:
    """Name a file and its state; None for one that can't be asked, which is never kept."""
    if file is None:
        return None
    try:
        seen = file.stat()
    except (OSError, ValueError):
        return None
    return str(file), seen.st_ino, seen.st_mtime_ns, seen.st_size
