"""How a shop files its goods: the trail of categories that a page shows or tells machines. It says what goods are."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from listinglint.loaders.halves import mended
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part, Passage, Span
from listinglint.phrasebook.as_written import slot_as_written
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.loaders.html.document import Document

_TRAIL: Final = slot_as_written("page_regions", "trail")
"""Names of elements that hold the trail."""
_NAMED: Final = (
    f'[{name}*="{word}" i]' for name in ("class", "id", "aria-label", "itemtype") for word in ("crumb", "面包屑")
)
_TOLD_BY: Final = ", ".join(("script", "meta", *_NAMED))
"""The elements that may tell it, chosen by the parser."""
_META: Final = frozenset({"product:category", "og:product:category", "product:product_type"})
_STEP: Final = lazy_pattern(r"[>›»/|\n]")
_LONGEST: Final = 200
"""Characters of a trail: a longer one is a menu."""
_MOST_TRAILS: Final = 8
"""Trails of a page that are read: each takes a walk over what is in it."""
_MOST_CHARACTERS: Final = 500_000
_DEEPEST: Final = 8


def categories_of(document: Document, title: str) -> tuple[Passage, ...]:
    """Give the trails of categories of a page, each step that names one once; the goods' own name at their end is none."""
    found: dict[str, Passage] = {}
    for words, element in islice(_told(document), _MOST_TRAILS):
        for step in _steps(words, title):
            found.setdefault(step, Passage(step, (Span(0, document.place_of(element)),), Part.CATEGORY))
    return tuple(found.values())


def _told(document: Document) -> Iterator[tuple[str, Any]]:
    """Give what may be a trail: words and the element they stand in."""
    for element in document.tree.select(_TOLD_BY):
        attributes = element.attrs
        if element.tag == "script" and attributes.get("type") == "application/ld+json":
            yield from ((words, element) for words in _in_data(element.text))
        elif element.tag == "meta" and attributes.get("property") in _META:
            yield str(attributes.get("content") or ""), element
        elif element.tag not in {"html", "body", "li", "a", "span"} and _is_trail(attributes):
            yield _with_stops(element), element


def _is_trail(attributes: Any) -> bool:
    classes = attributes.get("class") or ""
    names = f"{' '.join(classes) if isinstance(classes, list) else classes} {attributes.get('id') or ''}"
    return bool(_TRAIL.search(f"{names} {attributes.get('aria-label') or ''} {attributes.get('itemtype') or ''}"))


def _with_stops(element: Any) -> str:
    links = [link.text for link in element.find_all("a")]
    return "\n".join(links) if links else str(element.text)


def _steps(words: str, title: str) -> Iterator[str]:
    steps = [" ".join(step.split()) for step in _STEP.split(words)]
    if sum(map(len, steps)) > _LONGEST:
        return
    for step in steps:
        if (
            step
            and step.casefold() not in listed("page_regions", "trail-roots")
            and step not in title
            and title not in step
        ):
            yield step


def _in_data(words: str) -> Iterator[str]:
    """Give the categories in a script of linked data; broken JSON says nothing."""
    try:
        data = json.loads(mended(words[:_MOST_CHARACTERS]), strict=False)
    except (ValueError, RecursionError):
        return
    yield from _filed(data, 0)


def _filed(data: Any, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data[:50]:
            yield from _filed(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        names = {str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])}
        if "BreadcrumbList" in names:
            yield "\n".join(_names(data.get("itemListElement")))
        elif "Product" in names and isinstance(data.get("category"), str):
            yield data["category"]
        for key in ("@graph", "mainEntity", "breadcrumb"):
            yield from _filed(data.get(key), depth + 1)


def _names(items: Any) -> Iterator[str]:
    for item in items if isinstance(items, list) else ():
        inner = item.get("item") if isinstance(item, dict) else None
        for holder in (item, inner):
            if isinstance(holder, dict) and isinstance(holder.get("name"), str):
                yield holder["name"]
                break
