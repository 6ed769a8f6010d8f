"""A page that a browser saved as one file: its HTML and its pictures, each under the address it had on the web.

MHTML is what Chrome, Edge and Opera write, `.webarchive` what Safari writes.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from msgspec import Struct
from msgspec.structs import replace

from listinglint.config.limits import Limits
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from email.message import Message
    from pathlib import Path

    from listinglint.model.listing import Listing

ENDINGS = (".mhtml", ".mht", ".webarchive")
_HEAD = lazy_pattern(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_LOOKED_AT = 4096
_MOST_PARTS = 2_000
_DEEPEST = 4
_PLIST = b"bplist00"
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def is_archive(data: bytes) -> bool:
    """Recognise an archive by its head, whatever its file is called."""
    head = data[:_LOOKED_AT]
    if head.startswith(_PLIST):
        return b"WebMainResource" in data
    return not head.lstrip().startswith(b"<") and _HEAD.search(head) is not None


def read_archive(
    data: bytes, path: str, folder: Path | None = None, root: Path | None = None, limits: Limits | None = None
) -> Listing | None:
    """Read the page of an archive; None when it holds none. Everything stands at the file as a whole: its lines are packed."""
    from listinglint.loaders.charset import decode
    from listinglint.loaders.html.document import Document
    from listinglint.loaders.html.meter import Meter
    from listinglint.loaders.html.page import read_document
    from listinglint.loaders.html.saved import shelf

    unpacked = _from_safari(data) if data.startswith(_PLIST) else _from_mhtml(data)
    if unpacked is None:
        return None
    decoded = decode(_with_charset(unpacked.page, unpacked.charset))
    held = _Held(unpacked.home, unpacked.parts)
    beside = shelf(folder, root, unpacked.home, page=PurePosixPath(path).name, text=decoded.text)
    document = Document(decoded.text, path, place=Place(path))
    return read_document(document, replace(beside, archived=held), path, decoded.charset, Meter(limits or Limits()))


class _Unpacked(Struct, frozen=True):
    """The page of an archive, where it was, the charset its head names, and its other parts by address."""

    page: bytes
    home: str
    charset: str
    parts: dict[str, bytes]


def _from_mhtml(data: bytes) -> _Unpacked | None:
    import email
    from email import policy

    message = email.message_from_bytes(data, policy=policy.compat32)
    parts = [part for part, _ in zip(message.walk(), range(_MOST_PARTS), strict=False) if not part.is_multipart()]
    page = next((part for part in parts if part.get_content_type() in _PAGES), None)
    if page is None:
        return None
    home = _location(page) or _location(message, "Snapshot-Content-Location")
    others = {name: _bytes(part) for part in parts if part is not page for name in _names(part)}
    return _Unpacked(_bytes(page), home, page.get_content_charset() or "", others)


def _from_safari(data: bytes) -> _Unpacked | None:
    import plistlib

    try:
        archive = plistlib.loads(data)
    except (ValueError, KeyError, IndexError, OverflowError, RecursionError):  # what plistlib raises for broken files
        return None
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    if not isinstance(main, dict) or not isinstance(main.get("WebResourceData"), bytes):
        return None
    parts = list(_resources(archive, 0))
    held = {str(part.get("WebResourceURL")): part["WebResourceData"] for part in parts[:_MOST_PARTS]}
    charset = str(main.get("WebResourceTextEncodingName") or "")
    return _Unpacked(main["WebResourceData"], str(main.get("WebResourceURL") or ""), charset, held)


def _resources(archive: dict[str, Any], depth: int) -> Iterator[dict[str, Any]]:
    """Give the parts of a Safari archive, and of those of its frames."""
    listed = archive.get("WebSubresources")
    yield from (one for one in listed if _is_resource(one)) if isinstance(listed, list) else ()
    frames = archive.get("WebSubframeArchives")
    for frame in frames if isinstance(frames, list) and depth < _DEEPEST else ():
        if isinstance(frame, dict):
            page = frame.get("WebMainResource")
            yield from [page] if isinstance(page, dict) and _is_resource(page) else []
            yield from _resources(frame, depth + 1)


def _is_resource(part: Any) -> bool:
    return isinstance(part, dict) and isinstance(part.get("WebResourceData"), bytes)


class _Held(dict[str, bytes]):
    """The parts of an archive by address; a relative address is looked for from where the page was."""

    def __init__(self, home: str, parts: Mapping[str, bytes]) -> None:
        super().__init__(parts)
        self._home = home

    def get(self, address: str, default: bytes | None = None) -> bytes | None:  # type: ignore[override]
        return super().get(self._full(address), default)

    def __contains__(self, address: object) -> bool:
        return isinstance(address, str) and super().__contains__(self._full(address))

    def _full(self, address: str) -> str:
        try:
            return address if super().__contains__(address) else urljoin(self._home, address)
        except ValueError:
            return address


def _names(part: Message) -> list[str]:
    """Give the addresses of a part: where it was, and the name that the page calls it by."""
    identity = str(part.get("Content-ID") or "").strip().strip("<>")
    names = [_location(part), f"cid:{identity}" if identity else ""]
    return [name for name in names if name]


def _location(part: Message, header: str = "Content-Location") -> str:
    return re.sub(
        r"\s+", "", str(part.get(header) or "")
    )  # long addresses are folded, and the folds are no part of them


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _with_charset(page: bytes, charset: str) -> bytes:
    """Give the bytes of a page; a charset that only its head names is put where pages name theirs."""
    is_named = b"charset" in page[:_LOOKED_AT].lower()
    return page if is_named or not charset else f'<meta charset="{charset}">'.encode() + page
