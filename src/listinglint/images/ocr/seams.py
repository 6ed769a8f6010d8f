"""Lines that lie across the cut between two slices of a page: the halves are put together and read as one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from listinglint.facts.ports import Line, Reading, Unavailable
from listinglint.images.decode import DecodedImage, in_rgb
from listinglint.model.listing import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from listinglint.images import DecodedImageCache
    from listinglint.model.listing import Picture

REACH: Final = 120
"""Rows on either side of a cut that are read again: three lines of usual print."""
NEAR: Final = 2.5
"""Heights of a line from the cut within which it may stand below or above others of its table."""
INK: Final = 40
"""Difference of grey from the ground, of 255, that is print."""
SAME_GROUND: Final = 30


class Seam(Struct, frozen=True):
    """Two pictures of one width that follow each other."""

    upper: Picture
    lower: Picture


def key(images: DecodedImageCache, seam: Seam) -> str:
    """Name a seam by the bytes of both pictures. Raises Unavailable."""
    below = images.files.of(seam.lower).digest
    return images.files.of(seam.upper).digest_with(f"seam {REACH} {below}".encode())


def canvas(images: DecodedImageCache, seam: Seam) -> DecodedImage:
    """Put the rows on either side of the cut together. Raises Unavailable."""
    upper, lower = (in_rgb(images.canvas(images.files.of(one)).image) for one in (seam.upper, seam.lower))
    above, below = min(REACH, upper.height), min(REACH, lower.height)
    both = Image.new("RGB", (upper.width, REACH + below), upper.getpixel((0, upper.height - 1)))
    both.paste(upper.crop((0, upper.height - above, upper.width, upper.height)), (0, REACH - above))
    both.paste(lower.crop((0, 0, lower.width, below)), (0, REACH))
    return DecodedImage(both, both.width, both.height)


def mended(
    images: DecodedImageCache,
    pictures: Sequence[Picture],
    readings: Sequence[Reading | Unavailable],
    read: Callable[[Sequence[Seam]], Sequence[Reading | Unavailable]],
) -> list[Reading | Unavailable]:
    """Give the readings with the lines over cuts read whole: each stands in the picture that holds more of it."""
    whole = list(readings)
    cuts = [
        at for at, pair in enumerate(pairwise(readings)) if _may_cut(*pair) and _is_cut(images, pictures, readings, at)
    ]
    answers = read([Seam(pictures[at], pictures[at + 1]) for at in cuts]) if cuts else []
    for at, seam in zip(cuts, answers, strict=True):
        upper, lower = whole[at], whole[at + 1]
        if isinstance(seam, Reading) and isinstance(upper, Reading) and isinstance(lower, Reading):
            whole[at], whole[at + 1] = _joined(upper, lower, seam)
    return whole


def _may_cut(upper: Reading | Unavailable, lower: Reading | Unavailable) -> bool:
    """Tell whether a line of one of two slices ends at the cut."""
    if not isinstance(upper, Reading) or not isinstance(lower, Reading) or upper.width != lower.width:
        return False
    return upper.frames == lower.frames == 1 and any(_ending(upper, lower))


def _ending(upper: Reading, lower: Reading) -> Iterator[Line]:
    """Give the lines near the cut: what it went through may not have been found as a line at all."""
    yield from (line for line in upper.lines if line.box.bottom >= upper.height - NEAR * line.box.height)
    yield from (line for line in lower.lines if line.box.top <= NEAR * line.box.height)


def _is_cut(
    images: DecodedImageCache, pictures: Sequence[Picture], readings: Sequence[Reading | Unavailable], at: int
) -> bool:
    """Tell whether print goes over the cut: both sides have one ground, and ink at the same place."""
    upper, lower = readings[at], readings[at + 1]
    assert isinstance(upper, Reading), "asked only where both were read"
    assert isinstance(lower, Reading), "asked only where both were read"
    try:
        first, second = (images.canvas(images.files.of(one)) for one in pictures[at : at + 2])
    except Unavailable:
        return False
    if first.scale != 1 or second.scale != 1 or first.image.width != second.image.width:
        return False
    above = _greys(first.image, first.image.height - 2, first.image.height)
    below = _greys(second.image, 0, 2)
    return any(_goes_on(above, below, line.box) for line in _ending(upper, lower))


def _greys(image: Image.Image, top: int, bottom: int) -> NDArray[np.int16]:
    return np.asarray(in_rgb(image.crop((0, max(top, 0), image.width, bottom))).convert("L"), np.int16)


def _goes_on(above: NDArray[np.int16], below: NDArray[np.int16], box: Box) -> bool:
    one, other = above[-1, max(box.left, 0) : box.right], below[0, max(box.left, 0) : box.right]
    if not len(one):
        return False
    ground, next_ground = float(np.median(one)), float(np.median(other))
    if abs(ground - next_ground) > SAME_GROUND:
        return False
    ink = (np.abs(one - ground) > INK) & (np.abs(other - ground) > INK)
    return bool(ink.any()) and float(ink.mean()) < 0.8  # a rule that runs through is none


def _joined(upper: Reading, lower: Reading, seam: Reading) -> tuple[Reading, Reading]:
    """Put lines over the cut into the slice that holds more of them, in the place of their halves."""
    over = [line for line in seam.lines if line.box.top < REACH - 1 and line.box.bottom > REACH + 1]
    above = [line for line in over if line.box.top + line.box.bottom <= 2 * REACH]
    below = [line for line in over if line not in above]
    shift = upper.height - REACH
    kept = [line for line in upper.lines if not _is_part(line.box, over, shift)]
    left = [line for line in lower.lines if not _is_part(line.box, over, -REACH)]
    kept += [replace(line, box=_within(line.box.moved(down=shift), upper)) for line in above]
    left = [replace(line, box=_within(line.box.moved(down=-REACH), lower)) for line in below] + left
    return replace(upper, lines=tuple(kept)), replace(lower, lines=tuple(left))


def _is_part(box: Box, over: Sequence[Line], shift: int) -> bool:
    """Tell whether a line is half of one that goes over the cut."""
    for line in over:
        other = line.box.moved(down=shift)
        wide = min(box.right, other.right) - max(box.left, other.left)
        high = min(box.bottom, other.bottom) - max(box.top, other.top)
        if wide > 0.4 * box.width and high > 0.4 * box.height:
            return True
    return False


def _within(box: Box, reading: Reading) -> Box:
    top, bottom = max(box.top, 0), min(box.bottom, reading.height)
    return Box(box.left, top, box.width, max(bottom - top, 1))
