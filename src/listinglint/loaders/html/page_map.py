"""A page as a whole, for questions about its single pieces: where its goods begin, what its regions are full of."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from listinglint.loaders.html import site_words
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.loaders.html.levels import Surroundings
    from listinglint.model.listing import Passage

_WHOLE = 40
"""Passages from which a page is a whole one, with menus and footers; a fragment of a description has fewer."""
_MENU = 6
"""Links of passages that are no more than links from which a page has a menu."""
_SECTION = 150
"""Characters from which an element around a passage is a section that can be judged by what it is full of."""
_MOST_OF_PAGE = 0.5
_MOST_NEIGHBOURS = 200
"""Passages in one element above which it is no region of its own."""
_SHORT_TOLD = 24
"""Characters below which words that the product's data hold as well may be there by chance."""


class PageMap(Struct, frozen=True, dict=True):
    """The passages of a page in order, and what stands around each. Not slotted: cached properties need a `__dict__`."""

    passages: Sequence[Passage]
    surroundings: Sequence[Surroundings]
    title: str
    structured: Sequence[Passage] = field(default=())

    @cached_property
    def is_whole(self) -> bool:
        """Whether this is a full page of a shop."""
        links = sum(map(_links, self.passages, self.surroundings))
        return len(self.passages) >= _WHOLE or links >= _MENU

    def is_menu(self, at: int) -> bool:
        """Tell a passage that is a menu by itself: as many links as a page of a shop has at least."""
        return _links(self.passages[at], self.surroundings[at]) >= _MENU

    @cached_property
    def title_at(self) -> int:
        """Where the goods' name first stands as a heading or in the flow; 0 when it does not."""
        wanted = squeezed(self.title)
        titles = [at for at, one in enumerate(self.passages) if squeezed(one.words) == wanted and wanted]
        headed = [
            at for at in titles if self.passages[at].part is Part.TITLE or set(self.surroundings[at].tags) & _HEADINGS
        ]
        return next(iter(headed or titles), 0)

    @cached_property
    def _told(self) -> str:
        return "|".join(squeezed(one.words) for one in self.structured) + "|" + squeezed(self.title)

    def is_told(self, words: str) -> bool:
        """Whether the page says these words for machines about its product as well."""
        plain = squeezed(words)
        return (len(plain) >= _SHORT_TOLD and plain[:400] in self._told) or (
            bool(plain) and plain == squeezed(self.title)
        )

    def neighbours(self, at: int, fewest: int) -> Sequence[int]:
        """Give the passages in the smallest element around one that holds enough of them, itself left out."""
        for number in reversed(self.surroundings[at].inside):
            found = self._members[number]
            if len(found) > fewest:
                return () if len(found) > _MOST_NEIGHBOURS else [one for one in found if one != at]
        return ()

    def is_beside(self, at: int, other: int) -> bool:
        """Whether two passages stand in one region: an element that does not hold most of the page."""
        there = set(self.surroundings[other].inside)
        shared = [number for number in self.surroundings[at].inside if number in there]
        return bool(shared) and len(self._members[shared[-1]]) < _MOST_OF_PAGE * len(self.passages)

    @cached_property
    def _members(self) -> dict[int, range]:
        """The passages in each element by its number: all from its first to its last."""
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        for at, around in enumerate(self.surroundings[: len(self.passages)]):
            for number in around.inside:
                first.setdefault(number, at)
                last[number] = at
        return {number: range(start, last[number] + 1) for number, start in first.items()}

    @cached_property
    def _characters(self) -> list[int]:
        """Characters of all passages before each."""
        return list(accumulate((len(passage.words) for passage in self.passages), initial=0))

    @cached_property
    def _sections(self) -> dict[int, Section]:
        return {}

    def section(self, at: int) -> Section:
        """Give the smallest element around a passage that is large enough to be judged."""
        characters = self._characters
        for number in reversed(self.surroundings[at].inside):
            inside = self._members[number]
            if characters[inside.stop] - characters[inside.start] >= _SECTION:
                if number not in self._sections:
                    self._sections[number] = self._section(inside)
                return self._sections[number]
        return _NO_SECTION

    def listed(self, at: int) -> int:
        """Count the names in the list from which one is chosen; 1 for what stands in none."""
        around = self.surroundings[at]
        lists = [number for tag, number in zip(around.tags, around.inside, strict=False) if tag == "select"]
        return len(self._members[lists[-1]]) if lists else 1

    def _section(self, inside: range) -> Section:
        linked = sum(self.surroundings[at].linked * len(self.passages[at].words) for at in inside)
        characters = self._characters[inside.stop] - self._characters[inside.start]
        return Section(len(inside), linked / characters)

    @cached_property
    def heading_owners(self) -> list[Part | None]:
        """The part that the last heading before each passage opens, as far as its element reaches: other goods or reviews."""
        found: list[Part | None] = []
        opened: tuple[Part, Surroundings] | None = None
        for at, passage in enumerate(self.passages):
            around = self.surroundings[at]
            part = part_headed(passage, around)
            if part is Part.REVIEWS and not (self.is_whole or site_words.heads_reviews(passage.words)):
                part = None  # a word that may head something else in a description
            if part is not None:
                opened = (part, around)
            elif opened is not None and (
                _holder(opened[1]) not in around.inside or _closes(passage, around, opened[1])
            ):
                opened = None
            found.append(opened and opened[0])
        return found

    @cached_property
    def _starts(self) -> list[tuple[int, int]]:
        places = (passage.place() for passage in self.passages)
        return [(place.line or 0, place.column or 0) for place in places]

    def part_at(self, line: int, column: int) -> Part | None:
        """Give what the last heading before a place has opened."""
        at = bisect_right(self._starts, (line, column)) - 1
        return self.heading_owners[at] if at >= 0 else None


def _links(passage: Passage, around: Surroundings) -> int:
    """Count the lines of a passage that is mostly links and holds no sentence: an old menu has them in one, broken by `<br>` or bars."""
    if around.linked < _LINKED or (around.linked < 1 and _SENTENCE_END.search(passage.words)):
        return 0
    breaks = passage.words.count("\n") + passage.words.count(" | ")
    return breaks + 1 if breaks or around.linked >= 1 else 0


class Section(NamedTuple):
    """What an element is full of."""

    passages: int = 0
    links: float = 0.0
    """Share of the words that lead elsewhere."""


_NO_SECTION = Section()
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NAMES_IN_BOXES = frozenset({"h4", "h5", "h6"})
_BOLD = {("b",), ("strong",)}
_SENTENCE_END = lazy_pattern(r"[.。!！](?:\s|$)")
_LONGEST_HEADING = 70
_LINKED = 0.5
_HOLDERS_UP = 3
"""Elements around a heading that it may head: its own wrapper, and the section that holds both."""


def part_headed(passage: Passage, around: Surroundings) -> Part | None:
    """Give the part that a passage opens as a heading: other goods, what buyers say, or None.

    A short line of its own may head other goods; what buyers say is mentioned beside every title, so it needs a heading.
    In bold it heads what buyers say if it says nothing else.
    """
    words = passage.words
    if len(words) > _LONGEST_HEADING or around.linked >= _LINKED or around.is_card:
        return None
    if (_is_bold(around) or _is_tagged(around)) and site_words.heads_reviews(words):
        return Part.REVIEWS
    part = _part_named(words)
    return part if _is_tagged(around) or part is not Part.REVIEWS else None


@lru_cache(maxsize=8192)
def _part_named(words: str) -> Part | None:
    """Tell what a heading speaks of; pages of one shop have the same ones."""
    if site_words.pattern("other_goods").search(words):
        return Part.OTHER_GOODS
    return Part.REVIEWS if site_words.pattern("buyers").search(words) else None


def squeezed(words: str) -> str:
    """Give words without white space, in small letters, to compare them."""
    return "".join(words.split()).lower()


def _closes(passage: Passage, around: Surroundings, opener: Surroundings) -> bool:
    """Tell whether a heading of another kind ends what an earlier one opened; a line in bold ends what another opened.

    A low heading in a box below a mere line is the name of what the line speaks of.
    """
    is_bold = _is_bold(around) and _is_bold(opener) and len(passage.words) <= _LONGEST_HEADING
    if not _is_tagged(opener) and set(around.tags[-2:]) & _NAMES_IN_BOXES and len(around.inside) > len(opener.inside):
        return False
    return (is_bold or _is_tagged(around)) and not around.is_card and part_headed(passage, around) is None


def _is_tagged(around: Surroundings) -> bool:
    return bool(set(around.tags[-2:]) & _HEADINGS)


def _is_bold(around: Surroundings) -> bool:
    return around.tags[-1:] in _BOLD


def _holder(around: Surroundings) -> int:
    """Give the element that a heading speaks for."""
    return around.inside[max(len(around.inside) - _HOLDERS_UP, 0)] if around.inside else 0
