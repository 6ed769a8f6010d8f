"""Configuration files and where they lie: `listinglint.yaml`, or the table `[tool.listinglint]` of `pyproject.toml`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording
from listinglint.yaml_source.regular_file import read_regular

if TYPE_CHECKING:
    from listinglint.yaml_source.reader import RefusedError, SourceData

NAME = "listinglint.yaml"
PROJECT = "pyproject.toml"
TABLE = ("tool", "listinglint")
MISNAMED = (".listinglint.yaml", ".listinglint.yml", "listinglint.yml")
"""Names that people try; to pass over one in silence would be worse than a line about it."""
CALL_IT = Wording("is not read: call it listinglint.yaml", "不会被读取：请改名为 listinglint.yaml")
UNREADABLE = Wording("can't be read: {why}", "无法读取：{why}")
TOO_LONG = Wording("is too long for a project file", "文件太大，不像是项目配置文件")
_LARGEST = 4 * 1024 * 1024
"""Bytes of a project file that are looked through for our name."""


class ConfigError(Exception):
    """A configuration is wrong; `why` names the file, its line and column."""

    def __init__(self, place: str, why: Wording) -> None:
        self.why = Wording(_in_one_line(f"{place}: {why.en}"), _in_one_line(f"{place}：{why.zh}"))
        super().__init__(self.why.en)


def in_folder(folder: Path) -> Path | None:
    """Give the configuration file of a folder. Raises ConfigError for one that is misnamed."""
    for name in MISNAMED:
        if os.path.lexists(folder / name):
            raise ConfigError(shown(folder / name), CALL_IT)
    if os.path.lexists(folder / NAME):
        return folder / NAME
    project = folder / PROJECT
    return project if project.is_file() and _mentions_us(project) and read(project).data is not None else None


def shown(file: Path) -> str:
    """Name a file as briefly as the working folder allows."""
    here = Path.cwd()
    return (file.relative_to(here) if file.is_relative_to(here) else file).as_posix()


def _mentions_us(project: Path) -> bool:
    """Look for our name before a project file is parsed: most are about other tools, and need not even be right."""
    try:
        data = read_regular(project, _LARGEST + 1)
    except OSError as error:
        raise ConfigError(shown(project), UNREADABLE.filled(why=reason_of(error))) from error
    if len(data) > _LARGEST:
        raise ConfigError(shown(project), TOO_LONG)
    return TABLE[-1].encode() in data


def read(file: Path) -> SourceData:
    """Read a file of either form; one of TOML without our table holds None. Raises ConfigError."""
    from listinglint.yaml_source.reader import RefusedError, read_toml, read_yaml

    try:
        return read_toml(file, TABLE) if file.suffix == ".toml" else read_yaml(file)
    except RefusedError as error:
        raise wrong(file, error) from error


def wrong(file: Path, error: RefusedError) -> ConfigError:
    """Return the error of a file that is wrong at a line and column."""
    return ConfigError(f"{shown(file)}:{error.line}:{error.column}", error.why)


def _in_one_line(text: str) -> str:
    """Keep line breaks and the commands of terminals, which a name may hold, out of a message."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
