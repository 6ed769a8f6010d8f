"""The name of the goods, wherever it stands: in the page's own title, a heading of any size, or what it tells machines.

A page says its title several times over, each with something around it: the site's name, a price, "Details about". What is the goods'
name is told by the others: it is what they repeat.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.as_written import slot_as_written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DATA: Final = "product data"
"""What the source of a name in the page's linked data is called."""
_HEADINGS: Final = ("h1", "h2", "h3", "h4")
_LEAST: Final = 6
"""Characters of a lower heading that the page's own title must repeat; Chinese says as much in half of them."""
_LONGEST: Final = 300
"""Characters of a heading: a longer one is a story."""
_LEFT: Final = 4
"""Characters that must be left of a title without its site."""
_SAME: Final = 40
"""Characters that are compared: titles are cut in many ways at their end."""
_SITE: Final = lazy_pattern(
    r"\s+[|｜–—·•-]\s+[^|｜–—]{1,30}$|\s*[|｜_]\s*[^|｜_]{1,20}$|\s*[-–—]\s*(?:\S{0,10}(?:网|官网|商城|旗舰店|专卖店|淘宝|天猫|京东|苏宁易购|拼多多|当当|蝦皮\S*|momo\S*))$|"
    r"\s*[:：]\s*Amazon\.\S+.*$|【.{1,40}(?:价格|报价|图片|评测|行情).{0,40}】.*$"
)
"""The name of the site at the end of a page's own title."""
_DASHES: Final = " |｜–—·•_-"
_HOME: Final = lazy_pattern(r"(?:the )?(?:home ?page|main page|index|start(?: ?page)?|首[页頁])", re.IGNORECASE)
"""What a page is called by one who copied the site's first page."""
_PARTS: Final = lazy_pattern(r"\s+[|｜–—·•-]\s+")
_FRONT: Final = lazy_pattern(
    r"^(?:amazon\.[a-z.]+\s*[:|]\s*|details about\s*|buy\s+(?=\S+ \S)|shop\s+(?=\S+ \S)|product(?: name)?\s*:\s*|商品名[称稱]?\s*[:：]\s*|宝贝[:：]\s*|【(?:现货|包邮|正品|新品|官方正品)】\s*)",
    re.IGNORECASE,
)
"""What stands before a name and is none of it."""
_PRICE: Final = lazy_pattern(
    r"^(?:[-–·•|,\s]*(?:[$€£¥￥₹]|us\s?\$|nt\s?\$)\s?\d[\d.,]*|[-–·•|,\s]*\d[\d.,]*\s?(?:€|£|元|usd|eur)|[-–·•|,\s]*\d{1,2}\s?% ?off)+[-–·•|,\s]*",
    re.IGNORECASE,
)
_NO_NAME: Final = slot_as_written("site_words", "no_name")
"""Headings of sections and sites."""


def title_of(told: Sequence[tuple[str, str]], logos: Sequence[str] = (), around: Sequence[str] = ()) -> str:
    """Choose the goods' name from headings and what the page says of itself, given as (source, words) in page order.

    Sources are tags (`title`, `h1` to `h4`), `og:title` and `product data`. A heading counts when the page's own title, or what it
    tells machines, repeats it, the largest first; then the name that machines are told; then the first large heading, if the page has
    no title of its own to deny it; then the shortest of the page's titles without the site and the price. A title that begins
    with the site is told from one that ends with it by `logos`, names that are surely the site's, and by the short words `around` the page.
    """
    told = _with_site_last(_with_one_title(told), logos, around)
    sites = {_plain(words[len(_without_site(words)) :]) for source, words in told if source == "title"} - {""}
    named = [(source, words) for source, words in _named(told, sites) if words]
    headings = [
        (tag, words)
        for tag, words in ((tag, _bare(words)) for tag, words in told if tag in _HEADINGS)
        if words and len(words) <= _LONGEST and not _NO_NAME.match(words) and _plain(words) not in sites
    ]
    heading = _repeated(headings, [words for _, words in named])
    if heading:
        return heading
    data = next((words for source, words in named if source == DATA), "")
    first = next((words for tag, words in headings if tag == "h1"), "")
    own = [words for source, words in named if source != DATA and not _NO_NAME.match(words)]
    return data or ("" if _is_denied(told, own) else first) or min(own, key=len, default=first)


def _with_one_title(told: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Keep the page's title only: drawings in it have titles of their own."""
    first = next((index for index, (source, _) in enumerate(told) if source == "title"), None)
    return [one for index, one in enumerate(told) if one[0] != "title" or index == first]


def _with_site_last(told: list[tuple[str, str]], logos: Sequence[str], around: Sequence[str]) -> list[tuple[str, str]]:
    """Turn a title round that begins with the site ("Northern | Oak stool"), and leave out one that was copied from the first page ("Northern | Home page")."""
    title = next((words for source, words in told if source == "title"), "")
    name = _without_site(_bare(title))
    behind = _bare(title)[len(name) :].strip(_DASHES)
    if not behind:
        return told
    heads = [_plain(words) for tag, words in told if tag in _HEADINGS]
    if any(_plain(name) in head for head in heads):
        return told
    if _HOME.fullmatch(behind):
        return [(source, words) for source, words in told if source != "title"]
    sure, likely = ({_plain(words) for words in signs} for signs in (logos, around))
    is_site = _plain(name) in sure or (_plain(name) in likely and _plain(behind) not in likely)
    if not is_site or _plain(behind) in sure or _plain(behind) not in heads:
        return told
    return [(source, f"{behind} | {name}" if source == "title" else words) for source, words in told]


def _repeated(headings: Sequence[tuple[str, str]], names: Sequence[str]) -> str:
    """Give the heading that most names repeat, of several the largest, then the first; empty when none does."""
    best, most = "", 0
    for tag in _HEADINGS:
        least = 1 if tag == "h1" else _LEAST
        for heading in (words for one, words in headings if one == tag and _breadth(words) >= least):
            count = sum(_repeats(name, heading, least) for name in names)
            if count > most:
                best, most = heading, count
    return best


def _is_denied(told: Sequence[tuple[str, str]], own: Sequence[str]) -> bool:
    """Tell whether the page's own titles are surely about goods, so that a heading which none of them repeats is a section's.

    They are when two of them agree, or when one names the goods and then the site.
    """
    agree = any(_repeats(one, other, _LEAST) for one, other in _pairs(own))
    has_site = any(
        source == "title" and _without_site(_bare(words)) not in {words, _bare(words)} for source, words in told
    )
    return bool(own) and (agree or has_site)


def _named(told: Sequence[tuple[str, str]], sites: set[str]) -> Iterator[tuple[str, str]]:
    """Give what the page says of itself, without the sites that its title names."""
    for source, words in told:
        if source == DATA:
            yield source, words
        elif source == "title" or (source == "og:title" and not sites):
            yield source, _without_site(_bare(words))
        elif source == "og:title":
            parts = [part for part in _PARTS.split(_bare(words)) if _plain(part) not in sites]
            yield source, " - ".join(parts)


def _bare(words: str) -> str:
    """Leave out what is put before a name: a price, "Details about"."""
    bare = _FRONT.sub("", _PRICE.sub("", " ".join(words.split()))).strip()
    return bare or words


def _without_site(title: str) -> str:
    """Leave the name of the site out of a page's title, unless hardly anything would be left."""
    bare = _SITE.sub("", title).strip()
    return bare if len(bare) >= _LEFT else title


def _breadth(words: str) -> int:
    """Count characters, a Chinese one twice."""
    return sum(2 if character >= "⺀" else 1 for character in words)


def _repeats(name: str, heading: str, least: int) -> bool:
    name, heading = _plain(name), _plain(heading)
    return bool(heading) and (heading[:_SAME] in name or (_breadth(name) >= least and name[:_SAME] in heading))


def _plain(words: str) -> str:
    """Leave letters and digits, whatever case and dashes: sites set the same name in several ways."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return "".join(character for character in folded if character.isalnum())


def _pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for index, one in enumerate(words) for other in words[index + 1 :])
