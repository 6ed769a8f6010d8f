"""What a shop's own complaints change: how severe rules are there, and what findings say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.complaints.weights import Weights
    from listinglint.config.settings import Settings
    from listinglint.model.report import Finding, Report
    from listinglint.rulebook.rule import Rule


def weighed(rules: Iterable[Rule], weights: Weights, settings: Settings) -> list[Rule]:
    """Raise and lower rules by the complaints of the shop.

    A rule about the law is never lowered, and one whose severity the settings name stays as they say.
    """
    return [rule if rule.id in settings.severity else _weighed(rule, weights) for rule in rules]


def told(report: Report, weights: Weights) -> Report:
    """Let each finding say how many of the shop's complaints give its reason."""

    def said(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(replace(one, in_shop=weights.said(one.complaint)) for one in findings)

    listings = (replace(one, findings=said(one.findings), told_once=said(one.told_once)) for one in report.listings)
    return replace(report, listings=tuple(listings))


def _weighed(rule: Rule, weights: Weights) -> Rule:
    severity = weights.severity(rule.severity, rule.complaint)
    becomes = rule.becomes and msgspec.structs.replace(
        rule.becomes, severity=weights.severity(rule.becomes.severity, rule.complaint)
    )
    if rule.is_legal:
        severity = max(severity, rule.severity, key=lambda one: one.weight)
        becomes = rule.becomes
    return msgspec.structs.replace(rule, severity=severity, becomes=becomes)
