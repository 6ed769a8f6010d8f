"""Finds where printed lines stand in a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from listinglint.images.ocr import models
from listinglint.images.ocr.components import find_islands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from listinglint.images.ocr.components import Components

HEAT: Final = 0.3
FAINT_HEAT: Final = 0.2
HUGE_CORE: Final = 180
"""Height of a core, in pixels of the strip, that is no line."""
FRINGE: Final = 0.4
SURE: Final = 0.5
"""Mean heat of a line that is text; below it is a pattern in most cases."""
UNCLIP: Final = 1.6
"""The network marks the core of a line; its box is that core grown by area x 1.6 / outline (as in DBNet)."""

LEVEL: Final = 7
"""Degrees of slope up to which a line is read as if it were level."""
BLOCK: Final = 8
"""Looked-at pixels on a side of the squares that are told flat from busy."""
MARGIN: Final = 2
"""Flat blocks kept on each side of busy ones."""
FAINT: Final = 10
"""Difference of brightness, of 255, below which a block is flat: less than the palest print, more than JPEG noise."""


class TextBox(Struct, frozen=True):
    """A place where a line stands, in pixels of the strip it was found in."""

    left: float
    top: float
    right: float
    bottom: float
    score: float
    slope: float = 0.0
    """Degrees by which a slanted line falls to the right; 0 when it is level or upright, as nearly all are."""
    long: float = 0.0
    """Extent along a slanted line."""
    thick: float = 0.0
    """Extent across a slanted line."""

    @property
    def width(self) -> float:
        """Extent across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Extent down."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Row half way down."""
        return (self.top + self.bottom) / 2

    def holds(self, other: TextBox) -> bool:
        """Whether the middle of the other spot lies in this one."""
        return self.left < (other.left + other.right) / 2 < self.right and self.top < other.middle < self.bottom

    def moved(self, right: float, down: float) -> TextBox:
        """Give the same spot at another place."""
        return replace(
            self,
            left=self.left + right,
            top=self.top + down,
            right=self.right + right,
            bottom=self.bottom + down,
        )


def find_spots(net: Any, strip: Image.Image, scale: float) -> list[TextBox]:
    """Find the lines of a strip, looking at it `scale` times its size."""
    heat = _heat(net, strip, scale)
    if heat is None:
        return []
    height, width = heat.shape
    return list(_spots(find_islands(heat, HEAT), strip.width / width, strip.height / height, strip.size))


def has_line(net: Any, strip: Image.Image, scale: float) -> bool:
    """Whether there may be any line at all: a garment is at times taken for one huge letter with a faint fringe."""
    heat = _heat(net, strip, scale)
    if heat is None:
        return False
    found = find_islands(heat, FAINT_HEAT)
    is_huge = np.minimum(found.right - found.left, found.bottom - found.top) > HUGE_CORE * scale
    return bool((found.score[~is_huge] > (FRINGE if is_huge.any() else FAINT_HEAT)).any())


def _heat(net: Any, strip: Image.Image, scale: float) -> NDArray[np.float32] | None:
    """Map how likely each looked-at pixel is the core of a line; None for a strip of flat ground."""
    pixels = np.asarray(_scaled(strip, scale))
    height, width = pixels.shape[:2]
    rows, columns = _busy(pixels)
    if not len(rows) or not len(columns):
        return None
    dense = pixels.take(rows, 0).take(columns, 1)  # far cheaper than np.ix_
    padded = np.pad(dense, ((0, -len(rows) % 32), (0, -len(columns) % 32), (0, 0)), "edge")
    wide = np.zeros((len(rows), width), np.float32)
    wide[:, columns] = models.run(net, padded[None])[0, 0, : len(rows), : len(columns)]
    heat = np.zeros((height, width), np.float32)
    heat[rows] = wide
    return heat


def _busy(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pick the rows and columns that are worth looking at: all but flat ground, of which only a margin is kept.

    A third of a page of text and of a studio photo is flat ground; the network need not see it.
    """
    height, width = pixels.shape[0] // BLOCK, pixels.shape[1] // BLOCK
    if not height or not width:
        return np.arange(pixels.shape[0]), np.arange(pixels.shape[1])
    green = pixels[: height * BLOCK, : width * BLOCK, 1]
    down = green.reshape(height, BLOCK, width * BLOCK)
    low = down.min(axis=1).reshape(height, width, BLOCK).min(axis=2)
    high = down.max(axis=1).reshape(height, width, BLOCK).max(axis=2)
    is_busy = high - low > FAINT
    return _kept(is_busy.any(axis=1), pixels.shape[0]), _kept(is_busy.any(axis=0), pixels.shape[1])


def _kept(is_busy: NDArray[np.bool_], length: int) -> NDArray[np.intp]:
    """Give the pixels of busy blocks with the blocks beside them, and of the ragged end."""
    if not is_busy.any():
        return np.flatnonzero(is_busy)
    margin = np.convolve(is_busy, np.ones(2 * MARGIN + 1))[MARGIN:-MARGIN] > 0
    kept = np.ones(length, np.bool_)
    kept[: len(is_busy) * BLOCK] = np.repeat(margin, BLOCK)
    return np.flatnonzero(kept)


def _scaled(strip: Image.Image, scale: float) -> Image.Image:
    if scale == 1:
        return strip
    if scale in {1 / 2, 1 / 3}:  # three times faster than a filtered resize, and as good for the network
        return strip.reduce(round(1 / scale))
    size = max(round(strip.width * scale), 8), max(round(strip.height * scale), 8)
    return strip.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)


def _spots(found: Components, across: float, down: float, size: tuple[int, int]) -> Iterator[TextBox]:
    """Grow the cores to boxes; `across` and `down` are strip pixels per map pixel."""
    right, bottom = size
    for index in np.flatnonzero(found.score >= SURE):
        left_core, top_core = found.left[index] * across, found.top[index] * down
        right_core, bottom_core = found.right[index] * across, found.bottom[index] * down
        wide, high = right_core - left_core, bottom_core - top_core
        if min(wide / across, high / down) < 2:
            continue
        slope, long, thick = float(found.slope[index]), found.long[index] * across, found.thick[index] * across
        if not _is_slanted(slope, long, thick):
            slope, long, thick = 0.0, wide, high
        grow = long * thick * UNCLIP / (2 * (long + thick))
        yield TextBox(
            max(left_core - grow, 0),
            max(top_core - grow, 0),
            min(right_core + grow, right),
            min(bottom_core + grow, bottom),
            float(found.score[index]),
            slope,
            long + 2 * grow,
            thick + 2 * grow,
        )


def _is_slanted(slope: float, long: float, thick: float) -> bool:
    return LEVEL < abs(slope) < 90 - LEVEL and long > 4 * thick
