"""How a note speaks to the buyer."""

from __future__ import annotations

from typing import Literal

from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

Tone = Literal["kind", "neutral", "blunt"]


def tone_of(sentence: str, around: str = "") -> Tone:
    """Tell how a note speaks to the buyer: "blunt" (the blame or the risk is theirs), "kind" or "neutral"."""
    # "Ask us first if you mind" sends nobody away, nor does "think it over" behind the cause.
    told = pattern(slot("shared", "ask_first")).sub("", sentence)
    if holds(slot("shared", "cause"), around or sentence):
        told = pattern(slot("shared", "think_it_over")).sub("", told)
    if holds(slot("shared", "blunt"), told):
        return "blunt"
    return "kind" if holds(slot("shared", "kind"), around or sentence) else "neutral"
