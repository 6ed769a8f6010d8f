"""`check` in several processes says what it says in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.commands import apart

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def pages(tmp_path: Path, fixtures: Path) -> Path:
    """A folder of pages, a feed, and a page that is none."""
    for page in sorted(fixtures.glob("*/*/*.html")):
        (tmp_path / f"{page.parent.name}.html").write_bytes(page.read_bytes())
    (tmp_path / "goods.csv").write_text(
        'Handle,Title,Body (HTML)\n1,Shirt,"<p>Pure silk"\n2,Shirt,<p>48 hours\n', "utf-8"
    )
    (tmp_path / "zz.html").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "listinglint-silence.yaml").write_text(
        "- rule: care-missing\n- rule: no-such-rule\n  reason: x\n", "utf-8"
    )
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_the_number_of_processes_makes_no_difference(pages: Path, form: str) -> None:
    words = ("check", ".", "--as-of", "2026-11-22", "--no-ocr", "-f", form)
    one, three = (apart(*words, "--jobs", jobs, cwd=pages) for jobs in ("1", "3"))
    assert (three.returncode, three.stdout, three.stderr) == (one.returncode, one.stdout, one.stderr)
    assert one.returncode == 2
    assert len(one.stdout) > 2_000


def test_a_budget_of_nothing_is_refused(pages: Path) -> None:
    (pages / "zz.html").unlink()
    done = apart("check", ".", "--no-ocr", "-j", "2", "--listing-seconds", "0", cwd=pages)
    assert done.returncode == 2
    assert b"0.1" in done.stderr
