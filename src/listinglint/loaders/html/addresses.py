"""Addresses of pictures: which words are one, whether it leads to the web, and which photo it is whatever its size."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from listinglint.model.lazy_pattern import lazy_pattern

_ENDINGS = r"jpe?g|png|gif|webp|bmp|avif|hei[cf]|tiff?"
_PICTURE_NAME = lazy_pattern(rf"\.(?:{_ENDINGS})(?:$|[?#_!@&])", re.IGNORECASE)
_PICTURE_ENDING = lazy_pattern(rf"\.(?:{_ENDINGS})", re.IGNORECASE)
_LONGEST = 4096
_PLACEHOLDERS = lazy_pattern(r"\{|%7B|<%|\$\(|\[\[", re.IGNORECASE)
"""What a template engine or a loader would fill in."""
_ARCHIVE = lazy_pattern(r"^(?:https?:)?//web\.archive\.org/web/\d+[a-z_]*/", re.IGNORECASE)
_PROXIED = lazy_pattern(r"[?&](?:url|src|image|img)=((?:https?%3A|%2F|https?:|/)[^&]+)", re.IGNORECASE)
_SIZE_QUERY = frozenset(
    "w h width height wid hei q quality size sw sh imwidth dpr fit crop format fm auto resize scale".split()
)
_ASKED = r"(?:w|h|c|q|f|g|ar|dpr|e|b|t)_[\w.:]+"
# How shops name the sizes of one photo: what is cut away leaves the name of the photo itself.
_SIZES = tuple(
    (lazy_pattern(pattern, re.IGNORECASE), kept)
    for pattern, kept in (
        (rf"(\.(?:{_ENDINGS}))(?:[_!@][\w.!@,=-]*|\.(?:dpg|webp|avif|jpg)(?:\.webp)?)$", r"\1"),  # a.jpg_400x400q90.jpg_.webp, a.jpg!q70.dpg.webp
        (r"/n\d+/(?:s\d+x\d+_)?jfs/", "/n0/jfs/"),
        (r"_(?:\d{2,4}x\d{0,4}|x\d{2,4}|pico|icon|thumb|small|compact|medium|large|grande|master)(?:_crop_[a-z]+)?(?:@[23]x)?(?=\.\w+$)", ""),
        (r"(?<=\w)-(?:\d{2,4}x\d{2,4}|scaled)(?=\.\w+$)", ""),
        (r"-(?:small|medium|large|home|thickbox|cart|category)_default(?=[./])", ""),
        (r"\._[A-Z][A-Z0-9_,]{1,80}_(?=\.\w+$)", ""),
        (r"/s-l\d+(?=\.\w+$)", "/s-l"),
        (r"/il_(?:\d+x(?:\d+|N)|fullxfull)\.", "/il."),
        (r"/cache/(?:\d+/\w+/(?:\d+x\d*/)?)?[0-9a-f]{32}/", "/"),
        (rf"/{_ASKED}(?:,{_ASKED}){{0,8}},?/", "/"),
        (r"/(?:cdn-cgi/image|fit-in)/[^/]{1,80}/", "/"),
        (r"(?<=\w)(?:_tn|@resize_\w+)$", ""),
    )
)  # fmt: skip
_NAMED_WIDTH = lazy_pattern(
    r"[_/-](\d{2,4})x(?:\d{0,4}|N)(?=[._/@q]|$)|[?&](?:w|width|wid|imwidth|sw)=(\d{2,4})\b|/s-l(\d{2,4})\.|_S[LXY](\d{2,4})_|[/,]w_(\d{2,4})\b"
    r"|[/_]s(\d{2,4})x\d",
    re.IGNORECASE,
)
_NAMES_OF_SIZES = {
    "pico": 16,
    "icon": 32,
    "thumb": 50,
    "small": 100,
    "compact": 160,
    "medium": 240,
    "large": 480,
    "grande": 600,
}
ORIGINAL = 3000.0
"""Pixels that an address without any size is taken for: the file as the shop has it."""


def is_picture_name(url: str) -> bool:
    """Tell whether an address names a picture."""
    return (len(url) < _LONGEST and " " not in url.strip() and bool(_PICTURE_NAME.search(url))) or url.startswith(
        "data:image"
    )


def may_name_picture(words: str) -> bool:
    """Tell whether words hold an address that names a picture, among others perhaps."""
    return ("." in words and _PICTURE_ENDING.search(words) is not None) or "data:image" in words


def leads_to_picture(link: str) -> bool:
    """Tell whether a link opens a picture; one that only hands a picture's address on, as share buttons do, opens a page."""
    return is_picture_name(link.partition("?")[0])


def is_unfilled(address: str) -> bool:
    """Tell whether an address is a pattern that a program would fill in, such as `{{ image.url }}` or `a_{width}x.jpg`."""
    return not address.startswith("data:") and _PLACEHOLDERS.search(address) is not None


def is_remote(address: str) -> bool:
    """Tell whether an address leads out of the folder the page lies in."""
    return address.startswith(("//", "https://", "http://")) or scheme(address) in {
        "http",
        "https",
        "ftp",
        "cid",
        "blob",
    }


def scheme(address: str) -> str:
    """Give the scheme of an address; none for what is no address at all."""
    try:
        return urlsplit(address[:64]).scheme.lower()
    except ValueError:
        return ""


def readable(address: str) -> str:
    """Undo percent-encoding; shops of the GBK years encoded file names in it."""
    words = unquote(address)
    if "\ufffd" not in words:
        return words
    try:
        return unquote(address, "gb18030", "strict")
    except UnicodeDecodeError:
        return words


def base_name(address: str) -> str:
    """Give the name of the file behind an address, without folders and query."""
    return readable(re.split("[?#]", address, maxsplit=1)[0].rsplit("/", 1)[-1])


@lru_cache(maxsize=4096)
def photo_of(address: str) -> str:
    """Name the photo behind an address, the same for all its sizes and formats on the way to a screen."""
    if address.startswith("data:") or len(address) > _LONGEST:
        return address
    address = _ARCHIVE.sub("", address)
    proxied = _PROXIED.search(address)
    if proxied is not None and is_picture_name(unquote(proxied[1])):
        return photo_of(unquote(proxied[1]))
    path, _, query = re.sub(r"^(?:https?:)?//", "", address).partition("#")[0].partition("?")
    for pattern, kept in _SIZES:
        path = pattern.sub(kept, path)
    if _PICTURE_NAME.search(path) or not query:
        return path
    asked = [(name, value) for name, value in parse_qsl(query)[:50] if name.lower() not in _SIZE_QUERY]
    return f"{path}?{urlencode(asked)}" if asked else path


def width_of(address: str) -> float:
    """Give the width in pixels that an address asks for; `ORIGINAL` when it names none."""
    if address.startswith("data:") or len(address) > _LONGEST:
        return ORIGINAL
    found = _NAMED_WIDTH.search(address)
    if found:
        return float(next(group for group in found.groups() if group))
    named = re.search(r"_([a-z]{4,7})(?:@[23]x)?\.\w+(?:$|\?)", address)
    return float(_NAMES_OF_SIZES.get(named[1], ORIGINAL)) if named else ORIGINAL
