"""Hashes by which the same picture is known again after JPEG, resizing, watermarks, frames, small crops and mirroring."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Shades = NDArray[np.floating[Any]]

THUMB: Final = 96
"""Pixels of the sides of the grey copy all hashes are made of."""
PLAIN: Final = 5.0
"""Spread of shades (standard deviation, of 255) below which a picture has nothing to be known by."""
WINDOWS: Final = (0.97, 0.94, 0.91)
"""Sides of the windows that are hashed as well, as a share of the picture's: crops of up to a tenth are known again."""
CORNERS: Final = ((0.5, 0.5), (0, 0), (1, 0), (0, 1), (1, 1))
"""Where windows of each size lie, as shares of the way from left to right and from top to bottom."""
GRID: Final = 12
"""Sides of the grid of shades: 8 takes the front of a model for her back."""
BITS: Final = 2 * GRID * GRID
STEP: Final = 3
"""Levels of 255 by which a step must change to count: plain ground says nothing."""
FRAME: Final = 10
"""Levels of 255 by which rows of a plain frame may differ."""
MOST_FRAME: Final = 0.25
"""Share of a side that may be frame."""


def fingerprint(image: Image.Image) -> tuple[int, ...]:
    """Hash an RGB picture: whole, mirrored, then windows of it; nothing when it is too plain to be known by anything."""
    image = image.convert("L").resize((2 * THUMB, 2 * THUMB), Image.Resampling.BOX, reducing_gap=2.0)
    grey = image.crop(_unframed(np.asarray(image, np.int16))).resize((THUMB, THUMB), Image.Resampling.BOX)
    if np.asarray(grey).std() < PLAIN:
        return ()
    return _hashes(np.asarray(grey, np.float32))


def tint(image: Image.Image) -> tuple[int, int, int]:
    """Give the mean colour of the middle of an RGB picture."""
    width, height = image.size
    middle = image.resize(
        (1, 1), Image.Resampling.BOX, (width * 0.25, height * 0.25, width * 0.75, height * 0.75), reducing_gap=2.0
    )
    red, green, blue = np.asarray(middle)[0, 0].tolist()
    return red, green, blue


def _hashes(grey: Shades) -> tuple[int, ...]:
    """Ask of each step to the right, then each step down, whether it gets brighter; above that, whether it changes at all."""
    across = _views(_averages(GRID, 1) @ grey @ _averages(GRID + 1, 0).swapaxes(1, 2))
    down = _views(_averages(GRID + 1, 1) @ grey @ _averages(GRID, 0).swapaxes(1, 2))
    steps = np.concatenate(
        [np.diff(grids, axis=axis).reshape(len(grids), -1) for grids, axis in ((across, 2), (down, 1))], 1
    )
    changes, rises = (np.packbits(bits, axis=1) for bits in (np.abs(steps) > STEP, steps > 0))
    return tuple(
        int.from_bytes(change.tobytes()) << BITS | int.from_bytes(rise.tobytes())
        for change, rise in zip(changes, rises, strict=True)
    )


def _views(grids: Shades) -> Shades:
    """Give the grid of the whole, the same mirrored, then those of the windows, in whole shades."""
    return np.concatenate([grids[:1], grids[:1, :, ::-1], grids[1:]]).round()


@cache
def _averages(count: int, axis: int) -> Shades:
    """Give what a row of the grey copy must be multiplied with for the means of `count` equal parts of the whole, then of each window."""
    spans = [(0.0, 1.0), *((corner[axis] * (1 - side), side) for side in WINDOWS for corner in CORNERS)]
    ends = np.array([np.linspace(start, start + side, count + 1) for start, side in spans])[..., None] * THUMB
    shares = np.diff((ends - np.arange(THUMB)).clip(0, 1), axis=1)
    return np.asarray(shares / shares.sum(2, keepdims=True), np.float32)


def _unframed(grey: NDArray[np.int16]) -> tuple[int, int, int, int]:
    """Give the box inside a plain frame."""
    height, width = grey.shape
    top, bottom = _ends(np.ptp(grey[:, width // 10 : -width // 10], axis=1), height)
    left, right = _ends(np.ptp(grey[height // 10 : -height // 10], axis=0), width)
    return left, top, right, bottom


def _ends(spread: NDArray[np.int16], size: int) -> tuple[int, int]:
    busy = np.flatnonzero(spread > FRAME)
    if not busy.size:
        return 0, size
    first, last = int(busy[0]), int(busy[-1]) + 1
    most = int(MOST_FRAME * size)
    return (first if first <= most else 0), (last if size - last <= most else size)
