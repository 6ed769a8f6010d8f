"""Which configuration holds for a page: the file nearest to it, up to the root of its repository.

Nothing is merged with files further up, unless a file says `extends`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.config import globs
from listinglint.config.files import in_folder
from listinglint.config.settings import Layer, Settings, laid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.config.layers import ConfigPart


class ConfigSource(Struct, frozen=True):
    """A configuration file with what it says; patterns of pages are relative to the folder `base`."""

    file: Path
    base: str
    parts: tuple[ConfigPart, ...]

    def named(self, page: str) -> str:
        """Give a page's path as patterns know it; that of a page outside of the base folder is the whole of it."""
        inside = page.removeprefix(self.base.rstrip(os.sep) + os.sep)
        return (inside if inside != page else os.path.splitdrive(page)[1].lstrip(os.sep)).replace(os.sep, "/")


class Lookup(Struct, frozen=True, eq=False):
    """Finds settings; each folder is looked into once, and each file read once."""

    below: Sequence[Layer] = ()
    """What holds unless a file says otherwise."""
    above: Sequence[Layer] = ()
    """What holds whatever a file says: the command line."""
    named: Path | None = None
    """The file that holds for all pages; patterns in it are relative to the working folder."""
    is_isolated: bool = False
    """Whether no file is read at all."""
    _folders: dict[str, ConfigSource | None] = field(default_factory=dict)
    _files: dict[str, ConfigSource] = field(default_factory=dict)
    _settings: dict[tuple[Path | None, tuple[int, ...]], Settings] = field(default_factory=dict)

    def settings_for(self, path: str) -> Settings:
        """Give the settings of a page by its path, whether it exists or not. Raises ConfigError."""
        page = _absolute(path)
        source = self._source_for(page)
        if source is None:
            return self._laid(None, (), ())
        name = source.named(page)
        held = tuple(
            index
            for index, part in enumerate(source.parts)
            if not part.files or any(globs.matches(pattern, name) for pattern in part.files)
        )
        return self._laid(source.file, held, source.parts)

    def excluded(self, path: str, settings: Settings) -> str:
        """Say where a page is excluded by its settings; empty when it is not. Raises ConfigError."""
        if not settings.exclude:
            return ""
        page = _absolute(path)
        source = self._source_for(page)
        assert source is not None
        name = source.named(page)
        found = next((pattern for pattern in settings.exclude if globs.matches(pattern, name)), None)
        return settings.origin(f"exclude.{found}") if found else ""

    def layers_for(self, path: str) -> list[Layer]:
        """Give all that is said in the file of a page, about whatever pages, and on the command line. Raises ConfigError."""
        source = self._source_for(_absolute(path))
        return [*(part.layer for part in (source.parts if source else ())), *self.above]

    def file_for(self, path: str) -> Path | None:
        """Give the configuration file that holds for a page. Raises ConfigError."""
        source = self._source_for(_absolute(path))
        return source.file if source else None

    def _source_for(self, page: str) -> ConfigSource | None:
        if self.is_isolated:
            return None
        if self.named is not None:
            return self._read(_absolute(self.named), _absolute("."))
        return self._nearest(os.path.split(page)[0])

    def _nearest(self, folder: str) -> ConfigSource | None:
        """Look in a folder and those above it, up to the root of the repository."""
        passed = []
        while folder not in self._folders:
            passed.append(folder)
            file, above = in_folder(Path(folder)), os.path.split(folder)[0]
            if file is not None:
                self._folders[folder] = self._read(str(file), folder)
            elif folder == above or os.path.lexists(f"{folder}/.git"):
                self._folders[folder] = None
            else:
                folder = above
        found = self._folders[folder]
        self._folders.update(dict.fromkeys(passed, found))
        return found

    def _read(self, file: str, base: str) -> ConfigSource:
        from listinglint.config.layers import parts

        if file not in self._files:
            self._files[file] = ConfigSource(Path(file), base, tuple(parts(Path(file))))
        return self._files[file]

    def _laid(self, file: Path | None, held: tuple[int, ...], said: Sequence[ConfigPart]) -> Settings:
        key = (file, held)
        if key not in self._settings:
            self._settings[key] = laid([*self.below, *(said[index].layer for index in held), *self.above])
        return self._settings[key]


def _absolute(path: str | Path) -> str:
    """Give a path from the root, as it was named: links are not followed, so that the file beside a linked page holds."""
    return os.path.abspath(path)  # noqa: PTH100 - a Path would take ten times as long, for each of many thousand pages
