"""Names that sell goods they did not make: a celebrity's, a brand's, or a copy offered as such."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from listinglint.facts.text.matcher import Phrase, any_of, find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage

BorrowedKind = Literal["celebrity", "brand", "copy"]


@dataclass(frozen=True, slots=True)
class BorrowedName:
    """A name that is not the seller's own."""

    kind: BorrowedKind


_CELEBRITY = any_of(
    "(?:明星|网红|大咖|名媛|女神|男神|博主|达人|抖音|小红书|欧阳|爱豆|偶像|影后|天后|女星|男星|剧中|电视剧|韩剧|综艺|街拍|"
    "机场)[^,。]{0,5}同款",
    "(?:[^,。a-z0-9\\s]{2,3})(?:明星|机场|街拍|剧中|代言)同款|(?:杨|赵|刘|张|王|李|陈|周|吴|林|范|迪丽|古力|鞠|倪|宋|"
    "全|金|朴|孙|高|唐|汪|江|黄|郑|肖|易|蔡|鹿|关)[^,。情侣亲同家本专线相各原色端新级跟领腰清大小]{1,3}同款|[^,。]{2,4}(?:亲自)?(?:上身|同款)(?:的)?明星",
    r"\b(?:as (?:seen|worn) (?:on|by)|worn by|seen on|celebrity|influencer) (?:\w+ ){0,3}(?:style|favou?rite|look|"
    r"star|celebrit\w+|instagram|tiktok|tv)\b|\bcelebrity[- ](?:style|inspired|worn)\b|\bas (?:seen|worn) by\b",
)
_BRAND = any_of(
    "(?:大牌|名牌|国际品牌|奢侈品牌?|专柜|[a-z]{3,}家?)(?:[^,。]{0,2})(?:同款|平替|同厂)|原单|尾单|原厂(?:尾货|外贸)|外贸(?:原|尾)|"
    "追单|跟单货|剪标(?:外贸|大牌|尾货)|大牌(?:代工|同源|平替)|平替|同源工厂",
    r"\b(?:designer|luxury|brand)[- ](?:inspired|style|look|alike|dupe)\b|\b(?:dupe|dupes)\b|"
    r"\binspired by (?:the )?(?:famous|designer|luxury|high[- ]end|big)\b|\bsame (?:factory|manufacturer) as\b|"
    r"\boverruns?\b",
)
_COPY = any_of(
    "高仿|精仿|超[aA]货|顶级?复刻|复刻(?:版|款|大牌)|[1一][:比][1一](?:复刻|定制|开模|打造)|a货(?:$|[^a-z])|莆田(?:鞋|货)|"
    "原版(?:复刻|开模)",
    r"\breplicas?\b|\bknock[- ]?offs?\b|\b1 ?: ?1 (?:quality|copy|replica|version)\b|\bmirror (?:quality|copy)\b|"
    r"\baaa+ (?:quality|copy)\b",
)
# Not a name of anybody: the same piece in the picture, for couples, in other colours, of this shop.
_OWN = any_of(
    "(?:情侣|亲子|母[女子]|父[子女]|闺蜜|姐妹|兄弟|全家|家庭|男女|本店|自家|同店|店内|图[片中上]|模特|主播|直播|线[上下]|门店|"
    "实体店?|店长|掌柜|老板娘?|商场|超市|各大平台|相关|相似|相同|更多|查?看|找)[^,。]{0,3}同款|同款(?:不同|异色|多色|面料|颜色|推荐|"
    "女|男|童|情侣|亲子)|非同款|同款:?\\s*[¥￥]?\\d{2,}|原单(?:号|退|价|返|据|位|个)|(?:按|从|退回?)原单|拒绝(?:高?仿|复刻)|非(?:高|精)仿|"
    "(?:谨防|杜绝|打击|抵制|不是|不卖)[^,。]{0,4}(?:高?仿|复刻|a货)|复刻(?:经典|复古|时光|年代)",
    r"\b(?:not|no|never|beware of|avoid|against) (?:\w+ ){0,2}(?:replicas?|knock[- ]?offs?|dupes?|copies)\b|"
    r"\breplica of (?:a|an|the) (?:dinosaur|historical|ship|tower|building)\b|\bas seen in (?:the )?(?:photo|"
    r"picture)\b",
)

PHRASES = (
    Phrase((_COPY,), _OWN, name="copy"),
    Phrase((_CELEBRITY,), _OWN, name="celebrity", confidence=0.8),
    Phrase((_BRAND,), _OWN, name="brand", confidence=0.8),
)


def borrowed_names(passages: Iterable[Passage]) -> list[Observation[BorrowedName]]:
    """Find the names of others that the goods are sold with; "couples wear the same" borrows none."""
    return [
        match.seen(BorrowedName(cast("BorrowedKind", match.phrase.name))) for match in find_phrases(PHRASES, passages)
    ]
