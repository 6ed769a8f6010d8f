"""Zip files: unpacked within bounds into a folder of their own for as long as they are read."""

from __future__ import annotations

import re
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from listinglint.files.passing import passing_folder
from listinglint.loaders.feeds.blob import limited
from listinglint.loaders.feeds.pictures import is_picture_file
from listinglint.loaders.load_error import LoadError, unreadable
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOO_MUCH = Wording("holds more than {most}, so it is not unpacked", "内容超过 {most}，不解压")
LOCKED = Wording("is locked with a password: unpack it first", "有密码保护：请先解压")
_MOST_FILES = 20_000
_MOST_BYTES = 4 * 1024**3
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
    if not head.startswith(b"PK\3\4"):
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
        raise LoadError(path, TOO_MUCH.filled(most=f"{_MOST_FILES} files"))
    left = _MOST_BYTES
    for member in members:
        if member.flag_bits & 1:
            raise LoadError(path, LOCKED)
        target = _target(root, member_name(member))
        if target is None:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(member) as stream, target.open("wb") as out:
            packed = limited(path, stream, member.compress_size)
            while data := packed.read(1024 * 1024):
                left -= len(data)
                if left < 0:
                    raise LoadError(path, TOO_MUCH.filled(most=f"{_MOST_BYTES // 1024**3} GB"))
                out.write(data)


def _target(root: Path, name: str) -> Path | None:
    """Give where a member goes; None for names that would lead out of the folder, or are none."""
    parts = [
        re.sub(r'[<>:"|?*\0-\x1f]', "_", part)[:120] for part in re.split(r"[/\\]", name) if part not in {"", ".", ".."}
    ]
    return root.joinpath(*parts) if parts and len(parts) < 30 else None


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
