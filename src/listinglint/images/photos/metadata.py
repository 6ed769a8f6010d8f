"""Reads what a picture's file says about itself: camera, program, colour profile, owner, how it was made."""

from __future__ import annotations

import io
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageCms, IptcImagePlugin
from PIL.ImageFile import ImageFile

if TYPE_CHECKING:
    from collections.abc import Iterator

EXIF_MAKER, EXIF_MODEL, EXIF_SOFTWARE, EXIF_ARTIST, EXIF_COPYRIGHT = 0x010F, 0x0110, 0x0131, 0x013B, 0x8298
IPTC_CREDIT: Final = ((2, 110), (2, 115), (2, 80), (2, 116))
"""Credit, source, by-line, copyright notice (IPTC IIM 4.2)."""
XMP_LIMIT: Final = 256 * 1024
"""Bytes of embedded XML that are searched; packets are some 10 KB."""
SOURCE_TYPES: Final = (
    rb"(?i)digitalsourcetype[^a-z]{1,80}?(?:https?://cv\.iptc\.org/newscodes/)?(?:digitalsourcetype/)?([a-z]{6,60})"
)
GENERATORS: Final = (
    rb"(?i)stable diffusion|midjourney|dall[-\xc2\xb7 ]?e\b|comfyui|novelai|adobe firefly|invokeai|flux\.1"
)
_BAD_HEADER = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    ArithmeticError,
)


@dataclass(frozen=True, slots=True)
class FileHeader:
    """What a file says about itself; empty where it says nothing."""

    format: str
    """As Pillow names it: JPEG, PNG …"""
    mode: str
    """Of the file, as Pillow names it: RGB, P …"""
    camera: str
    software: str
    credit: str
    colour_profile: str
    made_by: str


def read_metadata(data: bytes) -> FileHeader:
    """Read the header of a file that can be decoded; a damaged part counts as not there."""
    image = Image.open(io.BytesIO(data))
    tags: dict[int, object] = {}
    with suppress(*_BAD_HEADER):
        tags = dict(Image.Image.getexif(image))  # that of PNGs would decode them to see what comes after the dots
    maker, model = _words(tags.get(EXIF_MAKER)), _words(tags.get(EXIF_MODEL))
    owners = [*_iptc_owners(image), _words(tags.get(EXIF_COPYRIGHT)), _words(tags.get(EXIF_ARTIST))]
    return FileHeader(
        format=image.format or "",
        mode=image.mode,
        camera=model if model.startswith(maker) else f"{maker} {model}".strip(),
        software=_words(tags.get(EXIF_SOFTWARE)) or _words(image.info.get("Software")),
        credit=", ".join(dict.fromkeys(filter(None, owners))),
        colour_profile=_profile(image),
        made_by=_made_by(image, data),
    )


def _words(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return " ".join(str(value).replace("\0", " ").split())[:200] if value is not None else ""


def _iptc_owners(image: Image.Image) -> Iterator[str]:
    if not isinstance(image, ImageFile) or image.format not in {"JPEG", "TIFF"}:
        return
    with suppress(*_BAD_HEADER):
        records = IptcImagePlugin.getiptcinfo(image) or {}
        for key in IPTC_CREDIT:
            value = records.get(key)
            for words in value if isinstance(value, list) else [value]:
                yield _words(words)


def _profile(image: Image.Image) -> str:
    profile = image.info.get("icc_profile")
    if not profile:
        return ""
    try:
        return _words(ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile))))
    except (*_BAD_HEADER, ImageCms.PyCMSError):
        return "unreadable"


def _made_by(image: Image.Image, data: bytes) -> str:
    """Find the digital source type or the generator that XMP, C2PA or a PNG's text names."""
    packets = [data[:XMP_LIMIT]]
    packets += [
        str(value).encode()[:XMP_LIMIT]
        for key, value in image.info.items()
        if str(key).lower() in {"parameters", "prompt", "comment", "xmp"}
    ]
    for packet in packets:
        # Looked for as it is first: a search that takes any case takes ten times as long.
        told = re.search(SOURCE_TYPES, packet) if b"digitalsourcetype" in packet.lower() else None
        if told:
            return told[1].decode()
        told = re.search(GENERATORS, packet) if packet is not packets[0] else None
        if told:
            return told[0].decode("latin-1")
    return "prompt" if "parameters" in image.info else ""
