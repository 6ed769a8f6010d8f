"""A fault of a size table, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from listinglint.facts.observation import Observation

if TYPE_CHECKING:
    from listinglint.facts.sizes import SizeTable
    from listinglint.model.listing import Place

SizeFaultKind = Literal[
    "value-odd", "code-odd", "conflict", "unit-missing", "column-missing", "row-missing", "subject-unclear"
]
PRINTED = 0.45
"""Confidence of a fault that a misread digit would explain: a person should look."""
WRITTEN = 0.9


class SizeFault(Struct, frozen=True):
    """What is wrong."""

    kind: SizeFaultKind
    what: str = ""
    """The cells or the size it is about as they are written, or the key of the measure that is missing."""


def fault(kind: SizeFaultKind, where: Place, what: str = "", *, confidence: float = WRITTEN) -> Observation[SizeFault]:
    """Make a fault of something written, which is its quote as well."""
    return Observation(SizeFault(kind, what), where, what, confidence)


def sureness(table: SizeTable) -> float:
    """Tell how sure what follows from single digits of a table is."""
    return PRINTED if table.where.box is not None else WRITTEN
