"""Signs such as ½ ¼ ¾, drawn as two small figures with a stroke between: the networks read them as one figure, or as two.

A number that ends in a sign wider than its figures is taken apart: what stands above the stroke and what stands below it
are spelled alone.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from PIL import Image

from listinglint.images.ocr.recognise import RecognisedText, spell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from listinglint.images.ocr.models import Recognizer

LONGEST: Final = 14
"""Letters of a cell such as 38½-40½, each sign read as three."""
WIDER: Final = 1.22
"""Times the width of a figure from which a sign may be a fraction: one is 1.3 to 1.8 figures wide, and 4 at most as wide as 0."""
TALL: Final = 0.7
"""Share of the height of the line that a fraction fills; a dash does not."""
RULE: Final = 0.85
"""Share of ink from which a row or column of pixels is a line of the table."""
CORNER: Final = 0.3
"""Share of ink up to which a corner is empty."""
MARGIN: Final = 2
LARGER: Final = 3
SIGNS: Final = {
    ("1", "2"): "½", ("1", "4"): "¼", ("3", "4"): "¾", ("1", "8"): "⅛", ("3", "8"): "⅜", ("5", "8"): "⅝", ("7", "8"): "⅞",
    ("1", "3"): "⅓", ("2", "3"): "⅔",
}  # fmt: skip


_TWICE: Final = re.compile(r"½/?([24])(?!\d)")


class _Span(NamedTuple):
    """Columns of a crop."""

    left: int
    right: int


def with_fractions(
    recognizer: Recognizer, crops: Sequence[Image.Image], spellings: Sequence[RecognisedText]
) -> list[RecognisedText]:
    """Read the numbers that may end in a fraction again, in parts; what proves to be none stays as it was."""
    found = {
        at: spans
        for at, (crop, spelling) in enumerate(zip(crops, spellings, strict=True))
        if _may_hold(spelling.words) and (spans := _wide_signs(crop))
    }
    if not found:
        return [_once(spelling) for spelling in spellings]
    pieces = [(at, piece) for at, spans in found.items() for piece in _pieces(crops[at], spans)]
    read = spell(recognizer, [piece for _, piece in pieces])
    by_crop: dict[int, list[str]] = {}
    for (at, _), spelling in zip(pieces, read, strict=True):
        by_crop.setdefault(at, []).append(spelling.words.strip(" .,'’`_"))
    mended = [_once(spelling) for spelling in spellings]
    for at, words in by_crop.items():
        whole = _joined(words, len(found[at]))
        if whole:
            mended[at] = _as_spelling(whole, spellings[at])
    return mended


def _once(spelling: RecognisedText) -> RecognisedText:
    """Leave out what the networks read twice: of ½2 and ½/2 the 2 is that of the sign, ½4 is ¼."""
    if "½" not in spelling.words:
        return spelling
    words = _TWICE.sub(lambda found: "½" if found[1] == "2" else "¼", spelling.words)
    return spelling if words == spelling.words else _as_spelling(words, spelling)


def _may_hold(words: str) -> bool:
    """Tell whether what was read can be a number with a fraction, however it was misread."""
    bare = words.strip()
    return (
        2 <= len(bare) <= LONGEST
        and bare[0].isdigit()
        and not bare.endswith(("%", "℃", "°"))
        and not any("\u3400" <= sign <= "\u9fff" for sign in bare)
    )


def _wide_signs(crop: Image.Image) -> list[_Span]:
    """Find the signs that are wider than figures, high, and empty where fractions are: right above and left below."""
    ink = _ink(crop)
    rows = np.flatnonzero(ink.any(axis=1))
    if not len(rows):
        return []
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    runs = _runs(ink)
    high = [run for run in runs if _height(ink, run) >= TALL * (bottom - top)]
    if len(high) < 2:
        return []
    figure = median(run.right - run.left for run in high[:2])
    runs = _with_numerators(ink, runs, top, bottom)
    return [
        run
        for run in runs[1:]
        if WIDER * figure <= run.right - run.left <= 2.4 * figure
        and _height(ink, run) >= TALL * (bottom - top)
        and _is_stepped(ink[top:bottom, run.left : run.right])
    ]


def _is_stepped(sign: NDArray[np.bool_]) -> bool:
    """Tell whether a sign is empty left below its upper figure and right above its lower one: 0/4 that touch are not."""
    high, wide = sign.shape
    below = sign[round(0.74 * high) :, : max(round(0.18 * wide), 2)]
    above = sign[: round(0.24 * high), -max(round(0.16 * wide), 2) :]
    return float(below.mean()) <= CORNER and float(above.mean()) <= CORNER


def _ink(crop: Image.Image) -> NDArray[np.bool_]:
    grey = np.asarray(crop.convert("L")).astype(np.int16)
    ground = int(np.median(np.concatenate((grey[0], grey[-1], grey[:, 0], grey[:, -1]))))
    off = np.abs(grey - ground)
    ink: NDArray[np.bool_] = off > max(int(off.max()) // 3, 20)
    ink[ink.mean(axis=1) > RULE] = False
    ink[:, ink.mean(axis=0) > RULE] = False
    return ink


def _runs(ink: NDArray[np.bool_]) -> list[_Span]:
    """Give the columns of each sign that stands apart from its neighbours."""
    filled = ink.any(axis=0).astype(np.int8)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], filled, [0]))))
    return [_Span(int(left), int(right)) for left, right in zip(edges[::2], edges[1::2], strict=True)]


def _height(ink: NDArray[np.bool_], run: _Span) -> int:
    rows = np.flatnonzero(ink[:, run.left : run.right].any(axis=1))
    return int(rows[-1] - rows[0]) + 1 if len(rows) else 0


def _with_numerators(ink: NDArray[np.bool_], runs: list[_Span], top: int, bottom: int) -> list[_Span]:
    """Join a small sign in the upper half with the stroke after it, and one in the lower half with that before it."""
    joined: list[_Span] = []
    middle = (top + bottom) / 2 + 0.1 * (bottom - top)
    for run in runs:
        rows = np.flatnonzero(ink[:, run.left : run.right].any(axis=1))
        is_low = rows[0] >= top + 0.35 * (bottom - top) and len(rows) > 3
        if joined and (_is_upper(ink, joined[-1], middle) or (is_low and len(joined) > 1)) and run.left - joined[-1].right < 0.4 * (bottom - top):  # fmt: skip
            joined[-1] = _Span(joined[-1].left, run.right)
        else:
            joined.append(run)
    return joined


def _is_upper(ink: NDArray[np.bool_], run: _Span, middle: float) -> bool:
    rows = np.flatnonzero(ink[:, run.left : run.right].any(axis=1))
    return len(rows) > 3 and rows[-1] < middle


def _pieces(crop: Image.Image, spans: Sequence[_Span]) -> list[Image.Image]:
    """Cut a crop into what stands before each fraction, its upper and its lower figure, and what stands behind the last."""
    ink = _ink(crop)
    rows = np.flatnonzero(ink.any(axis=1))
    cuts: list[Image.Image] = []
    at = 0
    for left, right in spans:
        inside = np.flatnonzero(ink[:, left:right].any(axis=1))
        top, bottom = int(inside[0]), int(inside[-1]) + 1
        wide, high = right - left, bottom - top
        cuts.append(crop.crop((at, 0, left, crop.height)))
        upper = (left - 1, top - 1, left + round(0.5 * wide), top + round(0.58 * high))
        lower = (left + round(0.48 * wide), top + round(0.42 * high), right + 1, bottom + 1)
        cuts.extend(_enlarged(crop, box) for box in (upper, lower))
        at = right
    rest = ink[:, at:]
    cuts.append(crop.crop((at, 0, crop.width, crop.height)) if rest.any() and len(rows) else crop.crop((0, 0, 1, 1)))
    return [_padded(cut) for cut in cuts]


def _enlarged(crop: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    inside = (max(box[0], 0), max(box[1], 0), min(box[2], crop.width), min(box[3], crop.height))
    cut = crop.crop(inside)
    return cut.resize((max(cut.width, 1) * LARGER, max(cut.height, 1) * LARGER), Image.Resampling.BICUBIC)


def _padded(cut: Image.Image) -> Image.Image:
    return cut if cut.width > MARGIN and cut.height > MARGIN else cut.resize((max(cut.width, 8), max(cut.height, 8)))


def _joined(words: Sequence[str], count: int) -> str:
    """Put the parts together; nothing when one of them is no fraction, or no number stands before it."""
    whole = ""
    for at in range(count):
        before, upper, lower = words[3 * at : 3 * at + 3]
        sign = SIGNS.get((upper, lower))
        if sign is None or not before[-1:].isdigit():
            return ""
        whole += before + sign
    rest = words[3 * count]
    return whole + (
        '"' if rest and not any(sign.isdigit() and sign != "1" for sign in rest) and rest[0] in "\"”'1IiIl" else rest
    )


def _as_spelling(words: str, before: RecognisedText) -> RecognisedText:
    odds = before.confidence
    steps = np.linspace(0, 1, len(words) + 1)
    centres = tuple(float(left + right) / 2 for left, right in pairwise(steps))
    return RecognisedText(words, (odds,) * len(words), centres)
