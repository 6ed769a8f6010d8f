"""Why a rule says what it says about a listing: what it asked for, what was found, and where nobody could look."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.collect import collected
from listinglint.facts.observation import SURE
from listinglint.facts.photos import PhotoJudgement
from listinglint.facts.photos.photo_kinds import judgements
from listinglint.facts.ports import Reading, Unavailable
from listinglint.model.wording import Wording
from listinglint.pipeline.check import report_on
from listinglint.rulebook.verb import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Part
    from listinglint.model.report import Finding, RuleResult, Silenced
    from listinglint.rulebook.rule import Rule
    from listinglint.suppressions.apply import Suppressions

CONDITION = Wording("Concerns the listing only if there is", "仅当有以下内容时才检查")
EXCEPTION = Wording("Doesn't concern the listing if there is surely", "确定有以下内容时不检查")


class FactLook(Struct, frozen=True):
    """One fact that was asked for."""

    look: Look
    seen: tuple[Observation[object], ...]
    """All that was found of the fact, also what is not as the rule asks."""
    unseen: Wording | None
    """Why there may be more."""

    def counts(self, seen: Observation[object]) -> bool:
        """Tell whether a value is as the rule asks."""
        return self.look.selection.holds(seen)

    @property
    def holds(self) -> bool:
        """Whether there is anything as the rule asks."""
        return any(map(self.counts, self.seen))

    @property
    def places(self) -> tuple[int, int]:
        """How many places or pictures have such a value as the rule asks, and how many have any."""
        return len({seen.where for seen in self.seen if self.counts(seen)}), len({seen.where for seen in self.seen})


class PictureLook(Struct, frozen=True):
    """A picture of the goods, and what became of looking at it."""

    path: str
    lines: int
    """Lines that were read in it."""
    shows: tuple[str, ...]
    """What its photos are, where the rule asked: real-shot, model, packshot …"""
    reason: Wording | None
    """Why it could not be looked at."""


class Trace(Struct, frozen=True):
    """A verdict and the way to it."""

    rule: Rule
    path: str
    title: str
    result: RuleResult
    findings: tuple[Finding, ...]
    silenced: tuple[Silenced, ...]
    """Findings that the page, or a file beside it, asks to leave out."""
    looks: tuple[FactLook, ...]
    parts: Counter[Part]
    """The seller's own passages of the page, by what they are for."""
    pictures: tuple[PictureLook, ...]
    """Empty when the rule never asked for pictures."""
    gaps: tuple[Wording, ...]


def trace(evidence: Evidence, rule: Rule, suppressions: Suppressions | None = None) -> Trace:
    """Judge a listing by one rule, and look once more at all it asked for, to the end."""
    report = report_on(evidence, [rule], suppressions=suppressions)
    looks = tuple(_looks(evidence, rule))
    return Trace(
        rule,
        report.path,
        report.title,
        next(result for result in report.rules if result.rule == rule.id),
        tuple(finding for finding in report.findings if finding.rule == rule.id),
        report.silenced,
        looks,
        Counter(passage.part for passage in evidence.passages),
        tuple(_pictures(evidence)) if "readings" in vars(evidence) else (),
        tuple(gap.reason for gap in evidence.listing.gaps),
    )


def _looks(evidence: Evidence, rule: Rule) -> Iterator[FactLook]:
    """Ask for each fact that the rule names, conditions first; what does not concern the listing is not looked for."""
    for condition in rule.applies_when:
        found = _found(evidence, Look("condition", CONDITION, condition))
        yield found
        if not found.holds:
            return
    for condition in rule.except_when:
        found = _found(evidence, Look("condition", EXCEPTION, condition))
        yield found
        if any(seen.confidence >= SURE for seen in found.seen if found.counts(seen)):
            return
    for look in rule.check.looks():
        yield _found(evidence, look)


def _found(evidence: Evidence, look: Look) -> FactLook:
    seen, unseen = collected(look.selection.all(evidence))
    return FactLook(look, tuple(seen), unseen.why if unseen else None)


def _pictures(evidence: Evidence) -> Iterator[PictureLook]:
    judged = evidence.peek(judgements) or {}
    for picture in evidence.pictures:
        reading, one = evidence.readings[picture.path], judged.get(picture.path)
        lost = next((seen.why for seen in (reading, one) if isinstance(seen, Unavailable)), None)
        shows = tuple(sorted(one.shows)) if isinstance(one, PhotoJudgement) else ()
        yield PictureLook(picture.path, len(reading.lines) if isinstance(reading, Reading) else 0, shows, lost)
