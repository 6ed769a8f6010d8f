"""What the seller says about the measures: the error to expect, and that they were taken lying flat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.lengths import LENGTH, error_cm
from listinglint.facts.text.matcher import Phrase, any_of, find_phrases
from listinglint.facts.text.shared_words import BLUNT, MAY, NORMAL, Tone, tone_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class SizeTolerance:
    """An error of the measures the seller admits, in centimetres; None where no number is given."""

    low_cm: float | None
    high_cm: float | None
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True)
class FlatMeasure:
    """The measures were taken with the garment lying flat."""


_MEASURED = any_of(
    "测量|丈量|量度|度量|量测|手工量|人工量|[平手]量|量[法出]|衡量|尺[寸码]|码数|规格|测压|三围|裁[切剪]|尺子|手缝|手作|手测|人量|量会|量起来|量[完到着]|量的(?:方式|方法|手法|时候|位置|地方)",
    r"\b(?:measur\w+|siz(?:e|es|ing)|dimensions?|length|width)\b",
)
_ERROR = any_of(
    "误[差羞着]|偏差|公差|差异|差别|差距|出入|相差|落差|浮动|±|正负|上下|多少会差|区别|波动|尺[寸码](?:会|可能|都)?略有不同|会差一?[点些]|差[个了]?(?:约|在)?[一两几\\d半]|(?:结果|数值|数据|尺寸|大小)[^,。]{0,8}(?:略|些|稍|微)[^,。]{0,3}不同",
    r"\b(?:differ(?:s|ence|ences|ent)?|deviat\w+|errors?|discrepanc\w+|tolerances?|variations?|variances?|"
    r"inaccurac(?:y|ies)|"
    r"var(?:y|ies)|approximate(?:ly)?|off by|give or take|(?:slightly |a little |a bit )off|plus or minus|(?:smaller|"
    r"larger|bigger|shorter|"
    r"longer) or \w+er|"
    r"either way|leeway)\b|\+ ?/ ?-",
)
_OTHER_ERROR = any_of(
    "误差极?更?小(?:$|[,!])|°|血[氧糖]|摄氏|体温|湿度|电压|电流|测量仪|色差|颜色|血压|mmhg|光线|重量|净重|克重|温度|精度|时间|走时|时速|速度|续航|电量",
    r"\bcolou?rs?\b|\bweights?\b|\btemperature\b|\bbetween (?:brands|styles)\b",
)
# Where the error is a length, it can't be one of weight or colour; steps between sizes are none.
_STEP = any_of(
    "色差|血压|走时|误差补偿|每[码号档]|[码档]差|跟高|身高",
    r"\b(?:each|per|every) size\b|\bbetween (?:(?:brands|styles|sizes?)\b|[sml0-9]{1,3} and )|\b(?:accura\w+|"
    r"adjusts?)\b",
)
_BY_HAND = any_of(
    "手工|人工|手动|手[量缝裁]|测量|丈量|量度|量测|[平单]面?[放铺量]|尺子",
    r"\b(?:manual(?:ly)?|by hand|hand[- ]?(?:measured?|made|cut|sewn|knit\w*|crochet\w*))\b",
)

_NEVER_EXACT = any_of(
    "(?:不可能|无法|不能|很?难以?|没法|做不到|不敢|未必|不一定|不保证)[^,。]{0,8}(?:精[确准]|准确|分毫不差|(?:百分(?:之)?百|100%)的?(?:精|准|一致|相同|无误)|一模一样|零误差|完全一[致样]|丝毫不差)",
    r"\b(?:not|never|can't|cannot)\b[^.]{0,16}\b(?:exact|precise|accurate|spot on)\b",
)

TOLERANCE_PHRASES = (
    Phrase((_NEVER_EXACT, _MEASURED), _OTHER_ERROR, reach=24, confidence=0.8),
    Phrase(
        (any_of("误[差羞着]|公差|偏差", r"\b(?:errors?|deviations?|tolerances?|inaccurac(?:y|ies)|leeway)\b"), LENGTH),
        _STEP,
        reach=16,
    ),
    Phrase((r"误差[^,。]{0,3}(?:±|正负)\s*\d",), any_of(_OTHER_ERROR, "度|秒|%|[克g]")),
    Phrase((_ERROR, LENGTH, any_of(MAY, NORMAL, _MEASURED, _BY_HAND)), _STEP, reach=40),
    Phrase((r"\bgive or take\b|±|正负|\+ ?/ ?-", LENGTH), _STEP, reach=12),
    Phrase(
        (any_of("允许|请?接受", r"\ballow\b"), LENGTH, any_of(_BY_HAND, r"\bmeasur\w+|\beither way\b")), _STEP, reach=40
    ),
    Phrase((_ERROR, _MEASURED, any_of(MAY, NORMAL, _BY_HAND)), _OTHER_ERROR, reach=40),
    Phrase((r"\bwithin \d+(?:\.\d)? ?(?:cm|mm|in\b|inch\w*) (?:either|each) (?:side|way)\b",), ""),
    Phrase((_ERROR, _BY_HAND, any_of("为[准主]|参考|谅解|多少", MAY, NORMAL)), _OTHER_ERROR, reach=40),
    Phrase((any_of("误差|偏差"), any_of("尺[寸码]|测量"), BLUNT), _OTHER_ERROR, reach=30),
    Phrase(
        (
            any_of("误差|尺[寸码]|测量", r"\b(?:measur\w+|sizes?|dimensions?|tolerance)\b"),
            any_of(
                "(?:±|正负|误差|差)[^,。]{0,6}\\d(?:\\.\\d)? ?%|\\d ?%[^,。]{0,4}(?:误差|偏差|差异|出入)|\\b(?:tolerance|variation|variance)[^.]{0,10}\\d ?%",
                r"\d ?% (?:\w+ )?(?:tolerance|variation|variance|deviation)",
            ),
        ),
        _OTHER_ERROR,
        reach=16,
    ),
    Phrase(
        (r"\b(?:measurements?|dimensions?|sizes?)\b", r"\bapprox(?:imate|\.)?(?:$|[ ,.])"),
        _OTHER_ERROR,
        reach=16,
        confidence=0.8,
    ),
)

_ACROSS = "(?:(?:胸|腰|臀|肩|摆|腿|脚|裤|衣|袖|裙)(?:围|宽|长|口|阔)|[腰胸臀][^,。]{0,2}\\d{2}|单面)"
_LYING = any_of(
    "平铺|平放|平摆|平摊|摊平|铺平|放平|平置|平面",
    r"\b(?:(?:lying|laid|laying|chest|waist|bust|hips?|garments?|clothes|lay|lays|lie|lies|measured|taken|item|"
    r"garment|when|while) (?:[\w.\"”]+ ){0,2}flat|flat[- ](?:lay|laid|measure\w*)|"
    r"on a flat surface|flat across|across the (?:front|chest|waist)|measurements? (?:\w+ ){0,2}flat)\b|"
    r"^flat (?:measure\w*|width|waist|bust|chest|hips?)|\(flat\)|\bflat ?:",
)
_SIDE_TO_SIDE = r"\b(?:pit[- ]to[- ]pit|p ?-? ?(?:to|2) ?-? ?p|p-p|ptp|(?:arm|under)(?:pit|arm) (?:seam )?to (?:arm|under)(?:pit|arm))\b"
_WITH_SIZE = any_of(
    f"测|丈量|衡量|量取?|尺[寸码]|数据|单位|误差|{_ACROSS}|cm|厘米|公分",
    r"\b(?:measur\w+|inch(?:es)?|dimensions?|seam to seam|(?:not |un)stretched)\b|\d ?(?:cm|in|[\"”″])",
)
_NO_MEASURE = any_of(
    "晾|晒|烘|阴干|熨|书写|收纳|仪器|平铺[图照展拍]|水平面|平面\\d|成本|费用",
    r"\bdry(?:ing)?\b|\bwash\b|\bhanging\b|\bflat (?:out|rate|shipping|heels?|shoes?|front)\b|\b(?:storage|thick)\b",
)
FLAT_PHRASES = (
    Phrase(
        (
            r"\b(?:lying|laid|laying|taken|measured) (?:[\w.\"”]+ ){0,2}flat\b",
            r"\b(?:widths?|lengths?|circumference|bust|chest|waist|hips?)\b",
        ),
        _NO_MEASURE,
        reach=16,
        confidence=0.85,
    ),
    Phrase(
        (_LYING, _WITH_SIZE),
        _NO_MEASURE,
        reach=30,
    ),
    Phrase((_SIDE_TO_SIDE, r"\d|\bmeasur\w+"), "", reach=24),
    Phrase(
        (
            any_of(
                "(?:^|[^水])平(?:着|放|铺|面)*量(?:尺[寸码]|测|取|的|,|$|:|为|法|约|误差|\\d|皆|均|单[边面位]|\\))|单[面边](?:平|测|丈|尺)?量?(?:平?量|测量|尺寸|数据)|"
                "(?:尺[寸码]|手工|人工|均为|皆为|数据)[^,。]{0,6}平量|铺在?[^,。]{0,4}(?:床|桌|地|平面|板)[^,。]{0,6}量|平量(?:尺|数|胸|腰|衣|单|臀|肩|裤|裙|袖|长|宽)",
                r"\b(?:taken|measured|shown|given|listed) (?:(?:with |the |an? |each ){0,2}(?:items?|garments?|pieces?|clothes|products?) (?:is |are )?(?:lying |laid |laying )?)?flat\b|\bflat (?:width|circumference)\b",
            ),
        ),
        any_of("测量误|重量|水平", r"\bflat out\b"),
        confidence=0.85,
    ),
    Phrase(
        (r"\b(?:tiled?|tiling) (?:size|measure\w*|data)|\bsize is tile\w*|\bmeasured by (?:tiling|tile)",),
        "",
        confidence=0.8,
    ),
)


def size_tolerances(passages: Iterable[Passage]) -> list[Observation[SizeTolerance]]:
    """Find the sentences that admit an error of the measures, with the error in centimetres."""
    return [
        match.seen(SizeTolerance(*error_cm(match.sentence.words), tone_of(match.sentence.words, match.around)))
        for match in find_phrases(TOLERANCE_PHRASES, passages)
    ]


def flat_measures(passages: Iterable[Passage]) -> list[Observation[FlatMeasure]]:
    """Find the sentences that say measures were taken lying flat; a flat-lay photo or drying flat is none."""
    return [match.seen(FlatMeasure()) for match in find_phrases(FLAT_PHRASES, passages)]
