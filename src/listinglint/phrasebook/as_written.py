"""Slots that are looked for in words as they are written: in either script, whatever the case."""

from __future__ import annotations

import re
from functools import partial

from listinglint.model.lazy_pattern import looked_up
from listinglint.phrasebook.builtin import slot


def slot_as_written(file: str, name: str) -> re.Pattern[str]:
    """Give a slot of the tool's own phrases as a pattern of `re`, compiled when it is first used. Raises LookupError then."""
    return looked_up(partial(slot, file, name), re.IGNORECASE | re.DOTALL)
