"""How a buyer finds the right size: what to measure, from where to where, and what to compare it with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import Phrase, any_of, find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class MeasureGuide:
    """The seller tells how to measure oneself or a garment that fits."""


_GARMENT = "(?:衣|裤|裙|鞋|靴|服|袜|帽|衫|t恤|外套|背心|文胸|内衣|款|单品|戒指|手镯|手表|窗帘|床单|项圈)"
_OWN = any_of(
    f"(?:自己|自身|[您你]的?现有|手头|平日|平时|平常|已有|现有|家里|家中|常穿|手边|衣柜|柜子|[您你]穿着?|旧)[^,。]{{0,14}}{_GARMENT}",
    f"(?:合身|合适|合脚|舒服|喜欢|正好|刚好)的?[^,。]{{0,8}}{_GARMENT}",
    r"\b(?:you (?:already )?(?:own|have|love|like|wear)|your (?:own )?(?:closet|wardrobe|favou?rite|best|clothes|"
    r"existing)|"
    r"(?:fits?|fitting) you (?:well|best|the best)|(?:grab|take|use|find) an? (?:\w+ )?(?:shirt|dress|pair|garment|"
    r"tee|item|coat|top)|"
    r"(?:item|garment|piece|one|pair|shoes?|shirt) that fits|similar (?:item|garment|piece|style)|(?:well|best|"
    r"favou?rite)[- ]fitting|in your (?:closet|wardrobe)|at home)\b",
)
_POINT = any_of(
    "最[宽粗细丰隆高低大长凸突翘窄丰][^,。]{0,6}(?:[处部点位]|地方|那[个圈]|脚?趾|一圈)|一[周圈]|周长|肩[点缝线骨]|腋下|领口|颈点|后颈|后领|领正?中|中心点|"
    "两[侧边端肩]|端点|袖口|衣?下摆|衣摆|裤脚|裤口|裤头|裆|脚?跟|脚[尖趾型背]|腰线|乳[头点]|胸部|臀部|腰部|肚脐|虎口|掌心|头围|后脑|手腕|大臂|膝|腕横纹|指[尖根缝]|第一[颗粒个]扣|裆部?缝|尾巴?根|脊椎|锁骨|腿根|大腿|小腿|额头|眉[毛骨弓心]|耳[朵垂]|手?肘|腋窝|脚踝|下[沿缘]|外侧|内侧|关节|拇[指趾]|屁股",
    r"\b(?:your (?:\w+ )?(?:size|hips?|waist|bust|chest|foot|feet|head|wrist|finger|arms?|neck|pet|torso)|fullest|"
    r"widest|narrowest|"
    r"smallest part|armpit|underarm|under (?:the|your) arms?|waistline|waistband|natural waist|crotch|inseam|"
    r"shoulder|collar|hem|heel|toe|cuff|ankle|wrist|thigh|knee|belly button|crown|floor|nape|hips|bust|"
    r"around your|across the|straight across|finger|foot|neck|bottom of the \w+|longest toe|big toe|forehead|ears|leg opening|wrist bone|knuckle|shoulder seam)\b",
)
_MEASURE = any_of(
    "量取|测量|丈量|度量|量一?[下量]|量[一1]?[圈周]|[平水]量|量(?:出|至|到|过|好|得|完)|绕|环绕|软尺|皮尺|卷尺|尺子|直尺|"
    "量[^,。贩产力大体重]{0,2}(?:手|脚|头|腰|胸|臀|肩|腿|臂|腕|颈|领|袖|最)|描(?:一圈|出|绘|下)|画(?:出|一圈)",
    r"\b(?:measure|measuring|measured from|tape|measuring tape|(?:trace|draw|outline) (?:around )?(?:your|"
    r"the) (?:foot|feet|outline)|mark (?:\w+ ){0,5}(?:heel|toe)|"
    r"wrap (?:\w+ ){0,3}(?:tape|string|ribbon|strip))\b",
)
# 从…量到…: whoever says that explains how to measure.
_FROM_TO = any_of(
    f"{_POINT}[^,。]{{0,10}}[至到][^,。]{{0,10}}{_POINT}|[从由][^,。]{{0,12}}[至到][^,。]{{0,12}}(?:距离|长度|直线|宽度|高度)|"
    f"{_POINT}[^,。]{{0,8}}[至到][^,。]{{0,12}}(?:距离|长度|直线|宽度|高度)|{_POINT}[^,。]{{0,6}}(?:直线|垂直|水平|的|之?间)距离",
    f"(?:[从由]|往下|垂直|水平|直线|平行|{_POINT}[^,。]{{0,4}})[^,。]{{0,10}}量[到至][^,。]{{1,12}}",
    rf"\b(?:from|top of)\b[^.]{{0,30}}\b(?:to|down to|up to)\b[^.]{{0,16}}{_POINT}|\bbetween (?:the )?(?:armpits?|"
    rf"shoulders?)\b",
)
_IMPERATIVE = any_of(
    "(?:请|建议|可以?|先|务必|麻烦|需要?|要|自行|拿|用)[^,。]{0,12}(?:测量|丈量|量(?:好|出|取|测|脚|身|头|自|您|你|腰|胸|臀|一?下|一量))",
    "量一?[下量](?:自|您|你|一件|一条|身|腰|胸|脚|平时)|量取?最[长宽]",
    r"(?:^|[.:,;!-] ?|\b(?:please|to|you should|we (?:suggest|recommend)(?: that)?(?: you)?|simply|just|first|"
    r"then|and|by|lay\b.{0,40}) )(?:measure|measuring)\b",
)
_BODY = any_of(
    "自己|您|你|身|脚|头|手|腿|腰|胸|臀|肩|衣|裤|鞋|尺[寸码]|宠物|床|窗|沙发|桌",
    r"\b(?:your|you|yourself|body|feet|foot|waist|bust|chest|hips?|garment|item|piece|clothing|shirt|dress|pair|"
    r"around|across|from)\b",
)
_COMPARE = any_of(
    "对比|比较|比对|对照|参照|参考|对一对|比一比|再对",
    r"\b(?:compared?|comparing|check (?:\w+ ){0,3}against|match (?:\w+ ){0,3}(?:to|with))\b",
)
_HEADING = any_of(
    "(?:测量|丈量|度量|量体|量身|量法|量尺寸|选码|量脚|量身高)(?:方法|方式|示意|步骤|说明|指南|指引|教学|攻略|技巧|小?[撇贴][步士]|图解?)",
    "(?:按照?|参照|参考)[^,。]{0,10}(?:方法|方式|图示?)[^,。]{0,4}(?:测|丈)量|(?:^|[^容重质数流含能产销力音剂适大少批用电海])量[^,。产贩化]{0,3}(?:指南|教程|攻略|图解|步骤|方法|示意|指引|须知|教学)|(?:量测|量取|平量|手量|测脚|测腰|测尺寸)(?:方法|方式|示意|步骤|说明|教学|图)|(?:如何|怎么|怎样|教[您你]?)[^,。]{0,6}(?:正确|精准)?"
    "(?:的|地)?(?:测量|丈量|量[^贩产])|(?:三围|腰围|胸围|脚长|圈口|手围|头围|尺寸)[^,。]{0,2}(?:测量|丈量|怎么量|量法)[:(]|"
    "量出自己的|测量教程",
    r"\b(?:how (?:to|do i|we|should i|you) (?:measure|take (?:\w+ )?measurements?)|measur(?:ing|ement) (?:guide|"
    r"instructions|methods?|tips|yourself))\b",
)
_TAPE = any_of(
    "(?:^|[,:])量[^,。]{1,8}一[圈周]|(?:脚长|胸围|腰围|臀围|头围)[^,。]{0,8}时量|:量[^,。]{1,8}[宽高长]|量法(?:请|如|见|参)|=[^,。]{0,6}(?:两肩|两边|两侧|"
    "[长宽]\\+)|"
    "(?:[最部处][粗细宽丰]?处?|最[粗细宽][^,。]{0,3})(?:水平)?一[圈周]|量鞋?内长|鞋垫拿出|(?:脚长|腕围|手围|腰围|净胸围)[^,。]{0,3}(?:再)?加\\d|上胸围减|减下胸围|"
    "(?:拿|用)(?:尺子|直尺|软尺|皮尺)[^,。]{0,4}(?:量|比)|(?:皮尺|软尺|布尺|卷尺|尺子|纸条|细绳|绳子)[^,。]{0,8}(?:贴|绕|围(?:着|住|一)|拉紧|放在|水平|穿过|沿)",
    r"\b(?:(?:wrap|pass|sit|bring|hold|place|run|put|loop) (?:\w+ ){0,3}(?:tape|string|ribbon|strip)|measure yourself|"
    r"measure your|(?:string|ribbon|paper) and a ruler|stand on a (?:ruler|sheet|piece)|(?:circle|around|"
    r"round) (?:the )?(?:fullest|widest|narrowest|base)|your (?:wrist|waist|bust|foot|head|finger)\w* (?:size |"
    r"length )?(?:plus|\+|add) |(?:ruler|tape) (?:to )?measure|(?:find|locate) (?:the )?(?:narrowest|fullest|widest|"
    r"smallest))\b",
)
# A string put round a finger, a tape that is neither slack nor tight, one who helps to hold it.
_TOOL = any_of(
    "(?:拿|用|取|找|将|把|以|剪)[^,。]{0,4}(?:纸条|绳子?|细?线|棉线|丝带)[^,。]{0,6}(?:缠|绕|围|套|环|包)",
    "(?:皮尺|软尺|卷尺|布尺|尺子)[^,。]{0,10}(?:松|紧|水平|贴[着近身合住]|平行|垂直)",
    "[站坐]着?量|脚?后?跟[^,。]{0,2}[靠贴抵][^,。]{0,2}墙|(?:自己|自行|在家)[^,。]{0,3}量(?:$|[,的尺身脚三体好一])|(?:家人|朋友|别人|旁人|他人|家里人)[^,。]{0,4}(?:帮|协助)[^,。]{0,4}量|测?量(?:的?时候?|之?前)[^,。]{0,3}(?:请|站|脱|穿|放松|保持|双[手脚臂]|身体|不要|自然)|(?:测|量)(?:完|好|出来?)[^,。]{0,4}加(?:上)?\\d",
    "量好[^,。]{1,6}(?:[宽高长围]|尺寸)[^,。]{0,2}[再后](?:下单|拍|购买|选购|买)|鞋垫(?:取|抽|拿)出来?[^,。]{0,3}量|(?:取|抽|拿)出鞋垫[^,。]{0,4}量|(?:净围|腕围|手围|指围|脚长|头围)\\+\\d|(?:拿|用)(?:卷尺|布尺|米尺)[^,。]{0,4}量",
    r"\bkeep(?:ing)? (?:\w+ ){0,2}tape\b|\btape (?:measure )?(?:\w+ ){0,2}(?:level|snug|parallel|straight|horizontal)\b",
    r"\b(?:inseam|outseam|sleeves?|length|rise|bust|chest|waist|hips?|shoulders?|width) ?[:–=-] ?(?:\w+ ){1,4}to (?:\w+ ){0,2}(?:hem|cuff|waist\w*|"
    r"floor|crotch|toe|heel|wrist|shoulder|ankle|seam|armpit|edge|bottom)\b",
    "(?:请|建议|先|需要?|只要)[^,。]{0,3}量[^,。]{1,12}(?:宽|高|长|围|深|厚|周长|距离|直径)",
)
# 大腿围是指…, 背长: 从…到…
_DEFINED = "(?:衣|裤|裙|袖|肩|背|胸|腰|臀|摆|裆|内|外|领|门襟|手|脚|掌|帽|鞋|颈|头|身|腿|坐|掌)部?(?:长|宽|围|高|深)度?(?:就是|等于|[是即]?指|[是为即:=])"
# A letter of the drawing stands for a measure.
_LETTER = "[a-h](?:为|是|:|=|-|代表|表示)(?:衣|裤|裙|袖|肩|背|胸|腰|臀|摆|脚|帽|身|总)部?(?:长|宽|围|高)"
_NO_GUIDE = "误差|偏差|绕线|缠绕|收纳|线圈|数据线|刺?绣|蕾丝|花边|镶|钻|松紧"
_ERROR = any_of("误差|偏差|差异|相差|不同|不一|手工|人工|因是|仅供", r"\bdiffer|\bvar(?:y|ies)|\berror")
_TAKEN = r"\b(?:measurements?|rise|length|width|inseam|sleeves?) (?:is|are|should be) (?:taken|measured) (?:directly )?(?:under|around|over|from|at|along|across)\b"

GUIDE_PHRASES = (
    Phrase((_IMPERATIVE, _BODY), _ERROR, reach=16),
    Phrase((_MEASURE, _OWN), _ERROR, reach=40),
    Phrase(
        (_FROM_TO,),
        any_of(
            "误差|偏差|相差|显[高瘦腿]|(?:裤脚|下摆|衣摆|袖口|裤口|裙摆)[^,。]{0,3}[到至](?:脚踝|大腿|小腿|膝|臀|手[腕肘])|遮|修饰|拉长",
            r"\b(?:\w+ed|runs?|head|way) (?:\w+ )?from\b|\b(?:zips?|zipper|embroider\w*|buttons?|cover(?:s|ed|age)?|prints?|support\w*|comfort|protect\w*|"
            r"warm\w*|look|outfit|soft\w*)\b",
        ),
        confidence=0.8,
    ),
    Phrase((_TOOL,), _NO_GUIDE, confidence=0.8),
    Phrase((f"{_LETTER}[^。]{{0,8}}{_LETTER}",), _NO_GUIDE, confidence=0.8),
    Phrase((_DEFINED, "最[^,。]{1,4}(?:那|处|部|地方|位置|一?[圈周]|点)"), _NO_GUIDE, reach=16, confidence=0.8),
    Phrase(
        (_DEFINED, f"[至到][^,。]{{0,10}}{_POINT}|{_POINT}[^,。]{{0,10}}[至到]"), _NO_GUIDE, reach=26, confidence=0.8
    ),
    Phrase(
        (
            _COMPARE,
            any_of(
                "量|尺[寸码]|数据|表|[肩胸腰臀][宽围]",
                r"\bmeasure\w*|\bsiz(?:e|ing)\b|\bnumbers\b|\bfigures\b|\bchart\b",
            ),
            _OWN,
        ),
        "",
        reach=40,
    ),
    Phrase((_MEASURE, _POINT), any_of("误差|偏差|绕线|缠绕|收纳|线圈", r"\btaken\b"), reach=36),
    Phrase((_TAKEN, _POINT), "", reach=36),
    Phrase((_TAPE,), _NO_GUIDE, confidence=0.8),
    Phrase((r"\bcompared? (?:it |this |them )?(?:to|with|against)\b", _OWN), "", reach=24),
    Phrase(
        (_POINT, "(?:宽|长|高|围|深)度|距离|周长", any_of("平铺|平放|平摆|平摊|摊平|铺平|放平|平置", "[×x*]2|[两2]倍")),
        "误差|偏差",
        reach=24,
    ),
    Phrase(
        (
            "(?:脚|手|头|鞋)[^。]{0,16}纸[上条]|(?:踩|站|放)在?[^,。]{0,6}纸上",
            any_of("描|量|最长|最宽|绕|标|画|记|勾|两点|距离|脚印"),
        ),
        "",
        reach=30,
    ),
    Phrase((_HEADING,), _ERROR, confidence=0.8),
)


def measure_guides(passages: Iterable[Passage]) -> list[Observation[MeasureGuide]]:
    """Find the sentences that tell how to measure."""
    return [match.seen(MeasureGuide()) for match in find_phrases(GUIDE_PHRASES, passages)]
