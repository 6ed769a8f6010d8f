"""What is sold, in the words a rule asks for: category, kind, whether sizes matter, whether it stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.named_colours import (
    are_muted,
    are_plain,
    has_told_muted,
    has_told_plain,
    has_told_shades,
    named_colours,
)
from listinglint.facts.observation import SURE, Observation
from listinglint.facts.ports import Unavailable
from listinglint.facts.size_tables import scales
from listinglint.facts.sizes.scales import Quality
from listinglint.facts.text import elasticity, goods_kind, materials
from listinglint.facts.text.categories import Category  # noqa: TC001 - read when rules are
from listinglint.facts.text.characters import is_chinese
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.model.listing import Part, Role
from listinglint.model.topic import Topic
from listinglint.model.wording import Wording
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence

UNSURE = 0.4
"""Confidence below which the title and the page don't say what the goods are, and the pictures are asked."""

FEW = 5.0
"""Percent of an elastic fibre up to which cloth keeps its shape rather than stretches."""
LOOSE: Final = frozenset({"top", "suit", "dress", "outerwear", "clothes"})
"""Kinds of clothes that fit by their cut, not by their stretch."""
OF_THEIR_STUFF: Final = frozenset({"bag", "accessory"})
"""Kinds whose colour is that of leather, straw or felt unless it is named."""
FOREIGN = 0.45
"""Confidence in a name of goods in the title of a page whose language is not read: some languages share words."""


class Goods(Struct, frozen=True):
    """What is sold, put together from all that the listing says."""

    category: Category
    kind: str
    needs_size_table: bool
    is_elastic: Literal["yes", "no", "unknown"]
    is_sold_as_elastic: bool
    """Whether it is the stretch that is sold: a word or a fibre says so, or it is worn next to the skin. A knit only gives."""
    is_chosen_by_colour: bool


def goods(evidence: Evidence) -> Iterator[Observation[Goods]]:
    """Give the one value there is; goods that no word names are unknown where the words are not understood."""
    seen = evidence.memo(_goods)
    yield seen
    if seen.confidence < UNSURE:
        evidence.must_have_seen_all()  # who has not seen the goods can't say that they are of no such kind


def as_sold(evidence: Evidence) -> Observation[Goods]:
    """Tell what is sold; told once, and not raised where nobody could look."""
    return evidence.memo(_goods)


def _goods(evidence: Evidence) -> Observation[Goods]:
    """Ask title and page first, pictures where they leave it open."""
    filed = tuple(passage for passage in evidence.listing.passages if passage.part is Part.CATEGORY)
    if evidence.unread_language is not None:
        kind = goods_kind(evidence.listing.title, ())
        kind = replace(kind, confidence=min(kind.confidence, FOREIGN))
    else:
        kind = goods_kind(evidence.listing.title, (*filed, *evidence.passages))
        if kind.confidence < UNSURE and evidence.read:
            kind = goods_kind(evidence.listing.title, (*filed, *evidence.passages, *evidence.picture_passages))
    stretch, said = elasticity(evidence.passages, kind.value)
    marked = None
    if kind.value.needs_size_table and stretch == "unknown":
        marked = _marked(evidence)
        stretch, said = elasticity((*evidence.passages, *evidence.picture_passages), kind.value)
    value = Goods(
        kind.value.category,
        kind.value.kind,
        kind.value.needs_size_table,
        marked or stretch,
        marked == "yes" or (said is not None and _is_sold_as_elastic(evidence, kind.value.kind, said.core)),
        kind.value.is_chosen_by_colour and _has_shades(evidence, kind.value.kind),
    )
    return Observation(value, kind.where, kind.quote, kind.confidence)


def _is_sold_as_elastic(evidence: Evidence, kind: str, said: str) -> bool:
    """Tell whether words sell the stretch; a few percent of an elastic fibre do so only by the title or a strong word.

    What is cut loose, such as a T-shirt or a jacket, is as elastic as that only by its title or by a strong word.
    """
    sold, fibre = slot("elasticity", "sold"), slot("shared", "elastic_fibre")
    if not holds(sold, said):
        return False
    if holds(sold, normalised_words(evidence.listing.title)):
        return True
    if kind in LOOSE and not holds(slot("elasticity", "strongly"), said):
        return False
    made = materials(evidence.passages, evidence.tools.phrasebook)
    shares = [share for seen in made for name, share in seen.value.fibres if share is not None and holds(fibre, name)]
    return not shares or max(shares) > FEW or holds(slot("elasticity", "strongly"), said)


def _has_shades(evidence: Evidence, kind: str) -> bool:
    """Tell whether a shade can disappoint: plain colours have none, and where nobody names a colour, nothing is said of any.

    Furnishings, bags and accessories whose colour nobody names are those of their stuff, and goods that nobody described lack
    more than a note.
    """
    # Chinese buyers are told of any tone that it may differ; elsewhere nobody expects it of the only navy or grey on sale.
    is_told_of_any = kind == "furniture" or any(map(is_chinese, evidence.listing.title))
    if names := named_colours(evidence):
        return not (are_plain(names) or (are_muted(names) and not is_told_of_any))
    if kind == "furniture" or (not is_told_of_any and has_told_muted(evidence)):
        return False
    if kind in OF_THEIR_STUFF or has_told_plain(evidence):
        return has_told_shades(evidence)
    return _is_described(evidence)


def _is_described(evidence: Evidence) -> bool:
    """Tell whether words or pictures describe the goods, or may do so in a part of the page that is not in the file."""
    listing = evidence.listing
    return (
        any(one.part is Part.DESCRIPTION for one in listing.passages)
        or any(one.role is Role.DESCRIPTION for one in listing.pictures)
        or any(not gap.about or Topic.DESCRIPTION in gap.about for gap in listing.gaps)
    )


def _marked(evidence: Evidence) -> Literal["yes", "no"] | None:
    """Read the marked word of an elasticity scale as an answer; None when there is none."""
    try:
        for seen in scales(evidence):
            if seen.value.quality is Quality.STRETCH and seen.value.chosen:
                return "no" if holds(slot("size_scales", "none"), normalised_words(seen.value.chosen)) else "yes"
    except Unavailable:
        return None
    return None


REAL_SHOTS: Final = {
    "apparel": Wording("on a hanger, laid out or worn at home", "挂着、铺平或在家试穿"),
    "shoes": Wording("on the floor, in the hand or on the foot", "放在地上、拿在手里或穿在脚上"),
    "bags": Wording("on a table, in the hand or carried", "放在桌上、拿在手里或背在身上"),
    "food": Wording("unpacked, on a plate or in the hand", "拆开包装、装盘或拿在手里"),
}
"""How a plain photo shows goods, by their category."""
ANY_REAL_SHOT: Final = Wording("in the hand, on a table, at home or in the shop", "拿在手里、放在桌上，或在家里、店里")
JEWELLERY_SHOT: Final = Wording("in the hand, worn or on a table", "拿在手里、佩戴着或放在桌上")
FURNITURE_SHOT: Final = Wording("in a room at home or in the shop", "摆在家里或店里")


def by_goods(evidence: Evidence) -> dict[str, Wording]:
    """Give the words of messages that depend on what is sold."""
    seen = evidence.memo(_goods)
    if seen.confidence < SURE:
        return {"real_shot": ANY_REAL_SHOT}
    if seen.value.kind == "jewellery":
        return {"real_shot": JEWELLERY_SHOT}
    if seen.value.kind == "furniture":
        return {"real_shot": FURNITURE_SHOT}
    return {"real_shot": REAL_SHOTS.get(seen.value.category, ANY_REAL_SHOT)}
