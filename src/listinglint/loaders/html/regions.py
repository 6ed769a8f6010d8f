"""What a region of a page is for, told from its tag, its class and id names and its heading."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from listinglint.model.listing import Part
from listinglint.phrasebook import builtin as phrasebook

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_NAMED = (
    Part.REVIEWS,
    Part.OTHER_GOODS,
    Part.CHROME,
    Part.SERVICE,
    Part.OPTIONS,
    Part.ATTRIBUTES,
    Part.DESCRIPTION,
)
"""Parts that names of elements tell, the first that fits first; their words stand in `phrases/page_regions.yaml`."""
_TAGS = {"nav": Part.CHROME, "footer": Part.CHROME, "h1": Part.TITLE, "option": Part.OPTIONS}
_FILE = "page_regions"
LASTING = frozenset({Part.REVIEWS, Part.OTHER_GOODS, Part.CHROME})
"""Parts that nothing inside them leaves: a description of a recommended product is not ours."""


def part_of(element: Any, around: Part) -> Part:
    """Give the part an element opens, or the part around it when its names say nothing."""
    if around in LASTING or element.tag in {"html", "body", "main", "img"}:
        return around
    if element.tag in _TAGS:
        return _TAGS[element.tag]
    if element.tag == "label" and element.find("input") is not None:
        return Part.CHROME  # a choice the buyer makes at checkout, such as a courier's service, is no promise
    attributes = element.attrs
    named = _part_named(_names(attributes.get("class")), _names(attributes.get("id")))
    if named is None:
        return around
    # A page-wide wrapper that happens to be called "…-reviews" or "service" must not swallow the goods themselves.
    return around if named in LASTING and element.find("h1") is not None else named


def part_after_heading(words: str) -> Part | None:
    """Give the part that a heading opens for what follows it: reviews, other goods, or None."""
    return next((part for part, pattern in _headings() if pattern.search(words)), None) if len(words) <= 80 else None


def _names(value: Any) -> str:
    """Join what the parser gives for `class` (a list) and `id` (a word)."""
    return " ".join(value) if isinstance(value, list) else value or ""


@lru_cache(maxsize=4096)
def _part_named(classes: str, identity: str) -> Part | None:
    words = [word.lower() for name in (*classes.split(), *identity.split()) for word in _WORD.findall(name)]
    if _pairs().intersection(map(" ".join, pairwise(words))):
        return Part.OTHER_GOODS
    return next((part for part, names in _words() if names.intersection(words)), None)


@cache
def _words() -> tuple[tuple[Part, frozenset[str]], ...]:
    return tuple((part, frozenset(phrasebook.words(_FILE, part))) for part in _NAMED)


@cache
def _pairs() -> frozenset[str]:
    return frozenset(phrasebook.words(_FILE, "other-goods-pairs"))


@cache
def _headings() -> tuple[tuple[Part, re.Pattern[str]], ...]:
    parts = ((Part.REVIEWS, "reviews_heading"), (Part.OTHER_GOODS, "other_goods_heading"))
    return tuple((part, re.compile(phrasebook.slot(_FILE, name), re.IGNORECASE)) for part, name in parts)
