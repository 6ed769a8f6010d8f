"""Files whose names begin with a dash are files."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from listinglint.cli.arguments import with_paths

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["-dash.html", "--name.jpg", "-f.html"])
def test_an_existing_file_is_no_option(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / name).write_text("x", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert with_paths(["check", name]) == ["check", f"./{name}"]


@pytest.mark.parametrize(
    "words", [["-f", "json"], ["--format=a.html"], ["-gone.html"], ["--", "-dash.html"], ["-"], ["-\0.html"]]
)
def test_options_stay_options(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "-dash.html").write_text("x", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert with_paths(words) == words


def test_a_hook_may_hand_over_such_a_file(tmp_path: Path) -> None:
    (tmp_path / "-dash.html").write_text("<h1>杯子</h1><p>付款后48小时内发货</p>", "utf-8")
    command = [sys.executable, "-m", "listinglint", "check", "--pages-of-pictures", "-dash.html", "--fail-on", "never"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (0, True) == (done.returncode, done.stdout.startswith(b"-dash.html"))
