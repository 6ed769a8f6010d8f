"""Runs the command line as a person would, and watches it from outside: status, words, time, and the memory of each of its processes."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LOOK = 0.04
"""Seconds between two looks at memory. The system keeps each process's peak, so only its last moments can be missed."""
_TRACEBACK = re.compile(rb"Traceback \(most recent|listinglint broke|^\w+(?:Error|Warning): ", re.MULTILINE)
_PEAK = re.compile(rb"VmHWM:\s+(\d+) kB")


class Watched(Struct, frozen=True):
    """How a run went."""

    status: int
    """Negative: ended by that signal."""
    out: bytes
    err: bytes
    seconds: float
    """Of the clock."""
    cpu: float
    """Seconds of all its processes."""
    leader_mb: float
    worker_mb: float
    """The most that one worker has taken; 0 where there was none, or where the system does not tell (not Linux)."""
    is_hung: bool = False
    """It went on for longer than it was given, and was ended."""

    @property
    def faults(self) -> list[str]:
        """Say what no file may bring about."""
        found = [] if self.status in {0, 1, 2} or self.is_hung else [f"exit status {self.status}"]
        found += ["hangs"] if self.is_hung else []
        seen = _TRACEBACK.search(self.err)
        return found + ([self.err[seen.start() :][:300].decode("utf-8", "replace")] if seen else [])


def listinglint(
    words: Sequence[str | Path], folder: Path, seconds: float = 600, more: Mapping[str, str] | None = None
) -> Watched:
    """Run a command in a folder; after so many seconds it is ended."""
    environment = {**os.environ, "LISTINGLINT_LANG": "en", "LISTINGLINT_CACHE": str(folder / ".cache"), **(more or {})}
    began, before = time.monotonic(), os.times()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        run = subprocess.Popen(
            [sys.executable, "-m", "listinglint", *map(str, words)],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
        leader, workers, is_hung = 0.0, 0.0, False
        while run.poll() is None:
            leader = max(leader, peak_of(run.pid))
            workers = max([workers, *(peak_of(pid) for pid in children(run.pid))])
            if time.monotonic() - began > seconds:
                is_hung = True
                end_group(run.pid)
            time.sleep(LOOK)
        after = os.times()
        out.seek(0)
        err.seek(0)
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        told = out.read(), err.read()
    return Watched(run.returncode, *told, time.monotonic() - began, cpu, leader, workers, is_hung)


def children(pid: int) -> list[int]:
    """Give the processes that a process has started, and those that these have (Linux)."""
    try:
        found = [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
    except OSError:
        return []
    return [*found, *(below for one in found for below in children(one))]


def peak_of(pid: int) -> float:
    """Give the most megabytes that a process has held (Linux)."""
    try:
        found = _PEAK.search(Path(f"/proc/{pid}/status").read_bytes())
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def end_group(pid: int) -> None:
    """End a run and all it has started."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
