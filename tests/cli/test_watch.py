"""`check --watch`, in a process of its own, with files that change under it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from tests.cli.test_cli import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BLUNT = "<h1>女士衬衫</h1>\n<p>色差难免，介意者慎拍</p><img src='images/new.png?v=1'>"
RULES = ("--select", "colour-note-blunt,photo-unreadable")
PATIENCE = 30
"""Seconds; a loaded machine takes a while to start a process."""


class Watcher:
    """A run of `check --watch` and what it has said so far."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.rounds = 0

    def next(self) -> str:
        """Wait for the end of the next round; give what it said."""
        assert self.process.stdout is not None
        lines: list[str] = []
        for line in self.process.stdout:
            if line.startswith("watching "):
                return "".join(lines)
            lines.append(line)
        raise AssertionError("".join(lines))


@contextmanager
def watching(folder: Path, *words: str) -> Iterator[Watcher]:
    """Watch, and end it with Ctrl-C."""
    process = subprocess.Popen(
        [sys.executable, "-m", "listinglint", "check", "--watch", *RULES, *words],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        yield Watcher(process)
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=PATIENCE)
        assert ("", 0) == (rest, process.returncode)
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "images").mkdir()
    (tmp_path / "a.html").write_text(BLUNT, "utf-8")
    (tmp_path / "b.html").write_text(BLUNT, "utf-8")
    return tmp_path


@pytest.mark.skipif(os.name == "nt", reason="no Ctrl-C can be sent there")
def test_what_changes_is_checked_again(shop: Path) -> None:
    from PIL import Image

    with watching(shop, ".") as watcher:
        first = watcher.next()
        assert "2 listings: 2 error, 2 warning" in first
        assert "\x1b" not in first  # no terminal

        (shop / "a.html").write_text(BLUNT.replace("介意者慎拍", "请以实物为准"), "utf-8")
        again = watcher.next()
        assert "warning [colour-note-blunt]" not in again
        assert "1 listing: 1 error" in again

        Image.new("RGB", (400, 400), "white").save(shop / "images" / "new.png")
        assert "2 listings: 1 warning" in watcher.next()

        (shop / "listinglint.yaml").write_text("exclude: [b.html\n", "utf-8")
        assert "listinglint.yaml:" in watcher.next()
        (shop / "listinglint.yaml").write_text("exclude: [b.html]\n", "utf-8")
        assert "1 listing: no findings" in watcher.next()

        (shop / "c.html").write_text(BLUNT, "utf-8")
        assert "1 listing: 1 warning" in watcher.next()


@pytest.mark.skipif(os.name == "nt", reason="no Ctrl-C can be sent there")
def test_a_report_in_a_file_stays_whole_and_is_not_watched_itself(shop: Path) -> None:
    with watching(shop, ".", "-f", "concise,html=report.html") as watcher:
        assert "2 listings" in watcher.next()
        time.sleep(1.5)
        (shop / "a.html").write_text(BLUNT + " ", "utf-8")
        assert "2 listings" in watcher.next()
        assert "b.html" in (shop / "report.html").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals there")
def test_a_terminal_is_cleared_before_each_round(shop: Path) -> None:
    import pty

    ours, its = pty.openpty()
    words = [sys.executable, "-m", "listinglint", "check", "--watch", *RULES, "a.html"]
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
