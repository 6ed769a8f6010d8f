"""What a page says for machines (JSON-LD) about its product: evidence like any other words."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from listinglint.model.listing import Part, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.listing import Place

_FIELDS = (("name", Part.TITLE), ("description", Part.DESCRIPTION), ("material", Part.ATTRIBUTES))
_TAG = re.compile(r"<[^<>]{0,500}>")
_MOST_CHARACTERS = 500_000
_DEEPEST = 8


def passages_in_json_ld(words: str, place: Place) -> Iterator[Passage]:
    """Read the product of a `application/ld+json` script; broken JSON says nothing."""
    try:
        data = json.loads(words[:_MOST_CHARACTERS], strict=False)
    except (ValueError, RecursionError):
        return
    for product in _products(data, 0):
        for name, part in _FIELDS:
            value = product.get(name)
            if isinstance(value, str) and value.strip():
                plain = " ".join(_TAG.sub(" ", html.unescape(value)).split())
                label = f"{name}: " if name == "material" else ""
                yield Passage(label + plain, (Span(0, place),), part)
        return


def _products(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data[:50]:
            yield from _products(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if "Product" in (kinds if isinstance(kinds, list) else [kinds]):
            yield data
        for key in ("@graph", "mainEntity", "itemListElement"):
            yield from _products(data.get(key), depth + 1)
