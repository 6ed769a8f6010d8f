"""Knows what the tool has written itself: a report that lies in a folder is no listing, and only a report is overwritten by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from pathlib import Path

_BEGINS = lazy_pattern(
    r'<meta name="generator" content="listinglint">|"listinglint/(?:report|line|result|complaints)@|/sarif/'
    r'|<testsuites name="listinglint"|"check_name"|listing,title,rule,verdict|by,reason,name,month,goods,sku,rule'
    r"|\A(?:## |\[\]|::(?:error|warning|notice) |.*(?:: \d+ rows; read as |：\d+ 条；读取的列：))"
)
"""What stands at the beginning of reports: HTML, JSON, JSON lines, SARIF, JUnit, GitLab, CSV, Markdown, GitHub, text."""
_ENDS = lazy_pattern(r"^(?:\d+ listings?: |共检查 \d+ 个商品：)", re.MULTILINE)
"""The line that sums up a report in text."""
_HEAD, _TAIL = 1_024, 4_096

_PAGE = b'<meta name="generator" content="listinglint">'
"""How the HTML report begins."""


def is_html_report(page: Path) -> bool:
    """Tell whether a page is a report of ours."""
    try:
        with page.open("rb") as stream:
            return _PAGE in stream.read(512)
    except OSError:
        return False  # it is told when it is read as a page


def is_report(file: Path) -> bool:
    """Tell whether a file is a report of ours, in whatever format."""
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD).decode("utf-8", "replace")
            stream.seek(max(file.stat().st_size - _TAIL, 0))
            tail = stream.read(_TAIL).decode("utf-8", "replace")
    except OSError:
        return False
    return _BEGINS.search(head) is not None or _ENDS.search(tail) is not None
