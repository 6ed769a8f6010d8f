"""Which files a report may be written to: new ones, and reports that were written before. Nothing else is overwritten."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING

from listinglint.cli.console import refuse
from listinglint.loaders.source import PICTURES
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from listinglint.loaders.source import Source
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
_BEGINS = lazy_pattern(
    rb'<meta name="generator" content="listinglint">|"listinglint/(?:report|line)@|/sarif/|<testsuites name="listinglint"'
    rb'|"check_name"|listing,title,rule,verdict|\A(?:## |\[\])'
)
"""What stands at the beginning of reports: HTML, JSON, JSON lines, SARIF, JUnit, GitLab, CSV, Markdown."""
_ENDS = lazy_pattern(r"^(?:\d+ listings?: |共检查 \d+ 个商品：)", re.MULTILINE)
"""The line that sums up a report in text."""
_HEAD, _TAIL = 1_024, 4_096


def refuse_taken(files: Iterable[Path], sources: Iterable[Source], language: Language) -> None:
    """End the run when a report would overwrite what is checked, a picture, or a file that is no report."""
    checked = [file for source in sources for file in (source.file, *source.pack) if file is not None]
    for file in files:
        reason = _against(file, checked)
        if reason is not None:
            refuse(reason.filled(file=file.as_posix()).of(language))


def _against(file: Path, checked: Iterable[Path]) -> Wording | None:
    if file.name.lower().endswith(PICTURES):
        return PICTURE
    try:
        seen = file.stat()
    except (OSError, ValueError):
        return None  # not there yet; whatever is wrong with it is told when it is written
    if any(_is_same(one, seen) for one in checked):
        return CHECKED
    return None if not stat.S_ISREG(seen.st_mode) or not seen.st_size or _is_report(file) else NOT_OURS


def _is_same(file: Path, seen: os.stat_result) -> bool:
    try:
        return os.path.samestat(file.stat(), seen)
    except (OSError, ValueError):
        return False


def _is_report(file: Path) -> bool:
    """Tell whether a file is a report of ours, in whatever format."""
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
            stream.seek(max(file.stat().st_size - _TAIL, 0))
            tail = stream.read(_TAIL)
    except OSError:
        return False
    return _BEGINS.search(head) is not None or _ENDS.search(tail.decode("utf-8", "replace")) is not None
