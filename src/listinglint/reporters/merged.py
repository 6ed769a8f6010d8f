"""What is told once for a whole export or folder: what it stands for, in words, so that counts and verdicts agree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from listinglint.model.wording import LISTED, Wording, joined, worded

if TYPE_CHECKING:
    from listinglint.model.report import Finding, ListingReport, Report

_MOST = 4
"""Findings told elsewhere that a listing names."""
_ELSEWHERE = Wording(
    "{count} more, the same for nearly all listings here and told once for all at the end: {named}",
    "另有 {count} 处与这里几乎所有商品相同，在末尾统一列出：{named}",
)
_MORE = Wording("{named} and {count} others", "{named}等")
_STANDS = Wording(
    "{merged} of them told once for a whole folder or export, in place of {count} on single listings",
    "其中 {merged} 处是对整个文件夹或导出表统一列出的，逐个商品计为 {count} 处",
)


def told_elsewhere(listing: ListingReport) -> Wording:
    """Say which findings of a listing are told once for all listings around it; empty where none is."""
    found = {finding.rule: finding.summary or worded(finding.rule) for finding in listing.told_once}
    named = joined(LISTED, list(found.values())[:_MOST])
    if len(found) > _MOST:
        named = _MORE.filled(named=named, count=len(found) - _MOST)
    return _ELSEWHERE.filled(count=len(listing.told_once), named=named) if found else Wording("", "")


def stands_for(report: Report) -> Wording:
    """Say how many findings of a run are told once, and for how many on single listings; empty where none is."""
    merged, count = sum(_merged(report).values()), sum(len(one.told_once) for one in report.listings)
    return _STANDS.filled(merged=merged, count=count) if count else Wording("", "")


def with_it(report: Report) -> dict[str, set[str]]:
    """Give the paths of the listings that a rule finds something on, whether it is told there or once for all."""
    merged = _merged(report)
    found: dict[str, set[str]] = {}
    for listing in report.listings:
        own = listing.findings if listing.is_listing else _not_merged(listing, merged)
        for finding in (*own, *listing.told_once):
            found.setdefault(finding.rule, set()).add(listing.path)
    return found


def _not_merged(listing: ListingReport, merged: Counter[str]) -> list[Finding]:
    return [finding for finding in listing.findings if finding.rule not in merged]


def _merged(report: Report) -> Counter[str]:
    """Count by rule the findings that are told in the place of others."""
    rules = {finding.rule for listing in report.listings for finding in listing.told_once}
    about = (finding for listing in report.listings if not listing.is_listing for finding in listing.findings)
    return Counter(finding.rule for finding in about if finding.rule in rules)
