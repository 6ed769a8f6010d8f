"""What is said about a word that is none of those that may stand somewhere: the one that was probably meant, else all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable

_MEANT = Wording("{wrong}; did you mean {word!r}?", "{wrong}，是不是想写 {word!r}？")
_KNOWN = Wording("{wrong}; there are: {words}", "{wrong}，可用的有：{words}")
_NONE = Wording("none", "无")
_CLOSE = 0.6
"""Likeness from which a word may be a slip of another, as difflib measures it: 1 is the same."""
_MOST_NAMED = 16
"""Words that are listed when none is close; for longer lists there are commands and pages."""


def guessed(wrong: Wording, word: str, known: Iterable[str]) -> Wording:
    """Say what is wrong, and which of the known words was probably meant, else which there are."""
    from difflib import get_close_matches

    words = sorted(known)
    close = get_close_matches(word, words, 1, _CLOSE)
    if close:
        return _MEANT.filled(wrong=wrong, word=close[0])
    named = ", ".join(words[:_MOST_NAMED]) + (" …" if len(words) > _MOST_NAMED else "")
    return _KNOWN.filled(wrong=wrong, words=named if words else _NONE)
