"""Opens a picture of any kind once, as plain RGB no larger than photos need, and keeps what its header says."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from listinglint.evidence.tools import Unavailable
from listinglint.eyes import reasons
from listinglint.eyes.headers import Header, read_header

if TYPE_CHECKING:
    from listinglint.listing import Picture

LIMIT_MP: Final = 100
FILE_LIMIT: Final = 128 * 1024 * 1024
"""Bytes; a picture within the pixel limit is smaller."""
ENOUGH: Final = 800
"""Pixels of the shorter side beyond which a picture is decoded smaller: no photo is judged on more than 224."""

_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError, ArithmeticError)

# Checked here before anything is decoded; Pillow's own limit would only warn.
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A decoded picture and what its header says."""

    image: Image.Image
    """RGB, turned upright, perhaps smaller than the file's."""
    width: int
    """Pixels of the file, turned upright."""
    height: int
    format: str
    mode: str
    """Of the file, before it was turned into RGB."""
    header: Header

    @property
    def scale(self) -> float:
        """Pixels of the file per pixel of `image`."""
        return self.width / self.image.width


def bytes_of(picture: Picture) -> bytes:
    """Give the bytes of a picture, or raise Unavailable with the reason."""
    if picture.data is not None:
        return picture.data
    if picture.file is None:
        raise Unavailable(picture.reason or reasons.NO_BYTES)
    try:
        if not picture.file.is_file():
            raise Unavailable(reasons.NO_FILE)
        if picture.file.stat().st_size > FILE_LIMIT:
            raise Unavailable(reasons.FILE_TOO_LARGE.filled(limit=FILE_LIMIT >> 20))
        return picture.file.read_bytes()
    except (OSError, ValueError) as error:
        raise Unavailable(reasons.CANNOT_OPEN.filled(why=error)) from error


def open_picture(data: bytes) -> Opened:
    """Decode a picture (the first frame of an animation), or raise Unavailable with the reason."""
    try:
        image = Image.open(io.BytesIO(data))
    except UnidentifiedImageError:
        raise Unavailable(reasons.UNKNOWN_FORMAT) from None
    except (*_DAMAGE, MemoryError) as error:
        raise Unavailable(reasons.DAMAGED.filled(why=error)) from error
    megapixels = image.width * image.height / 1e6
    if megapixels > LIMIT_MP:
        raise Unavailable(reasons.TOO_LARGE.filled(size=megapixels, limit=LIMIT_MP))
    try:
        return _decoded(image, data)
    except (*_DAMAGE, MemoryError) as error:
        raise Unavailable(reasons.DAMAGED.filled(why=error)) from error


def _decoded(image: Image.Image, data: bytes) -> Opened:
    format_, mode, (width, height) = image.format or "", image.mode, image.size
    header = read_header(image, data)
    if format_ == "JPEG":
        times = max(1, min(width, height) // ENOUGH)
        image.draft("RGB", (width // times, height // times))
    image.load()
    image = plain(image)
    times = min(image.size) // ENOUGH
    if times > 1:
        image = image.reduce(times)
    if header.turned in range(2, 9):
        image.info.pop("exif", None)
        image.getexif()[0x0112] = header.turned
        image = ImageOps.exif_transpose(image)
        if header.turned >= 5:
            width, height = height, width
    return Opened(image, width, height, format_, mode, header)


def plain(image: Image.Image) -> Image.Image:
    """Turn any mode into RGB; what is see-through is laid on white."""
    if image.mode == "RGB" and "transparency" not in image.info:
        return image
    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image)
        shallow = deep.clip(0, 255) if image.mode == "F" else deep.clip(0, 65535) >> 8
        return Image.fromarray(shallow.astype(np.uint8)).convert("RGB")
    if image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        image = image.convert("RGBA")
        ground = Image.new("RGB", image.size, "white")
        ground.paste(image, mask=image.getchannel("A"))
        return ground
    return image.convert("RGB")
