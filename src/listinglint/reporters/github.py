"""GitHub Actions: one annotation for each page and level, since a step may show ten of each; the rest is in the summary."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from listinglint.model.wording import Wording
from listinglint.reporters import markdown
from listinglint.reporters.cleaning import printable
from listinglint.reporters.concise import at
from listinglint.reporters.entries import COULD_NOT_CHECK, counted, entries, total
from listinglint.reporters.paths import relative
from listinglint.reporters.unseen import unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.report import Report
    from listinglint.model.wording import Language
    from listinglint.reporters.entries import Entry

MOST = 10
"""Annotations of one command that GitHub shows of a step; further ones vanish without a word."""
LARGEST_SUMMARY = 1024 * 1024
"""Bytes of a step summary; a larger one is refused as a whole."""
_MOST_LINES = 30
_COMMANDS = {"error": "error", "warning": "warning", "advice": "notice", "review": "notice"}
_MORE = Wording("and {count} more here", "此页另有 {count} 处")
_PAGES = Wording("{found} in {pages} more listings: see the summary", "另有 {pages} 个商品，共 {found}：见摘要")


def render(report: Report, language: Language = "en", *, root: str = "") -> str:
    """Render a report as workflow commands, to be printed by a step."""
    commands = {"error": list(_problems(report, language, root)), "warning": [], "notice": []}
    for level, command in _COMMANDS.items():
        room = MOST - 1 - len(commands[command])
        commands[command] += _level(report, level, language, root, max(room if level != "advice" else room // 2, 0))
    commands["notice"] += islice(_unchecked(report, language, root), max(MOST - len(commands["notice"]), 0))
    lines = [line for found in commands.values() for line in found]
    return "".join(f"{line}\n" for line in lines) + f"{total(report, language)}\n"


def summary(report: Report, language: Language = "en") -> str:
    """Render a report as Markdown for the file that `GITHUB_STEP_SUMMARY` names, within its limit."""
    return markdown.render(report, language, most_bytes=LARGEST_SUMMARY)


def _level(report: Report, level: str, language: Language, root: str, room: int) -> Iterator[str]:
    """Give the annotations of a level: `room` pages of their own, the other pages in one."""
    pages: dict[str, list[Entry]] = {}
    for entry in entries(report):
        if entry.level == level:
            pages.setdefault(entry.listing.path, []).append(entry)
    groups = list(pages.values())
    for page in groups[:room]:
        yield _page(page, level, language, root)
    if rest := groups[room:]:
        found = counted(level, sum(map(len, rest)))
        told = _PAGES.filled(found=found, pages=len(rest)).of(language)
        yield _command(_COMMANDS[level], told, {"title": "listinglint"})


def _page(found: list[Entry], level: str, language: Language, root: str) -> str:
    lines = [f"{at(e.listing, e.finding)}: {e.finding.message.of(language)} [{e.finding.rule}]" for e in found]
    if len(lines) > _MOST_LINES:
        lines[_MOST_LINES:] = [_MORE.of(language).format(count=len(lines) - _MOST_LINES)]
    where = next((entry.in_page for entry in found if entry.in_page), None)
    place = {"file": relative(found[0].listing.path, root), "line": str(where.line if where else found[0].listing.line)}
    if where and where.column:
        place["col"] = str(where.column)
    title = counted(level, len(found)).of(language)
    return _command(_COMMANDS[level], "\n".join(lines), place | {"title": title})


def _unchecked(report: Report, language: Language, root: str) -> Iterator[str]:
    """Give what could not be looked at: one annotation for the run, and one for each reason that only a listing tells."""
    run, title = unseen(report), {"title": COULD_NOT_CHECK.of(language)}
    if run.lines:
        first = {"file": relative(report.listings[0].path, root), "line": "1"} if len(report.listings) == 1 else {}
        yield _command("notice", "\n".join(line.of(language) for line in run.by_rules), first | title)
    for listing in report.listings:
        for group in run.leaves(listing)[1]:
            told = f"{COULD_NOT_CHECK.of(language)} [{', '.join(group.rules)}]: {group.reason.of(language)}"
            yield _command("notice", told, {"file": relative(listing.path, root), "line": "1"} | title)


def _problems(report: Report, language: Language, root: str) -> Iterator[str]:
    shown = report.problems if len(report.problems) < MOST else report.problems[: MOST // 2]
    for problem in shown:
        yield _command("error", problem.reason.of(language), {"file": relative(problem.path, root)})
    if left := report.problems[len(shown) :]:
        yield _command("error", ", ".join(problem.path for problem in left), {"title": "listinglint"})


def _command(name: str, words: str, properties: dict[str, str]) -> str:
    """Write a workflow command; its own marks in the words are encoded."""
    told = ",".join(f"{key}={_encoded(value, ':,')}" for key, value in properties.items())
    return f"::{name} {told}::{_encoded(words)}"


def _encoded(words: str, also: str = "") -> str:
    text = printable(words)
    for mark in f"%\n{also}":
        text = text.replace(mark, f"%{ord(mark):02X}")
    return text
