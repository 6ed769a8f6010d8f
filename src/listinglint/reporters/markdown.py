"""Markdown for comments and summaries: a table of findings for each listing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listinglint.model.labels import VERDICTS
from listinglint.model.wording import Wording
from listinglint.reporters.cleaning import one_line
from listinglint.reporters.entries import COULD_NOT_CHECK, LEVELS, by_profile, level_of, total, unchecked, worst_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.report import Finding, ListingReport, Report
    from listinglint.model.wording import Language

_MARKS = {"error": "🔴", "warning": "🟡", "advice": "🔵", "review": "🟣"}
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$>-])")
_HEAD = Wording("| | Place | Finding | How to fix it |", "| | 位置 | 问题 | 怎么改 |")
_TITLE = Wording("Listing check", "商品页面检查")
_SAYS = Wording("says", "原文")
_CLEAN = Wording("nothing to complain about", "没有发现问题")
_MORE = Wording("… and {count} more listings", "……另有 {count} 个商品")
_LONGEST = 400
_ROWS = 200
"""Findings shown of one listing; longer tables are folded by every viewer anyway."""
_MORE_ROWS = Wording("… and {count} more findings in this listing", "……此商品另有 {count} 处问题")
_ROOM = 2_000
"""Bytes kept free for the last lines when the text is cut."""


def render(report: Report, language: Language = "en", *, most_bytes: int = 0) -> str:
    """Render a report; whole listings are left out, and counted, where the text would pass `most_bytes` (0: no limit)."""
    text = f"## {_TITLE.of(language)}\n\n**{escape(total(report, language))}**\n"
    end = "".join(f"\n- ⛔ {escape(p.path)}: {escape(p.reason.of(language))}" for p in report.problems[:_ROWS])
    left = most_bytes - len((text + end).encode()) - _ROOM
    for index, listing in enumerate(report.listings):
        block = _listing(listing, language)
        left -= len(block.encode())
        if most_bytes and left < 0:
            text += f"\n{_MORE.of(language).format(count=len(report.listings) - index)}\n"
            break
        text += block
    return text + (end + "\n" if end else "")


def escape(words: str) -> str:
    """Write words so that Markdown shows them as they are: no mark-up, no tag, no link, nobody called by `@`."""
    plain = one_line(words, _LONGEST).replace("&", "&amp;").replace("<", "&lt;")
    plain = _SPECIAL.sub(r"\\\1", plain)
    return plain.replace("@", "@\u200b").replace("://", ":\u200b//")


def _listing(listing: ListingReport, language: Language) -> str:
    return "\n".join(["", f"### {escape(listing.title or listing.path)}", "", *_lines(listing, language), ""])


def _lines(listing: ListingReport, language: Language) -> Iterator[str]:
    yield f"{escape(listing.path)}"
    yield ""
    for name, verdict, counted in by_profile(listing):
        more = f": {counted.of(language)}" if counted.en else ""
        yield f"- `{name}` {VERDICTS[verdict.value].of(language)}{more}"
    if listing.asked:
        yield ""
    if listing.findings:
        yield _HEAD.of(language)
        yield "| --- | --- | --- | --- |"
        yield from (_row(listing, finding, language) for finding in worst_first(listing.findings)[:_ROWS])
        if len(listing.findings) > _ROWS:
            yield ""
            yield _MORE_ROWS.of(language).format(count=len(listing.findings) - _ROWS)
    groups = unchecked(listing)
    if not listing.findings and not groups:
        yield f"✅ {_CLEAN.of(language)}"
    for index, group in enumerate(groups):
        rules = ", ".join(f"`{rule}`" for rule in group.rules)
        if index or listing.findings:
            yield ""
        yield f"❔ {COULD_NOT_CHECK.of(language)}: {rules}: {escape(group.reason.of(language))}"


def _row(listing: ListingReport, finding: Finding, language: Language) -> str:
    level = level_of(finding)
    place = str(finding.where)
    if finding.where.file == listing.path and finding.where.line and finding.where.column:
        place = f"{finding.where.line}:{finding.where.column}"
    message = finding.message.of(language)
    says = f"<br>{_SAYS.of(language)}: “{escape(finding.quote)}”" if finding.quote not in message else ""
    rule = f"[`{finding.rule}`]({finding.page.of(language)})" if finding.page else f"`{finding.rule}`"
    told = f"{escape(message)}{says}<br>{rule}"
    return f"| {_MARKS[level]} {LEVELS[level].of(language)} | {escape(place)} | {told} | {escape(finding.fix.of(language))} |"
