"""A pattern's contraction of "not" is written in full, as words are folded."""

from __future__ import annotations

import pytest

from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.phrasebook.contractions import in_full


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bdon't post\b", ["We don't post", "we do not post", "WE DONT POST", "we don’t post"]),
        (r"\b(?:is|are)n't new\b", ["it isn't new", "they are not new", "they arent new"]),
        (r"\bcan'?t fit\b", ["it can't fit", "it cannot fit", "it can not fit", "it cant fit"]),
        (r"\b(?:can't|won't) fit\b", ["it won't fit", "it will not fit", "it wont fit", "it cannot fit"]),
        (r"\bain't new\b", ["it ain't new", "it aint new"]),
    ],
)
def test_however_a_negation_is_written_it_is_heard(pattern: str, words: list[str]) -> None:
    assert [one for one in words if not holds(in_full(pattern), normalised_words(one))] == []
