"""An editor for tests: a real client that talks to a real server, in a thread or started as `listinglint lsp`."""

from __future__ import annotations

import asyncio
import socket
import sys
from contextlib import asynccontextmanager, chdir
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from listinglint.cli.lsp import server_tools
from listinglint.cli.setup import set_up
from listinglint.lsp.server import serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from listinglint.lsp.server import ServerTools

PATIENCE = 20
"""Seconds; a loaded machine takes a while to start a process, and none of these waits is long otherwise."""


class Editor:
    """What a test does in an editor, and what it sees there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = LanguageClient("editor", "1")
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.wishes: list[types.Registration] = []
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self.told.put_nowait))
        self.client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: self.wishes.extend(params.registrations))
        self.answer: types.InitializeResult | None = None

    @property
    def returncode(self) -> int | None:
        """The exit status of the server."""
        return self.client._server.returncode if self.client._server else None

    @property
    def errors(self) -> asyncio.StreamReader | None:
        """What the server writes to standard error, if it is a process of its own."""
        return self.client._server.stderr if self.client._server else None

    def uri(self, name: str = "page.html") -> str:
        return (self.folder / name).as_uri()

    def open(self, text: str, name: str = "page.html", language: str = "html") -> None:
        document = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))

    def change(self, text: str, version: int, name: str = "page.html") -> None:
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def close(self, name: str = "page.html") -> None:
        document = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(document))

    async def next(self) -> types.PublishDiagnosticsParams:
        return await asyncio.wait_for(self.told.get(), PATIENCE)

    async def opened(self) -> types.PublishDiagnosticsParams:
        """Wait for what is said about a page just opened: first about its words, then about its pictures too."""
        await self.next()
        return await self.next()

    async def hover(self, line: int, character: int) -> types.Hover | None:
        document = types.TextDocumentIdentifier(self.uri())
        asked = types.HoverParams(document, types.Position(line, character))
        return await asyncio.wait_for(self.client.text_document_hover_async(asked), PATIENCE)

    async def actions(self, span: types.Range, only: list[str] | None = None) -> list[types.CodeAction]:
        document = types.TextDocumentIdentifier(self.uri())
        asked = types.CodeActionParams(document, span, types.CodeActionContext([], only))
        answer = await asyncio.wait_for(self.client.text_document_code_action_async(asked), PATIENCE)
        return [action for action in answer or [] if isinstance(action, types.CodeAction)]


def told(params: types.PublishDiagnosticsParams, rule: str) -> list[types.Diagnostic]:
    """Give what is said by one rule."""
    return [diagnostic for diagnostic in params.diagnostics if diagnostic.code == rule]


@asynccontextmanager
async def editing(folder: Path, locale: str = "en", units: str = "utf-16", **options: Any) -> AsyncIterator[Editor]:
    """Start an editor with a folder open in it, and a server in a thread that has these options.

    At the end the editor leaves as the protocol asks.
    """
    editor = Editor(folder)
    with chdir(folder), socket.create_server(("127.0.0.1", 0)) as door:
        tools = server_tools(set_up(".", {"ocr": False, **options}), is_told_language="lang" in options)
        server = Thread(target=_serve_one, args=(door, tools))
        server.start()
        await editor.client.start_tcp(*door.getsockname())
        await _greet(editor, locale, units)
        yield editor
        await _leave(editor)
        server.join(PATIENCE)
        assert not server.is_alive()


@asynccontextmanager
async def editing_apart(folder: Path, *options: str, before: str = "") -> AsyncIterator[Editor]:
    """Do the same with a server in a process of its own, over standard input and output, as editors do.

    `before` is Python that runs there first.
    """
    editor = Editor(folder)
    program = f"{before}\nfrom listinglint.__main__ import main; main()"
    await editor.client.start_io(sys.executable, "-c", program, "lsp", *options, cwd=folder)
    await _greet(editor, "en", "utf-16")
    yield editor
    await _leave(editor)


def _serve_one(door: socket.socket, tools: ServerTools) -> None:
    """Serve the first who comes in."""
    connection, _ = door.accept()
    with connection, connection.makefile("rb") as incoming, connection.makefile("wb") as outgoing:
        serve(tools, incoming, outgoing)


async def _greet(editor: Editor, locale: str, units: str) -> None:
    hover = types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown])
    files = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    can = types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(units)]),
        text_document=types.TextDocumentClientCapabilities(hover=hover),
        workspace=types.WorkspaceClientCapabilities(did_change_watched_files=files),
    )
    folder = editor.folder
    folders = [types.WorkspaceFolder(folder.as_uri(), folder.name)]
    hello = types.InitializeParams(can, locale=locale, root_uri=folder.as_uri(), workspace_folders=folders)
    editor.answer = await asyncio.wait_for(editor.client.initialize_async(hello), PATIENCE)
    editor.client.initialized(types.InitializedParams())


async def _leave(editor: Editor) -> None:
    await asyncio.wait_for(editor.client.shutdown_async(None), PATIENCE)
    editor.client.exit(None)
    await asyncio.wait_for(editor.client.stop(), PATIENCE)  # type: ignore[no-untyped-call]
