"""No pattern of the tool's own may outgrow the memory of RE2's automaton: it would fall back to a slow search, and say so aloud."""

from __future__ import annotations

import re2

from listinglint.phrasebook.builtin import builtin

LARGEST = 12_000
"""Instructions of a compiled pattern; from about 15 000 on its automaton no longer fits RE2's 8 MB."""


def test_patterns_are_small_enough() -> None:
    sources = {
        source
        for phrases in builtin().all_phrases.values()
        for phrase in phrases
        for source in (*phrase.says, phrase.unless)
        if source
    }
    assert max(re2.compile(source).programsize for source in sources) <= LARGEST
