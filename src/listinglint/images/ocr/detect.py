"""Looks at a strip at half its size, and from nearer wherever that glance can't be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from msgspec import Struct

from listinglint.images.ocr.detector import find_spots, has_line
from listinglint.images.ocr.small_print import find_print, find_traces, is_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray
    from PIL import Image

    from listinglint.images.ocr.detector import TextBox

GLIMPSE: Final = 1 / 3
"""A look at a ninth of the pixels settles that a strip is a mere photo: of 102 strips of real pictures 26 were passed
over, with 2 letters in them that a glance would have found; of 311 others 63, with 3 letters made up by a glance."""
GLANCE: Final = 0.5
NEAR: Final = 1.0
HALF_WAY: Final = 0.75
"""Enough for letters on a photo: halves their errors, at half the cost of a near look."""
SMALL: Final = 22
"""Height of a spot (letters of some 12 px and the margin around) below which its neighbours may be lost at a glance."""
HUGE: Final = 240
"""Height of a spot that is a garment, or a letter for show."""
TALL: Final = 1.7
"""Height over width of a spot that may be several lines taken for one."""
LARGE: Final = 60
"""Height of a spot that is seen well enough at a glance on any ground."""
MOST: Final = 300_000
"""Pixels looked at from near in one go; the networks take 300 bytes for each."""
BUSY: Final = 14
"""Spread of the shades above and below a line (standard deviation of 255) from which it stands on a photo."""
FEW: Final = 2
"""Spots below which a strip is taken for a mere photo, whose texture is not searched for traces of print."""


class Region(Struct, frozen=True):
    """A part of a strip to look at from nearer."""

    left: int
    top: int
    right: int
    bottom: int
    scale: float

    @property
    def cost(self) -> float:
        """Pixels to look at."""
        return (self.right - self.left) * (self.bottom - self.top) * self.scale**2

    def touches(self, other: Region) -> bool:
        """Whether the two have a pixel in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def union(self, other: Region) -> Region:
        """Give the region around both, to be looked at as near as the nearer one."""
        return Region(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
            max(self.scale, other.scale),
        )


def find_lines(net: Any, strip: Image.Image) -> list[TextBox]:
    """Find the printed lines of a strip."""
    green = np.asarray(strip.getchannel("G"))
    is_print = find_print(green)
    if not is_page(is_print) and not has_line(net, strip, GLIMPSE):
        return []
    spots = [spot for spot in find_spots(net, strip, GLANCE) if min(spot.width, spot.height) < HUGE]
    for region in _joined(_regions(spots, strip, green, is_print)):
        part = strip.crop((region.left, region.top, region.right, region.bottom))
        fresh = [
            spot.moved(region.left, region.top)
            for spot in find_spots(net, part, region.scale * min(1.0, (MOST / region.cost) ** 0.5))
            if _is_whole(spot, part, region, strip)
        ]
        spots = _merged(spots, fresh, region)
    return spots


def _regions(
    spots: list[TextBox], strip: Image.Image, green: NDArray[np.uint8], is_print: NDArray[np.bool_]
) -> Iterator[Region]:
    for spot in spots:
        if spot.height > TALL * spot.width and spot.width < 3 * SMALL:
            yield _around(spot, 24, 96, NEAR, strip)
        elif min(spot.height, spot.width) < SMALL:
            yield _around(spot, 160, 48, NEAR, strip)
        elif spot.height < LARGE and not spot.slope and _is_on_photo(spot, green):
            yield _around(spot, 48, 24, HALF_WAY, strip)
    if len(spots) >= FEW:
        for left, top, right, bottom in find_traces(is_print, spots, strip.size):
            yield Region(left, top, right, bottom, NEAR)


def _around(spot: TextBox, across: int, down: int, scale: float, strip: Image.Image) -> Region:
    return Region(
        max(int(spot.left) - across, 0),
        max(int(spot.top) - down, 0),
        min(int(spot.right) + across, strip.width),
        min(int(spot.bottom) + down, strip.height),
        scale,
    )


def _is_on_photo(spot: TextBox, green: NDArray[np.uint8]) -> bool:
    part = green[int(spot.top) : int(spot.bottom) + 1, int(spot.left) : int(spot.right) + 1]
    return bool(np.median([part[:2].std(), part[-2:].std()]) > BUSY)


def _joined(regions: Iterable[Region]) -> list[Region]:
    """Unite regions that overlap, unless the union grows too large."""
    apart: list[Region] = []
    for region in regions:
        grown = region
        while touched := [r for r in apart if grown.touches(r) and grown.union(r).cost < MOST]:
            apart.remove(touched[0])
            grown = grown.union(touched[0])
        apart.append(grown)
    return apart


def _merged(glanced: list[TextBox], fresh: list[TextBox], region: Region) -> list[TextBox]:
    """Put what was seen from near in the place of the glance, but for letters too large to be seen whole from near."""
    kept = [
        spot
        for spot in glanced
        if (spot.height >= 2 * SMALL / region.scale and spot.height < TALL * spot.width) or not _is_seen(spot, fresh)
    ]
    return kept + [spot for spot in fresh if not any(other.holds(spot) for other in kept)]


def _is_seen(spot: TextBox, others: list[TextBox]) -> bool:
    """Whether the others take up more than half of the spot's middle line."""
    if spot.height < TALL * spot.width:
        middle = (spot.top + spot.bottom) / 2
        taken = [(other.left, other.right) for other in others if other.top < middle < other.bottom]
        start, stop = spot.left, spot.right
    else:
        middle = (spot.left + spot.right) / 2
        taken = [(other.top, other.bottom) for other in others if other.left < middle < other.right]
        start, stop = spot.top, spot.bottom
    return sum(max(min(last, stop) - max(first, start), 0) for first, last in taken) > 0.5 * (stop - start)


def _is_whole(spot: TextBox, part: Image.Image, region: Region, strip: Image.Image) -> bool:
    """Whether a spot of a region is clear of those of its edges that are not edges of the strip."""
    return (
        (spot.left > 0 or not region.left)
        and (spot.top > 0 or not region.top)
        and (spot.right < part.width or region.right == strip.width)
        and (spot.bottom < part.height or region.bottom == strip.height)
    )
