"""Every faulty sample mended: what is fixed passes, a second run changes nothing, bytes outside the edits are equal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from tests.book import RULES
from tests.fixes.fixing import SHOP
from tests.goldens import SAMPLES, sample_tools

from listinglint.fixes.apply import FixedPage, mend
from listinglint.fixes.note_texts import NOTES
from listinglint.loaders.find import Source
from listinglint.model.report import Problem
from listinglint.pipeline.check import check
from listinglint.pipeline.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from listinglint.facts.evidence import Evidence
    from listinglint.model.report import ListingReport

    Judged = Callable[[Path, bytes], tuple[Evidence, ListingReport]]

FAULTY = [sample for sample in SAMPLES if sample.parent.name == "faulty"]


@pytest.fixture
def judged(kept_readings: Path) -> Judged:
    """What is found on a page of a sample's folder, all pictures looked at."""
    tools = sample_tools(kept_readings)

    def judged(folder: Path, data: bytes) -> tuple[Evidence, ListingReport]:
        (checked,) = check(Plan(Source("page.html", folder / "page.html", data), RULES, tools))
        assert not isinstance(checked, Problem)
        return checked.evidence, checked.report

    return judged


def rules(report: ListingReport) -> Counter[str]:
    return Counter(finding.rule for finding in report.findings)


@pytest.mark.parametrize("with_unsafe", [False, True])
@pytest.mark.parametrize("folder", FAULTY, ids=lambda folder: folder.name)
def test_sample(folder: Path, judged: Judged, *, with_unsafe: bool) -> None:
    def fixed(data: bytes) -> FixedPage:
        whole = FixedPage(data, *judged(folder, data))
        return mend(whole, SHOP, lambda new: judged(folder, new), with_unsafe=with_unsafe)

    before = (folder / "page.html").read_bytes()
    found = rules(judged(folder, before)[1])
    done = fixed(before)
    left = rules(done.report)
    left = left - Counter({"placeholder-left": 1})  # a size table that waits for its figures is told as such
    assert left <= found
    # What may stand in a picture that could not be opened is not written a second time.
    sure = {finding.rule for finding in done.report.findings if finding.unseen is None}
    assert sure.isdisjoint(set(NOTES) - {"care-missing"})
    assert {fix.rule for fix in done.fixes}.isdisjoint(set(left) - {"size-table-missing"})
    assert fixed(done.data).data == done.data
    if not with_unsafe:
        assert all(edit.start == edit.end for fix in done.fixes for edit in fix.edits)
        assert is_within(before, done.data)


def is_within(before: bytes, after: bytes) -> bool:
    """Tell whether all bytes are still there, in their order: nothing was changed, only put between."""
    rest = iter(after)
    return all(byte in rest for byte in before)
