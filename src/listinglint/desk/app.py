"""What the page asks for, below the secret part of its address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from listinglint.config.shop import Shop
from listinglint.desk.copies import ALL, SAFE
from listinglint.desk.drop import FullError, NotTakenError
from listinglint.desk.guard import Guard
from listinglint.desk.render import page
from listinglint.desk.state import state
from listinglint.desk.words import DISCARDED, NO_PROFILE, NO_SHOP
from listinglint.reporters import html
from listinglint.reporters.complaints import render as render_complaints
from listinglint.rulebook.loader import profiles

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.types import ASGIApp

    from listinglint.desk.session import Session
    from listinglint.model.wording import Language, Wording

_PAGE = Path(__file__).with_name("page")
_MOST_SETTINGS = 64 * 1024
"""Bytes of what the page says of profiles and promises."""
REPORT_POLICY = "frame-ancestors 'self'; sandbox allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox"
"""Besides the report's own: it is shown in the page, and can reach neither it nor anything else of this address."""


def application(session: Session, host: str, token: str, quit_desk: Callable[[], None]) -> ASGIApp:
    """Put the desk together for one host and port."""
    desk = _Desk(session, quit_desk)
    routes = [
        Route("/", desk.page),
        Route("/desk.css", _file("desk.css", "text/css")),
        Route("/desk.js", _file("desk.js", "text/javascript")),
        Route("/drops", desk.begin, methods=["POST"]),
        Route("/files", desk.receive, methods=["POST"]),
        Route("/check", desk.check, methods=["POST"]),
        Route("/stop", desk.stop, methods=["POST"]),
        Route("/state", desk.state),
        Route("/report", desk.report),
        Route("/complaints", desk.complaints),
        Route("/copies", desk.copies),
        Route("/quit", desk.quit, methods=["POST"]),
    ]
    app = Starlette(routes=[Route(f"/{token}{one.path}", one.endpoint, methods=one.methods) for one in routes])
    app.router.redirect_slashes = False
    return Guard(app, host, token)


def _file(name: str, kind: str) -> Callable[[Request], Response]:
    def send(_request: Request) -> Response:
        return Response((_PAGE / name).read_text("utf-8"), media_type=kind)

    return send


class _Desk:
    """The answers."""

    def __init__(self, session: Session, quit_desk: Callable[[], None]) -> None:
        self._session, self._quit = session, quit_desk

    async def page(self, request: Request) -> Response:
        """The page itself, in the language that was asked for at the start, else the browser's."""
        self._session.touch()
        language = self._session.asked.language or _spoken(request.headers.get("accept-language", ""))
        return HTMLResponse(page(language, self._session.asked))

    async def begin(self, _request: Request) -> Response:
        """A new drop in the place of the last; its number tells its files from those of the last that are still on their way."""
        drop = await run_in_threadpool(self._session.begin)
        return JSONResponse({"drop": drop.number}, 201)

    async def receive(self, request: Request) -> Response:
        """One file of the drop: its name in the address, and the number of its drop, else it is of the latest; its bytes as they are."""
        self._session.touch()
        drop = self._session.drop
        if drop is None or request.query_params.get("drop", drop.number) != drop.number:
            return _refused(DISCARDED, 409)
        name = request.query_params.get("name", "")
        try:
            await drop.receive(name, request.stream())
        except FullError as error:
            return _refused(error.why, 413)
        except NotTakenError as error:
            return _refused(error.why, 422)
        return JSONResponse({}, 201)

    async def check(self, request: Request) -> Response:
        """Begin to check the drop by the profiles and promises that were chosen."""
        told = bytearray()
        async for piece in request.stream():
            told += piece
            if len(told) > _MOST_SETTINGS:
                return _refused(NO_SHOP, 413)
        try:
            given = msgspec.json.decode(bytes(told) or b"{}", type=_Settings)
            shop = msgspec.to_builtins(given.shop)
        except (ValueError, RecursionError):
            return _refused(NO_SHOP, 422)
        if set(given.profiles) - set(profiles()):
            return _refused(NO_PROFILE, 422)
        shop = {key: value for key, value in shop.items() if value not in (None, "", [], ())}
        job = await run_in_threadpool(self._session.check, given.profiles, shop, given.tables)
        return JSONResponse({}, 202) if job else _refused(DISCARDED, 409)

    async def stop(self, _request: Request) -> Response:
        """End the check."""
        await run_in_threadpool(self._session.stop)
        return JSONResponse({})

    async def state(self, _request: Request) -> Response:
        """How far the check is, and what it came to."""
        self._session.touch()
        return JSONResponse(await run_in_threadpool(state, self._session.job))

    async def report(self, request: Request) -> Response:
        """The report, to be shown in the page or saved."""
        job = self._session.job
        if job is None or job.outcome is None:
            return Response(status_code=404)
        language: Language = "zh" if request.query_params.get("language") == "zh" else "en"
        outcome = job.outcome
        text = await run_in_threadpool(html.render, outcome.report, language, illustrations=outcome.illustrations)
        if "save" in request.query_params:
            return _saved("listinglint-report.html", text.encode("utf-8", "replace"))
        return HTMLResponse(text.encode("utf-8", "replace"), headers={"content-security-policy": REPORT_POLICY})

    async def complaints(self, request: Request) -> Response:
        """What buyers complain about: to be shown in the page or saved, as a page or as a table."""
        job = self._session.job
        kind = request.query_params.get("save", "html")
        if job is None or job.outcome is None or job.outcome.complaints is None or kind not in {"html", "csv"}:
            return Response(status_code=404)
        language: Language = "zh" if request.query_params.get("language") == "zh" else "en"
        text = await run_in_threadpool(render_complaints, kind, job.outcome.complaints, language)
        data = text.encode("utf-8", "replace")
        if "save" in request.query_params:
            return _saved(f"listinglint-complaints.{kind}", data)
        return HTMLResponse(data, headers={"content-security-policy": REPORT_POLICY})

    async def copies(self, request: Request) -> Response:
        """The mended copy, or a zip file of several."""
        job = self._session.job
        kind = request.query_params.get("kind", SAFE)
        if job is None or job.outcome is None or kind not in {SAFE, ALL}:
            return Response(status_code=404)
        found = await run_in_threadpool(job.outcome.copies.saved, kind)
        return _saved(*found) if found else Response(status_code=404)

    async def quit(self, _request: Request) -> Response:
        """Close the desk."""
        self._quit()
        return JSONResponse({})


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    """What the page says when a check is to begin."""

    profiles: list[str] = []
    shop: Shop = msgspec.field(default_factory=Shop)
    tables: list[str] = []
    """Tables that are to be read as was proposed."""


def _refused(why: Wording, status: int) -> Response:
    return JSONResponse({"why": {"en": why.en, "zh": why.zh}}, status)


def _saved(name: str, data: bytes) -> Response:
    """Send a file to be saved, whatever a browser could do with it."""
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
    return Response(data, media_type="application/octet-stream", headers=headers)


def _spoken(accepted: str) -> Language:
    """Give the language of a browser: the first of the tool's own that it names."""
    known = (word.strip()[:2].lower() for word in accepted.split(","))
    return "zh" if next((word for word in known if word in {"en", "zh"}), "en") == "zh" else "en"
