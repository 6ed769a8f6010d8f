"""The colour note: the goods may look different from the pictures, and how the seller says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import Match, Phrase, any_of, find_phrases, quote
from listinglint.facts.text.sentences import holds, spans
from listinglint.facts.text.shared_words import (
    ACTUAL,
    BECAUSE,
    BLUNT,
    COLOUR,
    DIFFERS,
    LIGHT,
    MAY,
    MONITOR,
    NORMAL,
    PICTURE,
    Tone,
    tone_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class ColourNote:
    """A note that the colour may differ."""

    tone: Tone


# The difference itself; 差 is often read as 着 or 羞 in small print.
_SHADE = "(?:深|浅|暗|亮|淡|浓|艳|鲜|白|黄|灰|红|蓝|绿|粉|黑|紫|橙|橘|青|棕|暖|冷)"
_OFF = any_of(
    "色[差羞]|偏色|色偏|颜色[^,。]{0,4}(?:误解|认知|理解)|色着(?:属|是|难|在)|色彩偏|(?:颜色|色彩|色泽|色调|花色|彩度|显色|实物|实品)[^,。]{0,16}?(?:差异|差别|"
    "差距|出入|偏差|误差|不同|不一|不尽|落差|不(?:太|大|完全|会)?(?:一样|相同|一致)|[会是有还]差(?:一?[点丢些]|$|[,!])|差一?[点丢些])|"
    "(?:颜色|色彩|色泽|色调|花色|彩度)[^,。]{0,16}?(?:偏[差深浅暗亮]|(?:更|略|稍|会|要)[微许为]?(?:深|浅|暗|亮))",
    r"\bcolou?r(?:s|ing|ation)? (?:shift|deviation|difference|variation|discrepanc|aberration|distortion)|"
    r"\bchromatic aberration",
    r"\b(?:colou?rs?|colou?ration|shades?|tones?|hues?)\b[^.]{0,60}?\b(?:differ(?:s|ences?|ently)?|var(?:y|"
    r"ies|iations?)|deviat\w+|(?:be|look|appear|seem|is|are|slightly|little|bit|somewhat)s? (?:\w+ )?different)\b",
    r"\b(?:colou?rs?|colou?ration|shades?|tones?|hues?)\b[^.]{0,50}?\b(?:(?:slightly|a (?:little|bit)) (?:off|"
    r"lighter|darker|brighter)|(?:appear|look|seem)s? (?:\w+ )?(?:lighter|darker|brighter)|"
    r"not (?:be )?(?:[\w%]+ ){0,2}(?:exact|accurate|reflect|match|same|true))",
    r"\bcolou?rs?\b[^.]{0,30}\b(?:incorrect|inaccurate(?:ly)?|distorted|wrong)\b",
    r"\baffects?\b[^.]{0,30}\bcolou?rs?\b",
    r"\b(?:cannot|can't|do not|don't|not) guarantee\b[^.]{0,40}\bcolou?rs?\b",
    r"\b(?:differences?|variations?|deviations?|var(?:y|ies)) (?:\w+ ){0,3}colou?rs?\b|"
    r"\bchromatic (?:\w+ )?(?:difference|aberration)|"
    r"\bcolou?rs?\b[^.]{0,30}\b(?:be|is|are|seem|look) (?:\w+ )?off\b|\b(?:shades?|colou?rs?|tones?) (?:may |can |"
    r"will )?(?:slightly )?(?:vary|differ) (?:between|from|by|across)\b|\b(?:dye|batch)\w*\b[^.]{0,40}\b(?:differ\w*|"
    r"var(?:y|ies)|\w+ different)\b",
)
_RULES = any_of(
    "[以依按][^,。]{0,14}(?:为[准主]|为标准)",
    r"\b(?:actual|real) (?:\w+ ){0,3}(?:shall |will |should )?prevail",
)
# A promise or a buyer's praise, not a note: 没有色差(8), 无色差, 零色差.
_DENIED = any_of(
    "(?:没有?|没什么|沒有?|无|毫无|零|0|不存在|不会有|几乎没有?|基本没有?|绝无|并无)(?:任何|什么|明显|一点|"
    "丝毫)?(?:的)?(?:色差|偏色|颜色(?:差异|偏差))",
    "色差[都也]?(?:不大|很小|小|几乎没有|没有?|无(?:$|[,!]))",
    r"\bno (?:noticeable )?colou?r (?:difference|deviation|variation)",
    # A choice of colours is no difference between picture and goods.
    r"\b(?:between|in|of|several|various|multiple|\d+) (?:\w+ )?different(?: colou?rs?)?\b",
    r"\bareas? of (?:\w+ ){0,2}colou?r|\byellowed\b",
    # Wood, stone and hide grow in their own colours, whatever the screen.
    "天然[^。]{0,16}(?:色差|颜色|色泽)|(?:木|石|皮)[材头料纹][^。]{0,10}(?:色差|颜色|色泽)|(?:不同|"
    "各种)颜色[^,。]{0,6}(?:价|库存|款)",
    r"\bnatural(?:ly)? (?:\w+ ){0,3}colou?r|\b(?:wood|grain|stone|marble|hide|"
    r"leather)\b[^.]{0,30}\bcolou?r (?:shift|variation|difference)",
)
_SHADE_EN = (
    r"(?:dark|light|bright|pal|dull|deep|warm|cool|blu|redd|yellow|green|grey|gray|pink|rich|mut)(?:er|ier|ish|ed)"
)
# One is darker than the other: the goods than the picture, in one light than in another.
_COMPARED = any_of(
    f"(?:颜色|色泽|实物|实品|实际)[^,。]{{0,6}}[比较][^,。]{{0,4}}(?:图|网页|照片?|屏幕|页面|主图)[^,。]{{0,6}}{_SHADE}|(?:颜色|色泽|实物|实品|实际)[^,。]{{0,8}}介于[^,。]{{0,8}}(?:图|照|之间)",
    f"(?:实物|实品|实际|真实|实体|本身)(?:的)?(?:颜色|色泽)?[^,。]{{0,8}}(?:更|偏|略|稍|要|会|比|较)[^,。]{{0,8}}{_SHADE}(?:一|些|点|个|于|$|[,!哦喔的])",
    f"(?:图上|图片|照片)(?:的)?(?:颜色|色泽)?[^,。]{{0,4}}(?:偏|更|略|稍|显){_SHADE}",
    f"(?:照片|图片?|相片|手机|相机|镜头|屏幕|拍出来|拍摄|图上)[^,。]{{0,6}}(?:比|较)[^,。]{{0,6}}(?:实物|实品|实际|真实)[^,。]{{0,6}}{_SHADE}",
    f"(?:阴天|阳光下|太阳[底下]|室内|室外|闪光灯|补光|逆光|暖光|白光|强光|自然光)[^,。]{{0,12}}(?:会|偏|显|看着|变)[^,。]{{0,3}}{_SHADE}",
    f"(?:实物|实品|实际|真实|实体|本身|本人|真品)[^,。]{{0,8}}(?:没有?|不如|不像)[^,。]{{0,2}}(?:图|照片|相片|拍)[^,。]{{0,4}}[那这]么?{_SHADE}",
    f"(?:灯光|灯|日光|阳光|太阳|室内|室外|夜晚|晚上|光线[暗强弱亮])[底下里]?[^,。]{{0,4}}(?:看[着起上]?[来去]?(?:会|就)?(?:像|成|是|有点)?|像|接近|近似|发|呈)[^,。]{{0,3}}{_SHADE}",
    "(?:图|照片?|视频)(?:的|里|中|上)?(?:颜色|色泽|色彩)?[^,。]{0,3}(?:最|更|比较|较|才)(?:接近|贴近|还原|像)[^,。]{0,3}(?:实物|实品|实际|真实|肉眼|本色)",
    "(?:图|照片?|网页|屏幕)[^,。]{0,3}色?[与和跟同][^,。]{0,3}(?:实物?|原)色[^,。]{0,6}(?:误差|偏差|出入|差异|差别|落差|不同|不一)",
    r"\b(?:true|actual|real) (?:colou?r|shade|tone) (?:is|falls|lies|sits) (?:\w+ )?(?:between|closer|closest|more|slightly|nearer)\b|\bin (?:person|"
    r"real life|reality)\b[^.]{0,16}\bmore (?:of )?an?\b|"
    rf"\bphotographs? (?:as )?(?:a (?:bit|little|touch|shade) |slightly |much )?{_SHADE_EN}\b",
    rf"\b(?:looks?|appears?|seems?|reads?|shows?(?: up)?) (?:\w+ ){{0,3}}{_SHADE_EN}\b[^.]{{0,20}}\b(?:indoors?|outdoors?|inside|outside|"
    r"under|in (?:\w+ ){0,3}(?:light\w*|sun|shade|sunlight|daylight))\b",
    r"\b(?:see|refer to|check|look at|go by|trust|rely on)\b[^.]{0,12}\b(?:photos?|pictures?|images?|video|swatch\w*)\b[^.]{0,30}\b(?:tru(?:e|er|est)|accurate|"
    r"actual|real|exact|correct|closest) (?:to life )?(?:colou?rs?|shades?|tones?|hues?)\b",
    r"\b(?:in (?:real life|person|reality|daylight)|actual|real|irl)\b[^.]{0,40}\b(?:\w+er|more \w+) than\b|"
    r"\b(?:more|less|a bit|slightly) (?:\w+ )?(?:in person|in real life|irl)\b|\b(?:darker|lighter|brighter|paler|"
    r"duller) than (?:shown|pictured|it looks|in the|on (?:the|your|my))|\bappears? (?:\w+ )?(?:lighter|darker|"
    r"brighter|duller)\b[^.]{0,30}\b(?:photo|picture|image)s?\b",
    r"\b(?:camera|photos?|pictures?|flash|screens?|lighting)\b[^.]{0,30}\b(?:makes?|looks?|appears?|shows?|comes?|"
    r"came|wash\w*)\b[^.]{0,24}\b"
    r"(?:darker|lighter|brighter|duller|paler|deeper|warmer|cooler|more \w+|washed out)\b",
    r"\bcolou?rs? (?:is|are) (?:\w+ )?(?:closer|closest|truer|truest|better|best|more accurate|"
    r"most accurate) (?:\w+ )?(?:to|in|shown|seen)\b|"
    r"\b(?:looks?|appears?|comes? out) (?:a (?:little|bit|touch|shade) |slightly )?(?:darker|lighter|brighter|paler|"
    r"duller) (?:in|on|than)\b|\b(?:hard|difficult|tricky) to (?:photograph|capture|show) (?:\w+ ){0,3}(?:colou?r|"
    r"shade)|"
    r"\bas accurate as (?:\w+ )?(?:camera|screen|photo)\w*|\b(?:hard|difficult|tricky) (?:colou?r|"
    r"shade) to (?:photograph|capture|show)\b|\bcolou?rs? (?:\w+ ){0,3}(?:hard|difficult|tricky) to (?:photograph|"
    r"capture|show)\b|"
    r"\bmore (?:of a )?\w+ than (?:it|they) (?:looks?|appears?|shows?|photographs?)\b",
)
_LAMP = any_of(
    "色温|档调光|调色|变色|感光|夜光|反光|发亮|闪[亮闪]|镭射|发光|亮片|亮度|照明|灯[具泡带珠管]|护眼[^模]|夜视|摄像头|投影",
    r"\b(?:lamps?|bulbs?|leds?|megapixels?|nights? vision|makeup|skin|glow\w*|sparkl\w*|dimm\w+|lumens?)\b",
)
_SHOWN = any_of(
    PICTURE, COLOUR, ACTUAL, "还原|肉眼|商品|产品|宝贝|货品|物品", r"\b(?:items?|products?|goods|what you see)\b"
)

_ONLY_A_GUIDE = any_of(
    "(?:颜色|色泽)[^,。]{0,6}(?:依|按照?)[^,。]{0,4}(?:实品|实物|实货|收到|出货)",
    f"(?:颜?色|{_SHADE}色?)[^。]{{0,12}}(?:难拍|[拍还表体][出原现]?不(?:出|了|到))|(?:难拍|[拍还表体][出原现]?不(?:出|了|到))[^,。]{{0,8}}(?:颜色|色泽|{_SHADE}色)",
    "(?:颜色|色卡|花色)[^,。]{0,6}(?:[仅只][供作做为]|仅仅是|[只仅]是)参考|(?:图片?|照片)颜色[^,。]{0,6}参考",
)
_UNEVEN = any_of(
    "(?:染色|批次|皮革|手染|扎染|布料)[^。]{0,10}(?:深浅|浓淡)(?:不一|不同|有别)|每[匹件批块]都?有?(?:深浅|浓淡)",
    r"\b(?:shades?|colou?rs?|tones?) (?:may |can |will )?(?:slightly )?(?:var(?:y|ies)|differs?) (?:between|from|by|"
    r"across) (?:\w+ )?(?:batch|dye|lot|screen|monitor|device|piece)|"
    r"\b(?:wood|finish|stain) (?:tones?|colou?rs?|shades?) (?:may |can )?(?:vary|varies|"
    r"differs?)\b[^.]{0,20}\b(?:photo|picture|image|piece)",
)

# What is dyed in another vat comes out otherwise.
_BATCH = any_of(
    "批次|[每各另两同]一?[批缸]|不同[批缸匹]|染缸|缸[差号]|手工?染|[植草扎]染|[补分]单|每次[进到出]货|[进来]的?料|不同时期|前后两?批",
    r"\b(?:batch(?:es)?|dye ?lots?|(?:hand|naturally|plant|kettle|tie)[- ]dyed|skeins?)\b",
)
_DYED = any_of("染色|颜色|色泽|色调|色彩|花色|深浅|浓淡", COLOUR)
_BATCH_DIFFERS = any_of(
    DIFFERS,
    "深浅|浓淡|独一无二|变化|变动",
    r"\bno two\b|\b(?:slightly|a (?:bit|touch|little)) (?:\w+er|off)\b|\bunique\b",
)
# Everybody sees colours in their own way.
_SUBJECTIVE = "看图|视觉|感官|肉眼|眼睛|辨色|对[颜色]色|(?:每个?人|个人|各人|大家)[^,。]{0,6}(?:颜色|色彩|色感|感受|感觉|理解|认知)|因人而异"
# The picture shows one hue, the goods are of another.
_PICTURE_HUE = f"(?:屏幕|手机|电脑|显示|照片|图片?|拍[出摄照]来?|镜头|相机|滤镜|灯光)[^,。]{{0,8}}(?:偏|发|显|像|看着|看起来|呈|泛|带)[^,。]{{0,4}}{_SHADE}"
_GOODS_HUE = f"(?:实物|实品|实际|真实|真人|本身|到手|肉眼)[^,。]{{0,3}}(?:是|为|更|偏|接近|属于|比较)[^,。]{{0,5}}(?:{_SHADE}|色)"

PHRASES = (
    Phrase((_ONLY_A_GUIDE,), _DENIED, confidence=0.85),
    Phrase((_BATCH, _DYED, _BATCH_DIFFERS), _DENIED, reach=24, confidence=0.8),
    Phrase((_SUBJECTIVE, COLOUR, DIFFERS), any_of(_DENIED, _LAMP), reach=30, confidence=0.8),
    Phrase(
        (any_of(LIGHT, MONITOR), f"(?:看[着起上][来去]?|有时候?|有点|略|稍|会|就|容易)[^,。]{{0,3}}偏{_SHADE}"),
        any_of(_DENIED, _LAMP),
        reach=30,
        confidence=0.8,
    ),
    Phrase(
        ("后期|调色|修图|精修|滤镜|美化|p图|ps过", PICTURE, any_of(DIFFERS, f"偏{_SHADE}")),
        _DENIED,
        reach=40,
        confidence=0.8,
    ),
    Phrase((_PICTURE_HUE, _GOODS_HUE), any_of(_DENIED, _LAMP), reach=30, confidence=0.85),
    # Who wants none at all is told that there is some.
    Phrase(("(?:追求|要求|想要|非要|一定要|在乎)[^,。]{0,4}(?:零|0|无|没有?|毫无)色差", BLUNT), reach=24),
    Phrase((_UNEVEN,), "", confidence=0.75),
    Phrase(
        ("(?:颜色|色泽)[^,。]{0,6}(?:偏|略|稍)微?[深浅亮暗]一?[点些]|(?:批次|每批|每缸|不同缸)[^。]{0,10}色差",),
        _DENIED,
        confidence=0.8,
    ),
    # Who is asked not to buy, or refused, for the sake of a colour is told that colours differ.
    Phrase(
        (
            any_of(
                "色差|颜色[^,。]{0,6}(?:偏差|不同|差|不一样)|百分百一致",
                r"\b(?:colou?rs?|shades?)\b[^.]{0,30}\b(?:match|differ\w*|vari\w+|discrepanc\w+|because)\b|\b(?:exact|"
                r"about) (?:colou?r|shade)|\bcolou?rs? (?:really |so )?(?:matters?|is important)",
            ),
            BLUNT,
        ),
        _DENIED,
        reach=40,
    ),
    Phrase((DIFFERS, BECAUSE, MONITOR, MAY), _DENIED, reach=30),
    Phrase((_OFF, any_of(MAY, NORMAL)), _DENIED),
    Phrase((_OFF, any_of(MONITOR, LIGHT)), _DENIED, reach=60),
    Phrase((_OFF, _RULES), _DENIED),
    Phrase((_OFF, BLUNT), _DENIED, reach=30),
    Phrase(
        (
            "色差[^,。]{0,3}(?:肯定|必然|总|还是|多少)(?:会)?有|色差(?:会|是)有|(?:肯定|总|还是|多少|都|难免|会|必|有)[^,。]{0,3}[有点些]色差",
        ),
        _DENIED,
    ),
    Phrase((_COMPARED,), any_of(_DENIED, _LAMP), confidence=0.8),
    Phrase((DIFFERS, any_of(MONITOR, LIGHT), _SHOWN, any_of(MAY, NORMAL, _RULES, BLUNT)), _DENIED, reach=60),
    Phrase(
        (
            any_of("颜色|色彩|色差", r"\b(?:colou?rs?|shades?|hues?|tones?)\b"),
            any_of(
                "要求[^,。]{0,4}(?:[高严]|完美)|敏感|在意|介意|挑剔|洁癖|较真|因|拿",
                r"\b(?:picky|fussy|particular|mind|bothers?|accept|sensitive|perfectionists?|responsible|because of|"
                r"due to|reason|for)\b",
            ),
            BLUNT,
        ),
        reach=24,
    ),
    Phrase((COLOUR, any_of(MONITOR, LIGHT), BLUNT), any_of(_DENIED, _LAMP), reach=40),
    Phrase((any_of("显示(?:器|屏|设备|效果)?[^,。]{0,10}不同|浏览器[^,。]{0,8}不同"), BLUNT), _DENIED),
    Phrase(
        (
            any_of(_RULES, "(?:请看|请参[考照]|参[考照]|以)[^,。]{0,6}(?:实拍|视频|买家秀|实物)"),
            any_of("颜色|色彩|色泽|花色"),
        ),
        any_of(_DENIED, "规格|尺寸|随机|赠品|搭配|组合|留言|备注"),
        reach=24,
    ),
    Phrase((PICTURE, MAY, DIFFERS, ACTUAL), any_of("尺[寸码]|重量|包装|试制|示意"), reach=40, confidence=0.7),
    Phrase((r"\bcolou?rs?\b", r"\b(?:actual|real|in person)\b", any_of(DIFFERS, r"\bmay\b")), "", reach=40),
)


_STOPS = 3
"""Characters of stops and spaces between two sentences."""


def colour_notes(passages: Iterable[Passage]) -> list[Observation[ColourNote]]:
    """Find the sentences that admit a difference in colour; a promise of no difference is none.

    What goes on in the next sentence is one note, unless only the second one is blunt.
    """
    found: list[Observation[ColourNote]] = []
    last: Match | None = None
    for match in find_phrases(PHRASES, passages):
        note = _note(match)
        if not (last and _goes_on(last, match) and found[-1].value.tone in {"blunt", note.value.tone}):
            found.append(note)
        last = match
    return found


def _goes_on(last: Match, match: Match) -> bool:
    """Tell whether one sentence follows the other directly."""
    end = last.sentence.start + len(last.sentence.words)
    return last.passage is match.passage and 0 <= match.sentence.start - end <= _STOPS


# The refusal may stand in the next sentence: no returns because of this.
_FOR_THIS = any_of(
    "^ ?(?:不|勿|恕|请勿|拒绝)?[^,。]{0,12}(?:因此|以此|为此|此类|这个|这种)",
    r"\b(?:for|because of|due to|on) (?:this|that|it|such|these)\b",
)


def _note(match: Match) -> Observation[ColourNote]:
    """Quote a blunt note up to the words that make it blunt: they often stand a clause or two further on."""
    sentence = match.sentence
    tone = tone_of(sentence.words, match.around)
    start, stop = match.start, match.stop
    if tone != "blunt" and holds(BLUNT, match.after) and holds(_FOR_THIS, match.after):
        return match.seen(ColourNote("blunt"))
    if tone == "blunt":
        hard = min(spans(BLUNT, sentence.words), key=lambda span: abs(span[0] + sentence.start - start))
        start, stop = min(start, hard[0] + sentence.start), max(stop, hard[1] + sentence.start)
    return quote(match.passage, sentence, (start, stop), ColourNote(tone), match.phrase.confidence)
