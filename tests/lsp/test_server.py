"""The language server as an editor meets it: a real client and a real server, in a process of its own where that matters."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from lsprotocol import types
from PIL import Image
from tests.lsp.editor import PATIENCE, Editor, editing, editing_apart, told

from listinglint.config.enums import UiLanguage
from listinglint.loaders.html.meter import Meter
from listinglint.loaders.html.page import read_page
from listinglint.lsp import checking
from listinglint.lsp.checking import Stale

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

BLUNT = "<h1>女士衬衫</h1>\n<h2>😀</h2><p>色差难免，介意者慎拍</p>"
KIND = BLUNT.replace("介意者慎拍", "收到的颜色以实物为准，有疑问请问客服")
RULE = "colour-note-blunt"


def scene(folder: Path, act: Callable[[Editor], Awaitable[None]], **options: Any) -> Editor:
    """Play a scene in an editor, with a folder open in it; give the editor when it has left."""

    async def play() -> Editor:
        async with editing(folder, **options) as editor:
            await act(editor)
        return editor

    return asyncio.run(play())


@pytest.mark.parametrize(("units", "start", "stop"), [("utf-8", 16, 46), ("utf-16", 14, 24)])
def test_findings_stand_where_the_editor_shows_their_words(tmp_path: Path, units: str, start: int, stop: int) -> None:
    async def act(editor: Editor) -> None:
        editor.open(BLUNT)
        found = await editor.opened()
        assert (editor.uri(), 1) == (found.uri, found.version)
        (blunt,) = told(found, RULE)
        assert types.Range(types.Position(1, start), types.Position(1, stop)) == blunt.range
        assert (types.DiagnosticSeverity.Warning, "listinglint") == (blunt.severity, blunt.source)
        assert "“色差难免，介意者慎拍”" in blunt.message

    editor = scene(tmp_path, act, units=units)
    assert editor.answer is not None
    assert units == editor.answer.capabilities.position_encoding


def test_a_shops_own_phrases_are_heard_and_read_anew_when_they_change(tmp_path: Path) -> None:
    (tmp_path / "listinglint.yaml").write_text("phrases: [words]\n", "utf-8")
    (tmp_path / "words").mkdir()
    file = tmp_path / "words" / "colour_notes.yaml"
    file.write_text("phrases: [{says: 颜色随缘}]\n", "utf-8")
    page, missing = "<h1>女士衬衫</h1><p>颜色随缘</p>", "colour-note-missing"

    async def act(editor: Editor) -> None:
        editor.open(page)
        assert [] == told(await editor.opened(), missing)
        file.write_text("phrases: [{says: 颜色看天气}]\n", "utf-8")
        editor.change(page + " ", 2)
        assert 1 == len(told(await editor.next(), missing))

    scene(tmp_path, act)


def test_the_newest_text_counts_and_every_answer_names_its_version(tmp_path: Path) -> None:
    async def act(editor: Editor) -> None:
        editor.open(BLUNT)
        await editor.opened()
        for version in range(2, 30):
            editor.change(BLUNT + "。" * version, version)
        editor.change(KIND, 30)
        found = await editor.next()
        assert (30, []) == (found.version, told(found, RULE))
        assert editor.told.empty()
        editor.close()
        assert () == tuple((await editor.next()).diagnostics)

    scene(tmp_path, act)


def test_the_editor_speaks_its_own_language(tmp_path: Path) -> None:
    async def act(editor: Editor) -> None:
        editor.open(BLUNT)
        assert "这句说明把风险推给买家" in told(await editor.opened(), RULE)[0].message

    scene(tmp_path, act, locale="zh-cn")


def test_the_mouse_is_told_why_and_how_to_mend_it(tmp_path: Path) -> None:
    async def act(editor: Editor) -> None:
        editor.open(BLUNT.replace("色差", "色差[x](command:evil)"))
        await editor.opened()
        assert await editor.hover(0, 0) is None
        told = await editor.hover(1, 15)
        assert told is not None
        assert isinstance(told.contents, types.MarkupContent)
        assert types.MarkupKind.Markdown == told.contents.kind
        assert "**How to fix it:**" in told.contents.value
        assert "Colour · colour" in told.contents.value
        assert "](" not in told.contents.value.replace("\\](", "").replace("\\]\\(", "")

    scene(tmp_path, act, lang=UiLanguage.EN, locale="zh-cn")  # what the command line says beats the editor


@pytest.mark.usefixtures("kept_readings")
def test_findings_in_pictures_stand_at_their_tags_and_new_pictures_are_looked_at(
    fixtures: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "商品 图"
    shutil.copytree(fixtures / "faulty" / "lookbook-coat", folder)
    page = (folder / "page.html").read_text("utf-8")

    async def act(editor: Editor) -> None:
        editor.open(page)
        first = await editor.next()
        assert [] == told(first, "arrival-guarantee")
        found = told(await editor.next(), "arrival-guarantee")
        assert {types.DiagnosticSeverity.Error} == {diagnostic.severity for diagnostic in found}
        line = page.split("\n")[found[0].range.start.line]
        assert (
            '<img src="images/06.jpg" alt="截图2.jpg"/>'
            == line[found[0].range.start.character : found[0].range.end.character]
        )
        assert "in the picture images/06.jpg[" in found[0].message
        assert found[0].related_information is not None
        assert (folder / "images/06.jpg").as_uri() == found[0].related_information[0].location.uri
        assert ["workspace/didChangeWatchedFiles"] == [wish.method for wish in editor.wishes]
        (folder / "images/06.jpg").unlink()
        changed = types.FileEvent((folder / "images/06.jpg").as_uri(), types.FileChangeType.Deleted)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([changed]))
        assert [] == told(await editor.next(), "arrival-guarantee")

    scene(folder, act, ocr=True)


def test_what_could_not_be_looked_at_is_a_hint(tmp_path: Path) -> None:
    async def act(editor: Editor) -> None:
        editor.open(BLUNT + "<img src='https://example.com/a.jpg'>")
        hints = told(await editor.opened(), "could-not-check")
        assert {types.DiagnosticSeverity.Hint} == {hint.severity for hint in hints}
        assert "fetched" in hints[0].message

    scene(tmp_path, act)


def test_each_page_is_checked_by_its_own_settings_as_they_are_now(tmp_path: Path) -> None:
    settings = tmp_path / "listinglint.yaml"

    async def act(editor: Editor) -> None:
        editor.open(BLUNT)
        assert [] == told(await editor.opened(), RULE)
        settings.write_text(f"ignore: [{RULE}x]\n", "utf-8")
        editor.change(BLUNT + " ", 2)
        (wrong,) = (await editor.next()).diagnostics
        assert f"listinglint.yaml:1:10: there is no rule {RULE}x" in wrong.message
        settings.write_text("exclude: [page.html]\n", "utf-8")
        editor.change(BLUNT, 3)
        assert () == tuple((await editor.next()).diagnostics)

    settings.write_text(f"ignore: [{RULE}]\n", "utf-8")
    scene(tmp_path, act)


HOSTILE = {
    "empty": "",
    "deep": "<div>" * 5_000 + "\ud83d\x00<img src='" + "\u202e" * 999,
    "long": "<p>色差难免，介意者慎拍</p>\n" * 1_000,
    "brackets": "<" * 200_000,
}


def test_hostile_pages_are_answered_and_the_next_one_too(tmp_path: Path) -> None:
    async def act(editor: Editor) -> None:
        for name, page in HOSTILE.items():
            editor.open(page, f"{name}.html")
        answers = [await editor.next() for _ in range(2 * len(HOSTILE))]
        assert {editor.uri(f"{name}.html") for name in HOSTILE} == {found.uri for found in answers}
        editor.open(BLUNT)
        assert told(await editor.opened(), RULE)

    scene(tmp_path, act, profiles=["legal-cn", "standard"])


def test_only_pages_that_are_open_to_edit_are_checked(tmp_path: Path) -> None:
    async def act(editor: Editor) -> None:
        editor.open(BLUNT, "notes.txt", "plaintext")
        old = types.TextDocumentItem("git:/page.html", "html", 1, BLUNT)
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(old))
        editor.change(KIND, 2, "notes.txt")
        editor.close("notes.txt")
        new = types.TextDocumentItem("untitled:Untitled-1", "html", 1, BLUNT)
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(new))
        found = await editor.opened()
        assert ("untitled:Untitled-1", 1) == (found.uri, len(told(found, RULE)))

    scene(tmp_path, act)


def test_an_editor_that_leaves_is_not_kept_waiting(tmp_path: Path) -> None:
    Image.new("RGB", (750, 1000), "white").save(tmp_path / "a.png")
    endless = """
from threading import Event
from listinglint.images.ocr.engine import OcrEngine
OcrEngine.read = lambda *_: Event().wait()
"""

    async def play() -> Editor:
        async with editing_apart(tmp_path, "--no-cache", before=endless) as editor:
            editor.open(BLUNT + "<img src='a.png'>")
            assert told(await editor.next(), RULE)
        return editor

    assert asyncio.run(play()).returncode == 0


def test_an_editor_that_dies_or_leaves_unannounced_ends_the_server(tmp_path: Path) -> None:
    exit_message = b'{"jsonrpc":"2.0","method":"exit"}'
    for spoken in (b"", b"Content-Length: %d\r\n\r\n" % len(exit_message) + exit_message):
        done = subprocess.run(
            [sys.executable, "-m", "listinglint", "lsp"],
            cwd=tmp_path,
            input=spoken,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        assert (1, b"") == (done.returncode, done.stdout)


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path) -> None:
    code = "import sys; sys.modules['pygls'] = None; from listinglint.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", code, "lsp"], cwd=tmp_path, capture_output=True, check=False)
    assert (2, b"") == (done.returncode, done.stdout)
    assert done.stderr.decode() == "the language server needs two more packages: pip install 'listinglint[lsp]'\n"


def test_findings_come_over_standard_output_of_a_process_and_whatever_else_prints_does_not(tmp_path: Path) -> None:
    noisy = """
import os
from listinglint.lsp import documents
quiet = documents.check
def check(*given):
    print("a library", flush=True)
    os.system("echo a program")
    return quiet(*given)
documents.check = check
"""

    async def play() -> tuple[Editor, bytes]:
        async with editing_apart(tmp_path, "--no-ocr", "--stdio", before=noisy) as editor:
            editor.open(BLUNT)
            assert told(await editor.opened(), RULE)
        assert editor.errors is not None
        return editor, await editor.errors.read()

    editor, errors = asyncio.run(play())
    assert editor.returncode == 0
    assert {b"a library", b"a program"} <= set(errors.splitlines())


def test_every_request_is_answered_however_wrong_it_is(tmp_path: Path) -> None:
    wrong = {"line": -1, "character": -1}
    document = {"uri": (tmp_path / "page.html").as_uri()}
    span = {"start": wrong, "end": wrong}
    asked = [
        ("initialize", {"processId": None, "rootUri": None, "capabilities": {}}),
        ("textDocument/hover", {"textDocument": document, "position": wrong}),
        ("textDocument/hover", {"textDocument": document}),
        ("textDocument/hover", {"textDocument": document, "position": {"line": "x", "character": 2**40}}),
        ("textDocument/codeAction", {"textDocument": document, "range": span, "context": {"diagnostics": []}}),
        ("shutdown", None),
    ]
    messages = [{"id": number, "method": method, "params": params} for number, (method, params) in enumerate(asked)]
    messages.append({"method": "exit", "params": None})
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    done = subprocess.run(
        [sys.executable, "-m", "listinglint", "lsp", "--no-ocr"],
        input=b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies),
        cwd=tmp_path,
        capture_output=True,
        timeout=6 * PATIENCE,
        check=False,
    )
    answers = [json.loads(body) for body in re.findall(rb"\r\n\r\n(\{.*?\})(?=Content-|$)", done.stdout, re.DOTALL)]
    assert (done.returncode, [answer["id"] for answer in answers]) == (0, [*range(len(asked))])
    assert [answer.get("error", {}).get("code") for answer in answers] == [None, *[-32602] * 4, None]


def test_a_page_that_takes_long_keeps_no_other_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    real = checking.check

    def slow(text: Any, *more: Any) -> Any:
        if text.name.endswith("hostile.html"):
            assert go_on.wait(PATIENCE)
        return real(text, *more)

    monkeypatch.setattr("listinglint.lsp.documents.check", slow)

    async def act(editor: Editor) -> None:
        editor.open(BLUNT, "hostile.html")
        editor.open(BLUNT)
        found = await editor.opened()
        assert found.uri == editor.uri()
        go_on.set()

    scene(tmp_path, act)


def test_reading_a_page_stops_once_its_text_has_changed() -> None:
    seen: list[int] = []

    def go_on() -> None:
        seen.append(1)
        if len(seen) > 10:
            raise Stale

    with pytest.raises(Stale):
        read_page("<p>x</p>" * 1_000, "page.html", meter=Meter(go_on=go_on))
    assert len(seen) == 11
