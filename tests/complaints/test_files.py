"""Several files are one count, and one that can't be read hides no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.complaints.files import NO_FILE, counted
from listinglint.complaints.sorting import by_phrases_alone
from listinglint.model.complaint import Complaint

if TYPE_CHECKING:
    from pathlib import Path

SORTER = by_phrases_alone()


class StoppedError(Exception):
    """Somebody has asked to end it."""


def test_a_file_that_is_gone_or_holds_no_reviews_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "march.csv").write_text("评价内容\n质量差\n很好看\n", "utf-8")
    (tmp_path / "blank.csv").write_bytes(b"")
    (tmp_path / "april.csv").write_text("评价内容\n尺码偏小\n", "utf-8")
    counts = counted([tmp_path / f"{name}.csv" for name in ("gone", "march", "blank", "april")], SORTER)
    assert (counts.rows, counts.complaints) == (3, 2)
    assert {one.reason for one in counts.reasons} == {Complaint.QUALITY, Complaint.SIZE}
    assert [(one.path.rsplit("/", 1)[-1], one.reason == NO_FILE) for one in counts.problems] == [
        ("gone.csv", True),
        ("blank.csv", False),
    ]


def test_whoever_waits_is_asked_before_each_row_and_may_end_it(tmp_path: Path) -> None:
    (tmp_path / "march.csv").write_text("评价内容\n" + "质量差\n" * 5, "utf-8")
    asked = []
    assert counted([tmp_path / "march.csv"], SORTER, on_row=lambda: asked.append(1)).complaints == 5
    assert len(asked) == 5

    def stop() -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        counted([tmp_path / "march.csv"], SORTER, on_row=stop)
