"""The elements that are open while a page is walked, and what they say about a piece of it."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint.loaders.html import cards, regions
from listinglint.loaders.html.document import is_shown
from listinglint.loaders.html.text_flow import IN_DRAWING, UNREAD
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STRUCK = lazy_pattern(r"text-decoration[\w-]{0,40}\s*:[^;]{0,200}line-through", re.IGNORECASE)
_CLONE = lazy_pattern(r"slide-duplicate|slick-cloned|--clone\b|(?:^|\s)(?:bx-)?cloned?(?:\s|$)")
"""What sliders call the copies that let them run round."""
_CHOICES = frozenset({"button", "select"})
_NEAR = 4
"""Elements around a picture whose names tell what it is."""
_AROUND = 6
_NO_CARDS = frozenset[Any]()
_DEEPEST = 48
"""Elements around a piece that are remembered; the pages of shops nest 30 deep, hostile ones without end."""


class Surroundings(Struct, frozen=True):
    """What stands around a passage or a picture on its page: all that tells whose it is."""

    tags: tuple[str, ...] = ()
    """The elements around it, the innermost last."""
    names: str = ""
    """Classes and ids of these elements, in small letters."""
    linked: float = 0.0
    """Share of the words that lead to another page."""
    clicked: float = 0.0
    """Share of the words that do something when clicked."""
    link: str = ""
    heading: str = ""
    is_hidden: bool = False
    is_for_readers: bool = False
    """Is there for screen readers only."""
    is_card: bool = False
    """Stands in one of several like boxes that each lead elsewhere."""
    is_form: bool = False
    """Stands in a form, a button or a list to choose from."""
    inside: tuple[int, ...] = ()
    """Numbers of the elements around it, the outermost first; pieces that share one stand in the same element."""

    def with_shares(self, linked: float, clicked: float) -> Surroundings:
        """Give the same with shares of words."""
        if not linked and not clicked:
            return self
        return Surroundings(
            self.tags, self.names, linked, clicked, self.link, self.heading, self.is_hidden, self.is_for_readers, self.is_card, self.is_form, self.inside
        )  # fmt: skip


class OpenElement(Struct):
    """An open element."""

    tag: str = ""
    part: Part = Part.DESCRIPTION
    link: str = ""
    names: str = ""
    unread: str = ""
    """Why its words are not read: empty, `svg`, or `all`."""
    is_hidden: bool = False
    is_for_readers: bool = False
    is_card: bool = False
    is_form: bool = False
    is_described: bool = False
    """Whether it, or one around it, is called a description."""
    number: int = 0
    element: Any = None
    _cards: frozenset[Any] | None = None

    @property
    def is_control(self) -> bool:
        """Whether words here are clicked."""
        return bool(self.link) or self.tag == "button"

    @property
    def leads_away(self) -> bool:
        """Whether words here are a link to another page."""
        return bool(self.link) and not self.link.startswith(("#", "javascript:"))

    @property
    def cards(self) -> frozenset[Any]:
        """Those of its children that are cards of one row."""
        if self._cards is None:
            self._cards = cards.of(self.element) if self.tag in cards.HOLDERS else _NO_CARDS
        return self._cards


class Levels:
    """The open elements, the outermost first."""

    def __init__(
        self, part: Part = Part.DESCRIPTION, around: Sequence[OpenElement] = (), count: Iterator[int] | None = None
    ) -> None:
        is_described = bool(around) and around[-1].is_described
        self._count = count or itertools.count(1)
        root = OpenElement(part=part, is_described=is_described, number=next(self._count))
        self._open: list[OpenElement] = [*around, root]

    def inside(self, part: Part) -> Levels:
        """Give the levels of a page that stands inside this one."""
        return Levels(part, self._open, self._count)

    @property
    def last(self) -> OpenElement:
        """The innermost element."""
        return self._open[-1]

    def entered(self, element: Any, tag: str, attributes: Any) -> OpenElement:
        """Give what an element opens here. Its tag and attributes come with it: asking the parser for them takes time."""
        around, is_bare = self._open[-1], not attributes
        named = regions.NAMELESS if is_bare else regions.named(element)
        style = "" if is_bare else str(attributes.get("style") or "")
        return OpenElement(
            tag,
            around.part if around.part in regions.LASTING else regions.part_of(element, named, around.part),
            str(attributes.get("href") or "") if tag == "a" else around.link,
            named.names,
            _unread_in(element, tag, style, around),
            around.is_hidden or (not is_bare and regions.is_hidden(attributes, style)),
            around.is_for_readers or named.is_for_readers,
            around.is_card or (tag in cards.BOXES and element in around.cards),
            around.is_form or tag in _CHOICES or (tag == "form" and regions.is_letter_form(element)),
            around.is_described or "desc" in named.names,
            next(self._count),
            element,
        )

    def enter(self, level: OpenElement) -> None:
        """Open an element."""
        self._open.append(level)

    @property
    def last_differs(self) -> bool:
        """Whether words for screen readers end with the innermost element."""
        return len(self._open) > 1 and self._open[-1].is_for_readers != self._open[-2].is_for_readers

    def leave(self) -> None:
        """Close the innermost element."""
        self._open.pop()

    def open_part(self, part: Part) -> None:
        """Let a heading open a part for the rest of what it stands in: it often has a wrapper of its own."""
        for depth in range(len(self._open) - 1, max(len(self._open) - 3, 2), -1):
            if self._open[depth].tag != "body":
                self._open[depth].part = part

    @property
    def names(self) -> str:
        """Classes and ids of the elements near by."""
        return " ".join([level.names for level in self._open[-_NEAR:]])

    @property
    def is_in_description(self) -> bool:
        """Whether an element around is called a description."""
        return self._open[-1].is_described

    @property
    def is_clone(self) -> bool:
        """Whether a slider shows here again what it shows elsewhere."""
        return _CLONE.search(self.names) is not None

    def around(self, heading: str) -> Surroundings:
        """Give what stands around a piece that is read now."""
        level, near = self._open[-1], self._open[-_AROUND:]
        return Surroundings(
            tuple([one.tag for one in near]),
            " ".join([one.names for one in near if not one.names.isspace() and one.names]),
            0.0,
            0.0,
            level.link,
            heading,
            level.is_hidden,
            level.is_for_readers,
            level.is_card,
            level.is_form,
            tuple([one.number for one in self._open[-_DEEPEST:]]),
        )


def _unread_in(element: Any, tag: str, style: str, around: OpenElement) -> str:
    """Tell why the words in an element are not read."""
    if around.unread:
        return "" if around.unread == "svg" and tag in IN_DRAWING else around.unread
    if tag == "template":
        return "" if is_shown(element) else "all"
    if tag in UNREAD or (style and _STRUCK.search(style)):
        return "svg" if tag == "svg" else "all"
    return ""
