"""How large the AI mark on a picture is written."""

from __future__ import annotations

import pytest
from tests.facts.photos.sights import reading, sight
from tests.facts.photos.test_picture_faults import seen_in

from listinglint.facts.photos.ai_marks import INK, ai_marks


@pytest.mark.parametrize("words", ["AI生成", "人工智能合成", "本图由AI生成", "AI-generated image"])
def test_the_share_is_that_of_the_shorter_side(words: str) -> None:
    (seen,) = ai_marks(seen_in(sight(), read=reading((words, 900), width=800, height=1000)))
    assert (seen.value.share, seen.quote) == (round(100 * INK * 40 / 800, 1), words)


@pytest.mark.parametrize(
    "words", ["新款上市", "非AI生成 全部实拍", "本店部分模特图由AI生成仅供参考请以实物为准谢谢理解支持"]
)
def test_other_words_are_no_mark(words: str) -> None:
    assert list(ai_marks(seen_in(sight(), read=reading((words, 900))))) == []
