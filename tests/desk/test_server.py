"""The desk ends in every way a user ends it, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.commands import apart
from tests.desk.browser import running
from tests.desk.test_guard import ask

from listinglint.desk import server as servers
from listinglint.desk.session import Asked

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desk.browser import Process

PAGE = "<h1>亚麻衬衫</h1><p>色差难免，介意者慎拍</p>".encode()


def drop(desk: Process, name: str = "page.html", data: bytes = PAGE) -> None:
    assert ask(desk, "drops", "POST")[0] == 201
    assert ask(desk, f"files?name={name}", "POST", data)[0] == 201


def test_a_file_of_the_last_drop_that_comes_late_is_no_part_of_the_next(started: Process) -> None:
    late, now = (json.loads(ask(started, "drops", "POST")[2])["drop"] for _ in range(2))
    assert ask(started, f"files?drop={late}&name=late.html", "POST", PAGE)[0] == 409
    assert ask(started, f"files?drop={now}&name=page.html", "POST", PAGE)[0] == 201
    assert not [file for folder in started.left for file in folder.rglob("late.html")]


def checked(desk: Process, settings: bytes = b"{}") -> dict[str, Any]:
    """Check what was dropped, and wait for what comes of it."""
    assert ask(desk, "check", "POST", settings)[0] == 202
    for _ in range(600):
        state: dict[str, Any] = json.loads(ask(desk, "state")[2])
        if state["stage"] in {"done", "failed"}:
            return state
        time.sleep(0.1)
    pytest.fail("the check did not end")


@pytest.mark.skipif(sys.platform == "win32", reason="there processes are ended by other means")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_it_and_all_is_deleted(number: int, kept_rules: Path, tmp_path: Path) -> None:
    del kept_rules
    with running(tmp_path) as desk:
        drop(desk)
        assert [file.name for file in desk.left[0].rglob("page.html")] == ["page.html"]
        os.kill(desk.process.pid, number)
        assert desk.process.wait(60) == 0
        assert desk.left == []


@pytest.mark.skipif(sys.platform == "win32", reason="there processes are ended by other means")
def test_a_signal_in_the_middle_of_a_check_deletes_all_as_well(
    kept_rules: Path, fixtures: Path, tmp_path: Path
) -> None:
    del kept_rules
    folder = fixtures / "faulty" / "lookbook-coat"
    with running(tmp_path) as desk:
        assert ask(desk, "drops", "POST")[0] == 201
        for file in (folder / "page.html", *(folder / "images").iterdir()):
            name = file.relative_to(folder.parent).as_posix()
            assert ask(desk, f"files?name={name}", "POST", file.read_bytes())[0] == 201
        assert ask(desk, "check", "POST", b"{}")[0] == 202
        while (state := json.loads(ask(desk, "state")[2]))["stage"] == "checking" and not state["of_pictures"]:
            time.sleep(0.02)
        assert state["stage"] == "checking"
        desk.process.terminate()
        assert desk.process.wait(120) == 0
        assert desk.left == []


def test_closing_it_from_the_page_deletes_all(kept_rules: Path, tmp_path: Path) -> None:
    del kept_rules
    with running(tmp_path) as desk:
        drop(desk)
        assert checked(desk)["stage"] == "done"
        assert ask(desk, "quit", "POST")[0] == 200
        assert desk.process.wait(60) == 0
        assert desk.left == []


def test_it_ends_by_itself_when_the_page_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    told: list[str] = []
    servers.serve(Asked(), told.append, opens_browser=False, idle=0.5)
    assert told[0].startswith("http://127.0.0.1:")
    assert not list(tmp_path.glob("listinglint-desk-*"))


def test_the_next_drop_takes_the_place_of_the_last(started: Process) -> None:
    drop(started, "first.html")
    drop(started, "second.html")
    files = [file.name for file in started.left[0].rglob("*.html")]
    assert files == ["second.html"]


def test_folders_only_their_user_can_look_into(started: Process) -> None:
    if sys.platform != "win32":
        assert started.left[0].stat().st_mode & 0o077 == 0


def test_what_a_desk_left_that_was_killed_is_deleted_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    old, young = tmp_path / "listinglint-desk-old", tmp_path / "listinglint-desk-young"
    for folder in (old, young):
        folder.mkdir()
        (folder / "alive").touch()
    for path in (old / "alive", old):
        os.utime(path, (1, 1))
    with servers._temporary() as own:
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted([own.name, young.name])
    assert [path.name for path in tmp_path.iterdir()] == [young.name]


def test_profiles_and_promises_are_those_of_the_page(started: Process) -> None:
    drop(started)
    state = checked(started, b'{"profiles": ["strict", "taobao"], "shop": {"dispatch-hours": 48}}')
    assert state["stage"] == "done"
    report = ask(started, "report?language=zh")[2].decode()
    assert "colour-note-blunt" in report
    assert "taobao" in report


def test_a_configuration_that_was_dropped_is_not_read(started: Process) -> None:
    assert ask(started, "drops", "POST")[0] == 201
    for name, data in (("shop/page.html", PAGE), ("shop/listinglint.yaml", b"ignore: [colour-note-blunt]\n")):
        assert ask(started, f"files?name={name}", "POST", data)[0] == 201
    assert checked(started)["stage"] == "done"
    assert "colour-note-blunt" in ask(started, "report")[2].decode()


def test_what_is_no_listing_is_told_with_its_reason(started: Process) -> None:
    drop(started, "broken.zip", b"PK\3\4 nothing")
    state = checked(started)
    assert state["stage"] == "failed"
    assert [one["name"] for one in state["refused"]] == ["broken.zip"]
    drop(started, "notes.pdf", b"%PDF-1.7")
    state = checked(started)
    assert state["stage"] == "done"
    assert [one["name"] for one in state["problems"]] == ["notes.pdf"]


def test_the_report_can_not_reach_the_desk(started: Process) -> None:
    drop(started)
    checked(started)
    _, headers, text = ask(started, "report")
    policy = headers["content-security-policy"]
    assert "sandbox allow-scripts" in policy
    assert "allow-same-origin" not in policy
    assert b"default-src &#39;none&#39;; img-src data:;" in text


def test_without_its_packages_the_command_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "starlette.py").write_text("raise ModuleNotFoundError(name='starlette')")
    done = apart("desk", "--no-browser", PYTHONPATH=str(tmp_path))
    assert done.returncode == 2
    assert "pip install 'listinglint[desk]'" in done.stderr.decode()


def test_a_double_click_without_a_console_does_not_break(tmp_path: Path) -> None:
    (tmp_path / "uvicorn.py").write_text("raise ModuleNotFoundError(name='uvicorn')")
    code = "import sys; sys.argv = ['desk']; sys.stdout = sys.stderr = None; from listinglint.cli.desk import start; start()"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.parametrize("options", [("--profile", "no-such"), ("--config", "no-such.yaml")])
def test_wrong_options_are_told_before_the_page_opens(options: tuple[str, str], kept_rules: Path) -> None:
    del kept_rules
    done = apart("desk", "--no-browser", *options)
    assert done.returncode == 2
    assert "no-such" in done.stderr.decode()
    assert len(done.stderr.decode().splitlines()) == 1
