"""Pages of a shop that sell no one thing: lists of goods, results of a search, baskets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part
from listinglint.model.wording import Wording
from listinglint.phrasebook.as_written import slot_as_written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.loaders.html.levels import Surroundings
    from listinglint.model.listing import Passage

CATALOGUE: Final = Wording(
    "the page lists many products and sells no single one; check the pages of the products",
    "这是商品列表页，不是单个商品的页面，请检查各商品自己的页面",
)
BASKET: Final = Wording(
    "the page is a basket or a checkout; check the pages of the products",
    "这是购物车或结算页，不是商品页面，请检查各商品自己的页面",
)
_MANY: Final = 6
"""Prices of other goods from which a page is a list of them; a page of one product shows more only beside its own."""
_FEW_WORDS: Final = 80
"""Words of the shop's own (a Chinese character counts half) from which a page tells of one product."""
_PRICE: Final = lazy_pattern(
    r"(?:us|nt|hk|a|c)?[$€£¥￥₹]\s?\d|\d[.,]\d\d\s?(?:€|eur|kr|zł|元)|\d\s?元(?!素)|(?:rs|rmb|cny|usd|eur|gbp)\.? ?\d",
    re.IGNORECASE,
)
_BUY: Final = slot_as_written("site_words", "buy")
_BASKET: Final = slot_as_written("site_words", "basket")
_TOTAL: Final = slot_as_written("site_words", "total")


def sells_nothing(
    headings: Sequence[str], passages: Sequence[Passage], around: Sequence[Surroundings]
) -> Wording | None:
    """Say what a page is that sells no one thing; None where it may sell one: a price, a button or a description of its own.

    Args:
        headings: What the page calls itself: its title and its headings.
        passages: Its words, each with whose they are.
        around: What stands around each.
    """
    told = list(zip(passages, around, strict=False))
    if any(_BASKET.fullmatch(words.strip()) for words in headings) and any(
        _TOTAL.search(one.words) for one in passages
    ):
        return BASKET
    listed = sum(_is_of_others(one, where) and bool(_PRICE.search(one.words)) for one, where in told)
    if listed < _MANY:
        return None
    own = [one for one, where in told if not _is_of_others(one, where)]
    has_offer = any(_PRICE.search(one.words) for one in own if one.part.is_own) or any(
        _BUY.fullmatch(one.words.strip()) for one in own
    )
    described = sum(_breadth(one.words) for one in own if one.part.is_own and one.part is not Part.TITLE)
    return None if has_offer or described >= _FEW_WORDS else CATALOGUE


def _is_of_others(passage: Passage, where: Surroundings) -> bool:
    return where.is_card or passage.part is Part.OTHER_GOODS


def _breadth(words: str) -> float:
    chinese = sum(character >= "⺀" for character in words)
    return len(words.split()) + chinese / 2
