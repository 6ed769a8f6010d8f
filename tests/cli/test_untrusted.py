"""`--untrusted`: what lies in a stranger's folder decides nothing, and the process has less to give away."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.cli.commands import apart
from tests.fuzz.watched import listinglint

if TYPE_CHECKING:
    from pathlib import Path

RULES = (
    "--no-ocr",
    "--no-cache",
    "--select",
    "colour-note-blunt,photo-unreadable",
    "--fail-on",
    "warning",
    "-f",
    "concise",
)
BLUNT = "<h1>女士衬衫</h1><p>色差难免，介意者慎拍。</p>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository; a supplier's folder in it silences and switches off what it can."""
    (tmp_path / ".git").mkdir()
    given = tmp_path / "given"
    given.mkdir()
    (given / "listinglint.yaml").write_text("ignore: [colour-note-blunt]\n")
    (given / "listinglint-silence.yaml").write_text("- rule: colour-note-blunt\n  reason: x\n")
    quiet = "<!-- listinglint-disable colour-note-blunt: 无 -->"
    (given / "page.html").write_text(
        f'{quiet}{BLUNT}<div class="description"><img src="../private.jpg"></div>', "utf-8"
    )
    Image.new("RGB", (300, 300), "red").save(tmp_path / "private.jpg")
    return given


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_nothing_in_a_strangers_folder_keeps_a_rule_quiet(folder: Path) -> None:
    trusted = apart("check", ".", *RULES, cwd=folder)
    assert (trusted.returncode, b"warning [colour-note-blunt]" in trusted.stdout) == (0, False)
    strange = apart("check", ".", "--untrusted", *RULES, cwd=folder)
    assert (strange.returncode, b"warning [colour-note-blunt]" in strange.stdout) == (1, True)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_only_the_folder_itself_is_shown_and_not_the_repository_around_it(folder: Path) -> None:
    for more, count in (((), 1), (("--untrusted",), 0)):
        apart("check", ".", "--no-cache", *more, "-f", f"html=r{count}.html", cwd=folder)
        assert (folder / f"r{count}.html").read_bytes().count(b"data:image/jpeg") == count


@pytest.mark.parametrize("other", [("--fetch",), ("--since", "HEAD"), ("--watch",)])
def test_it_does_not_go_with_what_trusts_more(folder: Path, other: tuple[str, ...]) -> None:
    done = apart("check", ".", "--untrusted", *other, cwd=folder)
    assert (done.returncode, done.stderr.startswith(b"--untrusted does not go with")) == (2, True)


def test_what_trusts_more_is_refused_before_anything_is_read(folder: Path) -> None:
    (folder / "broken.yaml").write_text("nonsense: [")
    done = apart("check", ".", "--untrusted", "--fetch", "--config", "broken.yaml", cwd=folder)
    assert (done.returncode, done.stderr) == (2, b"--untrusted does not go with --fetch\n")


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_memory_open_files_and_new_rights_are_limited() -> None:
    code = "from listinglint.cli.privileges import drop; drop(); print(open('/proc/self/limits').read(), open('/proc/self/status').read())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.decode()
    said = {line[:26].strip(): line[26:].split()[0] for line in told.splitlines() if line[:4] == "Max "}
    assert said["Max address space"] == str(4096 * 1024 * 1024)
    assert said["Max core file size"] == "0"
    assert int(said["Max open files"]) <= 512
    assert "NoNewPrivs:\t1" in told


def test_limits_are_tighter_and_a_file_that_is_named_may_set_others(folder: Path) -> None:
    (folder / "big.html").write_text(BLUNT + "<p>x</p>" * 30_000, "utf-8")
    words = ("check", "big.html", "--no-ocr", "--no-cache", "--select", "dispatch-time-missing")
    assert b"limits.passages" not in apart(*words, cwd=folder).stdout
    assert b"limits.passages" in apart(*words, "--untrusted", cwd=folder).stdout
    (folder / "mine.yaml").write_text("limits: {elements: 500000, passages: 200000}\n")
    assert b"limits." not in apart(*words, "--untrusted", "--config", "mine.yaml", cwd=folder).stdout


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
@pytest.mark.parametrize("jobs", [(), ("-j", "1")])
def test_a_strangers_page_is_read_by_a_worker_which_it_may_break(folder: Path, jobs: tuple[str, ...]) -> None:
    words = ("check", "page.html", "--no-ocr", "--no-cache", *jobs)
    own, strangers = (listinglint((*words, *more), folder, 100) for more in ((), ("--untrusted",)))
    assert (own.status, strangers.status) == (0, 0)
    assert own.worker_mb == 0 < strangers.worker_mb
