"""Complaints as a table for spreadsheets: a row for each reason, each month of a reason, and each reason about goods."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from listinglint.model.labels import complaint
from listinglint.reporters.csv import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.complaint_counts import ComplaintCounts
    from listinglint.model.wording import Language

COLUMNS = ("by", "reason", "name", "month", "goods", "sku", "rule", "count", "share", "quote")


def render(counts: ComplaintCounts, language: Language = "en") -> str:
    """Render counts; `by` says what a row counts: reason, month, goods, sku, or the rule that prevents it."""
    out = StringIO()
    table = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    for row in _rows(counts, language):
        table.writerow({name: safe(value) for name, value in row.items()})
    return "\ufeff" + out.getvalue()


def _rows(counts: ComplaintCounts, language: Language) -> Iterator[dict[str, object]]:
    for one in counts.reasons:
        named = {"reason": one.reason.value, "name": complaint(one.reason).of(language)}
        share, quote = round(counts.share(one.count), 4), one.quotes[0].words if one.quotes else ""
        yield {"by": "reason", **named, "count": one.count, "share": share, "quote": quote}
        for month, count in one.months.items():
            yield {"by": "month", **named, "month": month, "count": count}
    for column, held in (("goods", counts.goods), ("sku", counts.skus)):
        for about in held:
            for reason, count in about.reasons.items():
                named = {"reason": reason.value, "name": complaint(reason).of(language)}
                yield {
                    "by": column,
                    **named,
                    column: about.name,
                    "count": count,
                    "share": round(count / about.complaints, 4),
                }
    for rule in counts.preventions:
        named = {"reason": rule.reason.value, "name": complaint(rule.reason).of(language)}
        yield {"by": "rule", **named, "rule": rule.rule, "count": rule.complaints}
