"""Tells apart the cells of a table that were found as one line."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

import numpy as np
from msgspec.structs import replace

from listinglint.images.ocr.recognise import RecognisedText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image

    from listinglint.images.ocr.detector import TextBox

GAP: Final = 0.55
"""Blank width between two cells, as a share of the line's height; between words it is 0.25."""
NUMBER_GAP: Final = 0.33
"""The same between two figures, which stand closer in tight columns and are never parted by a wide sign."""
SIGN_GAP: Final = 0.4
"""What a wide sign adds, which is mostly blank itself."""
SIGNS: Final = frozenset("，。；：！？、（）【】《》“”")
LETTER_BY_LETTER: Final = frozenset("SMLXF0123456789-/")
"""What stands alone in a cell; other single letters with even gaps are one word set wide."""


def split_cells(spot: TextBox, crop: Image.Image, spelling: RecognisedText) -> list[tuple[TextBox, RecognisedText]]:
    """Split a level line at wide blanks between its letters."""
    words = spelling.words
    if len(words) < 2 or spot.slope:
        return [(spot, spelling)]
    blanks = _blanks(np.asarray(crop)[:, :, 1])
    is_sizes = LETTER_BY_LETTER.issuperset(words)
    pitch = 0.0 if is_sizes else crop.width * median(there - here for here, there in pairwise(spelling.centres))
    cuts: list[tuple[int, float]] = []
    for index, (here, there) in enumerate(pairwise(spelling.centres), 1):
        wanted = max(_gap(words[index - 1], words[index]) * crop.height, pitch)
        cut = _widest(blanks, here * crop.width, there * crop.width, wanted)
        if cut is not None:
            cuts.append((index, cut / crop.width))
    if not cuts or _is_set_wide(words, [index for index, _ in cuts]):
        return [(spot, spelling)]
    return list(_parts(spot, spelling, cuts))


def _gap(left: str, right: str) -> float:
    """Give the blank wanted between two letters, as a share of the line's height."""
    if left.isdigit() and right.isdigit():
        return NUMBER_GAP
    return GAP + (SIGN_GAP if left in SIGNS or right in SIGNS else 0.0)


def _blanks(green: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> list[tuple[int, int]]:
    """Give the runs of columns that are of one shade from top to bottom (ground, or the rule between two cells)."""
    spread = np.ptp(green[2:-2] if len(green) > 12 else green, axis=0)
    is_blank = np.concatenate(([False], spread < max(int(spread.max()) // 6, 12), [False]))
    edges = np.flatnonzero(np.diff(is_blank.astype(np.int8)))
    return [(int(start), int(stop)) for start, stop in edges.reshape(-1, 2)]


def _widest(blanks: list[tuple[int, int]], here: float, there: float, least: float) -> float | None:
    """Give the middle of the widest blank between two letters, if it is wide enough."""
    if there - here < least:
        return None
    width, middle = max(
        (
            (min(stop, there) - max(start, here), (min(stop, there) + max(start, here)) / 2)
            for start, stop in blanks
            if start < there and stop > here
        ),
        default=(0.0, 0.0),
    )
    return middle if width >= least else None


def _is_set_wide(words: str, cuts: list[int]) -> bool:
    """Whether the gaps are those of a heading with space between all its letters."""
    letters = [sign for sign in words if not sign.isspace()]
    return len(cuts) >= len(letters) - 1 > 0 and not LETTER_BY_LETTER.issuperset(letters)


def _parts(
    spot: TextBox, spelling: RecognisedText, cuts: list[tuple[int, float]]
) -> Iterator[tuple[TextBox, RecognisedText]]:
    """Cut spot and spelling; each part's box ends in the middle of the blank, centres count within the part."""
    stops = [*cuts, (len(spelling.words), 1.0)]
    first, start = 0, 0.0
    for last, stop in stops:
        part = slice(first, last)
        centres = tuple((centre - start) / (stop - start) for centre in spelling.centres[part])
        yield (
            replace(spot, left=spot.left + start * spot.width, right=spot.left + stop * spot.width),
            RecognisedText(spelling.words[part], spelling.odds[part], centres),
        )
        first, start = last, stop
