"""Which lines of a picture are statements of their own, and which wrap."""

from __future__ import annotations

import pytest

from listinglint.facts.ports import Line, Reading
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.paragraphs import passages_in_pictures
from listinglint.facts.text.sentences import sentences
from listinglint.model.listing import Box

HEIGHT, LEFT = 40, 100


def _wide(words: str) -> int:
    return int(sum(HEIGHT if character > "\u2e80" else HEIGHT / 2 for character in words))


def _read(lines: tuple[str, ...], *, is_centred: bool) -> list[str]:
    """Give the folded sentences of lines that are printed one below the other."""
    most = max(map(_wide, lines))
    printed = [
        Line(words, Box(LEFT + (most - _wide(words)) // 2 * is_centred, 100 + 60 * at, _wide(words), HEIGHT), 0.95)
        for at, words in enumerate(lines)
    ]
    passages = passages_in_pictures([("a.jpg", Reading(900, 800, tuple(printed)))])
    return [sentence.words for one in passages for sentence in sentences(normalised_words(one.words))]


@pytest.mark.parametrize("is_centred", [False, True])
@pytest.mark.parametrize(
    "lines",
    [
        ("介意者慎拍", "不退不换", "全国顺丰次日达"),
        ("介意者慎拍", "全国顺丰次日达"),
        ("個人因素退貨概不負責", "全台隔日到貨"),
        ("柔软亲肤不起球", "加厚保暖不掉毛", "尺码偏小建议拍大一码", "现货当天寄出"),
        ("Guaranteed delivery in 3 days", "No returns or refunds", "Colors may vary"),
    ],
)
def test_statements_of_their_own_are_parted(lines: tuple[str, ...], *, is_centred: bool) -> None:
    assert _read(lines, is_centred=is_centred) == [normalised_words(line) for line in lines]


@pytest.mark.parametrize("is_centred", [False, True])
@pytest.mark.parametrize(
    "lines",
    [
        ("定制类商品一经售出", "概不退换"),
        ("可以装下的杯子高不超过二十四厘米，口径不超过九厘", "米"),
        ("非质量问题", "恕不接受退换货"),
        ("由于拍摄光线与显示器的差异，图片颜色", "与实物可能存在轻微色差，请以收到的实物", "为准"),
        ("手工测量存在一到三厘米误差属于正常", "现象"),
        ("Colour may differ slightly from the picture", "because of your screen"),
        ("Orders leave our studio in", "Berlin within two days"),
        ("FREE SHIPPING", "ON ALL ORDERS", "OVER FIFTY"),
    ],
)
def test_a_sentence_that_wraps_stays_one(lines: tuple[str, ...], *, is_centred: bool) -> None:
    assert _read(lines, is_centred=is_centred) == [normalised_words(" ".join(lines))]
