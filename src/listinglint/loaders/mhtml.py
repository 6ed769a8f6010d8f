"""A page that a browser saved as one file (MHTML): its HTML and its pictures, each under the address it had on the web."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from listinglint.model.listing import Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from email.message import Message
    from pathlib import Path

    from listinglint.model.listing import Listing

ENDINGS = (".mhtml", ".mht")
_HEAD = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_LOOKED_AT = 4096
_MOST_PARTS = 2_000


def is_archive(data: bytes) -> bool:
    """Recognise an archive by its head, whatever its file is called."""
    head = data[:_LOOKED_AT]
    return not head.lstrip().startswith(b"<") and _HEAD.search(head) is not None


def read_archive(data: bytes, path: str, folder: Path | None = None, root: Path | None = None) -> Listing | None:
    """Read the page of an archive; None when it holds none. Everything stands at the file as a whole: its lines are packed."""
    import email
    from email import policy

    from listinglint.loaders.charset import decode
    from listinglint.loaders.html.document import Document
    from listinglint.loaders.html.page import read_document
    from listinglint.loaders.html.saved import shelf

    message = email.message_from_bytes(data, policy=policy.compat32)
    parts = [part for part, _ in zip(message.walk(), range(_MOST_PARTS), strict=False) if not part.is_multipart()]
    page = next((part for part in parts if part.get_content_type() in {"text/html", "application/xhtml+xml"}), None)
    if page is None:
        return None
    home = _location(page) or _location(message, "Snapshot-Content-Location")
    held = _Held(home, {name: _bytes(part) for part in parts if part is not page for name in _names(part)})
    decoded = decode(_with_charset(page))
    beside = replace(shelf(folder, root, PurePosixPath(path).name, decoded.text), archived=held, base=home)
    return read_document(Document(decoded.text, path, place=Place(path)), beside, path, decoded.charset)


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


def _with_charset(part: Message) -> bytes:
    """Give the bytes of the page; a charset that only the part's head names is put where pages name theirs."""
    data, charset = _bytes(part), part.get_content_charset()
    return f'<meta charset="{charset}">'.encode() + data if charset and b"charset" not in data[:4096].lower() else data
