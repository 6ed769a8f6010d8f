"""A brand that nobody has filled in; the name of one, such as Cotton On, tells nothing of the goods."""

from __future__ import annotations

from functools import cache

from listinglint.model.linear_pattern import LinearPattern
from listinglint.phrasebook.builtin import slot


def is_blank_brand(name: str) -> bool:
    """Tell whether a template or a new shop wrote the name of a brand."""
    return _blank().fullmatch(name.strip().lower()) is not None


@cache
def _blank() -> LinearPattern:
    return LinearPattern(slot("placeholders", "no_brand"))
