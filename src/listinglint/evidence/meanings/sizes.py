"""What the seller says about measuring: the error to expect, how to measure, and that it was done lying flat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.evidence.meanings.lengths import LENGTH, error_cm
from listinglint.evidence.meanings.meaning import Meaning, any_of, hear
from listinglint.evidence.meanings.words import BLUNT, MAY, NORMAL, Tone, tone_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.evidence.seen import Seen
    from listinglint.listing import Passage


@dataclass(frozen=True, slots=True)
class SizeTolerance:
    """An error of the measures the seller admits, in centimetres; None where no number is given."""

    low_cm: float | None
    high_cm: float | None
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True)
class MeasureGuide:
    """The seller tells how to measure oneself or a garment that fits."""


@dataclass(frozen=True, slots=True)
class FlatMeasure:
    """The measures were taken with the garment lying flat."""


_MEASURED = any_of(
    "测量|丈量|量度|度量|手工量|人工量|[平手]量|量法|衡量|尺[寸码]|码数|规格|测压|三围",
    r"\b(?:measur\w+|siz(?:e|es|ing)|dimensions?|length|width)\b",
)
_ERROR = any_of(
    "误[差羞着]|偏差|公差|差异|差别|差距|出入|相差|落差|浮动|±|正负|上下",
    r"\b(?:differ(?:s|ence|ences|ent)?|deviat\w+|errors?|discrepanc\w+|tolerances?|variations?|variances?|"
    r"var(?:y|ies)|approximate(?:ly)?|off by)\b|\+/-",
)
_OTHER_ERROR = any_of(
    "色差|颜色|血压|mmhg|光线|重量|净重|克重|温度|精度|时间|走时|容量|电量",
    r"\bcolou?rs?\b|\bweights?\b|\btemperature\b|\bbetween (?:brands|styles)\b",
)
_BY_HAND = any_of(
    "手工|人工|手动|手量|测量|丈量|量度|[平单]面?[放铺量]", r"\b(?:manual(?:ly)?|by hand|hand[- ]measured)\b"
)

TOLERANCES = (
    Meaning((any_of("误[差羞着]|公差|偏差"), LENGTH), _OTHER_ERROR, reach=12),
    Meaning((_ERROR, LENGTH, any_of(MAY, NORMAL, _MEASURED, _BY_HAND)), _OTHER_ERROR, reach=40),
    Meaning((_ERROR, _MEASURED, any_of(MAY, NORMAL)), _OTHER_ERROR, reach=40),
    Meaning((_ERROR, _BY_HAND, any_of("为准|参考|谅解", MAY, NORMAL)), _OTHER_ERROR, reach=40),
    Meaning((any_of("误差|偏差"), any_of("尺[寸码]|测量"), BLUNT), _OTHER_ERROR, reach=30),
    Meaning((r"\b(?:measurements?|dimensions?|sizes?)\b", r"\bapproximate\b"), _OTHER_ERROR, reach=16),
)

_OWN = any_of(
    "(?:自己|自身|您?的?现有|手头|平日|平时|平常|已有|现有|家里|家中|常穿|手边|衣柜)[^,。]{0,14}(?:衣|裤|裙|鞋|"
    "服|内裤|文胸|款|单品)|(?:合身|合适|合脚|喜欢)的?[^,。]{0,8}(?:衣|裤|裙|鞋|服|内裤|文胸)",
    r"\b(?:you (?:already )?own|your (?:own )?(?:closet|wardrobe|favou?rite)|(?:fits?|fitting) you (?:well|"
    r"best|the best)|(?:grab|take|use) an? (?:\w+ )?(?:shirt|dress|pair|garment|tee|item)|similar (?:item|"
    r"garment|piece|style)|well[- ]fitting)\b",
)
_LANDMARK = any_of(
    "最[宽粗细丰隆高低大][^,。]{0,4}[处部点位]|一[周圈]|周长|肩点|肩缝|肩线|腋下|领口|颈点|后颈|后领|中心点|"
    "袖口|下摆|裤脚|裆|脚跟|脚尖|脚趾|腰线|乳头|乳点|胸部|臀部|腰部|肚脐|虎口|头围",
    r"\b(?:your (?:\w+ )?(?:size|hips?|waist|bust|chest|foot|feet|head|wrist|finger)|fullest|widest|narrowest|"
    r"smallest part|armpit|underarm|waistline|natural waist|crotch|inseam|"
    r"shoulder seam|collar|hem|heel|toe|cuff|ankle|wrist|thigh|knee|belly button|crown|floor|nape|hips|bust|"
    r"around your|across the)\b",
)
_MEASURE = any_of(
    "量取|测量|丈量|度量|量一?下|[平水]量|量出|量至|绕|软尺|皮尺|卷尺",
    r"\b(?:measure|measuring|measured from|wrap|tape|measuring tape|trace|mark)\b",
)

_FLAT_LYING = "平铺|平放|平摆|平摊|摊平|铺平|放平|平置"
_FROM_TO = any_of(
    f"{_LANDMARK}[^,。]{{0,10}}[至到][^,。]{{0,10}}{_LANDMARK}|[从由][^,。]{{0,10}}[至到][^,。]{{0,12}}(?:距离|"
    f"长度|直线|宽度|高度)|{_LANDMARK}[^,。]{{0,4}}[至到][^,。]{{0,12}}(?:距离|长度|直线|宽度|高度)",
    rf"\b(?:from|top of)\b[^.]{{0,30}}\b(?:to|down to)\b[^.]{{0,16}}{_LANDMARK}",
)
_IMPERATIVE = any_of(
    "(?:请|建议|可以?|先|务必|麻烦|需要?|要|自行|拿|用)[^,。]{0,12}(?:测量|丈量|量(?:好|出|取|测|脚|身|头|自|"
    "您|你|腰|胸|臀))",
    "量一?下(?:自|您|你|一件|一条|身|腰|胸|脚)|量取?最[长宽]",
    r"(?:^|[.:,;!-] ?|\b(?:please|to|you should|we (?:suggest|recommend)(?: that)?(?: you)?|simply|just|first|"
    r"then|and|by|lay\b.{0,40}) )(?:measure|measuring)\b",
)
GUIDES = (
    Meaning(
        (
            _IMPERATIVE,
            any_of(
                "自己|您|你|身|脚|头|手|腿|腰|胸|臀|肩|衣|裤|鞋|尺[寸码]|宠物|床|窗|沙发|桌",
                r"\b(?:your|you|yourself|body|feet|foot|waist|bust|chest|hips?|garment|item|piece|clothing|"
                r"shirt|dress|pair|around|across|from)\b",
            ),
        ),
        "误差|偏差|相差",
        reach=16,
    ),
    Meaning((_MEASURE, _OWN), "", reach=40),
    Meaning((_FROM_TO,), "误差|偏差|相差", confidence=0.8),
    Meaning(
        (
            any_of("对比|比较|比对|对照|参照|参考", r"\b(?:compare|comparing)\b"),
            any_of("量|尺[寸码]|数据", r"\bmeasure\w*|\bsiz(?:e|ing)\b"),
            _OWN,
        ),
        "",
        reach=40,
    ),
    Meaning((_MEASURE, _LANDMARK), any_of("误差|偏差", r"\btaken\b"), reach=36),
    Meaning((r"\bmeasurements? (?:is|are) taken (?:around|over|from|at|along|across)\b", _LANDMARK), "", reach=36),
    Meaning(
        (_LANDMARK, "(?:宽|长|高|围|深)度|距离|周长", any_of(_FLAT_LYING, "[×x*]2|[两2]倍")), "误差|偏差", reach=24
    ),
    Meaning(
        (
            any_of(
                "(?:测量|丈量|度量|量体|量身|量法)(?:方法|方式|示意|步骤|说明|指南|指引|教学|图解?)",
                "(?:按照?|参照|参考)[^,。]{0,10}(?:方法|方式|图示?)[^,。]{0,4}(?:测|丈)量|(?:如何|怎么|怎样|"
                "教您?你?)(?:正确|精准)?(?:的|地)?(?:测量|丈量|量)",
                r"\b(?:how (?:to|do i|we) measure|measur(?:ing|ement) (?:guide|instructions|method|tips))\b",
            ),
        ),
        any_of("误差|偏差|差异|相差|不同|不一", r"\bdiffer|\bvar(?:y|ies)|\berror"),
        confidence=0.8,
    ),
)

_FLAT = any_of(
    _FLAT_LYING,
    "平面",
    r"\b(?:(?:lying|laid|laying|lay|lie|lies|measured|taken) (?:\w+ ){0,2}flat|flat[- ](?:lay|laid|measure\w*)|"
    r"pit[- ]to[- ]pit|armpit to armpit|flat across|across the (?:front|chest|waist))\b",
)
_FLAT_SIZE = any_of(
    "测|丈量|衡量|量取?|尺[寸码]|数据|单位|误差|胸围|衣长|腰围|肩宽|臀围|裤长|裙长|cm|厘米|公分",
    r"\b(?:measur\w+|inch(?:es)?|dimensions?)\b|\d ?(?:cm|in)\b",
)
FLATS = (
    Meaning(
        (_FLAT, _FLAT_SIZE),
        any_of(
            "晾|晒|烘|阴干|熨|书写|收纳|平铺[图照展拍]",
            r"\bdry(?:ing)?\b|\bwash\b|\bhanging\b|\bflat (?:rate|shipping|heels?|shoes?)\b",
        ),
        reach=30,
    ),
    Meaning(
        (any_of("[平单]面?量(?:尺[寸码]|测|取|,|$|:|为|皆|均|单位)|(?:尺[寸码]|手工|人工|均为|皆为)[^,。]{0,6}平量"),),
        "测量误|重量",
        confidence=0.85,
    ),
)


def size_tolerances(passages: Iterable[Passage]) -> list[Seen[SizeTolerance]]:
    """Find the sentences that admit an error of the measures, with the error in centimetres."""
    return [
        heard.seen(SizeTolerance(*error_cm(heard.sentence.words), tone_of(heard.sentence.words, heard.around)))
        for heard in hear(TOLERANCES, passages)
    ]


def measure_guides(passages: Iterable[Passage]) -> list[Seen[MeasureGuide]]:
    """Find the sentences that tell how to measure."""
    return [heard.seen(MeasureGuide()) for heard in hear(GUIDES, passages)]


def flat_measures(passages: Iterable[Passage]) -> list[Seen[FlatMeasure]]:
    """Find the sentences that say measures were taken lying flat; a flat-lay photo or drying flat is none."""
    return [heard.seen(FlatMeasure()) for heard in hear(FLATS, passages)]
