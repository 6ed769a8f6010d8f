"""Slots that are looked for in words as they are written: in either script, whatever the case."""

from __future__ import annotations

import re
from functools import cached_property, partial
from typing import TYPE_CHECKING, cast

from listinglint.model.lazy_pattern import looked_up
from listinglint.model.linear_pattern import OFTEN, gate
from listinglint.phrasebook.builtin import builtin, slot

if TYPE_CHECKING:
    from listinglint.model.linear_pattern import Gate

_FOLDS_TO_I = "[iİı]"
"""What `re` takes for the letter whatever the case, and RE2 does not."""


class _AsWritten:
    """A pattern of `re` that is searched for only where one of the words stands that its matches need, if such words are known."""

    def __init__(self, file: str, name: str) -> None:
        self._file, self._name = file, name
        self._pattern = looked_up(partial(slot, file, name), re.IGNORECASE | re.DOTALL)
        self._missed = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._pattern, name)

    def search(self, words: str) -> re.Match[str] | None:
        if self._missed >= OFTEN and self._needed is not None:
            written = words.encode("utf-8", "replace")  # data of an app may hold halves of characters
            if self._needed(written) is None:
                return None
        found = self._pattern.search(words)
        self._missed += found is None
        return found

    @cached_property
    def _needed(self) -> Gate | None:
        needs = builtin().needs(slot(self._file, self._name))
        any_of_them = "|".join(re.escape(word).replace("i", _FOLDS_TO_I) for word in needs)
        return gate(f"(?i:{any_of_them})") if needs else None


def slot_as_written(file: str, name: str) -> re.Pattern[str]:
    """Give a slot of the tool's own phrases as a pattern of `re`, compiled when it is first used. Raises LookupError then."""
    return cast("re.Pattern[str]", _AsWritten(file, name))
