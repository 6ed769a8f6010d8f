"""The dispatch promise: when the seller hands the goods over to the courier, parsed into hours.

A span of time belongs to the dispatch verb nearest to it; return cards, penalty clauses, invoices and arrival times
use the same words and promise nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from listinglint.facts.text.durations import DURATION, SAME_DAY, Duration, durations
from listinglint.facts.text.durations import NEXT_DAY as NEXT
from listinglint.facts.text.matcher import Match, Phrase, any_of, find_phrases, quote
from listinglint.facts.text.sentences import breadth, holds, spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage

Scope = Literal["all", "some", "presale"]


@dataclass(frozen=True, slots=True)
class DispatchPromise:
    """When the goods leave the seller, in hours from payment (business days count 24 each)."""

    hours_min: int | None
    """None when only an upper bound is stated."""
    hours_max: int | None
    """None when the promise is vague."""
    is_business_days: bool
    scope: Scope
    is_vague: bool = False
    """尽快发货, "ships ASAP": no time the buyer can hold the seller to."""


# 贷 is how 货 is read in small print.
_LEAVES = any_of(
    "发[货貨贷]|发出|寄出|寄送|出[货貨贷]|出[库仓]|发运|发[走完齐件]|寄件|寄走|交寄|当日清|日清|配货|备货|交货(?:周?期|时间)|送出|(?:安排|"
    "依[序次]|立即|尽快|统一|陆续|马上|分批)[^,。]{0,4}[寄发]|安排(?:快递|物流|揽)|(?:交|给)(?:到|付|予|由)?(?:快递|物流|货运)|走[件货]|[天日时]就[发寄]了?(?:$|[,!])|给(?:您|你|亲)[寄发](?:[出走了]|$|[,!])|接单(?:后)?(?:生产|制作|定做)|当[天日](?:就|都|可|能|即)?(?:清|出(?:[^行游门生差发现片]|$)|走(?:$|[,!]))|直发\\d|(?:订货|交货|供货|出货|排[单产])(?:周期|期)|揽[收件]|打包|"
    "发快递|发顺丰|[必秒]发|[内天日点时](?:即|就|可|能|会|便|都|必|全部|统一)*[发寄出](?:[,。!~哦喔走啦哈]|$|超商|宅配|快递|顺丰|给您?)|(?:能|就|可|会|才|都|即|隔[天日]|次日|当[天日])发(?:[,。!~哦的走]|$)|制作(?:期|天数|"
    "时间|周期|加工)|(?:做工|生产|加工)(?:周期|时间)|现[寄发]|开始(?:制作|生产|做)|工期|预购(?:商品|期|品)?(?:约|需|为|:|时间)|(?:安排|开始|进行)配送|等待(?:时间|天数|约|"
    "\\d)|"
    "(?:完成|做好)[^,。]{0,6}[寄发出]",
    r"\bships?\b|\bshipped\b|\bdispatch(?:ed|es|ing)?\b|\bdespatch(?:ed|es)?\b|\bmail(?:ed)?(?: out)?\b|"
    r"\bsen[dt](?: it| them)? out\b|\bposted\b|\bpost(?:ed)? out\b|\b(?:i|we) (?:usually |always |will )?(?:post|"
    r"send)\b|\b(?:aim|try|hope|able|promise|be|going) to (?:post|ship|mail|dispatch|send (?:it|your|them|all|out|orders?|items?))\b|"
    r"\bsend (?:out )?(?:the |your |all )?(?:goods|items?|orders?|parcels?|packages?|it|them)\b|\bin the (?:mail|"
    r"post)(?:[^\w-]|$)|\barrange (?:the )?shipment\b|\bto (?:the )?post office\b|"
    r"\b(?:sent|posted|dropped|handed) (?:off |over )?(?:to|at|within|in|the (?:next|same) day)\b",
    r"\bleaves? (?:our|the|my|us|here)\b|\bgo(?:es)? out\b|\bgo(?:es)? to the (?:courier|carrier|post)|\bon its way\b|\bshipping (?:out|after (?:purchase|payment|"
    r"ordering|you order))\b|\bout the door\b|\b(?:for|"
    r"before|prior to|until) (?:shipment|shipping|it ships|dispatch)\b|\border to be filled\b|\bhand(?:ed)? over to\b",
    r"\b(?:processing|process|handling|production|turn[- ]?around|lead|dispatch|preparation|fulfil+ment|making|"
    r"crafting)[- ]?(?:times?|periods?)?\b|\bprocessed\b|\bmade (?:to order|by hand|for you|up)\b|\bready (?:in|"
    r"within|to ship|"
    r"for (?:shipping|dispatch))\b|\bto (?:make|complete|create|prepare|produce)\b|\bfulfilled\b",
)
# After these the time runs from dispatch on, or it is a day in the calendar.
_LATER = any_of("^(?:之|以)?后|^[日当]|^地|^通知", r"^ (?:date|confirmation|notification|label)\b")
_BEFORE = any_of(
    r"\b(?:after|once|when|since|from|upon|of|until)(?: (?:it|they|we|you|your|the|an?|orders?|items?|package|"
    r"parcel|goods|has|have|is|are|was|been|being))* ?$",
    "(?:自|从)$",
)
_NO_PROMISE = any_of(
    "未[能及]?|没有?发|不发货|无出货|不出货|暂停|停止|超时|[^不]超过|^超过|逾期|延[迟误期]|赔|违约|罚|退[货款换回]|换货|"
    "寄回|发票|补[发寄]|售后|介入|自动确认|催|反馈|取件|瑕疵|破损|质量|客服[^,]{0,4}回复|开票|通知卖|投诉|取消",
    r"\b(?:(?:ship|shipped|send|sent) (?:\w+ ){0,3}back|returns?|returned|returning|refund\w*|exchange\w*|replace\w*|"
    r"cancel\w*|claim|defective|damaged|ship to store|sellers? (?:should|must|ship)|recommend|(?:not|cannot|can.t|"
    r"unable to) (?:be )?(?:ship|dispatch|process)\w*|delay\w*|payments? (?:is|are|will be) processed|"
    r"tracking (?:number|info\w*|code|details|link)|invoice|e-?mail|contact|report|notify)\b",
)
# Something else is sent.
_OTHER = any_of(
    "发票|收据|样布|退款",
    r"\b(?:invoice|tracking (?:number|info\w*|code|details|link)|e-?mail|confirmation|refunds?)\b",
)
_ARRIVES = any_of("送达|到货|到达|抵达|收到|到手|达", r"\barriv\w+|\bdeliver\w*|\breceiv\w+|\btransit\b|\breach\w*")
_VAGUE = any_of(
    "尽快|尽早|尽速|立即|立刻|马上|火速|极速|优先|陆续|第一时间|即刻|随即|秒",
    r"\bas soon as possible\b|\basap\b|\bpromptly\b|\bimmediately\b|\bright away\b|\bquickly\b|\bfast\b",
)
_PRESALE = any_of(
    "预[售购订]|预定|订[制做]|定[制做]",
    r"\bpre-?(?:order|sale)\w*|\bmade[- ]to[- ]order\b|\bcustom\w*|\bpersonali[sz]ed\b",
)
_SOME = any_of(
    "现货|部分|个别|指定|以下|上述|有货|(?:[sml]|xl|色)[^,。]{0,6}\\d+[天小日]",
    r"\bin[- ]stock\b|\bready[- ]to[- ]ship\b|\bsome\b|\bselected\b|\bthese\b",
)

_TIME = any_of(DURATION, SAME_DAY, NEXT)
PHRASES = (
    Phrase((_LEAVES, _TIME), "", reach=48),
    Phrase((_LEAVES, _VAGUE), _NO_PROMISE, reach=14, name="vague"),
)


def dispatch_promises(passages: Iterable[Passage]) -> list[Observation[DispatchPromise]]:
    """Find the promises of dispatch; vague ones are marked and must not count as a promise that is there."""
    return [seen for match in find_phrases(PHRASES, passages) for seen in _promises(match)]


def _promises(match: Match) -> Iterator[Observation[DispatchPromise]]:
    words = match.sentence.words
    verbs = [span for span in spans(_LEAVES, words) if not _is_past(words, span)]
    is_exact = False
    for time in durations(words):
        verb = min(verbs, key=lambda span: max(span[0] - time.stop, time.start - span[1]), default=None)
        if verb and _belongs(words, time, verb):
            is_exact = True
            start, stop = min(time.start, verb[0]), max(time.stop, verb[1])
            value = DispatchPromise(time.hours_min, time.hours_max, time.is_business_days, _scope(words, start, stop))
            span = (match.sentence.start + start, match.sentence.start + stop)
            yield quote(match.passage, match.sentence, span, value)
    if not is_exact and verbs and holds(_VAGUE, match.clauses) and not holds(_NO_PROMISE, match.clauses):
        yield match.seen(_vague(words))


def _vague(words: str) -> DispatchPromise:
    scope = _scope(words, 0, len(words))
    return DispatchPromise(hours_min=None, hours_max=None, is_business_days=False, scope=scope, is_vague=True)


def _is_past(words: str, verb: tuple[int, int]) -> bool:
    """Tell whether the verb only marks the moment something else is counted from: 发货后, "after shipping"."""
    return holds(_LATER, words[verb[1] : verb[1] + 14]) or holds(_BEFORE, words[max(verb[0] - 30, 0) : verb[0]])


def _belongs(words: str, time: Duration, verb: tuple[int, int]) -> bool:
    """Tell whether a span of time says when the verb happens."""
    start, stop = min(time.start, verb[0]), max(time.stop, verb[1])
    between = words[min(time.stop, verb[1]) : max(time.start, verb[0])]
    if breadth(between) > 22 or holds(_ARRIVES, between):
        return False
    # What stands right behind says whose time it is: 出货后的1-3日工作天可送达.
    if (
        verb[1] <= time.start
        and holds(_ARRIVES, words[time.stop : time.stop + 8].partition(",")[0])
        and words[time.start - 1] != ":"
    ):
        return False
    first = max((words.rfind(comma, 0, start) for comma in ",，"), default=-1) + 1
    last = min((end for comma in ",，" if (end := words.find(comma, stop)) >= 0), default=len(words))
    return not holds(_NO_PROMISE, words[first:last]) and not holds(_OTHER, words[max(first - 20, 0) : last])


def _scope(words: str, start: int, stop: int) -> Scope:
    near = words[max(start - 24, 0) : stop]
    if holds(_PRESALE, near):
        return "presale"
    return "some" if holds(_SOME, near) else "all"
