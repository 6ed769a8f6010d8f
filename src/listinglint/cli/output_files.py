"""Which files a report may be written to: new ones, and reports that were written before. Nothing else is overwritten.

It is asked before the run, which may take hours.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from listinglint.cli.console import refuse
from listinglint.files.reports import is_report
from listinglint.files.whole import try_writing
from listinglint.loaders.source import PICTURES
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from listinglint.model.wording import Language

CHECKED = Wording(
    "{file} is checked in this run, and a report would overwrite it: name another file",
    "{file} 正是本次要检查的文件，写入报告会覆盖它：请换一个文件名",
)
PICTURE = Wording(
    "{file} is called like a picture: give the report another name",
    "{file} 是图片文件名：请给报告换一个文件名",
)
NOT_OURS = Wording(
    "{file} is there already, and is no report of listinglint: name another file, or remove this one first",
    "{file} 已存在，而且不是 listinglint 的报告：请换一个文件名，或先删除它",
)
NOT_WRITTEN = Wording("can't write {file}: {why}", "无法写入 {file}：{why}")


def refuse_taken(files: Iterable[Path], read: Sequence[Path], language: Language) -> None:
    """End the run when a report can't be written, or would overwrite what is read, a picture, or a file that is no report."""
    for file in files:
        reason = _against(file, read)
        if reason is not None:
            refuse(reason.of(language))


def _against(file: Path, read: Iterable[Path]) -> Wording | None:
    if file.name.lower().endswith(PICTURES):
        return PICTURE.filled(file=file.as_posix())
    try:
        seen = file.stat()
    except FileNotFoundError:
        return _unwritable(file)
    except (OSError, ValueError) as error:
        return _failed(file, error)
    if any(_is_same(one, seen) for one in read):
        return CHECKED.filled(file=file.as_posix())
    if stat.S_ISREG(seen.st_mode) and seen.st_size and not is_report(file):
        return NOT_OURS.filled(file=file.as_posix())
    return _unwritable(file)


def _unwritable(file: Path) -> Wording | None:
    try:
        try_writing(file.resolve())
    except (OSError, ValueError) as error:
        return _failed(file, error)
    return None


def _failed(file: Path, error: Exception) -> Wording:
    return NOT_WRITTEN.filled(file=file.as_posix(), why=reason_of(error))


def _is_same(file: Path, seen: os.stat_result) -> bool:
    try:
        return os.path.samestat(file.stat(), seen)
    except (OSError, ValueError):
        return False
