"""What configuration files say: a layer for each, those they extend first, then their overrides."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint.config import globs, hosts
from listinglint.config.files import ConfigError, read, shown, wrong
from listinglint.config.keys import Config
from listinglint.config.settings import Layer
from listinglint.model.wording import Wording
from listinglint.yaml_source.convert import typed
from listinglint.yaml_source.reader import Key, RefusedError, SourceData

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MOST_FILES = 100
"""Files one configuration may be made of; extending is for a handful."""
NO_TABLE = Wording("has no table [tool.listinglint]", "没有 [tool.listinglint] 这个表")
NO_FILE = Wording("no such file: {file}", "找不到文件 {file}")
NOT_THERE = Wording("no such file", "找不到这个文件")
NO_PATH = Wording(
    "is empty: write the path of a file or folder, or leave the key out", "是空的：请写文件或文件夹的路径，或去掉这一项"
)
NO_NETWORK = Wording("nothing is fetched from a network: give the path of a file", "不会联网读取：请写文件路径")
CIRCLE = Wording("{file} would extend itself", "{file} 会扩展它自己")
TOO_MANY = Wording("extends more than {most} files", "扩展的文件超过 {most} 个")
FOLDERS = ("rules", "phrases")
"""Keys that name folders of the shop's own files."""
NO_FOLDER = Wording("no such folder: {folder}", "找不到文件夹 {folder}")


class ConfigPart(Struct, frozen=True):
    """A layer of a file, and the patterns of the pages it is about; none: all of them."""

    layer: Layer
    files: tuple[str, ...] = ()


def parts(file: Path) -> list[ConfigPart]:
    """Give what a file says: first what it extends, then itself, then its overrides. Raises ConfigError."""
    if not os.path.lexists(file):
        raise ConfigError(shown(file), NOT_THERE)
    return list(_parts(file, (), count(1)))


def _parts(file: Path, above: tuple[Path, ...], numbers: Iterator[int]) -> Iterator[ConfigPart]:
    written = read(file)
    above = (*above, file.resolve())
    try:
        if written.data is None and file.suffix == ".toml":
            written.refuse((), NO_TABLE)
        said = typed(written, Config, {} if written.data is None else written.data)
        for index, name in enumerate(said.pop("extends", ())):
            if next(numbers) >= MOST_FILES:
                written.refuse(("extends", index), TOO_MANY.filled(most=MOST_FILES))
            yield from _parts(
                _extended(written, index, _named(written, file, name, ("extends", index)), above), above, numbers
            )
        overrides = said.pop("overrides", ())
        yield ConfigPart(Layer(_resolved(written, file, said), _placed(file, written)))
        for index, override in enumerate(overrides):
            files = _patterns(written, override.pop("files"), ("overrides", index, "files"))
            yield ConfigPart(Layer(override, _placed(file, written, ("overrides", index))), files)
    except RefusedError as error:
        raise wrong(file, error) from error


def _extended(written: SourceData, index: int, file: Path, above: tuple[Path, ...]) -> Path:
    """Give the file that is extended, unless it is none, or extends whom it is extended by."""
    key = ("extends", index)
    if "://" in written.data["extends"][index]:
        written.refuse(key, NO_NETWORK)
    if not file.is_file():
        written.refuse(key, NO_FILE.filled(file=shown(file)))
    if file.resolve() in above:
        written.refuse(key, CIRCLE.filled(file=shown(file)))
    return file


def _resolved(written: SourceData, file: Path, said: dict[str, Any]) -> dict[str, Any]:
    """Make paths absolute, which are relative to the file that says them."""
    _patterns(written, said.get("exclude", ()), ("exclude",))
    for index, host in enumerate(said.get("fetch-hosts", ())):
        if not hosts.is_host_pattern(host):
            written.refuse(("fetch-hosts", index), hosts.NO_HOST.filled(text=host))
    if "baseline" in said:
        said["baseline"] = _named(written, file, said["baseline"], ("baseline",)).as_posix()
    for key in FOLDERS:
        folders = [_named(written, file, name, (key, index)) for index, name in enumerate(said.get(key, ()))]
        for index, folder in enumerate(folders):
            if not folder.is_dir():
                written.refuse((key, index), NO_FOLDER.filled(folder=shown(folder)))
        if folders:
            said[key] = [folder.as_posix() for folder in folders]
    return said


def _patterns(written: SourceData, patterns: Sequence[str], key: Key) -> tuple[str, ...]:
    for index, pattern in enumerate(patterns):
        if not globs.is_pattern(pattern):
            written.refuse((*key, index), globs.NO_PATTERN.filled(text=pattern))
    return tuple(patterns)


def _placed(file: Path, written: SourceData, inside: Key = ()) -> Callable[[Key], str]:
    """Tell where in a file something is said."""

    def where(key: Key) -> str:
        line, column = written.place((*inside, *key))
        return f"{shown(file)}:{line}:{column}"

    return where


def _named(written: SourceData, file: Path, name: str, key: Key) -> Path:
    """Give the path that a file says, which is relative to its folder. An empty one, which would be the folder, is refused."""
    if not name.strip():
        written.refuse(key, NO_PATH)
    return Path(os.path.normpath(file.parent / name.replace("\\", "/")))
