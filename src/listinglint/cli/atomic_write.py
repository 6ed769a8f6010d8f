"""Writes files all or nothing: mended pages with the owner and mode they had, reports, baselines, pictures never over their originals."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.files.whole import replacing
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

READ_ONLY = Wording("is read-only, so it was not fixed", "文件是只读的，没有修改")
CHANGED = Wording("was changed meanwhile, so it was not fixed", "文件刚刚被改动过，没有修改")
NOT_WRITTEN = Wording("can't be written: {why}", "无法写入：{why}")
SHARED = Wording(
    "is one file under {count} names (hard links), which a fix would part, so it was not fixed: fix a copy",
    "这个文件有 {count} 个名字（硬链接），修改会使它们不再是同一个文件，没有修改：请修改副本",
)
OTHERS = Wording(
    "belongs to another user, and would change hands, so it was not fixed",
    "文件属于其他用户，修改会改变它的所有者，没有修改",
)
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
        seen = file.stat()
        if not seen.st_mode & stat.S_IWUSR or not os.access(file, os.W_OK):
            raise NotSavedError(READ_ONLY)
        if seen.st_nlink > 1:
            raise NotSavedError(SHARED.filled(count=seen.st_nlink))
        if file.read_bytes() != before:
            raise NotSavedError(CHANGED)
        _replace(file, after, stat.S_IMODE(seen.st_mode), (seen.st_uid, seen.st_gid))
    except OSError as error:
        raise NotSavedError(NOT_WRITTEN.filled(why=reason_of(error))) from error


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
        raise NotSavedError(NOT_WRITTEN.filled(why=reason_of(error))) from error
    return target


def write_whole(path: Path, data: bytes) -> None:
    """Write a report or a baseline in one step: a full disk or a kill leaves the old one whole. Raises OSError.

    A link stays a link; what is no regular file, such as a pipe, is written as it comes.
    """
    file = path.resolve()
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG | (0o666 & ~_umask())
    if stat.S_ISREG(mode):
        _replace(file, data, stat.S_IMODE(mode))
    else:
        path.write_bytes(data)


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """Give an empty file beside `path` to fill, which takes its place in one step when all went well. Raises OSError."""
    file = path.resolve()
    mode = stat.S_IMODE(file.stat().st_mode) if file.exists() else 0o666 & ~_umask()
    with replacing(file) as (_, part):
        yield part
        part.chmod(mode)


def _replace(file: Path, data: bytes, mode: int, owner: tuple[int, int] | None = None) -> None:
    with replacing(file) as (stream, part):
        stream.write(data)
        _hand_over(part, owner)
        part.chmod(mode)


def _hand_over(part: Path, owner: tuple[int, int] | None) -> None:
    """Give a file to the owner that the old one had. Raises NotSavedError where that may not be."""
    if owner is None or not hasattr(os, "chown"):
        return
    made = part.stat()
    if (made.st_uid, made.st_gid) != owner:
        try:
            os.chown(part, *owner)
        except PermissionError:
            raise NotSavedError(OTHERS) from None


def _umask() -> int:
    """Give what is taken from the mode of a new file."""
    now = os.umask(0)
    os.umask(now)
    return now
