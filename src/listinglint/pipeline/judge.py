"""The loop: each rule's check over the evidence of each listing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from listinglint.facts.observation import SURE
from listinglint.facts.ports import Unavailable
from listinglint.model.report import Asked, Finding, Hit, ListingReport, RuleResult, Verdict
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.evidence import Evidence
    from listinglint.model.report import Severity
    from listinglint.rulebook.rule import Rule

BROKEN = Wording("the rule broke on this page: {error}", "规则在此页面上出错：{error}")
OTHER_TONGUE = Wording("is for pages in another language", "针对其他语言的页面")
NOT_FOR = Wording("does not concern these goods", "与此商品无关")


def judge(evidence: Evidence, rules: Iterable[Rule], profiles: Iterable[str] = ()) -> ListingReport:
    """Run rules over one listing. A rule that breaks is reported as such, and the others go on.

    `profiles` are those the rules were chosen by; each gets a verdict of its own.
    """
    rules = list(rules)
    results: list[RuleResult] = []
    findings: list[Finding] = []
    for rule in rules:
        result, found = _judge(evidence, rule)
        results.append(result)
        findings.extend(found)
    order = {
        path: index for index, path in enumerate([evidence.listing.path, *(p.path for p in evidence.listing.pictures)])
    }
    findings.sort(key=lambda finding: _reading_order(finding, order))
    asked = tuple(Asked(name, frozenset(rule.id for rule in rules if name in rule.profiles)) for name in profiles)
    title = evidence.listing.title
    line = evidence.listing.line
    return ListingReport(evidence.listing.path, title, tuple(findings), tuple(results), asked=asked, line=line)


def _judge(evidence: Evidence, rule: Rule) -> tuple[RuleResult, list[Finding]]:
    hits: list[Hit] = []
    unseen = None
    try:
        for condition in rule.applies_when:
            if next(iter(condition.of(evidence)), None) is None:
                why = OTHER_TONGUE if condition.fact == "tongue" else NOT_FOR
                return RuleResult(rule.id, Verdict.NOT_APPLICABLE, why), []
        for hit in rule.check.hits(evidence):
            hits.append(hit)  # noqa: PERF402 - what was found before we could look no further counts
    except Unavailable as unavailable:
        if not hits:
            return RuleResult(rule.id, Verdict.UNKNOWN, unavailable.why), []
        unseen = unavailable.why
    except Exception as error:  # noqa: BLE001 - one broken rule never stops a run
        return RuleResult(rule.id, Verdict.ERROR, BROKEN.filled(error=f"{type(error).__name__}: {error}")), []
    result, findings = _stamped(rule, hits, rule.severity_on(evidence.tools.today))
    return replace(result, unseen=unseen), findings


def _stamped(rule: Rule, hits: list[Hit], severity: Severity) -> tuple[RuleResult, list[Finding]]:
    findings = [
        Finding(
            rule=rule.id,
            severity=severity,
            complaint=rule.complaint,
            verdict=Verdict.FAIL if hit.confidence * rule.confidence >= SURE else Verdict.REVIEW,
            message=rule.message.wording.filled(quote=hit.quote, where=hit.where, **hit.data),
            why=rule.why.wording,
            fix=rule.fix.wording,
            where=hit.where,
            quote=hit.quote,
            confidence=round(hit.confidence * rule.confidence, 2),
            page=rule.web_page,
        )
        for hit in hits
    ]
    verdicts = {finding.verdict for finding in findings}
    worst = next((verdict for verdict in (Verdict.FAIL, Verdict.REVIEW) if verdict in verdicts), Verdict.PASS)
    return RuleResult(rule.id, worst), findings


def _reading_order(finding: Finding, order: dict[str, int]) -> tuple[int, int, int, int, str]:
    where = finding.where
    return (
        order.get(where.file, len(order)),
        where.line or 0,
        where.column or 0,
        where.box.top if where.box else 0,
        finding.rule,
    )
