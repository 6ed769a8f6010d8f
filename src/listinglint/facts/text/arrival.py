"""The arrival promise: when the goods reach the buyer, and whether a hedge keeps it an estimate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from listinglint.facts.text.durations import DURATION, NEXT_DAY
from listinglint.facts.text.matcher import Match, Phrase, any_of, find_phrases
from listinglint.facts.text.sentences import holds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class ArrivalPromise:
    """What the buyer is told about the day of arrival; only a promise without a hedge is a guarantee."""

    kind: Literal["guarantee", "estimate"]


_ARRIVES = any_of(
    "送达|到货|[到抵]达|送到|(?:可|能|会|将|内|[天日前证得定])(?:以|够|就)?(?:让[您你他她])?收[得的]?到|必达|[日时天]达|到手|可到|配送到|送货上门|签收|"
    "[配送]达|送抵|到[府家门]|上门|保到|[包准必前]到(?:$|[,!家货])|[包准必]到|[天时]收货|一定[^,。]{0,2}[到达]",
    r"\barriv(?:e|es|al|ing)\b|\bdeliver(?:y|ies|ed)\b|\breceive\b|\bget (?:it|them|your|goods|the goods)\b|"
    r"\bat your door\b|"
    r"\b(?:have|reach|with) (?:it|you|them)\b|\bat your (?:door|home)\b|\bguaranteed by\b|\bon your doorstep\b|"
    r"\bin your hands\b",
)
_FEAST = (
    "(?:春节|除夕|双1[12]|双十[一二]|过年|新年|元旦|中秋|国庆|端午|七夕|情人节|圣诞节?|万圣节|[母父]亲节|儿童节|教师节|跨年|开学|节日?|生日|婚礼|年|"
    "周[一二三四五六日末]|星期[一二三四五六日天])(?:[来之以]?前)"
)
# 今天拍明天到: the bare verb, behind a day and at the end of its clause.
_THERE = (
    "(?:今[天日晚]|当[天日晚]|明[天日早晚]|晚上|(?:上午|早上|中午)[^,。]{1,4}下午|次日|隔[天日]|后[天日]|第二[天日]|\\d{1,2}(?:天|日|个?小时|分钟)|[一两二三]天)(?:内|之内)?"
    "(?:就|即|便|可|能|准|必|一?定|肯定|保证|直|都|也|包)*(?:送|收)?到(?:家|货|手|府|您|你|店|超商|门市|$|[,。!~哦啦])"
)
_MONTH = r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
_DATE = any_of(
    r"\b(?:mother|father)'?s'? day\b|\bvalentine'?s\b|\beaster\b|\bnew year\b|\bhalloween\b",
    rf"{_MONTH}\.? \d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|\b(?:mon|tues?|wednes|thurs?|fri|satur|"
    rf"sun)day\b|\bchristmas\b|\d{{1,2}}[/.]\d{{1,2}}",
    r"\d{1,2}月\d{1,2}[日号]",
    _FEAST,
)
_NEXT = any_of(
    "当[天日]|同日|即日|今[天日][^,。]{0,6}(?:下单|付款|拍)",
    r"\bsame[- ]day\b",
    NEXT_DAY,
    r"\b(?:24|48)\s?(?:h\b|hrs?\b|hours?\b|小时)",
)
_SURE = any_of(
    "必达|必到|必送|保证|确保|准时达|(?:一定|肯定|绝对)(?:能|会|可以?)?(?:让[您你他她])?(?:[到送达]|收)|承诺|包(?:到(?:$|[,!])|送达)|准到|for sure",
    r"\bguarantee[ds]?\b|\bpromise[ds]?\b|\bor your (?:money|next)\b|\b(?:make|makes) sure\b|\bensure\b",
)
# A range, a "usually" or "as the courier tells" keeps it an estimate.
_HEDGE = any_of(
    "预[计估]|大?[约概]|左右|一般|通常|正常|估计|快的话|晚[一两几]天|顺利的话|看(?:快递|物流)|最快|尽[快量力]|可能|参考|视[^,。]{0,8}(?:而定|情况)|为[准主]|"
    "取决于|不(?:能|可)?(?:保证|承诺)|无法(?:保证|承诺)|除外|偏远|顺延|不等",
    r"\b(?:estimat\w*|expect\w*|usual(?:ly)?|typical(?:ly)?|normal(?:ly)?|general(?:ly)?|approx\w*|about|"
    r"around|most|may|might|depend\w*|average|as (?:soon|early) as|can take|up to|standard|fastest|earliest|"
    r"should)\b",
)
_DENIED = any_of(
    "不(?:能|可|予|作)?(?:保证|承诺)|无法(?:保证|承诺)|恕不保证|不到货|到货新款|支持[^,。]{0,6}达的(?:地区|城市)|今日到货|新到货|非(?:保证|承诺)",
    r"\b(?:not|cannot|can't|never|no|don't|won't|unable to) (?:\w+ ){0,3}(?:guarantee\w*|promise\w*)\b|"
    r"\bnot (?:be )?(?:guarantee|liable|responsible)\w*",
)
# The time runs from arrival on: return windows, pick-up, inspection.
_AFTER_ARRIVAL = any_of(
    "(?:收到|到货|签收|送达|抵达|取货)[^,。]{0,6}(?:之日|后|起|日内|时)|退|换货|取件|取货|瑕疵|反馈|联系|通知|"
    "赔偿?付|鉴赏|仓库|[寄退]回",
    r"\b(?:after|of|upon|from|on) (?:the )?(?:delivery|arrival|receipt|receiving)\b|\bonce (?:it|"
    r"they) arrives?\b|\b(?:returns?|refund\w*|fresh|remain)\b",
)
_RANGE = r"\d\s*(?:天|日|个?工作[日天])?\s*(?:[-~–—〜]|至|到|\bto\b)\s*\d"
_OPTION = r"[£€$]\s?\d|\b(?:options?|available|choose|select|upgrade|service|express|fee|cost)\b"

_PROMISED = (
    r"\b(?:will|you'll|shall|it'll)\b|\border (?:\w+ )?(?:by|before|within|today|now)\b|\bfree\b|"
    r"\bat your door in \d|\bor it'?s free\b|^(?:your |the |all |every )?(?:\w+ )?(?:arrives? (?:tomorrow|today|in|"
    r"within|by|before|on|the)|delivered|(?:same|next)[- ]day delivery)\b"
)

_LATE_PAID = any_of(
    "(?:晚到|迟到|晚点|(?:送达|配送|到货|送货)(?:超时|延误|延迟)|超时(?:未|没)?送?[达到]?|(?:未|没有?|不)(?:能)?(?:按时|准时|及时|如期|在[^,。]{1,6})?(?:送[到达]|到货|到|送达))"
    "[^,。发]{0,6}(?:赔|免单|全?额?退(?:款|全|运费|邮费|差价)|补偿|倒贴)|[^,。]?晚(?:一|1)?(?:分钟|天|小时)[^,。]{0,3}(?:赔|免单)|到不了[^,。]{0,3}(?:赔|算我们|免单)",
    r"\b(?:deliver\w*|arriv\w*|on time|doorstep|at your door)\b[^.]{0,24}\bor (?:it'?s free|you (?:don't pay|pay nothing)|we(?:'ll| will)? (?:pay|refund)|(?:get )?your money)",
)

PHRASES = (
    Phrase((_SURE, any_of(_ARRIVES, _NEXT), any_of(DURATION, _NEXT, _DATE)), _AFTER_ARRIVAL, reach=40, name="sure"),
    Phrase(
        (
            any_of(
                "必达|准时达",
                r"\bguaranteed (?:\w+ ){0,3}(?:delivery|arrival)\b|\b(?:delivery|arrival) (?:\w+ ){0,2}guaranteed\b",
            ),
        ),
        any_of("退|赔付"),
        name="sure",
    ),
    Phrase(("(?:次日|隔日|当日|小时|分钟)(?:送?达|必达)",), "退|支持[^,。]{0,6}达的|结算页|地区请看", name="next"),
    Phrase(
        ("(?:\\d+|[一两二三五七])(?:天|日|个?小时)内?(?:不|未|没)(?:能)?[到送]达?货?[^,。]{0,3}(?:赔|免|退|补)",),
        "",
        name="sure",
    ),
    # Late is paid for: 晚到必赔, "on time or it's free".
    Phrase(
        (_LATE_PAID,),
        any_of(
            "发货|不(?:予|负|会|能)?[^,。到达]{0,2}赔|概不|无法|退[换货]|由快递|赔[率本]|破损|少件|快递公司", _DENIED
        ),
        name="sure",
    ),
    Phrase((_THERE,), "退|赔付|取件|预[计估]", name="next"),
    Phrase((_ARRIVES, _NEXT), _AFTER_ARRIVAL, reach=16, name="next"),
    Phrase((_ARRIVES, any_of(DURATION, _DATE)), _AFTER_ARRIVAL, reach=24, name="time"),
    Phrase((r"\bestimated (?:delivery|arrival|between|by|on)\b|预计(?:送达|到货|到达)",), "", name="time"),
)


def arrival_promises(passages: Iterable[Passage]) -> list[Observation[ArrivalPromise]]:
    """Find what is said about the day of arrival."""
    return [match.seen(ArrivalPromise(kind)) for match in find_phrases(PHRASES, passages) if (kind := _kind(match))]


# 两天之内发货,到货…: the time is that of dispatch.
_LEAVES_FIRST = any_of(
    "(?:发货|发出|寄出|出货|出库|发走)[^,]{0,4},", r"\b(?:ships?|shipped|dispatch\w*|posted|sent)\b[^,]*,"
)


def _kind(match: Match) -> Literal["guarantee", "estimate"] | None:
    words = match.sentence.words
    if holds(_DENIED, words):
        return None if match.phrase.name != "time" else "estimate"
    if match.phrase.name == "time" and holds(_LEAVES_FIRST, _range(match)):
        return None
    if match.phrase.name == "sure":
        return "guarantee"
    if holds(_HEDGE, words + match.after) or holds(_RANGE, match.clauses):
        return "estimate"
    is_chinese = any(character >= "\u3400" for character in words)
    if is_chinese:
        return "guarantee"
    is_promised = holds(_PROMISED, words)
    return "guarantee" if is_promised and not holds(_OPTION, words) else "estimate"


def _range(match: Match) -> str:
    """Give the folded words from the first to the last that say it."""
    return match.sentence.words[match.start - match.sentence.start : match.stop - match.sentence.start]
