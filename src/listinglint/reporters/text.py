"""The report for a terminal: each finding with its place, the words it is about, why it matters and what to do."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from listinglint.finding import Verdict
from listinglint.reporters.cleaning import one_line, printable
from listinglint.reporters.entries import COULD_NOT_CHECK, LEVELS, level_of, total, unchecked
from listinglint.reporters.excerpt import excerpt
from listinglint.reporters.wrapping import wrap
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from listinglint.finding import Finding, ListingReport, Report
    from listinglint.wording import Language

_STYLES = {"error": "bold red", "warning": "yellow", "advice": "cyan", "review": "magenta"}
_LONGEST_QUOTE = 300
"""Characters; a longer quote hides the finding, and the place tells where the rest stands."""
_WHY = Wording("why", "为什么")
_FIX = Wording("fix", "怎么改")
_SAYS = Wording("says", "原文")
_UNKNOWN = Wording("{what} ({count}): {rules}", "{what}（{count} 条）：{rules}")
_BROKEN = Wording("rules that broke", "出错的规则")
_CLEAN = Wording("nothing to complain about", "没有发现问题")


def render(
    report: Report,
    language: Language = "en",
    *,
    color: bool = False,
    width: int = 100,
    pages: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """Render a report as text, at most `width` cells wide (a Chinese character takes two).

    With the lines of its page at hand (`pages`, by the listing's path), a finding shows the words in their line.
    """
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        force_terminal=color,
        no_color=not color,
        width=width,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    for listing in report.listings:
        _listing(console, listing, language, (pages or {}).get(listing.path, ()))
    for problem in report.problems:
        words = f"{one_line(problem.path)}: {one_line(problem.reason.of(language))}"
        console.print(words, style="bold red", soft_wrap=True)
    console.print(total(report, language), style="bold", soft_wrap=True)
    return out.getvalue()


def _listing(console: Console, listing: ListingReport, language: Language, lines: Sequence[str]) -> None:
    console.print(one_line(listing.path), style="bold underline", soft_wrap=True)
    for line in wrap(one_line(listing.title), console.width - 2):
        console.print(f"  {line}", style="dim", soft_wrap=True)
    told: set[str] = set()  # why and how to mend it are said once for each rule
    for finding in listing.findings:
        source = lines if finding.where.file == listing.path else ()
        _finding(console, finding, language, source)
        if finding.rule not in told:
            told.add(finding.rule)
            _row(console, _WHY.of(language), finding.why.of(language))
            _row(console, _FIX.of(language), finding.fix.of(language))
    _unknown(console, listing, language)
    if not listing.findings and listing.verdict is Verdict.PASS:
        console.print(f"  {_CLEAN.of(language)}", style="green")
    console.print()


def _finding(console: Console, finding: Finding, language: Language, lines: Sequence[str]) -> None:
    from rich.text import Text

    level = level_of(finding)
    head = Text.assemble(
        f"  {one_line(str(finding.where))} ",
        (LEVELS[level].of(language), _STYLES[level]),
        (f" [{finding.rule}]", "dim"),
    )
    console.print(head, soft_wrap=True)
    message = finding.message.of(language)
    for line in wrap(one_line(message), console.width - 6):
        console.print(f"      {line}", style="bold", soft_wrap=True)
    number, column = finding.where.line, finding.where.column
    if finding.quote and number and column and number <= len(lines):
        room = console.width - 9 - len(str(number))
        _source(console, number, *excerpt(lines[number - 1], column, finding.quote, room))
    elif finding.quote and finding.quote not in message:
        _row(console, _SAYS.of(language), f"“{one_line(finding.quote, _LONGEST_QUOTE)}”")


def _source(console: Console, number: int, words: str, carets: str) -> None:
    """Print a line of the page with carets under what the finding is about."""
    from rich.text import Text

    console.print(Text.assemble((f"      {number} | ", "dim"), words), soft_wrap=True)
    console.print(Text.assemble((f"      {' ' * len(str(number))} | ", "dim"), (carets, "bold")), soft_wrap=True)


def _row(console: Console, label: str, words: str) -> None:
    """Print a labelled text, its further lines under its first."""
    from rich.cells import cell_len
    from rich.text import Text

    start = f"      {label}: "
    for index, line in enumerate(wrap(printable(words), console.width - cell_len(start))):
        console.print(Text.assemble((start if index == 0 else " " * cell_len(start), "dim"), line), soft_wrap=True)


def _unknown(console: Console, listing: ListingReport, language: Language) -> None:
    for group in unchecked(listing):
        what = _BROKEN if group.verdict is Verdict.ERROR else COULD_NOT_CHECK
        told = {"what": what.of(language), "count": len(group.rules), "rules": ", ".join(group.rules)}
        console.print(f"  ? {_UNKNOWN.of(language).format(**told)}", style="magenta", soft_wrap=True)
        console.print(f"      {one_line(group.reason.of(language))}", style="dim", soft_wrap=True)
