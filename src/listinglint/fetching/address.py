"""What is written as an address → the address that is asked for, or why it is not.

An address is put together anew from its parts, so that host and port are the same for whoever judges it and whoever connects.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from msgspec import Struct

from listinglint.fetching import reasons
from listinglint.fetching.reasons import NotFetched
from listinglint.model.lazy_pattern import lazy_pattern

LONGEST: Final = 8192
"""Characters of an address; servers refuse longer request lines."""
_HOST: Final = lazy_pattern(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?|\[[0-9a-f:.]{2,45}\]")
_KEPT: Final = "".join(map(chr, range(0x21, 0x7F))).translate(str.maketrans("", "", '"<>\\^`#'))
"""Characters that are sent as they are written: signed addresses break if they are touched."""
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


class Address(Struct, frozen=True):
    """An address of http or https."""

    text: str
    """As it is sent: ASCII, without fragment."""
    host: str
    """In lower case and ASCII; an IPv6 address in brackets."""
    port: int


def parse(text: str) -> Address:
    """Read an address. Raises NotFetched."""
    text = "".join(text.split("\t")).replace("\r", "").replace("\n", "").strip()
    try:
        text.encode("utf-8")  # half a character, as JSON can write it, can't be sent
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise NotFetched(reasons.NO_ADDRESS) from None
    if parts.scheme not in _DEFAULT_PORTS:
        raise NotFetched(reasons.SCHEME if parts.scheme else reasons.NO_ADDRESS)
    if "@" in parts.netloc:
        raise NotFetched(reasons.CREDENTIALS)
    host = _ascii(parts.hostname or "", is_literal="[" in parts.netloc)
    if len(text) > LONGEST or not _HOST.fullmatch(host) or port == 0:
        raise NotFetched(reasons.NO_ADDRESS)
    at = "" if port in {None, _DEFAULT_PORTS[parts.scheme]} else f":{port}"
    path = quote(parts.path or "/", safe=_KEPT)
    query = f"?{quote(parts.query, safe=_KEPT, errors='replace')}" if parts.query else ""
    return Address(f"{parts.scheme}://{host}{at}{path}{query}", host, port or _DEFAULT_PORTS[parts.scheme])


def next_address(current: Address, location: str) -> Address:
    """Give the address that a redirect leads to. Raises NotFetched."""
    try:
        return parse(urljoin(current.text, _as_utf8(location.strip())))
    except ValueError:
        raise NotFetched(reasons.NO_ADDRESS) from None


def _as_utf8(location: str) -> str:
    """Read the bytes of a header (which are handed on as Latin-1) as the UTF-8 that servers mean."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def _ascii(host: str, *, is_literal: bool) -> str:
    """Give a host as it is looked up: 图片.example → xn--wcsw84d.example."""
    if is_literal:
        return f"[{host.lower()}]"
    host = host.lower().rstrip(".")
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        raise NotFetched(reasons.NO_ADDRESS) from None
