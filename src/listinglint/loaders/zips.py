"""Zip files: unpacked within bounds into a folder of their own for as long as they are read."""

from __future__ import annotations

import re
import zipfile
from contextlib import contextmanager
from itertools import accumulate
from typing import TYPE_CHECKING

from listinglint.files.passing import passing_folder
from listinglint.loaders.feeds.blob import limited
from listinglint.loaders.feeds.pictures import is_picture_file
from listinglint.loaders.load_error import LoadError, unreadable
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOO_MUCH = Wording("holds more than {most} GB, so it is not unpacked", "内容超过 {most} GB，不解压")
TOO_MANY = Wording("holds more than {most} files, so it is not unpacked", "里面超过 {most} 个文件，不解压")
LOCKED = Wording("is locked with a password: unpack it first", "有密码保护：请先解压")
_EMPTY = b"PK\5\6"
"""How a zip file without a member begins."""
_MOST_FILES = 20_000
_MOST_BYTES = 4 * 1024**3
_LONGEST_NAME = 240
"""Bytes of a file's name; systems take 255."""
_LONGEST_ENDING = 10
_DEEPEST = 30
_LISTINGS = (
    ".csv",
    ".tsv",
    ".txt",
    ".xml",
    ".json",
    ".jsonl",
    ".xlsx",
    ".html",
    ".htm",
    ".parquet",
    ".sqlite",
    ".sqlite3",
)


def is_zip(head: bytes, path: Path) -> bool:
    """Tell whether a file is a zip file that is not a workbook or another document."""
    if not head.startswith((b"PK\3\4", _EMPTY)):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist()[:50])
    except (OSError, zipfile.BadZipFile, ValueError):
        return True
    return "[Content_Types].xml" not in names and "mimetype" not in names


def may_hold_listings(path: Path) -> bool:
    """Tell by the names in it whether a zip file may hold listings."""
    try:
        with zipfile.ZipFile(path) as archive:
            return any(
                is_picture_file(name) or name.lower().endswith(_LISTINGS) for name in archive.namelist()[:_MOST_FILES]
            )
    except (OSError, zipfile.BadZipFile, ValueError):
        return True  # it is told when it is read


@contextmanager
def unpacked(path: str, file: Path) -> Iterator[Path]:
    """Unpack a zip file; its folder is gone afterwards. Raises LoadError for bombs, locked and broken ones."""
    with passing_folder() as root:
        try:
            with zipfile.ZipFile(file) as archive:
                _unpack(path, archive, root)
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise LoadError(path, unreadable(error)) from error
        yield root


def _unpack(path: str, archive: zipfile.ZipFile, root: Path) -> None:
    members = [one for one in archive.infolist() if not one.is_dir()]
    if len(members) > _MOST_FILES:
        raise LoadError(path, TOO_MANY.filled(most=f"{_MOST_FILES:,}"))
    if any(member.flag_bits & 1 for member in members):
        raise LoadError(path, LOCKED)
    left = _MOST_BYTES
    named = [(member, member_name(member)) for member in members]
    placed = [(member, name, parts) for member, name in named if 0 < len(parts := _parts(name)) < _DEEPEST]
    taken = {folder: {"": 1} for _, _, parts in placed for folder in accumulate(parts[:-1], "{}/{}".format)}
    for member, name, parts in placed:
        target = root / _unlike("/".join(parts), name, taken)
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(member) as stream, target.open("wb") as out:
            packed = limited(path, stream, member.compress_size)
            while data := packed.read(1024 * 1024):
                left -= len(data)
                if left < 0:
                    raise LoadError(path, TOO_MUCH.filled(most=_MOST_BYTES // 1024**3))
                out.write(data)


def _parts(name: str) -> list[str]:
    """Give the folders of a member, and its name, as any system takes them; none leads out of where they are put."""
    return [
        _shortened(re.sub(r'[<>:"|?*\0-\x1f]', "_", part))
        for part in re.split(r"[/\\]", name)
        if part not in {"", ".", ".."}
    ]


def _shortened(name: str) -> str:
    """Cut a name that is too long for a file; its ending stays, which tells what it is."""
    if len(name.encode("utf-8", "replace")) <= _LONGEST_NAME:
        return name
    stem, dot, ending = name.rpartition(".")
    if len(ending) > _LONGEST_ENDING:
        stem, dot, ending = name, "", ""
    room = _LONGEST_NAME - len(f"{dot}{ending}".encode("utf-8", "replace"))
    return stem.encode("utf-8", "replace")[:room].decode("utf-8", "ignore") + dot + ending


def _unlike(path: str, name: str, taken: dict[str, dict[str, int]]) -> str:
    """Give where the member of this name goes: not where a folder is, or another whose name was cut or cleaned to the same path.

    A member that comes again is a newer one, and replaces the first.
    """
    names = taken.setdefault(path, {})
    number = names.setdefault(name, len(names) + 1)
    if number == 1:
        return path
    stem, dot, ending = path.rpartition(".") if "." in path.rpartition("/")[2] else (path, "", "")
    return f"{stem}~{number}{dot}{ending}"


def member_name(member: zipfile.ZipInfo) -> str:
    """Give a member's name; Windows in China writes GBK and does not say so."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for charset in ("utf-8", "gb18030"):
        try:
            return raw.decode(charset)
        except UnicodeDecodeError:
            continue
    return member.filename
