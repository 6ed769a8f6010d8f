"""The wheel holds the rules and the phrases, and runs from where it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_a_built_wheel_finds_its_rules_and_phrases(root: Path, tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=root,
        check=True,
        capture_output=True,
    )
    wheel = next(tmp_path.glob("*.whl"))
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "site")
        names = {name for name in packed.namelist() if name.startswith("listinglint/_phrases/")}
        reasons = {name for name in packed.namelist() if name.startswith("listinglint/_complaints/")}
    assert {f"listinglint/_phrases/{file.name}" for file in (root / "phrases").iterdir()} == names
    assert {f"listinglint/_complaints/{file.name}" for file in (root / "complaints").iterdir()} == reasons
    desk = root / "src" / "listinglint" / "desk" / "page"
    assert all((tmp_path / "site" / "listinglint" / "desk" / "page" / file.name).exists() for file in desk.iterdir())
    (scripts,) = (tmp_path / "site").glob("*.dist-info/entry_points.txt")
    assert "[gui_scripts]\nlistinglint-desk = " in scripts.read_text("utf-8")
    page = tmp_path / "page.html"
    page.write_text("<h1>女士衬衫</h1><p>色差难免，介意者慎拍</p>", "utf-8")
    code = "import listinglint, sys; print(listinglint.__file__); from listinglint.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(page)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        check=False,
    )
    assert str(tmp_path / "site") in done.stdout.decode().splitlines()[0]
    assert b"colour-note-blunt" in done.stdout
