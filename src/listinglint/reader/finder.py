"""Finds where printed lines stand in a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PIL import Image

from listinglint.reader import nets
from listinglint.reader.islands import find_islands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.reader.islands import Islands

HEAT: Final = 0.3
SURE: Final = 0.5
"""Mean heat of a line that is text; below it is a pattern in most cases."""
UNCLIP: Final = 1.6
"""The network marks the core of a line; its box is that core grown by area x 1.6 / outline (as in DBNet)."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where a line stands, in pixels of the strip it was found in."""

    left: float
    top: float
    right: float
    bottom: float
    score: float
    slope: float = 0.0

    @property
    def width(self) -> float:
        """Extent across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Extent down."""
        return self.bottom - self.top

    def moved(self, right: float, down: float) -> Spot:
        """Give the same spot at another place."""
        return Spot(self.left + right, self.top + down, self.right + right, self.bottom + down, self.score, self.slope)


def find_spots(net: Any, strip: Image.Image, scale: float) -> list[Spot]:  # noqa: ANN401 - onnxruntime ships no types
    """Find the lines of a strip, looking at it `scale` times its size."""
    small = _scaled(strip, scale)
    pixels = np.asarray(small)
    height, width = pixels.shape[:2]
    padded = np.pad(pixels, ((0, -height % 32), (0, -width % 32), (0, 0)), "edge")
    heat = nets.run(net, padded[None])[0, 0, :height, :width]
    return list(_spots(find_islands(heat, HEAT), strip.width / width, strip.height / height, strip.size))


def _scaled(strip: Image.Image, scale: float) -> Image.Image:
    if scale == 1:
        return strip
    if scale == 0.5:  # three times faster than a filtered resize, and as good for the network
        return strip.reduce(2)
    size = max(round(strip.width * scale), 8), max(round(strip.height * scale), 8)
    return strip.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)


def _spots(found: Islands, across: float, down: float, size: tuple[int, int]) -> Iterator[Spot]:
    for left, top, right, bottom, score, slope in zip(
        found.left, found.top, found.right, found.bottom, found.score, found.slope, strict=True
    ):
        if score < SURE or min(right - left, bottom - top) < 2:
            continue
        wide, high = (right - left) * across, (bottom - top) * down
        grow = wide * high * UNCLIP / (2 * (wide + high))
        yield Spot(
            max(left * across - grow, 0),
            max(top * down - grow, 0),
            min(right * across + grow, size[0]),
            min(bottom * down + grow, size[1]),
            float(score),
            float(slope),
        )
