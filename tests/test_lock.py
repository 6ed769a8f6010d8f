"""The locked versions are those the project asks for: a dependency that was added or raised is locked, too."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from pathlib import Path


def test_every_dependency_is_locked_at_a_version_that_is_asked_for(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [Requirement(text) for text in (*project["dependencies"], *extras["fetch"], *extras["lsp"], *extras["dev"])]
    text = (root / "requirements.lock").read_text("utf-8")
    locked = {
        canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE)
    }
    wrong = {
        one.name: locked.get(canonicalize_name(one.name))
        for one in asked
        if (version := locked.get(canonicalize_name(one.name))) is None or not one.specifier.contains(version)
    }
    assert wrong == {}


def test_every_locked_version_has_its_digest(root: Path) -> None:
    entries = re.split(r"\n(?=[\w.-]+==)", (root / "requirements.lock").read_text("utf-8"))
    assert [entry.split()[0] for entry in entries if "==" in entry and "--hash=sha256:" not in entry] == []
