"""Screenshots of reviews in pictures are buyers' words; what stands above and below them is the seller's."""

from __future__ import annotations

import pytest

from listinglint.facts.ports import Line, Reading
from listinglint.facts.text.buyers import without_buyers
from listinglint.model.listing import Box


def reading(*words: str) -> Reading:
    lines = tuple(Line(one, Box(0, 100 * row, 300, 20), 0.99) for row, one in enumerate(words))
    return Reading(750, 100 * len(words), lines)


@pytest.mark.parametrize(
    "signs",
    [
        ("与描述相符 4.9", "陈***2（匿名）"),
        ("大家都写到", "林***（匿名）"),
        ("初次评价：", "收货后6天追加：很好 有用(3)"),
        ("Verified Purchase", "12 people found this helpful"),
    ],
)
def test_what_stands_between_signs_of_reviews_is_not_the_sellers(signs: tuple[str, str]) -> None:
    first, last = signs

    kept = without_buyers(reading("手工缝制", first, "颜色和图片一致，不掉色", last, "30度水洗"))

    assert ["手工缝制", "30度水洗"] == [line.words for line in kept.lines]


@pytest.mark.parametrize(
    "words",
    [
        ("与描述相符 4.9", "颜色和图片一致", "30度水洗"),
        ("尺码 M*L", "90*60*2厘米", "5**A级"),
        ("包装清单", "说明书*1", "充电线*1"),
    ],
)
def test_one_sign_or_a_product_of_numbers_is_no_list_of_reviews(words: tuple[str, ...]) -> None:
    assert list(words) == [line.words for line in without_buyers(reading(*words)).lines]
