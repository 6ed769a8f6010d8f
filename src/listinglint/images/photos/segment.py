"""Finds the photos inside a picture: a slice of a page may hold a dozen of them, with captions, tables and empty ground.

The picture is cut again and again along empty rows and columns (one shade from side to side) and along seams where two
photos touch, after the words on plain ground have been wiped off. Everything happens on a picture made four times smaller.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from listinglint.model.listing import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray
    from PIL import Image

    from listinglint.facts.ports import Line, Reading

    Shades = NDArray[np.int16]

WIDE: Final = 200
"""Columns of the reduced picture (pixels); a slice is some 750 px wide, so that it is reduced by four."""
SMALLEST_SHARE: Final = 0.11
"""Sides of a photo, as a share of the picture's width, below which it is an icon or a stamp."""
SMALLEST_PX: Final = 48
FLAT: Final = 12
"""Levels of 255 by which ground may differ from its own median: JPEG noise on a plain ground stays below."""
SAMPLED: Final = 3
"""Every third pixel is enough to find the ground's shade."""
STRAY: Final = 0.02
"""Share of a row that may differ from ground and still be ground."""
SEAM: Final = 14
"""Levels of 255 by which two rows differ where one photo ends and the next begins."""
SEAM_SHARE: Final = 0.93
"""Share of the row in which they do; a horizon is broken by whoever stands before it, a door frame by the floor."""
SHARP: Final = 2.0
"""Times by which a seam is steeper than what is three rows beside it."""
TRIFLE: Final = 0.04
"""Area, as a share of the largest photo's, below which a block is a cloud, a stamp or a shred of a cut-out."""
GIANT: Final = 0.3
"""Height of printed words, as a share of the picture's width, from which it is more likely a thing taken for letters."""
DEEPEST: Final = 7
MOST: Final = 40
"""Photos taken from one picture; the largest are kept."""
BUSY: Final = 6.0
"""Spread of shades (standard deviation, of 255) below which a block is ground, a rule or a frame."""


class Block(NamedTuple):
    """A part of the reduced picture."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Columns."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Rows."""
        return self.bottom - self.top

    @property
    def area(self) -> int:
        """Dots."""
        return self.width * self.height


def find_regions(
    image: Image.Image, reading: Reading | None = None, smaller: Callable[[int], Image.Image] | None = None
) -> list[Box]:
    """Find the photos of an RGB picture, top to bottom; boxes are in pixels of `image`, of which `smaller` gives copies.

    A reading may be of another size than the image: its boxes are scaled.
    """
    times = max(1, round(image.width / WIDE))
    small = (smaller or image.reduce)(times)
    shades = np.ascontiguousarray(np.asarray(small).transpose(2, 0, 1), np.int16)
    if reading is not None and reading.width:
        _wipe(shades, reading.lines, small.width / reading.width)
    least = max(SMALLEST_SHARE * small.width, SMALLEST_PX / times)
    blocks = [block for block in _cut(shades, _whole(shades), least) if _is_photo(shades, block, least)]
    if not blocks:
        return []
    largest = max(block.area for block in blocks)
    joined = [block for block in _joined(blocks, small.width) if block.area >= TRIFLE * largest]
    kept = sorted(joined, key=lambda block: -block.area)[:MOST]
    return [
        _box(_padded(block, kept, shades), times, image)
        for block in sorted(kept, key=lambda block: (block.top, block.left))
    ]


def _whole(shades: Shades) -> Block:
    return Block(0, 0, shades.shape[2], shades.shape[1])


def _box(block: Block, times: int, image: Image.Image) -> Box:
    right, bottom = min(block.right * times, image.width), min(block.bottom * times, image.height)
    return Box(block.left * times, block.top * times, right - block.left * times, bottom - block.top * times)


def _wipe(shades: Shades, lines: Iterable[Line], scale: float) -> None:
    """Paint ground over the words that stand on plain ground."""
    rows, columns = shades.shape[1:]
    for line in lines:
        if line.box.height * scale > GIANT * columns:
            continue
        left, top = max(int(line.box.left * scale) - 1, 0), max(int(line.box.top * scale) - 1, 0)
        right, bottom = min(int(line.box.right * scale) + 2, columns), min(int(line.box.bottom * scale) + 2, rows)
        if right - left < 2 or bottom - top < 2:
            continue
        around = np.concatenate([shades[:, top, left:right], shades[:, bottom - 1, left:right]], axis=1)
        ground = _middle(around)
        if (np.abs(around - ground).max(axis=0) > 2 * FLAT).mean() < 0.2:
            shades[:, top:bottom, left:right] = ground[:, None]


def _middle(shades: Shades) -> Shades:
    """Give the median along the last axis, which is kept; numpy finds it five times as fast in numbers of 32 bits."""
    half = shades.shape[-1] // 2
    return np.partition(shades.astype(np.int32), half, axis=-1)[..., half : half + 1].astype(np.int16)


def _cut(shades: Shades, block: Block, least: float, depth: int = 0) -> Iterator[Block]:
    """Cut a block along its empty rows, else along its empty columns, else along its seams, and give what is left."""
    part = shades[:, block.top : block.bottom, block.left : block.right]
    if min(part.shape[1:]) < least / 2 or depth > DEEPEST:
        if part.size:
            yield block
        return
    turned = np.ascontiguousarray(part.swapaxes(1, 2))
    for axis, sight in enumerate((part, turned)):
        runs = _runs(~_flat(sight), gap=max(2, int(least / 8)))
        length = sight.shape[1]
        if runs != [(0, length)]:
            for start, stop in runs:
                yield from _cut(shades, _slice(block, axis, start, stop), least, depth + 1)
            return
    for axis, sight in enumerate((part, turned)):
        seams = _seams(sight, least)
        if seams:
            ends = [0, *seams, sight.shape[1]]
            for start, stop in pairwise(ends):
                yield from _cut(shades, _slice(block, axis, start, stop), least, depth + 1)
            return
    yield block


def _slice(block: Block, axis: int, start: int, stop: int) -> Block:
    if axis == 0:
        return Block(block.left, block.top + start, block.right, block.top + stop)
    return Block(block.left + start, block.top, block.left + stop, block.bottom)


def _flat(part: Shades) -> NDArray[np.bool_]:
    """Tell for each row whether it is of one shade."""
    flat = _may_be_flat(part)
    rows = part if flat.all() else part[:, flat]
    ground = _middle(rows[:, :, ::SAMPLED])
    strays = np.count_nonzero(np.abs(rows - ground).max(axis=0) > FLAT, axis=1)
    flat[flat] = strays <= STRAY * part.shape[2]
    return flat


def _may_be_flat(part: Shades) -> NDArray[np.bool_]:
    """Leave out rows that are surely of several shades: of two dots further apart than ground may be, one is a stray."""
    half = part.shape[2] // (2 * SAMPLED)
    left, right = part[:, :, : half * SAMPLED : SAMPLED], part[:, :, half * SAMPLED : 2 * half * SAMPLED : SAMPLED]
    apart = np.count_nonzero(np.abs(left - right).max(axis=0) > 2 * FLAT, axis=1)
    return np.asarray(apart <= STRAY * part.shape[2])


def _runs(is_content: NDArray[np.bool_], gap: int) -> list[tuple[int, int]]:
    """Give the runs of content, those nearer to each other than `gap` taken for one."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_content, [False]]).astype(np.int8)))
    runs: list[tuple[int, int]] = []
    for start, stop in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if runs and start - runs[-1][1] < gap:
            runs[-1] = (runs[-1][0], stop)
        else:
            runs.append((start, stop))
    return runs


def _seams(part: Shades, least: float) -> list[int]:
    """Give the rows at which one photo ends and another begins."""
    if part.shape[1] < 2 * least:
        return []
    seams: list[int] = []
    for row in _stepping(part):
        far = row + 1 >= least and part.shape[1] - row - 1 >= least and (not seams or row + 1 - seams[-1] >= least)
        if far and _is_sharp(part, row):
            seams.append(row + 1)
    return seams


def _stepping(part: Shades) -> list[int]:
    """Give the rows that differ from the one after next: over two rows, since the reduced picture blurs a seam."""
    before, after, least = part[:, :-2], part[:, 2:], SEAM_SHARE * part.shape[2]
    alike = np.count_nonzero(np.abs(after[:, :, ::SAMPLED] - before[:, :, ::SAMPLED]).max(axis=0) <= SEAM, axis=1)
    rows = np.flatnonzero(part.shape[2] - alike >= least)  # of few rows all dots must be looked at
    steps = np.count_nonzero(np.abs(after[:, rows] - before[:, rows]).max(axis=0) > SEAM, axis=1)
    return list(rows[steps >= least].tolist())


def _is_sharp(part: Shades, row: int) -> bool:
    """Tell a seam from a slope, which is as steep a few rows on."""
    rows = np.array([row - 3, row, row + 3]) % (part.shape[1] - 2)
    steps = np.abs(part[:, rows + 2] - part[:, rows]).max(axis=0)
    before, height, after = _middle(steps)[:, 0].tolist()
    return bool(height > 2 * SEAM and height > SHARP * max(before, after))


def _is_photo(shades: Shades, block: Block, least: float) -> bool:
    """Tell photos from icons, rules, frames and plain panels."""
    if block.width < least or block.height < least:
        return False
    part = shades[:, block.top : block.bottom, block.left : block.right]
    if part.reshape(len(part), -1).astype(np.float32).std(axis=1).mean() < BUSY:  # in floats a fourth of the time
        return False
    grey = part.sum(axis=0, dtype=np.int16) // 3
    # Drawings and letters have two shades and sharp steps between them; photos have slopes.
    steps = np.abs(np.diff(grey, axis=1))
    return bool(np.count_nonzero((steps > 2) & (steps < 40)) > 0.06 * steps.size)


def _joined(blocks: list[Block], width: int) -> list[Block]:
    """Join the pieces of one cut-out: neighbours that nearly touch, one of them a fragment of the other."""
    joined: list[Block] = []
    for block in sorted(blocks, key=lambda block: -block.area):
        for index, other in enumerate(joined):
            if block.area < 0.25 * other.area and _distance(block, other) <= 0.03 * width:
                joined[index] = Block(
                    min(block.left, other.left),
                    min(block.top, other.top),
                    max(block.right, other.right),
                    max(block.bottom, other.bottom),
                )
                break
        else:
            joined.append(block)
    return joined


def _distance(block: Block, other: Block) -> int:
    across = max(block.left - other.right, other.left - block.right, 0)
    down = max(block.top - other.bottom, other.top - block.bottom, 0)
    return max(across, down)


def _padded(block: Block, blocks: list[Block], shades: Shades) -> Block:
    """Give a cut-out some of the ground it stands on, as far as no other photo stands there."""
    pad = int(0.06 * max(block.width, block.height))
    left = max([0, block.left - pad, *(b.right for b in blocks if b.right <= block.left and _beside(b, block))])
    right = min(
        [shades.shape[2], block.right + pad, *(b.left for b in blocks if b.left >= block.right and _beside(b, block))]
    )
    top = max([0, block.top - pad, *(b.bottom for b in blocks if b.bottom <= block.top and _above(b, block))])
    bottom = min(
        [shades.shape[1], block.bottom + pad, *(b.top for b in blocks if b.top >= block.bottom and _above(b, block))]
    )
    return Block(*_flat_margins(shades, block, Block(left, top, right, bottom)))


def _beside(one: Block, other: Block) -> bool:
    return one.top < other.bottom and other.top < one.bottom


def _above(one: Block, other: Block) -> bool:
    return one.left < other.right and other.left < one.right


def _flat_margins(shades: Shades, block: Block, wanted: Block) -> Block:
    """Keep a margin only where it continues the shade at the photo's edge: a cut-out's ground, not a photo's frame."""

    def continues(inner: Shades, outer: Shades) -> bool:
        return bool(np.abs(_middle(inner) - _middle(outer)).max() <= FLAT)

    rows, columns = slice(block.top, block.bottom), slice(block.left, block.right)
    left = continues(shades[:, rows, block.left], shades[:, rows, max(block.left - 1, 0)])
    right = continues(shades[:, rows, block.right - 1], shades[:, rows, min(block.right, shades.shape[2] - 1)])
    top = continues(shades[:, block.top, columns], shades[:, max(block.top - 1, 0), columns])
    bottom = continues(shades[:, block.bottom - 1, columns], shades[:, min(block.bottom, shades.shape[1] - 1), columns])
    return Block(
        wanted.left if left else block.left,
        wanted.top if top else block.top,
        wanted.right if right else block.right,
        wanted.bottom if bottom else block.bottom,
    )
