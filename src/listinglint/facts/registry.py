"""The nouns a rule may use: each fact with what it is, its attributes and how it is found."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.facts import text
from listinglint.facts.attributes import names as _names
from listinglint.facts.borrowed_fibres import BorrowedFibre, borrowed_fibres
from listinglint.facts.buyer_notes import BuyerNote, notes
from listinglint.facts.contradictions import Contradiction, contradictions
from listinglint.facts.descriptions import Description, descriptions
from listinglint.facts.dispatch_conflicts import CurrentPause, DispatchConflict, dispatch_conflicts, dispatch_pauses
from listinglint.facts.elements import PageElement, elements, fault_of
from listinglint.facts.evidence import EU_LANGUAGES
from listinglint.facts.fact import Fact, Key, where_told
from listinglint.facts.fact import in_text as _told
from listinglint.facts.foreign_warnings import foreign_warnings
from listinglint.facts.goods import Goods, goods
from listinglint.facts.mentioned import MENTIONED
from listinglint.facts.missing_figures import Figure, missing_figures
from listinglint.facts.offers import Offer, offers
from listinglint.facts.page_language import PageLanguage, page_language
from listinglint.facts.photos.registry import PICTURE_FACTS
from listinglint.facts.photos.renamed import RENAMED
from listinglint.facts.shelf_dates import ShelfDate, shelf_dates
from listinglint.facts.sizes.registry import SIZE_FACTS
from listinglint.facts.titles import Title, titles
from listinglint.model.topic import Topic
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FACTS: dict[str, Fact] = {
    "absolute_claims": Fact(
        Wording(
            "a superlative, first-in-rank or guarantee about the product or the shop",
            "关于商品或店铺的极限词、第一、保证之类的说法",
        ),
        _told(text.absolute_claims),
        _names(text.AbsoluteClaim),
    ),
    "arrival_promises": Fact(
        Wording("when the parcel arrives: guaranteed or estimated", "到货时间：保证或预计"),
        _told(text.arrival_promises),
        _names(text.ArrivalPromise),
    ),
    "borrowed_fibres": Fact(
        Wording(
            "a fibre's name lent for feel or look, and whether the composition holds it",
            "借用纤维名称形容手感、质感，以及成分里是否真有",
        ),
        borrowed_fibres,
        _names(BorrowedFibre),
    ),
    "borrowed_names": Fact(
        Wording("a celebrity's or brand's name that sells something else", "借明星或其他品牌的名字卖货"),
        _told(text.borrowed_names),
        _names(text.BorrowedName),
    ),
    "colour_notes": Fact(
        Wording("that colours may differ from the pictures, and in which tone", "颜色可能与图片有差别的说明及其语气"),
        _told(text.colour_notes),
        _names(text.ColourNote),
    ),
    "contradictions": Fact(
        Wording("what the listing says twice, and differently", "页面里前后不一致的说法"),
        contradictions,
        _names(Contradiction),
    ),
    "descriptions": Fact(
        Wording("that anything describes the product beyond its title", "标题以外有没有对商品的描述"),
        descriptions,
        _names(Description),
    ),
    "dispatch_conflicts": Fact(
        Wording("a promise of dispatch longer than the shortest one shown", "比页面上最短发货时间更长的承诺"),
        dispatch_conflicts,
        _names(DispatchConflict),
    ),
    "dispatch_pauses": Fact(
        Wording("holidays on which nothing is sent, and whether they are over", "停发货的放假通知，以及是否已过期"),
        dispatch_pauses,
        _names(CurrentPause),
    ),
    "dispatch_promises": Fact(
        Wording("when the seller dispatches", "什么时候发货"),
        _told(text.dispatch_promises),
        _names(text.DispatchPromise),
    ),
    "elements": Fact(
        Wording(
            "elements of the page's HTML that a CSS selector chooses, for rules about your own template",
            "页面 HTML 中用 CSS 选择器选出的元素，用来检查自己的页面模板",
        ),
        elements,
        _names(PageElement),
        key=Key("selector", elements, fault_of),
    ),
    "evasions": Fact(
        Wording("a forbidden word, spelled so that filters miss it", "用拼音、谐音、符号变相写出的极限词"),
        _told(text.evasions),
    ),
    "foreign_warnings": Fact(
        Wording("warnings that are not in the language of the page", "不是用页面语言写的警示语"),
        foreign_warnings,
        _names(text.SafetyWarning),
    ),
    "goods": Fact(Wording("what is sold", "卖的是什么"), goods, _names(Goods)),
    "green_claims": Fact(
        Wording("that the product is good for the environment", "笼统的环保、碳中和宣称"),
        _told(text.green_claims, EU_LANGUAGES),
        _names(text.GreenClaim),
    ),
    "makers": Fact(
        Wording("who made the product, and where he can be reached", "制造商及其联系方式"),
        _told(text.makers, EU_LANGUAGES),
        _names(text.Maker),
    ),
    "materials": Fact(Wording("what the product is made of", "材质成分"), _told(text.materials), _names(text.Material)),
    "notes": Fact(
        Wording("what the buyer is asked to allow for, and in which tone", "请买家谅解的说明及其语气"),
        notes,
        _names(BuyerNote),
    ),
    "offers": Fact(
        Wording("offers that name their last day, and whether it is past", "写明截止日期的活动，以及是否已经结束"),
        offers,
        _names(Offer),
    ),
    "medical_claims": Fact(
        Wording("that ordinary goods treat or prevent what a doctor treats", "普通商品宣称治病、防病的话"),
        _told(text.medical_claims),
        _names(text.MedicalClaim),
    ),
    "missing_figures": Fact(
        Wording(
            "the figure by which such goods are chosen, such as a ring's size, where nothing tells it",
            "挑这类商品要看、却没有写的数据，如戒指圈口",
        ),
        missing_figures,
        _names(Figure),
    ),
    "page_language": Fact(
        Wording("the language of the page", "页面的语言"),
        page_language,
        _names(PageLanguage),
        otherwise=Wording("is for pages in another language", "针对其他语言的页面"),
    ),
    "picture_disclaimers": Fact(
        Wording("that the pictures are for reference only", "声明图片仅供参考的话"),
        _told(text.picture_disclaimers),
        _names(text.PictureDisclaimer),
    ),
    "responsible_persons": Fact(
        Wording("who answers for the product inside the EU", "欧盟负责人"),
        _told(text.responsible_persons, EU_LANGUAGES),
        _names(text.ResponsiblePerson),
    ),
    "return_policies": Fact(
        Wording("on what terms returns are accepted", "退货条件"),
        _told(text.return_policies),
        _names(text.ReturnPolicy),
    ),
    "safety_warnings": Fact(
        Wording("warnings of danger, and in which language", "安全警示语及其语言"),
        _told(text.safety_warnings, EU_LANGUAGES),
        _names(text.SafetyWarning),
    ),
    "shelf_dates": Fact(
        Wording(
            "the day by which the goods are to be eaten or used, and whether it is past", "写明的到期日，以及是否已过"
        ),
        shelf_dates,
        _names(ShelfDate),
    ),
    "titles": Fact(Wording("the title, as marketplaces count it", "商品标题及其字数"), titles, _names(Title)),
}
_RENAMED = RENAMED | {"tongue": replace(_FACTS["page_language"], now="page_language")}

_CLOSED_LISTS = frozenset({"green_proofs"})
"""Those of them whose words are known in `EU_LANGUAGES` as well."""
_TEXT_FACTS = {
    name: Fact(summary, _told(text.mentions(name), EU_LANGUAGES if name in _CLOSED_LISTS else ()))
    for name, summary in MENTIONED.items()
}
TOPICS: dict[Topic, tuple[str, ...]] = {
    Topic.PICTURES: tuple(PICTURE_FACTS),
    Topic.DISPATCH: ("dispatch_promises",),
    Topic.DELIVERY: ("delivery_areas", "couriers", "arrival_promises"),
    Topic.RETURNS: ("return_policies", "after_sales", "parcel_advice"),
    Topic.SERVICE: ("service_hours",),
    Topic.MATERIAL: ("materials",),
    Topic.SIZES: ("size_tables", "extents"),
}
"""The facts that a feed without such a column, or a page that keeps them behind a click, can't tell."""

_TOPIC_OF = {name: topic for topic, names_of_facts in TOPICS.items() for name in names_of_facts}
FACTS: dict[str, Fact] = {
    name: where_told(fact, _TOPIC_OF[name]) if name in _TOPIC_OF else fact
    for name, fact in sorted((_FACTS | _TEXT_FACTS | SIZE_FACTS | PICTURE_FACTS).items())
} | _RENAMED
"""All nouns of the tool that a rule file may use; those of the last release come last."""
NOUNS: dict[str, Fact] = {name: fact for name, fact in FACTS.items() if not fact.now}
"""The nouns as they are called now."""


@cache
def own_fact(name: str) -> Fact:
    """Give a fact that only a shop's own phrase file knows: that a sentence says it."""
    return Fact(Wording("said in your own phrases", "由您自己的短语找到"), _told(text.mentions(name)))


_own_facts: ContextVar[frozenset[str]] = ContextVar("_own_facts", default=frozenset())


def taken(own_facts: Iterable[str]) -> list[str]:
    """Give the names of a shop's phrase files that are facts of the tool which no phrases find: nobody would ask them."""
    return sorted(FACTS.keys() & set(own_facts))


@contextmanager
def knowing(own_facts: Iterable[str]) -> Iterator[None]:
    """Let rules that are read meanwhile speak of the facts that a shop's own phrase files know."""
    token = _own_facts.set(frozenset(own_facts))
    try:
        yield
    finally:
        _own_facts.reset(token)


def known_facts() -> frozenset[str]:
    """Give the names that a rule may use: the tool's, and those of the shop whose rules are read."""
    return _own_facts.get().union(FACTS)


def fact_named(name: str) -> Fact:
    """Give a fact by its name, a shop's own where the tool has none (rules were checked when they were read)."""
    return FACTS.get(name) or own_fact(name)
