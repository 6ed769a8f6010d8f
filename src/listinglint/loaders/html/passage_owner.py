"""Whose words a passage is: the first sign that tells decides, the surest signs first."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from listinglint.loaders.html import site_words
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part
from listinglint.model.ownership import Owner, Ownership
from listinglint.model.wording import Wording
from listinglint.phrasebook.as_written import slot_as_written

if TYPE_CHECKING:
    from collections.abc import Callable

    from listinglint.loaders.html.page_map import PageMap

_REGIONS = {
    Part.REVIEWS: Ownership(Owner.BUYERS, 0.9, Wording("it stands where buyers speak", "位于评价区")),
    Part.OTHER_GOODS: Ownership(Owner.OTHER_GOODS, 0.9, Wording("it stands among recommendations", "位于推荐区")),
    Part.CHROME: Ownership(Owner.SITE, 0.9, Wording("it stands in a menu, a footer or a form", "位于菜单、页脚或表单")),
}
_NAMED = {
    Part.TITLE: Ownership(Owner.GOODS, 0.9, Wording("it is the title", "是标题")),
    Part.ATTRIBUTES: Ownership(Owner.GOODS, 0.85, Wording("it stands among the attributes", "位于商品参数")),
    Part.OPTIONS: Ownership(Owner.GOODS, 0.8, Wording("it is an option on sale", "是可选规格")),
    Part.SERVICE: Ownership(Owner.SHOP, 0.8, Wording("it stands where the terms are", "位于服务说明")),
}
_TOLD = Ownership(
    Owner.GOODS, 0.95, Wording("the page says it for machines about this product as well", "页面的商品数据里也这样写")
)
_CARD = Ownership(
    Owner.OTHER_GOODS, 0.85, Wording("one of several like boxes that lead elsewhere", "是一排链接卡片中的一个")
)
_AFTER_OTHER = Ownership(
    Owner.OTHER_GOODS, 0.8, Wording("it follows a heading of other products", "在其他商品的小标题之下")
)
_AFTER_BUYERS = Ownership(Owner.BUYERS, 0.8, Wording("it follows a heading of reviews", "在评价的小标题之下"))
_LINK = Ownership(Owner.SITE, 0.85, Wording("it leads to another page", "是通往其他页面的链接"))
_LINKS = Ownership(Owner.SITE, 0.7, Wording("it stands among links", "周围大多是链接"))
_LABEL = Ownership(Owner.SITE, 0.85, Wording("a label or a message of the site", "是网站的按钮或提示文字"))
_FORM = Ownership(Owner.SITE, 0.7, Wording("it stands in a form", "位于表单中"))
_HIDDEN = Ownership(Owner.SITE, 0.6, Wording("it is hidden", "页面上不显示"))
_BEFORE = Ownership(Owner.SITE, 0.65, Wording("it stands before the product's name", "位于商品名称之前"))
_TERMS = Ownership(Owner.SHOP, 0.6, Wording("it speaks of delivery or returns", "说的是配送或退换"))
_DESCRIBED = Ownership(Owner.GOODS, 0.85, Wording("it stands in the description", "位于商品描述"))
_PAIR = Ownership(Owner.GOODS, 0.75, Wording("a row of a table of facts", "是参数表中的一行"))
_COLON = Ownership(Owner.GOODS, 0.65, Wording("a name and its value", "是“名称：值”的写法"))
_PROSE = Ownership(Owner.GOODS, 0.7, Wording("a sentence about the product", "是介绍商品的句子"))
_DOUBT = Ownership(Owner.GOODS, 0.5, Wording("nothing tells that it is not", "没有迹象表明与商品无关"))

_AFTER = Ownership(Owner.SITE, 0.55, Wording("it stands after all that is about the product", "位于商品内容之后"))
_CONTROL = Ownership(Owner.SITE, 0.7, Wording("it is there to be clicked", "是用来点击的"))
_AROUND = Wording("what stands around it is not the seller's", "周围内容都不是卖家的")

_NO_VOTE = (_DOUBT, _LABEL, _CONTROL, _FORM)
"""Buttons and labels stand among the product as well: what is beside them is not theirs."""
_KEY = lazy_pattern(r"^[^:：|]{2,40}[:：]\s*\S")
_SURE = 0.75
_FEWEST_SURE = 4
"""Passages that are surely the product's before the end of their part of a page can be told; options stand before its description."""
_FEWEST_AROUND = 3
_MOST_OTHERS = 0.8
_LONGEST_CONTROL = 40
_MOSTLY_LINKED = 0.7
_LINKED_SECTION = 0.5
_LONG_LIST = 30
"""Names to choose from above which a list is one of countries or departments."""
_DESCRIPTION = slot_as_written("page_regions", "described")
_OTHER_LIST = slot_as_written("page_regions", "other_list")
_A_TERM = 30
"""Characters from which words about delivery or returns are a term of sale, whatever else they mention."""
_LONGEST_SPEECH = 400
"""Characters of a message of the site; a long text that mentions a cart is about the product."""
_PROSE_LENGTH = 60
_ROWS = frozenset({"td", "th", "dd", "dt"})


def owners_of(page: PageMap) -> list[Ownership]:
    """Decide whose each passage is: by its own signs first, then, in doubt, by those around it."""
    own = [next(told for sign in _SIGNS if (told := sign(page, at)) is not None) for at in range(len(page.passages))]
    if not page.is_whole:
        return own
    sure = [at for at, one in enumerate(own) if _is_surely_goods(one) and page.passages[at].part is not Part.OPTIONS]
    end = sure[-1] if len(sure) >= _FEWEST_SURE else len(own)
    return [_in_doubt(page, own, at, is_after=at > end and not page.is_beside(at, end)) for at in range(len(own))]


def _is_surely_goods(one: Ownership) -> bool:
    return one.owner is Owner.GOODS and one.confidence >= _SURE


def _in_doubt(page: PageMap, own: list[Ownership], at: int, *, is_after: bool) -> Ownership:
    """Let what stands around a passage without a sign of its own decide, and whether the goods have ended before it."""
    if own[at].confidence > _DOUBT.confidence:
        return own[at]
    beside = [own[one] for one in page.neighbours(at, _FEWEST_AROUND) if own[one] not in _NO_VOTE]
    others = [one for one in beside if not one.owner.is_seller]
    if len(beside) >= _FEWEST_AROUND and len(others) >= _MOST_OTHERS * len(beside):
        most = Counter(one.owner for one in others).most_common(1)[0][0]
        return Ownership(most, 0.6, _AROUND)
    return _AFTER if is_after else own[at]


def _by_region(page: PageMap, at: int) -> Ownership | None:
    return _REGIONS.get(page.passages[at].part)


def _by_data(page: PageMap, at: int) -> Ownership | None:
    around = page.surroundings[at]
    is_told = not around.is_card and around.linked < _MOSTLY_LINKED and page.is_told(page.passages[at].words)
    return _TOLD if is_told else None


def _by_card(page: PageMap, at: int) -> Ownership | None:
    return _CARD if page.surroundings[at].is_card and page.passages[at].part is not Part.OPTIONS else None


def _by_heading(page: PageMap, at: int) -> Ownership | None:
    part = page.heading_owners[at]
    if part is Part.REVIEWS:
        return _AFTER_BUYERS
    return _AFTER_OTHER if part is Part.OTHER_GOODS and page.is_whole else None


def _by_first_line(page: PageMap, at: int) -> Ownership | None:
    """Tell reviews that stand in one passage with their heading."""
    first, _, rest = page.passages[at].words.partition("\n")
    return _AFTER_BUYERS if rest and site_words.heads_reviews(first) else None


def _by_speech(page: PageMap, at: int) -> Ownership | None:
    """Tell the site by what it says; a long text may speak of cookies and be about a biscuit tin."""
    words = page.passages[at].words
    label = words.strip(" .…:：!！?？›»→<>|-+").lower()
    if not page.is_whole:
        return None
    if label in site_words.labels() or (not label and len(words) < 4):
        return _LABEL
    if not site_words.pattern("site_speech").search(words) or (
        site_words.pattern("service").search(words) and len(words) >= _A_TERM
    ):
        return None
    return _LABEL if len(words) < _LONGEST_SPEECH or site_words.pattern("cookies").search(words) else None


def _by_link(page: PageMap, at: int) -> Ownership | None:
    around, passage = page.surroundings[at], page.passages[at]
    if not page.is_whole or passage.part in {Part.OPTIONS, Part.TITLE}:
        return None
    if around.linked >= _MOSTLY_LINKED or page.is_menu(at):
        return _LINK
    return _CONTROL if around.clicked >= _MOSTLY_LINKED and len(passage.words) < _LONGEST_CONTROL else None


def _by_list(page: PageMap, at: int) -> Ownership | None:
    around, passage = page.surroundings[at], page.passages[at]
    if not page.is_whole or not (around.is_form or passage.part is Part.OPTIONS):
        return None
    if "option" in around.tags[-1:]:
        is_other = page.listed(at) > _LONG_LIST or at < page.title_at or _OTHER_LIST.search(around.names)
        return _FORM if is_other else None
    return _FORM if passage.part not in {Part.OPTIONS, Part.ATTRIBUTES} and not _is_described(page, at) else None


def _by_name(page: PageMap, at: int) -> Ownership | None:
    return _NAMED.get(page.passages[at].part)


def _by_description(page: PageMap, at: int) -> Ownership | None:
    return _DESCRIBED if _is_described(page, at) and page.section(at).links < _LINKED_SECTION else None


def _by_terms(page: PageMap, at: int) -> Ownership | None:
    words = page.passages[at].words
    return _TERMS if site_words.pattern("service").search(words) and len(words) < 300 else None


def _by_hiding(page: PageMap, at: int) -> Ownership | None:
    return _HIDDEN if page.is_whole and page.surroundings[at].is_for_readers else None


def _by_place(page: PageMap, at: int) -> Ownership | None:
    return _BEFORE if page.is_whole and at < page.title_at else None


def _by_early_place(page: PageMap, at: int) -> Ownership | None:
    """Tell the bars above the goods, whatever their regions are called."""
    is_named = page.passages[at].part in {Part.SERVICE, Part.OPTIONS} and len(page.passages[at].words) < _PROSE_LENGTH
    return _BEFORE if page.is_whole and is_named and at < page.title_at // 2 else None


def _by_rows(page: PageMap, at: int) -> Ownership | None:
    around = page.surroundings[at]
    is_row = bool(_ROWS.intersection(around.tags[-2:])) and around.linked < _LINKED_SECTION
    return _PAIR if is_row and ": " in page.passages[at].words else None


def _by_colon(page: PageMap, at: int) -> Ownership | None:
    is_pair = _KEY.match(page.passages[at].words) is not None and page.section(at).links < _LINKED_SECTION
    return _COLON if is_pair and at > page.title_at else None


def _by_links_around(page: PageMap, at: int) -> Ownership | None:
    return _LINKS if page.is_whole and page.section(at).links >= _LINKED_SECTION else None


def _by_length(page: PageMap, at: int) -> Ownership | None:
    return _PROSE if len(page.passages[at].words) >= _PROSE_LENGTH else None


def _without_sign(_page: PageMap, _at: int) -> Ownership | None:
    return _DOUBT


def _is_described(page: PageMap, at: int) -> bool:
    return page.passages[at].part is Part.DESCRIPTION and _speaks_of_description(page.surroundings[at].names)


@lru_cache(maxsize=4096)
def _speaks_of_description(names: str) -> bool:
    """Tell whether elements are called a description; what stands beside each other has the same ones around it."""
    return _DESCRIPTION.search(names) is not None


_SIGNS: tuple[Callable[[PageMap, int], Ownership | None], ...] = (
    _by_region, _by_data, _by_card, _by_heading, _by_first_line, _by_speech, _by_link, _by_list, _by_early_place, _by_name, _by_description, _by_terms, _by_hiding, _by_place, _by_rows, _by_colon,
    _by_links_around, _by_length, _without_sign,
)  # fmt: skip
