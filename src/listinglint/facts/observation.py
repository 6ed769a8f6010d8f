"""A fact that is there: its value, where it stands and what the page says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

if TYPE_CHECKING:
    from listinglint.model.listing import Place

Value_co = TypeVar("Value_co", covariant=True)
SURE = 0.5
"""Confidence from which a value counts; below it the verdict is "review"."""


class Observation(Struct, Generic[Value_co], frozen=True):
    """A value read off the listing. A list of these is never None: empty means "looked, and it is not there"."""

    value: Value_co
    where: Place
    quote: str = ""
    confidence: float = 1.0
    """How sure we are that this is what the page says, 0 to 1; it counts from `SURE` on."""
    core: str = ""
    """The words of the quote that make it what it is, folded: they stay when the words around them change."""
