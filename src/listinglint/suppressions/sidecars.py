"""Suppressions beside the pages, for pages that nobody edits by hand, feeds and pictures.

# listinglint-silence.yaml, for the listings of its folder and all below
- rule: size-table-missing
  files: [hats/]          # patterns of listings, as in .gitignore; left out: all
  reason: hats come in one size
- rule: colour-note-blunt
  files: [knit/page.html]
  quote: 介意者慎拍        # only what is about these words
  picture: images/06.jpg  # only what stands in this picture, as the page writes it
  reason: the supplier redraws it
  until: 2027-01-31       # the last day it holds
"""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct, field

from listinglint.config import globs
from listinglint.config.files import shown
from listinglint.model.listing import Place
from listinglint.model.report import Problem, Silencer
from listinglint.model.wording import Wording
from listinglint.suppressions.paths import folder_of, within
from listinglint.suppressions.suppression import Suppression
from listinglint.yaml_source.convert import typed
from listinglint.yaml_source.reader import RefusedError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from listinglint.yaml_source.reader import SourceData

NAME = "listinglint-silence.yaml"
_MISNAMED = (".listinglint-silence.yaml", "listinglint-silence.yml")
_CALL_IT = Wording(f"is not read: call it {NAME}", f"不会被读取：请改名为 {NAME}")
_NO_DAY = Wording("{text!r} is no day; write it as 2027-01-31", "{text!r} 不是日期，请写成 2027-01-31 的形式")
_AT = Wording("line {line}, column {column}: {why}", "第 {line} 行第 {column} 列：{why}")


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    """The keys of a suppression."""

    rule: str
    reason: str = ""
    files: list[str] = []
    quote: str = ""
    picture: str = ""
    until: str = ""


class Sidecar(Struct, frozen=True):
    """A file of suppressions."""

    folder: Path
    path: str
    """As a person finds it from the working folder."""
    suppressions: tuple[Suppression, ...]

    def about(self, path: str) -> tuple[Suppression, ...]:
        """Give the suppressions that concern a listing."""
        near = within(self.folder, path)
        return tuple(suppression for suppression in self.suppressions if suppression.concerns(near))


class Sidecars(Struct):
    """The files of suppressions that a run meets; each is read once."""

    met: dict[Path, Sidecar] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with files; told once, and the listings are checked without them."""
    _looked: set[Path] = field(default_factory=set)
    _around: dict[Path, list[Sidecar]] = field(default_factory=dict)

    def around(self, path: str) -> list[Sidecar]:
        """Give the files that may speak about a listing, the nearest first."""
        folder = folder_of(path)
        if folder not in self._around:
            files = list(candidates(path))
            for file in files:
                if file not in self._looked:
                    self._looked.add(file)
                    self._meet(file)
            self._around[folder] = [self.met[file] for file in files if file in self.met]
        return self._around[folder]

    def _meet(self, file: Path) -> None:
        for name in _MISNAMED:
            if os.path.lexists(file.with_name(name)):
                self.problems.append(Problem(shown(file.with_name(name)), _CALL_IT))
        if not os.path.lexists(file):
            return
        try:
            self.met[file] = read(file)
        except RefusedError as error:
            why = _AT.filled(line=error.line, column=error.column, why=error.why)
            self.problems.append(Problem(shown(file), why))


def candidates(path: str) -> Iterator[Path]:
    """Give where files about a listing may lie: its folder and those above, up to the root of the repository."""
    folder = folder_of(path)
    for one in (folder, *folder.parents):
        yield one / NAME
        if (one / ".git").exists():
            return


def read(file: Path) -> Sidecar:
    """Read a file of suppressions; an empty one has none. Raises RefusedError."""
    written = read_yaml(file)
    entries: list[dict[str, Any]] = typed(written, list[_Entry], [] if written.data is None else written.data)
    found = tuple(_suppression(written, index, entry, shown(file)) for index, entry in enumerate(entries))
    return Sidecar(file.parent, shown(file), found)


def _suppression(written: SourceData, index: int, entry: dict[str, Any], path: str) -> Suppression:
    for number, pattern in enumerate(entry.get("files", ())):
        if not globs.is_pattern(pattern):
            written.refuse((index, "files", number), globs.NO_PATTERN.filled(text=pattern))
    if "picture" in entry and not globs.is_pattern(entry["picture"]):
        written.refuse((index, "picture"), globs.NO_PATTERN.filled(text=entry["picture"]))
    until = None
    if "until" in entry:
        try:
            until = date.fromisoformat(entry["until"])
        except ValueError:
            written.refuse((index, "until"), _NO_DAY.filled(text=entry["until"]))
    return Suppression(
        rule=entry["rule"],
        reason=" ".join(entry.get("reason", "").split()),
        by=Silencer.SIDECAR,
        where=Place(path, *written.place((index, "rule"))),
        until=until,
        files=tuple(entry.get("files", ())),
        quote=entry.get("quote", ""),
        picture=entry.get("picture", ""),
    )
