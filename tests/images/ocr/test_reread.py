from __future__ import annotations

import pytest

from listinglint.images.ocr.recognise import RecognisedText
from listinglint.images.ocr.reread import LinePart, merged

LINE = RecognisedText("请以收到为准", (1.0, 1.0, 0.4, 1.0, 1.0, 1.0), (0.1, 0.25, 0.4, 0.6, 0.75, 0.9))
PART = LinePart(1, 4, 0.2, 0.7)


def again(words: str, odds: float) -> RecognisedText:
    centres = tuple((place + 0.5) / len(words) for place in range(len(words)))
    return RecognisedText(words, (odds,) * len(words), centres)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (again("以牧到", 0.9), "请以牧到为准"),
        (again("以牧到", 0.7), "请以收到为准"),
        (again("以已收到", 0.9), "请以已收到为准"),
        (again("以到", 0.9), "请以收到为准"),
        (again("", 0.0), "请以收到为准"),
        (again("以收到为", 0.9), "请以收到为准"),
    ],
    ids=["surer", "less sure", "more letters", "a letter lost", "nothing", "edge of the neighbour"],
)
def test_a_part_is_put_in_where_it_is_surer(part: RecognisedText, words: str) -> None:
    assert merged(LINE, PART, part, traditional=False).words == words


def test_letters_keep_their_places_in_the_line() -> None:
    mended = merged(LINE, PART, again("以收到", 0.95), traditional=False)
    assert mended.centres == pytest.approx((0.1, 0.283, 0.45, 0.617, 0.75, 0.9), abs=0.001)
    assert mended.odds == (1.0, 0.95, 0.95, 0.95, 1.0, 1.0)


def test_a_sure_simplified_letter_gives_way_on_a_traditional_page() -> None:
    sure = RecognisedText("请勿下單", (1.0, 1.0, 1.0, 1.0), (0.1, 0.4, 0.6, 0.9))
    part = LinePart(0, 2, 0.0, 0.5)
    assert merged(sure, part, again("請勿", 0.9), traditional=True).words == "請勿下單"
    assert merged(sure, part, again("請勿", 0.9), traditional=False).words == "请勿下單"
