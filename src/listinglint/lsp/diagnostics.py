"""Findings in the words and shapes of an editor: diagnostics, and what it shows when the mouse rests on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from listinglint.lsp.document_state import LocatedFinding
from listinglint.lsp.ranges import layout
from listinglint.model.labels import COMPLAINTS
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.report import Severity, Verdict
from listinglint.model.wording import Wording
from listinglint.reporters.cleaning import printable
from listinglint.reporters.entries import unchecked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from listinglint.lsp.document_state import DocumentState
    from listinglint.lsp.positions import PositionMap
    from listinglint.model.report import Finding
    from listinglint.model.wording import Language
    from listinglint.pipeline.check import Checked
    from listinglint.rulebook.rule import Rule

SOURCE = "listinglint"
MOST = 500
"""Findings of a page that an editor is told; with thousands it stops answering, and nobody reads them."""
UNCHECKED = "could-not-check"
"""The code of what could not be looked at; no rule is called so."""
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}
_IN_PICTURE = Wording("{message}\nin the picture {where}", "{message}\n见图片 {where}")
_LOOK = Wording("please look: {message}", "待人工确认：{message}")
_MORE = Wording("{count} more findings are not shown", "另有 {count} 处问题未显示")
_UNSEEN = Wording("could not be checked: {reason}\n({rules})", "无法判断：{reason}\n（{rules}）")
_HOVER = Wording(
    "**{message}**\n\n{why}\n\n**How to fix it:** {fix}\n\n*{complaint} · {rule}*",
    "**{message}**\n\n{why}\n\n**怎么改：**{fix}\n\n*买家会投诉：{complaint} · {rule}*",
)
_MARKS = lazy_pattern(r"([\\`*_{}\[\]()<>#+\-.!|~&])")


def located_findings(checked: Checked, text: str, rules: Sequence[Rule]) -> tuple[LocatedFinding, ...]:
    """Find where each finding is shown, and what its rule allows."""
    sources = {rule.id: reference.url for rule in rules for reference in reversed(rule.references) if reference.url}
    lenient = {rule.id for rule in rules if not rule.is_legal}
    listing = checked.evidence.listing
    page = layout(text, listing)
    files = {picture.path: picture.file for picture in listing.pictures}
    return tuple(
        LocatedFinding(
            finding,
            page.spot(finding.where, finding.quote),
            files.get(finding.where.file),
            sources.get(finding.rule, ""),
            finding.rule in lenient,
        )
        for finding in checked.report.findings
    )


def diagnostics(state: DocumentState, language: Language) -> list[types.Diagnostic]:
    """Word all that is known about a page."""
    if state.broken is not None:
        return [_at_start(state, state.broken.of(language), types.DiagnosticSeverity.Warning)]
    worst = sorted(state.located_findings, key=_weight, reverse=True)
    found = [diagnostic(located, state.positions, language) for located in worst[:MOST]]
    if len(worst) > MOST:
        words = _MORE.filled(count=len(worst) - MOST)
        found.append(_at_start(state, words.of(language), types.DiagnosticSeverity.Information))
    groups = unchecked(state.checked.report) if state.checked is not None and state.is_whole else []
    for group in groups:  # silence is no praise
        words = _UNSEEN.filled(reason=group.reason.of(language), rules=", ".join(group.rules))
        found.append(_at_start(state, words.of(language), types.DiagnosticSeverity.Hint))
    return found


def _weight(located: LocatedFinding) -> int:
    return 0 if located.finding.verdict is Verdict.REVIEW else located.finding.severity.weight


def diagnostic(located: LocatedFinding, positions: PositionMap, language: Language) -> types.Diagnostic:
    """Word a finding."""
    finding = located.finding
    address = finding.page.of(language) if finding.page else located.source
    is_review = finding.verdict is Verdict.REVIEW
    return types.Diagnostic(
        range=positions.range(*located.spot),
        message=_message(finding, language),
        severity=types.DiagnosticSeverity.Information if is_review else _SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(address) if address else None,
        source=SOURCE,
        related_information=[_picture(located.picture, finding)] if located.picture else None,
    )


def _picture(file: Path, finding: Finding) -> types.DiagnosticRelatedInformation:
    """Lead to the picture, which an editor opens with a click."""
    start = types.Position(0, 0)
    return types.DiagnosticRelatedInformation(
        types.Location(file.resolve().as_uri(), types.Range(start, start)), printable(str(finding.where))
    )


def hover(
    met: Sequence[LocatedFinding], positions: PositionMap, language: Language, *, is_markdown: bool
) -> types.Hover:
    """Say of findings why they matter, how to fix them, and which complaint they prevent."""
    words = ("\n\n---\n\n" if is_markdown else "\n\n").join(
        _told(located.finding, language, is_markdown=is_markdown) for located in met
    )
    kind = types.MarkupKind.Markdown if is_markdown else types.MarkupKind.PlainText
    return types.Hover(types.MarkupContent(kind, words), positions.range(*met[0].spot))


def _told(finding: Finding, language: Language, *, is_markdown: bool) -> str:
    told = {
        "message": _message(finding, language),
        "why": finding.why.of(language),
        "fix": finding.fix.of(language),
        "complaint": COMPLAINTS[finding.complaint].of(language),
        "rule": finding.rule,
    }
    if is_markdown:
        return _HOVER.of(language).format(**{name: _plain(words) for name, words in told.items()})
    return _HOVER.of(language).replace("*", "").format(**told)


def _at_start(state: DocumentState, message: str, severity: types.DiagnosticSeverity) -> types.Diagnostic:
    """Word what concerns a page as a whole."""
    return types.Diagnostic(
        state.positions.range(0, 0), printable(message), severity=severity, code=UNCHECKED, source=SOURCE
    )


def _message(finding: Finding, language: Language) -> str:
    message = finding.message.of(language)
    if finding.verdict is Verdict.REVIEW:
        message = _LOOK.of(language).format(message=message)
    if finding.where.line is None and finding.where.file:
        message = _IN_PICTURE.of(language).format(message=message, where=finding.where)
    return printable(message)


def _plain(words: str) -> str:
    """Keep words of a page from being taken as Markdown: no links, no pictures, no HTML."""
    return _MARKS.sub(r"\\\1", words).replace("\n", "  \n")
