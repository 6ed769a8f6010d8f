"""Which file configures a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from listinglint.config import files
from listinglint.config.files import ConfigError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _write(name: str, text: str) -> None:
    Path(name).write_text(text, "utf-8")


def test_the_file_of_a_folder() -> None:
    here = Path.cwd()
    assert files.in_folder(here) is None
    _write("pyproject.toml", "name = 'listinglint'\n")
    assert files.in_folder(here) is None
    _write("pyproject.toml", "[tool.listinglint]\n")
    assert files.in_folder(here) == here / "pyproject.toml"
    _write("listinglint.yaml", "")
    assert files.in_folder(here) == here / "listinglint.yaml"


@pytest.mark.parametrize("name", [".listinglint.yaml", "listinglint.yml", ".listinglint.yml"])
def test_a_file_of_the_wrong_name_is_not_passed_over_in_silence(name: str) -> None:
    _write(name, "")
    with pytest.raises(ConfigError, match="call it listinglint"):
        files.in_folder(Path.cwd())
