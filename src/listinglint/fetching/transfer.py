"""One request and its answer over libcurl, with every limit enforced while bytes come in.

libcurl is told to do nothing of its own accord: it follows no redirect, unpacks nothing, sends no cookie or password, and
knows no proxy. Sockets are opened here, to the very address that was judged.
"""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from listinglint import __version__
from listinglint.fetching import reasons
from listinglint.model.system_reason import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from listinglint.fetching.address import Address
    from listinglint.fetching.address_policy import AddressPolicy
    from listinglint.fetching.limits import Limits
    from listinglint.model.wording import Wording

USER_AGENT: Final = f"listinglint/{__version__} (+https://github.com/listinglint/listinglint)"
HEAD_BYTES: Final = 512
"""How much of a body is looked at to tell what it is."""
_KEEPALIVE_ERRORS: Final = 8192
"""Bytes of the body of an error that are read, so that the connection can be used again."""
_HTTP2_STREAM: Final = 92
"""CURLE_HTTP2_STREAM; has no name in pycurl."""
_TOO_LARGE: Final = 100
"""CURLE_TOO_LARGE: a header line or all of them are larger than libcurl takes; has no name in pycurl."""


class Request(Struct, frozen=True):
    """What is asked for, and what of the answer is taken."""

    address: Address
    headers: tuple[str, ...]
    limit: int
    """Bytes of the body, at most."""
    into: Path
    """The file that the body of a 200 is written to; made when the first byte comes."""
    refuses: Callable[[bytes], Wording | None]
    """Says by its first bytes why a body is not wanted."""


class Response(Struct):
    """What came back. Header names are in lower case; of a header that came several times the values are joined."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    size: int = 0
    """Bytes of the body, as they came."""
    head: bytes = b""
    """The first of them."""
    is_delimited: bool = False
    """Whether HTTP itself says where the body ends, so that a cut is known."""
    is_http2: bool = False
    fault: Wording | None = None
    """Why there is no answer, or only part of one."""
    is_passing: bool = False
    """Whether the fault may be gone when the request is repeated."""
    is_host_down: bool = False


class Transfer:
    """A request on its way. Its handle is used by one thread only."""

    def __init__(self, request: Request, policy: AddressPolicy, limits: Limits) -> None:
        """Get ready; nothing is sent before the handle is handed to libcurl."""
        self.request, self._policy, self._limits = request, policy, limits
        self.response = Response()
        self._header_bytes = 0
        self._is_judged = False
        self._refused_numbers = 0
        self._sockets: list[socket.socket] = []
        self._stream: Any = None
        self.handle = self._prepared()

    def _prepared(self) -> Any:
        import certifi
        import pycurl

        handle, limits, request = pycurl.Curl(), self._limits, self.request
        options: dict[int, object] = {
            pycurl.URL: request.address.text,
            pycurl.PATH_AS_IS: 1,
            pycurl.PROTOCOLS: pycurl.PROTO_HTTP | pycurl.PROTO_HTTPS,
            pycurl.FOLLOWLOCATION: 0,
            pycurl.PROXY: "",
            pycurl.NETRC: pycurl.NETRC_IGNORED,
            pycurl.HTTP09_ALLOWED: 0,
            pycurl.HTTP_CONTENT_DECODING: 0,
            pycurl.HTTP_VERSION: pycurl.CURL_HTTP_VERSION_2TLS,
            pycurl.PIPEWAIT: 1,
            pycurl.NOSIGNAL: 1,
            pycurl.USERAGENT: USER_AGENT,
            pycurl.HTTPHEADER: list(request.headers),
            pycurl.CAINFO: os.environ.get("SSL_CERT_FILE") or certifi.where(),
            pycurl.SSL_OPTIONS: pycurl.SSLOPT_NATIVE_CA,
            pycurl.CONNECTTIMEOUT_MS: int(limits.connect_seconds * 1000),
            pycurl.TIMEOUT_MS: int(limits.whole_seconds * 1000),
            pycurl.LOW_SPEED_LIMIT: limits.slow_bytes,
            pycurl.LOW_SPEED_TIME: limits.slow_seconds,
            pycurl.OPENSOCKETFUNCTION: self._open,
            pycurl.HEADERFUNCTION: self._take_header,
            pycurl.WRITEFUNCTION: self._take_body,
        }
        for option, value in options.items():
            handle.setopt(option, value)
        return handle

    def _open(self, _purpose: int, address: Any) -> Any:
        """Open a socket to an address that libcurl looked up, if it may be connected to."""
        import pycurl

        number, port = address.addr[:2] if isinstance(address.addr, tuple) else ("", 0)
        number = number.decode() if isinstance(number, bytes) else number
        if not self._policy.admit_socket(number, port):
            self._refused_numbers += 1
            return pycurl.SOCKET_BAD
        try:
            opened = socket.socket(address.family, address.socktype, address.protocol)
        except OSError:  # too many files are open, or no IPv6 here
            return pycurl.SOCKET_BAD
        self._sockets.append(opened)  # libcurl has a copy of its own; this one is closed at the end
        return opened

    def _take_header(self, line: bytes) -> int | None:
        self._header_bytes += len(line)
        if self._header_bytes > self._limits.header_bytes:
            self.response.fault = reasons.HEADERS
            return -1
        if line.startswith(b"HTTP/"):  # an interim answer (103) may come before
            self.response.headers.clear()
            status = line.split(None, 2)[1:2]
            self.response.status = int(status[0]) if status and len(status[0]) == 3 and status[0].isdigit() else 0
            return None
        name, colon, value = line.decode("latin-1").partition(":")
        if colon:
            name, value = name.strip().lower(), value.strip()
            before = self.response.headers.get(name)
            self.response.headers[name] = f"{before}, {value}" if before and name != "location" else value
            if name == "content-length" and self.response.status == 200:
                return self._refuse_above_limit(int(value[:19]) if value.isdecimal() else 0)
        return None

    def _refuse_above_limit(self, size: int) -> int | None:
        if size <= self.request.limit:
            return None
        self.response.fault = reasons.TOO_LARGE.filled(size=self.request.limit >> 20)
        return -1

    def _take_body(self, chunk: bytes) -> int | None:
        self.response.size += len(chunk)
        if self.response.status != 200:
            return -1 if self.response.size > _KEEPALIVE_ERRORS else None
        if self._refuse_above_limit(self.response.size):
            return -1
        if not self._is_judged and "content-encoding" not in self.response.headers:
            self.response.head = (self.response.head + chunk)[:HEAD_BYTES]
            self._is_judged = len(self.response.head) == HEAD_BYTES
            if self._is_judged and (fault := self.request.refuses(self.response.head)) is not None:
                self.response.fault = fault
                return -1
        try:
            if self._stream is None:
                self._stream = self.request.into.open("wb")
            self._stream.write(chunk)
        except OSError as error:
            self.response.fault = reasons.NO_ROOM.filled(why=reason_of(error))
            return -1
        return None

    def finish(self, code: int) -> Response:
        """Give the answer, once libcurl is done with the handle; `code` is how it ended (CURLcode)."""
        import pycurl

        response = self.response
        response.is_http2 = self.handle.getinfo(pycurl.INFO_HTTP_VERSION) >= pycurl.CURL_HTTP_VERSION_2_0
        response.is_delimited = response.is_http2 or bool(
            {"content-length", "transfer-encoding"} & set(response.headers)
        )
        slowness = self._slowness()
        self._close()
        is_error_read = response.status not in {0, 200} and code in {pycurl.E_WRITE_ERROR, pycurl.E_PARTIAL_FILE}
        if code != pycurl.E_OK and response.fault is None and not is_error_read:
            self._explain(code, slowness)
        return response

    def _close(self) -> None:
        for opened in self._sockets:
            opened.close()
        if self._stream is not None:
            try:
                self._stream.close()
            except OSError as error:
                self.response.fault = reasons.NO_ROOM.filled(why=reason_of(error))
        self.handle.close()

    def _explain(self, code: int, slowness: Wording) -> None:
        """Say in plain words how the transfer failed, and whether that may pass."""
        import pycurl

        response, host = self.response, self.request.address.host
        if code == pycurl.E_COULDNT_CONNECT and self._refused_numbers:
            response.fault = reasons.PRIVATE
            return
        passing = {
            pycurl.E_COULDNT_CONNECT: reasons.NO_CONNECTION.filled(host=host),
            **dict.fromkeys(
                (pycurl.E_PARTIAL_FILE, pycurl.E_RECV_ERROR, pycurl.E_SEND_ERROR, pycurl.E_GOT_NOTHING, _HTTP2_STREAM),
                reasons.CUT,
            ),
            pycurl.E_HTTP2: reasons.CUT,
            pycurl.E_SSL_CONNECT_ERROR: reasons.NO_CONNECTION.filled(host=host),
        }
        lasting = {
            pycurl.E_OPERATION_TIMEDOUT: slowness,
            pycurl.E_COULDNT_RESOLVE_HOST: reasons.NO_NAME.filled(host=host),
            pycurl.E_PEER_FAILED_VERIFICATION: reasons.NO_TRUST.filled(host=host),
            _TOO_LARGE: reasons.HEADERS,
        }
        response.fault = passing.get(code) or lasting.get(code) or reasons.UNLAWFUL
        response.is_passing = code in passing
        response.is_host_down = response.status == 0 and code in {
            pycurl.E_COULDNT_CONNECT, pycurl.E_OPERATION_TIMEDOUT, pycurl.E_COULDNT_RESOLVE_HOST, pycurl.E_SSL_CONNECT_ERROR,
        }  # fmt: skip

    def _slowness(self) -> Wording:
        """Say which of the time limits was reached, if one was."""
        import pycurl

        if not self.handle.getinfo(pycurl.CONNECT_TIME):
            return reasons.NO_CONNECTION.filled(host=self.request.address.host)
        if self.handle.getinfo(pycurl.TOTAL_TIME) >= self._limits.whole_seconds:
            return reasons.TOO_SLOW.filled(seconds=self._limits.whole_seconds)
        return reasons.STALLED.filled(seconds=self._limits.slow_seconds)
