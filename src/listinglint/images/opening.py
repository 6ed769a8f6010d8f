"""The one place where files are opened as pictures: by what they hold, whatever they are called, and only as formats of listings."""

from __future__ import annotations

import io
import os
import sys
import warnings
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Final

from PIL import (  # what is imported is known: else Pillow would load all it has
    AvifImagePlugin,  # noqa: F401
    BmpImagePlugin,  # noqa: F401
    GifImagePlugin,  # noqa: F401
    Image,
    JpegImagePlugin,  # noqa: F401
    PngImagePlugin,  # noqa: F401
    TiffImagePlugin,  # noqa: F401
    UnidentifiedImageError,
    WebPImagePlugin,  # noqa: F401
)

from listinglint.facts.ports import BrokenPicture, Unavailable
from listinglint.images import errors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.ImageFile import ImageFile

    from listinglint.model.wording import Wording

FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "AVIF", "TIFF")
"""As Pillow names them (a JPEG may turn out to be MPO). It knows 43, some of which no shop shows, and one of which starts another program."""
HEIC: Final = "HEIC"
_HEIC_BRANDS: Final = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}
"""Major brands of ISO/IEC 23008-12, and of files that may hold AV1 as well."""
_OTHERS: Final = (
    (b"%PDF", "PDF"),
    (b"%!PS", "PostScript"),
    (b"\xc5\xd0\xd3\xc6", "PostScript"),
    (b"8BPS", "Photoshop"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\xff\x0a", "JPEG XL"),
    (b"icns", "ICNS"),
    (b"DDS ", "DDS"),
    (b"qoif", "QOI"),
    *((b"P%d" % kind, "PNM") for kind in range(1, 8)),
)
"""First bytes of files that are pictures to some programs, and to no shop."""
_ICON: Final = b"\0\0\1\0"
_HEADS: Final = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"BM", b"II*\0", b"MM\0*")

_STANDARD_ERROR: Final = 2
_hushing = Lock()

# Limits are checked before decoding and replace those of Pillow, which would only warn.
Image.MAX_IMAGE_PIXELS = None
# A damaged header counts as none, or its picture as damaged: nothing that Pillow need tell the seller as well.
warnings.filterwarnings("ignore", module=r"PIL\.")


def open_image(data: bytes) -> ImageFile:
    """Open a picture without decoding it. Raises Unavailable with the reason, BrokenPicture if buyers see none either."""
    strange = _strange(data)
    if strange is not None:
        raise Unavailable(strange) if strange in {errors.VECTOR, errors.ICON} else BrokenPicture(strange)
    with reasons():
        try:
            return Image.open(io.BytesIO(data), formats=_formats(data))
        except UnidentifiedImageError:
            raise BrokenPicture(errors.CUT_SHORT if data.startswith(_HEADS) else errors.UNKNOWN_FORMAT) from None


@contextmanager
def reasons() -> Iterator[None]:
    """Turn whatever a decoder raises into the reason why this one picture can't be had."""
    try:
        yield
    except Unavailable:
        raise
    except MemoryError as error:
        raise Unavailable(errors.NO_MEMORY) from error
    except Exception as error:  # decoders raise all kinds: OSError, struct.error, RuntimeError ...
        raise BrokenPicture(errors.DAMAGED) from error


def load(image: Image.Image) -> None:
    """Decode what was opened. Raises as `open_image`, and writes nothing to standard error."""
    with reasons(), _hushed(image.format):
        image.load()


@contextmanager
def _hushed(kind: str | None) -> Iterator[None]:
    """Keep the TIFF library, which tells of damage on its own, from writing to standard error meanwhile."""
    if kind != "TIFF":
        yield
        return
    with _hushing:
        try:
            sys.stderr.flush()
            kept = os.dup(_STANDARD_ERROR)
        except (OSError, AttributeError, ValueError):  # there is none
            yield
            return
        try:
            with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - no file of anybody's
                os.dup2(nowhere.fileno(), _STANDARD_ERROR)
            yield
        finally:
            os.dup2(kept, _STANDARD_ERROR)
            os.close(kept)


def _formats(data: bytes) -> tuple[str, ...]:
    if not _is_heic(data):
        return FORMATS
    try:
        import pi_heif
    except ImportError:
        raise BrokenPicture(errors.NOT_SHOWN.filled(kind=HEIC)) from None
    pi_heif.register_heif_opener()
    return ("HEIF",)


def _is_heic(data: bytes) -> bool:
    if data[4:8] != b"ftyp" or data[8:12] not in _HEIC_BRANDS:
        return False
    length = int.from_bytes(data[:4])
    return b"avif" not in data[8 : min(length, 256)]


def _strange(data: bytes) -> Wording | None:
    """Say what the file is when it is clearly no picture of a listing."""
    if not data:
        return errors.EMPTY
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"version https://git-lfs"):
        return errors.LFS_POINTER
    if b"<svg" in head:
        return errors.VECTOR
    if head.startswith((b"<!doctype", b"<html", b"<head", b"<body", b"<script")):
        return errors.WEB_PAGE
    if data.startswith(_ICON):
        return errors.ICON
    kind = next((name for start, name in _OTHERS if data.startswith(start)), None)
    return errors.NOT_SHOWN.filled(kind=kind) if kind else None
