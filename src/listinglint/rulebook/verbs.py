"""The verbs of rules: each says what is wrong with a selection of facts, and knows no rule, severity or config."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from listinglint.facts.attributes import NUMBER, words_of
from listinglint.facts.collect import collected
from listinglint.facts.observation import SURE
from listinglint.facts.ports import PartlyUnavailable, Unavailable
from listinglint.model.report import Hit
from listinglint.model.wording import Wording
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.selection import Selection, is_one_of, owner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation

NO_NUMBER = Wording(
    "{name} of {fact} is no number, so nothing can be said to be within", "{fact} 的 {name} 不是数字，不能用 within"
)
NO_LIMIT = Wording("within needs at_least, at_most or both", "within 至少要写 at_least 或 at_most 中的一个")


class Present(Selection, frozen=True, tag_field="kind", tag="present"):
    """The listing has at least one such value."""

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give one hit on the listing when it has none; a doubtful value makes the hit doubtful."""
        doubtful: Observation[object] | None = None
        rest: PartlyUnavailable | None = None
        try:
            for seen in self.of(evidence):
                if seen.confidence >= SURE:
                    return
                doubtful = seen
        except PartlyUnavailable as unseen:
            rest = unseen
        if doubtful is not None:
            yield Hit(doubtful.where, doubtful.quote, confidence=SURE / 2)
        else:
            yield Hit(evidence.title_place, confidence=SURE / 2 if rest else 1.0, is_partly=rest is not None)
        if rest is not None:
            raise rest


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
        answers, rest = collected(_until_sure(self._answers(evidence)))
        if rest is not None and not isinstance(rest, PartlyUnavailable):
            raise rest
        answer = max(answers, default=None, key=_confidence)
        if answer is None or answer.confidence < SURE:
            is_sure = answer is None and rest is None
            data = {"value": first.value}
            yield Hit(
                first.where, first.quote, first.confidence if is_sure else SURE / 2, data, is_partly=rest is not None
            )
            if rest is not None:
                raise rest

    def _answers(self, evidence: Evidence) -> Iterator[Observation[object]]:
        """Give what answers the need; raises Unavailable only after every way has been asked."""
        unseen: Unavailable | None = None
        for selection in self.need:
            try:
                yield from selection.of(evidence)
            except Unavailable as reason:
                unseen = unseen or reason
        if unseen is not None:
            raise unseen


class Within(Selection, frozen=True, kw_only=True, tag_field="kind", tag="within"):
    """A number of each such value stays inside its limits."""

    attribute: str
    at_least: float | None = None
    at_most: float | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if NUMBER not in (words_of(owner(self.fact, self.attribute, "attribute"), self.attribute) or ()):
            raise RuleFault(NO_NUMBER.filled(fact=self.fact, name=self.attribute), "attribute")
        if self.at_least is None and self.at_most is None:
            raise RuleFault(NO_LIMIT)

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give a hit for each value whose number is outside; one that has none is not measured."""
        low = -inf if self.at_least is None else self.at_least
        high = inf if self.at_most is None else self.at_most
        for seen in self.of(evidence):
            number = getattr(seen.value, self.attribute)
            if number is not None and not low <= number <= high:
                yield Hit(seen.where, seen.quote, seen.confidence, {"value": seen.value})


class OneOf(Selection, frozen=True, kw_only=True, tag_field="kind", tag="one_of"):
    """An attribute of each such value is one of the words."""

    attribute: str
    words: list[str]

    def __post_init__(self) -> None:
        super().__post_init__()
        owner(self.fact, self.attribute, "attribute")

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give a hit for each value that is something else."""
        for seen in self.of(evidence):
            if not is_one_of(getattr(seen.value, self.attribute), self.words):
                yield Hit(seen.where, seen.quote, seen.confidence, {"value": seen.value})


def _confidence(seen: Observation[object]) -> float:
    return seen.confidence


def _until_sure(values: Iterator[Observation[object]]) -> Iterator[Observation[object]]:
    """Give values up to the first that counts, so that nothing more is looked at."""
    for seen in values:
        yield seen
        if seen.confidence >= SURE:
            return


Check = Present | Absent | Needs | Within | OneOf
CHECKS: tuple[type[Check], ...] = (Present, Absent, Needs, Within, OneOf)
"""The closed set of verbs; a rule file names one as `check: {kind: …}`."""
