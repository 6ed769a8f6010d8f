"""A description that was pasted from other goods: it speaks of "this teapot" under a title that sells a cardigan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.observation import Observation
from listinglint.facts.text.goods_kind import CATEGORIES, goods_kind
from listinglint.facts.text.goods_names import goods_names
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.listing import Medium, Part
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.text.goods_names import GoodsName
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
_SURE: Final = 0.9
"""Confidence in what the title sells from which a description may be doubted."""
_NAMED: Final = 2
"""Times that the description names the other goods: one name is a part, a use or a gift."""
_BEFORE: Final = 12
"""Characters before a name in which 本款, "this" makes it that of the goods."""
_CONFIDENCE: Final = 0.7


def other_goods_told(passages: Iterable[Passage], title: Passage) -> Iterator[Observation[str]]:
    """Give the first words that call the goods what they are not, where nothing calls them what the title does.

    The value is the title's name of the goods. A page whose text names the title's goods anywhere speaks of them.
    """
    sold = goods_kind(title.words, ())
    if sold.value.category == "other" or sold.confidence < _SURE:
        return
    told = [one for one in passages if one.part is Part.DESCRIPTION and one.medium is Medium.PAGE]
    if not any(holds(slot(_FACT, "this_word"), normalise(one.words).words) for one in told):
        return
    named = [(passage, name) for passage in told for name in goods_names(passage.words, tuple(CATEGORIES))]
    if any(CATEGORIES[name.kind] == sold.value.category for _, name in named):
        return
    for passage, name in named:
        category = CATEGORIES[name.kind]
        times = sum(CATEGORIES[other.kind] == category for _, other in named)
        if category != "other" and times >= _NAMED and 2 * times > len(named) and _is_called_this(passage, name):
            words = passage.words[name.start : name.stop]
            yield Observation(sold.quote, passage.place(name.start, name.stop), words, _CONFIDENCE * passage.confidence)
            return


def _is_called_this(passage: Passage, name: GoodsName) -> bool:
    """Tell whether a name is that of the goods on this page: "this teapot", 本款保温杯."""
    before = normalise(passage.words[max(name.start - _BEFORE, 0) : name.start]).words
    return pattern(slot(_FACT, "this_one")).search(before) is not None
