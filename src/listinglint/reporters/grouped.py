"""Findings by rule, for many listings at once: what is wrong and how to fix it is told once, then all the places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.wording import COLON, Wording
from listinglint.reporters.cleaning import one_line
from listinglint.reporters.concise import at
from listinglint.reporters.entries import COULD_NOT_CHECK, LEVELS, counted, entries, total
from listinglint.reporters.merged import with_it
from listinglint.reporters.unseen import unseen
from listinglint.reporters.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listinglint.model.report import Report
    from listinglint.model.wording import Language
    from listinglint.reporters.entries import Entry

FOR_CONSOLES = True
_HEAD = Wording("{rule}: {found} in {listings} listings", "{rule}：{listings} 个商品中有 {found}")
_ONE = Wording("{rule}: {found} in 1 listing", "{rule}：1 个商品中有 {found}")
_WHY = Wording("why: ", "为什么：")
_FIX = Wording("fix: ", "怎么改：")
_LONGEST_QUOTE = 60


def render(report: Report, language: Language = "en", *, width: int = 100, summary: bool = True) -> str:
    """Render a report by rule, worst first, then by how often; without `summary`, the total is left out."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries(report):
        groups.setdefault((entry.level, entry.finding.rule), []).append(entry)
    worst = list(LEVELS)
    ordered = sorted(groups.items(), key=lambda group: (worst.index(group[0][0]), -len(group[1]), group[0][1]))
    affected = with_it(report)
    blocks = [_group(level, rule, found, affected, language, width) for (level, rule), found in ordered]
    blocks += [
        _unchecked(report, language),
        (f"{p.path}{COLON.of(language)}{p.reason.of(language)}" for p in report.problems),
    ]
    told = ["\n".join(one_line_kept(line) for line in block) for block in blocks]
    text = "\n\n".join([*filter(None, told), *([total(report, language)] if summary else [])])
    return f"{text}\n" if text else ""


def one_line_kept(line: str) -> str:
    """Make a line printable without losing its indent."""
    return line[: len(line) - len(line.lstrip(" "))] + one_line(line)


def _group(
    level: str, rule: str, found: list[Entry], affected: Mapping[str, set[str]], language: Language, width: int
) -> Iterator[str]:
    is_merged = any(not entry.listing.is_listing for entry in found)
    pages = len(affected[rule] if is_merged else {entry.listing.path for entry in found})
    head = _ONE if pages == 1 else _HEAD
    yield head.filled(rule=rule, found=counted(level, len(found)), listings=pages).of(language)
    first = found[0].finding
    for label, words in ((_WHY, first.why), (_FIX, first.fix)):
        yield from (f"  {line}" for line in wrap(label.of(language) + words.of(language), width - 2))
    for entry in found:
        quote = one_line(entry.finding.quote, _LONGEST_QUOTE)
        yield f"  - {at(entry.listing, entry.finding)}" + (f" “{quote}”" if quote else "")


def _unchecked(report: Report, language: Language) -> Iterator[str]:
    """Give what could not be looked at, then the reasons that only a listing tells, and where each holds for which rules."""
    run = unseen(report)
    yield from (f"{COULD_NOT_CHECK.of(language)}{COLON.of(language)}{line.of(language)}" for line in run.by_rules)
    places: dict[str, list[str]] = {}
    for listing in report.listings:
        for group in run.leaves(listing)[1]:
            told = f"  - {listing.path} [{', '.join(group.rules)}]"
            places.setdefault(group.reason.of(language), []).append(told)
    for reason, lines in places.items():
        yield f"{COULD_NOT_CHECK.of(language)}: {reason}"
        yield from lines
