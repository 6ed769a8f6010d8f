"""Which care suits what goods are made of: the most delicate of the substances decides, and one we can't place leaves it open."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from listinglint.facts.observation import SURE
from listinglint.facts.ports import Unavailable
from listinglint.facts.registry import FACTS
from listinglint.facts.text.sentences import holds

if TYPE_CHECKING:
    from listinglint.facts.evidence import Evidence

_FRAGILE = "羽绒|[鸭鹅]绒|毛皮|皮草|皮$|皮[革毛]|醋酸|蕾丝|丝绒|天鹅绒|麂皮|\\b(?:leather|fur|down|suede|lace|velvet|acetate)\\b"
_CARES = (
    ("silk", "真丝|蚕丝|丝绸|绸缎|\\bsilk\\b"),
    ("wool", "羊[毛绒]|马海毛|驼绒|兔毛|毛呢|呢料|毛线|\\b(?:wool|merino|cashmere|mohair|alpaca|angora|tweed)\\b"),
    (
        "synthetic",
        "涤|聚酯|锦纶|锦氨|尼龙|腈纶|粘[纤胶]|莫代尔|天丝|莱赛尔|人造[丝棉]|再生纤维|竹纤维|聚酰胺|氨纶|莱卡|弹[性力]纤维|雪纺|摇粒绒|\\b(?:polyester|nylon|polyamide|viscose|rayon|modal|tencel|lyocell|acrylic|spandex|elastane?|lycra|chiffon|fleece|bamboo)\\b",
    ),
    ("cotton", "棉|麻|牛仔|丹宁|灯芯绒|\\b(?:cotton|linen|hemp|denim|canvas|corduroy|muslin|jersey|twill|terry)\\b"),
)
"""Most delicate first."""
_LEATHER = "皮|\\b(?:leather|leatherette|cowhide|lambskin|sheepskin)\\b"


def care_for(evidence: Evidence, category: str) -> tuple[str, bool]:
    """Give the key of a care text, and whether the listing says what it rests on."""
    names = _substances(evidence)
    if category != "apparel":
        is_leather = bool(names) and any(holds(_LEATHER, name) for name in names)
        return (
            ("care-leather", True)
            if is_leather and not any(holds("麂|磨砂|suede", name) for name in names)
            else ("care-goods", False)
        )
    if names and not any(holds(_FRAGILE, name) for name in names):
        kinds = [next((at for at, (_, words) in enumerate(_CARES) if holds(words, name)), None) for name in names]
        known = [kind for kind in kinds if kind is not None]
        if len(known) == len(kinds):
            return f"care-{_CARES[min(known)][0]}", True
    return "care-clothes", False


def _substances(evidence: Evidence) -> list[str]:
    """Give the names of what the goods are made of, folded."""
    names: dict[str, None] = {}
    with suppress(Unavailable):
        for seen in FACTS["materials"].find(evidence):
            if seen.confidence >= SURE:
                names.update((name, None) for name, _ in seen.value.fibres)
    return list(names)
