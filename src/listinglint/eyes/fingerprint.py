"""Hashes by which the same picture is known again after JPEG, resizing, watermarks, frames, small crops and mirroring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator

Window = tuple[float, float, float, float]
"""Left, top, right and lower end of a part of the grey copy."""

THUMB: Final = 96
"""Pixels of the sides of the grey copy all hashes are made of."""
PLAIN: Final = 5.0
"""Spread of shades (standard deviation, of 255) below which a picture has nothing to be known by."""
WINDOWS: Final = (0.97, 0.94, 0.91)
"""Sides of the windows that are hashed as well, as a share of the picture's: crops of up to a tenth are known again."""
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
    mirrored = grey.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return _hashes([(grey, None), (mirrored, None), *((grey, box) for box in _windows())])


def tint(image: Image.Image) -> tuple[int, int, int]:
    """Give the mean colour of the middle of an RGB picture."""
    width, height = image.size
    middle = image.resize(
        (1, 1), Image.Resampling.BOX, (width * 0.25, height * 0.25, width * 0.75, height * 0.75), reducing_gap=2.0
    )
    red, green, blue = np.asarray(middle)[0, 0].tolist()
    return red, green, blue


def _hashes(views: list[tuple[Image.Image, Window | None]]) -> tuple[int, ...]:
    """Ask of each step to the right, then each step down, whether it gets brighter; above that, whether it changes at all."""
    across = np.stack([_grid(view, (GRID + 1, GRID), window) for view, window in views])
    down = np.stack([_grid(view, (GRID, GRID + 1), window) for view, window in views])
    steps = np.concatenate(
        [np.diff(grids, axis=axis).reshape(len(views), -1) for grids, axis in ((across, 2), (down, 1))], 1
    )
    changes, rises = (np.packbits(bits, axis=1) for bits in (np.abs(steps) > STEP, steps > 0))
    return tuple(
        int.from_bytes(change.tobytes()) << BITS | int.from_bytes(rise.tobytes())
        for change, rise in zip(changes, rises, strict=True)
    )


def _grid(
    grey: Image.Image, size: tuple[int, int], window: Window | None
) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    return np.asarray(grey.resize(size, Image.Resampling.BOX, window), np.int16)


def _windows() -> Iterator[Window]:
    for share in WINDOWS:
        size = share * THUMB
        rest = THUMB - size
        for left, top in ((0.5, 0.5), (0, 0), (1, 0), (0, 1), (1, 1)):
            yield (left * rest, top * rest, left * rest + size, top * rest + size)


def _unframed(grey: np.ndarray[tuple[int, ...], np.dtype[np.int16]]) -> tuple[int, int, int, int]:
    """Give the box inside a plain frame."""
    height, width = grey.shape
    top, bottom = _ends(np.ptp(grey[:, width // 10 : -width // 10], axis=1), height)
    left, right = _ends(np.ptp(grey[height // 10 : -height // 10], axis=0), width)
    return left, top, right, bottom


def _ends(spread: np.ndarray[tuple[int, ...], np.dtype[np.int16]], size: int) -> tuple[int, int]:
    busy = np.flatnonzero(spread > FRAME)
    if not busy.size:
        return 0, size
    first, last = int(busy[0]), int(busy[-1]) + 1
    most = int(MOST_FRAME * size)
    return (first if first <= most else 0), (last if size - last <= most else size)
