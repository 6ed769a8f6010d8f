"""What an editor offers to do, asked and done by a real client."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types
from tests.lsp.editor import editing, told

from listinglint.lsp.positions import PositionMap

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<!DOCTYPE html>\r
<title>女士连衣裙</title>\r
<h1>女士连衣裙 😀</h1>\r
<p>色差难免，介意者慎拍</p>\r
<p>尺码：S M L</p>\r
"""
SETTINGS = "shop: {dispatch-hours: 48, tone: warm}\n"
WHOLE = types.Range(types.Position(0, 0), types.Position(99, 0))


def done(text: str, action: types.CodeAction, uri: str, version: int) -> str:
    """Do what an editor does with a versioned edit."""
    assert action.edit is not None
    assert action.edit.document_changes is not None
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    assert (uri, version) == (change.text_document.uri, change.text_document.version)
    positions = PositionMap(text)
    edits = [edit for edit in change.edits if isinstance(edit, types.TextEdit)]
    for edit in sorted(edits, key=lambda edit: positions.offset(edit.range.start), reverse=True):
        text = text[: positions.offset(edit.range.start)] + edit.new_text + text[positions.offset(edit.range.end) :]
    return text


def test_findings_are_mended_one_by_one_or_all_that_is_safe(tmp_path: Path) -> None:
    (tmp_path / "listinglint.yaml").write_text(SETTINGS, "utf-8")

    async def play() -> None:
        async with editing(tmp_path) as editor:
            editor.open(PAGE)
            (blunt,) = told(await editor.opened(), "colour-note-blunt")
            offers = await editor.actions(blunt.range, [types.CodeActionKind.QuickFix])
            softer = next(offer for offer in offers if offer.title.startswith("Say it kindly"))
            assert [blunt] == list(softer.diagnostics or [])
            softened = done(PAGE, softer, editor.uri(), 1)
            assert "慎拍" not in softened
            assert PAGE.split("<p>", maxsplit=1)[0] == softened.split("<p>")[0]
            editor.change(softened, 2)
            assert [] == told(await editor.next(), "colour-note-blunt")

            (late,) = await editor.actions(WHOLE, [types.CodeActionKind.SourceFixAll])
            mended = done(softened, late, editor.uri(), 2)
            assert "48小时" in mended
            assert mended.count("\n") == mended.count("\r\n")
            editor.change(mended, 3)
            assert [] == told(await editor.next(), "dispatch-time-missing")
            assert [] == await editor.actions(WHOLE, [types.CodeActionKind.SourceFixAll])
            assert [] == await editor.actions(WHOLE, [types.CodeActionKind.Refactor])

    asyncio.run(play())


def test_a_finding_is_silenced_where_it_stands_and_the_reason_is_asked_for(tmp_path: Path) -> None:
    async def play() -> None:
        async with editing(tmp_path) as editor:
            editor.open(PAGE)
            (blunt,) = told(await editor.opened(), "colour-note-blunt")
            offers = await editor.actions(blunt.range)
            silence = next(offer for offer in offers if offer.title.startswith("Silence colour-note-blunt"))
            silenced = done(PAGE, silence, editor.uri(), 1)
            assert "<p><!-- listinglint-disable-next colour-note-blunt: -->色差难免" in silenced
            editor.change(silenced, 2)
            asked = await editor.next()
            assert 1 == len(told(asked, "colour-note-blunt")) == len(told(asked, "suppression-without-reason"))
            editor.change(silenced.replace(": -->", ": our buyers know -->"), 3)
            quiet = await editor.next()
            assert [] == told(quiet, "colour-note-blunt") + told(quiet, "suppression-without-reason")

    asyncio.run(play())


def test_what_the_law_forbids_and_what_stands_in_a_title_is_not_silenced(tmp_path: Path) -> None:
    page = PAGE.replace("女士连衣裙", "全网最低价 国家级 女士连衣裙")

    async def play() -> None:
        async with editing(tmp_path) as editor:
            editor.open(page)
            found = {str(diagnostic.code) for diagnostic in (await editor.opened()).diagnostics}
            offers = await editor.actions(WHOLE)
            silenced = {offer.title.split()[1] for offer in offers if offer.title.startswith("Silence ")}
            assert found >= {"absolute-claim"} | silenced
            assert "absolute-claim" not in silenced

    asyncio.run(play())
