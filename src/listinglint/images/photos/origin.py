"""Reads the marks in which a picture's file states its origin: China's AI mark, C2PA, IPTC, a generator's own words.

Marks stand uncompressed in every kind of file (JPEG segments, chunks of PNG and WebP, boxes of AVIF and HEIF, tags of TIFF, comments
of GIF), before or after the pixels, or behind the picture's end; only PNG packs some of its texts. So the bytes are searched, whatever
the file is called.
"""

from __future__ import annotations

import html
import re
import zlib
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CHINA: Final = "GB 45438"
CONTENT_CREDENTIALS: Final = "C2PA"
IPTC: Final = "IPTC"
GENERATOR: Final = "generator"

LABELS: Final = {"1": "generated", "2": "possiblyGenerated", "3": "suspectedGenerated"}
"""What `Label` says in a mark of GB 45438-2025: made by AI, possibly so, suspected by a platform."""
TEXT_LIMIT: Final = 256 * 1024
"""Bytes of one packed text that are looked at; descriptions of pictures are some 10 KB."""
MOST_PLACES: Final = 32
"""Places of a word in a file that are looked at."""
_REACH: Final = 400
"""Bytes behind a word within which its value stands."""
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_TEXT_KEYS: Final = {b"parameters", b"prompt", b"comment"}
"""Of PNG texts in which generators write what they were asked for."""
_AIGC: Final = (b"AIGC", b"A\0I\0G\0C", b"\0A\0I\0G\0C")
_SOURCE_TYPE: Final = (b"igitalSourceType", b"igitalsourcetype")
_MANIFEST: Final = b"jumdc2pa\x00\x11\x00\x10\x80\x00\x00\xaa\x008\x9bq"
"""Type and name of the box that holds a C2PA manifest store (C2PA 2.1, 11.1.4.2)."""


class OriginMark(Struct, frozen=True):
    """A statement about how a picture was made."""

    standard: str
    """GB 45438, C2PA, IPTC, or `generator` for a generator's own words."""
    value: str
    """What it says: a digital source type, a label of GB 45438, the generator's name; empty for credentials that name no source type."""


def read_marks(data: bytes, comments: Mapping[bytes, bytes] | None = None) -> tuple[OriginMark, ...]:
    """Give the marks in a picture's file, each once, the law's first.

    Args:
        data: The whole file.
        comments: What it holds besides as texts, by key, such as a GIF's comment; those of a PNG are found without.
    """
    texts = (dict(comments) if comments else {}) | (dict(_png_texts(data)) if data.startswith(_PNG) else {})
    packed = b"\n".join(key + b" " + text for key, text in texts.items())
    found = [*_labels(data), *_labels(packed), *_source_types(data), *_source_types(packed), *_generators(texts)]
    if _MANIFEST in data and not any(mark.standard == CONTENT_CREDENTIALS for mark in found):
        found.append(OriginMark(CONTENT_CREDENTIALS, ""))
    return tuple(dict.fromkeys(found))


def _labels(data: bytes) -> Iterator[OriginMark]:
    """Give the marks of GB 45438: `AIGC` and, in JSON of any escaping, its Label."""
    for word in _AIGC:
        for at in _places(data, word):
            words = html.unescape(data[at : at + _REACH].replace(b"\0", b"").decode("latin-1"))
            told = re.match(r"AIGC.{0,80}?\bLabel\W{1,16}(\d)", words, re.DOTALL)
            if told:
                yield OriginMark(CHINA, LABELS.get(told[1], f"Label {told[1]}"))


def _source_types(data: bytes) -> Iterator[OriginMark]:
    """Give the digital source types of IPTC's vocabulary, which C2PA uses as well."""
    manifest = data.find(_MANIFEST)
    for word in _SOURCE_TYPE:
        for at in _places(data, word):
            told = re.match(
                rb"(?i)igitalsourcetype[^a-z]{1,80}?(?:https?://cv\.iptc\.org/newscodes/)?(?:digitalsourcetype/)?([a-z]{6,60})",
                data[at : at + _REACH],
            )
            if told and told[1].lower() != b"digitalsourcetype":
                yield OriginMark(CONTENT_CREDENTIALS if -1 < manifest < at else IPTC, told[1].decode())


def _generators(texts: dict[bytes, bytes]) -> Iterator[OriginMark]:
    """Give the generators that a PNG's texts name; one that only tells its parameters counts as a prompt."""
    for key, text in texts.items():
        if key.lower() in _TEXT_KEYS:
            told = re.search(
                rb"(?i)stable diffusion|midjourney|dall[-\xc2\xb7 ]?e\b|comfyui|novelai|adobe firefly|invokeai|flux\.1",
                text,
            )
            if told:
                yield OriginMark(GENERATOR, told[0].decode("latin-1"))
            elif key.lower() == b"parameters":
                yield OriginMark(GENERATOR, "prompt")


def _places(data: bytes, word: bytes) -> Iterator[int]:
    at = data.find(word)
    for _ in range(MOST_PLACES):
        if at < 0:
            return
        yield at
        at = data.find(word, at + 1)


def _png_texts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the texts of a PNG by key, wherever they stand, unpacked; a damaged one is left out."""
    at = len(_PNG)
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if kind in {b"tEXt", b"zTXt", b"iTXt"}:
            key, _, rest = data[at + 8 : at + 8 + length].partition(b"\0")
            yield key, _png_text(kind, rest)
        at += 12 + length


def _png_text(kind: bytes, rest: bytes) -> bytes:
    """Unpack a text (PNG 3rd edition, 11.3.3): zTXt always is packed, iTXt where its first byte says so."""
    is_packed = kind == b"zTXt" or rest[:1] == b"\x01"
    if kind == b"zTXt":
        text = rest[1:]
    elif kind == b"iTXt":
        text = [*rest[2:].split(b"\0", 2), b"", b""][2]  # after the language and the translated key
    else:
        return rest[:TEXT_LIMIT]
    try:
        return zlib.decompressobj().decompress(text, TEXT_LIMIT) if is_packed else text[:TEXT_LIMIT]
    except zlib.error:
        return b""
