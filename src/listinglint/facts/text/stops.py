"""Full stops that a seller glued to the next sentence or wrote as a dash: "Made of oak.We ship in 3 days", "Made of oak - We ship in 3 days"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.text.lines import line_holds
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from re import Match

_GLUED: Final = lazy_pattern(
    r"(?:(?<=[a-z]{3})(?<!www)|(?<=[A-Za-z\d][)\"'”’%])|(?<=\d))\.(?=[A-Z][a-z']*\b)(?!(?:Com|Net|Org|Co|Uk|Io|Js)\b)"
)
"""A stop between a word and a sentence; an abbreviation is shorter (Dr.Martens), and what ends an address is known (Shop.Com)."""
_DASH: Final = lazy_pattern(r"(?<=\S) [-–] (?=[A-Z][^\s-]* [^\s-]+ \S)")
_ENDS: Final = lazy_pattern(r"[.!?:;|\n]| [-–—] ")
_FEWEST: Final = 3
"""Words of a thought; fewer before a dash are the name of a row."""
_BEFORE: Final = 60
"""Characters before a dash in which such words stand."""
_STOP: Final = "。"


def with_stops(words: str) -> str:
    """Write a full stop that every script has in their places; nothing changes its place."""
    if "." in words:
        words = _GLUED.sub(_unless_short, words)
    return _DASH.sub(_stopped, words) if " - " in words or " – " in words else words


def _unless_short(stop: Match[str]) -> str:
    """Give a stop for the one found, unless it ends an abbreviation: approx.Two feet."""
    word = stop.string[max(stop.start() - _BEFORE, 0) : stop.start()].rpartition(" ")[2]
    return "." if word.lower() in listed("lines", "abbreviated") else _STOP


def _stopped(dash: Match[str]) -> str:
    """Give the dash, or a stop in its place where a thought stands before it and it is no range, no name and no number."""
    before = _ENDS.split(dash.string[max(dash.start() - _BEFORE, 0) : dash.start()])[-1].split()
    after = dash.string[dash.end() : dash.end() + _BEFORE].split()[0]
    is_thought = len(before) >= _FEWEST and not before[-1][0].isupper() and not line_holds("counts", after)
    return f" {_STOP} " if is_thought else dash[0]
