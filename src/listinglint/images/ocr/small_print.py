"""Finds where small print may stand that was not found at a glance: dense strokes on an even ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from listinglint.images.ocr.components import find_islands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from listinglint.images.ocr.detector import TextBox

BLOCK: Final = 8
"""Pixels on a side of a block at half size: the height of a line of the smallest print."""
STEP: Final = 2 * BLOCK
CONTRAST: Final = 25
GROUND: Final = 0.4
"""Share of a block that is as bright (or dark) as its extreme: print leaves much of its ground bare, fur does not."""
STROKES: Final = 1.5
"""Steep changes in a row of a block: the edge of a thing makes one, letters make more."""
BLOCKS: Final = 8
"""Blocks that must hang together: a few words."""
MARGIN: Final = 24
PAGE: Final = 0.06
"""Share of print-like blocks of a page of text is 0.08 to 0.17, of a photo below 0.04."""


def find_print(green: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Tell which blocks of a strip look like print: a map of 16 x 16 pixels a block, empty for a smaller strip."""
    height, width = green.shape[0] // STEP, green.shape[1] // STEP
    if not height or not width:
        return np.zeros((height, width), np.bool_)
    return _is_print(green[: height * STEP : 2, : width * STEP : 2], height, width)


def is_page(is_print: NDArray[np.bool_]) -> bool:
    """Whether so much of a strip looks like print that a page set in the smallest print is not taken for a photo."""
    return bool(is_print.size and is_print.mean() > PAGE)


def find_traces(
    is_print: NDArray[np.bool_], spots: list[TextBox], size: tuple[int, int]
) -> Iterator[tuple[int, int, int, int]]:
    """Give left, top, right and bottom of places with such strokes outside of the spots; `size` is the strip's."""
    if not is_print.size:
        return
    is_print = is_print.copy()
    for spot in spots:
        rows = slice(int(spot.top) // STEP, -(-int(spot.bottom) // STEP))
        is_print[rows, int(spot.left) // STEP : -(-int(spot.right) // STEP)] = False
    thick = np.pad(is_print, 1)
    thick = thick | np.roll(thick, 1, 0) | np.roll(thick, 1, 1)  # words of a line hang together over a blank block
    found = find_islands(thick[1:-1, 1:-1].astype(np.float32), 0.5)
    for edges in zip(found.left, found.top, found.right, found.bottom, strict=True):
        left, top, right, bottom = (int(edge) for edge in edges)
        if np.count_nonzero(is_print[top:bottom, left:right]) >= BLOCKS:
            yield (
                max(left * STEP - MARGIN, 0),
                max(top * STEP - MARGIN, 0),
                min(right * STEP + MARGIN, size[0]),
                min(bottom * STEP + MARGIN, size[1]),
            )


def _is_print(half: NDArray[np.uint8], height: int, width: int) -> NDArray[np.bool_]:
    """Tell the blocks of a picture at half size that look like print."""
    blocks = half.reshape(height, BLOCK, width, BLOCK).swapaxes(1, 2).reshape(-1, BLOCK, BLOCK).astype(np.int16)
    low, high = blocks.min(axis=(1, 2)), blocks.max(axis=(1, 2))
    candidates = np.flatnonzero(high - low > CONTRAST)
    blocks, low, high = blocks[candidates], low[candidates, None, None], high[candidates, None, None]
    spread = high - low
    bright = (5 * (high - blocks) < spread).mean(axis=(1, 2))
    dark = (5 * (blocks - low) < spread).mean(axis=(1, 2))
    strokes = (4 * np.abs(np.diff(blocks, axis=2)) > spread).sum(axis=(1, 2)) / BLOCK
    is_print = np.zeros(height * width, np.bool_)
    is_print[candidates] = (np.maximum(bright, dark) > GROUND) & (strokes > STROKES)
    return is_print.reshape(height, width)
