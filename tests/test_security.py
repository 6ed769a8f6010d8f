"""SECURITY.md promises nothing that no test shows, and docs/limits.md has the numbers that hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from listinglint.config.limits import UNTRUSTED, Limits

if TYPE_CHECKING:
    from pathlib import Path


def test_each_line_names_a_test_that_is_there(root: Path) -> None:
    text = (root / "SECURITY.md").read_text("utf-8")
    rows = [line for line in text.splitlines() if "`tests/" in line]
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text)
    assert len(rows) > 20
    assert len(named) >= len(rows)
    lost = [(file, test) for file, test in named if f"def {test}(" not in (root / file).read_text("utf-8")]
    assert lost == []


@pytest.mark.parametrize("name", ["limits.md", "limits.zh-CN.md"])
def test_the_limits_are_as_they_are_told(root: Path, name: str) -> None:
    rows = re.findall(
        r"^\| `([a-z-]+)`.*?\| ([\d,]+) \| ([\d,]+) \|", (root / "docs" / name).read_text("utf-8"), re.MULTILINE
    )
    told = {
        key.replace("-", "_"): (int(usual.replace(",", "")), int(tight.replace(",", ""))) for key, usual, tight in rows
    }
    assert told == {key: (getattr(Limits(), key), getattr(UNTRUSTED, key)) for key in Limits.__struct_fields__}
