"""Which weights one size is said to do for, in kilograms."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence

from listinglint.facts.text import one_size_ranges


@pytest.mark.parametrize(("words", "low", "high", "span"), [
    ("均码，80-140斤都能穿", 40, 70, 30),
    ("均码（90到130斤）", 45, 65, 20),
    ("F码 适合40kg-65kg", 40, 65, 25),
    ("均碼，40～70公斤可穿", 40, 70, 30),
    ("One size, fits 100 to 160 lbs", 45.4, 72.6, 27.2),
    ("Free size: 40-60 kg", 40, 60, 20),
])  # fmt: skip
def test_weights_are_read_in_their_own_unit(words: str, low: float, high: float, span: float) -> None:
    (seen,) = one_size_ranges(evidence(f"<p>{words}</p>").passages)
    assert (seen.value.low_kg, seen.value.high_kg, seen.value.span_kg) == (low, high, span)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("均码，80-140斤都能穿", (80, 140, "jin")),
        ("Free size: 40-60 kg", (40, 60, "kg")),
        ("One size, fits 100 to 160 lbs", (100, 160, "lb")),
    ],
)
def test_weights_are_kept_as_they_are_written(words: str, said: tuple[int, int, str]) -> None:
    (seen,) = one_size_ranges(evidence(f"<p>{words}</p>").passages)
    assert (seen.value.low, seen.value.high, seen.value.weight_unit) == said


@pytest.mark.parametrize("words", ["M码适合80-140斤", "均码，140-80斤", "均码，衣长60-65厘米"])
def test_other_ranges_are_none_of_one_size(words: str) -> None:
    assert one_size_ranges(evidence(f"<p>{words}</p>").passages) == []
