"""Which pictures an element shows, what they are for, and the file behind each."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

from msgspec.structs import replace

from listinglint.loaders.html.addresses import is_picture_name, is_remote, leads_to_picture, readable, width_of
from listinglint.loaders.html.candidates import Candidate, is_spacer
from listinglint.loaders.html.saved import PictureFolders, local_file, saved_copy, shelf
from listinglint.loaders.html.web_address import absolute
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part, Picture, Role, Status
from listinglint.model.wording import Wording
from listinglint.phrasebook.as_written import slot_as_written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from listinglint.model.listing import Place

__all__ = [
    "MISSING",
    "REMOTE",
    "PictureFolders",
    "best",
    "better",
    "is_picture_name",
    "option_named",
    "picture",
    "role_of",
    "shelf",
]

_ICON_NAME = slot_as_written("picture_files", "icons")
_GOODS_LINK = lazy_pattern(
    r"item\.htm|/items?/|/goods[-/]|/product|/p/|/dp/|detail\.(tmall|1688)|[?&](id|item_?id|goods_?id)=\d|/search|list\.htm|category",
    re.IGNORECASE,
)
_GALLERY_NAMES = slot_as_written("picture_files", "in_gallery")
_OPTION_NAMES = slot_as_written("picture_files", "of_options")
_ICON_SIDE = 48
"""Pixels up to which both declared sides make a picture an icon: the pages' own badges and arrows are 12 to 40."""

_PHOTO_BYTES = 4096
"""Size of a file from which it is no placeholder: a plain shade of any size takes less, a photo of 200 pixels more."""
_WHEEL_SIDE = 240
"""Pixels from which a GIF is no turning wheel."""

_HOLDERS = 4
"""Elements looked at for the name of an option: its picture and what holds it."""
_OPTION_TAGS = frozenset({"a", "li", "label", "span", "button", "dd", "i", "em", "b"})
_LONGEST_OPTION = 40
"""Characters of an option's name; longer ones are the title of the goods."""

REMOTE = Wording("on the web and not fetched (use --fetch)", "在网上，没有下载（加上 --fetch 可以检查）")
MISSING = Wording("the file is missing", "找不到图片文件")
OUTSIDE = Wording(
    "it lies outside the listing's folder; to have it looked at, check the folder that holds both",
    "图片在商品文件夹之外；要检查它，请检查同时包含页面和图片的文件夹",
)
BROKEN_URI = Wording("the data: URI is broken", "data: 内嵌图片已损坏")


def role_of(source: str, element: Any, part: Part, link: str, names: str, shelf: PictureFolders) -> Role:
    """Tell what a picture is for from its name, declared size, the link around it and the names of its containers.

    A file that is here and too large for a placeholder is none, whatever it is called: `grey.jpg` may be the grey coat.
    """
    if (is_spacer(source) and not _is_photo_here(source, shelf)) or _is_small(element, 3):
        return Role.SPACER
    if (
        part is Part.CHROME
        or _is_small(element, _ICON_SIDE)
        or _ICON_NAME.search(source.split("?", maxsplit=1)[0].rsplit("/", 1)[-1])
    ):
        return Role.ICON
    leads_away = bool(link) and _GOODS_LINK.search(link) is not None and not leads_to_picture(link)
    if part in {Part.OTHER_GOODS, Part.REVIEWS} or leads_away or element.attrs.get("usemap"):
        return Role.BANNER
    if part is Part.OPTIONS or _OPTION_NAMES.search(names):
        return Role.OPTION
    return Role.GALLERY if _GALLERY_NAMES.search(names) else Role.DESCRIPTION


def option_named(element: Any) -> str:
    """Give the name of the option that a picture stands for: its own title, or the title or few words of what holds it."""
    held = element
    for _ in range(_HOLDERS):
        title = _text(held.attrs, "title") or _text(held.attrs, "alt") or _text(held.attrs, "aria-label")
        words = title or (" ".join(held.text.split()) if held.tag in _OPTION_TAGS else "")
        if 0 < len(words) <= _LONGEST_OPTION:
            return words
        held = held.parent
        if getattr(held, "tag", "") not in _OPTION_TAGS:  # a template's own fragment has none
            return ""
    return ""


def best(candidates: Sequence[Candidate], shelf: PictureFolders) -> Candidate:
    """Choose the address that a photo is read from: one whose bytes are here, else what a shopper sees in the end.

    Among equals the largest is best; a file that the page names as it stands beats one that only has the right name.
    """
    if len(candidates) == 1:
        return candidates[0]
    shown = [one for one in candidates if not is_spacer(one.address)] or list(candidates)
    here = [one for one in shown if _is_here(one.address, shelf)] or [
        one for one in shown if _has_copy(one.address, shelf)
    ]
    # What loaders keep beside the address of a picture may start at another host: `jfs/a.jpg` beside `//img.example/n1/jfs/a.jpg`.
    away = [one for one in shown if is_remote(one.address)]
    return max(here or away or shown, key=lambda one: (one.width, one.is_late))


def _is_here(address: str, shelf: PictureFolders) -> bool:
    if address.startswith("data:") or address in shelf.archived:
        return True
    if is_remote(address):
        return False
    file = local_file(address, shelf)
    return file is not None and file.is_file()


def _is_photo_here(address: str, shelf: PictureFolders) -> bool:
    """Tell a file that holds a photo from one that holds a plain shade or, as a small GIF, a turning wheel."""
    file = saved_copy(address, shelf) if is_remote(address) else local_file(address, shelf)
    if file is None or not file.is_file() or file.suffix.lower() == ".svg" or file.stat().st_size < _PHOTO_BYTES:
        return False
    return file.suffix.lower() != ".gif" or _is_wide_gif(file)


def _is_wide_gif(file: Path) -> bool:
    """Tell whether a GIF's header (GIF89a, 20) gives it sides that no wheel has."""
    with file.open("rb") as opened:
        head = opened.read(10)
    sides = head[6:8], head[8:10]
    return head[:4] == b"GIF8" and all(int.from_bytes(side, "little") >= _WHEEL_SIDE for side in sides)


def _has_copy(address: str, shelf: PictureFolders) -> bool:
    return saved_copy(address, shelf) is not None


def picture(
    source: str, place: Place, role: Role, shelf: PictureFolders, *, alt: str = "", heading: str = ""
) -> Picture:
    """Find the bytes behind an address: a `data:` URI, a file on the shelf, or the reason why there are none."""
    if source.lower().startswith("data:"):
        return _embedded(source, place, role, alt, heading)
    path = readable(source)
    archived = shelf.archived.get(source)
    if archived is not None:
        return Picture(source, place, Status.READ, None, role, alt, heading, data=archived)
    saved = saved_copy(source, shelf)
    if saved is None and is_remote(source):
        return Picture(source, place, Status.REMOTE, REMOTE, role, alt, heading, address=absolute(source, shelf.base))
    file = saved or local_file(source, shelf)
    if file is None or not file.is_file():
        # A page that names its shop as the base shows the shop's picture, unless there is one beside it.
        lost = (Status.REMOTE, REMOTE) if is_remote(shelf.base) else (Status.MISSING, MISSING)
        return Picture(path, place, *lost, role, alt, heading, address=absolute(source, shelf.base))
    if shelf.root is not None and not file.resolve().is_relative_to(shelf.root):
        return Picture(path, place, Status.SKIPPED, OUTSIDE, role, alt, heading)
    return Picture(path, place, Status.READ, None, role, alt, heading, file)


def better(before: Picture, found: Picture) -> Picture:
    """Keep one of two showings of a photo, at its first place: the one that is of the goods, that is here, that is larger."""
    if _worth(found) <= _worth(before):
        return before
    return replace(found, place=before.place, heading=before.heading or found.heading, alt=found.alt or before.alt)


def _worth(shown: Picture) -> tuple[bool, bool, float]:
    size = float(len(shown.data)) if shown.data is not None else width_of(shown.path)
    return shown.role.is_of_goods, shown.status is Status.READ, size


def _text(attributes: Any, name: str) -> str:
    value = attributes.get(name)
    return value.strip() if isinstance(value, str) else ""


def _is_small(element: Any, side: int) -> bool:
    """Tell whether both declared sides are at most `side` pixels."""
    sizes = [re.match(r"\s*(\d{1,5})", _text(element.attrs, name)) for name in ("width", "height")]
    return all(size is not None and int(size[1]) <= side for size in sizes) and "%" not in _text(element.attrs, "width")


def _embedded(source: str, place: Place, role: Role, alt: str, heading: str) -> Picture:
    """Decode a `data:` URI; its path is its type and the start of its digest, since the whole would fill the screen."""
    head, _, body = source.partition(",")
    try:
        data = (
            base64.b64decode(unquote_to_bytes(body), validate=False)
            if head.endswith(";base64")
            else unquote_to_bytes(body)
        )
    except (binascii.Error, ValueError):
        data = b""
    path = f"{head[:40].split(';')[0]},{hashlib.sha256(data).hexdigest()[:12]}"
    if not data:
        return Picture(path, place, Status.UNREADABLE, BROKEN_URI, role, alt, heading)
    is_spacer = len(data) < 100 or head.startswith("data:image/svg")
    return Picture(path, place, Status.READ, None, Role.SPACER if is_spacer else role, alt, heading, data=data)
