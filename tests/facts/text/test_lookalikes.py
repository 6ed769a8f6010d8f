"""Small print that a reader of pictures misreads is understood, and words that only look misread stay."""

from __future__ import annotations

import pytest

from listinglint.facts.ports import Line, Reading
from listinglint.facts.text import colour_notes, dispatch_promises, size_tolerances
from listinglint.facts.text.lookalikes import as_printed
from listinglint.facts.text.paragraphs import passages_in_pictures
from listinglint.model.listing import Box
from listinglint.phrasebook.builtin import words


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("因显示器不同会有色羞", "因显示器不同会有色差"),
        ("色着属正常现象", "色差属正常现象"),
        ("颜色着重体现质感", "颜色着重体现质感"),
        ("人工測量誤著1-2公分", "人工測量誤差1-2公分"),
        ("48小时内发贷", "48小时内发货"),
        ("拒绝发贷款广告", "拒绝发贷款广告"),
        ("Ships in two days", "Ships in two days"),
    ],
)
def test_what_is_misread_is_put_right(read: str, printed: str) -> None:
    assert as_printed(read) == printed


def test_a_pair_is_as_long_as_what_was_read() -> None:
    assert [pair for pair in words("ocr_lookalikes", "misread") if len(pair.split(" ")[0]) * 2 + 1 != len(pair)] == []


@pytest.mark.parametrize(
    ("read", "fact"),
    [
        ("因显示器不同会有色羞,请谅解", colour_notes),
        ("手工测量误着1-3cm属正常", size_tolerances),
        ("付款后48小时内发贷", dispatch_promises),
    ],
)
def test_facts_are_found_in_what_was_misread(read: str, fact) -> None:  # type: ignore[no-untyped-def]
    page = passages_in_pictures([("a.jpg", Reading(800, 200, (Line(read, Box(40, 40, 600, 30), 0.9),)))])
    (seen,) = fact(page)
    assert (seen.where.file, seen.quote) == ("a.jpg", as_printed(read).partition(",")[0])
