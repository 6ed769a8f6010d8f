"""Looks at a strip twice where that pays: at half its size first, and at full size around small print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from listinglint.reader.finder import find_spots

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PIL import Image

    from listinglint.reader.finder import Spot

GLANCE: Final = 0.5
SMALL: Final = 22
"""Height of a spot (letters of some 12 px and the margin around) below which its neighbours may be lost at a glance."""
AROUND: Final = 48
"""Rows above and below small print that are looked at again."""


def find_lines(net: Any, strip: Image.Image) -> list[Spot]:
    """Find the printed lines of a strip."""
    spots = find_spots(net, strip, GLANCE)
    for top, bottom in _bands(spots, strip.height):
        band = strip.crop((0, top, strip.width, bottom))
        spots = _merged(spots, [spot.moved(0, top) for spot in find_spots(net, band, 1.0)])
    return spots


def _bands(spots: Iterable[Spot], height: int) -> list[tuple[int, int]]:
    """Give the rows around small print, those that touch in one."""
    bands: list[tuple[int, int]] = []
    for spot in sorted(spots, key=lambda spot: spot.top):
        if min(spot.height, spot.width) >= SMALL:
            continue
        top, bottom = max(int(spot.top) - AROUND, 0), min(int(spot.bottom) + AROUND, height)
        if bands and top <= bands[-1][1]:
            bands[-1] = (bands[-1][0], max(bottom, bands[-1][1]))
        else:
            bands.append((top, bottom))
    return bands


def _merged(glanced: Sequence[Spot], closer: Sequence[Spot]) -> list[Spot]:
    """Prefer the closer look for small print, and the glance for the rest, whose letters fall apart from near by."""
    large = [spot for spot in glanced if spot.height >= SMALL]
    fresh = [spot for spot in closer if not _is_covered(spot, large)]
    return large + [spot for spot in glanced if spot.height < SMALL and not _is_covered(spot, fresh)] + fresh


def _is_covered(spot: Spot, others: Iterable[Spot]) -> bool:
    """Whether more than half of the spot lies in the others, taken one by one."""
    return any(spot.shared(other) > 0.5 for other in others)
