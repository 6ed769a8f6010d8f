"""What kind of goods a listing sells, in the words of the report: category, garment, and whether sizes matter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from listinglint.facts.observation import Observation
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.sentences import holds, pattern
from listinglint.model.listing import Part, Passage, Place, Span
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Category = Literal["apparel", "shoes", "bags", "electronics", "food", "beauty", "home", "sports", "other"]
SIZED = frozenset(
    {"top", "trousers", "skirt", "dress", "outerwear", "underwear", "suit", "swimwear", "shoes", "clothes", "socks"}
)


@dataclass(frozen=True, slots=True)
class GoodsKind:
    """What is sold."""

    category: Category
    kind: str
    """A finer word: top, trousers, skirt, dress, outerwear, underwear, socks, shoes, jewellery, phone…"""

    @property
    def needs_size_table(self) -> bool:
        """Whether a buyer chooses a size that must fit a body."""
        return self.kind in SIZED


# In the order in which names are looked for: compounds come before the plain names they contain.
_KINDS: tuple[tuple[Category, str, float], ...] = (
    ("home", "care", 2),
    ("bags", "bag", 2),
    ("other", "jewellery", 2),
    ("other", "toy", 1.5),
    ("electronics", "device", 2),
    ("electronics", "appliance", 1.5),
    ("beauty", "beauty", 1.8),
    ("food", "food", 1.8),
    ("sports", "sports", 1.6),
    ("home", "furniture", 1.6),
    ("shoes", "shoes", 2),
    ("apparel", "underwear", 2),
    ("apparel", "swimwear", 2),
    ("apparel", "socks", 2),
    ("apparel", "dress", 2.2),
    ("apparel", "suit", 1.8),
    ("apparel", "skirt", 2),
    ("apparel", "trousers", 2),
    ("apparel", "outerwear", 2),
    ("apparel", "top", 1.8),
    ("apparel", "accessory", 1.5),
    ("apparel", "clothes", 1.5),
)
"""Category, kind (a slot of `phrases/goods.yaml`) and how much its words weigh."""
# How far a word is trusted to name the goods, by where it stands; a description speaks of many things.
_WEIGHT = {Part.TITLE: 6.0, Part.ATTRIBUTES: 2.0, Part.OPTIONS: 1.0, Part.DESCRIPTION: 1.0, Part.SERVICE: 0.0}
_LONGEST = 400
"""Characters of a description that are weighed: its beginning names the goods."""


def goods_kind(title: str, passages: Iterable[Passage]) -> Observation[GoodsKind]:
    """Tell what the goods are; `other` with low confidence when no word names them."""
    own = list(passages)
    if title and not any(passage.part is Part.TITLE for passage in own):
        own.insert(0, Passage(title, (Span(0, own[0].place() if own else Place("")),), Part.TITLE))
    votes: dict[GoodsKind, float] = {}
    first: dict[GoodsKind, tuple[Passage, int, int]] = {}
    for passage in own:
        for goods, weight, start, stop in _named(passage):
            votes[goods] = votes.get(goods, 0) + weight * _WEIGHT.get(passage.part, 0)
            first.setdefault(goods, (passage, start, stop))
    if not votes:
        return Observation(GoodsKind("other", "unknown"), own[0].place() if own else Place(""), "", 0.3)
    best = max(votes, key=lambda goods: votes[goods])
    passage, start, stop = first[best]
    begin, end = normalise(passage.words).original(start, stop)
    confidence = min(0.95, 0.5 + votes[best] / (2 * sum(votes.values())))
    return Observation(best, passage.place(begin, end), passage.words[begin:end], confidence)


def _named(passage: Passage) -> Iterator[tuple[GoodsKind, float, int, int]]:
    """Find the words that name goods; the last ones of a title are its head noun and weigh more."""
    words = normalise(passage.words[:_LONGEST]).words
    total = max(len(words), 1)
    for match in pattern(_pattern()).finditer(words):
        number = next(index for index, group in enumerate(match.groups()) if group is not None)
        category, kind, weight = _KINDS[number]
        if category == "electronics" and passage.part is not Part.TITLE and _is_of_colours(words, match.start()):
            continue
        yield GoodsKind(category, kind), weight * (1 + match.end() / total / 2), *match.span()


def _is_of_colours(words: str, start: int) -> bool:
    """Tell whether a screen or a camera is named as what changes the colours of the goods, not as the goods."""
    begin = max(words.rfind(stop, 0, start) for stop in "。!?") + 1
    end = min((found for stop in "。!?" if (found := words.find(stop, start)) >= 0), default=len(words))
    return holds(slot("goods", "colours"), words[begin:end])


@cache
def _pattern() -> str:
    return "|".join(f"({slot('goods', kind)})" for _, kind, _ in _KINDS)
