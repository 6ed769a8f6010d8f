"""How far elastic goods give, as sentences tell it: measured both ways, on a scale, or as the bodies they fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from listinglint.facts.observation import Observation
from listinglint.facts.text.matcher import Phrase, any_of, find_phrases
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.sentences import spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.model.listing import Passage

StretchKind = Literal["measured", "scale", "body-range"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """How the page says how far the goods give."""

    kind: StretchKind


_LENGTH = r"\d+(?:\.\d+)?\s*(?:cm|厘米|公分|inch(?:es)?|in\b|[\"”″])|\d+\s*[-~–/]\s*\d+"
_PULLED = any_of(
    "拉伸(?:后|时|到|至|量|尺|围|约|:)?|拉[开至到满直紧](?:后|时|约)?|[可能]拉|拉量|松量|未拉|不拉|撑[开大到满至]|弹力范围|伸缩范围|"
    "可?伸[展缩至到]|弹性范围|拉到最大|弹开|自然状态",
    r"\b(?:un)?stretched\b|\bstretch(?:es|able)? (?:to|up to|out to|from)\b|\bstretch from\b|\bextends? to\b|"
    r"\b(?:fully |when )extended\b|"
    r"\brelaxed\b[^.]{0,30}\d|\bpulled (?:out|taut)\b|"
    r"\bmax(?:imum)? stretch\b|\bflat to\b|\bmeasurement range\b",
)
# A range of bodies or sizes that all can wear it.
_WEARERS = (
    "(?:袜|手套|帽|发带|发圈|手[链串绳镯]|内裤)[^。]{0,12}(?:适[穿合]|可戴|手围)?\\d{2}\\s*[-~–到至]\\s*\\d{2}\\s*(?:cm|码|手围|头围|"
    "公分)[^,。]{0,6}(?:$|通用|适|可)|"
    "\\d{2,3}(?:\\.\\d)?\\s*(?:斤|kg|公斤|cm|公分|厘米|码|寸|吋|岁)?\\s*[-~–到至]\\s*\\d{2,3}\\s*(?:斤|kg|公斤|cm|公分|厘米|码|寸|吋|脚|头围|手围|"
    "腰围|胸围)?[^,。]{0,4}"
    "(?:都|均|也|皆)?(?:可以?|能|合适|适合)(?:穿|戴|用)|均码[^。]{0,14}\\d{2,3}\\s*[-~–到至]\\s*\\d{2,3}"
)
_GIVES = any_of(
    "弹[性力绳]|有弹|松紧|伸展|伸缩|橡筋|均码|f尺寸|拉伸",
    r"\b(?:elastic\w*|stretch\w*|tube top|shirr\w+|smock\w+|one size|free size|ribb\w+|give)\b",
)
_FITS = any_of(
    "\\d{2,3}-\\d{2,3}(?:斤|kg|公斤)|\\d尺\\d?[^,。]{0,1}[-~到至]\\d尺|(?:适[合穿用]|建议)[^,。]{0,6}(?:\\d{2}|[sml]|xs|"
    "xl)\\s*[-~到至]\\s*(?:\\d|[sml]|x+l)|(?:戴|"
    "穿)到x*l|\\d{2}[-~]\\d{2}(?:手|头|腰)围|"
    "(?:适[合穿]|可[穿戴]|适用)[^,。]{0,8}\\d{2,3}(?:\\.\\d)?\\s*(?:斤|kg|公斤|cm|公分|厘米|码|寸|吋)?\\s*[-~–到至]\\s*\\d{2,3}|(?:头围|腰围|"
    "手围|胸围|脚长)\\d{2,3}[-~到至]\\d{2,3}|"
    "\\d{2,3}[-~到至]\\d{2,3}(?:cm|厘米|公分|码)?(?:头围|腰围|手围|可[穿戴])|\\d{2}[-~]\\d{2}(?:cm|手围|头围|吋)",
    r"\bfits? (?:a |sizes? )*(?:xs|s|m) ?(?:-|to) ?(?:l|xl|xxl)\b|\b(?:fits?|suits?|suitable for|for|waist|bust|hips?|"
    r"chest|head|size|weight)[,:]? (?:\w+ ){0,4}\d+(?:\.\d+)?\s*(?:\"|”|in\b|inch(?:es)?|cm|kg|lbs)?\s*(?:-|–|to)\s*\d+",
)
_GRADE = (
    "(?:无|没有?|不|微|轻微|略有?|稍有?|小|中|中等|适中|高|大|超|极?强|有|四面|普通|一般|低)(?:度|"
    "高)?(?:弹(?:力|性)?)|不弹|弹(?:力|性)?(?:适中|一般|较?[大小好]|强)"
)
_AXIS = any_of(
    "弹[力性]?(?:指数|系数|程度|等级|度|大小)\\s*[:/】\\])]?|弹[力性]\\s*[-—=:/】\\])]|面料弹[力性]|伸缩性",
    r"\b(?:stretch(?:iness|ability)?|elasticity)(?: (?:level|rating|factor|index|scale))?\s*[:/-]",
)
_ENGLISH_GRADE = (
    r"\b(?:no|non|none|slight(?:ly)?|minimal|little|low|some|medium|moderate|mid|high(?:ly)?|good|very|super|"
    r"4[- ]way|four[- ]way|2[- ]way|two[- ]way|micro)[- ](?:of )?(?:stretch(?:y)?|elastic(?:ity)?)\b"
)
_BODY = any_of(
    "(?:适合|适穿|可穿|建议|参考|合适|推荐)[^,。]{0,10}(?:身高|体重|胸围|腰围)[^。]{0,16}\\d+|(?:身高|体重|"
    "胸围|腰围)[^,。]{0,4}\\d{2,3}[^。]{0,16}(?:合适|适合|可穿|能穿|都能|以[内下])|\\d{2,3}(?:斤|kg|"
    "公斤)?\\s*[-~至到]\\s*\\d{2,3}\\s*(?:斤|kg|公斤)[^,。]{0,6}(?:可穿|都?能穿|适合|合适|穿)|(?:胸围|腰围|"
    "臀围)(?:可?适合|合适)\\d{2,3}|可穿到?\\d{2,3}斤|适合\\d{2,3}[-~至到]\\d{2,3}(?:斤|kg|公斤)|"
    "\\d{2,3}(?:斤|kg|公斤)(?:以[内下])?[^,。]{0,2}(?:可穿|可以穿|能穿|适合|都可以?|都行|ok|没问题|无压力|随便穿|放心)",
    r"\bfits? (?:\w+ ){0,4}\d+(?:\.\d+)?\s*(?:\"|in\b|inches|cm)?\s*(?:-|to)\s*\d+(?:\.\d+)?\s*(?:\"|in\b|"
    r"inches|cm|lbs|kg)|\bfits? (?:waist|bust|hips?|chest)s? (?:up to|from)\b|"
    r"\bfits? (?:bust|waist|hips?|chest|head|uk|us|eu|sizes?) (?:\w+ ){0,2}\d+ ?(?:-|–|to) ?(?:\w+ )?\d+",
)
_GOODS = any_of(
    "拉力器|拉力绳|健身|手指|双指|屏幕|图片|尺寸表|包装|弹簧|弹力球|弹力绳",
    r"\bzoom\b|\bscreen\b|\bstretching exercises?\b|\bresistance\b",
)

PHRASES = (
    Phrase(
        (
            _PULLED,
            any_of(
                _LENGTH,
                "平铺|自然|最大|[开到至后]\\d{2,3}|[一二两三四\\d]尺|尺[寸码]|腰围|胸围|臀围|均标|约\\d",
                r"\b(?:measure\w*|waist|bust|hips?|range|maximum|flat)\b",
            ),
        ),
        any_of(_GOODS, "误差|偏差"),
        reach=28,
        name="measured",
    ),
    Phrase((_GIVES, _FITS), _GOODS, reach=34, name="body-range", confidence=0.85),
    Phrase((_WEARERS,), any_of(_GOODS, "岁"), name="body-range", confidence=0.8),
    Phrase(
        (
            (
                r"[可能]拉(?:伸|长|到|开|约|至)*(?:原来的?)?\d(?:\.\d)?倍|(?:[可能]拉|拉伸|伸缩)(?:伸|长|到|开|约|率)*\d{1,3}%|\b(?:no|little|some|"
                r"(?:lots|plenty|a bit|a lot) of) give\b|\bgives (?:about |up to )?\d|\b(?:expands?|stretches) (?:from|"
                r"up to|to) \d|\bstretch(?:iness)? (?:level|rating)?:? ?\d ?/ ?\d"
            ),
        ),
        "",
        name="measured",
    ),
    Phrase(
        (any_of("弹[性力](?:指数|程度|系数|大小|度)?[:】]$|弹[性力](?:指数|程度)?[:]?[★☆●○□■✓√]"),),
        "",
        name="scale",
        confidence=0.6,
    ),
    Phrase(
        (r"\b\d{1,3}% stretch\b|\bstretch(?:es)? (?:\w+ ){0,2}\d{1,3}%|(?:拉伸|弹力|弹性)率?[^,。]{0,4}\d{1,3}%",),
        "",
        name="measured",
    ),
    Phrase(
        (
            _AXIS,
            any_of(
                _GRADE,
                _ENGLISH_GRADE,
                r"\b(?:none|slight|medium|moderate|high|low|stretchy)\b",
                "适中|无|微|高|超|小|大|强",
            ),
        ),
        any_of(_GOODS, "误差|偏差"),
        reach=13,
        name="scale",
    ),
    Phrase(
        (
            any_of(
                "(?:无|微|轻微|略有|稍有|中|适中|超高|不加|没有?|几乎没有?|没什么|不带|毫无)弹(?:力|性)?|弹(?:力|性)(?:适中|中等|一般|偏小|偏大|较小)|"
                "弹[力性](?:非?常?很?超?较?比较|不)?[大小](?:$|[,/的])|弹[力性](?:无|微|中|高|超|低|小)弹|(?:稍微?|有点|略微|一点|些许|少许|些微|一定|中等|适度)[^,。]{0,2}弹(?:力|性)?|"
                "(?:^|[|/,;])弹[力性](?:指数|程度|系数|:?(?:无|微|高|低|中|大|小|强|弱))(?:$|[|/,;])"
            ),
        ),
        any_of(_GOODS, "微弹(?:窗|幕)|中弹(?:道|头)|弹[牙窗幕]|q弹|口感|工作|时间|贷款|政策|嚼劲"),
        name="scale",
    ),
    Phrase(
        (
            any_of(
                r"\b(?:no|non|slight|some|minimal|little|medium|moderate|low|not|isn't|micro)[- ](?:stretchy?|"
                r"elasticity|elastic)\b|\b(?:doesn't|does not|won't) stretch\b",
            ),
        ),
        _GOODS,
        name="scale",
    ),
    Phrase((_BODY,), any_of(_GOODS, "承[重受]|[载负称]重|秋千|[座坐椅梯床]"), name="body-range", confidence=0.8),
)


# Stars and boxes end a sentence: 弹性★★☆, 弹性□无■微 are looked for in the whole passage.
_RATED = "弹[性力](?:指数|程度|系数|等级)?:?(?:无|不|微|小|中|大|高|强){0,2}[★☆■□●○☑✓✔√]"


def _rated(passages: Iterable[Passage]) -> Iterator[Observation[Stretch]]:
    for passage in passages:
        folded = normalise(passage.words)
        for start, stop in spans(_RATED, folded.words):
            begin, end = folded.original(start, stop)
            yield Observation(
                Stretch("scale"), passage.place(begin, end), passage.words[begin:end], 0.8 * passage.confidence
            )


def stretches(passages: Iterable[Passage]) -> list[Observation[Stretch]]:
    """Find the sentences that say how far the goods give; that cloth "is stretchy" says nothing of how far."""
    passages = list(passages)
    match = [match.seen(Stretch(cast("StretchKind", match.phrase.name))) for match in find_phrases(PHRASES, passages)]
    return match or [*_rated(passages)]
