"""What was dropped on the page: files below a folder of their own, within limits; what is not taken is told with its reason."""

from __future__ import annotations

import shutil
import stat
import zipfile
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.desk.names import RefusedNameError, kept_as
from listinglint.loaders.load_error import unreadable
from listinglint.loaders.zips import LOCKED, is_zip, member_name
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path
    from typing import IO, BinaryIO

MB = 1024 * 1024
_PIECE = MB
TWICE = Wording("there are two files of this name", "有两个同名文件")
FOLDER = Wording("there is a folder of this name as well", "还有一个同名的文件夹")
EMPTY = Wording("is a zip without a file in it", "是空压缩包")
LINK = Wording("is a link, and only files are taken", "是链接，只接收文件")
NESTED = Wording("is a zip in a zip: unpack it first", "是压缩包里的压缩包，请先解压")
NOT_KEPT = Wording("can't be kept: {why}", "无法保存：{why}")
ONE_TOO_LARGE = Wording("is larger than {most} MB", "超过 {most} MB")
ALL_TOO_LARGE = Wording(
    "all of it is larger than {most} MB: drop fewer listings at once", "总共超过 {most} MB，请分几次拖入"
)
TOO_MANY = Wording("more than {most} files: drop fewer listings at once", "超过 {most} 个文件，请分几次拖入")


class Limits(Struct, frozen=True):
    """How much one drop may hold; the largest packs of one shop's listings seen are a tenth of it."""

    files: int = 5_000
    file_bytes: int = 256 * MB
    all_bytes: int = 1024 * MB


class Refusal(Struct, frozen=True):
    """A file that was not taken."""

    name: str
    why: Wording


class NotTakenError(Exception):
    """A file is not taken, the others may be."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


class FullError(NotTakenError):
    """Nothing more is taken."""


class Drop(Struct):
    """A folder and what was put into it."""

    folder: Path
    limits: Limits = field(default_factory=Limits)
    number: str = ""
    """Which drop of its run it is."""
    refused: list[Refusal] = field(default_factory=list)
    files: int = 0
    all_bytes: int = 0

    async def receive(self, name: str, pieces: AsyncIterator[bytes]) -> None:
        """Keep a file; nothing is left of one that does not arrive whole. Raises NotTakenError, noted among the refused."""
        try:
            target = self._place(name)
        except NotTakenError as error:
            self.refused.append(Refusal(name, error.why))
            raise
        try:
            with target.open("xb") as out:
                size = 0
                async for piece in pieces:
                    size += len(piece)
                    self._write(out, piece, size)
        except BaseException as error:
            if not isinstance(error, FileExistsError):
                target.unlink(missing_ok=True)
            refusal = _refusal(error)
            if refusal is None:
                raise
            self.refused.append(Refusal(name, refusal.why))
            raise refusal from error

    def entries(self) -> list[str]:
        """Give the names of files and folders at the top."""
        return sorted(path.name for path in self.folder.iterdir())

    def unpack(self) -> None:
        """Put a folder of the same name in the place of each zip file; what is in it that can't be kept is refused."""
        for file in [path for path in self.folder.rglob("*") if path.is_file()]:
            with file.open("rb") as stream:
                head = stream.read(4)
            if not is_zip(head, file):
                continue
            packed = self.folder.with_name("packed.zip")
            self.all_bytes -= file.stat().st_size
            file.replace(packed)
            name = file.relative_to(self.folder).as_posix()
            try:
                with zipfile.ZipFile(packed) as archive:
                    self._unpack(name, archive)
            except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError) as error:
                self._give_up(name, unreadable(error))
            except FullError as error:
                self._give_up(name, error.why)
            packed.unlink()

    def _unpack(self, name: str, archive: zipfile.ZipFile) -> None:
        members = [one for one in archive.infolist() if not one.is_dir()]
        if not members:
            raise FullError(EMPTY)
        if any(member.flag_bits & 1 for member in members):
            raise FullError(LOCKED)
        if self.files + len(members) > self.limits.files:
            raise FullError(TOO_MANY.filled(most=self.limits.files))
        named = [
            (member, f"{name}/{member_name(member).replace(chr(92), '/')}") for member in members
        ]  # as Windows packs
        folders = {folder for _, inside in named for folder in accumulate(inside.split("/")[:-1], "{}/{}".format)}
        for member, inside in named:
            why = FOLDER if inside in folders else _against(member, inside)
            if why is not None:
                self.refused.append(Refusal(inside, why))
                continue
            try:
                self._take(archive, member, inside)
            except FullError:
                raise
            except (NotTakenError, OSError, zipfile.BadZipFile) as error:
                refusal = _refusal(error) or NotTakenError(unreadable(error))
                self.refused.append(Refusal(inside, refusal.why))

    def _take(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, inside: str) -> None:
        """Unpack one file; nothing is left of one that can't be had whole. Raises NotTakenError, OSError and BadZipFile."""
        target = self._place(inside)
        try:
            with archive.open(member) as stream, target.open("xb") as out:
                for size, piece in _read(stream):
                    self._write(out, piece, size)
        except FileExistsError:
            raise
        except BaseException:
            target.unlink(missing_ok=True)
            raise

    def _give_up(self, name: str, why: Wording) -> None:
        """Keep nothing of a zip file that is too much, locked or broken."""
        self.refused.append(Refusal(name, why))
        shutil.rmtree(self.folder / name, ignore_errors=True)

    def _place(self, name: str) -> Path:
        """Give the place of one more file, its folders made. Raises NotTakenError."""
        if self.files >= self.limits.files:
            raise FullError(TOO_MANY.filled(most=self.limits.files))
        try:
            target = self.folder / kept_as(name)
            target.parent.mkdir(parents=True, exist_ok=True)
        except RefusedNameError as error:
            raise NotTakenError(error.why) from error
        except OSError as error:
            raise NotTakenError(NOT_KEPT.filled(why=reason_of(error))) from error
        self.files += 1
        return target

    def _write(self, out: BinaryIO, piece: bytes, size: int) -> None:
        """Write a piece of a file that has so many bytes by now. Raises NotTakenError when that is too much."""
        self.all_bytes += len(piece)
        if self.all_bytes > self.limits.all_bytes:
            raise FullError(ALL_TOO_LARGE.filled(most=self.limits.all_bytes // MB))
        if size > self.limits.file_bytes:
            raise NotTakenError(ONE_TOO_LARGE.filled(most=self.limits.file_bytes // MB))
        out.write(piece)


def _against(member: zipfile.ZipInfo, inside: str) -> Wording | None:
    """Tell what speaks against a member of a zip file besides its name."""
    if stat.S_ISLNK(member.external_attr >> 16):
        return LINK
    return NESTED if inside.lower().endswith(".zip") else None


def _read(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Give the pieces of a file, each with how many bytes there were up to its end."""
    size = 0
    while piece := _piece(stream):
        size += len(piece)
        yield size, piece


def _piece(stream: IO[bytes]) -> bytes:
    """Give the next piece. Raises OSError, and BadZipFile for whatever a damaged one makes its method of packing raise."""
    try:
        return stream.read(_PIECE)
    except OSError:
        raise
    except Exception as error:
        raise zipfile.BadZipFile(str(error)) from error


def _refusal(error: BaseException) -> NotTakenError | None:
    """Give what is to be told of an error; None for one that is no matter of this file."""
    if isinstance(error, NotTakenError):
        return error
    if isinstance(error, FileExistsError):
        return NotTakenError(TWICE)
    return NotTakenError(NOT_KEPT.filled(why=reason_of(error))) if isinstance(error, OSError) else None
