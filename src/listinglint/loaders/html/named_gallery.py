"""Photos that a page names without showing them: for search engines, for shares, for its own gallery program."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint.loaders.halves import mended
from listinglint.loaders.html.addresses import is_picture_name, is_unfilled
from listinglint.loaders.html.candidates import is_spacer
from listinglint.loaders.html.json_ld import products
from listinglint.loaders.html.picture_files import picture_files
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.listing import Place

_LOOKED_AT = 2_000_000
_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".JPG")
_LONGEST_LIST = 60_000
_MOST = 60
_ADDRESS = lazy_pattern(r"""["']((?:https?:)?(?:\\?/)[^"'\s<>]{4,1000})["']""")
_SHARED = frozenset(
    {"og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "image", "thumbnail"}
)


class NamedPhoto(Struct, frozen=True):
    """A photo of the goods that a page names."""

    address: str
    place: Place
    source: str
    """Which of its voices names it; what one says is taken as a whole."""


def named_by(element: Any, place: Place) -> Iterator[NamedPhoto]:
    """Give the photos that a `<meta>` or a `<link>` names."""
    attributes = element.attrs
    if element.tag == "meta":
        name = str(attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        address = str(attributes.get("content") or "").strip()
        if name in _SHARED and _is_photo(address, is_sure=True):
            yield NamedPhoto(address, place, "shared")
    elif attributes.get("as") == "image" or "image_src" in str(attributes.get("rel") or ""):
        address = str(attributes.get("href") or "").strip()
        if _is_photo(address):
            yield NamedPhoto(address, place, "preloaded")


def named_in_json_ld(words: str, place: Place) -> Iterator[NamedPhoto]:
    """Give the photos of the product of an `application/ld+json` script."""
    for product in products(words)[:1]:
        for address in _images(product):
            if _is_photo(address, is_sure=True):
                yield NamedPhoto(address, place, "product data")


def named_in_program(words: str, place: Place) -> Iterator[NamedPhoto]:
    """Give the photos in the lists of images that a script or an attribute holds as data."""
    words = words[:_LOOKED_AT]
    if not any(ending in words for ending in _ENDINGS):
        return
    for found in list(_lists().finditer(words))[:20]:
        inner = _balanced(words, found.end())
        addresses = [_plain(address) for address in _ADDRESS.findall(inner)]
        photos = [address for address in addresses if _is_photo(address)]
        if photos:
            yield from (NamedPhoto(address, place, "program") for address in photos[:_MOST])
            return


def _images(product: dict[str, Any]) -> Iterator[str]:
    """Give the addresses of a product's `image`: a text, an object with `url`, or a list of these; then those of its variants."""
    image = product.get("image")
    for one in image if isinstance(image, list) else [image]:
        address = (one.get("contentUrl") or one.get("url")) if isinstance(one, dict) else one
        if isinstance(address, str):
            yield address.strip()
    variants = product.get("hasVariant")
    for variant in variants[:50] if isinstance(variants, list) else ():
        if isinstance(variant, dict):
            yield from _images({"image": variant.get("image")})


def _is_photo(address: str, *, is_sure: bool = False) -> bool:
    if not address or is_unfilled(address) or is_spacer(address):
        return False
    name = address.rsplit("/", 1)[-1].lower()
    if any(word in name for word in picture_files("no-photos")):
        return False
    return is_picture_name(address) or (is_sure and address.startswith(("http", "//", "/")))


@cache
def _lists() -> re.Pattern[str]:
    """Match the name of a gallery before its list or object."""
    names = "|".join(sorted(map(re.escape, picture_files("galleries")), key=len, reverse=True))
    return re.compile(rf"""["']?\b(?:{names})["']?\s*[:=]\s*(?=[\[{{])""")


def _balanced(words: str, start: int) -> str:
    """Give the list or object that starts here, up to the bracket that closes it."""
    depth = 0
    for match in re.finditer(r"[\[\]{}]", words[start : start + _LONGEST_LIST]):
        depth += 1 if match[0] in "[{" else -1
        if depth == 0:
            return words[start : start + match.end()]
    return words[start : start + _LONGEST_LIST]


def _plain(address: str) -> str:
    """Undo the escapes of a program's text."""
    if "\\" not in address:
        return address
    try:
        return str(json.loads(mended(f'"{address}"')))
    except ValueError:
        return address.replace("\\/", "/")
