"""Opens a picture of any kind and hands out strips of it as plain RGB, so that memory stays flat at any height."""

from __future__ import annotations

import io
import warnings
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, UnidentifiedImageError

from listinglint.facts.ports import BrokenPicture, Unavailable
from listinglint.images import errors

if TYPE_CHECKING:
    from collections.abc import Callable

    from listinglint.model.wording import Wording

LIMIT_MP: Final = 200
"""A JPEG of this size still decodes in 200 MB as greys."""
PLAIN_LIMIT_MP: Final = 50
"""Other kinds decode to 4 bytes a pixel, whatever they hold: 200 MB as well."""
GREY_ABOVE_MP: Final = 12
"""From here on JPEGs are decoded as greys: a quarter of the memory, and hardly a word is lost."""
COLOURED_LIMIT_MP: Final = 100
"""Of any kind, where colours are needed: 400 MB at most, and a JPEG comes smaller."""
COLOURED_SIDE: Final = 800
"""As NARROW_SIDE, where such a JPEG is decoded in colour: no photo is judged on more than 224 pixels."""
NARROW_SIDE: Final = 1500
"""A picture whose shorter side is n times this is made n times smaller: its words are drawn for a whole screen."""

JPEG_END: Final = b"\xff\xd9"
LAST_BLOCKS: Final = 32
"""Rows that a JPEG's decoder holds back until it sees what follows: two rows of blocks of 16 pixels."""
MOST_LOST: Final = 0.5
"""Share of rows without which a picture is damaged, whatever is left of it."""

EXIF_ORIENTATION: Final = 0x0112
_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What sets a picture of an orientation upright (EXIF 2.32, 4.6.5)."""
_KEEP_THEIR_DECODER: Final = {"WEBP", "AVIF"}
"""And with it three more copies of the picture, for as long as it is held."""
ANIMATED: Final = {"GIF", "PNG", "WEBP", "AVIF"}
_HEADS: Final = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"BM")
DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError, ArithmeticError)

# The limits here are checked before decoding and replace those of Pillow, which would only warn.
Image.MAX_IMAGE_PIXELS = None
# A damaged header counts as none, or its picture as damaged: nothing that Pillow need tell the seller as well.
warnings.filterwarnings("ignore", module=r"PIL\.")


@dataclass(frozen=True, slots=True)
class DecodedImage:
    """A decoded picture."""

    image: Image.Image
    width: int
    """Of the shown picture; the decoded one may be smaller."""
    height: int
    is_greyed: bool = False
    """The file has colours, which were not decoded."""
    lost: float = 0.0
    """Share of its rows, from the bottom, that a file cut short does not hold; browsers show the others."""
    frames: int = 1
    """Frames of the animation whose first one this is."""

    @property
    def weight(self) -> int:
        """Bytes it takes; Pillow gives each pixel one or four."""
        return self.image.width * self.image.height * (1 if self.image.mode in {"1", "L", "P"} else 4)

    @property
    def scale(self) -> float:
        """Shown pixels per decoded pixel."""
        return self.width / self.image.width

    def strip(self, top: int, bottom: int) -> Image.Image:
        """Give the decoded rows from `top` up to `bottom` as RGB."""
        strip = self.image.crop((0, top, self.image.width, bottom))
        return in_rgb(strip, _contrast(strip))


class TooLarge(Unavailable):
    """It has more pixels than are decoded."""


def decode_image(data: bytes) -> DecodedImage:
    """Decode a picture (the first frame of an animation), or raise Unavailable with the reason; Broken if nobody can."""
    return _opened(data, _as_words)


def open_coloured(data: bytes) -> DecodedImage:
    """Decode a large picture with its colours, perhaps smaller; otherwise the same as `open_canvas`."""
    return _opened(data, _as_colours)


def _as_words(image: Image.Image, megapixels: float) -> None:
    """Refuse what is too large to be read, and have a large JPEG decoded as words need it."""
    limit = LIMIT_MP if image.format == "JPEG" else PLAIN_LIMIT_MP
    if megapixels > limit:
        raise TooLarge(errors.TOO_LARGE.filled(size=megapixels, limit=limit))
    if image.format == "JPEG":
        times = _times(image.size, NARROW_SIDE)
        grey = "L" if megapixels > GREY_ABOVE_MP else None
        image.draft(grey, (image.width // times, image.height // times))


def _as_colours(image: Image.Image, megapixels: float) -> None:
    """Refuse what is too large to be looked at, and have a large JPEG decoded smaller."""
    if megapixels > COLOURED_LIMIT_MP:
        raise TooLarge(errors.TOO_LARGE.filled(size=megapixels, limit=COLOURED_LIMIT_MP))
    if image.format == "JPEG":
        times = _times(image.size, COLOURED_SIDE)
        image.draft(None, (image.width // times, image.height // times))


def _times(size: tuple[int, int], side: int) -> int:
    return max(1, min(size) // side)


def _opened(data: bytes, prepare: Callable[[Image.Image, float], None]) -> DecodedImage:
    strange = _strange(data)
    if strange is not None:
        raise Unavailable(strange) if strange is errors.VECTOR else BrokenPicture(strange)
    try:
        image = Image.open(io.BytesIO(data))
    except UnidentifiedImageError:
        raise BrokenPicture(errors.CUT_SHORT if data.startswith(_HEADS) else errors.UNKNOWN_FORMAT) from None
    except MemoryError as error:
        raise Unavailable(errors.DAMAGED.filled(why=error)) from error
    except DAMAGE as error:
        raise BrokenPicture(errors.DAMAGED.filled(why=error)) from error
    try:
        return _decoded(image, prepare)
    except MemoryError as error:
        raise Unavailable(errors.DAMAGED.filled(why=error)) from error
    except DAMAGE as error:
        part = _part_of(data, prepare) if isinstance(error, OSError) else None
        if part is None:
            raise BrokenPicture(errors.DAMAGED.filled(why=error)) from error
        return part


def _part_of(data: bytes, prepare: Callable[[Image.Image, float], None]) -> DecodedImage | None:
    """Decode what there is of a file that ends too early, as browsers do; None when that is next to nothing."""
    with suppress(MemoryError, *DAMAGE):
        there = Image.open(io.BytesIO(data))
        height = there.height
        prepare(there, there.width * height / 1e6)
        with suppress(*DAMAGE):
            there.load()
        there.tile = []  # what was decoded before the end stays
        there.load()
        lost = _empty_rows(there)
        lost = 0.0 if there.format == "JPEG" and lost * height <= LAST_BLOCKS else lost
        if lost > MOST_LOST:
            return None
        if there.format != "JPEG":
            return replace(_decoded(there, lambda *_: None), lost=lost)
        ended = Image.open(io.BytesIO(data + JPEG_END))
        return replace(_decoded(ended, prepare), lost=lost)
    return None


def _empty_rows(image: Image.Image) -> float:
    """Give the share of rows at the bottom that hold nothing, 0 to 1."""
    pixels = np.asarray(image)
    filled = np.flatnonzero(pixels.reshape(len(pixels), -1).any(axis=1))
    return 1.0 - (int(filled[-1]) + 1) / len(pixels) if len(filled) else 1.0


def _strange(data: bytes) -> Wording | None:
    """Say what the file is when it is clearly no picture of dots."""
    if not data:
        return errors.EMPTY
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"version https://git-lfs"):
        return errors.LFS_POINTER
    if b"<svg" in head:
        return errors.VECTOR
    if head.startswith((b"<!doctype", b"<html", b"<head", b"<body", b"<script")):
        return errors.WEB_PAGE
    return None


def _decoded(image: Image.Image, prepare: Callable[[Image.Image, float], None]) -> DecodedImage:
    (width, height), mode = image.size, image.mode
    prepare(image, width * height / 1e6)
    is_greyed = image.mode == "L" != mode
    frames = _frames(image)
    image.load()
    turned = _turned(image)  # only now: Pillow turns some kinds itself while it decodes them
    if image.format in _KEEP_THEIR_DECODER:
        image = image.copy()
    still_times = _times((width, height), NARROW_SIDE) * image.width // width
    if still_times > 1:
        image = (image.convert("RGBA") if _is_see_through(image) else in_rgb(image)).reduce(still_times)
    if turned in _UPRIGHT:
        image = image.transpose(_UPRIGHT[turned])
        if turned >= 5:
            width, height = height, width
    return DecodedImage(image, width, height, is_greyed, frames=frames)


def _frames(image: Image.Image) -> int:
    """Count the frames; a phone's second picture in a JPEG is none, nor are the pages of a TIFF."""
    return getattr(image, "n_frames", 1) if image.format in ANIMATED else 1


def _turned(image: Image.Image) -> int:
    """Give the EXIF orientation, 1 to 8; a damaged header counts as none."""
    with suppress(*DAMAGE):
        turned = image.getexif().get(EXIF_ORIENTATION)
        return turned if turned in _UPRIGHT else 1
    return 1


def in_rgb(image: Image.Image, ground: str = "white") -> Image.Image:
    """Turn any mode into RGB; what is see-through is laid on a ground."""
    if image.mode == "RGB" and "transparency" not in image.info:
        return image
    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image)
        shallow = deep.clip(0, 255) if image.mode == "F" else deep.clip(0, 65535) >> 8
        return Image.fromarray(shallow.astype(np.uint8)).convert("RGB")
    if not _is_see_through(image):
        return image.convert("RGB")
    image = image.convert("RGBA")
    laid = Image.new("RGB", image.size, ground)
    laid.paste(image, mask=image.getchannel("A"))
    return laid


def _is_see_through(image: Image.Image) -> bool:
    return image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info


def _contrast(image: Image.Image) -> str:
    """Give the ground on which the words of a picture show: white, but black when what it shows is white itself."""
    if not _is_see_through(image):
        return "white"
    pixels = np.asarray(image.convert("RGBA"))
    opaque = pixels[:, :, 3] > 127
    is_bright = not opaque.all() and opaque.any() and pixels[:, :, :3][opaque].mean() > 225
    return "black" if is_bright else "white"
