"""What a page says for machines (JSON-LD) about its product: evidence like any other words."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from listinglint.loaders.blank_brand import is_blank_brand
from listinglint.loaders.halves import mended
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.listing import Place

_FIELDS = (("name", Part.TITLE), ("description", Part.DESCRIPTION), ("material", Part.ATTRIBUTES))
_KINDS = frozenset({"Product", "ProductGroup", "IndividualProduct", "ProductModel", "SomeProducts", "Vehicle"})
_TAG = lazy_pattern(r"<[^<>]{0,500}>")
_MOST_CHARACTERS = 500_000
_DEEPEST = 8
_MOST_VARIANTS = 100


@lru_cache(maxsize=8)
def products(words: str) -> tuple[dict[str, Any], ...]:
    """Give the products of a `application/ld+json` script, the page's own first; broken JSON says nothing."""
    try:
        data = json.loads(mended(words[:_MOST_CHARACTERS]), strict=False)
    except (ValueError, RecursionError):
        return ()
    return tuple(_products(data, 0))


def names(words: str) -> list[str]:
    """Give the names of the products of a script."""
    return [_plain(product["name"]) for product in products(words) if isinstance(product.get("name"), str)]


def passages_in_json_ld(words: str, place: Place) -> Iterator[Passage]:
    """Read the product of a script, and what its variants and properties add."""
    for product in products(words)[:1]:
        yield from _told(product, place, ("name", "description", "material"))
        yield from _blank_brand(product.get("brand"), place)
        variants = product.get("hasVariant")
        said = set[str]()
        for variant in variants[:_MOST_VARIANTS] if isinstance(variants, list) else ():
            for passage in _told(variant, place, ("description", "material")) if isinstance(variant, dict) else ():
                if passage.words not in said:
                    said.add(passage.words)
                    yield passage
        yield from _properties(product, place)


def _told(product: dict[str, Any], place: Place, fields: tuple[str, ...]) -> Iterator[Passage]:
    for name, part in _FIELDS:
        value = product.get(name)
        words = ", ".join(one for one in value if isinstance(one, str)) if isinstance(value, list) else value
        if name in fields and isinstance(words, str) and words.strip():
            yield Passage(f"{name}: {_plain(words)}" if name == "material" else _plain(words), (Span(0, place),), part)


def _blank_brand(brand: Any, place: Place) -> Iterator[Passage]:
    """Give the brand that a template has left open."""
    name = brand.get("name") if isinstance(brand, dict) else brand
    if isinstance(name, str) and is_blank_brand(name):
        yield Passage(f"brand: {name.strip()}", (Span(0, place),), Part.ATTRIBUTES)


def _properties(product: dict[str, Any], place: Place) -> Iterator[Passage]:
    """Give the rows of `additionalProperty` as key: value."""
    rows = product.get("additionalProperty")
    for row in rows[:_MOST_VARIANTS] if isinstance(rows, list) else ():
        if (
            isinstance(row, dict)
            and isinstance(row.get("name"), str)
            and isinstance(row.get("value"), str | int | float)
        ):
            unit = row.get("unitText") if isinstance(row.get("unitText"), str) else ""
            words = " ".join(f"{row['name']}: {row['value']} {unit}".split())
            yield Passage(_plain(words), (Span(0, place),), Part.ATTRIBUTES)


def _plain(words: str) -> str:
    import html

    return " ".join(_TAG.sub(" ", html.unescape(words)).split())


def _products(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data[:50]:
            yield from _products(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(str(kind).rsplit("/", 1)[-1] in _KINDS for kind in kinds):
            yield data
        for key in ("@graph", "mainEntity", "itemListElement", "item"):
            yield from _products(data.get(key), depth + 1)
