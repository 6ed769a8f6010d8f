"""The report for a terminal: each finding with its place, the words it is about, why it matters and what to do."""

from __future__ import annotations

from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING

from listinglint.finding import Verdict
from listinglint.reporters.wrapping import wrap
from listinglint.wording import Wording

if TYPE_CHECKING:
    from rich.console import Console

    from listinglint.finding import Finding, ListingReport, Report
    from listinglint.wording import Language

_STYLES = {"error": "bold red", "warning": "yellow", "advice": "cyan", "review": "magenta"}
_LEVELS = {
    "error": Wording("error", "错误"),
    "warning": Wording("warning", "警告"),
    "advice": Wording("advice", "建议"),
    "review": Wording("review", "待人工确认"),
}
_WHY = Wording("why", "为什么")
_FIX = Wording("fix", "怎么改")
_SAYS = Wording("says", "原文")
_UNKNOWN = Wording("could not be checked ({count}): {rules}", "无法判断（{count} 条）：{rules}")
_BROKEN = Wording("rules that broke", "出错的规则")
_CLEAN = Wording("nothing to complain about", "没有发现问题")
_TOTAL = Wording("{listings} listings: {counts}", "共检查 {listings} 个商品：{counts}")
_ONE = Wording("1 listing: {counts}", "共检查 1 个商品：{counts}")
_NONE = Wording("no findings", "没有发现问题")


def render(report: Report, language: Language = "en", *, color: bool = False, width: int = 100) -> str:
    """Render a report as text, at most `width` cells wide (a Chinese character takes two)."""
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
        _listing(console, listing, language)
    for problem in report.problems:
        console.print(f"{problem.path}: {problem.reason.of(language)}", style="bold red", soft_wrap=True)
    console.print(_total(report, language), style="bold", soft_wrap=True)
    return out.getvalue()


def _listing(console: Console, listing: ListingReport, language: Language) -> None:
    console.print(listing.path, style="bold underline", soft_wrap=True)
    for line in wrap(listing.title, console.width - 2):
        console.print(f"  {line}", style="dim", soft_wrap=True)
    for finding in listing.findings:
        _finding(console, finding, language)
    _unknown(console, listing, language)
    if not listing.findings and listing.verdict is Verdict.PASS:
        console.print(f"  {_CLEAN.of(language)}", style="green")
    console.print()


def _finding(console: Console, finding: Finding, language: Language) -> None:
    from rich.text import Text

    level = "review" if finding.verdict is Verdict.REVIEW else finding.severity.value
    head = Text.assemble(
        f"  {finding.where} ", (_LEVELS[level].of(language), _STYLES[level]), (f" [{finding.rule}]", "dim")
    )
    console.print(head, soft_wrap=True)
    for line in wrap(finding.message.of(language), console.width - 6):
        console.print(f"      {line}", style="bold", soft_wrap=True)
    if finding.quote and finding.quote not in finding.message.of(language):
        _row(console, _SAYS.of(language), "“" + " ".join(finding.quote.split()) + "”")
    _row(console, _WHY.of(language), finding.why.of(language))
    _row(console, _FIX.of(language), finding.fix.of(language))


def _row(console: Console, label: str, words: str) -> None:
    """Print a labelled text, its further lines under its first."""
    from rich.cells import cell_len
    from rich.text import Text

    start = f"      {label}: "
    for index, line in enumerate(wrap(words, console.width - cell_len(start))):
        console.print(Text.assemble((start if index == 0 else " " * cell_len(start), "dim"), line), soft_wrap=True)


def _unknown(console: Console, listing: ListingReport, language: Language) -> None:
    """Say what could not be looked at, once for each reason, so that silence is not taken for praise."""
    reasons: dict[str, list[str]] = {}
    for result in listing.rules:
        if result.verdict in {Verdict.UNKNOWN, Verdict.ERROR} and result.reason:
            reasons.setdefault(result.reason.of(language), []).append(result.rule)
    for reason, rules in reasons.items():
        words = _UNKNOWN.filled(count=len(rules), rules=", ".join(rules)).of(language)
        console.print(f"  ? {words}", style="magenta", soft_wrap=True)
        console.print(f"      {reason}", style="dim", soft_wrap=True)


def _total(report: Report, language: Language) -> str:
    counts = report.count()
    unknown = Counter(result.verdict for listing in report.listings for result in listing.rules)[Verdict.UNKNOWN]
    parts = [f"{counts[level]} {words.of(language)}" for level, words in _LEVELS.items() if counts[level]]
    if unknown:
        parts.append(Wording(f"{unknown} not checkable", f"{unknown} 条无法判断").of(language))
    words = ", ".join(parts) if language == "en" else "，".join(parts)
    total = _ONE if len(report.listings) == 1 else _TOTAL
    return total.filled(listings=len(report.listings), counts=words or _NONE.of(language)).of(language)
