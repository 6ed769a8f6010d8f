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
    planes = _small(photo)
    shown = ~_ground(planes)
    if shown.mean() < 0.05:
        return 0.0, 0.0
    brightest, darkest = planes.max(axis=0)[shown], planes.min(axis=0)[shown]
    lost = (darkest >= 253) | (brightest <= 2)
    loud = (brightest > 100) & (brightest - darkest > 0.9 * brightest)
    return float(lost.mean()), float(loud.mean())


def flatness(image: Image.Image) -> float:
    """Give the share of a picture that is plain: dots that hardly differ from their neighbours."""
    planes = _small(image)
    steps = np.maximum(
        np.abs(np.diff(planes, axis=1)).max(axis=0)[:, :-1], np.abs(np.diff(planes, axis=2)).max(axis=0)[:-1]
    )
    return float((steps <= 2).mean())


def _small(image: Image.Image) -> NDArray[np.int16]:
    """Give a small copy, one plane a colour: numpy takes a third of the time over planes that it takes over dots."""
    dots = np.asarray(image.resize((SMALL, SMALL), Image.Resampling.BOX, reducing_gap=2.0))
    return np.ascontiguousarray(dots.transpose(2, 0, 1), np.int16)


def _ground(planes: NDArray[np.int16]) -> NDArray[np.bool_]:
    """Tell which pixels have the shade of a plain rim; none when the rim is not plain."""
    rim = np.concatenate([planes[:, 0], planes[:, -1], planes[:, :, 0], planes[:, :, -1]], axis=1)
    shade = np.median(rim, axis=1)[:, None]
    if (np.abs(rim - shade).max(axis=0) <= GROUND).mean() < 0.5:
        return np.zeros(planes.shape[1:], np.bool_)
    return np.asarray(np.abs(planes - shade[..., None]).max(axis=0) <= GROUND)
