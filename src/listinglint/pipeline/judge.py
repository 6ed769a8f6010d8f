"""The loop: each rule's check over the evidence of each listing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from listinglint.config.limits import Limits
from listinglint.facts.fact import NOT_FOR
from listinglint.facts.goods import by_goods
from listinglint.facts.observation import SURE
from listinglint.facts.ports import PartlyUnavailable, Unavailable
from listinglint.facts.registry import fact_named
from listinglint.model.report import Asked, Finding, Hit, ListingReport, RuleResult, Verdict, reading_order, worst
from listinglint.model.short_names import short_names
from listinglint.model.wording import Wording
from listinglint.pipeline.lone_picture import not_asked
from listinglint.pipeline.yielding import yielded
from listinglint.rulebook.message import filled, uses_goods
from listinglint.rulebook.verbs import Needs, Present

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.evidence import Evidence
    from listinglint.rulebook.rule import Rule
    from listinglint.rulebook.selection import Selection

BROKEN = Wording("the rule broke on this page: {error}", "规则在此页面上出错：{error}")
ALSO = Wording("{message} – and at {places}", "{message}（另见 {places}）")
TOO_MANY = Wording(
    "only the first {most} findings of this rule are told (limits.findings)",
    "此规则只列出前 {most} 处（limits.findings）",
)
FAINT: Final = 0.35
"""Confidence below which a condition is taken as not met: a person asked "is it?" would only shake the head."""
MOST_NAMED = 6
"""Other places that a message names; the rest is counted."""
PERHAPS = Wording("{message} – perhaps said here: “{words}”", "{message}（也许已写在这里：“{words}”）")
PARTLY = Wording("{message} – looked at: {looked}", "{message}（已查看：{looked}）")


def judge(
    evidence: Evidence, rules: Iterable[Rule], profiles: Iterable[str] = (), most: int = Limits().findings
) -> ListingReport:
    """Run rules over one listing. A rule that breaks is reported as such, and the others go on.

    Rules are taken one by one, so that whoever hands them in may stop between two.
    `profiles` are those the rules were chosen by; each gets a verdict of its own. A rule stops after `most` findings.
    """
    listing = evidence.listing
    run: list[Rule] = []
    results: list[RuleResult] = []
    findings: list[Finding] = []
    for rule in rules:
        result, found = _judge(evidence, rule, most)
        run.append(rule)
        results.append(result)
        findings.extend(found)
    results, findings = yielded(run, results, findings)
    findings.sort(key=reading_order([listing.path, *(picture.path for picture in listing.pictures)]))
    asked = tuple(Asked(name, frozenset(rule.id for rule in run if name in rule.profiles)) for name in profiles)
    looked = evidence.coverage.told if any(result.unseen for result in results) else None
    return ListingReport(
        listing.path,
        listing.title,
        tuple(findings),
        tuple(results),
        asked=asked,
        looked=looked,
        line=listing.line,
        site=listing.site,
    )


def _judge(evidence: Evidence, rule: Rule, most: int) -> tuple[RuleResult, list[Finding]]:
    hits: list[Hit] = []
    unseen = None
    concerns = 1.0
    try:
        reason, concerns = _concern(evidence, rule)
        if reason is not None:
            return RuleResult(rule.id, Verdict.NOT_APPLICABLE, reason), []
        for hit in rule.check.hits(evidence):
            if not hits and _is_excepted(evidence, rule):  # asked last: it may need the pictures
                return RuleResult(rule.id, Verdict.NOT_APPLICABLE, NOT_FOR), []
            if len(hits) == most:
                unseen = TOO_MANY.filled(most=most)
                break
            hits.append(  # what was found before we could look no further counts
                hit if concerns >= SURE else replace(hit, confidence=min(hit.confidence, concerns))
            )
    except Unavailable as unavailable:
        if not hits and _is_excepted(evidence, rule):
            return RuleResult(rule.id, Verdict.NOT_APPLICABLE, NOT_FOR), []
        if not hits and not isinstance(unavailable, PartlyUnavailable):
            return RuleResult(rule.id, Verdict.UNKNOWN, unavailable.why), []
        unseen = unavailable.why
    except Exception as error:  # noqa: BLE001 - one broken rule never stops a run
        return RuleResult(rule.id, Verdict.ERROR, BROKEN.filled(error=f"{type(error).__name__}: {error}")), []
    result, findings = _stamped(evidence, rule, hits, unseen)
    shown = {picture.path: picture.place for picture in evidence.listing.pictures}
    return replace(result, unseen=unseen), [replace(one, shown=shown.get(one.where.file)) for one in findings]


def _concern(evidence: Evidence, rule: Rule) -> tuple[Wording | None, float]:
    """Tell why a rule doesn't concern a listing, None where it does, and how likely that is."""
    if (reason := not_asked(evidence, rule)) is not None:
        return reason, 0.0
    concerns = 1.0
    for condition in rule.applies_when:
        odds = _odds(condition, evidence)
        if odds is None:
            return fact_named(condition.fact).otherwise, 0.0
        concerns = min(concerns, odds)
    return None, concerns


def _odds(condition: Selection, evidence: Evidence) -> float | None:
    """Tell how likely a condition is met, as far as could be seen; None when it is not.

    Whether a rule concerns goods whose kind is in doubt is in doubt as well, and so is what it finds.
    """
    best: float | None = None
    try:
        for seen in condition.of(evidence):
            if seen.confidence >= SURE:
                return seen.confidence
            if seen.confidence >= FAINT:
                best = seen.confidence if best is None else max(best, seen.confidence)
    except PartlyUnavailable:
        return best
    return best


def _is_excepted(evidence: Evidence, rule: Rule) -> bool:
    """Tell whether a rule is not for this listing, as surely as what could be seen says."""
    return any(_is_sure(condition, evidence) for condition in rule.except_when)


def _is_sure(condition: Selection, evidence: Evidence) -> bool:
    try:
        return (_odds(condition, evidence) or 0.0) >= SURE
    except Exception:  # noqa: BLE001 - what can't be told excepts nothing, and one broken rule never stops a run
        return False


def _stamped(
    evidence: Evidence, rule: Rule, hits: list[Hit], unseen: Wording | None
) -> tuple[RuleResult, list[Finding]]:
    severity = rule.severity_on(evidence.tools.today)
    looked = evidence.coverage.told if unseen is not None else None
    words = by_goods(evidence) if hits and uses_goods(rule.message.wording) else {}

    def finding(hit: Hit) -> Finding:
        brief = filled(rule.message.wording, rule.check, hit, words)
        if hit.also:
            brief = ALSO.filled(message=brief, places=_named(hit))
        if hit.perhaps:
            brief = PERHAPS.filled(message=brief, words=hit.perhaps)
        return Finding(
            rule=rule.id,
            severity=severity,
            complaint=rule.complaint,
            verdict=Verdict.FAIL if hit.confidence * rule.confidence >= SURE else Verdict.REVIEW,
            message=PARTLY.filled(message=brief, looked=looked) if hit.is_partly else brief,
            why=rule.why.wording,
            fix=rule.fix.wording,
            where=hit.where,
            quote=hit.quote,
            confidence=round(hit.confidence * rule.confidence, 2),
            page=rule.web_page,
            summary=rule.summary.wording,
            told=rule.told,
            is_missing=isinstance(rule.check, Present | Needs),
            unseen=unseen if hit.is_partly else None,
            brief=brief if hit.is_partly else None,
            core=hit.core,
            also=hit.also,
        )

    findings = [finding(hit) for hit in hits]
    return RuleResult(rule.id, worst(finding.verdict for finding in findings)), findings


def _named(hit: Hit) -> str:
    """Name the other places of a hit: those of the same file by line and column."""
    short = short_names(place.file for place in (hit.where, *hit.also))
    names = [str(place).removeprefix(f"{hit.where.file}:") if place.line else short[place.file] for place in hit.also]
    more = len(names) - MOST_NAMED
    return ", ".join(dict.fromkeys(names[:MOST_NAMED])) + (f" (+{more})" if more > 0 else "")
