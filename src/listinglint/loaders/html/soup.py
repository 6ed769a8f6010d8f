"""BeautifulSoup's tree from ours: html.parser hangs on hostile pages and lxml loses positions, turbohtml does neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from bs4.builder import HTMLTreeBuilder
from bs4.element import Comment, Doctype

if TYPE_CHECKING:
    from collections.abc import Iterator


def soup_of(tree: Any) -> BeautifulSoup:
    """Feed a turbohtml tree into a soup; tags keep `sourceline` (from 1) and `sourcepos` (from 0)."""
    return BeautifulSoup("", builder=_TreeFeed(tree))


class _TreeFeed(HTMLTreeBuilder):
    """A builder that reads no markup: it replays a tree that is already right."""

    NAME = "turbohtml"
    features = [NAME]  # noqa: RUF012 - BeautifulSoup's own interface
    TRACKS_LINE_NUMBERS = True

    def __init__(self, tree: Any) -> None:
        super().__init__()
        self._tree = tree

    def prepare_markup(self, markup: Any, *_: Any, **__: Any) -> Iterator[tuple[Any, None, None, bool]]:
        yield markup, None, None, False

    def feed(self, _markup: Any) -> None:
        import turbohtml

        soup = self.soup
        assert soup is not None
        stack: list[tuple[Any, bool]] = [(node, False) for node in reversed(list(self._tree.children))]
        while stack:
            node, is_left = stack.pop()
            if isinstance(node, turbohtml.Text):
                soup.handle_data(node.data)
            elif isinstance(node, turbohtml.Comment):
                _special(soup, node.data, Comment)
            elif isinstance(node, turbohtml.Doctype):
                _special(soup, node.name or "", Doctype)
            elif is_left:
                soup.handle_endtag(node.tag)
            elif isinstance(node, turbohtml.Element):
                attributes = {name: value or "" for name, value in node.attrs.items()}
                soup.handle_starttag(
                    node.tag, None, None, attributes, sourceline=node.source_line, sourcepos=node.source_col
                )
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(list(node.children)))

    def test_fragment_to_document(self, fragment: str) -> str:
        return fragment


def _special(soup: BeautifulSoup, words: str, kind: type[Comment | Doctype]) -> None:
    soup.endData()
    soup.handle_data(words)
    soup.endData(kind)
