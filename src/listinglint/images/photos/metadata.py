"""Reads what a picture's file says about itself: camera, program, colour profile, owner, how it was made."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PIL import Image, ImageCms, IptcImagePlugin
from PIL.ImageFile import ImageFile

from listinglint.images.opening import open_image
from listinglint.images.photos.origin import OriginMark, read_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

EXIF_MAKER, EXIF_MODEL, EXIF_SOFTWARE, EXIF_ARTIST, EXIF_COPYRIGHT = 0x010F, 0x0110, 0x0131, 0x013B, 0x8298
IPTC_CREDIT: Final = ((2, 110), (2, 115), (2, 80), (2, 116))
"""Credit, source, by-line, copyright notice (IPTC IIM 4.2)."""
COMMENTS: Final = {"parameters", "prompt", "comment", "xmp"}
"""Of what Pillow tells about a file, texts in which generators name themselves."""


class FileHeader(Struct, frozen=True):
    """What a file says about itself; empty where it says nothing."""

    format: str
    """As Pillow names it: JPEG, PNG …"""
    mode: str
    """Of the file, as Pillow names it: RGB, P …"""
    camera: str
    software: str
    credit: str
    colour_profile: str
    marks: tuple[OriginMark, ...]
    """How it was made, as far as the file states it."""

    @property
    def made_by(self) -> str:
        """The first that says more than that there are content credentials: a source type, a label, a generator; often empty."""
        return next((mark.value for mark in self.marks if mark.value), "")

    @property
    def mark(self) -> str:
        """The standard of that mark, or `generator`."""
        return next((mark.standard for mark in self.marks if mark.value), "")


def read_metadata(data: bytes) -> FileHeader:
    """Read the header of a file that can be decoded; a damaged part counts as not there."""
    image = open_image(data)
    tags: dict[int, object] = {}
    with suppress(Exception):
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
        marks=read_marks(data, _comments(image)),
    )


def _words(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return " ".join(str(value).replace("\0", " ").split())[:200] if value is not None else ""


def _iptc_owners(image: Image.Image) -> Iterator[str]:
    if not isinstance(image, ImageFile) or image.format not in {"JPEG", "TIFF"}:
        return
    with suppress(Exception):
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
    except Exception:  # noqa: BLE001 - whatever is wrong with it
        return "unreadable"


def _comments(image: Image.Image) -> dict[bytes, bytes]:
    """Give the texts in which generators name themselves."""
    told = {str(key).lower(): value for key, value in image.info.items()}
    return {
        key.encode(): value if isinstance(value, bytes) else str(value).encode()
        for key, value in told.items()
        if key in COMMENTS
    }
