"""Spells printed lines: crops of one height go through a network in batches of like width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from msgspec import Struct
from PIL import Image

from listinglint.images.ocr import models

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from listinglint.images.ocr.models import Recognizer

HEIGHT: Final = 48
STEP: Final = 32
"""Widths are rounded up to a multiple: padding narrow cells to 320, as usual, costs 3 to 6 times as much."""
NARROWEST: Final = 64
WIDEST: Final = 3200
BATCH_WIDTH: Final = 1280
"""Pixels spelled in one go: the odds of 18,710 symbols take 12 MB then, and larger batches are no faster."""
SHORT: Final = 3
"""Width over height of a word or number, which is spelled as it stands: an S is no 5 then, and M1 not MT."""
PASSED_OVER: Final = 0.3
"""Probability of a character that lost to a blank from which it may stand there all the same."""


class RecognisedText(Struct, frozen=True):
    """What a crop says."""

    words: str
    odds: tuple[float, ...]
    """Probability of each character."""
    centres: tuple[float, ...]
    """Where each character stands, as a share of the crop's width."""

    gaps: tuple[float, ...] = ()
    """Where a likely character lost to a blank, as a share of the width."""

    @property
    def confidence(self) -> float:
        """Mean probability; 0 for a crop that says nothing."""
        return sum(self.odds) / len(self.odds) if self.odds else 0.0


def spell(recognizer: Recognizer, crops: Sequence[Image.Image]) -> list[RecognisedText]:
    """Spell each crop."""
    fitted = [_fitted(crop, recognizer.stretch) for crop in crops]
    spellings: dict[int, RecognisedText] = {}
    order = sorted(range(len(crops)), key=lambda index: fitted[index].width)
    while order:
        bucket = _bucket(fitted[order[0]].width)
        most = max(BATCH_WIDTH // bucket, 1)
        batch = [index for index in order[:most] if fitted[index].width <= bucket]
        order = order[len(batch) :]
        pixels = np.full((len(batch), HEIGHT, bucket, 3), 127, np.uint8)
        for row, index in enumerate(batch):
            pixels[row, :, : fitted[index].width] = np.asarray(fitted[index])
        for index, odds in zip(batch, models.run(recognizer.session, pixels), strict=True):
            spellings[index] = _decoded(odds, recognizer.symbols, bucket / fitted[index].width)
    return [spellings[index] for index in range(len(crops))]


def _fitted(crop: Image.Image, stretch: float) -> Image.Image:
    across = crop.width / crop.height
    width = min(max(round(across * HEIGHT * (stretch if across > SHORT else 1)), 8), WIDEST)
    return crop.resize((width, HEIGHT), Image.Resampling.BILINEAR)


def _bucket(width: int) -> int:
    return max(-(-width // STEP) * STEP, NARROWEST)


def _decoded(odds: NDArray[np.float32], symbols: tuple[str, ...], widened: float) -> RecognisedText:
    """Take the best path: the likeliest symbol of each step, repeats and blanks dropped (odds: steps x symbols)."""
    best = odds.argmax(axis=1)
    fresh = np.flatnonzero((best != 0) & (best != np.concatenate(([0], best[:-1]))))
    centres = (fresh + 0.5) / len(best) * widened
    return RecognisedText(
        "".join(symbols[best[step]] for step in fresh),
        tuple(float(odds[step, best[step]]) for step in fresh),
        tuple(float(centre) for centre in centres),
        tuple(float(gap) for gap in (_passed_over(odds, best) + 0.5) / len(best) * widened),
    )


def _passed_over(odds: NDArray[np.float32], best: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give the steps where a likely symbol lost to a blank and is not what a neighbour within 2 steps was read as."""
    blanks = np.flatnonzero((best == 0) & (odds[:, 0] < 1 - PASSED_OVER))
    if not len(blanks):
        return blanks
    second = odds[blanks, 1:].argmax(axis=1) + 1
    around = np.concatenate(([0, 0], best, [0, 0]))[blanks[:, None] + np.arange(5)]
    is_lost = (odds[blanks, second] > PASSED_OVER) & (around != second[:, None]).all(axis=1)
    lost: NDArray[np.intp] = blanks[is_lost]
    return lost
