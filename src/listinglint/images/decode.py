"""Decodes a picture of any kind and hands out strips of it as plain RGB, so that memory stays flat at any height."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from listinglint.facts.ports import BrokenPicture, Unavailable
from listinglint.images import errors
from listinglint.images.opening import load, open_image, reasons

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT_MP: Final = 200
"""From here on a JPEG takes too long, however small it is decoded."""
COLOURED_LIMIT_MP: Final = 100
"""The same, where colours are needed, and of other kinds."""
LIMIT_BYTES: Final = 220_000_000
"""What decoding one picture may take: 55 megapixels in colour, 20 of an AVIF, 12 of a WebP, and 27 of what is see-through and long."""
GREY_ABOVE_MP: Final = 12
"""From here on JPEGs are decoded as greys: a quarter of the memory, and hardly a word is lost."""
COLOURED_SIDE: Final = 800
"""As NARROW_SIDE, where such a JPEG is decoded in colour: no photo is judged on more than 224 pixels."""
NARROW_SIDE: Final = 1500
"""A picture whose shorter side is n times this is made n times smaller: its words are drawn for a whole screen."""
BAND: Final = 1_500_000
"""Pixels of a large picture that are converted at a time, so that there are never two of it."""

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
_DECODERS: Final = {"WEBP": 14, "AVIF": 7, "HEIF": 7}
"""Bytes that a decoder holds for each pixel besides the picture, at the most (measured, 16 megapixels)."""
_JPEGS: Final = {"JPEG", "MPO"}


class DecodedImage(Struct, frozen=True):
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
        is_whole = (top, bottom) == (0, self.image.height)
        strip = self.image if is_whole else self.image.crop((0, top, self.image.width, bottom))
        return in_rgb(strip, _contrast(strip))


class TooLarge(Unavailable):
    """It has more pixels than are decoded."""


def decode_image(data: bytes) -> DecodedImage:
    """Decode a picture (the first frame of an animation), or raise Unavailable with the reason; Broken if nobody can."""
    return _whole_or_part(data, _as_words)


def open_coloured(data: bytes) -> DecodedImage:
    """Decode a large picture with its colours, perhaps smaller; otherwise the same as `decode_image`."""
    return _whole_or_part(data, _as_colours)


def bytes_to_decode(data: bytes) -> int:
    """Tell from its header how many bytes decoding a picture takes; 0 for what can't be opened or is too large."""
    try:
        with reasons():
            image = open_image(data)
            needed = _prepared(image, _as_words)
            return max(needed, _prepared(open_image(data), _as_colours)) if image.format in _JPEGS else needed
    except Unavailable:
        return 0


def is_greyed(data: bytes) -> bool:
    """Whether `decode_image` leaves out the colours of a picture that has some."""
    image = open_image(data)
    mode = image.mode
    with reasons():
        _prepared(image, _as_words)
    return image.mode == "L" != mode


def _as_words(image: Image.Image, megapixels: float) -> None:
    """Have a large JPEG decoded as words need it."""
    _must_be_within(LIMIT_MP, megapixels)
    times = _times(image.size, NARROW_SIDE)
    grey = "L" if megapixels > GREY_ABOVE_MP else None
    image.draft(grey, (image.width // times, image.height // times))


def _as_colours(image: Image.Image, megapixels: float) -> None:
    """Have a large JPEG decoded smaller."""
    _must_be_within(COLOURED_LIMIT_MP, megapixels)
    times = _times(image.size, COLOURED_SIDE)
    image.draft(None, (image.width // times, image.height // times))


def _must_be_within(limit: float, megapixels: float) -> None:
    if megapixels > limit:
        raise TooLarge(errors.TOO_LARGE.filled(size=megapixels, limit=int(limit)))


def _times(size: tuple[int, int], side: int) -> int:
    return max(1, min(size) // side)


def _whole_or_part(data: bytes, prepare: Callable[[Image.Image, float], None]) -> DecodedImage:
    image = open_image(data)
    try:
        with reasons():
            return _decoded(image, prepare)
    except BrokenPicture as broken:
        part = _part_of(data, prepare) if isinstance(broken.__cause__, OSError) else None
        if part is None:
            raise
        return part


def _part_of(data: bytes, prepare: Callable[[Image.Image, float], None]) -> DecodedImage | None:
    """Decode what there is of a file that ends too early, as browsers do; None when that is next to nothing."""
    with suppress(Unavailable), reasons():
        there = open_image(data)
        height = there.height
        _prepared(there, prepare)
        with suppress(Unavailable):
            load(there)
        there.tile = []  # what was decoded before the end stays
        load(there)
        lost = _empty_rows(there)
        lost = 0.0 if there.format in _JPEGS and lost * height <= LAST_BLOCKS else lost
        if lost > MOST_LOST:
            return None
        ended = open_image(data + JPEG_END) if there.format in _JPEGS else there
        return replace(_decoded(ended, prepare), lost=lost)
    return None


def _empty_rows(image: Image.Image) -> float:
    """Give the share of rows at the bottom that hold nothing, 0 to 1."""
    pixels = np.asarray(image)
    filled = np.flatnonzero(pixels.reshape(len(pixels), -1).any(axis=1))
    return 1.0 - (int(filled[-1]) + 1) / len(pixels) if len(filled) else 1.0


def _prepared(image: Image.Image, prepare: Callable[[Image.Image, float], None]) -> int:
    """Have the decoder told what is wanted of a picture, and give the bytes it takes; raises TooLarge."""
    pixels = image.width * image.height
    if image.format in _JPEGS:
        prepare(image, pixels / 1e6)
    taken = image.width * image.height * _depth(image) + pixels * _held_by_decoder(image)
    limit = LIMIT_BYTES / taken * pixels / 1e6
    _must_be_within(limit if image.format in _JPEGS else min(limit, COLOURED_LIMIT_MP), pixels / 1e6)
    return int(taken)


def _depth(image: Image.Image) -> int:
    """Give the bytes of a pixel. Pillow gives it one or four; what is not made smaller is turned into RGB as a whole as well."""
    decoded = 1 if image.mode in {"1", "L", "P"} else 4
    is_turned = image.mode == "CMYK" or (image.format not in _JPEGS and not _is_rgb(image))
    return decoded + 4 if is_turned and _times(image.size, NARROW_SIDE) == 1 else decoded


def _held_by_decoder(image: Image.Image) -> float:
    """Give the bytes that the decoder holds for each pixel of the file, besides the picture itself."""
    if image.format in _JPEGS and image.info.get(
        "progressive"
    ):  # all coefficients, two bytes each, until the last scan
        shares: list[int] = [across * down for _, across, down, _ in getattr(image, "layer", ())]
        return 2.0 * sum(shares) / max(shares, default=1)
    return _DECODERS.get(image.format or "", 0)


def _decoded(image: Image.Image, prepare: Callable[[Image.Image, float], None]) -> DecodedImage:
    (width, height), mode = image.size, image.mode
    _prepared(image, prepare)
    is_greyed = image.mode == "L" != mode
    frames = _frames(image)
    load(image)
    turned = _turned(image)  # only now: Pillow turns some kinds itself while it decodes them
    still_times = _times((width, height), NARROW_SIDE) * image.width // width
    if still_times > 1:
        image = reduced(image, still_times, keeps_alpha=True)
    elif image.format in _KEEP_THEIR_DECODER:
        image = image.copy()
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
    with suppress(Exception):
        turned = image.getexif().get(EXIF_ORIENTATION)
        return turned if turned in _UPRIGHT else 1
    return 1


def in_rgb(image: Image.Image, ground: str = "white") -> Image.Image:
    """Turn any mode into RGB; what is see-through is laid on a ground."""
    return image if _is_rgb(image) else reduced(image, 1, ground)


def reduced(image: Image.Image, times: int, ground: str = "white", *, keeps_alpha: bool = False) -> Image.Image:
    """Turn any mode into RGB (or RGBA, if it may keep what is see-through) and make it so many times smaller, band by band."""
    mode = "RGBA" if keeps_alpha and _is_see_through(image) else "RGB"
    small = Image.new(mode, (-(-image.width // times), -(-image.height // times)))
    rows = max(BAND // image.width // times, 1) * times
    for top in range(0, image.height, rows):
        band = image.crop((0, top, image.width, min(top + rows, image.height)))
        band = band.convert("RGBA") if mode == "RGBA" else _laid(band, ground)
        small.paste(band.reduce(times) if times > 1 else band, (0, top // times))
    return small


def _laid(image: Image.Image, ground: str) -> Image.Image:
    if _is_rgb(image):
        return image
    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image)
        shallow = np.nan_to_num(deep).clip(0, 255) if image.mode == "F" else deep.clip(0, 65535) >> 8
        return Image.fromarray(shallow.astype(np.uint8)).convert("RGB")
    if not _is_see_through(image):
        return image.convert("RGB")
    image = image.convert("RGBA")
    laid = Image.new("RGB", image.size, ground)
    laid.paste(image, mask=image.getchannel("A"))
    return laid


def _is_rgb(image: Image.Image) -> bool:
    return image.mode == "RGB" and "transparency" not in image.info


def _is_see_through(image: Image.Image) -> bool:
    return image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info


def _contrast(image: Image.Image) -> str:
    """Give the ground on which the words of a picture show: white, but black when what it shows is white itself."""
    if not _is_see_through(image):
        return "white"
    opaque, shades, seen = 0, 0.0, image.width * image.height
    rows = max(BAND // image.width, 1)
    for top in range(0, image.height, rows):
        band = image.crop((0, top, image.width, min(top + rows, image.height)))
        pixels = np.asarray(band.convert("RGBA"))
        is_opaque = pixels[:, :, 3] > 127
        opaque += int(np.count_nonzero(is_opaque))
        shades += float(pixels[:, :, :3][is_opaque].sum(dtype=np.int64))
    return "black" if 0 < opaque < seen and shades / (3 * opaque) > 225 else "white"
