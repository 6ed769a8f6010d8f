"""Which of several printed words is set off: by its ground, its ink, a bar above or below it, or a sign beside it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from listinglint.model.listing import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    Pixels: TypeAlias = "NDArray[np.uint8]"
    Colour: TypeAlias = "NDArray[np.float64]"

MAX_SPREAD = 0.4
"""How far the other words may differ among themselves, as a share of the chosen one's difference."""


class _Look(Struct, frozen=True):
    """One thing to compare, and the least difference a shopper is meant to see (Euclidean in RGB, 0 to 441)."""

    colour: Callable[[Pixels], Colour | None]
    area: Callable[[Sequence[Box], Sequence[Box]], list[Box]]
    least: float


def set_off(pixels: Pixels, boxes: Sequence[Box], around: Sequence[Box]) -> int | None:
    """Tell which of the boxes is set off from the others; None when none is, or more than one.

    `pixels` is height × width × 3, `around` are the boxes of all other words, which no strip may touch.
    """
    looks = (
        _Look(_ground, _words, 45),
        _Look(_tint, _words, 15),
        _Look(_mean, _above, 10),
        _Look(_mean, _below, 10),
        _Look(_mean, _left, 10),
        _Look(_mean, _right, 10),
        _Look(_ink, _words, 120),  # thin strokes of one colour differ by up to 100
    )
    for look in looks:
        odd = _odd_one([look.colour(_cut(pixels, area)) for area in look.area(boxes, around)], look.least)
        if odd is not None:
            return odd
    return None


def _odd_one(colours: Sequence[Colour | None], least: float) -> int | None:
    """Find the only colour that differs from all the others, which agree with each other."""
    import numpy as np

    known = [colour for colour in colours if colour is not None]
    if len(known) < len(colours) or len(known) < 3:
        return None
    for at in range(len(known)):
        others = [*known[:at], *known[at + 1 :]]
        nearest = min(float(np.linalg.norm(known[at] - other)) for other in others)
        spread = max(float(np.linalg.norm(a - b)) for a, b in combinations(others, 2))
        if nearest > least and spread < MAX_SPREAD * nearest:
            return at
    return None


def _cut(pixels: Pixels, box: Box) -> Pixels:
    return pixels[max(box.top, 0) : max(box.bottom, 0), max(box.left, 0) : max(box.right, 0)]


def _ground(cut: Pixels) -> Colour | None:
    """Give the commonest colour, which is what the word is printed on."""
    import numpy as np

    flat = cut.reshape(-1, 3)
    if len(flat) == 0:
        return None
    keys = (flat.astype(np.int32) >> 5) @ np.array([64, 8, 1])
    commonest = np.bincount(keys, minlength=512).argmax()
    mean: Colour = flat[keys == commonest].mean(axis=0)
    return mean


def _strokes(cut: Pixels) -> Colour | None:
    """Give the pixels of the strokes, one a row: those nearer to the farthest colour than to the ground."""
    import numpy as np

    ground = _ground(cut)
    if ground is None:
        return None
    flat = cut.reshape(-1, 3).astype(np.float64)
    distance = np.linalg.norm(flat - ground, axis=1)
    return None if distance.max() < 30 else flat[distance > 0.5 * distance.max()]


def _ink(cut: Pixels) -> Colour | None:
    """Give the mean colour of the strokes."""
    strokes = _strokes(cut)
    return None if strokes is None else strokes.mean(axis=0)


def _tint(cut: Pixels) -> Colour | None:
    """Give how far the strokes are from grey: a coloured word is chosen among grey ones, however thin they are."""
    ink = _ink(cut)
    return None if ink is None else ink - ink.mean()


def _mean(cut: Pixels) -> Colour | None:
    if cut.size == 0 or min(cut.shape[:2]) < 3:
        return None
    mean: Colour = cut.reshape(-1, 3).mean(axis=0)
    return mean


def _words(boxes: Sequence[Box], _: Sequence[Box]) -> list[Box]:
    return list(boxes)


def _above(boxes: Sequence[Box], around: Sequence[Box]) -> list[Box]:
    """Give strips of one height above the words, as high as a word or up to the next words above any of them."""
    top, height = min(box.top for box in boxes), max(box.height for box in boxes)
    floors = [
        one.bottom for box in boxes for one in around if _shares_columns(one, box) and one.bottom <= top + height // 4
    ]
    start = max([top - height, *floors])
    return [Box(box.left, start, box.width, max(top - start, 0)) for box in boxes]


def _below(boxes: Sequence[Box], around: Sequence[Box]) -> list[Box]:
    bottom, height = max(box.bottom for box in boxes), max(box.height for box in boxes)
    tops = [one.top for box in boxes for one in around if _shares_columns(one, box) and one.top >= bottom - height // 4]
    stop = min([bottom + height, *tops])
    return [Box(box.left, bottom, box.width, max(stop - bottom, 0)) for box in boxes]


def _shares_columns(one: Box, other: Box) -> bool:
    return one.left < other.right and one.right > other.left


def _left(boxes: Sequence[Box], around: Sequence[Box]) -> list[Box]:
    """Give strips of one width before the words, as wide as 1.3 of their height or up to the next word."""
    reach = min(_room(box, [*boxes, *around], is_left=True) for box in boxes)
    return [Box(box.left - reach, box.top, reach, box.height) for box in boxes]


def _right(boxes: Sequence[Box], around: Sequence[Box]) -> list[Box]:
    reach = min(_room(box, [*boxes, *around], is_left=False) for box in boxes)
    return [Box(box.right, box.top, reach, box.height) for box in boxes]


def _room(box: Box, others: Sequence[Box], *, is_left: bool) -> int:
    level = [one for one in others if one != box and one.top < box.bottom and one.bottom > box.top]
    gaps = [box.left - one.right if is_left else one.left - box.right for one in level]
    return max(0, min([round(1.3 * box.height), *(gap for gap in gaps if gap > -box.height // 4)]))
