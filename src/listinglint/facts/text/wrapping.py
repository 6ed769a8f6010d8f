"""Which printed lines wrap into the next one, and which are statements of their own.

A line wraps where it ran out of room: it is as wide as its paragraph. A shorter one was ended on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.text.lines import is_closed, is_item, is_open, line_holds
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.listing import Box

Printed = tuple[str, "Box"]
"""The words of a line and where it stands."""
_ROOM: Final = 1.7
"""Characters of Chinese, as wide as the line is high, that a full line may lack: a word or a stop was not to be parted."""
_FEWEST: Final = 3
"""Lines from which a paragraph of many widths is a list: nothing in it ran out of room."""
_LONGEST: Final = 16
"""Characters of a line of such a list, at most; a longer one has run out of room."""
_SHORTEST: Final = 4
"""Chinese characters of a statement, at least: 七天无理由."""
_WORDS: Final = 3
"""The same in English words."""
_LATIN: Final = lazy_pattern(r"[A-Za-z]")
_SENTENCE: Final = lazy_pattern(r"^\W*[A-Z][\w'’-]*(?: [\w$€£%&'’.-]+)*? [a-z]{3,}")
"""Words of which not all begin with capitals: no heading."""


def ends_statement(lines: Sequence[Printed], at: int) -> bool:
    """Tell whether a line of a paragraph ends a statement, so that the next one begins another."""
    (above, box), (below, _) = lines[at], lines[at + 1]
    above, below = above.strip(), below.strip()
    if (
        not above
        or not below
        or is_open(above)
        or line_holds("unfinished", above)
        or not (below[0].isalnum() or is_item(below))
    ):
        return False
    if is_item(below) or is_closed(above, below):
        return True
    width = max(one.width for _, one in lines)
    if above[-1] >= "\u2e80":
        return _ends_chinese(lines, above, box, width)
    return _LATIN.search(above) is not None and _ends_latin(lines, above, below, (box.width, width))


def _ends_chinese(lines: Sequence[Printed], above: str, box: Box, width: int) -> bool:
    if len(above) < _SHORTEST or line_holds("condition", above):
        return False
    is_short = box.width <= _LONGEST * box.height
    return width - box.width > _ROOM * box.height or (is_short and _is_list(lines, width))


def _is_list(lines: Sequence[Printed], width: int) -> bool:
    """Tell whether only one line is as wide as the paragraph, and another but the last is not: nothing wraps here."""
    full = [width - box.width <= _ROOM * box.height for _, box in lines]
    return len(lines) >= _FEWEST and sum(full) == 1 and not all(full[:-1])


def _ends_latin(lines: Sequence[Printed], above: str, below: str, widths: tuple[int, int]) -> bool:
    if not below[0].isupper() or len(above.split()) < _WORDS or not _SENTENCE.search(above):
        return False
    own, width = widths
    needed = (len(below.split(maxsplit=1)[0]) + 1) * own / len(above)
    return width - own > needed or all(words.strip()[:1].isupper() or words.strip()[:1].isdigit() for words, _ in lines)
