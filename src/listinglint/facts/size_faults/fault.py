"""A fault of a size table, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from listinglint.facts.observation import Observation

if TYPE_CHECKING:
    from listinglint.facts.sizes import SizeTable
    from listinglint.model.listing import Place
    from listinglint.model.wording import Wording

SizeFaultKind = Literal[
    "value-odd", "code-odd", "conflict", "unit-missing", "column-missing", "row-missing", "subject-unclear"
]
PRINTED = 0.45
"""Confidence of a fault that a misread digit would explain: a person should look."""
WRITTEN = 0.9


@dataclass(frozen=True, slots=True)
class SizeFault:
    """What is wrong; `en` and `zh` name the cells or measures it is about."""

    kind: SizeFaultKind
    en: str = ""
    zh: str = ""


def fault(
    kind: SizeFaultKind, where: Place, words: Wording | str = "", quote: str = "", confidence: float = WRITTEN
) -> Observation[SizeFault]:
    """Make a fault; words that are the same in both languages may be given once."""
    en, zh = (words, words) if isinstance(words, str) else (words.en, words.zh)
    return Observation(SizeFault(kind, en, zh), where, quote or (words if isinstance(words, str) else ""), confidence)


def sureness(table: SizeTable) -> float:
    """Tell how sure what follows from single digits of a table is."""
    return PRINTED if table.where.box is not None else WRITTEN
