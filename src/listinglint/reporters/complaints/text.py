"""Complaints for a terminal: reasons with counts, shares and trends, quotes, goods, and the rules that prevent them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.labels import complaint
from listinglint.model.wording import COLON, LISTED
from listinglint.reporters.cleaning import one_line
from listinglint.reporters.complaints.words import (
    BUYERS_FAULT,
    HEADS,
    MORE_GOODS,
    NO_RULE,
    READ_AS,
    percent,
    read_as,
    told_in_total,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listinglint.model.complaint_counts import ComplaintCounts, GoodsCount, ReasonCount
    from listinglint.model.wording import Language

FOR_CONSOLES = True
_GOODS = 10
_LONGEST = 1_000
"""Characters of the names of columns."""
_MONTHS = 24
_LEVELS = " ▁▂▃▄▅▆▇█"


def render(counts: ComplaintCounts, language: Language = "en") -> str:
    """Render counts as text."""
    return "".join(f"{line}\n" for line in _lines(counts, language))


def _lines(counts: ComplaintCounts, language: Language) -> Iterator[str]:
    for file in counts.files:
        columns = one_line(read_as(file).of(language), _LONGEST)
        yield READ_AS.filled(path=one_line(file.path), rows=file.rows, columns=columns).of(language)
    for problem in counts.problems:
        yield f"{one_line(problem.path)}{COLON.of(language)}{one_line(problem.reason.of(language))}"
    if not counts.files:
        return
    yield told_in_total(counts).of(language)
    if counts.buyers_faults:
        yield BUYERS_FAULT.filled(count=counts.buyers_faults).of(language)
    yield ""
    yield from _reasons(counts, language)
    for head, held in (("goods", counts.goods), ("skus", counts.skus)):
        yield from _goods(HEADS[head].of(language), held, language)
    if counts.more_goods:
        yield MORE_GOODS.filled(count=counts.more_goods, most=len(counts.goods)).of(language)
    yield from _rules(counts, language)


def _reasons(counts: ComplaintCounts, language: Language) -> Iterator[str]:
    months = list(counts.months)[-_MONTHS:]
    widest = max((_width(_named(one, language)) for one in counts.reasons), default=0)
    if len(months) > 1:
        yield f"{' ' * (widest + 17)}{months[0]} – {months[-1]}"
    for one in counts.nested:
        name = _named(one, language)
        trend = f"  {_trend(one.months, months)}" if len(months) > 1 else ""
        yield f"{name}{' ' * (widest - _width(name))} {one.count:>8} {percent(counts.share(one.count)):>6}{trend}"
        for quote in one.quotes:
            about = f" ({one_line(quote.goods, 40)})" if quote.goods else ""
            yield f"    “{one_line(quote.words)}”{about}"


def _named(one: ReasonCount, language: Language) -> str:
    """Give the name of a reason; that of a kind is indented below its reason."""
    return ("" if one.reason.broader is one.reason else "  ") + complaint(one.reason).of(language)


def _trend(months: Mapping[str, int], over: Sequence[str]) -> str:
    """Draw counts by month, a bar for each."""
    highest = max(months.values(), default=0)
    bars = (months.get(month, 0) * (len(_LEVELS) - 1) for month in over)
    return "".join(_LEVELS[-(-bar // highest)] if highest else " " for bar in bars)


def _goods(head: str, held: Sequence[GoodsCount], language: Language) -> Iterator[str]:
    if not held:
        return
    yield ""
    yield head
    for one in held[:_GOODS]:
        most = LISTED.of(language).join(
            f"{complaint(reason).of(language)} {count}" for reason, count in list(one.reasons.items())[:3]
        )
        yield f"  {one.complaints:>6} / {one.rows:<6} {one_line(one.name, 60)}  {most}"
    if len(held) > _GOODS:
        yield f"  … +{len(held) - _GOODS}"


def _rules(counts: ComplaintCounts, language: Language) -> Iterator[str]:
    if not counts.listings:
        return
    yield ""
    yield HEADS["rules"].of(language)
    for one in counts.preventions:
        about = "" if one.about is None else f"; {HEADS['about'].of(language)}: {one.about}"
        reason = complaint(one.reason).of(language)
        yield f"  {one.complaints:>6} {reason}  [{one.rule}] {HEADS['listings'].of(language)}: {one.listings}/{counts.listings}{about}"
    prevented = {one.reason for one in counts.preventions}
    left = [one.reason for one in counts.reasons if one.reason not in prevented and one.reason.broader not in prevented]
    if left:
        names = LISTED.of(language).join(complaint(reason).of(language) for reason in left)
        yield f"  {NO_RULE.filled(listings=counts.listings, reasons=names).of(language)}"


def _width(words: str) -> int:
    from rich.cells import cell_len

    return cell_len(words)
