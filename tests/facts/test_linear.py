"""No words of a page make a fact take more than their length asks for: work is compared between words and eight times as many."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest

from listinglint.facts.coverage import Held, may_hold
from listinglint.facts.sizes.measured_words import measured_in
from listinglint.model.listing import Picture, Place, Status

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES, MOST = 8, 30
ENDLESS = "-blank" * 100_000
FLOOR = 0.02
"""Seconds below which a run is too short to be compared."""


def seconds(work: Callable[[int], object], count: int) -> float:
    started = process_time()
    work(count)
    return process_time() - started


@pytest.mark.parametrize("words", ["尺码M胸围98", "胸围98 拉链长12 ", "拉链长12 ", "chest 98 pocket width 12 "])
def test_measures_in_longer_words_take_as_much_longer(words: str) -> None:
    measured_in(words)
    short, long = (seconds(lambda count: measured_in(words * count), count) for count in (500, 500 * TIMES))
    assert long < MOST * max(short, FLOOR)


@pytest.mark.parametrize(
    ("path", "alt", "heading", "is_told"),
    [
        (ENDLESS, ENDLESS, ENDLESS, False),
        (f"{ENDLESS}/size-chart.jpg", "", "", True),
        ("a.jpg", f"Size chart {ENDLESS}", "", True),
        ("a.jpg", "", f"Size chart {ENDLESS}", True),
    ],
)
def test_of_an_endless_name_the_part_that_may_tell_is_looked_at(
    path: str, alt: str, heading: str, *, is_told: bool
) -> None:
    shown = Picture(path, Place("page.html", 1), Status.REMOTE, alt=alt, heading=heading)
    assert may_hold(shown, Held.WORDS, "en", 1_000) is is_told
    assert seconds(lambda count: [may_hold(shown, Held.WORDS, "en", 1_000) for _ in range(count)], 70) < 1
