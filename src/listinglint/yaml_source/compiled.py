"""What was made of files that people write, kept until one of them changes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from listinglint import __version__
from listinglint.yaml_source.reader import LONGEST
from listinglint.yaml_source.regular_file import read_regular

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = TypeVar("Value")
SHIPPED = "_compiled"
"""The folder of a wheel in which its own files lie compiled, so that the first check need not wait for it: a cache is empty in each new container."""
_CHECK = 4
"""Bytes of the checksum in front: what is decoded only when it is asked for must not turn out to be damaged."""
_MOST_KEPT = 8
"""Compiled files of one kind that are kept: one for each set of folders that are used by turns."""


def cache_dir() -> Path:
    """Give the folder of caches: `LISTINGLINT_CACHE`, else where the system keeps them."""
    chosen = os.environ.get("LISTINGLINT_CACHE")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("listinglint", appauthor=False))


def file_for(cache: Path, kind: str, files: Iterable[Path], *more: str, installed: Path) -> Path:
    """Name the compiled form of files by what they hold, the version that compiles them, and what else it hangs on.

    Sizes and times would not do for what people write: images of systems, `rsync -t` and `touch` set them. The tool's own files,
    in the folder `installed`, are told by the system's record of their last change, which nobody sets; reading them takes 10 ms.
    """
    digest = hashlib.sha256("\n".join([__version__, *more]).encode())
    inside = f"{installed}{os.sep}"
    for file in files:
        state = _seen(file) if str(file).startswith(inside) else _bytes(file)
        digest.update(f"\n{file}\0{len(state)}\0".encode(errors="surrogateescape"))
        digest.update(state)
    return cache / f"{kind}-{digest.hexdigest()[:24]}.msgpack"


def _seen(file: Path) -> bytes:
    seen = file.stat()
    return f"{seen.st_ino} {seen.st_ctime_ns} {seen.st_mtime_ns} {seen.st_size}".encode()


def _bytes(file: Path) -> bytes:
    """Give what a file holds as far as it is read at all; what is wrong with it is told by whoever reads it."""
    try:
        return read_regular(file, LONGEST + 1)
    except OSError:
        return b""


def shipped(files: Iterable[Path], *more: str) -> Path:
    """Name the compiled form of the tool's own files that a wheel brings along, by what they hold: where they lie does not matter."""
    digest = hashlib.sha256("\n".join([__version__, *more]).encode())
    for file in files:
        said = _bytes(file)
        digest.update(f"\n{file.name}\0{len(said)}\0".encode())
        digest.update(said)
    return Path(__file__).parents[1] / SHIPPED / f"{digest.hexdigest()[:24]}.msgpack"


def kept(file: Path, kind: type[Value]) -> Value | None:
    """Give what is kept in a file; None when it is not there or is damaged."""
    import zlib

    import msgspec

    try:
        said = file.read_bytes()
        whole = memoryview(said)[_CHECK:]
        if said[:_CHECK] != zlib.crc32(whole).to_bytes(_CHECK):
            return None
        return msgspec.msgpack.decode(whole, type=kind)
    except (OSError, ValueError, RecursionError):
        return None


def keep(file: Path, value: object) -> None:
    """Keep what was compiled, in place of the oldest of its kind; a cache that can't be written is no error."""
    from listinglint.files.whole import replacing

    kind = file.name.rpartition("-")[0]
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        old = sorted(file.parent.glob(f"{kind}-*.msgpack"), key=lambda one: one.stat().st_mtime)
        for one in old[: 1 - _MOST_KEPT]:
            one.unlink(missing_ok=True)
        with replacing(file, syncs=False) as (stream, _):
            stream.write(packed(value))
    except OSError:
        return


def packed(value: object) -> bytes:
    """Give what was compiled as it is kept, behind its checksum."""
    import zlib

    import msgspec

    whole = msgspec.msgpack.encode(value)
    return zlib.crc32(whole).to_bytes(_CHECK) + whole
