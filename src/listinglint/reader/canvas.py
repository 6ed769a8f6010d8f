"""Opens a picture of any kind and hands out strips of it as plain RGB, so that memory stays flat at any height."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from listinglint.evidence.tools import Broken, Unavailable
from listinglint.reader import reasons

if TYPE_CHECKING:
    from listinglint.wording import Wording

LIMIT_MP: Final = 200
"""A JPEG of this size still decodes in 200 MB as greys."""
PLAIN_LIMIT_MP: Final = 50
"""Other kinds decode to 4 bytes a pixel, whatever they hold: 200 MB as well."""
GREY_ABOVE_MP: Final = 12
"""From here on JPEGs are decoded as greys: a quarter of the memory, and hardly a word is lost."""
NARROW_SIDE: Final = 1500
"""A picture whose shorter side is n times this is made n times smaller: its words are drawn for a whole screen."""

EXIF_ORIENTATION: Final = 0x0112
_HEADS: Final = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"BM")
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError, ArithmeticError)

# The limits here are checked before decoding and replace those of Pillow, which would only warn.
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True, slots=True)
class Canvas:
    """A decoded picture."""

    image: Image.Image
    width: int
    """Of the shown picture; the decoded one may be smaller."""
    height: int

    @property
    def scale(self) -> float:
        """Shown pixels per decoded pixel."""
        return self.width / self.image.width

    def strip(self, top: int, bottom: int) -> Image.Image:
        """Give the decoded rows from `top` up to `bottom` as RGB."""
        return _plain(self.image.crop((0, top, self.image.width, bottom)))


def open_canvas(data: bytes) -> Canvas:
    """Decode a picture (the first frame of an animation), or raise Unavailable with the reason; Broken if nobody can."""
    strange = _strange(data)
    if strange is not None:
        raise Unavailable(strange) if strange is reasons.VECTOR else Broken(strange)
    try:
        image = Image.open(io.BytesIO(data))
    except UnidentifiedImageError:
        raise Broken(reasons.CUT_SHORT if data.startswith(_HEADS) else reasons.UNKNOWN_FORMAT) from None
    except MemoryError as error:
        raise Unavailable(reasons.DAMAGED.filled(why=error)) from error
    except _DAMAGE as error:
        raise Broken(reasons.DAMAGED.filled(why=error)) from error
    megapixels = image.width * image.height / 1e6
    limit = LIMIT_MP if image.format == "JPEG" else PLAIN_LIMIT_MP
    if megapixels > limit:
        raise Unavailable(reasons.TOO_LARGE.filled(size=megapixels, limit=limit))
    try:
        return _decoded(image)
    except MemoryError as error:
        raise Unavailable(reasons.DAMAGED.filled(why=error)) from error
    except _DAMAGE as error:
        raise Broken(reasons.DAMAGED.filled(why=error)) from error


def _strange(data: bytes) -> Wording | None:
    """Say what the file is when it is clearly no picture of dots."""
    if not data:
        return reasons.EMPTY
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"version https://git-lfs"):
        return reasons.LFS_POINTER
    if b"<svg" in head:
        return reasons.VECTOR
    if head.startswith((b"<!doctype", b"<html", b"<head", b"<body", b"<script")):
        return reasons.WEB_PAGE
    return None


def _decoded(image: Image.Image) -> Canvas:
    turned = image.getexif().get(EXIF_ORIENTATION, 1)
    width, height = image.size
    times = max(1, min(width, height) // NARROW_SIDE)
    if image.format == "JPEG":
        grey = width * height > GREY_ABOVE_MP * 1_000_000
        image.draft("L" if grey else None, (width // times, height // times))
    image.load()
    still_times = times * image.width // width
    if still_times > 1:
        image = _plain(image).reduce(still_times)
    if turned in range(2, 9):
        image = ImageOps.exif_transpose(image)
        if turned >= 5:
            width, height = height, width
    return Canvas(image, width, height)


def _plain(image: Image.Image) -> Image.Image:
    """Turn any mode into RGB."""
    if image.mode == "RGB":
        return image
    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image)
        shallow = deep.clip(0, 255) if image.mode == "F" else deep.clip(0, 65535) >> 8
        return Image.fromarray(shallow.astype(np.uint8)).convert("RGB")
    if image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        return _grounded(image.convert("RGBA"))
    return image.convert("RGB")


def _grounded(image: Image.Image) -> Image.Image:
    """Lay a see-through picture on white, or on black when what it shows is white itself."""
    pixels = np.asarray(image)
    opaque = pixels[:, :, 3] > 127
    is_bright = not opaque.all() and opaque.any() and pixels[:, :, :3][opaque].mean() > 225
    ground = Image.new("RGB", image.size, "black" if is_bright else "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground
