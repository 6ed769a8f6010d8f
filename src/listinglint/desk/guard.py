"""Who may ask: this page in this browser, by the address that only its user was told. All others are refused before anything is done.

A web page elsewhere can make a browser ask any address of this computer, also under a name of its own that it lets lead here
(DNS rebinding). It knows neither the secret in the path nor can it hide where it comes from: host, origin and fetch metadata.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""What the page may load: its own files from this address."""
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
}
_READING = frozenset({"GET", "HEAD"})


def secret() -> str:
    """Make the part of the address that nobody can guess: 256 bits."""
    return secrets.token_urlsafe(32)


class Guard:
    """Lets through what comes from the page itself, and puts its policy on every answer."""

    def __init__(self, app: ASGIApp, host: str, token: str) -> None:
        self._app = app
        self._host, self._token = host, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":  # there are no web sockets
            return

        async def protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        why = self._against(scope["method"], scope["path"], Headers(scope=scope))
        if why:
            await PlainTextResponse(why, 403)(scope, receive, protected)
        else:
            await self._app(scope, receive, protected)

    def _against(self, method: str, path: str, headers: Headers) -> str:
        """Tell what speaks against a request; empty when nothing does."""
        if headers.getlist("host") != [self._host]:
            return "wrong host"
        given = path.split("/")[1].encode("utf-8", "surrogateescape")
        if not secrets.compare_digest(given, self._token.encode()):
            return "wrong token"
        origins = headers.getlist("origin")
        if origins != [f"http://{self._host}"] and (origins or method not in _READING):
            return "wrong origin"
        if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
            return "wrong site"
        return ""
