"""The photos an element shows, each with all the addresses it may be had from.

Loaders of pictures have no end of names, so their attributes are told by what stands in them: beside a placeholder, an
attribute whose value names a picture is the picture.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint.loaders.halves import mended
from listinglint.loaders.html.addresses import (
    ORIGINAL,
    is_picture_name,
    is_unfilled,
    leads_to_picture,
    may_name_picture,
    photo_of,
    width_of,
)
from listinglint.loaders.html.picture_files import picture_files
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.as_written import slot_as_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.loaders.html.styles import Styles

_NEXT_IN_SRCSET = lazy_pattern(r",(?=\s|/|https?:|[\w.-]{1,200}\.\w{3,4})")
"""The commas of a `srcset` that end an entry; those within addresses are followed by anything else."""
_DESCRIPTOR = lazy_pattern(r"([\d.]+)([wxh])")
_IS_SRCSET = lazy_pattern(r"\s[\d.]{1,8}[wxh]\s*(?:,|$)")
_ONE_LETTER = lazy_pattern(r"[a-z_]{1,2}\.gif", re.IGNORECASE)
_SPACER_ENDINGS = lazy_pattern(r"\.(?:gif|png|jpe?g|svg|webp)$", re.IGNORECASE)
_NO_SOURCES = frozenset(
    "src srcset style alt title class id name href usemap longdesc download value content poster type form action rel".split()
)
_WARNS = slot_as_written("picture_files", "warns")
_SMALL = slot_as_written("picture_files", "small")
_HINTS = slot_as_written("picture_files", "hints")
_WEB = ("http://", "https://", "//")
_SHORT_URI = 400
"""Characters of a `data:` URI that holds no more than a placeholder."""
NOT_SHOWN = frozenset(
    "script link meta input option source video audio iframe form svg param object base html template style".split()
)
_WIDTHS = lazy_pattern(r"\d{2,4}")
_MOST = 200
_MOST_VALUES = 5_000


class Candidate(Struct, frozen=True):
    """One address of a photo."""

    address: str
    width: float = ORIGINAL
    """Pixels, as the page or the address itself declares them."""
    is_late: bool = False
    """Named beside `src`, for a program that loads it later."""


def photos(element: Any, tag: str, attributes: Any, styles: Styles) -> list[list[Candidate]]:
    """Give the photos that an element shows, each as its candidates in the order in which they stand."""
    if tag in {"img", "amp-img"} or (tag == "input" and attributes.get("type") == "image"):
        found = [*_image(element), *map(Candidate, styles.backgrounds(element))]
        return [found] if found else []
    if tag == "picture":
        return [] if element.find("img") is not None else [list(_sources(element))]
    if tag == "image":  # SVG
        address = _text(element, "href") or _text(element, "xlink:href")
        return [[Candidate(address)]] if address and not is_unfilled(address) else []
    if not attributes or tag in NOT_SHOWN:
        return []
    shown: list[list[Candidate]] = []
    if "background" in attributes and is_picture_name(background := _text(element, "background")):
        shown.append([Candidate(background)])
    if "style" in attributes:
        shown += [[Candidate(url)] for url in styles.backgrounds(element)]
    for name, told in attributes.items():
        if name not in _NO_SOURCES and isinstance(told, str) and may_name_picture(told):
            break
    else:  # hardly any block names a picture
        return shown
    late = dict[str, list[Candidate]]()
    for address, width in _late(element):
        late.setdefault(photo_of(address), []).append(Candidate(address, width, is_late=True))
    return [*shown, *late.values()]


@lru_cache(maxsize=4096)
def is_spacer(address: str) -> bool:
    """Tell whether an address is a placeholder by its whole name; a coat's photo may well be called coat-grey.png."""
    if address.startswith("data:"):
        return len(address) < _SHORT_URI or address.startswith("data:image/svg")
    name = re.split("[?#]", address, maxsplit=1)[0].rsplit("/", 1)[-1]
    if _ONE_LETTER.fullmatch(name):
        return True
    bare = _SPACER_ENDINGS.sub("", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name)).lower()
    words = [word for word in re.split(r"[-_. ]|(?<=\D)(?=\d{1,4}x\d)", bare) if word]
    spacers, beside = picture_files("spacers"), picture_files("beside-spacers")
    is_name = bool(words) and all(
        word in spacers or word in beside or re.fullmatch(r"\d{1,4}(?:x\d{1,4})?", word) for word in words
    )
    return is_name and not spacers.isdisjoint(words) and _SPACER_ENDINGS.search(name) is not None


def _image(element: Any) -> Iterator[Candidate]:
    """Give the addresses of an `<img>`: its own, those of the `<picture>` around it, the picture it links to."""
    source = _text(element, "src")
    if source and not is_unfilled(source):
        yield Candidate(source, width_of(source))
    yield from _srcset(_text(element, "srcset"))
    for address, width in _late(element):
        yield Candidate(address, width, is_late=True)
    parent = element.parent
    if getattr(parent, "tag", "") == "picture":
        yield from _sources(parent)
    link = next((one for one in (parent, getattr(parent, "parent", None)) if getattr(one, "tag", "") == "a"), None)
    target = _text(link, "href") if link is not None else ""
    if target and leads_to_picture(target) and not is_unfilled(target):
        yield Candidate(target, width_of(target) + 1, is_late=True)


def _sources(picture: Any) -> Iterator[Candidate]:
    for source in picture.find_all("source"):
        for name in ("srcset", "data-srcset"):
            yield from _srcset(_text(source, name))
        yield from (Candidate(address, width, is_late=True) for address, width in _late(source))


def _late(element: Any) -> Iterator[tuple[str, float]]:
    """Give the addresses in attributes of any name whose values name a picture, with their widths.

    Only a picture's own attributes may name one without a picture's ending: those of blocks lead to pages as often.
    """
    is_picture = element.tag in {"img", "amp-img", "source"}
    for name, told in element.attrs.items():
        if not isinstance(told, str) or name in _NO_SOURCES or name.startswith(("on", "aria-")) or len(told) < 5:
            continue
        if "." not in told and "/" not in told:
            continue
        value = told.strip()
        if _WARNS.search(name) or is_spacer(value):
            continue
        small = 0.1 if _SMALL.search(name) else 1.0
        if value.startswith(("{", "[")):
            yield from ((address, width * small) for address, width in _in_json(value))
        elif _IS_SRCSET.search(value):
            yield from ((one.address, one.width * small) for one in _srcset(value) if is_picture_name(one.address))
        elif is_picture_name(value) or (is_picture and _is_address(name, value)):
            filled = _filled(value, element)
            if not is_unfilled(filled):
                yield filled, width_of(filled) * small


def _is_address(name: str, value: str) -> bool:
    """Tell whether a value without a picture's ending is an address under a name that speaks of pictures."""
    is_plain = " " not in value and "<" not in value
    return is_plain and value.startswith(_WEB) and _HINTS.search(name) is not None and _names_no_page(value)


def _names_no_page(address: str) -> bool:
    """Tell whether an address without a picture's ending may still be one: it has no ending of a page, and is no mere host."""
    path = re.split("[?#]", address.split("//", 1)[-1], maxsplit=1)[0]
    return "/" in path.rstrip("/") and not re.search(
        r"\.(?:html?|php|aspx?|jsp|js|css|json|mp4|webm|m3u8|svg)$|/$", path
    )


def _filled(address: str, element: Any) -> str:
    """Fill `{width}` with the largest of the widths that stand beside it."""
    if "{width}" not in address:
        return address
    widths = _WIDTHS.findall(_text(element, "data-widths"))
    return address.replace("{width}", max(widths, key=int)) if widths else address


def _srcset(words: str) -> Iterator[Candidate]:
    """Read a `srcset`; a density counts as that many thousand pixels."""
    if not words or is_unfilled(words[:2000]):
        return
    entries = _NEXT_IN_SRCSET.split(words[:20_000] if not words.startswith("data:") else words)
    for entry in islice(filter(None, map(str.split, entries)), _MOST):
        described = _DESCRIPTOR.fullmatch(entry[-1]) if len(entry) > 1 else None
        address = entry[-2 if described else -1].rstrip(",")
        try:
            number = float(described[1]) if described else 1.0
        except ValueError:
            continue
        if address:
            is_size = described is not None and described[2] in {"w", "h"}
            yield Candidate(address, number if is_size else _by_density(address, number))


def _by_density(address: str, density: float) -> float:
    named = width_of(address)
    return named if named != ORIGINAL else ORIGINAL * density


def _in_json(words: str) -> Iterator[tuple[str, float]]:
    """Read addresses out of data in an attribute: names and values, such as `{"https://…": [500, 500]}`."""
    if not is_picture_name_in(words):
        return
    try:
        stack: list[Any] = [json.loads(mended(words[:200_000]))]
    except (ValueError, RecursionError):
        return
    # A file's path beside its address is the shop's own affair: where some names lead somewhere, those that don't are none.
    leads = "//" in words or '"/' in words
    for _ in range(_MOST_VALUES):
        if not stack:
            return
        value = stack.pop()
        if isinstance(value, str) and is_picture_name(value) and not is_spacer(value):
            if not leads or "//" in value or value.startswith("/"):
                yield value, width_of(value)
        elif isinstance(value, list):
            stack.extend(reversed(value))
        elif isinstance(value, dict):
            sized = [(key, _first_number(inner)) for key, inner in value.items() if is_picture_name(key)]
            yield from ((key, size) for key, size in sized if size)
            stack.extend(inner for key, inner in reversed(value.items()) if not is_picture_name(key))


def _first_number(value: Any) -> float:
    """Give the width of `[width, height]`; 0 for anything else."""
    return float(value[0]) if isinstance(value, list) and value and isinstance(value[0], int) else 0.0


def is_picture_name_in(words: str) -> bool:
    """Tell whether data speak of pictures at all, before they are read."""
    return re.search(r"\.(?:jpe?g|png|webp|avif)\b", words[:200_000], re.IGNORECASE) is not None


def _text(element: Any, name: str) -> str:
    value = element.attrs.get(name)
    return value.strip() if isinstance(value, str) else ""
