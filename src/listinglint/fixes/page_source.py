"""A page as fixes see it: its source, its elements with where they start and end, and where its description lies."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from listinglint.loaders.html.document import Document
from listinglint.loaders.html.regions import named, part_of
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Medium, Part, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.listing import Listing, Place

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CONTAINERS = frozenset("body main div section article center td font span".split())
_LAYOUT = frozenset("table tbody tr".split())
_END_TAG = lazy_pattern(r"</(?:body|html)\s*>", re.IGNORECASE)
_A_PICTURE = 60
"""Characters of description that a picture counts for."""
_MOST = 0.6
"""Share of the description that an element must hold to be its container."""
_LEAST = 0.2
"""Share of it that makes a container called "description" the right one."""


class PageSource:
    """The source of a listing and the elements in it. Offsets are characters of the source."""

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        self.text = "\n".join(listing.lines)
        self._document = Document(self.text, listing.path)
        self._lines = [0, *accumulate(len(line) + 1 for line in listing.lines)]
        self._ends: dict[int, int] = {}

    @cached_property
    def end(self) -> int:
        """Where what is shown ends: before the end tags of the page, also those that nothing has opened."""
        at = end = len(self.text.rstrip())
        while at:
            start = self.text.rfind("<!--" if self.text.endswith("-->", 0, at) else "<", 0, at)
            is_end = start >= 0 and _END_TAG.fullmatch(self.text, start, at) is not None
            if start < 0 or not (is_end or self.text.startswith("<!--", start)):
                break
            at = len(self.text[:start].rstrip())
            end = at if is_end else end
        return end

    def offset(self, place: Place) -> int | None:
        """Give the offset of a place; None for places elsewhere, such as in a picture."""
        if place.file != self.listing.path or place.line is None or place.column is None:
            return None
        return min(self._lines[place.line - 1] + place.column - 1, len(self.text))

    @cached_property
    def elements(self) -> list[Any]:
        """The elements that stand in the source, in its order."""
        starts = ((start_of(element), element) for element in self._document.tree.iter_elements())
        found = [(start, element) for start, element in starts if start is not None]
        return [element for _, element in sorted(found, key=itemgetter(0))]

    @cached_property
    def _starts(self) -> list[int]:
        return [start_of(element) or 0 for element in self.elements]

    def end_of(self, element: Any) -> int:
        """Give where an element ends; one without an end tag ends where the next tag closes it, its white space left out."""
        open_ones: list[int] = []
        while (end := self._told_end(element)) is None:
            open_ones.append(start_of(element) or 0)
            element = element.parent
        self._ends.update(dict.fromkeys(open_ones, end))
        return end

    def _told_end(self, element: Any) -> int | None:
        """Give an end as far as it is written near an element: its end tag, its next neighbour, its parent's end tag."""
        if not getattr(element, "tag", ""):
            return self.end
        start, location = start_of(element), element.source_location
        if location and location.end_tag:
            return int(location.end_tag.end_offset)
        if start in self._ends:
            return self._ends[start]
        if start is not None and element.tag in VOID:
            return int(location.start_tag.end_offset)
        following = element.next_sibling
        while following is not None and start_of(following) is None:
            following = following.next_sibling
        closing = start_of(following)
        around = getattr(element.parent, "source_location", None)
        if closing is None and around and around.end_tag:
            closing = around.end_tag.start_offset
        return None if closing is None else len(self.text[: int(closing)].rstrip())

    def around(self, offset: int) -> Iterator[Any]:
        """Give the elements around a character, the innermost first."""
        at = bisect_right(self._starts, offset) - 1
        element: Any = self.elements[at] if at >= 0 else None
        while getattr(element, "tag", ""):
            if start_of(element) is not None and self.end_of(element) > offset:
                yield element
            element = element.parent

    @cached_property
    def pieces(self) -> list[tuple[int, int]]:
        """What the description consists of: offset and weight of each text and picture, in order."""
        found = [
            (self.offset(passage.place()), len(passage.words))
            for passage in self.listing.passages
            if passage.part is Part.DESCRIPTION and passage.medium is Medium.PAGE
        ]
        pictures = (picture for picture in self.listing.pictures if picture.role is Role.DESCRIPTION)
        found += [(self.offset(picture.place), _A_PICTURE) for picture in pictures]
        return sorted((offset, weight) for offset, weight in found if offset is not None)

    @cached_property
    def _offsets(self) -> list[int]:
        return [offset for offset, _ in self.pieces]

    @cached_property
    def _sums(self) -> list[int]:
        return [0, *accumulate(weight for _, weight in self.pieces)]

    def weight(self, element: Any) -> int:
        """Tell how much of the description an element holds."""
        first, last = (bisect_left(self._offsets, at) for at in (start_of(element) or 0, self.end_of(element)))
        return self._sums[last] - self._sums[first]

    @cached_property
    def home(self) -> Any:
        """The element that holds the description: one that is called so, else the smallest around most of it; or None."""
        whole = self._sums[-1]
        called = [
            one
            for one in self.elements
            if one.tag in _CONTAINERS and part_of(one, named(one), Part.SERVICE) is Part.DESCRIPTION
        ]
        home = max(called, key=self.weight, default=None)
        if home is None or self.weight(home) < whole * _LEAST:
            home = next((element for element in self.elements if element.tag == "body"), None)
        while home is not None:
            inner = max(_containers_in(home), key=self.weight, default=None)
            if inner is None or self.weight(inner) < max(self.weight(home), 1) * _MOST:
                break
            home = inner
        return home


def start_of(element: Any) -> int | None:
    """Give where the start tag of an element stands; None for what the parser added, and for texts."""
    location = getattr(element, "source_location", None)
    return int(location.start_tag.start_offset) if location and location.start_tag else None


def _containers_in(element: Any) -> Iterator[Any]:
    """Give the containers right inside an element; a table is looked through, as many a page is laid out by one."""
    for child in element.children:
        tag = getattr(child, "tag", "")
        if tag in _LAYOUT:
            yield from _containers_in(child)
        elif tag in _CONTAINERS and start_of(child) is not None:
            yield child
