"""The baselines that the settings of pages name, and a report without what they know."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.model.listing_path import file_of
from listinglint.suppressions import baseline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from listinglint.model.report import ListingReport, Report
    from listinglint.pipeline.plan import Plan
    from listinglint.suppressions.baseline import Baseline


class Baselines(Struct, frozen=True):
    """What is known, by the file that says so, and which pages each file is about."""

    books: Mapping[str, Baseline]
    files: Mapping[str, str]
    """The file of each page; a page without one has none."""

    def compared(self, report: Report) -> Report:
        """Return the report without what is known, which moves aside."""
        if not self.books:
            return report
        found: dict[str, ListingReport] = {}
        mended = 0
        for file, book in self.books.items():
            reports = self.about(file, report)
            mended += len(baseline.gone(book, reports))
            found.update((one.path, one) for one in baseline.compared(book, reports))
        listings = tuple(found.get(listing.path, listing) for listing in report.listings)
        return replace(report, listings=listings, mended=mended)

    def about(self, file: str, report: Report) -> list[ListingReport]:
        """Return what is said about the listings that a file is about."""
        return [one for one in report.listings if self.files.get(file_of(one.path)) == file]


def read_baselines(plans: Iterable[Plan], default: str = "", *, may_lack: bool = False) -> Baselines:
    """Read the baselines that the settings of pages name. Raises BaselineError.

    Args:
        plans: Those of the pages.
        default: The file of pages whose settings name none; empty: they have none.
        may_lack: Whether a file that is not there is one that knows nothing.
    """
    files = {plan.source.path: file for plan in plans if (file := plan.settings.baseline or default)}
    return Baselines({file: _read(Path(file), may_lack=may_lack) for file in dict.fromkeys(files.values())}, files)


def _read(file: Path, *, may_lack: bool) -> Baseline:
    if may_lack and not file.exists():
        return baseline.Baseline(baseline.folder_of(file))
    return baseline.read(file)
