"""The arrival promise: when the goods reach the buyer, and whether a hedge keeps it an estimate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.text.matcher import Match, find_phrases
from listinglint.facts.text.patterns import holds, spans
from listinglint.facts.text.sentences import breadth
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_FACT = "arrival_promises"
_COMMA = 8
"""Characters that a comma between a verb and a time stands for: clauses are told apart, and still near."""


class ArrivalPromise(Struct, frozen=True):
    """What the buyer is told about the day of arrival; only a promise without a hedge is a guarantee."""

    kind: Literal["guarantee", "estimate"]


def arrival_promises(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[ArrivalPromise]]:
    """Find what is said about the day of arrival."""
    found = (own for match in find_phrases(_FACT, passages, book) if (own := _of_arrival(match)))
    return [match.seen(ArrivalPromise(kind)) for match in found if (kind := _kind(match))]


def _kind(match: Match) -> Literal["guarantee", "estimate"] | None:
    if holds(slot(_FACT, "denied"), match.sentence.words):
        return None if match.phrase.name != "time" else "estimate"
    if match.phrase.name == "transit":
        return "estimate"
    if match.phrase.name == "late":
        return "guarantee"
    if holds(slot(_FACT, "not_come"), match.clauses):
        return None
    if holds(slot(_FACT, "before_now"), match.clauses):
        return None
    return "guarantee" if _is_guaranteed(match) else "estimate"


def _is_guaranteed(match: Match) -> bool:
    """Tell whether nothing keeps a time of arrival an estimate: no price, no reserve, and no hedge unless it is promised."""
    words, near = match.sentence.words, match.sentence.words + match.after
    if holds(slot(_FACT, "offered_only"), near):
        return False
    if match.phrase.name == "sure" and holds(slot(_FACT, "sure"), _range(match)):
        return True
    if holds(slot(_FACT, "hedge"), near) or holds(slot(_FACT, "range"), match.clauses):
        return False
    is_chinese = any(character >= "\u3400" for character in words)
    return is_chinese or (holds(slot(_FACT, "promised"), words) and not holds(slot(_FACT, "option"), words))


def _of_arrival(match: Match) -> Match | None:
    """Let a match speak of the arrival only: goods that are sent, messages answered, orders lying ready have times of their own.

    Where the time that was found is another deed's, the sentence may give that of arrival besides: 24小时内发货,三天送到.
    """
    # 两天之内发货,到货…: the time is that of dispatch.
    if match.phrase.name in {"time", "transit"} and holds(slot(_FACT, "leaves_first"), _range(match)):
        return None
    if match.phrase.name == "transit":
        return match
    words, offset = match.sentence.words, match.sentence.start
    others = spans(slot(_FACT, "other"), words) if match.phrase.name != "late" else []
    # 发货后三天到: what only says from when one counts has no time of its own.
    others = [other for other in others if not _is_counted_from(words, other)]
    if not others:
        return match
    arrivals, times = spans(slot(_FACT, "arrives"), words), spans(slot(_FACT, "when"), words)
    own = [
        (time, verb)
        for time in times
        if (verb := _nearest(words, time, arrivals)) and not _is_nearer(words, time, verb, others)
    ]
    start, stop = match.start - offset, match.stop - offset
    if not times or any(start <= time[0] < stop for time, _ in own):
        return match
    if not own or holds(slot(_FACT, "after_arrival"), words):
        return None
    (time, verb), *_ = own
    first, last = min(time[0], verb[0]), max(time[1], verb[1])
    # "… and guarantee delivery within 3 days": what is promised may stand before the verb, behind the other deed.
    before = max((other[1] for other in others if other[1] <= first), default=0)
    promises = [span for span in spans(slot(_FACT, "sure"), words) if before <= span[0] < first]
    return replace(match, start=min([first, *(span[0] for span in promises)]) + offset, stop=last + offset)


def _is_counted_from(words: str, other: tuple[int, int]) -> bool:
    """Tell whether a deed only says from when one counts: 发货后, "of dispatch"."""
    start, stop = other
    return holds(slot(_FACT, "counted"), words[stop : stop + 4]) or holds(
        slot(_FACT, "counted_before"), words[max(start - 16, 0) : start]
    )


def _nearest(words: str, time: tuple[int, int], verbs: list[tuple[int, int]]) -> tuple[int, int] | None:
    return min(verbs, key=lambda verb: _away(words, time, verb), default=None)


def _is_nearer(words: str, time: tuple[int, int], verb: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(_away(words, time, other) < _away(words, time, verb) for other in others)


def _away(words: str, time: tuple[int, int], verb: tuple[int, int]) -> float:
    """Tell how far a verb stands from a time."""
    between = words[min(time[1], verb[1]) : max(time[0], verb[0])]
    return breadth(between) + _COMMA * sum(between.count(comma) for comma in ",，")


def _range(match: Match) -> str:
    """Give the folded words from the first to the last that say it."""
    return match.sentence.words[match.start - match.sentence.start : match.stop - match.sentence.start]
