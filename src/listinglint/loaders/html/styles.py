"""Backgrounds that a page's style sheets give its elements: by class or id, and through custom properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from listinglint.loaders.html.addresses import is_picture_name
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST = 64 * 1024 * 1024
_VARIABLE = lazy_pattern(r"(--[\w-]{1,80})\s*:\s*$")
_USED = lazy_pattern(r"var\(\s*(--[\w-]{1,80})")
_LAST_NAME = lazy_pattern(r"[.#]([\w-]{1,80})(?:::?[\w-]+(?:\([^)]{0,80}\))?)?\s*$")
"""The class or id that the last part of a selector ends in."""
_MOST = 5000


class Styles(Struct, frozen=True):
    """Pictures in style sheets."""

    variables: dict[str, str] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    """Address of the background by class (`.hero`) or id (`#hero`)."""
    _found: dict[tuple[str | None, str | None], list[str]] = field(default_factory=dict)
    """What was looked up, by class and id: pages use few of them often."""

    def backgrounds(self, element: Any) -> list[str]:
        """Give the addresses of the backgrounds that an element says it has, its own style first."""
        style = str(element.attrs.get("style") or "")
        found = [url for _, url in addresses_in(style)] if "url(" in style else []
        if "var(" in style and self.variables:
            found += [self.variables[name] for name in _USED.findall(style) if name in self.variables]
        return [url for url in found if is_picture_name(url)]

    def named_backgrounds(self, element: Any) -> list[str]:
        """Give the addresses that rules of a style sheet give to the classes and the id of an element."""
        key = (element.attr("class"), element.attr("id"))
        found = self._found.get(key)
        if found is None:
            classes, identity = key
            names = [*(f".{name}" for name in (classes or "").split()), f"#{identity}"]
            found = self._found[key] = [self.named[name] for name in names if name in self.named]
        return found


def styles_of(tree: Any) -> Styles:
    """Read the style sheets in a page once."""
    variables, named = dict[str, str](), dict[str, str]()
    for sheet in tree.find_all("style"):
        words = sheet.text[:_LARGEST]
        if "url(" not in words:
            continue
        for start, url in addresses_in(words):
            before = words[max(start - 400, 0) : start]
            variable = _VARIABLE.search(before)
            if variable:
                variables.setdefault(variable[1], url)
            elif is_picture_name(url) and len(named) < _MOST:
                named.update(dict.fromkeys(_names(before), url))
    return Styles(variables, named)


def addresses_in(style: str) -> Iterator[tuple[int, str]]:
    """Give each `url(…)` of a style and where it starts; an address may hold a whole picture."""
    at = style.find("url(")
    while at >= 0:
        start = at + 4
        while style[start : start + 1].isspace():
            start += 1
        quote = style[start : start + 1]
        closing = quote if quote in {'"', "'"} and quote else ")"
        start += closing != ")"
        end = style.find(closing, start)
        if end < 0:
            return
        yield at, style[start:end].strip()
        at = style.find("url(", end)


def _names(before: str) -> Iterator[str]:
    """Give the classes and ids of the rule that a background stands in, from the words before it."""
    head, opened, inside = before.rpartition("{")
    if not opened or "background" not in inside:
        return
    for selector in re.split(r"[}/;]", head)[-1].split(","):
        last = _LAST_NAME.search(selector)
        if last:
            yield last[0].strip().split(":")[0]
