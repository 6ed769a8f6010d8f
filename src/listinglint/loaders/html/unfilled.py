"""What a program fills once the page is shown: a main part that holds nothing yet, a picture without an address."""

from __future__ import annotations

from typing import Any

Seen = tuple[int, int]
"""How many passages and pictures were read so far."""


class Unfilled:
    """Remembers what stands empty in a page."""

    def __init__(self) -> None:
        self.is_main_empty = False
        """Whether the page's main part is there and holds neither words nor pictures."""
        self.picture: Any = None
        """The first picture without an address."""
        self._mains: list[Seen] = []

    def begin(self, element: Any, tag: str, seen: Seen) -> None:
        """Note where a main part begins, and a picture without an address."""
        if tag == "main":
            self._mains.append(seen)
        elif self.picture is None and not any("src" in name and value for name, value in element.attrs.items()):
            self.picture = element

    def end(self, seen: Seen) -> None:
        """Note the end of a main part."""
        if self._mains:
            self.is_main_empty = self._mains.pop() == seen
