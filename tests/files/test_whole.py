"""What a killed run has left beside a file is cleared away by the next one; what somebody still writes is not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from listinglint.files.whole import PART, replacing, sweep

if TYPE_CHECKING:
    from pathlib import Path

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")
WRITER = """
import sys, time
from pathlib import Path
from listinglint.files.whole import replacing
with replacing(Path(sys.argv[1])) as (stream, _):
    stream.write(b"half")
    stream.flush()
    print("here", flush=True)
    time.sleep(60)
"""


def swept(folder: Path) -> list[str]:
    """Sweep a folder as a run does that meets it first, and give what is in it then."""
    sweep.cache_clear()
    sweep(folder)
    return sorted(file.name for file in folder.iterdir())


def age(file: Path, seconds: float) -> None:
    then = time.time() - seconds
    os.utime(file, (then, then))


@POSIX
def test_what_a_killed_run_has_left_is_cleared_away_and_what_another_writes_is_not(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"old")
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(page)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"here\n"
    (part,) = tmp_path.glob(f".page.html.*{PART}")
    age(part, 120)
    assert part.name in swept(tmp_path)
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    assert (page.read_bytes(), swept(tmp_path)) == (b"old", ["page.html"])


def test_young_files_links_and_pipes_are_left_alone(tmp_path: Path) -> None:
    others = tmp_path / "others.html"
    others.write_bytes(b"others")
    young = tmp_path / f".page.html.abc{PART}"
    young.write_bytes(b"half")
    linked, folder = tmp_path / f".link.abc{PART}", tmp_path / f".folder.abc{PART}"
    folder.mkdir()
    age(folder, 7200)
    names = [folder.name, young.name, others.name]
    if sys.platform != "win32":
        linked.symlink_to(others)
        os.utime(linked, (0, 0), follow_symlinks=False)
        pipe = tmp_path / f".pipe.abc{PART}"
        os.mkfifo(pipe)
        age(pipe, 7200)
        names += [linked.name, pipe.name]
    assert swept(tmp_path) == sorted(names)


def test_what_is_hours_old_is_cleared_away_by_whoever_writes_there(tmp_path: Path) -> None:
    left = tmp_path / f".other.html.abc{PART}"
    left.write_bytes(b"half")
    age(left, 7200)
    sweep.cache_clear()
    with replacing(tmp_path / "page.html") as (stream, _):
        stream.write(b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("page.html", b"new")]


def test_what_breaks_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"old")

    def broken() -> None:
        with replacing(page) as (stream, _):
            stream.write(b"half")
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        broken()
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("page.html", b"old")]


def test_a_file_whose_name_is_as_long_as_a_system_takes_is_written(tmp_path: Path) -> None:
    file = tmp_path / ("商品" * 41 + ".html")
    assert 251 == len(file.name.encode())
    with replacing(file) as (stream, _):
        stream.write(b"whole")
    assert [(file.name, b"whole")] == [(one.name, one.read_bytes()) for one in tmp_path.iterdir()]
