"""Patterns that are compiled when they are first asked: a page needs a few of the 200 there are, and each takes a fifth of a millisecond."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, AnyStr, Generic, cast

if TYPE_CHECKING:
    from collections.abc import Callable


class _Lazy(Generic[AnyStr]):
    """A pattern that stands for itself until it is asked for anything; then it has the methods of the compiled one."""

    def __init__(self, words: Callable[[], AnyStr], flags: int) -> None:
        self._asked: tuple[Callable[[], AnyStr], int] = words, flags

    def __getattr__(self, name: str) -> object:
        words, flags = self._asked
        found = getattr(re.compile(words(), flags), name)
        setattr(self, name, found)  # a second time it is found without asking here
        return found


def lazy_pattern(words: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give a pattern of `re` that is compiled when it is first used; what is wrong with it is raised then."""
    return looked_up(lambda: words, flags)


def looked_up(words: Callable[[], AnyStr], flags: int = 0) -> re.Pattern[AnyStr]:
    """Do so for words that are looked up when it is first used, with what looking them up raises."""
    return cast("re.Pattern[AnyStr]", _Lazy(words, flags))
