"""What follows from several words about dispatch: promises that disagree, pauses that are over."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts import text
from listinglint.facts.collect import collected
from listinglint.facts.observation import SURE, Observation
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.text import DispatchPromise
    from listinglint.facts.text.written_days import WrittenDay

_HALF_YEAR = timedelta(days=183)


class DispatchConflict(Struct, frozen=True):
    """Two promises of dispatch for the same case."""

    shortest: str
    """The words of the shorter one, which binds."""
    hours: int


class CurrentPause(Struct, frozen=True):
    """A pause of dispatch that the page announces."""

    last_day: date | None
    """None where the page names no day of the calendar."""
    is_over: bool
    """Whether the last day is past; a pause without one is taken for one that lasts."""


def dispatch_conflicts(evidence: Evidence) -> Iterator[Observation[DispatchConflict]]:
    """Give each promise that is longer than the shortest one of the listing; goods of two names may have two times."""
    promises, unseen = collected(evidence.find_in_text(text.dispatch_promises))
    found = [(seen, _goods(seen.quote)) for seen in promises if _is_plain(seen)]
    shortest_of: dict[str, Observation[DispatchPromise]] = {}
    for seen, name in found:
        shortest_of[name] = min(shortest_of.get(name, seen), seen, key=_hours)
    shortest_of_all = min(shortest_of.values(), key=_hours, default=None)
    for seen, name in found:
        of_these = min(shortest_of.get("", seen), shortest_of[name], key=_hours)
        shortest = shortest_of_all if shortest_of_all and not name else of_these
        if _hours(seen) > _hours(shortest) and seen.quote != shortest.quote:
            value = DispatchConflict(shortest.quote, _hours(shortest))
            yield Observation(value, seen.where, seen.quote, min(seen.confidence, shortest.confidence), seen.core)
    if unseen is not None:
        raise unseen


def dispatch_pauses(evidence: Evidence) -> Iterator[Observation[CurrentPause]]:
    """Give the announced pauses, seen from the day of the run; a day without a year is the nearest one."""
    today = evidence.tools.today
    for seen in evidence.find_in_text(text.dispatch_pauses):
        last = _on_calendar(seen.value.last, today) if seen.value.last else None
        if seen.value.last and last is None:
            continue
        value = CurrentPause(last, last is not None and last < today)
        yield Observation(value, seen.where, seen.quote, seen.confidence, seen.core)


def _is_plain(seen: Observation[DispatchPromise]) -> bool:
    promise = seen.value
    is_exact = promise.hours_max is not None and promise.scope == "all" and seen.confidence >= SURE
    # Another time for another case is no contradiction: cut-offs, sales, made to order, bad weather.
    return is_exact and not holds(slot("dispatch_conflicts", "case"), normalised_words(seen.quote))


def _goods(quote: str) -> str:
    """Name the goods that a promise is about: "engraved tags ship in…", "Silver: …"; empty where it is about any order.

    What is named before it must be goods or of a make; "Usually" and "FAQ" are neither.
    """
    found = pattern(slot("dispatch_conflicts", "named")).search(normalised_words(quote))
    name = next(filter(None, found.groups()), "") if found else ""
    if not name or holds(slot("dispatch_conflicts", "any_order"), name):
        return ""
    is_goods = holds(slot("dispatch_conflicts", "make"), name) or text.goods_kind(name, ()).confidence >= SURE
    return name if is_goods else ""


def _hours(seen: Observation[DispatchPromise]) -> int:
    return seen.value.hours_max or 0


def _on_calendar(pause: WrittenDay, today: date) -> date | None:
    """Give the day that is meant; None for one that no calendar has."""
    if pause.year:
        return pause.in_year(pause.year)
    days = map(pause.in_year, (today.year - 1, today.year, today.year + 1))
    near = (day for day in days if day and abs(day - today) <= _HALF_YEAR)
    return min(near, key=lambda day: abs(day - today), default=None)
