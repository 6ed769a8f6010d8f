"""A run leaves at once when all is said, and nothing that is still to be written or cleared is lost by it."""

from __future__ import annotations

import subprocess
import sys

import pytest

LEAVES = "import atexit, sys\nfrom listinglint import __main__ as command\ndef main():\n    {work}\ncommand.main = main\ncommand.program()"


def left(work: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", LEAVES.format(work=work)], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("end", "status"),
    [("pass", 0), ("sys.exit(3)", 3), ("sys.exit()", 0), ("sys.exit(True)", 1), ("raise KeyError", 1)],
)
def test_the_status_is_what_the_run_ends_with(end: str, status: int) -> None:
    assert left(end).returncode == status


def test_a_reason_to_end_is_told() -> None:
    done = left("sys.exit('no more room')")
    assert (done.returncode, done.stderr) == (1, "no more room\n")


def test_what_waits_in_buffers_is_written() -> None:
    done = left("sys.stdout.write('x' * 100_000); sys.stderr.write('y'); sys.exit(1)")
    assert (len(done.stdout), done.stderr, done.returncode) == (100_000, "y", 1)


def test_what_is_to_be_done_at_the_end_is_done() -> None:
    assert left("atexit.register(print, 'cleared'); sys.exit(1)").stdout == "cleared\n"


def test_threads_are_waited_for() -> None:
    work = "import threading, time; threading.Thread(target=lambda: (time.sleep(0.2), print('done'))).start()"
    assert left(work).stdout == "done\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no full disk to write to")
def test_a_full_disk_is_no_success() -> None:
    code = LEAVES.format(work="sys.stdout.write('x')")
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device
        done = subprocess.run([sys.executable, "-c", code], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode != 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no full disk to write to")
def test_a_full_disk_is_told_in_a_line() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-m", "listinglint", "rules", "--lang", "zh"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr.decode()) == (2, "磁盘已满，无法继续写入\n")
