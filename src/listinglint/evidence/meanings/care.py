"""Care notes: how to wash, dry, clean or keep the goods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.evidence.meanings.meaning import Meaning, any_of, hear

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.evidence.seen import Seen
    from listinglint.listing import Passage


@dataclass(frozen=True, slots=True)
class CareNote:
    """The seller tells how to look after the goods."""


_DO = any_of(
    "请|建议|可以?|不可|不能|不得|不宜|不要|勿|避免|需|须|应|宜|最好|务必|切记|禁止|忌|禁|尽量|单独|低温|高温|"
    "中温|冷水|温水|常温|阴凉|悬挂|轻柔|反面|翻面|深浅|分开|\\d+\\s*(?:度|°|℃|c)|方式|方法|说明|标[示识]|提示|"
    "须知|保养|洗[前后]|用[^,。]{1,10}(?:清|擦|洗)",
    r"\b(?:do not|don't|never|avoid|please|only|can be|should|must|recommend\w*|suggest\w*|cold|warm|cool|low|"
    r"gentle|delicate|mild|separately|inside out|safe|instructions?|best|simply|with|before|suitable|cycle|"
    r"\d+ ?°?c?)\b",
)
_WASH = any_of(
    "手洗|机洗|干洗|水洗|洗涤|清洗|洗衣|浸泡|漂白|氯漂|熨烫|烫熨|整烫|蒸汽烫|晾[干晒挂]|晾|阴干|烘干|拧干|甩干|"
    "脱水|擦[拭干洗净]|暴晒|曝晒|日晒|中性洗|柔顺剂|洗衣[液粉机袋]|防潮|防蛀|衣物翻面",
    r"\bmachine[- ]wash(?:able|ed)?\b|\bhand[- ]?wash(?:able|ed|ing)?\b|\bwash(?:ing|able)?\b|\bbleach\w*|"
    r"\biron(?:ing)?\b|\btumble\b|\bdry[- ]clean\w*|\bline dry\b|\bhang (?:\w+ ){0,3}dry\b|\bhang to dry\b|"
    r"\bflat to dry\b|\bdry flat\b|\bdryers?\b|\bspot clean\w*|\bsurface wash\b|\bwipe\b|\bdetergent\b|"
    r"\bdishwasher\b|\bdust\b|\bwood (?:treatment|oil)\b|\bpolish\b|\bdamp cloth\b|\bdry cloth\b",
)
_KEEP = any_of(
    "(?:请|避免|不要|勿|建议)[^,。]{0,10}(?:阳光|直射|暴晒|潮湿|高温|接触水|沾水|碰水|浸水|喷洒|酒精|尖锐|化学|"
    "香水|腐蚀)|保持干燥|(?:置于|放在|存放|储存)[^,。]{0,6}(?:阴凉|干燥|通风)|定期[^,。]{0,6}(?:保养|清洁|"
    "上油)|皮革护理|养护",
    r"\bkeep (?:\w+ ){0,3}(?:away from|dry|out of)\b|\bavoid (?:\w+ ){0,3}(?:direct sunlight|moisture|"
    r"contact with|water|heat)\b|\bstore (?:\w+ ){0,3}(?:in a|away)\b|\bpat dry\b",
)
# Washing as a condition of returns, a look of denim, a property or a shop's story.
_NOT = any_of(
    "未(?:经|曾|穿)?[^,。]{0,4}(?:洗|穿)|已[^,。]{0,6}(?:水|洗涤|下水)|洗涤过|(?:下水|洗)过|退[换货]|吊牌|"
    "水洗(?:牛皮|唛|标|棉|皮|牛仔|做旧|色|效果|工艺|布|黑|蓝)|洗衣机$|洗碗机专|磨白水洗",
    r"\bunw(?:ashed|orn)\b|\b(?:stone|acid|enzyme|pre|vintage|light|dark|silicone|garment)[- ]?wash(?:ed)?\b|"
    r"\bsigns of\b|\breturn\w*\b|\brefund\w*\b|\brestored\b|\bwash(?:ing)? machines?(?: \d+ ?kg)?$|\b(?:in|a|"
    r"of) (?:\w+ )?wash$|\bwireless\b|\bgolf irons?\b|\bbeen (?:washed|cleaned)\b",
)

MEANINGS = (
    Meaning((_WASH, _DO), _NOT, reach=24),
    Meaning(
        (
            any_of(
                "(?:不可|可|建议|请|宜|勿|不宜|只能|低温|冷水|轻柔|单独)(?:以|用)?(?:低温|冷水|温水|常温|轻柔|"
                "单独)?(?:手洗|机洗|干洗|水洗|漂白|烘干|熨烫)|手洗|机洗|干洗|不可漂白|洗涤(?:说明|方[式法]|"
                "建议|标)",
                r"\b(?:machine|hand)[- ]?wash(?:able)?\b|\bdry[- ]clean\b|\btumble dry\b|\bline dry\b|"
                r"\bhang dry\b|\bdishwasher safe\b|\bwipe (?:dry|clean)\b|\bdo not bleach\b|\bno bleach\w*|"
                r"\bspot clean\b",
            ),
        ),
        _NOT,
        confidence=0.85,
    ),
    Meaning((_KEEP,), _NOT, confidence=0.75),
)


def care_notes(passages: Iterable[Passage]) -> list[Seen[CareNote]]:
    """Find the sentences that tell how to look after the goods."""
    return [heard.seen(CareNote()) for heard in hear(MEANINGS, passages)]
