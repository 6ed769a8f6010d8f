"""Which weights and sizes one size is said to do for."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence

from listinglint.facts.text import one_size_ranges
from listinglint.facts.text.one_size import KG_OF_A_SIZE


@pytest.mark.parametrize(("words", "low", "high", "span"), [
    ("均码，80-140斤都能穿", "40 kg", "70 kg", 30),
    ("均码（90到130斤）", "45 kg", "65 kg", 20),
    ("F码 适合40kg-65kg", "40 kg", "65 kg", 25),
    ("均碼，40～70公斤可穿", "40 kg", "70 kg", 30),
    ("One size, fits 100 to 160 lbs", "45.4 kg", "72.6 kg", 27.2),
    ("Free size: 40-60 kg", "40 kg", "60 kg", 20),
])  # fmt: skip
def test_weights_are_read_in_their_own_unit(words: str, low: str, high: str, span: float) -> None:
    (seen,) = one_size_ranges(evidence(f"<p>{words}</p>").passages)
    assert (seen.value.low, seen.value.high, seen.value.span_kg) == (low, high, span)


@pytest.mark.parametrize(("words", "low", "high", "steps"), [
    ("One size fits XS to 3XL", "XS", "3XL", 6),
    ("One size, fits S-XL", "S", "XL", 3),
    ("均码，S到XXL都能穿", "S", "XXL", 4),
    ("均碼，M～2XL可穿", "M", "2XL", 3),
    ("Free size, fits UK sizes 8 to 20", "8", "20", 6),
    ("One size, EU 36-48", "36", "48", 6),
])  # fmt: skip
def test_sizes_span_what_charts_give_them(words: str, low: str, high: str, steps: int) -> None:
    (seen,) = one_size_ranges(evidence(f"<p>{words}</p>").passages)
    assert (seen.value.low, seen.value.high, seen.value.span_kg) == (low, high, steps * KG_OF_A_SIZE)


@pytest.mark.parametrize("words", [
    "M码适合80-140斤",
    "均码，140-80斤",
    "均码，衣长60-65厘米",
    "Sizes S to 3XL, take one size up for a loose fit",
    "S-3XL，喜欢宽松的拍大一个码",
    "One size, L to S",
])  # fmt: skip
def test_other_ranges_are_none_of_one_size(words: str) -> None:
    assert one_size_ranges(evidence(f"<p>{words}</p>").passages) == []
