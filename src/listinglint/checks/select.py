"""Choose the values of a fact that a rule speaks about: `{fact: colour_notes, having: {tone: blunt}}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from listinglint.evidence.facts import FACTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.seen import Seen


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The one base of what stands in a rule file: frozen, and a key it does not know is an error."""


class Selection(Strict, frozen=True):
    """Some values of one fact; `having` gives the attributes they must have (one value or several to choose from)."""

    fact: str
    having: dict[str, str | list[str]] = {}

    def __post_init__(self) -> None:
        fact = FACTS.get(self.fact)
        if fact is None:
            msg = f"unknown fact {self.fact!r}; known: {', '.join(sorted(FACTS))}"
            raise ValueError(msg)
        for name in self.having:
            if name not in fact.attributes:
                msg = f"{self.fact} has no attribute {name!r}; it has: {', '.join(fact.attributes) or 'none'}"
                raise ValueError(msg)

    def of(self, evidence: Evidence) -> Iterator[Seen[object]]:
        """Give the chosen values; raises Unavailable at the end when part of the listing could not be looked at."""
        return (seen for seen in FACTS[self.fact].find(evidence) if self.holds(seen))

    def holds(self, seen: Seen[object]) -> bool:
        """Tell whether a value has the wanted attributes."""
        return all(_is_one_of(getattr(seen.value, name), wanted) for name, wanted in self.having.items())


def _is_one_of(value: object, wanted: str | list[str]) -> bool:
    """Compare as words: YAML is read as words, so that `no` stays a word and sizes keep their zeros."""
    wanted = [wanted] if isinstance(wanted, str) else wanted
    values = value if isinstance(value, (tuple, list, set, frozenset)) else [value]
    return any(str(item).lower() in {word.lower() for word in wanted} for item in values)
