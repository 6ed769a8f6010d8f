"""How far a check is and what it came to, as data for the page. Words of a listing are data here: the page sets them as text."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from listinglint.desk.copies import ALL, SAFE
from listinglint.desk.job import MOST_ILLUSTRATED
from listinglint.desk.words import COLUMNS
from listinglint.reporters.cleaning import one_line
from listinglint.reporters.complaints.words import told_in_total
from listinglint.reporters.entries import total
from listinglint.reporters.skipped import passed_over
from listinglint.reporters.unseen import unseen

if TYPE_CHECKING:
    from listinglint.desk.copies import Copies, Preview
    from listinglint.desk.job import Job, Outcome
    from listinglint.desk.tables import TableOffer
    from listinglint.model.wording import Wording

_MOST = 200
"""Lines of one kind that are told; a shop's whole folder may hold thousands of files with one fault."""
_LONGEST = 300


def state(job: Job | None) -> dict[str, Any]:
    """Give the state of a check; None: there is none."""
    if job is None:
        return {"stage": "idle"}
    if job.failure is not None:
        return {"stage": "failed", "why": _both(job.failure), "refused": _refused(job)}
    if job.outcome is None:
        progress = asdict(job.progress)
        seconds = round(time.monotonic() - progress.pop("since"))
        return {"stage": "checking" if job.is_running else "idle", **progress, "seconds": seconds}
    return {"stage": "done", **_told(job.outcome), "refused": _refused(job)}


def _told(outcome: Outcome) -> dict[str, Any]:
    report, complaints = outcome.report, outcome.complaints
    problems = (*report.problems, *(complaints.problems if complaints else ()))
    return {
        "listings": sum(one.is_listing for one in report.listings),
        "total": {"en": total(report, "en"), "zh": total(report, "zh")},
        "unseen": [_both(line) for line in unseen(report).lines],
        "problems": [{"name": _name(one.path), "why": _both(one.reason)} for one in problems[:_MOST]],
        "skipped": _both(passed_over(outcome.skipped, 12)) if outcome.skipped else None,
        "tables": [_offer(one) for one in outcome.tables[:_MOST]],
        "few_pictures": MOST_ILLUSTRATED if len(report.listings) > MOST_ILLUSTRATED else 0,
        "complaints": _both(told_in_total(complaints)) if complaints else None,
        "fixes": _fixes(outcome.copies),
    }


def _offer(offer: TableOffer) -> dict[str, Any]:
    return {
        "path": offer.path,
        "name": _name(offer.path),
        "columns": [
            {"what": _both(COLUMNS[key]), "names": list(map(_name, names))} for key, names in offer.columns.items()
        ],
        "left": list(map(_name, offer.left[:_MOST])),
    }


def _fixes(copies: Copies) -> dict[str, Any]:
    return {
        "pictures": [_name(path) for path in copies.pictures[:_MOST]],
        "left": [{"name": _name(path), "why": _both(why)} for path, why in copies.left[:_MOST]],
        "over": copies.over,
        "settings": sorted((key.removeprefix("shop."), count) for key, count in copies.settings.items()),
        **{kind: [_preview(one) for one in copies.previews[kind]] for kind in (SAFE, ALL)},
    }


def _preview(preview: Preview) -> dict[str, Any]:
    return {
        "name": _name(preview.path),
        "titles": [_both(title) for title in preview.titles],
        "changes": [{"before": one.before, "after": one.after} for one in preview.changes],
    }


def _refused(job: Job) -> list[dict[str, Any]]:
    return [{"name": _name(one.name), "why": _both(one.why)} for one in job.drop.refused[:_MOST]]


def _both(words: Wording) -> dict[str, str]:
    return {"en": words.en, "zh": words.zh}


def _name(path: str) -> str:
    return one_line(path, _LONGEST)
