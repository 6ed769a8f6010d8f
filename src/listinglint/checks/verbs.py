"""The verbs of rules: each says what is wrong with a selection of facts, and knows no rule, severity or config."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.checks.select import Selection
from listinglint.evidence.tools import Unavailable
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


class Needs(Selection, frozen=True, kw_only=True, tag_field="kind", tag="needs"):
    """Where there is such a value there is what it needs as well (a listing without the first is not judged)."""

    need: list[Selection]
    """Any of these answers it."""

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give one hit where the first such value stands when nothing answers its need; doubtful when the answer is."""
        first = next(self.of(evidence), None)
        if first is None:
            return
        answer = max(_until_sure(self._answers(evidence)), default=None, key=_confidence)
        if answer is None or answer.confidence < SURE:
            confidence = first.confidence if answer is None else SURE / 2
            yield Hit(first.where, first.quote, confidence, {"value": first.value})

    def _answers(self, evidence: Evidence) -> Iterator[Seen[object]]:
        """Give what answers the need; raises Unavailable only after every way has been asked."""
        unseen: Unavailable | None = None
        for selection in self.need:
            try:
                yield from selection.of(evidence)
            except Unavailable as reason:
                unseen = unseen or reason
        if unseen is not None:
            raise unseen


def _confidence(seen: Seen[object]) -> float:
    return seen.confidence


def _until_sure(values: Iterator[Seen[object]]) -> Iterator[Seen[object]]:
    """Give values up to the first that counts, so that nothing more is looked at."""
    for seen in values:
        yield seen
        if seen.confidence >= SURE:
            return


Check = Present | Absent | Needs
CHECKS: tuple[type[Check], ...] = (Present, Absent, Needs)
"""The closed set of verbs; a rule file names one as `check: {kind: …}`."""
