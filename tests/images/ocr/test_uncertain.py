from __future__ import annotations

import pytest

from listinglint.images.ocr.recognise import RecognisedText
from listinglint.images.ocr.reread import spans
from listinglint.images.ocr.uncertain import doubted, script_votes


def spelling(words: str, odds: tuple[float, ...] = (), **more: tuple[float, ...]) -> RecognisedText:
    evenly = tuple((place + 0.5) / len(words) for place in range(len(words)))
    return RecognisedText(words, odds or (1.0,) * len(words), more.pop("centres", evenly), **more)


@pytest.mark.parametrize(
    ("words", "votes"),
    [("尺码表 面料成分", -1), ("請勿購買", 3), ("SIZE 95%", 0), ("肩寬 胸圍 后面", 2)],
)
def test_the_script_is_voted_for_by_letters_of_one_script_only(words: str, votes: int) -> None:
    assert script_votes([words]) == votes


@pytest.mark.parametrize(
    ("line", "places"),
    [
        (spelling("面料柔软"), set()),
        (spelling("面料柔软", (1.0, 0.6, 1.0, 1.0)), {1}),
        (spelling("面：料", (1.0, 0.6, 1.0)), set()),
        (spelling("面：料", (1.0, 0.4, 1.0)), {1}),
        (spelling("differ", gaps=(0.5,)), {2, 3}),
        (spelling("8498", centres=(0.1, 0.25, 0.75, 0.9)), {1, 2}),
        (spelling("104", centres=(0.35, 0.4, 0.5)), set()),
        (spelling("收到退换货", centres=(0.3, 0.44, 0.58, 0.72, 0.86)), {0}),
    ],
)
def test_what_is_unsure_or_may_be_lost_is_doubted(line: RecognisedText, places: set[int]) -> None:
    assert doubted(line, 0.05, traditional=False) == places


def test_simplified_letters_are_doubted_on_a_traditional_page_only() -> None:
    line = spelling("后寬请看")
    assert doubted(line, 0.05, traditional=True) == {0, 2}
    assert doubted(line, 0.05, traditional=False) == set()


@pytest.mark.parametrize(
    ("words", "places", "again"),
    [
        ("请以收到的实物为准", {4}, [(3, 6)]),
        ("请以收到的实物为准", {1, 4}, [(0, 6)]),
        ("Free returns in 30 days", {6}, [(5, 12)]),
        ("身高168cm体重", {3}, [(1, 8)]),
    ],
)
def test_words_and_neighbours_are_read_again_with_what_is_doubted(
    words: str, places: set[int], again: list[tuple[int, int]]
) -> None:
    assert list(spans(words, places)) == again
