"""The bytes of a file, as often as they are asked for: packed ones unpacked, and never more than a file may hold."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.loaders.load_error import LoadError, unreadable
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import IO, BinaryIO

BOMB = Wording(
    "unpacks to more than {times} times its size, so it is not read", "解压后超过原大小的 {times} 倍，不读取"
)
_FREE = 64 * 1024 * 1024
"""Bytes that anything may unpack to; a page or a feed of some thousand goods."""
_TIMES = 150
"""Times its packed size that a larger file may have: tables of like rows reach 40, gzip's most is 1,032."""


class Blob(Struct, frozen=True):
    """Bytes that can be read several times. `open` raises LoadError."""

    path: str
    open: Callable[[], BinaryIO]
    file: Path | None = None
    """Where they lie, packed or not, for what must jump about in a file; None for bytes at hand."""

    def head(self, size: int) -> bytes:
        """Give the first bytes. Raises LoadError."""
        with self.open() as stream:
            return stream.read(size)

    def all(self, most: int) -> bytes:
        """Give all bytes. Raises LoadError when there are more than `most`."""
        data = self.head(most + 1)
        if len(data) > most:
            raise LoadError(self.path, TOO_LARGE.filled(most=most // 1024**2))
        return data


TOO_LARGE = Wording(
    "is larger than {most} MB; give it as CSV or as JSON lines, which are read row by row",
    "超过 {most} MB；请改用 CSV 或 JSON Lines，这两种可以逐行读取",
)


def of_bytes(path: str, data: bytes) -> Blob:
    """Make a blob of bytes at hand."""
    return Blob(path, lambda: io.BytesIO(data))


def of_file(path: str, file: Path) -> Blob:
    """Make a blob of a file; one that begins like gzip is unpacked."""

    def opened() -> BinaryIO:
        try:
            stream = file.open("rb")
            is_packed = stream.peek(2)[:2] == b"\x1f\x8b" or file.name.lower().endswith(".gz")
            if not is_packed:
                return stream
            size = file.stat().st_size
        except OSError as error:
            raise LoadError(path, unreadable(error)) from error
        import gzip

        return limited(path, gzip.GzipFile(fileobj=stream), size, stream)

    return Blob(path, opened, file)


def limited(path: str, stream: IO[bytes] | io.BufferedIOBase, size: int, below: BinaryIO | None = None) -> BinaryIO:
    """Read what is unpacked from `size` bytes (of the stream `below`), and no more than is likely. Reading raises LoadError."""
    raw = _Limited(path, stream, max(_FREE, _TIMES * size), below)
    return io.BufferedReader(raw, 256 * 1024)


class _Limited(io.RawIOBase):
    """A stream that stops a bomb, and says in one line what is broken."""

    def __init__(self, path: str, stream: IO[bytes] | io.BufferedIOBase, left: int, below: BinaryIO | None) -> None:
        super().__init__()
        self._path, self._stream, self._left, self._below = path, stream, left, below

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # what BufferedReader hands over
        try:
            data = self._stream.read(len(buffer))
        except (OSError, EOFError, zlib.error) as error:
            raise LoadError(self._path, unreadable(error)) from error
        self._left -= len(data)
        if self._left < 0:
            raise LoadError(self._path, BOMB.filled(times=_TIMES))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        if self._below is not None:
            self._below.close()
        super().close()
