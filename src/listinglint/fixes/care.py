"""Which care suits what goods are made of: the most delicate of the substances decides, and one we can't place leaves it open."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from listinglint.facts.observation import SURE
from listinglint.facts.ports import Unavailable
from listinglint.facts.registry import FACTS
from listinglint.facts.text.patterns import holds
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from listinglint.facts.evidence import Evidence

_FILE = "substances_by_care"
_CARES = ("silk", "wool", "synthetic", "cotton")
"""Most delicate first."""


def care_for(evidence: Evidence, category: str) -> tuple[str, bool]:
    """Give the key of a care text, and whether the listing says what it rests on."""
    names = _substances(evidence)
    if category != "apparel":
        is_leather = bool(names) and any(holds(slot(_FILE, "leather"), name) for name in names)
        return (
            ("care-leather", True)
            if is_leather and not any(holds(slot(_FILE, "napped"), name) for name in names)
            else ("care-goods", False)
        )
    if names and not any(holds(slot(_FILE, "fragile"), name) for name in names):
        kinds = [next((at for at, care in enumerate(_CARES) if holds(slot(_FILE, care), name)), None) for name in names]
        known = [kind for kind in kinds if kind is not None]
        if len(known) == len(kinds):
            return f"care-{_CARES[min(known)]}", True
    return "care-clothes", False


def _substances(evidence: Evidence) -> list[str]:
    """Give the names of what the goods are made of, folded."""
    names: dict[str, None] = {}
    with suppress(Unavailable):
        for seen in FACTS["materials"].find(evidence):
            if seen.confidence >= SURE:
                names.update((name, None) for name, _ in seen.value.fibres)
    return list(names)
