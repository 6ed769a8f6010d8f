"""Measures on the pixels of a photo: blur, lost lights, loud colours, plain ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

TILE: Final = 32
"""Pixels of the sides of the tiles whose sharpness is compared."""
LARGE: Final = 640
"""Pixels of the longer side from which only a part of the photo is measured for sharpness."""
SHARPEST: Final = 95
"""Percentile of the tiles that counts: a soft background is no blur."""
SMALL: Final = 96
"""Pixels of the sides of the copy on which light and colour are measured."""
GROUND: Final = 8
"""Levels of 255 within which a pixel has the shade of the rim's ground."""


def sharpness(photo: Image.Image) -> float:
    """Give the spread of the second differences (levels of 255) in the sharpest tiles of a photo's middle."""
    left, top = max((photo.width - LARGE) // 2, 0), max((photo.height - LARGE) // 2, 0)
    grey = np.asarray(photo.crop((left, top, photo.width - left, photo.height - top)).convert("L"), np.int16)
    if min(grey.shape) < TILE + 2:
        return 0.0
    bends = 4 * grey[1:-1, 1:-1] - grey[:-2, 1:-1] - grey[2:, 1:-1] - grey[1:-1, :-2] - grey[1:-1, 2:]
    rows, columns = bends.shape[0] // TILE, bends.shape[1] // TILE
    tiles = bends[: rows * TILE, : columns * TILE].reshape(rows, TILE, columns, TILE).astype(np.float32)
    return float(np.percentile(tiles.std(axis=(1, 3)), SHARPEST))


def clipped_and_loud(photo: Image.Image) -> tuple[float, float]:
    """Give the share of pixels whose light is lost, and of those with loud colours, outside the plain ground."""
    pixels = _small(photo)
    shown = ~_ground(pixels)
    if shown.mean() < 0.05:
        return 0.0, 0.0
    brightest, darkest = pixels.max(axis=2)[shown], pixels.min(axis=2)[shown]
    lost = (darkest >= 253) | (brightest <= 2)
    loud = (brightest > 100) & (brightest - darkest > 0.9 * brightest)
    return float(lost.mean()), float(loud.mean())


def flatness(image: Image.Image) -> float:
    """Give the share of a picture that is plain: dots that hardly differ from their neighbours."""
    pixels = _small(image)
    steps = np.maximum(
        np.abs(np.diff(pixels, axis=0)).max(axis=2)[:, :-1], np.abs(np.diff(pixels, axis=1)).max(axis=2)[:-1]
    )
    return float((steps <= 2).mean())


def _small(image: Image.Image) -> NDArray[np.int16]:
    return np.asarray(image.resize((SMALL, SMALL), Image.Resampling.BOX, reducing_gap=2.0), np.int16)


def _ground(pixels: NDArray[np.int16]) -> NDArray[np.bool_]:
    """Tell which pixels have the shade of a plain rim; none when the rim is not plain."""
    rim = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    shade = np.median(rim, axis=0)
    if (np.abs(rim - shade).max(axis=1) <= GROUND).mean() < 0.5:
        return np.zeros(pixels.shape[:2], np.bool_)
    return np.asarray(np.abs(pixels - shade).max(axis=2) <= GROUND)
