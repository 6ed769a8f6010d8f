"""Every faulty sample mended: what is fixed passes, a second run changes nothing, bytes outside the edits are equal."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.fixes.fixing import SHOP

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.fixes import FixedPage, mend
from listinglint.fixes.note_texts import NOTES
from listinglint.images import DecodedImageCache, ocr, photos
from listinglint.loaders import find
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader

if TYPE_CHECKING:
    from listinglint.model.report import ListingReport
    from listinglint.rulebook.rule import Rule

FAULTY = Path(__file__).parents[2] / "fixtures" / "faulty"
SAMPLES = sorted(path.parent for path in FAULTY.glob("*/page.html"))


@cache
def tools() -> Tools:
    kept = Path(os.environ.get("LISTINGLINT_CACHE") or tempfile.gettempdir())
    return Tools(
        ocr.open_reader(cache=kept), DecodedImageCache().image, photos.remembering(photos.open_photo_service(), kept)
    )


@cache
def book() -> tuple[Rule, ...]:
    return tuple(loader.load())


def judged(folder: Path, data: bytes) -> tuple[Evidence, ListingReport]:
    evidence = Evidence(next(find.load(find.Source("page.html", folder / "page.html", data))), tools())
    return evidence, judge(evidence, book())


def fixed(folder: Path, data: bytes, *, with_unsafe: bool) -> FixedPage:
    return mend(FixedPage(data, *judged(folder, data)), SHOP, lambda new: judged(folder, new), with_unsafe=with_unsafe)


def rules(report: ListingReport) -> Counter[str]:
    return Counter(finding.rule for finding in report.findings)


@pytest.mark.parametrize("with_unsafe", [False, True])
@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_sample(folder: Path, *, with_unsafe: bool) -> None:
    before = (folder / "page.html").read_bytes()
    found = rules(judged(folder, before)[1])
    done = fixed(folder, before, with_unsafe=with_unsafe)
    left = rules(done.report)
    assert left <= found
    assert set(left).isdisjoint(set(NOTES) - {"care-missing"})
    assert {fix.rule for fix in done.fixes}.isdisjoint(set(left) - {"size-table-missing"})
    assert fixed(folder, done.data, with_unsafe=with_unsafe).data == done.data
    if not with_unsafe:
        assert all(edit.start == edit.end for fix in done.fixes for edit in fix.edits)
        assert is_within(before, done.data)


def is_within(before: bytes, after: bytes) -> bool:
    """Tell whether all bytes are still there, in their order: nothing was changed, only put between."""
    rest = iter(after)
    return all(byte in rest for byte in before)
