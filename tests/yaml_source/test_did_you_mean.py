"""A word that is none of the known ones is told with the one that was meant, or with all there are."""

from __future__ import annotations

from listinglint.model.wording import Wording
from listinglint.yaml_source.did_you_mean import guessed

WRONG = Wording("no such word", "没有这个词")


def test_the_word_that_was_probably_meant_is_told() -> None:
    assert guessed(WRONG, "advise", ["advice", "error"]) == Wording(
        "no such word; did you mean 'advice'?", "没有这个词，是不是想写 'advice'？"
    )


def test_else_all_are_told_as_far_as_they_are_few() -> None:
    assert guessed(WRONG, "x", ["b", "a"]) == Wording("no such word; there are: a, b", "没有这个词，可用的有：a, b")
    assert guessed(WRONG, "x", map(str, range(100, 120))).en.endswith("114, 115 …")
    assert guessed(WRONG, "x", []) == Wording("no such word; there are: none", "没有这个词，可用的有：无")
