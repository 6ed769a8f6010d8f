"""Tells which letters of a line the fast network may have misread, or passed over."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.images.ocr.recognise import RecognisedText

UNSURE: Final = 0.7
"""Probability of a letter or figure below which it is doubted."""
UNSURE_SIGN: Final = 0.5
"""The same of a sign: whether a colon is a wide one matters little."""
UNSURE_TRADITIONAL: Final = 0.8
HOLE: Final = 1.6
"""Times the usual distance of figures or wide letters from which another may be lost between them."""
LOOKALIKES: Final = frozenset("后瑩壤鐵織滁德銘釣巽摔卸稻網過")
"""What the fast network is sure to read in the place of 肩 螢 壞 纖 纖 滌 總 鋁 鉤 異 擰 釦 稱 綢 週, most unknown to it."""
GRAINS: Final = 1.5
"""Grains by which distances of figures that stand evenly may differ."""
DEGREES: Final = ("°℃", "℃")
"""One sign that is at times read as two."""
FIRST_WIDE: Final = "\u3400"
LAST_WIDE: Final = "\u9fff"


def is_wide(sign: str) -> bool:
    """Whether this is a Chinese letter."""
    return FIRST_WIDE <= sign <= LAST_WIDE


def script_votes(words: Iterable[str]) -> int:
    """Count the letters that only traditional pages hold, less those that only simplified ones do.

    The two old character sets tell: GB 2312 lacks nearly all traditional letters, Big5 nearly all simplified ones.
    """
    letters = [sign for line in words for sign in line if is_wide(sign)]
    return sum(_lacks("gb2312", sign) - _lacks("big5", sign) for sign in letters)


def doubted(spelling: RecognisedText, grain: float, *, traditional: bool) -> set[int]:
    """Give the places of doubtful letters in the words.

    The fast network knows 3,634 of the 5,495 common traditional letters and reads the others as simplified ones,
    of which it is sure: on a traditional page these are doubted whatever their probability.
    `grain` is how exact the letters' places are, as a share of the width.
    """
    words, centres = spelling.words, spelling.centres
    least = UNSURE_TRADITIONAL if traditional else UNSURE
    places = {
        place
        for place, (odds, sign) in enumerate(zip(spelling.odds, words, strict=True))
        if odds < (least if unicodedata.category(sign)[0] in "LN" else UNSURE_SIGN)
    }
    for gap in spelling.gaps:
        places.update(place for place in _beside(gap, centres) if place < len(words))
    places.update(_holes(words, centres, grain))
    if traditional:
        places.update(place for place, sign in enumerate(words) if is_wide(sign) and is_foreign(sign))
    return places


def is_foreign(sign: str) -> bool:
    """Whether a Chinese letter has no place on a traditional page."""
    return sign in LOOKALIKES or _lacks("big5", sign)


def _lacks(encoding: str, sign: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return True
    return False


def _beside(gap: float, centres: tuple[float, ...]) -> Iterator[int]:
    after = sum(centre < gap for centre in centres)
    yield from (max(after - 1, 0), after)


def _holes(words: str, centres: tuple[float, ...], grain: float) -> set[int]:
    """Give neighbours that stand farther apart than others of the line (84-98 read as 8498), and an end set far in."""
    places: set[int] = set()
    for of_kind in (str.isdigit, is_wide):
        pairs = [place for place, (left, right) in enumerate(pairwise(words)) if of_kind(left) and of_kind(right)]
        steps = [centres[place + 1] - centres[place] for place in pairs]
        if len(steps) > 1:
            least = HOLE * median(steps) if of_kind is is_wide else max(HOLE * min(steps), min(steps) + GRAINS * grain)
            places.update(
                end for place, step in zip(pairs, steps, strict=True) if step > least for end in (place, place + 1)
            )
            if of_kind is is_wide and is_wide(words[0]) and centres[0] > least:
                places.add(0)
    return places
