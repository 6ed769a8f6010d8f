"""Cuts a line out of its strip so that it can be spelled from left to right, whichever way it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from listinglint.images.ocr.detector import TextBox

TALL: Final = 1.7
"""Height over width from which a spot may be a column of letters or a turned line."""
ALSO_UPRIGHT: Final = 2.6
"""Up to this height over width it may also be a narrow letter, such as a 1."""


def cut_out(strip: Image.Image, spot: TextBox) -> list[Image.Image]:
    """Give the ways in which a spot may be read, one for nearly all; the caller keeps the one that reads best."""
    crop = strip.crop((int(spot.left), int(spot.top), max(round(spot.right), 1), max(round(spot.bottom), 1)))
    if spot.slope:
        return [_levelled(crop, spot)]
    tallness = spot.height / spot.width
    if tallness < TALL:
        return [crop]
    turned = [
        _stacked(crop),
        crop.transpose(Image.Transpose.ROTATE_90),
        crop.transpose(Image.Transpose.ROTATE_270),
    ]
    return [crop, *turned] if tallness < ALSO_UPRIGHT else turned


def _levelled(crop: Image.Image, spot: TextBox) -> Image.Image:
    """Turn a slanted line level; the ground of the corners that come in is the crop's own."""
    ground = tuple(int(shade) for shade in np.median(np.asarray(crop), axis=(0, 1)))
    level = crop.rotate(spot.slope, Image.Resampling.BILINEAR, expand=True, fillcolor=ground)
    x, y = level.width / 2, level.height / 2
    return level.crop(
        (round(x - spot.long / 2), round(y - spot.thick / 2), round(x + spot.long / 2), round(y + spot.thick / 2))
    )


def _stacked(crop: Image.Image) -> Image.Image:
    """Lay the letters of a column side by side."""
    letters = [crop.crop((0, top, crop.width, bottom)) for top, bottom in _letters(np.asarray(crop))]
    row = Image.new("RGB", (sum(letter.width for letter in letters), max(letter.height for letter in letters)))
    row.paste(letters[0].resize((1, 1)).resize(row.size))
    left = 0
    for letter in letters:
        row.paste(letter, (left, (row.height - letter.height) // 2))
        left += letter.width
    return row


def _letters(pixels: NDArray[np.uint8]) -> list[tuple[int, int]]:
    """Cut a column into letters at its blank rows; a letter such as 二 with a blank row inside stays whole."""
    green = pixels[:, :, 1].astype(np.int16)
    spread = np.ptp(green, axis=1)
    inked = np.concatenate(([False], spread > max(spread.max() * 0.25, 12), [False]))
    edges = np.flatnonzero(np.diff(inked.astype(np.int8)))
    runs = [(int(top), int(bottom)) for top, bottom in edges.reshape(-1, 2)]
    side = pixels.shape[1] * 0.8  # the spot has a margin on both sides
    letters: list[tuple[int, int]] = []
    for top, bottom in runs:
        if letters and bottom - letters[-1][0] <= side:
            letters[-1] = (letters[-1][0], bottom)
        else:
            letters.append((top, bottom))
    return [(max(top - 2, 0), min(bottom + 2, pixels.shape[0])) for top, bottom in letters] or [(0, pixels.shape[0])]
