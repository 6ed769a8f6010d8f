"""Reviews, after-sales and returns among what was dropped → what buyers complain about, and which rules would have prevented it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.complaints.files import counted
from listinglint.complaints.sorting import sorter
from listinglint.desk.ways_out import here
from listinglint.loaders.folders import ONLY_REVIEWS
from listinglint.pipeline.prevention import held_against, of_report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listinglint.model.complaint_counts import ComplaintCounts
    from listinglint.model.report import Report
    from listinglint.pipeline.run import Run


def sorted_by_reason(files: Sequence[str], on_row: Callable[[], None]) -> ComplaintCounts | None:
    """Count what the reviews of files complain about; None where there is no file."""
    if not files:
        return None
    counts = counted(map(Path, files), sorter(), on_row=on_row)
    return replace(counts, problems=tuple(replace(one, reason=here(one.reason)) for one in counts.problems))


def apart_from(run: Run) -> Run:
    """Leave out that a folder holds reviews alone: here they are sorted."""
    return replace(run, problems=tuple(one for one in run.problems if one.reason != ONLY_REVIEWS))


def beside_listings(counts: ComplaintCounts | None, report: Report) -> ComplaintCounts | None:
    """Hold complaints against the listings that were dropped with them."""
    listings = of_report(report)
    return held_against(counts, listings) if counts and listings else counts
