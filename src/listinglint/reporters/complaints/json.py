"""Complaints as JSON, versioned: keys are added within a version, never changed or removed. `--weights` reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listinglint.reporters.json import as_json

if TYPE_CHECKING:
    from listinglint.model.complaint_counts import ComplaintCounts, GoodsCount, ReasonCount
    from listinglint.model.wording import Language

SCHEMA = "listinglint/complaints@1"
_GOODS = 1_000
"""Goods with the most complaints that are written."""


def render(counts: ComplaintCounts, language: Language = "en") -> str:
    """Render counts; what could not be read is told in one language, everything else the same in all."""
    return as_json(
        {
            "schema": SCHEMA,
            "rows": counts.rows,
            "complaints": counts.complaints,
            "buyers_faults": counts.buyers_faults,
            "reasons": [_reason(counts, one) for one in counts.reasons],
            "months": counts.months,
            "goods": [_goods(one) for one in counts.goods[:_GOODS]],
            "skus": [_goods(one) for one in counts.skus[:_GOODS]],
            "more_goods": counts.more_goods,
            "listings": counts.listings,
            "rules": [
                {
                    "rule": one.rule,
                    "reason": one.reason,
                    "listings": one.listings,
                    "complaints": one.complaints,
                    "about": one.about,
                }
                for one in counts.preventions
            ],
            "files": [{"path": one.path, "rows": one.rows, "columns": one.columns} for one in counts.files],
            "problems": [{"path": one.path, "reason": one.reason.of(language)} for one in counts.problems],
        }
    )


def _reason(counts: ComplaintCounts, one: ReasonCount) -> dict[str, Any]:
    return {
        "reason": one.reason,
        "count": one.count,
        "share": round(counts.share(one.count), 4),
        **({"broader": one.reason.broader} if one.reason.broader is not one.reason else {}),
        "months": one.months,
        "quotes": [
            {"words": quote.words, "file": quote.file, "goods": quote.goods, "month": quote.month}
            for quote in one.quotes
        ],
    }


def _goods(one: GoodsCount) -> dict[str, Any]:
    return {"name": one.name, "rows": one.rows, "complaints": one.complaints, "reasons": one.reasons}
