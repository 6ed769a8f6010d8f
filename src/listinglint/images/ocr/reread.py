"""Reads doubtful parts of lines again, with the thorough network: a part costs a fifth of the line."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from msgspec import Struct

from listinglint.images.ocr.recognise import RecognisedText, spell
from listinglint.images.ocr.uncertain import DEGREES, doubted, is_foreign, is_wide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from PIL import Image

    from listinglint.images.ocr.models import Recognizer

SURER: Final = 0.05
"""The fast network does not doubt what it passes over: 84-98 read as 8498 is 1.0 sure."""
GRAINS_HIGH: Final = 6
"""The networks tell places by 8 pixels of a line of 48."""
FEWER: Final = 0.2
"""A letter is lost at the edge of a part more often than one is made up."""
INK: Final = 4
"""How much better a blank is to cut in than a stroke, when the middle between two letters is 1 better than one."""
WHOLE: Final = 0.8
"""Share of a line's letters from which all of it is read again."""


class LinePart(Struct, frozen=True):
    """Letters `first` up to `last` of a line, which stand between the shares `start` and `stop` of its width."""

    first: int
    last: int
    start: float
    stop: float


def read_again(
    recognizer: Recognizer, crops: Sequence[Image.Image], spellings: Sequence[RecognisedText], *, traditional: bool
) -> list[RecognisedText]:
    """Put the recognizer's spelling in the place of doubtful parts, where it is surer or finds more letters."""
    jobs = [
        (index, part)
        for index, (crop, spelling) in enumerate(zip(crops, spellings, strict=True))
        for part in _parts(
            crop, spelling, doubted(spelling, crop.height / GRAINS_HIGH / crop.width, traditional=traditional)
        )
    ]
    fresh = spell(recognizer, [_cut(crops[index], part) for index, part in jobs])
    mended = list(spellings)
    for (index, part), again in reversed(list(zip(jobs, fresh, strict=True))):  # from the end, so that places stay
        mended[index] = merged(mended[index], part, again, traditional=traditional)
    return mended


def _parts(crop: Image.Image, spelling: RecognisedText, places: set[int]) -> Iterator[LinePart]:
    if not places:
        return
    words = spelling.words
    found = list(spans(words, places))
    if sum(last - first for first, last in found) > WHOLE * len(words):
        yield LinePart(0, len(words), 0.0, 1.0)
        return
    spread = np.ptp(np.asarray(crop)[:, :, 1], axis=0)
    for first, last in found:
        yield LinePart(first, last, _edge(spread, spelling, first), _edge(spread, spelling, last))


def spans(words: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield where to read again: doubtful letters with a wide letter on each side, narrow ones by the word."""
    units = list(_units(words))
    wanted = [any(first <= place < last for place in places) for first, last in units]
    for index, is_doubtful in enumerate(list(wanted)):
        if is_doubtful:
            for near in (index - 1, index + 1):
                if 0 <= near < len(units) and (is_wide(words[units[near][0]]) or is_wide(words[units[index][0]])):
                    wanted[near] = True
    for is_wanted, run in groupby(zip(wanted, units, strict=True), key=lambda pair: pair[0]):
        if is_wanted:
            within = [unit for _, unit in run]
            yield within[0][0], within[-1][1]


def _units(words: str) -> Iterator[tuple[int, int]]:
    """Part words into single wide letters and runs of others; spaces belong to none."""
    start = 0
    for place, (left, right) in enumerate(pairwise(words + " "), 1):
        if left.isspace():
            start = place
        elif right.isspace() or is_wide(left) or is_wide(right):
            yield start, place
            start = place


def _edge(spread: NDArray[np.uint8], spelling: RecognisedText, place: int) -> float:
    """Give the share of the width at which to cut before a letter: in the blank nearest to the middle."""
    words, centres = spelling.words, spelling.centres
    before, after = len(words[:place].rstrip()) - 1, len(words) - len(words[place:].lstrip())
    if before < 0 or after == len(words):
        return float(before >= 0)
    here, there = int(centres[before] * len(spread)), int(centres[after] * len(spread))
    between = spread[here : there + 1] / max(int(spread.max()), 1)
    off = np.abs(np.linspace(-1, 1, len(between)))
    return (here + int((between * INK + off).argmin()) + 0.5) / len(spread)


def _cut(crop: Image.Image, part: LinePart) -> Image.Image:
    left, right = round(part.start * crop.width), round(part.stop * crop.width)
    return crop.crop((left, 0, max(right, left + 1), crop.height))


def merged(line: RecognisedText, part: LinePart, again: RecognisedText, *, traditional: bool) -> RecognisedText:
    """Return the line with what was read again in the place of its part, or as it was where that is no surer."""
    inside = slice(part.first, part.last)
    before = line.words[inside]
    again = _trimmed(line, part, again)
    more, is_cut = len(again.words) - len(before.replace(*DEGREES)), part.stop - part.start < 1
    trusts = [
        0.0 if traditional and (more >= 0 or not is_cut) and is_foreign(sign) else odds
        for sign, odds in zip(before, line.odds[inside], strict=True)
    ]
    lead = SURER if more > 0 else -FEWER if more < 0 and is_cut else 0.0
    if not again.words.strip() or again.confidence + lead < sum(trusts) / len(trusts):
        return line
    wide = part.stop - part.start
    return RecognisedText(
        line.words[: part.first] + again.words + line.words[part.last :],
        line.odds[: part.first] + again.odds + line.odds[part.last :],
        line.centres[: part.first]
        + tuple(part.start + centre * wide for centre in again.centres)
        + line.centres[part.last :],
    )


def _trimmed(line: RecognisedText, part: LinePart, again: RecognisedText) -> RecognisedText:
    """Drop a sign at an end that is but the edge of the neighbour beyond it."""
    words, before = again.words, line.words[part.first : part.last]
    left, right = line.words[: part.first][-1:], line.words[part.last :][:1]
    first = int(words[:1] == left != before[:1])
    last = len(words) - int(words[-1:] == right != before[-1:])
    return RecognisedText(words[first:last], again.odds[first:last], again.centres[first:last])
