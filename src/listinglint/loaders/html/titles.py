"""The name of the goods among all the headings of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SITE = re.compile(
    r"\s+[|｜–—-]\s+[^|｜–—]{1,30}$|\s*[|｜_]\s*[^|｜_]{1,20}$|-(?:淘宝网|天猫|tmall\.com天猫|京东|苏宁易购|当当网|阿里巴巴)\S{0,12}$"
)
"""The name of the site at the end of a page's own title."""
_LEAST = 6
"""Characters of a lower heading that the page's own title must repeat."""
_SAME = 40
_LEFT = 4
_NAMING = frozenset({"product data", "og:title", "title"})


def title_of(told: Sequence[tuple[str, str]]) -> str:
    """Choose the title from headings and from what the page says for machines, given as (tag, words) in page order.

    A heading that the page's own title repeats is the goods' name (pages have headings like "Adding to basket"); then what
    the product's data say; then the first heading; then the shortest of the page's titles, as the others hold the name of the site.
    """
    named = [_bare(words) if tag == "title" else words for tag, words in told if tag in _NAMING and words]
    for tags, least in ((("h1",), 1), (("h2", "h3", "h4"), _LEAST)):
        headings = [words for tag, words in told if tag in tags and len(words) >= least]
        repeated = next((heading for heading in headings if any(_repeats(name, heading, least) for name in named)), "")
        if repeated:
            return repeated
    data = next((words for tag, words in told if tag == "product data" and words), "")
    heading = next((words for tag, words in told if tag == "h1" and words), "")
    return data or heading or min(named, key=len, default="")


def _repeats(name: str, heading: str, least: int) -> bool:
    return heading[:_SAME] in name or (len(name) >= least and name[:_SAME] in heading)


def _bare(title: str) -> str:
    """Leave the name of the site out of a page's title, unless hardly anything would be left."""
    bare = _SITE.sub("", title)
    return bare if len(bare) >= _LEFT else title
