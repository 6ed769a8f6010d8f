"""Care notes: how to wash, dry, clean or keep the goods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import Phrase, any_of, find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class CareNote:
    """The seller tells how to look after the goods."""


_DO = any_of(
    "请|建议|可以?|不可|不能|不得|不宜|不要|[勿别]|避免|需|须|应|宜|最好|务必|切记|禁止|忌|禁|尽量|单独|低温|高温|"
    "中温|冷水|温水|常温|阴凉|悬挂|轻柔|反面|翻面|深浅|分开|只能|即可|就行|记得|\\d+\\s*(?:度|°|℃|c)|方式|方法|说明|标[示识]|提示|"
    "须知|时间(?:控制|不)|保养|洗[前后]|一下|就[好白净行]|湿巾|密封|折叠|用[^,。]{1,10}(?:清|擦|洗)|[湿软干棉]布|软毛刷",
    r"\b(?:do not|don't|never|away from|mild|after|avoid|please|only|can be|should|must|recommend\w*|suggest\w*|cold|"
    r"warm|cool|low|"
    r"gentle|delicate|mild|separately|inside out|safe|instructions?|best|simply|with|before|suitable|cycle|"
    r"last longer|appreciates?|prefers?|needs? to be|"
    r"at \d+|\d+ ?(?:°|c\b|degrees))\b",
)
_WASH = any_of(
    "手洗|机洗|干洗|[冷温凉下内]水洗|洗涤|清洗|洗衣|浸泡|漂白|氯漂|熨|整烫|蒸汽烫|晾|阴干|烘干|拧干|甩干|"
    "脱水|擦[拭干洗净]|[暴曝日]晒|中性洗|柔顺剂|防潮|防蛀|吸尘器|刷一?刷|湿巾擦|折叠存放|密封(?:保存|收|袋)|衣物翻面|反面洗|(?:单独|分开|分|混)洗|固色|水温|擦[亮银鞋]|洗碗机",
    r"\bmachine[- ]wash(?:able|ed)?\b|\bhand[- ]?wash(?:able|ed|ing)?\b|\bwash(?:ing|able)?\b|\bbleach\w*|"
    r"\biron(?:ing)?\b|\btumble\b|\bdry[- ]clean\w*|\bline dry\b|\bhang (?:\w+ ){0,3}dry\b|\bhang to dry\b|"
    r"\bflat to dry\b|\bdry flat\b|\bsponge clean\b|\bair[- ]dry\b|\bsoak\b|\brinse\b|\bdryers?\b|\bspot clean\w*|"
    r"\bsurface wash\b|\bwipe\b|\bdetergent\b|"
    r"\bdishwasher\b|(?:^|\bto |[.;:] )dust (?:the|with|off|regularly|gently|using|it)\b|\b(?:with|using) a duster\b|"
    r"\bwood (?:treatment|oil)\b|\bpolish\b|\bdamp cloth\b|\bdry cloth\b|\bsoft cloth\b",
)
_KEEP = any_of(
    "(?:请|避免|不要|[勿别]|建议|不能|不可)[^,。]{0,10}(?:阳光|直射|暴晒|曝晒|潮湿|受潮|高温|接触水|沾水|碰水|浸水|喷洒|酒精|尖锐|化学|"
    "香水|化妆品|护肤品|酸碱|海水|用力拉扯|太阳[下底光]|硬物|腐蚀|84|消毒液)|保持干燥|(?:置于|置放?|放在|放置|存放|储存|收纳)[^,。]{0,8}(?:阴凉|干燥|通风|避光|防尘)|定期[^,。]{0,6}(?:保养|护理(?:$|[^会])|打理|清洁|上油)|皮革护理|养护|"
    "放[^,。]{0,2}防尘袋|打(?:点|一次|上|一层)?[^,。]{0,2}(?:鞋油|蜡)|抹[^,。]{0,4}油|上油|(?:湿|软|干|棉|擦银|麂皮|绒)布[^,。]{0,6}(?:擦|抹|拭)|"
    "毛刷[^,。]{0,8}刷|(?:放|装|收)[^,。]{0,4}(?:夹链袋|密封袋|首饰盒|饰品盒|珠宝盒)|防尘袋[^,。]{0,2}(?:装好|收好|收纳|保存|存放)|放[^,。]{0,2}(?:阴凉|干燥|通风)|"
    # What must not be done to it, and what it is cleaned with.
    "(?:不能|不可以?|不要|别|勿|忌|禁止?|避免|切莫)(?:使?用|拿)?[^,。]{0,3}(?:拧|搓|泡(?:水|太久|$|[,!])|久泡|暴晒|甩干|烘|漂|熨烫|钢丝球|百洁布|洗碗机|强酸|强碱|硬物刮|硬刷|铁刷)|"
    "[用蘸沾加倒涂][^,。]{0,4}(?:牙膏|肥皂|香皂|中性|洗衣液|洗洁精|白醋|盐水|小苏打|淘米水|橡皮|擦银|清洁剂|皮革油|护理油|鞋油|沙拉脱|苏打)[^,。]{0,6}(?:刷|擦|洗|抹|搓|泡|煮|清|去)|"
    "(?:下雨|雨天|洗澡|睡觉|运动|游泳|洗手)[^,。]{0,6}(?:别|勿|不要|请)[^,。]{0,2}(?:佩戴|穿戴|穿着|[穿戴带](?:着|$|[,!]))|(?:洗澡|游泳|睡觉|洗手)[^,。]{0,4}(?:取下|摘[下掉]|脱下)|"
    "避开?[^,。]{0,2}(?:太阳|阳光|日晒)|(?:每|定期|隔)[^,。]{0,8}(?:上[^,。]{0,3}油|打[^,。]{0,3}蜡|擦拭)|自然(?:晾干|阴干)|[洗揉揉后挂平,][^,。]{0,3}自然风干|用[^,。]{0,4}掸子(?:除|掸|扫|清)|湿纸?巾擦|擦一擦|擦擦|酒精棉片?[^,。]{0,3}擦|(?:避免|不要|别|勿)[^,。]{0,3}[戴带穿]着?(?:洗澡|游泳|睡)|洗之?前[^,。]{0,4}(?:把|将|先|请|取|拆)|塞[^,。]{0,4}(?:报纸|纸团)(?:$|[^的])|热水[^,。]{0,4}洗[^,。]{0,4}会|[沾遇碰淋][^,。]{0,2}[水雨汗][^,。]{0,6}(?:擦干|擦拭|晾干|阴干)|"
    "(?:不要|别|勿|不宜|不能|避免|不用)(?:频繁|经常|天天|反复|过度)[^,。]{0,2}[洗清]|送[^,。]{0,4}干洗|"
    "(?:首次|第一次|初次|新锅)[^,。]{0,14}(?:开锅|养锅|煮一?[下遍]|烫一?[下遍])",
    r"\bkeep (?:\w+ ){0,3}(?:away from|dry|out of)\b|\bavoid (?:\w+ ){0,3}(?:direct sunlight|moisture|"
    r"contact with|water|heat|perfume|temperatures?|chemicals)\b|\bstore (?:\w+ ){0,3}(?:in (?:a|the|its)|away|flat|"
    r"upright|when)\b|\bpat dry\b|\breshape\b|"
    r"\b(?:oil|wax|condition|polish|clean|descale|season|rinse) (?:the |it |your |them |with )(?:\w+ ){0,4}(?:once|monthly|"
    r"weekly|twice|before (?:the )?first|regularly|every|after|occasionally|with)\b|"
    r"\bclean(?:ed)? (?:it |them )?with (?:an? )?(?:\w+ )?(?:brush|cloth|sponge|water)\b|"
    r"\btake (?:it|them) off before (?:showering|swimming|bed|sleeping)\b",
)
# Washing as a condition of returns, a look of denim, a property, a machine or a shop's story.
_NOT = any_of(
    "未(?:经|曾|穿)?[^,。]{0,4}(?:洗|穿)|已[^,。]{0,6}(?:水|洗涤|下水)|洗涤过|(?:下水|洗)过|退[换货]|吊牌|"
    "水洗(?:牛皮|唛|标|棉|皮|牛仔|做旧|色|效果|工艺|布|黑|蓝)|洗衣机$|洗衣机[^,。]{0,4}(?:滚筒|波轮|容量|清洁|公斤|全自动|架|底座)|"
    "洗碗机专|(?:[^送到去]|^)(?:[干水]洗|洗衣)店|[机水]洗棉|直射眼|头发|干洗(?:手|头发|喷|粉)|磨白水洗|洗衣机,\\d|[干清]洗剂|可水洗(?:墙|涂料|颜料|马克)|手洗盆|洗手[盆液]|(?:洗衣|清洁)(?:液|剂|粉)\\d",
    r"\bunw(?:ashed|orn)\b|\bwash[- ]?(?:basin|stand|room|tub|bowl)s?\b|\b(?:stone|acid|enzyme|pre|vintage|light|dark|silicone|garment)[- ]?wash(?:ed)?\b|"
    r"\bsigns of\b|\breturn\w*\b|\brefund\w*\b|\brestored\b|\bwash(?:ing)? machines?(?: \d+ ?kg)?$|\b(?:in|a|"
    r"of) (?:\w+ )?wash$|\bwireless\b|\bgolf irons?\b|\b(?:cast|wrought) iron\b|"
    r"\biron (?:gate|frame|legs?|hooks?|base|stand|rods?|bed|tables?|wire|fence|rack|shel\w+|handles?|chairs?)\b|\bbeen (?:washed|cleaned)\b",
)

PHRASES = (
    Phrase((_WASH, _DO), _NOT, reach=24),
    Phrase(
        (
            any_of(
                "(?:不可|可|建议|请|宜|勿|不宜|只能|低温|冷水|轻柔|单独)(?:以|用)?(?:低温|冷水|温水|常温|轻柔|"
                "单独)?(?:手洗|机洗|干洗|水洗|漂白|烘干|熨烫)|手洗|机洗|干洗|不可漂白|洗涤(?:说明|方[式法]|"
                "建议|标)|深浅分洗|(?:别|不要|勿|不可|不能|避免)(?:用力|大力)(?:搓|拧|擦)|搓揉|(?:别|不要|勿|不可|不能|避免)[拿用]?(?:热|开|沸|烫)水|(?:不能|不可|别|"
                "勿)漂|[反翻]过来洗|低温[^,。]{0,4}[熨烫]",
                r"\b(?:machine|hand)[- ]?wash(?:able)?\b|\bdry[- ]clean\b|\btumble dry\b|\bline dry\b|"
                r"\bhang dry\b|\bdishwasher safe\b|\bwipe (?:dry|clean)\b|\bdo not bleach\b|\bno bleach\w*|"
                r"\bspot clean\b|\b\d0 ?(?:°c?|degrees?) (?:machine )?wash\b",
            ),
        ),
        _NOT,
        confidence=0.85,
    ),
    Phrase((_KEEP,), _NOT, confidence=0.75),
    Phrase(("(?:下水|第一次洗|首次洗|初洗|洗的?时候)", "盐|固色|单独|冷水|浸泡|反面|分开|别|不要|勿"), _NOT, reach=24),
)


def care_notes(passages: Iterable[Passage]) -> list[Observation[CareNote]]:
    """Find the sentences that tell how to look after the goods."""
    return [match.seen(CareNote()) for match in find_phrases(PHRASES, passages)]
