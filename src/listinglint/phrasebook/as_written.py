"""Slots that are looked for in words as they are written: in either script, whatever the case."""

from __future__ import annotations

import re
from typing import cast

from listinglint.phrasebook.builtin import slot


class _AsWritten:
    """A slot that stands for itself until it is asked for anything; then it has the methods of the compiled pattern."""

    def __init__(self, file: str, name: str) -> None:
        self._asked = file, name

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(slot(*self._asked), re.IGNORECASE | re.DOTALL)
        found = getattr(compiled, name)
        setattr(self, name, found)  # a second time it is found without asking here
        return found


def slot_as_written(file: str, name: str) -> re.Pattern[str]:
    """Give a slot of the tool's own phrases as a pattern of `re`, compiled when it is first used. Raises LookupError then."""
    return cast("re.Pattern[str]", _AsWritten(file, name))
