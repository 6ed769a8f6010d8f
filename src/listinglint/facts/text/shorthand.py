"""Words that are written short: "comes w/ its box", "sand & oil it", "we dont take returns"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from listinglint.facts.text.patterns import pattern
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.linear_pattern import LinearPattern

_PLURAL: Final = lazy_pattern(r"(?<=[a-z])\(s\)")
"""One or several: 3 day(s)."""
_APOSTROPHES: Final = "'’‘‛ʼ´`＇"
_NOT: Final = lazy_pattern(rf"\b([a-z]+)n[{_APOSTROPHES}]t\b", re.IGNORECASE)


def written_out(words: str) -> Iterator[tuple[int, str]]:
    """Give the characters of words written short, each as its offset and what it stands for in the whole word.

    The first characters keep their places, and the last one stands for the rest.
    """
    try:
        found = [match.span(match.lastindex or 0) for match in _short().finditer(words)]
    except UnicodeEncodeError:  # data of an app may hold halves of characters
        return
    for start, stop in found:
        if words[stop - 1] == "/" and words[stop : stop + 2].strip().lower() in {"w", "v", "w%"}:
            continue  # by weight, by volume
        whole = _whole()[words[start:stop].lower()]
        last = stop - start - 1
        yield from ((start + at, whole[at : at + 1]) for at in range(last))
        is_glued = not words[stop - 1].isalnum() and words[stop : stop + 1].isalnum()  # New w/tags
        yield start + last, whole[last:] + " " * is_glued
    if "(s)" in words:
        yield from (
            (plural.start() + at, sign) for plural in _PLURAL.finditer(words) for at, sign in enumerate(("", "s", ""))
        )
    if any(sign in words for sign in _APOSTROPHES):
        yield from _negations(words)


def _negations(words: str) -> Iterator[tuple[int, str]]:
    """Give the characters of contractions of "not": an n, an apostrophe and a t; the t stays."""
    for match in _NOT.finditer(words):
        before, at = match[1].lower(), match.end(1)
        if before == "ai":
            continue
        if before == "wo":
            yield at - 1, "ill"
        yield at, "nn" if before == "ca" else " n"
        yield at + 1, "o"


@cache
def _whole() -> dict[str, str]:
    return dict(pair.split(" ", 1) for pair in listed("shorthand", "written"))


@cache
def _short() -> LinearPattern:
    """Match a short word in a group of its own; a sign that is one stands between spaces."""
    shorts = sorted(map(re.escape, _whole()), key=len, reverse=True)
    ends = (rf"{short}\b" if short[-1].isalnum() else short for short in shorts if short[0].isalnum())
    signs = (short for short in shorts if not short[0].isalnum())
    return pattern(rf"(?i)(?:\b({'|'.join(ends)})| ({'|'.join(signs)}) )")
