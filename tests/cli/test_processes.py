"""`check` in several processes says what it says in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.commands import apart, said

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


@pytest.mark.parametrize(
    "text", ["listing-seconds=0", "pages=3", "page-mb=x", "worker-mb", "picture-seconds=nan", "picture-seconds=x"]
)
def test_a_limit_that_is_none_is_refused(pages: Path, text: str) -> None:
    done = said("check", str(pages), "--no-ocr", "--limits", f"worker-mb=900,{text}")
    assert (done.exit_code, f"--limits: {text} is none of the limits" in done.stderr) == (2, True)
    assert "listing-seconds=300, export-seconds=3600, picture-seconds=60, worker-mb=2048" in done.stderr
