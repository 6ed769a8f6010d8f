"""Packs of pictures: a folder with 主图, 详情图, SKU图 (main, detail, swatches) is one listing without a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listinglint.loaders import charset
from listinglint.loaders.feeds.pictures import natural
from listinglint.loaders.language import language_of
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Gap, Listing, Part, Passage, Picture, Place, Role, Span, Status
from listinglint.model.wording import Wording
from listinglint.yaml_source.regular_file import read_regular

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ONLY_PICTURES = Wording(
    "only pictures were given, and the matter may stand in the listing's text",
    "只提供了图片，相关内容可能写在商品文字里",
)
_MAIN = r"主[图圖](?:[图圖]片)?|首[图圖]|白底[图圖]?|透明[图圖]|场景[图圖]|橱窗[图圖]|封面|main|gallery|hero|zhutu|product[ _-]?(?:images?|photos?)"
_DETAIL = r"[详詳]情(?:[页頁图圖]*)|描述(?:[图圖])?|细节(?:[图圖])?|細節(?:[图圖])?|内页|尺码(?:[表图])*|details?|desc(?:ription)?|content|xiangqing|a\+|size[ _-]?(?:charts?|guide)"
_OPTION = r"sku(?:[图圖]片?)?|[属屬]性(?:[图圖])?|颜色(?:[图圖])?|顏色(?:[图圖])?|规格(?:[图圖])?|款式(?:[图圖])?|swatch(?:es)?|variants?|variations?|colou?rs?|options?"
_AROUND = r"^[\W\d_]*(?:{})(?:[ _-]?(?:pics?|pictures?|photos?|images?|imgs?|图片?|圖片?))?[\W\d_x]*$"
_FOLDERS = tuple(
    (lazy_pattern(_AROUND.format(words), re.IGNORECASE), role)
    for words, role in ((_MAIN, Role.GALLERY), (_DETAIL, Role.DESCRIPTION), (_OPTION, Role.OPTION))
)
_FILES = tuple(
    (lazy_pattern(rf"(?:^|[\W\d_])(?:{words})(?:$|[\W\d_图圖])", re.IGNORECASE), role)
    for words, role in ((_MAIN, Role.GALLERY), (_DETAIL, Role.DESCRIPTION), (_OPTION, Role.OPTION))
)
_TITLE = lazy_pattern("标题|標題|title|名称|品名", re.IGNORECASE)
_MOST = 1_000
_LONGEST_TEXT = 256 * 1024


def role_of_folder(name: str) -> Role | None:
    """Give what the pictures of a folder are for by its usual name; None for any other name."""
    return next((role for pattern, role in _FOLDERS if pattern.match(name)), None)


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
    named = next((role for pattern, role in _FILES if pattern.search(file.stem)), Role.DESCRIPTION)
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
