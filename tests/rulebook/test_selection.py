"""Values are chosen by what they are, compared as words and by the worth of numbers."""

from __future__ import annotations

from typing import Any

import pytest

from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.selection import Selection, is_one_of


@pytest.mark.parametrize(
    ("value", "wanted", "is_one"),
    [
        (3.0, ["3"], True),
        (3.0, ["3.0"], True),
        (-3.5, ["-3.5"], True),
        (3.0, ["4"], False),
        (3.0, ["1.2.3", "3"], True),
        (3.0, ["1.2.3"], False),
        ("3", ["3.0"], False),
        ("L", ["l", "xl"], True),
        (True, ["true"], True),
        (("a", 2.0), ["2"], True),
        (frozenset(("a", "b")), ["B"], True),
        ([], ["a"], False),
        ("", [""], True),
    ],
)
def test_values_are_compared_as_words_and_numbers_by_worth(value: object, wanted: list[str], is_one: bool) -> None:  # noqa: FBT001
    assert is_one_of(value, wanted) is is_one


@pytest.mark.parametrize(
    ("given", "keys"),
    [
        ({"fact": "colour_notes", "having": {"ton": "blunt"}}, ["having", "ton"]),
        ({"fact": "colour_notes", "having": {"tone": "loud"}}, ["having", "tone"]),
        ({"fact": "colour_note", "having": {}}, ["fact"]),
    ],
)
def test_a_slip_is_told_where_it_stands(given: dict[str, Any], keys: list[str]) -> None:
    with pytest.raises(RuleFault) as fault:
        Selection(**given)
    assert list(fault.value.path) == keys
