"""Settings, rules and baselines are read from regular files only, bounded, and compiled anew whenever their words change."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from time import process_time
from typing import TYPE_CHECKING

import pytest

import listinglint
from listinglint.config import files
from listinglint.phrasebook.errors import PhraseError
from listinglint.phrasebook.loader import files_of
from listinglint.rulebook.loader import RuleError, load
from listinglint.suppressions import baseline
from listinglint.suppressions.baseline import BaselineError
from listinglint.yaml_source import regular_file
from listinglint.yaml_source.compiled import file_for
from listinglint.yaml_source.reader import RefusedError, read_toml
from listinglint.yaml_source.regular_file import read_regular

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")


def ends(act: Callable[[], object]) -> bool:
    """Tell whether something ends; what hangs is left to a thread that no one waits for."""

    def quietly() -> None:
        with suppress(Exception):
            act()

    thread = threading.Thread(target=quietly, daemon=True)
    thread.start()
    thread.join(20)
    return not thread.is_alive()


@POSIX
@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_a_baseline_that_is_no_regular_file_is_refused_and_nobody_waits(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "known.json"
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "device":
        file.symlink_to("/dev/zero")
    else:
        file.mkdir()
    assert ends(lambda: baseline.read(file))
    with pytest.raises(BaselineError, match=r"known\.json: can't be read"):
        baseline.read(file)
    (tmp_path / "page.html").write_text("<h1>x</h1>")
    (tmp_path / "listinglint.yaml").write_text("baseline: known.json")
    assert ends(lambda: listinglint.check(tmp_path, ocr=False))


@POSIX
def test_nothing_is_read_of_a_device(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("/dev/zero")
    with pytest.raises(OSError, match="not a regular file"):
        read_regular(tmp_path / "a.yaml", 10)


def test_a_large_project_file_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def read(file: Path, most: int) -> bytes:
        asked.append(most)
        return read_regular(file, most)

    monkeypatch.setattr(files, "read_regular", read)
    (tmp_path / "pyproject.toml").write_bytes(b"# x\n" * 2_000_000)
    with pytest.raises(files.ConfigError, match="too long"):
        files.in_folder(tmp_path)
    assert asked == [4 * 1024 * 1024 + 1]


@pytest.mark.parametrize("key", ["[" + "a." * 5_000 + "b]", "a." * 5_000 + "b = 1", '"a" . ' * 50 + "b = 1"])
def test_a_key_of_very_many_parts_is_refused(tmp_path: Path, key: str) -> None:
    (tmp_path / "pyproject.toml").write_text(f"{key}\n[tool.listinglint]\n")
    with pytest.raises(RefusedError, match="nested too deeply"):
        read_toml(tmp_path / "pyproject.toml", ("tool", "listinglint"))


@pytest.mark.parametrize("blank", ["\n", " ", "\t"])
def test_a_long_gap_takes_no_longer_than_other_text(tmp_path: Path, blank: str) -> None:
    (tmp_path / "pyproject.toml").write_text(f'[tool.listinglint]\nlang = "zh"\n{blank * 100_000}# end\n')
    started = process_time()
    assert read_toml(tmp_path / "pyproject.toml", ("tool", "listinglint")).data == {"lang": "zh"}
    assert process_time() - started < 5


@pytest.mark.parametrize("line", ['words = "a.b.c.d.e"', "[tool.x.y]", "# see a.b.c…", f'text = "{"a." * 100}"'])
def test_other_points_are_none(tmp_path: Path, line: str) -> None:
    (tmp_path / "pyproject.toml").write_text(f'{line}\n[tool.listinglint]\nlang = "zh"\n', "utf-8")
    assert read_toml(tmp_path / "pyproject.toml", ("tool", "listinglint")).data == {"lang": "zh"}


def test_a_folder_that_is_a_whole_disk_is_not_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regular_file, "MOST_FILES", 30)
    for number in range(40):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(RuleError, match="holds more than a folder of rules"):
        load([tmp_path])
    with pytest.raises(PhraseError, match="holds more than a folder of rules"):
        files_of(tmp_path)


def test_a_rule_that_was_changed_under_the_same_size_and_time_is_compiled_anew(tmp_path: Path) -> None:
    file, cache = tmp_path / "rule.yaml", tmp_path / "cache"
    names = []
    for words in ("AAAA", "BBBB", "AAAA"):
        file.write_text(words)
        os.utime(file, (0, 0))
        names.append(file_for(cache, "rules", [file], installed=tmp_path / "elsewhere").name)
    assert (names[0] == names[2], names[0] == names[1]) == (True, False)
