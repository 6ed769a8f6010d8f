"""`check --watch`: files change while it waits, in an order that no clock decides."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.cli.commands import Done, run

from listinglint.cli.watch import SETTLED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BLUNT = "<h1>女士衬衫</h1>\n<p>色差难免，介意者慎拍</p><img src='images/new.png?v=1'>"
RULES = ("--select", "colour-note-blunt,photo-unreadable")
PATIENCE = 30
"""Seconds; a loaded machine takes a while to start a process."""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "images").mkdir()
    (tmp_path / "a.html").write_text(BLUNT, "utf-8")
    (tmp_path / "b.html").write_text(BLUNT, "utf-8")
    return tmp_path


def watched(
    folder: Path, *words: str, changes: list[Callable[[], object]], patch: pytest.MonkeyPatch
) -> tuple[Done, list[str]]:
    """Watch a folder: each time nothing has changed the next change is made, and after the last comes Ctrl-C.

    Give how the run ended, and what each round said.
    """
    left = iter(changes)

    def wait(seconds: float) -> None:
        if seconds == SETTLED:  # something has changed, and may go on changing
            return
        change = next(left, None)
        if change is None:
            raise KeyboardInterrupt
        change()

    patch.setattr("listinglint.cli.watch.sleep", wait)
    done = run("check", "--watch", *RULES, *words, cwd=folder)
    told = done.stdout.decode().split("\n")
    ends = [index for index, line in enumerate(told) if re.match(r"\d+ listings?: ", line)]
    starts = [0, *(end + 1 for end in ends)]
    return done, ["\n".join(told[start : end + 1]) for start, end in zip(starts, ends, strict=False)]


def test_what_changes_is_checked_again(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image

    page, settings = shop / "a.html", shop / "listinglint.yaml"
    done, rounds = watched(
        shop,
        ".",
        patch=monkeypatch,
        changes=[
            lambda: page.write_text(BLUNT.replace("介意者慎拍", "请以实物为准"), "utf-8"),
            lambda: Image.new("RGB", (400, 400), "white").save(shop / "images" / "new.png"),
            lambda: settings.write_text("exclude: [b.html\n", "utf-8"),
            lambda: settings.write_text("exclude: [b.html]\n", "utf-8"),
            lambda: (shop / "c.html").write_text(BLUNT, "utf-8"),
        ],
    )
    assert done.returncode == 0
    assert "2 listings: 2 errors, 2 warnings" in rounds[0]
    assert "\x1b" not in rounds[0]  # no terminal
    assert "warning [colour-note-blunt]" not in rounds[1]
    assert [one.rpartition("\n")[2] for one in rounds[1:]] == [
        "1 listing: 1 error, 1 not checkable",
        "2 listings: 1 warning",
        "1 listing: no findings",
        "1 listing: 1 warning",
    ]
    notes = done.stderr.decode().splitlines()
    slips = [line for line in notes if not line.startswith("watching ")]
    assert [line.partition(":")[0] for line in slips] == ["listinglint.yaml", "b.html"]
    assert len(notes) - len(slips) == 6


def test_a_report_in_a_file_stays_whole_and_is_not_watched_itself(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing() -> None:
        """Let it look again at the report that it has written itself."""

    _, rounds = watched(
        shop,
        ".",
        "-f",
        "concise,html=report.html",
        patch=monkeypatch,
        changes=[nothing, nothing, lambda: (shop / "a.html").write_text(BLUNT + " ", "utf-8")],
    )
    assert [one.rpartition("\n")[2] for one in rounds] == ["2 listings: 2 errors, 2 warnings"] * 2
    assert "b.html" in (shop / "report.html").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals there")
def test_a_terminal_is_cleared_before_each_round_and_ctrl_c_ends_them(shop: Path) -> None:
    import pty

    ours, its = pty.openpty()
    # A shell that runs tests in the background has Ctrl-C ignored, and a process inherits that.
    program = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from listinglint.__main__ import main
main()
"""
    words = [sys.executable, "-c", program, "check", "--watch", *RULES, "a.html"]
    process = subprocess.Popen(words, cwd=shop, stdout=its, stderr=subprocess.PIPE, encoding="utf-8")
    os.close(its)
    try:
        assert process.stderr is not None
        assert "Ctrl-C ends" in next(line for line in process.stderr if "watching" in line)
        process.send_signal(signal.SIGINT)
        assert 0 == process.wait(PATIENCE)
    finally:
        process.kill()
        process.communicate()
    said = os.read(ours, 65536).decode()
    os.close(ours)
    assert said.startswith("\x1b[2J\x1b[3J\x1b[H")
    assert "1 listing" in said


@pytest.mark.parametrize("word", ["--fix", "--write-baseline", "-"])
def test_what_can_not_be_done_again_and_again_is_refused(shop: Path, word: str) -> None:
    done = run("check", "--watch", "a.html", word, cwd=shop)
    assert (2, f"--watch does not go with {word}\n") == (done.returncode, done.stderr.decode())
