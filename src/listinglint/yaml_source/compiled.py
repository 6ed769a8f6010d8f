"""What was made of files that people write, kept as JSON until one of them changes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from listinglint import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = TypeVar("Value")
_MOST_KEPT = 8
"""Compiled files of one kind that are kept: one for each set of folders that are used by turns."""


def cache_dir() -> Path:
    """Give the folder of caches: `LISTINGLINT_CACHE`, else where the system keeps them."""
    chosen = os.environ.get("LISTINGLINT_CACHE")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("listinglint", appauthor=False))


def file_for(cache: Path, kind: str, files: Iterable[Path], *more: str) -> Path:
    """Name the compiled form of files by their paths, sizes and times, the version that compiles them, and what else it hangs on."""
    state = [f"{file}\0{(stat := file.stat()).st_mtime_ns}\0{stat.st_size}" for file in files]
    digest = hashlib.sha256("\n".join([__version__, *more, *state]).encode()).hexdigest()
    return cache / f"{kind}-{digest[:24]}.json"


def kept(file: Path, kind: type[Value]) -> Value | None:
    """Give what is kept in a file; None when it is not there or is damaged."""
    import msgspec

    try:
        return msgspec.json.decode(file.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError, ValueError):
        return None


def keep(file: Path, value: object) -> None:
    """Keep what was compiled, in place of the oldest of its kind; a cache that can't be written is no error."""
    import msgspec

    kind = file.name.rpartition("-")[0]
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        old = sorted(file.parent.glob(f"{kind}-*.json"), key=lambda one: one.stat().st_mtime)
        for one in old[: 1 - _MOST_KEPT]:
            one.unlink(missing_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(msgspec.json.encode(value))
        part.replace(file)
    except OSError:
        return
