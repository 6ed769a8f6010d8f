"""Folders that a run needs for a while are gone with it, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

import pytest

from listinglint.files.passing import passing_folder
from listinglint.pipeline.workers.budgets import Budgets
from listinglint.pipeline.workers.process import WorkerProcess

if TYPE_CHECKING:
    from pathlib import Path

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")
HOLDER = """
import time
from listinglint.files.passing import passing_folder
with passing_folder() as folder:
    (folder / "goods.csv").write_bytes(b"half")
    print("here", flush=True)
    time.sleep(60)
"""

WORKER = """
import time
from listinglint.files.passing import passing_folder
with passing_folder():
    connection.send("here")
    time.sleep(60)
"""

LEAVER = """
from listinglint.__main__ import _end_cleanly
from listinglint.files.passing import passing_folder
_end_cleanly()
with passing_folder() as folder:
    for number in range(20_000):
        (folder / str(number)).touch()
    print("here", flush=True)
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_folder_is_gone_with_its_block(temporary: Path) -> None:
    def broken() -> None:
        with passing_folder() as folder:
            (folder / "goods.csv").write_bytes(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert list(temporary.iterdir()) == []


@POSIX
def test_the_folder_of_a_killed_run_is_removed_by_the_next_and_that_of_a_living_one_is_not(temporary: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"here\n"
    (left,) = temporary.iterdir()
    (temporary / "listinglint-passing-notes").mkdir()  # somebody's own, whatever it is called
    os.utime(left / "lock", (time.time() - 120,) * 2)
    with passing_folder():
        assert left.is_dir()
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    with passing_folder():
        assert not left.exists()
    assert [one.name for one in temporary.iterdir()] == ["listinglint-passing-notes"]


@POSIX
def test_a_signal_while_a_folder_is_removed_leaves_nothing_of_it(temporary: Path) -> None:
    leaver = subprocess.Popen([sys.executable, "-c", LEAVER], stdout=subprocess.PIPE)
    assert leaver.stdout is not None
    assert leaver.stdout.readline() == b"here\n"
    time.sleep(0.02)
    leaver.send_signal(signal.SIGTERM)
    leaver.communicate()
    assert (leaver.returncode, list(temporary.iterdir())) == (128 + signal.SIGTERM, [])


def test_the_folder_of_a_worker_goes_with_it_when_its_run_ends_it(temporary: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=exec, args=(WORKER, {"connection": theirs}), daemon=True)
    process.start()
    theirs.close()
    assert ours.recv() == "here"
    assert len(list(temporary.iterdir())) == 1
    WorkerProcess(process, ours, Budgets()).kill()
    assert list(temporary.iterdir()) == []
