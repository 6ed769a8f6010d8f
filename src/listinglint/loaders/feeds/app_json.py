"""The detail data a shopping app loads (JSON) → a Listing: title, attributes, options, pictures, and where the description is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listinglint.loaders.feeds import cells
from listinglint.loaders.html.missing_content import DESCRIPTION_ELSEWHERE
from listinglint.loaders.html.page import read_page
from listinglint.loaders.html.pictures import is_picture_name, picture, shelf
from listinglint.loaders.language import language_of
from listinglint.model.listing import Gap, Listing, Part, Passage, Picture, Place, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TITLES_OF_GOODS = ("itemTitle", "goodsName", "goods_name", "productTitle")
_TITLES = ("title", *_TITLES_OF_GOODS, "subject")
_KEYS = ("name", "propName", "attrName", "key", "label", "ptext")
_VALUES = ("value", "propValue", "attrValue", "valueName", "vtexts", "values")
_DESCRIPTION_ADDRESSES = ("descUrl", "httpsDescUrl", "descriptionUrl", "moduleDescUrl", "h5DescUrl")
_OPTIONS = ("skuName", "skuProps", "skuList", "skus", "salesProp", "skuBase", "props_list")
_DEEPEST = 24
_MOST_VALUES = 50_000
_TELLING = 12
"""Characters from which a description says something."""
_LONGEST = 2_000
"""Characters of a plain value; longer ones are markup or data."""


def listing_of(data: Any, path: str, folder: Path | None = None, root: Path | None = None) -> Listing | None:
    """Read detail data; None when it says nothing about goods."""
    place, beside = Place(path, getattr(data, "line", None)), shelf(folder, root)
    title, passages, pictures, gaps, unread = "", list[Passage](), dict[str, Picture](), list[Gap](), list[Gap]()
    for keys, value in _values(data, ()):
        name = keys[-1] if keys else ""
        if name in _TITLES and not title:
            title = value
        elif name in _DESCRIPTION_ADDRESSES:
            gaps = [Gap(DESCRIPTION_ELSEWHERE, place)]
        elif "<" in value and ">" in value:
            inside = read_page(value, path, folder, root)
            unread += inside.gaps
            if len(value) >= cells.LONGEST:
                unread.append(Gap(cells.TOO_LONG.filled(most=f"{cells.LONGEST:,}"), place))
            passages += inside.own_passages()
            pictures.update((shown.path, shown) for shown in inside.pictures)
        elif is_picture_name(value):
            shown = picture(value, place, _role(keys), beside)
            pictures.setdefault(shown.path, shown)
        elif ": " in name or _is_option(keys):
            words = f"{name}{value}" if ": " in name else value
            passages.append(Passage(words, (Span(0, place),), Part.OPTIONS if _is_option(keys) else Part.ATTRIBUTES))
    if not pictures and not (title and passages):
        return None
    if title:
        passages.insert(0, Passage(title, (Span(0, place),), Part.TITLE))
    described = any(shown.role is Role.DESCRIPTION for shown in pictures.values())
    words = " ".join(passage.words for passage in passages)
    shown_pictures = tuple(pictures.values())
    return Listing(
        path,
        title,
        language_of("", words),
        tuple(passages),
        (),
        shown_pictures,
        (*unread, *(() if described else gaps)),
    )


def is_goods(data: dict[str, Any]) -> bool:
    """Tell whether an object of a list is an item of its own: it has a title, and a description, a picture or a price."""
    signs = sum(_says_goods(key, value) for key, value in data.items())
    if any(isinstance(data.get(name), str) and data[name].strip() for name in _TITLES):
        return signs > 0
    # A name and a picture are an option, such as a colour; goods that have no title say more about themselves.
    told = (value for key, value in data.items() if "desc" in key.lower() and isinstance(value, str))
    return isinstance(data.get("name"), str) and signs > 0 and any(len(words.strip()) > _TELLING for words in told)


def holds_goods(data: Any) -> bool:
    """Tell whether an object that is surely an item lies anywhere in some JSON that nobody has named."""
    left = [(data, 0)]
    while left:
        value, depth = left.pop()
        if isinstance(value, dict) and _is_surely_goods(value):
            return True
        if isinstance(value, dict | list) and depth < _DEEPEST:
            left += ((one, depth + 1) for one in (value.values() if isinstance(value, dict) else value))
    return False


def _is_surely_goods(data: dict[str, Any]) -> bool:
    """Tell an item from whatever else has a title and a description: it says that it is goods, or two things that goods have."""
    signs = sum(_says_goods(key, value) for key, value in data.items())
    return is_goods(data) and (signs > 1 or not data.keys().isdisjoint(_TITLES_OF_GOODS))


def key_of(data: dict[str, Any]) -> str:
    """Give what an item is called in a list of them."""
    found = (data.get(name) for name in ("id", "itemId", "item_id", "goodsId", "goods_id", "sku", "handle", "iid"))
    return next((str(one) for one in found if isinstance(one, str | int) and str(one).strip()), "")


def _says_goods(key: str, value: Any) -> bool:
    name = key.lower()
    if "price" in name or "sku" in name:
        return value not in (None, "")
    words = value[0] if isinstance(value, list) and value else value
    return isinstance(words, str) and (is_picture_name(words) or ("desc" in name and "<" in words))


def _role(keys: tuple[str, ...]) -> Role:
    if _is_option(keys):
        return Role.OPTION
    return Role.DESCRIPTION if "desc" in " ".join(keys).lower() else Role.GALLERY


def _values(data: Any, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give every string with the keys that lead to it; a name and its value come as one, under the key `name: `."""
    stack: list[tuple[Any, tuple[str, ...]]] = [(data, keys)]
    left = _MOST_VALUES
    while stack and left:
        value, path = stack.pop()
        left -= 1
        if isinstance(value, str) and value.strip():
            yield path, value.strip()[: cells.LONGEST if "<" in value else _LONGEST]
        elif len(path) > _DEEPEST:
            continue
        elif isinstance(value, list):
            stack.extend((item, path) for item in reversed(value))
        elif isinstance(value, dict):
            pair = _pair(value)
            if pair is not None:
                yield (*path, f"{pair[0]}: "), pair[1]
            stack.extend((item, (*path, str(key))) for key, item in reversed(value.items()))


def _pair(value: dict[str, Any]) -> tuple[str, str] | None:
    name = next((value[key] for key in _KEYS if isinstance(value.get(key), str)), None)
    told = next((words for key in _VALUES if (words := _words(value.get(key)))), None)
    is_told = name and told and len(name) <= 40 and not is_picture_name(told) and "<" not in told
    return (name.strip(), told.strip()[:_LONGEST]) if is_told and name and told else None


def _words(value: Any) -> str | None:
    """Give a value as words: as it is, or several joined."""
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return "、".join(value)
    return value if isinstance(value, str) else None


def _is_option(keys: tuple[str, ...]) -> bool:
    return any(key in _OPTIONS for key in keys)
