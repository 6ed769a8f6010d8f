"""Slots in words as they are written find behind their literals what they find without."""

from __future__ import annotations

import re

import pytest

from listinglint.model.linear_pattern import OFTEN
from listinglint.phrasebook.as_written import slot_as_written
from listinglint.phrasebook.builtin import builtin, slot

SLOTS = ("site_speech", "other_goods", "buyers", "service")
WORDS = (
    "Cookies help us",
    "ALL RIGHTS RESERVED",
    "版權所有",
    "you may also like",
    "YOU MAY ALSO LİKE",
    "Customer Reviews (12)",
    "WRITE A REVıEW",
    "买家秀",
    "Free ſhipping",
    "七天无理由退换",
    "\ud83d write a review",
    "A mug of stoneware \ud83d",
    "",
)


@pytest.mark.parametrize("name", SLOTS)
def test_what_needs_one_of_many_words_is_found_behind_them(name: str) -> None:
    assert builtin().needs(slot("site_words", name))
    gated, plain = slot_as_written("site_words", name), re.compile(slot("site_words", name), re.IGNORECASE | re.DOTALL)
    for words in ("a plain cup",) * OFTEN + WORDS:
        found, there = gated.search(words), plain.search(words)
        assert (found and found.span()) == (there and there.span()), words


def test_these_words_are_found_by_some_slot() -> None:
    found = [words for words in WORDS if any(slot_as_written("site_words", name).search(words) for name in SLOTS)]

    assert found == list(WORDS[:-2])


def test_other_methods_are_those_of_the_pattern() -> None:
    assert slot_as_written("site_words", "buyers").pattern == slot("site_words", "buyers")
    with pytest.raises(LookupError):
        slot_as_written("site_words", "no_such_slot").search("")
