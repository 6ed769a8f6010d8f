"""Buttons whose answer is not in the file: a composition or a size guide that the page fetches when it is clicked."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from listinglint.model.listing import Gap
from listinglint.model.topic import Topic
from listinglint.model.wording import Wording
from listinglint.phrasebook import builtin as phrasebook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.loaders.html.levels import Surroundings
    from listinglint.model.listing import Passage

REASON: Final = Wording(
    "the page opens “{words}” on a click; what it says is not in this file",
    "“{words}”要点开才显示，内容不在这个文件里",
)
_CLICKED: Final = 0.9
"""Least share of the words that is clicked."""
_LONGEST: Final = 40
"""Characters of a button's words."""
_HEADING: Final = 3
"""Words of a heading or a brand; an answer has more, or is found by itself."""
_SLOTS: Final = ((Topic.MATERIAL, "opens_material"), (Topic.SIZES, "opens_sizes"))
_ROUND_THE_PAGE: Final = frozenset({"footer", "nav", "header"})


def opened_elsewhere(passages: Sequence[Passage], around: Sequence[Surroundings]) -> Iterator[Gap]:
    """Give what is behind a button: no words follow it but those of the next button. Menus around the page are of the shop."""
    for index, (passage, where) in enumerate(zip(passages, around, strict=True)):
        if not _is_clicked(where) or len(passage.words) > _LONGEST or _ROUND_THE_PAGE.intersection(where.tags):
            continue
        topic = next((topic for topic, slot in _SLOTS if _is(slot, passage.words)), None)
        if topic is not None and not _is_answered(passages, around, index + 1):
            yield Gap(REASON.filled(words=passage.words.strip()), passage.place(), frozenset({topic}))


def _is_clicked(where: Surroundings) -> bool:
    return where.clicked >= _CLICKED or "button" in where.tags


def _is_answered(passages: Sequence[Passage], around: Sequence[Surroundings], index: int) -> bool:
    """Tell whether what follows a button is more than the next button or a heading of a few words."""
    if index == len(passages):
        return False
    return not _is_clicked(around[index]) and len(passages[index].words.split()) > _HEADING


def _is(slot: str, words: str) -> bool:
    return _pattern(slot).fullmatch(" ".join(words.split())) is not None


@cache
def _pattern(slot: str) -> re.Pattern[str]:
    return re.compile(phrasebook.slot("page_regions", slot), re.IGNORECASE)
