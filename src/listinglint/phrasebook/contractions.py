"""Negations are compared in full: a pattern's "don't" stands for "do not", as words are folded."""

from __future__ import annotations

from typing import Final

from listinglint.model.lazy_pattern import lazy_pattern

_WILL: Final = lazy_pattern(r"\bwon'\??t\b")
_NOT: Final = lazy_pattern(r"(?<!ai)n'\??t\b")


def in_full(pattern: str) -> str:
    """Write the contractions of "not" in a pattern in full; "can not" may be one word. "Ain't" stays."""
    if "n'" not in pattern:
        return pattern
    return _NOT.sub(" ?not", _WILL.sub("will not", pattern.replace("can't", "can ?not").replace("can'?t", "can ?not")))
