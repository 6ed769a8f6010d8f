"""Which pictures an element shows, what they are for, and the file behind each."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from listinglint.loaders.html.web_address import absolute
from listinglint.model.listing import Part, Picture, Role, Status
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.model.listing import Place

# In the order in which lazy loaders of shops are looked at; a real picture in one of them beats the placeholder in `src`.
_LAZY = (
    "data-ks-lazyload", "data-lazyload", "data-lazy-load-src", "data-original", "data-lazy-src", "data-lazy", "data-src", "data-actualsrc",
    "data-img", "data-image", "data-url", "data-zoom-image", "data-old-hires", "data-hires", "lazy-src", "lazyload", "lazysrc", "lazy_src", "original", "_src",
)  # fmt: skip
_PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp|avif|heic|tiff?)(?:$|[?#_!@&])", re.IGNORECASE)
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]{1,500})["']?\s*\)""", re.IGNORECASE)
_SPACER_NAME = re.compile(
    r"(^|[/_.-])(spaceball|spacer|blank|pixel|1x1|transparent|grey|placeholder|loading)[\w.-]*\.(gif|png|jpe?g|svg)",
    re.IGNORECASE,
)
_ICON_NAME = re.compile(
    r"(^|[/_.-])(icon|ico|logo|sprite|star|arrow|btn|button|avatar|qrcode)s?([/_.-]|\d|$)|\.svg($|\?)|favicon",
    re.IGNORECASE,
)
_GOODS_LINK = re.compile(
    r"item\.htm|/items?/|/goods[-/]|/product|/p/|/dp/|detail\.(tmall|1688)|[?&](id|item_?id|goods_?id)=\d|/search|list\.htm|category",
    re.IGNORECASE,
)
_GALLERY_NAMES = re.compile(
    r"galler|thumb|album|slider|preview|main-?ima?g|zoom|carousel|booth|image-?view|photos?\b", re.IGNORECASE
)
_OPTION_NAMES = re.compile(r"sku|swatch|variant|variation|colou?r-", re.IGNORECASE)
_ICON_SIDE = 48
"""Pixels up to which both declared sides make a picture an icon: the pages' own badges and arrows are 12 to 40."""

_HOLDERS = 4
"""Elements looked at for the name of an option: its picture and what holds it."""
_OPTION_TAGS = frozenset({"a", "li", "label", "span", "button", "dd", "i", "em", "b"})
_LONGEST_OPTION = 40
"""Characters of an option's name; longer ones are the title of the goods."""

REMOTE = Wording("it is on the web, and fetched only with --fetch", "图片在网上，加上 --fetch 才会下载")
MISSING = Wording("the file is not there", "找不到图片文件")
OUTSIDE = Wording("it lies outside the listing's folder", "图片在商品文件夹之外")
BROKEN_URI = Wording("the data: URI is broken", "data: 内嵌图片已损坏")


def sources(element: Any) -> list[str]:
    """Give the addresses of the pictures that an element shows: one for an `<img>`, any number for backgrounds."""
    attributes = element.attrs
    if element.tag == "img" or (element.tag == "input" and attributes.get("type") == "image"):
        found = _img_source(attributes)
        return [found] if found else []
    if element.tag in {"source", "amp-img"}:
        found = (_img_source(attributes) if element.tag == "amp-img" else "") or _largest(_text(attributes, "srcset"))
        return [found] if found else []
    if element.tag == "image":  # SVG
        return [_text(attributes, "href") or _text(attributes, "xlink:href")]
    found = _text(attributes, "background")
    urls = [found] if found and _PICTURE_NAME.search(found) else []
    style = _text(attributes, "style")
    return urls + [url for url in (_CSS_URL.findall(style[:20_000]) if "url(" in style else []) if is_picture_name(url)]


def role_of(source: str, element: Any, part: Part, link: str, names: str) -> Role:
    """Tell what a picture is for from its name, declared size, the link around it and the names of its containers."""
    if _SPACER_NAME.search(source) or _is_small(element, 3):
        return Role.SPACER
    if (
        part is Part.CHROME
        or _is_small(element, _ICON_SIDE)
        or _ICON_NAME.search(source.split("?", maxsplit=1)[0].rsplit("/", 1)[-1])
    ):
        return Role.ICON
    leads_away = bool(link) and _GOODS_LINK.search(link) is not None and not _PICTURE_NAME.search(link)
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
        if held is None or held.tag not in _OPTION_TAGS:
            return ""
    return ""


@dataclass(frozen=True, slots=True)
class PictureFolders:
    """Where the pictures of a page are looked for."""

    folder: Path | None
    """Where relative addresses start."""
    root: Path | None
    """The folder that may not be left, links followed; None: no limit."""
    saved: tuple[Path, ...] = ()
    """The resource folders that browsers save beside a page."""
    base: str = ""
    """What stands before relative addresses: the page's own address, or what `<base href>` says."""


def shelf(folder: Path | None, root: Path | None, base: str = "") -> PictureFolders:
    """Look once for the `page_files` folders (and their Chinese twins) beside a page."""
    try:
        saved = (
            sorted(
                path for path in folder.iterdir() if path.name.endswith(("_files", ".files", "_文件")) and path.is_dir()
            )
            if folder
            else []
        )
    except OSError:
        saved = []
    return PictureFolders(folder, root.resolve() if root else None, tuple(saved), base)


def picture(
    source: str, place: Place, role: Role, shelf: PictureFolders, *, alt: str = "", heading: str = ""
) -> Picture:
    """Find the bytes behind an address: a `data:` URI, a file on the shelf, or the reason why there are none."""
    if source.lower().startswith("data:"):
        return _embedded(source, place, role, alt, heading)
    path = _readable(source)
    saved = _saved_copy(source, shelf)
    if saved is None and _is_remote(source):
        return Picture(source, place, Status.REMOTE, REMOTE, role, alt, heading, address=absolute(source, shelf.base))
    file = saved or _based(source, shelf)
    if file is None or not file.is_file():
        # A page that names its shop as the base shows the shop's picture, unless there is one beside it.
        lost = (Status.REMOTE, REMOTE) if _is_remote(shelf.base) else (Status.MISSING, MISSING)
        return Picture(path, place, *lost, role, alt, heading, address=absolute(source, shelf.base))
    if shelf.root is not None and not file.resolve().is_relative_to(shelf.root):
        return Picture(path, place, Status.SKIPPED, OUTSIDE, role, alt, heading)
    return Picture(path, place, Status.READ, None, role, alt, heading, file)


def _img_source(attributes: Any) -> str:
    """Choose what a shopper sees in the end: the lazy address if there is one, then the largest of `srcset`, then `src`."""
    for name in _LAZY:
        value = _text(attributes, name)
        if (
            value
            and (_PICTURE_NAME.search(value) or value.startswith(("http", "//", "data:image")))
            and " " not in value
        ):
            return value
    source = _text(attributes, "src")
    if source and not _SPACER_NAME.search(source) and not (source.startswith("data:") and len(source) < 400):
        return source
    return _largest(_text(attributes, "data-srcset") or _text(attributes, "srcset")) or source


def _largest(srcset: str) -> str:
    """Give the candidate with the greatest width or density of a `srcset`."""
    best, best_size = "", -1.0
    for match in re.finditer(r"\s*(\S+)(?:\s+([\d.]+)[wxh])?\s*(?:,|$)", srcset[:20_000]):
        size = float(match[2]) if match[2] and match[2].count(".") <= 1 and match[2] != "." else 1.0
        if size > best_size:
            best, best_size = match[1].rstrip(","), size
    return best


def _text(attributes: Any, name: str) -> str:
    value = attributes.get(name)
    return value.strip() if isinstance(value, str) else ""


def is_picture_name(url: str) -> bool:
    """Tell whether an address names a picture."""
    return (len(url) < 4096 and " " not in url.strip() and bool(_PICTURE_NAME.search(url))) or url.startswith(
        "data:image"
    )


def _is_remote(source: str) -> bool:
    return source.startswith("//") or _scheme(source) in {"http", "https", "ftp", "cid", "blob"}


def _scheme(source: str) -> str:
    """Give the scheme of an address; none for what is no address at all."""
    try:
        return urlsplit(source).scheme.lower()
    except ValueError:
        return ""


def _is_small(element: Any, side: int) -> bool:
    """Tell whether both declared sides are at most `side` pixels."""
    sizes = [re.match(r"\s*(\d{1,5})", _text(element.attrs, name)) for name in ("width", "height")]
    return all(size is not None and int(size[1]) <= side for size in sizes) and "%" not in _text(element.attrs, "width")


def _based(source: str, shelf: PictureFolders) -> Path | None:
    """Find the file of an address from where `<base href>` points to, beside the page, or (from `/`) in the root folder."""
    if source.startswith("/"):
        return _local(source.lstrip("/"), shelf.root)
    if shelf.base and not _is_remote(shelf.base):
        based = _local(shelf.base[: shelf.base.rfind("/") + 1].lstrip("/") + source, shelf.folder)
        if based is not None and based.is_file():
            return based
    return _local(source, shelf.folder)


def _readable(address: str) -> str:
    """Undo percent-encoding; shops of the GBK years encoded file names in it."""
    words = unquote(address)
    if "\ufffd" not in words:
        return words
    try:
        return unquote(address, "gb18030", "strict")
    except UnicodeDecodeError:
        return words


def _local(source: str, folder: Path | None) -> Path | None:
    """Find the file of a relative (or `file:`) address: as it is written first, then decoded and without its query."""
    if folder is None:
        return None
    address = source.removeprefix("file://") if source.startswith("file:") else source
    plain = re.split("[?#]", address, maxsplit=1)[0]
    for name in (address, plain, _readable(plain)):
        file = _joined(folder, name)
        if file is not None and file.is_file():
            return file
    return _joined(folder, _readable(plain))


def _joined(folder: Path, name: str) -> Path | None:
    """Join without ever raising: names from the wild hold NULs and run to thousands of characters."""
    if not name or "\0" in name or len(name) > 1024:
        return None
    try:
        file = folder / name.replace("\\", "/")
        file.is_file()
    except OSError:
        return None
    return file


def _saved_copy(source: str, shelf: PictureFolders) -> Path | None:
    """Find the copy of a remote picture in a resource folder."""
    if not shelf.saved or not _is_remote(source):
        return None
    name = _readable(re.split("[?#]", source, maxsplit=1)[0].rsplit("/", 1)[-1])
    files = (_joined(folder, name) for folder in shelf.saved) if len(name) <= 200 else ()
    return next((file for file in files if file is not None and file.is_file()), None)


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
