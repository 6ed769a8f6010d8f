"""Rows of like boxes, each with a picture and a link: other goods of the shop, articles, adverts."""

from __future__ import annotations

import re
from typing import Any

from listinglint.loaders.html.addresses import leads_to_picture
from listinglint.model.lazy_pattern import lazy_pattern

BOXES = frozenset("li div article section td a figure".split())
HOLDERS = frozenset("ul ol div section tr tbody".split())
_FEWEST = 3
_MOST = 400
_NO_PAGE = lazy_pattern(r"^(?:#|javascript:|$)", re.IGNORECASE)
_FEWEST_LETTERS = 4


def of(holder: Any) -> frozenset[Any]:
    """Give the children of an element that are cards of one row."""
    children = [child for child in holder.children if getattr(child, "tag", "") in BOXES]
    if not _FEWEST <= len(children) <= _MOST:
        return frozenset()
    found = [child for child in children if _is_card(child)]
    targets = {_target(child) for child in found}
    return frozenset(found) if len(targets) >= _FEWEST and 3 * len(found) >= 2 * len(children) else frozenset()


def _is_card(box: Any) -> bool:
    """Tell whether a box leads to another page, shows a picture and says a few words."""
    return bool(_target(box)) and box.find("img") is not None and len(box.text.strip()) >= _FEWEST_LETTERS


def _target(box: Any) -> str:
    link = box if box.tag == "a" else box.find("a")
    address = str(link.attrs.get("href") or "") if link is not None else ""
    return "" if _NO_PAGE.search(address) or leads_to_picture(address) else address
