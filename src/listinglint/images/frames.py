"""The later frames of an animation: those that show something else than the ones before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageSequence

from listinglint.facts.ports import Unavailable
from listinglint.images.decode import DecodedImage, in_rgb
from listinglint.images.opening import open_image, reasons

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

MOST_READ: Final = 6
"""Frames that are read beside the first."""
MOST_MP: Final = 400
"""Megapixels decoded in search of them: a second or two."""
SIDE: Final = 48
"""Pixels of the copies that are compared."""
CHANGED: Final = 12
"""Difference of grey, of 255, from which a spot of two frames shows something else."""
ALIKE: Final = 0.03
"""Share of such spots up to which two frames show the same: a blink, a sparkle. Few lines of a table are more."""


def later_frames(data: bytes, first: DecodedImage) -> tuple[list[DecodedImage], bool]:
    """Give frames that differ from the first and from each other, in order, and whether these are all there are.

    Where more differ, those are given that stand evenly among them; a file that ends too early has the frames before that.
    """
    found: list[tuple[Image.Image, NDArray[np.int16]]] = [(in_rgb(first.image), _small(in_rgb(first.image)))]
    kept_mp, is_all = 0.0, True
    try:
        for frame in _frames(data):
            kept_mp += frame.width * frame.height / 1e6
            if kept_mp > MOST_MP:
                is_all = False
                break
            plain = in_rgb(frame.convert("RGBA"))
            small = _small(plain)
            if all(float((np.abs(small - other) > CHANGED).mean()) > ALIKE for _, other in found):
                found.append((plain, small))
                if len(found) > 4 * MOST_READ:  # a film: every other one is left
                    found, is_all = [found[0], *found[2::2]], False
    except Unavailable:
        is_all = False
    others = [image for image, _ in found[1:]]
    chosen = _spread(others, MOST_READ)
    return [DecodedImage(image, first.width, first.height) for image in chosen], is_all and len(chosen) == len(others)


def _frames(data: bytes) -> Iterator[Image.Image]:
    with reasons():
        yield from ImageSequence.Iterator(open_image(data))


def _spread(images: Sequence[Image.Image], most: int) -> list[Image.Image]:
    if len(images) <= most:
        return list(images)
    return [images[round(at * (len(images) - 1) / (most - 1))] for at in range(most)]


def _small(image: Image.Image) -> NDArray[np.int16]:
    return np.asarray(image.convert("L").resize((SIDE, SIDE), Image.Resampling.BOX), np.int16)
