"""Measures on the pixels of a photo: blur, lost lights, loud colours, plain ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Planes = NDArray[np.int16]

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
    bends = 4 * grey[1:-1, 1:-1]
    for side in (grey[:-2, 1:-1], grey[2:, 1:-1], grey[1:-1, :-2], grey[1:-1, 2:]):
        bends -= side
    rows, columns = bends.shape[0] // TILE, bends.shape[1] // TILE
    tiles = bends[: rows * TILE, : columns * TILE].reshape(rows, TILE, columns, TILE).swapaxes(1, 2)
    flat = np.ascontiguousarray(tiles, np.float32).reshape(rows * columns, TILE * TILE)
    spreads = np.einsum("ij,ij->i", flat, flat) / TILE**2 - flat.mean(axis=1) ** 2  # a quarter of the time of flat.std
    return float(np.percentile(np.sqrt(spreads.clip(0)), SHARPEST))


def clipped_and_loud(planes: Planes) -> tuple[float, float]:
    """Give the share of a photo's dots whose light is lost, and of those with loud colours, outside the plain ground."""
    shown = ~_ground(planes)
    if shown.mean() < 0.05:
        return 0.0, 0.0
    brightest, darkest = planes.max(axis=0)[shown], planes.min(axis=0)[shown]
    lost = (darkest >= 253) | (brightest <= 2)
    loud = (brightest > 100) & (brightest - darkest > 0.9 * brightest)
    return float(lost.mean()), float(loud.mean())


def flatness(planes: Planes) -> float:
    """Give the share of a picture that is plain: dots that hardly differ from their neighbours."""
    steps = np.maximum(
        np.abs(np.diff(planes, axis=1)).max(axis=0)[:, :-1], np.abs(np.diff(planes, axis=2)).max(axis=0)[:-1]
    )
    return float((steps <= 2).mean())


def small(image: Image.Image) -> Planes:
    """Give a small copy, one plane a colour: numpy takes a third of the time over planes that it takes over dots."""
    dots = np.asarray(image.resize((SMALL, SMALL), Image.Resampling.BOX, reducing_gap=2.0))
    return np.ascontiguousarray(dots.transpose(2, 0, 1), np.int16)


def _ground(planes: Planes) -> NDArray[np.bool_]:
    """Tell which pixels have the shade of a plain rim; none when the rim is not plain."""
    rim = np.concatenate([planes[:, 0], planes[:, -1], planes[:, :, 0], planes[:, :, -1]], axis=1)
    shade = np.median(rim, axis=1)[:, None]
    if (np.abs(rim - shade).max(axis=0) <= GROUND).mean() < 0.5:
        return np.zeros(planes.shape[1:], np.bool_)
    return np.asarray(np.abs(planes - shade[..., None]).max(axis=0) <= GROUND)
