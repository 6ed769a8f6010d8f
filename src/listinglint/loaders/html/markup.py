"""The elements of a page that a CSS selector chooses, from a BeautifulSoup tree that is built when the first one asks."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.loaders.html.document import Document
from listinglint.model.listing import Element, MarkupError, Place
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup, Tag

MOST_TAGS = 100_000
"""Tags of a page up to which selectors are tried on it; the largest of 136 real pages has 20,300."""
DEEPEST = 500
"""Levels up to which it may be nested, since some selectors ask every ancestor; 136 real pages have 36 at most."""
MOST_FOUND = 1_000
"""Elements that are given for one selector."""
LONGEST = 400
"""Characters of an element's text that are kept."""
MOST_NODES = 2_000
"""Nodes in an element that are asked for its text."""
TOO_LARGE = Wording(
    "the page is too large or nested too deeply for selectors ({tags} tags, {depth} levels)",
    "页面过大或嵌套过深，无法使用选择器（{tags} 个标签，{depth} 层）",
)
TOO_MANY = Wording("“{selector}” chooses more than {most} elements", "“{selector}” 选中的元素超过 {most} 个")


class PageMarkup(Struct, frozen=True, dict=True):
    """A page's own HTML; it is parsed anew and made a soup only when it is asked, so that pages cost nothing."""

    text: str
    file: str

    def select(self, selector: str) -> Iterator[Element]:
        """Give the elements that a selector chooses, in the order of the page.

        Raises:
            MarkupError: When the page is too large for it, or after the first `MOST_FOUND` elements.
        """
        import soupsieve

        found = soupsieve.iselect(selector, self._soup, limit=MOST_FOUND + 1)
        for number, tag in enumerate(found):
            if number == MOST_FOUND:
                raise MarkupError(TOO_MANY.filled(selector=selector, most=MOST_FOUND))
            yield self._element(tag)

    @cached_property
    def _soup(self) -> BeautifulSoup:
        document = Document(self.text, self.file)
        tags, depth = document.extent()
        if tags > MOST_TAGS or depth > DEEPEST:
            raise MarkupError(TOO_LARGE.filled(tags=tags, depth=depth))
        return document.soup()

    def _element(self, tag: Tag) -> Element:
        classes = tag.get("class") or ()
        names = tuple(classes.split() if isinstance(classes, str) else classes)
        return Element(tag.name, _text(tag), str(tag.get("id") or ""), names, self._place(tag))

    def _place(self, tag: Tag) -> Place:
        """Give the place of the start tag; elements that the parser added stand where their parent does."""
        at: Tag | None = tag
        while at is not None and at.sourceline is None:
            at = at.parent
        return Place(self.file, 1, 1) if at is None else Place(self.file, at.sourceline, (at.sourcepos or 0) + 1)


def _text(tag: Tag) -> str:
    """Give the words of an element, white space as one space, cut short."""
    from bs4.element import NavigableString, PreformattedString

    words: list[str] = []
    length = 0
    for node in islice(tag.descendants, MOST_NODES):
        if isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            words.append(node)
            length += len(node)
            if length > 2 * LONGEST:
                break
    return " ".join(" ".join(words).split())[:LONGEST]
