"""What an editor offers to do about findings: mend one, mend all that is safe, or silence one with a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from listinglint.fixes import Edit, together
from listinglint.loaders.page import read_page
from listinglint.lsp.telling import diagnostic
from listinglint.silencing import comments
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.listing import Passage
    from listinglint.lsp.desk import Seat
    from listinglint.lsp.telling import Mark
    from listinglint.wording import Language

FIX_ALL = "source.fixAll.listinglint"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)
_READ_OVER = Wording("{title} (please read it over)", "{title}（请核对内容）")
_ALL = Wording("Mend all that listinglint can mend safely", "修复 listinglint 能安全修复的所有问题")
_SILENCE = Wording("Silence {rule} here (then write why)", "在此屏蔽 {rule}（请随后写明原因）")


def actions(
    seat: Seat, uri: str, chosen: tuple[int, int], only: Sequence[str] | None, language: Language
) -> list[types.CodeAction]:
    """Give what can be done about the findings that meet the chosen characters."""
    met = [mark for mark in seat.marks if mark.spot[0] <= chosen[1] and chosen[0] <= mark.spot[1]]
    found: list[types.CodeAction] = []
    if _is_wanted(types.CodeActionKind.QuickFix, only):
        found += [action for mark in met for action in _mendings(seat, uri, mark, language)]
        found += [action for mark in met for action in _silencings(seat, uri, mark, language)]
    safe = together(fix for fix in seat.fixes if fix.is_safe)
    if safe and _is_wanted(FIX_ALL, only):
        edits = [edit for fix in safe for edit in fix.edits]
        found.append(types.CodeAction(_ALL.of(language), FIX_ALL, edit=_edit(seat, uri, edits)))
    return found


def _is_wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Tell whether a kind is asked for: `source` asks for `source.fixAll` and all below it."""
    return not only or any((kind + ".").startswith(wanted + ".") for wanted in only)


def _mendings(seat: Seat, uri: str, mark: Mark, language: Language) -> Iterator[types.CodeAction]:
    for fix in seat.fixes:
        if fix.finding == mark.finding:
            title = fix.title if fix.is_safe else _READ_OVER.filled(title=fix.title.of(language))
            yield types.CodeAction(
                title.of(language),
                types.CodeActionKind.QuickFix,
                [diagnostic(mark, seat.ruler, language)],
                is_preferred=fix.is_safe,
                edit=_edit(seat, uri, fix.edits),
            )


def _silencings(seat: Seat, uri: str, mark: Mark, language: Language) -> Iterator[types.CodeAction]:
    edit = _silencing(seat, mark) if mark.may_be_silenced else None
    if edit is not None:
        yield types.CodeAction(
            _SILENCE.filled(rule=mark.finding.rule).of(language),
            types.CodeActionKind.QuickFix,
            [diagnostic(mark, seat.ruler, language)],
            edit=_edit(seat, uri, [edit]),
        )


def _silencing(seat: Seat, mark: Mark) -> Edit | None:
    """Put a comment before what a finding is about, if that is a place for comments: a script or a title is none.

    The reason is left to be written: an empty one silences nothing, and that is told where it stands.
    """
    words, start = seat.text.words, mark.spot[0]
    comment = f"<!-- {comments.NEXT} {mark.finding.rule}: -->"
    changed = read_page(words[:start] + comment + words[start:], seat.text.name)
    written, slips = comments.read(changed)
    is_there = any(one.rule == mark.finding.rule and not one.reason for one in written)
    is_same = seat.checked is not None and _said(changed.passages) == _said(seat.checked.evidence.listing.passages)
    return Edit(start, start, comment) if is_there and not slips and is_same else None


def _said(passages: Iterable[Passage]) -> list[str]:
    return ["".join(passage.words.split()) for passage in passages]


def _edit(seat: Seat, uri: str, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    """Word edits for the very text they were made for; an editor refuses them for a newer one."""
    document = types.OptionalVersionedTextDocumentIdentifier(uri, seat.version)
    changes = [
        types.TextEdit(seat.ruler.range(edit.start, edit.end), edit.words.replace("\n", seat.line_end))
        for edit in edits
    ]
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, changes)])
