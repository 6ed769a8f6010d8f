"""What a shell proposes when Tab is pressed. Nothing is loaded for it: names of rules are names of files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import typer  # read at run time by typer itself

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.rulebook.builtin import rules_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PROFILES = "profiles"
_KEY = lazy_pattern(r"^([a-z][\w-]*):", re.MULTILINE)


def rule(ctx: typer.Context, incomplete: str) -> list[str]:
    """Propose a rule."""
    return _matching(_rules(ctx), incomplete)


def rules(ctx: typer.Context, incomplete: str) -> list[str]:
    """Propose one more rule of a list with commas."""
    return _listed(_rules(ctx), incomplete)


def profiles(ctx: typer.Context, incomplete: str) -> list[str]:
    """Propose one more profile of a list with commas."""
    files = (folder / f"{_PROFILES}.yaml" for folder in _folders(ctx))
    return _listed(
        (name for file in files if file.is_file() for name in _KEY.findall(file.read_text("utf-8"))), incomplete
    )


def formats(incomplete: str) -> list[str]:
    """Propose one more format of a list with commas; the file it goes to is the user's to name."""
    from listinglint.reporters import REPORTERS

    return _listed(REPORTERS, incomplete)


def _rules(ctx: typer.Context) -> Iterator[str]:
    for folder in _folders(ctx):
        yield from (file.stem for file in folder.rglob("*.yaml") if file.stem != _PROFILES)


def _folders(ctx: typer.Context) -> list[Path]:
    """Give the folder of the built-in rules and those that the line so far names."""
    return [rules_dir(), *map(Path, ctx.params.get("own_rules") or [])]


def _listed(names: Iterable[str], incomplete: str) -> list[str]:
    before, comma, last = incomplete.rpartition(",")
    done = set(before.split(","))
    return [f"{before}{comma}{name}" for name in _matching(names, last) if name not in done]


def _matching(names: Iterable[str], incomplete: str) -> list[str]:
    return sorted({name for name in names if name.startswith(incomplete)})
