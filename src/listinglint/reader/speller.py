"""Spells printed lines: crops of one height go through a network in batches of like width."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from listinglint.reader import nets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from listinglint.reader.nets import Recognizer

HEIGHT: Final = 48
STEP: Final = 32
"""Widths are rounded up to a multiple: padding narrow cells to 320, as usual, costs 3 to 6 times as much."""
NARROWEST: Final = 64
WIDEST: Final = 3200
BATCH_WIDTH: Final = 1280
"""Pixels spelled in one go: the odds of 18,710 symbols take 12 MB then, and larger batches are no faster."""
UNSURE: Final = 0.7
PASSED_OVER: Final = 0.3
HOLE: Final = 1.6
"""Times the usual distance of figures from which a dash or point may be lost between them."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """What a crop says."""

    words: str
    odds: tuple[float, ...]
    """Probability of each character."""
    centres: tuple[float, ...]
    """Where each character stands, as a share of the crop's width."""

    passed_over: float = 0.0
    """Probability of the likeliest character that stands between two others and lost to a blank."""

    @property
    def confidence(self) -> float:
        """Mean probability; 0 for a crop that says nothing."""
        return sum(self.odds) / len(self.odds) if self.odds else 0.0

    @property
    def is_weak(self) -> bool:
        """Whether a larger network may read it better: a letter or digit is unsure, or one may have been passed over.

        That is so for 15 % of drawn simplified lines, 23 % of English, half of traditional ones and of those in real
        pictures. Signs are left out: whether a colon is a wide one is no reason to read again.
        """
        if self.passed_over > PASSED_OVER or _has_hole(self.words, self.centres):
            return True
        sure = (odds for odds, sign in zip(self.odds, self.words, strict=True) if unicodedata.category(sign)[0] in "LN")
        return min(sure, default=1.0) < UNSURE


def spell(recognizer: Recognizer, crops: Sequence[Image.Image]) -> list[Spelling]:
    """Spell each crop."""
    fitted = [_fitted(crop) for crop in crops]
    spellings: dict[int, Spelling] = {}
    order = sorted(range(len(crops)), key=lambda index: fitted[index].width)
    while order:
        bucket = _bucket(fitted[order[0]].width)
        most = max(BATCH_WIDTH // bucket, 1)
        batch = [index for index in order[:most] if fitted[index].width <= bucket]
        order = order[len(batch) :]
        pixels = np.full((len(batch), HEIGHT, bucket, 3), 127, np.uint8)
        for row, index in enumerate(batch):
            pixels[row, :, : fitted[index].width] = np.asarray(fitted[index])
        for index, odds in zip(batch, nets.run(recognizer.session, pixels), strict=True):
            spellings[index] = _decoded(odds, recognizer.symbols, bucket / fitted[index].width)
    return [spellings[index] for index in range(len(crops))]


def _has_hole(words: str, centres: tuple[float, ...]) -> bool:
    """Whether two neighbouring figures stand farther apart than others of the line (84-98 read as 8498)."""
    steps = [
        there - here
        for (here, there), (left, right) in zip(pairwise(centres), pairwise(words), strict=True)
        if left.isdigit() and right.isdigit()
    ]
    return len(steps) > 1 and max(steps) > HOLE * min(steps)


def _fitted(crop: Image.Image) -> Image.Image:
    width = min(max(round(crop.width * HEIGHT / crop.height), 8), WIDEST)
    return crop.resize((width, HEIGHT), Image.Resampling.BILINEAR)


def _bucket(width: int) -> int:
    return max(-(-width // STEP) * STEP, NARROWEST)


def _decoded(odds: NDArray[np.float32], symbols: tuple[str, ...], widened: float) -> Spelling:
    """Take the best path: the likeliest symbol of each step, repeats and blanks dropped (odds: steps x symbols)."""
    best = odds.argmax(axis=1)
    fresh = np.flatnonzero((best != 0) & (best != np.concatenate(([0], best[:-1]))))
    centres = (fresh + 0.5) / len(best) * widened
    return Spelling(
        "".join(symbols[best[step]] for step in fresh),
        tuple(float(odds[step, best[step]]) for step in fresh),
        tuple(float(centre) for centre in centres),
        _passed_over(odds, best),
    )


def _passed_over(odds: NDArray[np.float32], best: NDArray[np.intp]) -> float:
    """Give the best chance of a symbol that lost to a blank and is not what a neighbour within 2 steps was read as."""
    blanks = np.flatnonzero(best == 0)
    second = odds[blanks, 1:].argmax(axis=1) + 1
    around = np.pad(best, 2)[blanks[:, None] + np.arange(5)]
    lost = odds[blanks, second][(around != second[:, None]).all(axis=1)]
    return float(lost.max(initial=0.0))
