"""Markdown for comments and summaries: a table of findings for each listing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listinglint.model.labels import VERDICTS
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording
from listinglint.reporters.cleaning import one_line
from listinglint.reporters.entries import COULD_NOT_CHECK, LEVELS, by_profile, level_of, total, worst_first
from listinglint.reporters.unseen import unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.model.report import Finding, ListingReport, Report
    from listinglint.model.wording import Language
    from listinglint.reporters.unseen import Unseen

_MARKS = {"error": "🔴", "warning": "🟡", "advice": "🔵", "review": "🟣"}
_SPECIAL = lazy_pattern(r"([\\`*_{}\[\]()#+!|~$>-])")
_WEB = lazy_pattern(r"www(?=\.)", re.IGNORECASE)
"""What GitHub makes a link of even without `://`."""
_HEAD = Wording("| | Place | Finding | How to fix it |", "| | 位置 | 问题 | 怎么改 |")
_TITLE = Wording("Listing check", "商品页面检查")
_SAYS = Wording("says", "原文")
_CLEAN = Wording("nothing to complain about", "没有发现问题")
_MORE = Wording("… and {count} more listings", "……另有 {count} 个商品")
_LONGEST = 400
_ROWS = 200
"""Findings shown of one listing; longer tables are folded by every viewer anyway."""
_RULES = Wording("{what}: {count} rules: {rules}", "{what}：{count} 条规则：{rules}")
_MORE_ROWS = Wording("… and {count} more findings in this listing", "……此商品另有 {count} 处问题")
_ROOM = 2_000
"""Bytes kept free for the last lines when the text is cut."""


def render(report: Report, language: Language = "en", *, most_bytes: int = 0) -> str:
    """Render a report; whole listings are left out, and counted, where the text would pass `most_bytes` (0: no limit)."""
    run = unseen(report)
    text = f"## {_TITLE.of(language)}\n\n**{escape(total(report, language))}**\n"
    text += "".join(f"\n❔ {escape(line.of(language))}\n" for line in run.told)
    end = "".join(f"\n- ⛔ {escape(p.path)}: {escape(p.reason.of(language))}" for p in report.problems[:_ROWS])
    left = most_bytes - len((text + end).encode()) - _ROOM
    for index, listing in enumerate(report.listings):
        block = _listing(listing, run, language)
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
    plain = plain.replace("@", "@\u200b").replace("://", ":\u200b//")
    return _WEB.sub("\\g<0>\u200b", plain)


def _listing(listing: ListingReport, run: Unseen, language: Language) -> str:
    return "\n".join(["", f"### {escape(listing.title or listing.path)}", "", *_lines(listing, run, language), ""])


def _lines(listing: ListingReport, run: Unseen, language: Language) -> Iterator[str]:
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
    rules, left = run.leaves(listing)
    if not listing.findings and not rules and not left:
        yield f"✅ {_CLEAN.of(language)}"
    what = COULD_NOT_CHECK.of(language)
    lines = [_RULES.of(language).format(what=what, count=len(rules), rules=_code(rules))] if rules else []
    lines += [f"{what}: {_code(group.rules)}: {escape(group.reason.of(language))}" for group in left]
    for index, line in enumerate(lines):
        if index or listing.findings:
            yield ""
        yield f"❔ {line}"


def _code(rules: Iterable[str]) -> str:
    return ", ".join(f"`{rule}`" for rule in rules)


def _row(listing: ListingReport, finding: Finding, language: Language) -> str:
    level = level_of(finding)
    place = str(finding.where)
    if finding.where.file == listing.path and finding.where.line and finding.where.column:
        place = f"{finding.where.line}:{finding.where.column}"
    message = finding.message.of(language)
    says = f"<br>{_SAYS.of(language)}: “{escape(finding.quote)}”" if finding.quote not in message else ""
    rule = f"[`{finding.rule}`]({finding.page.of(language)})" if finding.page else f"`{finding.rule}`"
    shop = f"<br>{escape(finding.in_shop.of(language))}" if finding.in_shop else ""
    told = f"{escape(message)}{says}{shop}<br>{rule}"
    return f"| {_MARKS[level]} {LEVELS[level].of(language)} | {escape(place)} | {told} | {escape(finding.fix.of(language))} |"
