"""Signs that word processors write are heard like those of a keyboard, and every place stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listinglint.facts.text.lines import line_ends
from listinglint.facts.text.normalise import _normalised_character, _unequal, normalise


@pytest.mark.parametrize("sign", ["’", "‘", "ʼ", "´", "`", "＇"])
def test_an_apostrophe_is_an_apostrophe(sign: str) -> None:
    assert normalise(f"It doesn{sign}t stretch").words == "it doesn't stretch"


@pytest.mark.parametrize("sign", ["\u2010", "\u2011"])
def test_a_hyphen_is_a_hyphen(sign: str) -> None:
    assert normalise(f"World{sign}class, risk{sign}free").words == "world-class, risk-free"


@pytest.mark.parametrize("words", ["We don’t accept returns", "risk\u2011free ‘trial’", "衣服´不´退"])
def test_places_stay(words: str) -> None:
    folded = normalise(words)
    assert [folded.original(at, at + 1) for at in range(len(folded.words))] == [(at, at + 1) for at in folded.origin]
    assert len(folded.words) == len(words)


@given(st.text(alphabet="aB9 \t\n\u3000衣服，。(é’", max_size=30))
def test_spaces_are_folded_as_if_character_by_character(words: str) -> None:
    one_by_one = _unequal([_normalised_character(character) for character in words], line_ends(words))
    folded = normalise(words)
    assert (folded.words, [*folded.origin]) == (one_by_one.words, [*one_by_one.origin])
