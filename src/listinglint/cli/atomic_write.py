"""Writes mended files: all or nothing, with the mode they had, and pictures never over the ones they come from."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from listinglint.model.wording import Wording

READ_ONLY = Wording("is read-only, so it was not fixed", "文件是只读的，没有修改")
CHANGED = Wording("was changed meanwhile, so it was not fixed", "文件刚刚被改动过，没有修改")
NOT_WRITTEN = Wording("can't be written: {why}", "无法写入：{why}")
IN_PLACE = Wording("--out would overwrite the picture itself", "--out 会覆盖原图")
OUTSIDE = Wording("lies outside of the working folder, so it has no place in --out", "不在当前文件夹内，无法放入 --out")
TAKEN = Wording("{path} is there already, with another picture", "{path} 已存在，且内容不同")


class NotSavedError(Exception):
    """A file was left as it was; `why` says it in one line."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


def save(path: Path, before: bytes, after: bytes) -> None:
    """Replace a page in one step; a link stays a link, and what it leads to is replaced. Raises NotSavedError."""
    try:
        file = path.resolve(strict=True)
        mode = file.stat().st_mode
        if not mode & stat.S_IWUSR or not os.access(file, os.W_OK):
            raise NotSavedError(READ_ONLY)
        if file.read_bytes() != before:
            raise NotSavedError(CHANGED)
        _replace(file, after, stat.S_IMODE(mode))
    except OSError as error:
        raise NotSavedError(NOT_WRITTEN.filled(why=error.strerror or error)) from error


def save_picture(out: Path, original: Path, data: bytes) -> Path:
    """Write a converted picture below `out`, where its original lies below the working folder. Raises NotSavedError."""
    try:
        here, source = Path.cwd().resolve(), original.resolve(strict=True)
        if not source.is_relative_to(here):
            raise NotSavedError(OUTSIDE)
        target = out / source.relative_to(here)
        target.parent.mkdir(parents=True, exist_ok=True)
        there = target.resolve()
        if there == source or not there.is_relative_to(out.resolve()):
            raise NotSavedError(IN_PLACE if there == source else OUTSIDE)
        if there.exists() and there.read_bytes() != data:
            raise NotSavedError(TAKEN.filled(path=target))
        _replace(there, data, stat.S_IMODE(source.stat().st_mode))
    except OSError as error:
        raise NotSavedError(NOT_WRITTEN.filled(why=error.strerror or error)) from error
    return target


def _replace(file: Path, data: bytes, mode: int) -> None:
    """Write beside the file first, so that a full disk or a power cut leaves the old one whole."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
