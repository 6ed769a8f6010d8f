"""Names what a listing is judged by: its page, its pictures, rules, settings, the day and this version of the tool."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct, field

from listinglint import __version__
from listinglint.loaders.feeds.formats import feeds_dir
from listinglint.loaders.source import PAGES
from listinglint.phrasebook.folder import phrases_dir
from listinglint.suppressions.sidecars import candidates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.model.wording import Language
    from listinglint.pipeline.plan import Plan
    from listinglint.pipeline.tasks import Task

_MOST_FOLDERS = 64
"""Folders beside a page in which its pictures may be; of more, only those that are called like it."""


class Inputs(Struct):
    """Names what tasks of one run are judged by; what many share is looked at once."""

    language: Language
    _held: list[object] = field(default_factory=list)
    _plans: dict[tuple[int, int], bytes] = field(default_factory=dict)
    _folders: dict[Path, list[str]] = field(default_factory=dict)
    _names: dict[str, list[str]] = field(default_factory=dict)
    _silence: dict[Path, bytes] = field(default_factory=dict)

    def of(self, task: Task) -> str:
        """Name all that a task is judged by but its pictures: 32 hexadecimal digits, the same on any computer.

        Raises OSError where its file can't be read.
        """
        plan = task.plan
        held = hashlib.blake2b(self._plan(plan), digest_size=16)
        parts = [task.path.encode("utf-8", "replace"), self._sidecars(task.path), self._read(task)]
        held.update(msgspec.json.encode([part.hex() for part in parts]))
        return held.hexdigest()

    def _plan(self, plan: Plan) -> bytes:
        key = (id(plan.rules), id(plan.settings))
        if key not in self._plans:
            self._held.append((plan.rules, plan.settings))
            told: list[Any] = [
                list(plan.rules),
                plan.profiles,
                plan.settings.shop,
                plan.settings.limits,
                dict(plan.settings.columns),
                _of_files(file for folder in plan.settings.phrases for file in sorted(Path(folder).rglob("*.y*ml"))),
                plan.suppressions.notes if plan.suppressions else None,
                plan.tools.reader is not None,
                plan.tools.today.isoformat(),
                self.language,
            ]
            self._plans[key] = hashlib.sha256(_of_the_tool() + msgspec.json.encode(told)).digest()
        return self._plans[key]

    def _read(self, task: Task) -> bytes:
        source = task.plan.source
        if task.product is not None and task.feed is not None:
            product, composer = task.product, task.feed.composer
            told = [product.key, product.records, product.left_out, composer.layout.format.name.en]
            return hashlib.sha256(msgspec.json.encode([*told, [str(one) for one in composer.files.folders]])).digest()
        if source.pack:
            return hashlib.sha256(msgspec.json.encode([_state(file) for file in source.pack])).digest()
        assert source.file is not None
        with source.file.open("rb") as stream:
            page = hashlib.file_digest(stream, "sha256").digest()
        return hashlib.sha256(page + msgspec.json.encode(self._around(source.file))).digest()

    def _around(self, page: Path) -> list[str]:
        """Name what lies in the folders beside a page where its pictures may be, so that one that comes is noticed."""
        if not page.name.lower().endswith(PAGES):
            return []
        folder, stem = page.parent, page.name.split(".", 1)[0]
        if folder not in self._folders:
            self._folders[folder] = sorted(_names(folder, are_folders=True))
        names = self._folders[folder]
        if len(names) > _MOST_FOLDERS:
            names = [name for name in names if name.startswith(stem)]
        return [f"{name}/{one}" for name in names for one in self._inside(os.path.join(folder, name))]  # noqa: PTH118 - for each of many thousand pages

    def _inside(self, folder: str) -> list[str]:
        if folder not in self._names:
            if len(self._names) > _MOST_FOLDERS:
                self._names.clear()
            self._names[folder] = sorted(_names(folder, are_folders=False))
        return self._names[folder]

    def _sidecars(self, path: str) -> bytes:
        folder = Path(path).parent
        if folder not in self._silence:
            self._silence[folder] = _of_files(file for file in candidates(path) if file.is_file())
        return self._silence[folder]


def picture_digest(file: str) -> str:
    """Give the SHA-256 of a file; empty when it can't be read."""
    try:
        with open(file, "rb") as stream:  # noqa: PTH123 - as it was written down
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


@cache
def _of_the_tool() -> bytes:
    """Name the tool by what it is made of: its version alone stays the same while somebody works on it."""
    package = Path(__file__).parents[1]
    files = [
        *package.rglob("*.py"),
        *package.rglob("*.zlib"),
        *phrases_dir().rglob("*.yaml"),
        *feeds_dir().rglob("*.yaml"),
    ]
    return hashlib.sha256(__version__.encode() + _of_files(sorted(files))).digest()


def _of_files(files: Iterable[Path]) -> bytes:
    held = hashlib.sha256()
    for file in files:
        held.update(hashlib.sha256(file.read_bytes()).digest())
    return held.digest()


def _names(folder: str | Path, *, are_folders: bool) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            yield from (entry.name for entry in entries if entry.is_dir() == are_folders)
    except OSError:
        return


def _state(file: Path) -> list[object]:
    seen = file.stat()
    return [file.name, seen.st_size, seen.st_mtime_ns]
