"""Patterns that are compiled when they are first asked: a page needs a few of the 200 there are, and each takes a fifth of a millisecond."""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast


class _Lazy(Generic[AnyStr]):
    """A pattern that stands for itself until it is asked for anything; then it has the methods of the compiled one."""

    def __init__(self, words: AnyStr, flags: int) -> None:
        self._asked: tuple[AnyStr, int] = words, flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(*self._asked)
        found = getattr(compiled, name)
        setattr(self, name, found)  # a second time it is found without asking here
        return found


def lazy_pattern(words: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give a pattern of `re` that is compiled when it is first used; what is wrong with it is raised then."""
    return cast("re.Pattern[AnyStr]", _Lazy(words, flags))
