"""The elements of a page that a CSS selector chooses, for rules about a shop's own template."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.ports import Unavailable
from listinglint.model.listing import MarkupError
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence

NO_MARKUP = Wording("selectors need an HTML page, which this is not", "选择器只能用于 HTML 页面")
BAD_SELECTOR = Wording("{selector!r} is no CSS selector: {why}", "{selector!r} 不是有效的 CSS 选择器：{why}")
TOO_LONG = Wording("a selector may have {most} characters", "选择器最多 {most} 个字符")
TOO_OLD = Wording(
    "selectors need soupsieve 4, which comes with Python 3.11.5 or newer; here is {version}",
    "选择器需要 soupsieve 4（Python 3.11.5 及以上版本自带），当前版本是 {version}",
)
LONGEST = 300
"""Characters of a selector; what a rule needs has less than 60."""
QUOTED = 80
"""Characters of an element's text that a finding quotes."""


class PageElement(Struct, frozen=True):
    """An element of the page."""

    selector: str
    """The selector that chose it."""
    tag: str
    text: str
    """Its words, white space as one space, cut after 400 characters."""
    id: str
    classes: tuple[str, ...]


def _class(self: PageElement) -> tuple[str, ...]:
    """Give its classes, under the name they have in HTML."""
    return self.classes


setattr(PageElement, "class", property(_class))


def elements(evidence: Evidence, selector: str = "*") -> Iterator[Observation[PageElement]]:
    """Give the elements that a selector chooses, wherever in the page; raises Unavailable where there is no HTML."""
    markup = evidence.listing.markup
    if markup is None:
        raise Unavailable(NO_MARKUP)
    try:
        for one in markup.select(selector):
            value = PageElement(selector, one.tag, one.text, one.id, one.classes)
            yield Observation(value, one.place, one.text[:QUOTED])
    except MarkupError as error:
        raise Unavailable(error.why) from error
    evidence.must_be_whole()


@lru_cache
def fault_of(selector: str) -> Wording | None:
    """Say what is wrong with a selector; None when nothing is."""
    import soupsieve
    from soupsieve.__meta__ import __version__ as version

    if not is_linear(version):
        return TOO_OLD.filled(version=version)
    if len(selector) > LONGEST:
        return TOO_LONG.filled(most=LONGEST)
    try:
        soupsieve.compile(selector)
    except (soupsieve.SelectorSyntaxError, NotImplementedError, RecursionError) as error:
        return BAD_SELECTOR.filled(selector=selector, why=str(error).splitlines()[0].rstrip(".:"))
    return None


def is_linear(version: str) -> bool:
    """Tell whether a version of soupsieve remembers what it has tried: before 4 a few levels of a page can keep it busy for hours."""
    return int(version.split(".", 1)[0]) >= 4
