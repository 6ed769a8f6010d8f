"""Pictures that lie beside an export, in the folders where people put them."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.loaders.html.pictures import picture
from listinglint.loaders.html.saved import PictureFolders, shelf
from listinglint.loaders.source import PICTURES
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Picture, Place, Role, Status
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ENDINGS = (*PICTURES, ".jxl", ".tbi")
"""What files of pictures are called; `.tbi` are the JPEGs of Taobao's packs."""
FOLDERS = frozenset(
    "images image img imgs pictures picture pics photos photo media assets uploads files export_files product_images"
    " 图片 圖片 宝贝图片 商品图片 照片 图 pic contentpic".split()
)
"""Names of folders for the pictures of the files beside them."""
NOT_BESIDE = Wording(
    "it does not lie beside the export: put the pictures into a folder “images” there, or give --pictures DIR",
    "图片不在导出文件旁边：请放到旁边的 images 文件夹，或用 --pictures 指定文件夹",
)
_SIZED = lazy_pattern(r"(?:[-_@]\d{2,5}x\d{0,5}|_x\d{2,5}|@\dx|-scaled|_(?:pico|icon|thumb|small|compact|medium|large|grande|master))(?:_crop_\w+)?(?=\.\w+$)")  # fmt: skip
"""What shops put behind the name of a picture to ask for another size."""
_DOUBLE = lazy_pattern(r"^(.*?\.(?:jpe?g|png|gif|webp))[_!].*$", re.IGNORECASE)
"""`a.jpg_400x400.jpg`, `a.jpg_.webp`, `a.jpg!q70.dpg`."""
_MOST = 200_000
"""Files that are looked at."""


class PictureFiles(Struct, frozen=True):
    """Finds the file of a picture by the name that a feed gives it."""

    beside: PictureFolders
    folders: tuple[Path, ...] = ()
    """Where pictures are looked for, with all that is in them."""
    packed: tuple[tuple[str, bytes], ...] = ()
    _names: dict[str, list[Path]] = field(default_factory=dict)
    _keys: dict[str, list[Path]] = field(default_factory=dict)

    def picture(self, source: str, place: Place, role: Role, *, key: str = "", alt: str = "") -> Picture:
        """Give the picture that a feed names: `folder-file|address`, an address, or a path on somebody's disk."""
        name, _, address = source.partition("|") if ".tbi|" in source else (source, "", "")
        found = picture(address or name, place, role, self.beside, alt=alt)
        if found.status is Status.READ:
            return found
        file = self.find(name, key) or (self.find(address, key) if address else None)
        return _elsewhere(found) if file is None else replace(found, status=Status.READ, reason=None, file=file)

    def looked_up(self, shown: Picture, key: str) -> Picture:
        """Give a picture of a description the file it has beside the feed, if there is one."""
        file = None if shown.status is Status.READ else self.find(shown.path, key)
        return _elsewhere(shown) if file is None else replace(shown, status=Status.READ, reason=None, file=file)

    def find(self, source: str, key: str = "") -> Path | None:
        """Find a file by its name; of several so called, the one whose folders the name goes on with, or the key's own."""
        if not self.folders or source.startswith("data:"):
            return None
        parts = [part for part in re.split(r"[/\\]", unquote(re.split("[?#]", source, maxsplit=1)[0])) if part]
        names = _spellings(parts[-1]) if parts else []
        for name in names:
            files = self._listed().get(name, [])
            if len(files) == 1:
                return files[0]
            if files:
                return _choice(files, parts, key)
        return None

    def of_key(self, key: str) -> list[Path]:
        """Give the pictures that are called like the goods, or lie in a folder that is."""
        if not key or not self.folders:
            return []
        self._listed()
        return sorted(self._keys.get(key.casefold(), ()), key=natural)

    def _listed(self) -> dict[str, list[Path]]:
        if not self._names:
            self._names[""] = []
            left = _MOST
            for folder in self.folders:
                for file in _pictures_in(folder):
                    self._names.setdefault(file.name.casefold(), []).append(file)
                    for key in _called(file):
                        self._keys.setdefault(key, []).append(file)
                    left -= 1
                    if not left:
                        return self._names
        return self._names


def _elsewhere(shown: Picture) -> Picture:
    """Say of a picture that is not beside a feed that it lies elsewhere: shops keep theirs, and buyers see them."""
    return replace(shown, status=Status.REMOTE, reason=NOT_BESIDE) if shown.status is Status.MISSING else shown


def picture_files(
    file: Path | None, folder: Path | None, root: Path | None, given: Sequence[Path] = ()
) -> PictureFiles:
    """Look once which folders beside a feed may hold its pictures."""
    beside = shelf(folder, root)
    if file is None or folder is None:
        return PictureFiles(beside, tuple(given))
    stem = re.split(r"\.(?:gz|zip)$", file.name, maxsplit=1, flags=re.IGNORECASE)[0].rsplit(".", 1)[0].casefold()
    return PictureFiles(
        beside, (*given, *sorted(one for one in _folders(folder) if _belongs(one.name.casefold(), stem)))
    )


def natural(file: Path) -> list[tuple[int, int, str]]:
    """Sort names as people count: 2 before 10."""
    parts = (part for name in file.parts for part in (*re.split(r"(\d+)", name.casefold()), "/"))
    return [(0, int(part), "") if part.isdecimal() and len(part) < 19 else (1, 0, part) for part in parts if part]


def is_picture_file(name: str) -> bool:
    """Tell by its name whether a file is a picture."""
    return name.lower().endswith(ENDINGS)


def _belongs(name: str, stem: str) -> bool:
    return name in FOLDERS or name == stem or name.startswith((f"{stem}_", f"{stem}-", f"{stem}."))


def _folders(folder: Path) -> Iterator[Path]:
    try:
        yield from (one for one in folder.iterdir() if one.is_dir() and not one.is_symlink())
    except OSError:
        return


def _pictures_in(folder: Path) -> Iterator[Path]:
    from pathlib import Path as _Path

    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files = (_Path(here, name) for name in sorted(names) if is_picture_file(name))
        yield from (file for file in files if not file.is_symlink() or file.resolve().is_relative_to(folder.resolve()))


def _called(file: Path) -> set[str]:
    """Give the goods that a file may belong to: `A1-front.jpg` and `A1/2.jpg` to A1."""
    stem = file.stem.casefold()
    cut = {stem[: found.start()] for found in re.finditer(r"[-_ (]+\w{1,12}\)?$", stem)}
    return {file.parent.name.casefold(), stem, *cut} - {""}


def _spellings(name: str) -> list[str]:
    """Give the names a file may have: as written, without what asks for another size, the original of a converted one."""
    plain = name.casefold()
    double = _DOUBLE.sub(r"\1", plain)
    return list(dict.fromkeys((plain, double, _SIZED.sub("", plain), _SIZED.sub("", double))))


def _choice(files: list[Path], parts: list[str], key: str) -> Path | None:
    """Choose between files of one name; none where nothing tells them apart, since it may be another's picture."""
    above = [part.casefold() for part in parts[-2::-1]]

    def alike(file: Path) -> int:
        theirs = [part.casefold() for part in file.parts[-2::-1]]
        pairs = enumerate(zip(above, theirs, strict=False))
        return next((at for at, (ours, its) in pairs if ours != its), min(len(above), len(theirs)))

    own = [file for file in files if key and key.casefold() in {part.casefold() for part in file.parts}]
    if len(own) == 1:
        return own[0]
    ranked = sorted(files, key=alike, reverse=True)
    return ranked[0] if alike(ranked[0]) > alike(ranked[1]) else None
