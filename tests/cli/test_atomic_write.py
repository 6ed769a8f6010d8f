"""Files are replaced whole, and keep owner, mode and names; what a run leaves half written goes with it."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from listinglint.cli.atomic_write import NotSavedError, save

if TYPE_CHECKING:
    from pathlib import Path

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="owners and signals of POSIX")


@POSIX
def test_a_fixed_page_keeps_its_mode(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"old")
    page.chmod(0o640)
    save(page, b"old", b"new")
    assert (page.read_bytes(), stat.S_IMODE(page.stat().st_mode)) == (b"new", 0o640)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root gives files to others")
def test_a_fixed_page_keeps_its_owner(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"old")
    os.chown(page, 65534, 65534)
    save(page, b"old", b"new")
    assert (page.read_bytes(), page.stat().st_uid, page.stat().st_gid) == (b"new", 65534, 65534)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root gives files to others")
def test_a_page_that_would_change_hands_is_not_fixed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"old")
    os.chown(page, 65534, 65534)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "chown", refuse)
    with pytest.raises(NotSavedError, match="another user"):
        save(page, b"old", b"new")
    assert (page.read_bytes(), [file.name for file in tmp_path.iterdir()]) == (b"old", ["page.html"])


@POSIX
def test_a_page_of_two_names_is_not_parted(tmp_path: Path) -> None:
    page, twin = tmp_path / "page.html", tmp_path / "twin.html"
    page.write_bytes(b"old")
    twin.hardlink_to(page)
    with pytest.raises(NotSavedError, match="2 names"):
        save(page, b"old", b"new")
    assert (page.read_bytes(), twin.read_bytes()) == (b"old", b"old")


@POSIX
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_leaves_the_page_whole_and_nothing_beside_it(tmp_path: Path, number: signal.Signals) -> None:
    page = tmp_path / "page.html"
    page.write_bytes("<h1>女士衬衫</h1><p>柔软亲肤</p>".encode())
    (tmp_path / "listinglint.yaml").write_text("shop: {dispatch-hours: 48}\n")
    before = page.read_bytes()
    program = (  # short sleeps: a signal that comes just before a long one is told after it
        "import os, sys, time\nfrom listinglint.cli import atomic_write\n"
        "def stop(_):\n    print('here', flush=True)\n    while True:\n        time.sleep(0.05)\n"
        "atomic_write.os.fsync = stop\nsys.argv[0] = 'listinglint'\nfrom listinglint.__main__ import main\nmain()"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", program, "check", "page.html", "--fix", "--no-ocr", "--no-cache"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == b"here\n"
    run.send_signal(number)
    run.communicate(timeout=60)
    assert run.returncode != 0
    assert page.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["listinglint.yaml", "page.html"]
