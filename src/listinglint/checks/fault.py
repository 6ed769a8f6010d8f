"""What is wrong with a rule file, in both languages, with the word that was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable

_MEANT = Wording("{told}; did you mean {word!r}?", "{told}，是不是想写 {word!r}？")
_KNOWN = Wording("{told}; there are: {words}", "{told}，可用的有：{words}")
_NONE = Wording("none", "无")
_MOST_NAMED = 12
"""Words that are listed when none is close; longer lists are what `listinglint facts` is for."""


class Fault(ValueError):  # noqa: N818 - the rulebook makes a RuleError of it, with its place
    """A rule can't be as it is written; `path` are the keys that lead from the checked part to the fault."""

    def __init__(self, why: Wording, *path: str) -> None:
        self.why, self.path = why, path
        super().__init__(why.en)


def unknown(told: Wording, word: str, known: Iterable[str], *path: str) -> Fault:
    """Say that a word is unknown, and which one was probably meant, else which there are."""
    from difflib import get_close_matches

    words = sorted(known)
    meant = get_close_matches(word, words, 1, 0.6)
    if meant:
        return Fault(_MEANT.filled(told=told, word=meant[0]), *path)
    named = ", ".join(words[:_MOST_NAMED]) + (" …" if len(words) > _MOST_NAMED else "")
    return Fault(_KNOWN.filled(told=told, words=named if words else _NONE), *path)
