"""The open pages: each is checked a moment after its last change, off the event loop, and only its newest text counts."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.config.files import ConfigError
from listinglint.loaders.find import BROKEN
from listinglint.lsp.checking import Stale, check
from listinglint.lsp.diagnostics import located_findings
from listinglint.lsp.document_state import DocumentState
from listinglint.lsp.positions import PositionMap
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.errors import PhraseError
from listinglint.rulebook.loader import RuleError
from listinglint.suppressions.baseline import BaselineError

if TYPE_CHECKING:
    from collections.abc import Callable

    from lsprotocol.types import PositionEncodingKind

    from listinglint.lsp.checking import CheckContext, EditedPage

PAUSE = 0.3
"""Seconds without a change after which a text is checked: longer than between two letters, shorter than a look up."""
_WORKERS = 4
"""Pages that are checked at the same time, so that one that takes long keeps no other waiting."""
PATIENCE = 2.0
"""Seconds that an editor is kept waiting for fixes; it asks at every move of the caret."""
_HALF = lazy_pattern("[\0\ud800-\udfff]")
"""Halves of characters, which an editor may send in the middle of a change and no encoding takes; and what pages never hold."""
_LINE_END = lazy_pattern("\r\n?")
"""Pages are read with line feeds; lines and columns stay as they are."""


class OpenDocuments:
    """Keeps the open pages by URI, and calls `tell` from the event loop whenever something is known about one."""

    def __init__(
        self, context_for: Callable[[str], CheckContext | None], tell: Callable[[str, DocumentState], None]
    ) -> None:
        self._bench_for, self._tell = context_for, tell
        self._seats: dict[str, DocumentState] = {}
        self._runs: dict[str, tuple[asyncio.Task[None], Event]] = {}
        self._worker = ThreadPoolExecutor(_WORKERS, "checker")
        self._lock = Lock()

    def put(self, uri: str, text: EditedPage, version: int, units: PositionEncodingKind) -> None:
        """Take a text that was opened or changed, and check it after a pause."""
        line_end = "\r\n" if "\r\n" in text.words else "\n"
        words = _HALF.sub("\ufffd", _LINE_END.sub("\n", text.words))
        is_new = uri not in self._seats
        self._seats[uri] = DocumentState(replace(text, words=words), version, PositionMap(words, units), line_end)
        self._start(uri, 0.0 if is_new else PAUSE, is_new=is_new)

    def remove(self, uri: str) -> None:
        """Forget a page that was closed."""
        self._stop(uri)
        self._seats.pop(uri, None)

    def again(self) -> None:
        """Check all open pages again, because a picture, a rule or the settings changed."""
        for uri in self._seats:
            self._start(uri, PAUSE)

    def has(self, uri: str) -> bool:
        """Tell whether a page is open here."""
        return uri in self._seats

    def at(self, uri: str) -> DocumentState | None:
        """Give an open page, if its text as it stands now has been checked."""
        state = self._seats.get(uri)
        return state if state is not None and state.checked is not None else None

    async def settled(self, uri: str) -> DocumentState | None:
        """Give an open page when all is known about its text, or what is known after a while."""
        run = self._runs.get(uri)
        if run is not None:
            await asyncio.wait({run[0]}, timeout=PATIENCE)
        return self.at(uri)

    def close(self) -> None:
        """Let go of all pages."""
        for uri in list(self._seats):
            self.remove(uri)

    def _stop(self, uri: str) -> None:
        task, stale = self._runs.pop(uri, (None, None))
        if task is not None and stale is not None:
            stale.set()
            task.cancel()

    def _start(self, uri: str, pause: float, *, is_new: bool = False) -> None:
        self._stop(uri)
        stale = Event()
        self._runs[uri] = asyncio.get_running_loop().create_task(self._run(uri, pause, stale, is_new)), stale

    async def _run(self, uri: str, pause: float, stale: Event, is_new: bool) -> None:  # noqa: FBT001 - handed on
        await asyncio.sleep(pause)
        if is_new:  # pictures may take a minute the first time; what the page itself says is told at once
            await self._look(uri, stale, is_whole=False)
        await self._look(uri, stale, is_whole=True)
        mended = await asyncio.get_running_loop().run_in_executor(self._worker, _mended, self._seats[uri])
        if not stale.is_set():
            self._seats[uri] = mended

    async def _look(self, uri: str, stale: Event, *, is_whole: bool) -> None:
        """Check the newest text and tell; a run that was stopped tells nothing."""
        now = self._seats[uri]
        state = DocumentState(now.text, now.version, now.positions, now.line_end, is_whole=is_whole)
        looked = await asyncio.get_running_loop().run_in_executor(self._worker, self._looked, state, stale)
        if not stale.is_set() and looked is not None:
            self._seats[uri] = looked
            self._tell(uri, looked)

    def _looked(self, state: DocumentState, stale: Event) -> DocumentState | None:
        """Do the work, in the worker's thread; None when it was stopped."""
        try:
            with self._lock:  # what all pages share, such as the reader, is made once
                context = self._bench_for(state.text.name)
            if context is None:
                return state
            if not state.is_whole:
                context = context.of_the_page_alone()
            checked = check(state.text, context, stale)
            return replace(
                state,
                checked=checked,
                located_findings=located_findings(checked, state.text.words, context.plan.rules),
                shop=context.plan.settings.shop,
            )
        except Stale:
            return None
        except (
            ConfigError,
            RuleError,
            PhraseError,
            BaselineError,
        ) as error:  # what the page is to be checked with is wrong
            return replace(state, broken=error.why)
        except Exception as error:
            logging.getLogger(__name__).exception("a page broke the run")
            return replace(state, broken=BROKEN.filled(error=f"{type(error).__name__}: {error}"))


def _mended(state: DocumentState) -> DocumentState:
    """Work out the fixes of a page that was checked, after its findings were told."""
    if state.checked is None or state.shop is None:
        return state
    from listinglint.fixes.propose import propose

    try:
        return replace(state, fixes=propose(state.checked.evidence, state.checked.report, state.shop))
    except Exception:
        logging.getLogger(__name__).exception("no fixes could be worked out")
        return state
