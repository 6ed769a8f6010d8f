"""Totals of a run by rule, worst first: how often each rule found something, and in how many listings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint.model.wording import Wording
from listinglint.reporters.entries import LEVELS, counted, counts, entries, total
from listinglint.reporters.json import as_json
from listinglint.reporters.merged import with_it

if TYPE_CHECKING:
    from collections.abc import Callable

    from listinglint.model.report import Report
    from listinglint.model.wording import Language

SCHEMA = "listinglint/statistics@1"
_ROW = Wording("{rule}  {found} in {listings} listings", "{rule}  {listings} 个商品中有 {found}")
_ONE = Wording("{rule}  {found} in 1 listing", "{rule}  1 个商品中有 {found}")


class RuleTotal(Struct, frozen=True):
    """What one rule found on one level."""

    rule: str
    level: str
    findings: int
    listings: int


def rule_totals(report: Report) -> list[RuleTotal]:
    """Count findings by level and rule: the worst level first, then the most findings."""
    found: dict[tuple[str, str], list[str]] = {}
    for entry in entries(report):
        found.setdefault((entry.level, entry.finding.rule), []).append(entry.listing.path)
    levels = Counter(rule for _, rule in found)
    affected = with_it(report)  # a rule on two levels is counted by what is told on each
    told = [
        RuleTotal(rule, level, len(paths), len(set(paths) if levels[rule] > 1 else affected[rule]))
        for (level, rule), paths in found.items()
    ]
    worst = list(LEVELS)
    return sorted(told, key=lambda one: (worst.index(one.level), -one.findings, one.rule))


def totals(name: str, report: Report, language: Language = "en") -> str:
    """Write the totals in one of `FORMATS`. Raises KeyError for another."""
    return FORMATS[name](report, language)


def _as_text(report: Report, language: Language) -> str:
    """Write the totals as lines, and the sum of the run."""
    found = rule_totals(report)
    widest = max((len(one.rule) for one in found), default=0)
    lines = [
        (_ONE if one.listings == 1 else _ROW)
        .filled(rule=f"{one.rule:{widest}}", found=counted(one.level, one.findings), listings=one.listings)
        .of(language)
        for one in found
    ]
    return "".join(f"{line}\n" for line in [*lines, total(report, language)])


def _as_json(report: Report, _: Language) -> str:
    """Write the totals as JSON."""
    rules: list[dict[str, Any]] = [
        {"rule": one.rule, "level": one.level, "findings": one.findings, "listings": one.listings}
        for one in rule_totals(report)
    ]
    return as_json({"schema": SCHEMA, "counts": counts(report), "rules": rules})


FORMATS: dict[str, Callable[[Report, Language], str]] = {"text": _as_text, "json": _as_json}
"""The formats that totals are written in."""
