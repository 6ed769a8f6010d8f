"""The rules that are called fixable are those for which there is a fix."""

from __future__ import annotations

from listinglint.fixes.fixable import FIXABLE
from listinglint.fixes.note_texts import NOTES
from listinglint.fixes.propose import OTHERS


def test_the_list_of_fixable_rules_is_that_of_fixes() -> None:
    assert NOTES.keys() | OTHERS.keys() == FIXABLE
