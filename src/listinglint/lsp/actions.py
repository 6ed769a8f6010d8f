"""What an editor offers to do about findings: fix one, fix all that is safe, or silence one with a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from listinglint.fixes.fix import Edit, together
from listinglint.loaders.html.page import read_page
from listinglint.lsp.diagnostics import diagnostic
from listinglint.model.wording import Wording
from listinglint.suppressions import comments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.lsp.document_state import DocumentState, LocatedFinding
    from listinglint.model.listing import Passage
    from listinglint.model.wording import Language

FIX_ALL = "source.fixAll.listinglint"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)
_READ_OVER = Wording("{title} (please read it over)", "{title}（请核对内容）")
_ALL = Wording("Fix everything that listinglint can fix safely", "修复 listinglint 能安全修复的所有问题")
_SILENCE = Wording("Silence {rule} here (then write why)", "在此屏蔽 {rule}（请随后写明原因）")


def actions(
    state: DocumentState, uri: str, chosen: tuple[int, int], only: Sequence[str] | None, language: Language
) -> list[types.CodeAction]:
    """Give what can be done about the findings that meet the chosen characters."""
    met = [
        located for located in state.located_findings if located.spot[0] <= chosen[1] and chosen[0] <= located.spot[1]
    ]
    found: list[types.CodeAction] = []
    if _is_wanted(types.CodeActionKind.QuickFix, only):
        found += [action for located in met for action in _mendings(state, uri, located, language)]
        found += [action for located in met for action in _silencings(state, uri, located, language)]
    safe = together(fix for fix in state.fixes if fix.is_safe)
    if safe and _is_wanted(FIX_ALL, only):
        edits = [edit for fix in safe for edit in fix.edits]
        found.append(types.CodeAction(_ALL.of(language), FIX_ALL, edit=_edit(state, uri, edits)))
    return found


def _is_wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Tell whether a kind is asked for: `source` asks for `source.fixAll` and all below it."""
    return not only or any((kind + ".").startswith(wanted + ".") for wanted in only)


def _mendings(
    state: DocumentState, uri: str, located: LocatedFinding, language: Language
) -> Iterator[types.CodeAction]:
    for fix in state.fixes:
        if fix.finding == located.finding:
            title = fix.title if fix.is_safe else _READ_OVER.filled(title=fix.title.of(language))
            yield types.CodeAction(
                title.of(language),
                types.CodeActionKind.QuickFix,
                [diagnostic(located, state.positions, language)],
                is_preferred=fix.is_safe,
                edit=_edit(state, uri, fix.edits),
            )


def _silencings(
    state: DocumentState, uri: str, located: LocatedFinding, language: Language
) -> Iterator[types.CodeAction]:
    edit = _silencing(state, located) if located.may_be_silenced else None
    if edit is not None:
        yield types.CodeAction(
            _SILENCE.filled(rule=located.finding.rule).of(language),
            types.CodeActionKind.QuickFix,
            [diagnostic(located, state.positions, language)],
            edit=_edit(state, uri, [edit]),
        )


def _silencing(state: DocumentState, located: LocatedFinding) -> Edit | None:
    """Put a comment before what a finding is about, if that is a place for comments: a script or a title is none.

    The reason is left to be written: an empty one silences nothing, and that is told where it stands.
    """
    words, start = state.text.words, located.spot[0]
    comment = f"<!-- {comments.NEXT} {located.finding.rule}: -->"
    changed = read_page(words[:start] + comment + words[start:], state.text.name)
    written, slips = comments.read(changed)
    is_there = any(one.rule == located.finding.rule and not one.reason for one in written)
    is_same = state.checked is not None and _said(changed.passages) == _said(state.checked.evidence.listing.passages)
    return Edit(start, start, comment) if is_there and not slips and is_same else None


def _said(passages: Iterable[Passage]) -> list[str]:
    return ["".join(passage.words.split()) for passage in passages]


def _edit(state: DocumentState, uri: str, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    """Word edits for the very text they were made for; an editor refuses them for a newer one."""
    document = types.OptionalVersionedTextDocumentIdentifier(uri, state.version)
    changes = [
        types.TextEdit(state.positions.range(edit.start, edit.end), edit.words.replace("\n", state.line_end))
        for edit in edits
    ]
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, changes)])
