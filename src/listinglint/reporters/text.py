"""The report for a terminal: each finding with its place, the words it is about, why it matters and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.model.labels import VERDICTS
from listinglint.model.report import Verdict
from listinglint.model.wording import COLON, Wording
from listinglint.reporters.cleaning import one_line, printable
from listinglint.reporters.entries import (
    COULD_NOT_CHECK,
    LEVELS,
    by_profile,
    is_partly_seen,
    level_of,
    mendable,
    over_listings,
    silenced_by,
    total,
    worst_first,
)
from listinglint.reporters.excerpt import excerpt
from listinglint.reporters.merged import told_elsewhere
from listinglint.reporters.unseen import Unseen, unseen
from listinglint.reporters.wrapping import first_line, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listinglint.model.report import Finding, ListingReport, Report
    from listinglint.model.wording import Language

FOR_CONSOLES = True
_STYLES = {
    "error": "1;31", "warning": "33", "advice": "36", "review": "35", "unknown": "35",
    "path": "1;4", "message": "1", "quiet": "2", "clean": "32",
}  # fmt: skip
"""What SGR escape sequences say: bold, dim and underlined are 1, 2 and 4, colours from 31 on."""
_OF_VERDICT = {Verdict.PASS: "clean", Verdict.FAIL: "error"}
_LONGEST_QUOTE = 300
"""Characters; a longer quote hides the finding, and the place tells where the rest stands."""
_WHY = Wording("why", "为什么")
_FIX = Wording("fix", "怎么改")
_SAYS = Wording("says", "原文")
_SHOP = Wording("heard", "投诉")
_UNKNOWN = Wording("{what} ({count}): {rules}", "{what}（{count} 项）：{rules}")
_SHOWN = Wording(" (line {line} of the page)", "（页面第 {line} 行）")
_BROKEN = Wording("rules that broke", "出错的规则")
_PARTLY = Wording(
    "? not found in {looked}; it may be in what could not be opened:",
    "？没有找到（已查看：{looked}），可能在未能打开的图片里：",
)
_WHAT_WAS_SEEN = Wording("what could be seen", "已查看的内容")
_CLEAN = Wording("nothing to complain about", "没有发现问题")


_ONE_AS_KNOWN = Wording("1 listing: nothing new since the baseline", "1 个商品与基线相比没有新问题")
_AS_KNOWN = Wording("{count} listings: nothing new since the baseline", "{count} 个商品与基线相比没有新问题")


class _Look(Struct, frozen=True):
    """How to write for this reader."""

    language: Language
    width: int
    color: bool

    def style(self, words: str, style: str) -> str:
        """Set words off, if colours are wanted."""
        return f"\x1b[{_STYLES[style]}m{words}\x1b[0m" if self.color and words else words

    def row(self, label: Wording, words: str) -> Iterator[str]:
        """Give a labelled text, its further lines under its first."""
        from rich.cells import cell_len

        start = f"      {label.of(self.language)}{COLON.of(self.language)}"
        for index, line in enumerate(wrap(printable(words), self.width - cell_len(start))):
            yield (self.style(start, "quiet") if index == 0 else " " * cell_len(start)) + line


def render(
    report: Report,
    language: Language = "en",
    *,
    color: bool = False,
    width: int = 100,
    pages: Mapping[str, Sequence[str]] | None = None,
    summary: bool = True,
) -> str:
    """Render a report as text, at most `width` cells wide (a Chinese character takes two).

    With the lines of its page at hand (`pages`, by the listing's path), a finding shows the words in their line.
    Without `summary`, what is said about the run as a whole is left out.
    """
    look, run = _Look(language, width, color), unseen(report)
    shown = [one for one in report.listings if not (report.mended is not None and _is_as_known(one, run))]
    lines = [line for one in shown for line in _listing(look, one, (pages or {}).get(one.path, ()), run)]
    if left := len(report.listings) - len(shown):
        words = (_ONE_AS_KNOWN if left == 1 else _AS_KNOWN).filled(count=left)
        lines += [look.style(words.of(language), "clean"), ""]
    told = (
        f"{one_line(problem.path)}{COLON.of(language)}{one_line(problem.reason.of(language))}"
        for problem in report.problems
    )
    lines.extend(look.style(words, "error") for words in told)
    if summary:
        lines.extend(_summary(look, report, run))
    return "".join(f"{line}\n" for line in lines)


def _is_as_known(listing: ListingReport, run: Unseen) -> bool:
    """Tell whether there is nothing to be said about a listing but what a baseline knows."""
    return not listing.findings and not listing.told_once and not run.leaves(listing)[1]


def _summary(look: _Look, report: Report, run: Unseen) -> Iterator[str]:
    """Say what holds for the run as a whole."""
    language = look.language
    for told in run.told:
        yield from (look.style(line, "unknown") for line in wrap(one_line(f"? {told.of(language)}"), look.width))
    overview = over_listings(report)
    widest = max((len(name) for name, _ in overview), default=0)
    yield from (f"{name:{widest}}  {words.of(language)}" for name, words in overview)
    yield look.style(total(report, language), "message")
    if words := mendable(report).of(language):
        yield f"[*] {words}"


def _listing(look: _Look, listing: ListingReport, page: Sequence[str], run: Unseen) -> Iterator[str]:
    yield look.style(one_line(listing.path), "path")
    for line in wrap(one_line(listing.title), look.width - 2):
        yield "  " + look.style(line, "quiet")
    told: set[str] = set()  # why and how to fix it are said once for each rule
    for finding in worst_first(one for one in listing.findings if not is_partly_seen(one)):
        yield from _finding(look, finding, page if finding.where.file == listing.path else ())
        if finding.rule not in told:
            told.add(finding.rule)
            yield from look.row(_WHY, finding.why.of(look.language))
            yield from look.row(_FIX, finding.fix.of(look.language))
            if finding.in_shop:
                yield from look.row(_SHOP, finding.in_shop.of(look.language))
    yield from _partly(look, listing)
    yield from _unknown(look, listing, run)
    if (elsewhere := told_elsewhere(listing)).en:
        yield from (
            "  " + look.style(line, "quiet") for line in wrap(f"+ {elsewhere.of(look.language)}", look.width - 2)
        )
    yield from _profiles(look, listing)
    if not listing.findings and listing.verdict is Verdict.PASS:
        yield "  " + look.style(_CLEAN.of(look.language), "clean")
    if listing.silenced:
        yield "  " + look.style(silenced_by(listing.silenced).of(look.language), "quiet")
    yield ""


def _finding(look: _Look, finding: Finding, page: Sequence[str]) -> Iterator[str]:
    level = level_of(finding)
    rule = look.style(f"[{finding.rule}]{' [*]' if finding.fixable else ''}", "quiet")
    line = finding.shown.line if finding.shown else None
    shown = _SHOWN.filled(line=line).of(look.language) if line else ""
    yield f"  {one_line(str(finding.where))}{shown} {look.style(LEVELS[level].of(look.language), level)} {rule}"
    message = finding.message.of(look.language)
    for words in wrap(one_line(message), look.width - 6):
        yield "      " + look.style(words, "message")
    number, column = finding.where.line, finding.where.column
    if finding.quote and number and column and number <= len(page):
        head = f"      {number} | "
        words, carets = excerpt(page[number - 1], column, finding.quote, look.width - len(head))
        yield look.style(head, "quiet") + words
        yield look.style(" " * (len(head) - 2) + "| ", "quiet") + look.style(carets, level)
    elif finding.quote and finding.quote not in message:
        yield from look.row(_SAYS, f"“{one_line(finding.quote, _LONGEST_QUOTE)}”")


def _partly(look: _Look, listing: ListingReport) -> Iterator[str]:
    """Say shortly what is missing in the part that was seen: why it matters is no matter before somebody has looked."""
    found = [finding for finding in listing.findings if is_partly_seen(finding)]
    if not found:
        return
    head = _PARTLY.filled(looked=listing.looked or _WHAT_WAS_SEEN).of(look.language)
    yield from ("  " + look.style(line, "unknown") for line in wrap(one_line(head), look.width - 2))
    for finding in found:
        level = LEVELS[level_of(finding)].of(look.language)
        words = one_line(f"{level} [{finding.rule}] {(finding.brief or finding.message).of(look.language)}")
        yield from (" " * (6 if index == 0 else 8) + line for index, line in enumerate(wrap(words, look.width - 8)))


def _profiles(look: _Look, listing: ListingReport) -> Iterator[str]:
    """Give a verdict for each profile, when several were asked for."""
    told = by_profile(listing)
    widest = max((len(name) for name, _, _ in told), default=0)
    for name, verdict, counted in told:
        style = _OF_VERDICT.get(verdict, "unknown")
        yield f"  {name:{widest}}  " + look.style(_verdict(verdict, counted).of(look.language), style)


def _verdict(verdict: Verdict, counted: Wording) -> Wording:
    words = VERDICTS[verdict.value]
    return Wording(f"{words.en} ({counted.en})", f"{words.zh}（{counted.zh}）") if counted.en else words


def _unknown(look: _Look, listing: ListingReport, run: Unseen) -> Iterator[str]:
    """Say what could not be looked at, so that silence is not taken for praise; in one line what the run tells the reason of."""
    rules, left = run.leaves(listing)
    if rules:
        words = {"what": COULD_NOT_CHECK.of(look.language), "count": len(rules), "rules": ", ".join(rules)}
        yield look.style(first_line(f"  ? {_UNKNOWN.of(look.language).format(**words)}", look.width), "unknown")
    for group in left:
        what = (_BROKEN if group.verdict is Verdict.ERROR else COULD_NOT_CHECK).of(look.language)
        words = {"what": what, "count": len(group.rules), "rules": ", ".join(group.rules)}
        yield look.style(f"  ? {_UNKNOWN.of(look.language).format(**words)}", "unknown")
        yield "      " + look.style(one_line(group.reason.of(look.language)), "quiet")
