"""How much of one page is read at all: far beyond any that is sold from, so that none can hold up a run."""

from __future__ import annotations

from listinglint.model.wording import Wording

MOST_PASSAGES = 40_000
"""Passages of one page that are read; the longest of 140 real pages of shops has 19,000."""
MOST_CHARACTERS = 1_000_000
"""Characters of words that are read; the longest of these pages has 320,000."""
TOO_LONG = Wording(
    "the page is too long to check whole: only its first {passages:,} passages or {characters:,} characters were read",
    "页面过长，无法全部检查：只读了前 {passages:,} 段或 {characters:,} 个字符",
).filled(passages=MOST_PASSAGES, characters=MOST_CHARACTERS)
