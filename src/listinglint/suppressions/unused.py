"""What is to be said, after a run, about the files of suppressions it met: each gets a report of its own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from listinglint.loaders import find
from listinglint.model.report import ListingReport
from listinglint.model.wording import Wording
from listinglint.suppressions.apply import has_looked, told
from listinglint.suppressions.notices import UNUSED, noted
from listinglint.suppressions.paths import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from listinglint.model.report import Finding
    from listinglint.suppressions.apply import Suppressions
    from listinglint.suppressions.sidecars import Sidecar
    from listinglint.suppressions.suppression import Suppression

_CHECKED = Wording("it stands for {count} of the listings checked", "它针对本次检查的 {count} 个商品")
_NO_LISTING = Wording("no listing is called {files}", "没有名为 {files} 的商品")


def upkeep(sidecar: Sidecar, reports: Iterable[ListingReport], suppressions: Suppressions) -> ListingReport:
    """Give what is to be said about a file of suppressions, as a report without a listing.

    Only what the listings of this run prove is said: a suppression is unused when all the pages it stands for were checked.
    """
    near = [report for report in reports if sidecar in suppressions.sidecars.around(report.path)]
    plain = ListingReport(sidecar.path, "", (), (), is_listing=False)
    return told(plain, _notes(sidecar, near, suppressions), suppressions.notes, [sidecar.path])


def _notes(sidecar: Sidecar, reports: Sequence[ListingReport], suppressions: Suppressions) -> Iterator[Finding]:
    checked = {within(sidecar.folder, report.path): report for report in reports}
    for one in sidecar.suppressions:
        concerned = [report for near, report in checked.items() if one.concerns(near)]
        objection = one.objection(suppressions.rule_index)
        if objection is not None:
            yield from [objection] if concerned else []
        elif _is_idle(one, concerned) and _is_all(one, sidecar.folder, checked):
            names = ", ".join(one.files)
            reach = _CHECKED.filled(count=len(concerned)) if concerned else _NO_LISTING.filled(files=names)
            complaint = suppressions.rule_index.complaints[one.rule]
            yield noted(UNUSED, one.where, quote=one.rule, complaint=complaint, rule=one.rule, reach=reach)


def _is_idle(suppression: Suppression, reports: Sequence[ListingReport]) -> bool:
    """Tell whether a suppression had nothing to silence on these listings, all of which its rule has looked at."""
    return all(
        has_looked(suppression.rule, report)
        and not any(suppression.covers(finding, None) for finding in report.findings)
        and not any(suppression.covers(silenced.finding, None) for silenced in report.silenced)
        for report in reports
    )


def _is_all(suppression: Suppression, folder: Path, checked: Iterable[str]) -> bool:
    """Tell whether no listing is left unchecked that a suppression may be about; a folder that can't be searched may hold one."""
    try:
        pages = {page.relative_to(folder).as_posix() for page in find.pages_in(folder)}
    except find.LoadError:
        return False
    if any(suppression.concerns(path) for path in checked):
        return not any(suppression.concerns(page) for page in pages.difference(checked))
    # It may be about a feed or a picture, which are only checked when they are named.
    return pages.issubset(checked) and not any(suppression.concerns(path) for path in _all_files(folder))


def _all_files(folder: Path) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "node_modules"]
        yield from (within(folder, f"{here}/{name}") for name in names)
