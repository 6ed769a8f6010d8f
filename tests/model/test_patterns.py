"""Patterns that are compiled late, or stand behind a gate, say what the plain ones say."""

from __future__ import annotations

import re

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.linear_pattern import LinearPattern

SOURCES = ("ab+", "^a", r"\bb|c$", "a?", "衣.b", r"(a)(b)?")
WORDS = st.lists(st.text(alphabet="abc 衣\n", max_size=8), min_size=50, max_size=60)


@pytest.mark.parametrize("source", SOURCES)
@given(words=WORDS)
def test_a_gate_lets_through_what_matches(source: str, words: list[str]) -> None:
    plain, gated = re2.compile(source), LinearPattern(source)
    for one in ["衣 "] * 40 + words:  # the gate stands after so many that mostly do not match
        assert gated.spans(one) == [match.span() for match in plain.finditer(one)]
        assert [match.span() for match in gated.finditer(one)] == gated.spans(one)
        assert gated.stands_in(one) is (plain.search(one) is not None)
        assert gated.findall(one) == plain.findall(one)
        assert gated.sub("_", one) == plain.sub("_", one)
        for found, there in ((gated.search(one), plain.search(one)), (gated.fullmatch(one), plain.fullmatch(one))):
            assert (found and found.span()) == (there and there.span())


@pytest.mark.parametrize("source", SOURCES)
@given(words=WORDS)
def test_texts_of_which_one_matches_are_not_passed_over(source: str, words: list[str]) -> None:
    for needs in ((), ("a", "b", "衣")) if source not in {"a?", r"\bb|c$"} else ((),):
        pattern, plain = LinearPattern(source, needs=needs), re2.compile(source)
        for _ in range(2):
            assert pattern.may_stand_in("\n".join(words)) or not any(map(plain.search, words))


def test_the_longest_name_counts_behind_a_gate() -> None:
    pattern = LinearPattern("手机|手机壳", longest_match=True)
    assert {pattern.search("衣服") for _ in range(40)} == {None}
    assert pattern.spans("手机壳") == [(0, 3)]


def test_a_late_pattern_is_compiled_when_it_is_asked() -> None:
    late = lazy_pattern(r"(\d+)cm", re.IGNORECASE)
    assert late.findall("40CM, 5 cm") == ["40"]
    assert late.pattern == r"(\d+)cm"
    with pytest.raises(re.error):
        lazy_pattern("(").search("")
