"""The documents name what there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import typer

from listinglint.cli.app import app
from tests import captures

if TYPE_CHECKING:
    from pathlib import Path


def test_both_readmes_name_every_command_and_option_of_check(root: Path) -> None:
    command = typer.main.get_command(app)
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
        too_long += [f"{file.name}:{node.name}" for node in functions if (node.end_lineno or 0) - node.lineno >= 45]
    assert too_long == []
