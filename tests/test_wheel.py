"""The wheel holds the rules and the phrases, and runs from where it is installed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


LOADS = """
import sys
from listinglint.complaints.phrases import complaints_dir
from listinglint.phrasebook.loader import load, load_alone
assert load().sought("colour_notes").heads and load_alone(complaints_dir()).sought("colour").heads
print("listinglint.phrasebook.compile" in sys.modules)
"""


def test_a_container_holds_all_that_the_wheel_is_built_from(root: Path) -> None:
    build = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    copied = re.findall(r"^COPY (\w+) ", (root / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    assert set(build["targets"]["wheel"]["force-include"]) | {"src"} == set(copied)


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
    assert has_compiled(tmp_path / "site") is False
    changed = tmp_path / "site" / "listinglint" / "_phrases" / "colours.yaml"
    changed.write_text(changed.read_text("utf-8") + "# changed\n", "utf-8")
    assert has_compiled(tmp_path / "site") is True


def has_compiled(site: Path) -> bool:
    """Tell whether an installed wheel had to compile its phrases."""
    done = subprocess.run(
        [sys.executable, "-c", LOADS],
        env={**os.environ, "PYTHONPATH": str(site)},
        cwd=site,
        capture_output=True,
        check=True,
    )
    return done.stdout.strip() == b"True"
