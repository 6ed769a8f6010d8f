"""The documents name what there is."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
import typer

from listinglint.cli.app import commands as all_commands
from listinglint.explain.group_pages import GROUPS
from listinglint.reporters import REPORTERS
from tests import captures

if TYPE_CHECKING:
    from pathlib import Path


def test_both_readmes_name_every_command_and_option_of_check(root: Path) -> None:
    command = typer.main.get_command(all_commands())
    commands = command.commands  # type: ignore[attr-defined]
    options = [name for parameter in commands["check"].params for name in parameter.opts if name.startswith("--")]
    for readme in ("README.md", "README.zh-CN.md"):
        text = (root / readme).read_text("utf-8")
        assert [name for name in commands if f"listinglint {name}" not in text] == []
        assert [name for name in options if name not in text] == []


def test_both_readmes_give_the_same_two_lines(root: Path) -> None:
    lines = [
        re.findall(r"^python3 -m venv .*$", (root / name).read_text("utf-8"), re.MULTILINE)
        for name in ("README.md", "README.zh-CN.md")
    ]
    assert lines[0] == lines[1]
    assert len(lines[0]) == 2


def test_the_documents_name_files_and_tasks_that_are_there(root: Path) -> None:
    tasks = set(tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["poe"]["tasks"])
    for name in ("CONTRIBUTING.md", "ARCHITECTURE.md", "README.md", "README.zh-CN.md"):
        text = (root / name).read_text("utf-8")
        assert set(re.findall(r"`poe (\w+)", text)) <= tasks
        links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
        assert [link for link in links if not (root / link).exists()] == []
    rooms = [room for room in (root / "src" / "listinglint").iterdir() if room.is_dir()]
    homes = (root, root / "fixtures", root / "src" / "listinglint", *rooms)
    for name in ("CONTRIBUTING.md", "ARCHITECTURE.md"):
        files = re.findall(r"`([\w-]+/[\w/.-]*|[\w-]+\.(?:py|md))`", (root / name).read_text("utf-8"))
        assert [
            file for file in files if "NAME" not in file and not any((home / file).exists() for home in homes)
        ] == []


@pytest.mark.parametrize(
    ("names", "home"),
    [(tuple(REPORTERS), "reporters/__init__.py"), (tuple(GROUPS), "explain/group_pages.py")],
    ids=["formats", "groups of rules"],
)
def test_what_there_are_several_of_is_listed_in_one_place(root: Path, names: tuple[str, ...], home: str) -> None:
    package = root / "src" / "listinglint"
    listing = [
        file.relative_to(package).as_posix()
        for file in sorted(package.rglob("*.py"))
        if file.name != "labels.py"  # which has a word for everything
        and sum(f'"{name}"' in file.read_text("utf-8") for name in names) > len(names) / 2
    ]
    assert listing == [home]


def test_no_command_knows_formats_by_name_but_for_what_only_they_have(root: Path) -> None:
    texts = {file.name: file.read_text("utf-8") for file in (root / "src" / "listinglint" / "cli").glob("*.py")}
    named = {(file, name) for file, text in texts.items() for name in REPORTERS if f'== "{name}"' in text}
    assert named == {("outputs.py", "github")}  # which has a summary beside its report


@pytest.mark.usefixtures("kept_readings")
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_captures_in_the_readmes_are_what_the_tool_says(language: str) -> None:
    assert captures.FILES[language].read_text("utf-8") == captures.svg(language), "run `poe goldens`"


def test_the_architecture_names_every_room(root: Path) -> None:
    text = (root / "ARCHITECTURE.md").read_text("utf-8")
    package = root / "src" / "listinglint"
    rooms = [path.name for path in package.iterdir() if path.is_dir() and (path / "__init__.py").exists()]
    assert [room for room in rooms if f"{room}/" not in text] == []
    assert text.count("\n") <= 120


def test_modules_and_functions_can_be_held_in_mind(root: Path) -> None:
    import ast

    too_long = []
    for file in sorted((root / "src").rglob("*.py")):
        text = file.read_text("utf-8")
        if text.count("\n") > 300:
            too_long.append(f"{file.name}: {text.count(chr(10))} lines")
        functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
        # A command's options are its parameters, one a line: what it does begins behind them.
        too_long += [
            f"{file.name}:{node.name}" for node in functions if (node.end_lineno or 0) - node.body[0].lineno >= 42
        ]
    assert too_long == []
