"""What a body is, whether it is whole, and how it is unpacked without letting it grow beyond a limit."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Final

from listinglint.fetching import reasons
from listinglint.fetching.reasons import NotFetched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from listinglint.model.wording import Wording

_KINDS: Final = (
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"GIF8", ".gif"),
    (b"BM", ".bmp"),
    (b"II*\0", ".tif"),
    (b"MM\0*", ".tif"),
)
_BRANDS: Final = (b"avif", b"avis", b"mif1", b"msf1", b"heic", b"heix")
_ENDS: Final = {".jpg": b"\xff\xd9", ".png": b"IEND", ".gif": b";"}
_TAIL: Final = 64 * 1024
"""Bytes at the end of a file in which its end mark is looked for: cameras and editors append data of their own."""
_CHUNK: Final = 64 * 1024
_MOST_LAYERS: Final = 2
"""Servers behind servers pack what is packed already."""


def picture_kind(head: bytes) -> str:
    """Give the suffix that files have which begin so; empty for what is no picture of dots."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return ".webp"
    if head[4:8] == b"ftyp" and head[8:12] in _BRANDS:
        return ".avif" if head[8:11] == b"avi" else ".heic"
    return next((suffix for start, suffix in _KINDS if head.startswith(start)), "")


def why_no_picture(head: bytes) -> Wording | None:
    """Say by its first bytes why a body is no picture; None when it is one."""
    from listinglint.images import errors

    if picture_kind(head):
        return None
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start:
        return errors.EMPTY
    if b"<svg" in start:
        return errors.VECTOR
    is_page = start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<!--"))
    return reasons.PAGE_NO_PICTURE if is_page else reasons.NO_PICTURE


def why_no_page(head: bytes) -> Wording | None:
    """Say by its first bytes why a body is no page; None when it may be one."""
    if picture_kind(head):
        return reasons.PICTURE_NO_PAGE
    is_wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    is_other = head.startswith((b"%PDF", b"PK\x03\x04", b"\x7fELF", b"\x1f\x8b")) or (b"\0" in head and not is_wide)
    return reasons.NO_PAGE if is_other or not head.strip() else None


def is_whole(file: Path, suffix: str) -> bool:
    """Tell whether a picture has its end, for answers that end where the connection does."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        if suffix == ".webp":
            stream.seek(4)
            return int.from_bytes(stream.read(4), "little") + 8 <= size
        stream.seek(max(0, size - _TAIL))
        return suffix not in _ENDS or _ENDS[suffix] in stream.read()


def unpacked(packed: Path, encodings: str, new_file: Callable[[], Path], limit: int) -> Path:
    """Undo `Content-Encoding`; gives the file that holds the body then, and removes the packed one. Raises NotFetched, OSError.

    Args:
        packed: The body as it came.
        encodings: The header, in the order in which they were applied.
        new_file: Gives files to write to.
        limit: Bytes of the unpacked body, at most.
    """
    layers = [name.strip().lower() for name in encodings.split(",") if name.strip().lower() not in {"", "identity"}]
    if len(layers) > _MOST_LAYERS or any(layer not in {"gzip", "x-gzip", "deflate"} for layer in layers):
        raise NotFetched(reasons.PACKED.filled(how=re.sub(r"[^\w, -]", "?", encodings[:40], flags=re.ASCII)))
    for layer in reversed(layers):
        whole = new_file()
        try:
            _unpack_layer(packed, layer, whole, limit)
        except (zlib.error, NotFetched) as error:
            whole.unlink(missing_ok=True)
            raise NotFetched(reasons.PACKING_BROKEN) if isinstance(error, zlib.error) else error from None
        packed.unlink()
        packed = whole
    return packed


def _unpack_layer(packed: Path, layer: str, into: Path, limit: int) -> None:
    """Unpack one layer, all members of it; a stream that is cut short is an error, not a shorter body."""
    written = 0
    decoder = _decoder(layer, packed)
    with packed.open("rb") as source, into.open("wb") as target:
        while chunk := source.read(_CHUNK):
            while chunk:
                if decoder.eof:  # a further member
                    if not chunk.strip(b"\0"):
                        return
                    decoder = _decoder(layer, packed)
                made = decoder.decompress(chunk, _CHUNK)
                written += len(made)
                if written > limit:
                    raise NotFetched(reasons.TOO_LARGE.filled(size=limit >> 20))
                target.write(made)
                chunk = decoder.unconsumed_tail or decoder.unused_data
        while not decoder.eof and (made := decoder.decompress(decoder.unconsumed_tail, _CHUNK)):
            written += len(made)
            if written > limit:
                raise NotFetched(reasons.TOO_LARGE.filled(size=limit >> 20))
            target.write(made)
    if not decoder.eof:
        raise NotFetched(reasons.CUT)


def _decoder(layer: str, packed: Path) -> zlib._Decompress:
    """Give the decoder of a layer; what is called deflate comes with a zlib header, or (from some servers) without."""
    if layer != "deflate":
        return zlib.decompressobj(16 + zlib.MAX_WBITS)
    with packed.open("rb") as stream:
        first = stream.read(2)
    has_header = len(first) == 2 and first[0] & 15 == 8 and int.from_bytes(first) % 31 == 0
    return zlib.decompressobj(zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS)
