"""How much of one page is read at all where no settings say otherwise: far beyond any that is sold from."""

from __future__ import annotations

MOST_PASSAGES = 40_000
"""Passages of one page that are read; the longest of 140 real pages of shops has 19,000. What is kept of passages is kept for as many."""
MOST_CHARACTERS = 1_000_000
"""Characters of words that are read; the longest of these pages has 320,000."""
