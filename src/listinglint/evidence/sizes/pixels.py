"""Which of several printed words is set off: by its ground, its ink, a bar above or below it, or a sign beside it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from listinglint.listing import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    Pixels: TypeAlias = "NDArray[np.uint8]"
    Colour: TypeAlias = "NDArray[np.float64]"

MIN_DISTANCE = 45.0
"""Least difference of two colours (Euclidean in RGB, 0 to 441) that a shopper is meant to see."""
MAX_SPREAD = 0.4
"""How far the other words may differ among themselves, as a share of the chosen one's difference."""


def set_off(pixels: Pixels, boxes: Sequence[Box], around: Sequence[Box]) -> int | None:
    """Tell which of the boxes is set off from the others; None when none is, or more than one.

    `pixels` is height × width × 3, `around` are the boxes of all other words, which no strip may touch.
    """
    looks: list[Callable[[Box], Colour | None]] = [
        lambda box: _ground(_cut(pixels, box)),
        lambda box: _ink(_cut(pixels, box)),
        lambda box: _strip(pixels, _above(box, around)),
        lambda box: _strip(pixels, _below(box, around)),
        lambda box: _strip(pixels, _beside(box, around, is_left=True)),
        lambda box: _strip(pixels, _beside(box, around, is_left=False)),
    ]
    for look in looks:
        odd = _odd_one([look(box) for box in boxes])
        if odd is not None:
            return odd
    return None


def _odd_one(colours: Sequence[Colour | None]) -> int | None:
    """Find the only colour that differs from all the others, which agree with each other."""
    import numpy as np

    known = [colour for colour in colours if colour is not None]
    if len(known) < len(colours) or len(known) < 3:
        return None
    for at in range(len(known)):
        others = [*known[:at], *known[at + 1 :]]
        nearest = min(float(np.linalg.norm(known[at] - other)) for other in others)
        spread = max(float(np.linalg.norm(a - b)) for a, b in combinations(others, 2))
        if nearest > MIN_DISTANCE and spread < MAX_SPREAD * nearest:
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


def _ink(cut: Pixels) -> Colour | None:
    """Give the mean colour of the strokes: the pixels farthest from the ground."""
    import numpy as np

    ground = _ground(cut)
    if ground is None:
        return None
    flat = cut.reshape(-1, 3).astype(np.float64)
    distance = np.linalg.norm(flat - ground, axis=1)
    if distance.max() < MIN_DISTANCE:
        return None
    mean: Colour = flat[distance > 0.75 * distance.max()].mean(axis=0)
    return mean


def _strip(pixels: Pixels, box: Box) -> Colour | None:
    """Give the colour a strip has beside its commonest one, or that one: a bar or a sign in it shows."""
    import numpy as np

    cut = _cut(pixels, box)
    if cut.size == 0 or min(cut.shape[:2]) < 3:
        return None
    flat = cut.reshape(-1, 3).astype(np.float64)
    mean: Colour = flat.mean(axis=0)
    far = np.linalg.norm(flat - np.median(flat, axis=0), axis=1)
    strongest: Colour = flat[far >= np.quantile(far, 0.9)].mean(axis=0)
    return strongest if far.max() > MIN_DISTANCE else mean


def _above(box: Box, around: Sequence[Box]) -> Box:
    height = box.height
    floors = [
        one.bottom
        for one in around
        if one.left < box.right and one.right > box.left and one.bottom <= box.top + height // 4
    ]
    top = max([box.top - height, *floors])
    return Box(box.left, top, box.width, max(box.top - top, 0))


def _below(box: Box, around: Sequence[Box]) -> Box:
    height = box.height
    tops = [
        one.top
        for one in around
        if one.left < box.right and one.right > box.left and one.top >= box.bottom - height // 4
    ]
    bottom = min([box.bottom + height, *tops])
    return Box(box.left, box.bottom, box.width, max(bottom - box.bottom, 0))


def _beside(box: Box, around: Sequence[Box], *, is_left: bool) -> Box:
    """Give the square beside a word, as far as no other word begins there."""
    reach = round(1.3 * box.height)
    level = [one for one in around if one.top < box.bottom and one.bottom > box.top]
    if is_left:
        left = max([box.left - reach, *(one.right for one in level if one.right <= box.left + 2)])
        return Box(left, box.top, max(box.left - left, 0), box.height)
    right = min([box.right + reach, *(one.left for one in level if one.left >= box.right - 2)])
    return Box(box.right, box.top, max(right - box.right, 0), box.height)
