"""Ctrl+C ends a run in one line, at any moment of it, and so it does for the processes that the run has started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from listinglint.pipeline.workers import process
from listinglint.pipeline.workers.budgets import Budgets

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
PROGRAM = (
    "import sys\nsys.argv[0] = 'listinglint'\nfrom listinglint.__main__ import main\nprint('here', flush=True)\nmain()"
)
STOPPED = (130, -signal.SIGINT)
"""Python ends itself by the signal where it came in the middle of certain imports; a shell says 130 of both."""


@pytest.mark.parametrize(
    ("words", "seconds", "line"),
    [
        (("check", ".", "--no-ocr", "-j", "1"), 0.2, "stopped"),
        (("check", ".", "--no-ocr", "-j", "1"), 1.2, "stopped"),
        (("check", ".", "--no-ocr", "-j", "2"), 1.2, "stopped"),
        (("check", ".", "--no-ocr", "-j", "2", "--lang", "zh"), 0.4, "已停止"),
        (("inspect", "."), 0.4, "stopped"),
    ],
)
def test_ctrl_c_ends_a_run_in_one_line(tmp_path: Path, words: tuple[str, ...], seconds: float, line: str) -> None:
    for number in range(200):
        (tmp_path / f"{number}.html").write_text(
            f"<h1>女士衬衫 {number}</h1>" + "<p>纯棉面料，洗后略有缩水。</p>" * 200, "utf-8"
        )
    run = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *words],
        cwd=tmp_path,
        env={**os.environ, "LISTINGLINT_LANG": "en", "PYTHONUTF8": "1", "LISTINGLINT_CACHE": str(tmp_path / "cache")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == b"here\n"
    time.sleep(seconds)
    os.killpg(run.pid, signal.SIGINT)
    told = run.communicate(timeout=60)[1].decode()
    assert run.returncode in STOPPED
    assert told == f"{line}\n"


def test_a_worker_that_is_being_started_is_not_interrupted() -> None:
    with process.uninterrupted():
        worker = process.start(None, Budgets(), None)
    try:
        assert worker.process.pid is not None
        os.kill(worker.process.pid, signal.SIGINT)
        assert type(worker.connection.recv()).__name__ == "Ready"
    finally:
        worker.kill()
    assert not {signal.SIGINT, signal.SIGTERM} & signal.pthread_sigmask(signal.SIG_BLOCK, ())


STARTER = """
import os, signal, sys
from listinglint.__main__ import _end_cleanly
from listinglint.pipeline.workers.pool import Pool

def signalled(frame, event, called):
    if event == "c_return" and called.__name__ == "fork_exec" and seen.append(1) is None and len(seen) == 2:
        os.kill(os.getpid(), signal.SIGTERM)

if __name__ == "__main__":
    _end_cleanly()
    seen, pool = [], Pool(1)
    sys.setprofile(signalled)  # the second process that is started is the worker: the first counts what is shared
    try:
        pool._start()
    finally:
        sys.setprofile(None)
        print(len(pool._workers), flush=True)
        pool.close()
"""


def test_a_signal_while_a_worker_is_started_leaves_none_that_nobody_knows(tmp_path: Path) -> None:
    (tmp_path / "starter.py").write_text(STARTER)
    done = subprocess.run(
        [sys.executable, str(tmp_path / "starter.py")], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (128 + signal.SIGTERM, "1\n")


def test_a_worker_can_be_ended_by_what_ends_any_process() -> None:
    with process.uninterrupted():
        worker = process.start(None, Budgets(), None)
    worker.connection.recv()
    worker.process.terminate()
    worker.process.join(20)
    assert worker.process.exitcode == -signal.SIGTERM
    worker.kill()
