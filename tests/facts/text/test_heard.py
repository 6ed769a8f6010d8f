"""Passages that are asked together answer what each would answer alone."""

from __future__ import annotations

import pytest

from listinglint.facts.text.heard import Heard
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.model.listing import Passage

PATTERNS = ("杯", "^保温", "套$", r"\d+ ?ml\b", "盖.{0,4}茶", "不存在的词", "^$")
WORDS = [
    "保温杯 500ml",
    "杯盖 · 茶隔",
    "送杯套",
    "杯身不锈钢。\n\n盖子可拆，适合茶和咖啡",
    "Holds 350 ml",
    "保温 12 小时",
    "A lid that shuts",
    "。",
]
PASSAGES = tuple(Passage(f"{words} {at}" if at % 3 else words, ()) for at, words in enumerate(WORDS * 25))


@pytest.mark.parametrize("source", PATTERNS)
@pytest.mark.parametrize("count", [0, 1, 64, 65, len(PASSAGES)])
def test_all_that_hold_a_pattern_are_found(source: str, count: int) -> None:
    heard = Heard(PASSAGES[:count])
    alone = [passage for passage in PASSAGES[:count] if holds(source, normalised_words(passage.words))]

    assert list(heard.passages_with(source)) == alone
    for pieces in (heard.sentences, heard.lines):
        assert list(pieces.having(source)) == [one for one in pieces.all if holds(source, one[1].words)]


def test_most_of_these_patterns_stand_somewhere() -> None:
    assert sum(any(True for _ in Heard(PASSAGES).passages_with(source)) for source in PATTERNS) == len(PATTERNS) - 2


def test_lines_know_where_they_stand() -> None:
    heard = Heard([Passage("材质: 陶瓷\n\n容量: 300ml", ())])

    assert [(line.words, line.start) for _, line in heard.lines.all] == [("材质:陶瓷", 0), ("容量: 300ml", 6)]
