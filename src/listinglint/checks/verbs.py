"""The verbs of rules: each says what is wrong with a selection of facts, and knows no rule, severity or config."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.checks.select import Selection
from listinglint.finding import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.seen import Seen

SURE = 0.5
"""Confidence from which a value counts; below it the verdict is "review"."""


class Present(Selection, frozen=True, tag_field="kind", tag="present"):
    """The listing has at least one such value."""

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give one hit on the listing when it has none; a doubtful value makes the hit doubtful."""
        doubtful: Seen[object] | None = None
        for seen in self.of(evidence):
            if seen.confidence >= SURE:
                return
            doubtful = seen
        if doubtful is None:
            yield Hit(evidence.title_place)
        else:
            yield Hit(doubtful.where, doubtful.quote, confidence=SURE / 2)


class Absent(Selection, frozen=True, tag_field="kind", tag="absent"):
    """The listing has no such value."""

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give a hit for each value, where it stands; the same words said twice are one hit."""
        told: set[str] = set()
        for seen in self.of(evidence):
            if seen.quote not in told or not seen.quote:
                told.add(seen.quote)
                yield Hit(seen.where, seen.quote, seen.confidence, {"value": seen.value})


class Only(Selection, frozen=True, tag_field="kind", tag="only"):
    """Not every value of the fact is like this (a listing without any value is not judged)."""

    at_least: int = 1
    """Values there must be before their sameness says anything."""

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give one hit when all values are like this; doubtful when one of them is."""
        chosen: list[Seen[object]] = []
        for seen in Selection(fact=self.fact).of(evidence):
            if not self.holds(seen) and seen.confidence >= SURE:
                return
            chosen.append(seen)
        if len(chosen) >= self.at_least:
            names = ", ".join(dict.fromkeys(seen.where.file.rsplit("/", 1)[-1] for seen in chosen[:6]))
            more = f" … (+{len(chosen) - 6})" if len(chosen) > 6 else ""
            confidence = min(seen.confidence for seen in chosen)
            yield Hit(chosen[0].where, "", confidence, {"count": len(chosen), "names": names + more})


Check = Present | Absent | Only
CHECKS: tuple[type[Present | Absent | Only], ...] = (Present, Absent, Only)
"""The closed set of verbs; a rule file names one as `check: {kind: …}`."""
