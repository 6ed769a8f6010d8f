"""The dispatch promise: when the seller hands the goods over to the courier, parsed into hours.

A span of time belongs to the dispatch verb nearest to it; return cards, penalty clauses, invoices and arrival times
use the same words and promise nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from listinglint.facts.text.durations import Duration, durations, ordinals
from listinglint.facts.text.matcher import Match, find_phrases, quote
from listinglint.facts.text.patterns import holds, spans
from listinglint.facts.text.sentences import breadth
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_FACT = "dispatch_promises"
Scope = Literal["all", "some", "presale"]
_HEADING = 12
"""Characters of a sentence that may be the heading of the next one."""
_NEAR = 48
"""Letters before a promise that may say for which goods it holds; half as many Chinese characters."""
_STOPS = ",。!~"
_BESIDE = 10
"""Characters, in breadth, that may stand between the verb and the day on which goods are sent."""


class DispatchPromise(Struct, frozen=True):
    """When the goods leave the seller, in hours from payment (business days count 24 each)."""

    hours_min: int | None
    """None when only an upper bound is stated."""
    hours_max: int | None
    """None when the promise is vague, or names a day of the week or of the calendar."""
    is_business_days: bool
    scope: Scope
    is_vague: bool = False
    """尽快发货, "ships ASAP": no time the buyer can hold the seller to."""


def dispatch_promises(
    passages: Iterable[Passage], book: Phrasebook | None = None
) -> list[Observation[DispatchPromise]]:
    """Find the promises of dispatch; vague ones are marked and must not count as a promise that is there."""
    return [seen for match in find_phrases(_FACT, passages, book) for seen in _promises(match)]


def _promises(match: Match) -> Iterator[Observation[DispatchPromise]]:
    words = match.sentence.words
    if match.phrase.name == "asked":
        yield from _answered(match)
        return
    sends = [span for name in ("leaves", "ships", "crafted") for span in spans(slot(_FACT, name), words)]
    verbs = [span for span in sorted(sends) if not _is_past(words, span)]
    is_exact = False
    times = (*durations(words), *ordinals(words))
    for time in times:
        sending = (span for span in verbs if not _carries(words, time, span))
        verb = min(sending, key=lambda span: max(span[0] - time.stop, time.start - span[1]), default=None)
        if verb and not _is_anothers(words, time, verb, times) and _belongs(words, time, verb):
            is_exact = True
            start, stop = min(time.start, verb[0]), max(time.stop, verb[1])
            scope = _scope(words, start, stop, match.before)
            value = DispatchPromise(time.hours_min, time.hours_max, time.is_business_days, scope)
            span = (match.sentence.start + start, match.sentence.start + stop)
            yield quote(match.passage, match.sentence, span, value)
    if is_exact:
        return
    if _names_a_day(match):
        yield match.seen(_without_hours(words, match.before))
    elif verbs and holds(slot(_FACT, "vague"), match.clauses) and not holds(slot(_FACT, "no_promise"), match.clauses):
        yield match.seen(_without_hours(words, match.before, is_vague=True))


def _names_a_day(match: Match) -> bool:
    """Tell whether goods go out on a day of the week or the calendar; what other clauses deny is another matter."""
    sentence = match.sentence
    told = [
        span
        for name in ("dated", "queued", "leaving_day", "collected", "handed_on_a_day", "posts_on_days")
        for span in spans(slot(_FACT, name), sentence.words)
    ]
    for start, stop in (*told, *_sent_on_a_day(sentence.words)):
        first, last = sentence.clauses(start, stop)
        if not holds(slot(_FACT, "no_date"), sentence.words[first:last]):
            return True
    return any(
        not holds(slot(_FACT, "no_promise"), sentence.words[slice(*sentence.clauses(*span))])
        for span in spans(slot(_FACT, "posts_all_week"), sentence.words)
    )


def _sent_on_a_day(words: str) -> Iterator[tuple[int, int]]:
    """Find a verb that means nothing but sending, and a day beside it in one clause."""
    days = spans(slot(_FACT, "some_day"), words)
    for verb in spans(slot(_FACT, "sends_off"), words) if days else ():
        for day in days:
            start, stop = min(verb[0], day[0]), max(verb[1], day[1])
            between = words[min(verb[1], day[1]) : max(verb[0], day[0])]
            if breadth(between) <= _BESIDE and "," not in between and not holds(slot(_FACT, "arrives"), between):
                yield start, stop


def _without_hours(words: str, before: str, *, is_vague: bool = False) -> DispatchPromise:
    """Give a promise of a day that is not counted in hours: a weekday, a date; or of no day at all."""
    scope = _scope(words, 0, len(words), before)
    return DispatchPromise(None, None, is_business_days=False, scope=scope, is_vague=is_vague)


def _answered(match: Match) -> Iterator[Observation[DispatchPromise]]:
    """Give the time of the answer to a question when goods are sent, if it speaks of nothing else."""
    answer = match.sentence.words.partition("?")[2] or match.after
    time = next(iter(durations(answer)), None)
    if time and not holds(slot(_FACT, "no_answer"), answer):
        scope = _scope(answer, 0, len(answer), match.sentence.words)
        yield match.seen(DispatchPromise(time.hours_min, time.hours_max, time.is_business_days, scope))


def _is_past(words: str, verb: tuple[int, int]) -> bool:
    """Tell whether the verb only marks the moment something else is counted from: 发货后, "after shipping"."""
    # What follows the stop that a verb was known by is another clause: 当日寄，之后隔日.
    behind = "" if words[verb[1] - 1] in _STOPS else words[verb[1] : verb[1] + 14]
    return holds(slot(_FACT, "later"), behind) or holds(slot(_FACT, "before"), words[max(verb[0] - 30, 0) : verb[0]])


def _is_anothers(words: str, time: Duration, verb: tuple[int, int], times: Sequence[Duration]) -> bool:
    """Tell whether a time behind a comma speaks of something else, as the verb has a time that is nearer.

    Goods for which another time holds share the verb: "ships in two days, pre-orders in ten".
    """
    start, stop = min(time.stop, verb[1]), max(time.start, verb[0])
    if not any(start <= other.start and other.stop <= stop for other in times):
        return False
    own = words[start : time.stop] if verb[1] <= time.start else words[time.start : stop]
    return "," in own and not holds(slot(_FACT, "presale"), own) and not holds(slot(_FACT, "some"), own)


def _is_on_its_way(words: str, time: Duration, verb: tuple[int, int]) -> bool:
    """Tell whether a time behind a verb is the one that the parcel travels: "shipping 7-15 days", 运输3-5天."""
    return verb[1] <= time.start and holds(slot(_FACT, "carried"), words[verb[1] : time.start])


def _carries(words: str, time: Duration, verb: tuple[int, int]) -> bool:
    """Tell whether a verb only says how the parcel travels: "3-5 days with UPS"."""
    between = words[min(time.stop, verb[1]) : max(time.start, verb[0])]
    is_behind = time.stop <= verb[0] or "," in between
    return is_behind and holds(slot(_FACT, "by_carrier"), words[verb[0] : verb[1]])


def _belongs(words: str, time: Duration, verb: tuple[int, int]) -> bool:
    """Tell whether a span of time says when the verb happens."""
    if _is_of_something_else(words, time, verb):
        return False
    start, stop = min(time.start, verb[0]), max(time.stop, verb[1])
    first = max((words.rfind(comma, 0, start) for comma in ",，"), default=-1) + 1
    ends = [end for comma in ",，" if (end := words.find(comma, stop)) >= 0]
    last = min(
        (*ends, *(stop + aside[0] for aside in spans(slot(_FACT, "aside"), words[stop:])[:1])), default=len(words)
    )
    if holds(slot(_FACT, "staked"), words[first:]):
        return True
    is_undone = holds(slot(_FACT, "no_promise"), words[first:last])
    return not is_undone and not holds(slot(_FACT, "other"), words[max(first - 20, 0) : last])


def _is_of_something_else(words: str, time: Duration, verb: tuple[int, int]) -> bool:
    """Tell whether a span of time is that of the post, of an arrival, of a return or of keeping the goods."""
    between = words[min(time.stop, verb[1]) : max(time.start, verb[0])]
    if breadth(between) > 22 or holds(slot(_FACT, "arrives"), between) or _is_on_its_way(words, time, verb):
        return True
    if holds(slot(_FACT, "post_takes"), words[: time.start]):
        return True
    # What stands right behind says whose time it is: 出货后的1-3日工作天可送达.
    behind = words[time.stop : time.stop + 8].partition(",")[0]
    if verb[1] <= time.start and words[time.start - 1] != ":" and holds(slot(_FACT, "arrives"), behind):
        return True
    if "," not in between:
        return False
    is_returned = verb[1] <= time.start and holds(slot(_FACT, "given_back"), words[time.stop : time.stop + 12])
    return is_returned or holds(slot(_FACT, "keeps"), words[max(time.start - 12, 0) : time.start])


def _scope(words: str, start: int, stop: int, before: str) -> Scope:
    """Tell for which goods the words hold; a short sentence before is a heading (Pre-order! …)."""
    first = max(start - _NEAR, 0)
    while breadth(words[first:start]) > _NEAR / 2:
        first += 1
    near = words[first:stop]
    if breadth(before) <= _HEADING:
        near = f"{before} {near}"
    if holds(slot(_FACT, "presale"), near):
        return "presale"
    return "some" if holds(slot(_FACT, "some"), near) else "all"
