"""What a region of a page is for, told from its tag, its class and id names and its heading."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

from listinglint.model.listing import Part

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
# Names seen on shop pages of many systems. Only whole words of a name count: `preview` is no review.
_NAMES: tuple[tuple[Part, frozenset[str]], ...] = (
    (
        Part.REVIEWS,
        frozenset(
            "review reviews reviewlist rating ratings rate comment comments feedback pinglun testimonial testimonials".split()
        ),
    ),
    (
        Part.OTHER_GOODS,
        frozenset(
            "recommend recommends recommended recommendation recommendations recommender related similar similarities sponsored crosssell "
            "upsell upsells tuijian sims rhf alsobought alsoviewed youmaylike recentlyviewed bestsellers complete bundle bundles".split()
        ),
    ),
    (
        Part.CHROME,
        frozenset(
            "nav navbar navigation navi footer foot breadcrumb breadcrumbs crumb menu cookie cookies cookiebar login signin minicart basket "
            "copyright searchbar searchbox newsletter subscribe sitenav topbar skiplink skip".split()
        ),
    ),
    (
        Part.SERVICE,
        frozenset(
            "shipping shipment ship delivery deliver dispatch return returns refund refunds aftersale aftersales afterservices promise service".split()
        ),
    ),
    (Part.OPTIONS, frozenset("sku skus swatch swatches variant variants variation variations".split())),
    (
        Part.ATTRIBUTES,
        frozenset(
            "attribute attributes attr attrs spec specs specification specifications parameter parameters param params props".split()
        ),
    ),
    (Part.DESCRIPTION, frozenset("description descriptions desc descr".split())),
)
_PAIRS = (
    ("also", "bought"), ("also", "viewed"), ("also", "like"), ("recently", "viewed"), ("cross", "sell"), ("up", "sell"), ("best", "sellers"),
    ("customers", "who"), ("more", "items"), ("related", "products"),
)  # fmt: skip
_TAGS = {"nav": Part.CHROME, "footer": Part.CHROME, "h1": Part.TITLE, "option": Part.OPTIONS}
_HEADINGS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        Part.REVIEWS,
        re.compile(
            r"(customer|product|buyer|user)s?'? *(reviews?|ratings?|questions)|^reviews\b|^ratings\b|feedback|(累计|商品|宝贝|买家|用户)评[价论]|評價",
            re.IGNORECASE,
        ),
    ),
    (
        Part.OTHER_GOODS,
        re.compile(
            r"(you|customers) (may|might|could)? ?also|also (bought|viewed|like)|(related|similar|sponsored|recommended) (products|items|to|searches)"
            r"|people who (viewed|bought)|recently viewed|frequently bought|complete the look|you might like|more from|compare (with|to) similar"
            r"|看了又看|看过.{0,6}还|猜你喜欢|相关(推荐|商品|产品)|推荐(商品|搭配|宝贝)|热[卖销](推荐|商品|宝贝)|为你推荐|掌柜推荐|店长推荐|關聯商品|相關商品|推薦商品|你可能也?喜歡",
            re.IGNORECASE,
        ),
    ),
)
LASTING = frozenset({Part.REVIEWS, Part.OTHER_GOODS, Part.CHROME})
"""Parts that nothing inside them leaves: a description of a recommended product is not ours."""


def part_of(element: Any, around: Part) -> Part:
    """Give the part an element opens, or the part around it when its names say nothing."""
    if around in LASTING or element.tag in {"html", "body", "main", "img"}:
        return around
    if element.tag in _TAGS:
        return _TAGS[element.tag]
    if element.tag == "label" and element.find("input") is not None:
        return Part.CHROME  # a choice the buyer makes at checkout, such as a courier's service, is no promise
    attributes = element.attrs
    named = _part_named(_names(attributes.get("class")), _names(attributes.get("id")))
    if named is None:
        return around
    # A page-wide wrapper that happens to be called "…-reviews" or "service" must not swallow the goods themselves.
    return around if named in LASTING and element.find("h1") is not None else named


def part_after_heading(words: str) -> Part | None:
    """Give the part that a heading opens for what follows it: reviews, other goods, or None."""
    return next((part for part, pattern in _HEADINGS if pattern.search(words)), None) if len(words) <= 80 else None


def _names(value: Any) -> str:
    """Join what the parser gives for `class` (a list) and `id` (a word)."""
    return " ".join(value) if isinstance(value, list) else value or ""


@lru_cache(maxsize=4096)
def _part_named(classes: str, identity: str) -> Part | None:
    words = [word.lower() for name in (*classes.split(), *identity.split()) for word in _WORD.findall(name)]
    pairs = set(pairwise(words))
    if pairs.intersection(_PAIRS):
        return Part.OTHER_GOODS
    return next((part for part, names in _NAMES if names.intersection(words)), None)
