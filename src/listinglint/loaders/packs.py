"""Packs of pictures: a folder with 主图, 详情图, SKU图 (main, detail, swatches) is one listing without a page."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listinglint.loaders import charset
from listinglint.loaders.feeds.pictures import natural
from listinglint.loaders.language import language_of
from listinglint.model.listing import Gap, Listing, Part, Passage, Picture, Place, Role, Span, Status
from listinglint.model.wording import Wording
from listinglint.phrasebook.as_written import slot_as_written
from listinglint.phrasebook.builtin import slot
from listinglint.yaml_source.regular_file import read_regular

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ONLY_PICTURES = Wording(
    "only pictures were given, and the matter may stand in the listing's text",
    "只提供了图片，相关内容可能写在商品文字里",
)
_ROLES = (("main_pictures", Role.GALLERY), ("detail_pictures", Role.DESCRIPTION), ("option_pictures", Role.OPTION))
"""The slots of `phrases/picture_files.yaml` that name folders and files, and what the pictures in them are for."""
_TITLE = slot_as_written("picture_files", "title_file")
_MOST = 1_000
_LONGEST_TEXT = 256 * 1024


@cache
def _folders() -> tuple[tuple[re.Pattern[str], Role], ...]:
    more = r"(?:[ _-]?(?:pics?|pictures?|photos?|images?|imgs?|图片?|圖片?))?"
    return tuple(
        (re.compile(rf"^[\W\d_]*{slot('picture_files', name)}{more}[\W\d_x]*$", re.IGNORECASE), role)
        for name, role in _ROLES
    )


@cache
def _files() -> tuple[tuple[re.Pattern[str], Role], ...]:
    return tuple(
        (re.compile(rf"(?:^|[\W\d_]){slot('picture_files', name)}(?:$|[\W\d_图圖])", re.IGNORECASE), role)
        for name, role in _ROLES
    )


def role_of_folder(name: str) -> Role | None:
    """Give what the pictures of a folder are for by its usual name; None for any other name."""
    return next((role for pattern, role in _folders() if pattern.match(name)), None)


def read_pack(path: str, folder: Path, pictures: Sequence[Path]) -> Listing:
    """Make a listing of pictures, those of the gallery first; texts in the folder are its description."""
    shown = sorted((_picture(path, folder, file) for file in sorted(pictures, key=natural)[:_MOST]), key=_order)
    texts = _texts(path, folder) if len({file.parent for file in pictures}) > 1 or len(pictures) > 1 else ()
    title = next((text.words for text in texts if text.part is Part.TITLE), "")
    words = " ".join(text.words for text in texts)
    name = folder.name if len(pictures) > 1 else ""
    names = " ".join(
        [name, *(file.relative_to(folder).as_posix() for file in pictures[:20] if file.is_relative_to(folder))]
    )
    language = language_of("", words) if words else ("zh" if re.search("[\u4e00-\u9fff]", names) else "")
    return Listing(path, title or name, language, texts, (), tuple(shown), (Gap(ONLY_PICTURES, Place(path)),))


def _picture(path: str, folder: Path, file: Path) -> Picture:
    inside = file.relative_to(folder) if file.is_relative_to(folder) and file != folder else file
    # The last folder that tells counts; in a folder that says nothing the file's own name does.
    roles = [role for part in inside.parts[:-1] if (role := role_of_folder(part)) is not None]
    named = next((role for pattern, role in _files() if pattern.search(file.stem)), Role.DESCRIPTION)
    role = roles[-1] if roles else named
    name = path if file == folder else inside.as_posix()
    option = file.stem if role is Role.OPTION else ""
    return Picture(name, Place(path), Status.READ, None, role, file=file, option=option)


def _order(shown: Picture) -> int:
    return (Role.GALLERY, Role.OPTION, Role.DESCRIPTION).index(shown.role)


def _texts(path: str, folder: Path) -> tuple[Passage, ...]:
    found: list[Passage] = []
    for file in [file for file in sorted(folder.glob("*.txt")) if not file.is_symlink()][:20]:
        try:
            data = read_regular(file, _LONGEST_TEXT)
        except OSError:
            continue
        part = Part.TITLE if _TITLE.search(file.stem) else Part.DESCRIPTION
        lines = enumerate(charset.decode(data).text.splitlines(), 1)
        place = f"{path}/{file.name}"
        found += [
            Passage(" ".join(line.split()), (Span(0, Place(place, number, 1)),), part)
            for number, line in lines
            if line.strip()
        ]
    return tuple(found)
