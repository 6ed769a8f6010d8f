"""The language server: what an editor tells and asks, and what it is answered."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from msgspec import Struct
from pygls import uris
from pygls.lsp.server import LanguageServer

from listinglint import __version__
from listinglint.loaders.find import PAGES, PICTURES, root_of
from listinglint.lsp import actions, diagnostics
from listinglint.lsp.checking import EditedPage
from listinglint.lsp.documents import OpenDocuments
from listinglint.lsp.protocol import AnsweringProtocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from listinglint.lsp.checking import CheckContext
    from listinglint.lsp.document_state import DocumentState
    from listinglint.model.wording import Language

_WATCHED = f"**/*{{{','.join(PICTURES)},.yaml,.yml,.toml,.json}}"
"""Files that change what is said about a page: its pictures, rules, settings."""


class ServerTools(Struct, frozen=True):
    """What the command line hands in."""

    context_for: Callable[[str], CheckContext | None]
    """Gives what a page of this name is checked with, None for one that is not to be checked; raises what `checking.context_for` does."""
    language: Callable[[str | None], Language]
    """Gives the language to speak from the editor's locale."""


def serve(tools: ServerTools, incoming: BinaryIO, outgoing: BinaryIO) -> int:
    """Serve one editor until it leaves; give the exit status: 0 when it said so before, as the protocol asks."""
    return _Server(tools).served(incoming, outgoing)


class _Server:
    """The handlers of one editor's messages and what they share."""

    def __init__(self, tools: ServerTools) -> None:
        self._equipment = tools
        self._language: Language = tools.language(None)
        self._is_leaving = False
        self._desk = OpenDocuments(tools.context_for, self._publish)
        # Whole texts, because pygls and editors don't agree on what ends a line, and parts of texts would drift apart.
        sync = types.TextDocumentSyncKind.Full
        self._editor = LanguageServer(
            "listinglint", __version__, text_document_sync_kind=sync, protocol_cls=AnsweringProtocol
        )
        offers = types.CodeActionOptions(actions.KINDS)
        self._editor.feature(types.TEXT_DOCUMENT_CODE_ACTION, offers)(partial(self._actions))
        handlers: dict[str, Callable[..., Any]] = {
            types.INITIALIZE: self._initialize,
            types.INITIALIZED: self._initialized,
            types.SHUTDOWN: self._shutdown,
            types.TEXT_DOCUMENT_DID_OPEN: self._opened,
            types.TEXT_DOCUMENT_DID_CHANGE: self._changed,
            types.TEXT_DOCUMENT_DID_CLOSE: self._closed,
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: self._files_changed,
            types.TEXT_DOCUMENT_HOVER: self._hover,
        }
        for method, handler in handlers.items():
            self._editor.feature(method)(partial(handler))  # pygls writes attributes, which methods don't take

    def served(self, incoming: BinaryIO, outgoing: BinaryIO) -> int:
        self._editor.start_io(incoming, outgoing)
        return 0 if self._is_leaving else 1

    def _initialize(self, params: types.InitializeParams) -> None:
        self._language = self._equipment.language(params.locale)

    def _initialized(self, _: types.InitializedParams) -> None:
        """Ask to be told of changed files; an editor that can't be asked that way tells of its own accord, or not."""
        workspace = self._editor.client_capabilities.workspace
        watching = workspace and workspace.did_change_watched_files
        if watching and watching.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_WATCHED)])
            wish = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            self._editor.client_register_capability(types.RegistrationParams([wish]))

    def _shutdown(self, _: None) -> None:
        self._is_leaving = True
        self._desk.close()

    def _opened(self, params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        if document.language_id == "html" or document.uri.lower().endswith(PAGES):
            self._put(document.uri, document.text, document.version)

    def _changed(self, params: types.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        if self._desk.has(document.uri):
            source = self._editor.workspace.get_text_document(document.uri).source
            self._put(document.uri, source, document.version)

    def _put(self, uri: str, words: str, version: int) -> None:
        workspace = self._editor.workspace
        scheme, path = uris.uri_scheme(uri), uris.to_fs_path(uri)
        if scheme not in {"file", "untitled"}:  # the old side of a comparison, a page on a server
            return
        folders = [uris.to_fs_path(folder.uri) for folder in workspace.folders.values()] or [workspace.root_path]
        roots = [Path(folder) for folder in folders if folder]
        file = Path(path) if path else (roots[0] if roots else Path.cwd()) / "untitled.html"
        root = next((root for root in roots if file.is_relative_to(root)), root_of(file.parent))
        units = types.PositionEncodingKind(workspace.position_encoding or types.PositionEncodingKind.Utf16)
        self._desk.put(uri, EditedPage(words, file, root), version, units)

    def _closed(self, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        if self._desk.has(uri):
            self._desk.remove(uri)
            self._editor.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def _files_changed(self, _: types.DidChangeWatchedFilesParams) -> None:
        self._desk.again()

    def _publish(self, uri: str, state: DocumentState) -> None:
        told = diagnostics.diagnostics(state, self._language)
        self._editor.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, told, state.version))

    async def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        state = await self._desk.settled(uri)
        if state is None:
            return []
        chosen = state.positions.offset(params.range.start), state.positions.offset(params.range.end)
        return actions.actions(state, uri, chosen, params.context.only, self._language)

    def _hover(self, params: types.HoverParams) -> types.Hover | None:
        state = self._desk.at(params.text_document.uri)
        if state is None:
            return None
        here = state.positions.offset(params.position)
        met = [located for located in state.located_findings if located.spot[0] <= here < located.spot[1]]
        if not met:
            return None
        document = self._editor.client_capabilities.text_document
        formats = document.hover.content_format if document and document.hover else None
        return diagnostics.hover(
            met, state.positions, self._language, is_markdown=types.MarkupKind.Markdown in (formats or [])
        )
