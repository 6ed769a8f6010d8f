"""What kind of goods a listing sells, in the words of the report: category, garment, and whether sizes matter."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.facts.observation import Observation
from listinglint.facts.text.categories import CATEGORIES, Category, GoodsKind
from listinglint.facts.text.goods_names import goods_names, purposes
from listinglint.facts.text.heard import is_said
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.listing import Medium, Part, Passage, Place, Span
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_KINDS: Final = tuple(CATEGORIES)
UNKNOWN: Final = GoodsKind("other", "unknown")
DOWNLOAD: Final = GoodsKind("other", "digital")
TOY: Final = GoodsKind("other", "toy")
CLOTHES: Final = GoodsKind("apparel", "clothes")
_OPEN: Final = 0.3
"""Confidence in goods that nothing names."""
_MOST: Final = 0.95
_HEAD: Final = 0.5
"""Weight from which a name is the head of a phrase of the title: printables and patterns are files, whatever they show."""
_BY_SHOP: Final = 0.85
"""Confidence in the shop's own category where the title names nothing; shops file goods under what sells."""
_BY_LEAD: Final = 0.75
"""Confidence in the first line of a description that has no title."""
_BY_LABELS: Final = 0.6
"""Confidence in options and in the words of pictures."""
_BY_STORY: Final = 0.45
"""Confidence in a description: it speaks of many things, so a person is asked. More than that needs `_OFTEN` names of one kind."""
_OFTEN: Final = 4
_PLAIN: Final = 0.8
"""Share of a description's names from which those that stand often are believed as much as labels."""
_NEAREST, _WIDER = 0.5, 0.1
"""What the last step of a shop's trail of categories that names goods weighs, and the wider ones before it; a title's head weighs 1."""
_BEHIND_STEP: Final = ">›»→"
"""What stands between the steps of a trail of categories."""
_LEAD: Final = 40
"""Characters of a line that names goods rather than tells of them."""
_ROWS: Final = 2
"""Rows that only clothes have (领型, 袖长), from which goods that nothing names are clothes."""
_OPENING: Final = 45
"""Characters in which a description says what it describes; what is named once and later goes with it."""


class _Votes(Struct):
    """What names goods, weighed, and where each kind is named first."""

    weights: dict[GoodsKind, float] = field(default_factory=lambda: defaultdict(float))
    counts: dict[GoodsKind, int] = field(default_factory=lambda: defaultdict(int))
    first: dict[GoodsKind, tuple[float, Passage, int, int]] = field(default_factory=dict)
    lone_set: Observation[GoodsKind] | None = None
    """What words for a set (套装, 三件套) mean where nothing says of what."""

    def hear_trail(self, trail: list[Passage]) -> None:
        """Take the steps of a trail of categories, the last that names goods before all others."""
        weight = _NEAREST
        steps = [(passage, step) for passage in trail for step in _steps(passage.words)]
        for passage, (start, stop) in reversed(steps):
            before = sum(self.counts.values())
            self._hear_part(passage, start, stop, weight, is_filed=True)
            weight = _WIDER if sum(self.counts.values()) > before else weight

    def hear(self, passages: Iterable[Passage]) -> None:
        """Take what passages name."""
        for passage in passages:
            self._hear_part(passage, 0, len(passage.words), 1.0)

    def _hear_part(self, passage: Passage, start: int, stop: int, weight: float, *, is_filed: bool = False) -> None:
        for name in goods_names(passage.words[start:stop], _KINDS, is_filed=is_filed):
            goods, own = GoodsKind(CATEGORIES[name.kind], name.kind), weight * name.weight
            begin, end = start + name.start, start + name.stop
            if name.is_set:
                told = slot("goods", "of_clothes" if name.kind == "suit" else "of_beds")
                sure = _BY_LEAD if holds(told, normalised_words(passage.words)) else _BY_STORY
                heard = Observation(goods, passage.place(begin, end), passage.words[begin:end], sure)
                self.lone_set = self.lone_set or heard
                continue
            if _is_of_colours(goods, passage, begin):
                continue
            self.weights[goods] += own
            self.counts[goods] += 1
            if goods not in self.first or own > self.first[goods][0]:
                self.first[goods] = (own, passage, begin, end)

    def forget(self, kinds: frozenset[str]) -> None:
        """Leave out kinds that the title names as what the goods are made for; their story speaks of them too."""
        for goods in [goods for goods in self.weights if goods.kind in kinds]:
            for held in (self.weights, self.counts, self.first):
                held.pop(goods)

    def is_in_passing(self, told: Sequence[Passage]) -> bool:
        """Tell whether goods are named once, behind the opening of what is told: a cap that is missing, a bag that holds them."""
        if sum(self.counts.values()) > 1:
            return False
        ((_, passage, start, _),) = self.first.values()
        opening = next((one for one in told if one.part is Part.DESCRIPTION), None)
        return passage.part is Part.DESCRIPTION and (passage is not opening or start > _OPENING)

    def group(self) -> tuple[list[GoodsKind], float]:
        """Give the kinds of the category that most says, and its share; kinds that are worn and such that are not stand apart."""
        sums: dict[tuple[Category, bool], float] = defaultdict(float)
        for goods, weight in self.weights.items():
            sums[goods.category, goods.needs_size_table] += weight
        best = max(sums, key=lambda group: sums[group])
        kinds = [goods for goods in self.weights if (goods.category, goods.needs_size_table) == best]
        return kinds, sums[best] / sum(sums.values())

    def answer(self, most: float) -> Observation[GoodsKind]:
        """Give what most says, as sure as its share of all that is said."""
        kinds, share = self.group()
        best = max(kinds, key=lambda goods: self.weights[goods])
        _, passage, start, stop = self.first[best]
        return Observation(best, passage.place(start, stop), passage.words[start:stop], round(most * share, 2))


def goods_kind(title: str, passages: Iterable[Passage]) -> Observation[GoodsKind]:
    """Tell what the goods are, as `_named_kind` does.

    Clothes that come as cloth, to be sewn, are chosen by no size; nor are those made by the measures of their buyer,
    unless sizes are on offer as well, nor those a doll wears or that are collected. What is only downloaded is no furnishing
    and nothing worn, but a dress and a sofa that the title names are sent, whatever is said of a file that comes with them.
    """
    told = tuple(passages)
    seen = _named_kind(title, told)
    if not _is_asked_of(seen.value):
        return seen
    own = tuple(passage for passage in told if passage.part.is_own)
    if is_said(slot("goods", "only_downloaded"), own) and _may_be_a_file(title, told):
        return replace(seen, value=DOWNLOAD)
    if not seen.value.needs_size_table:
        return seen
    return replace(seen, value=_sized(title, told, own, seen.value))


def _sized(title: str, told: Sequence[Passage], own: Sequence[Passage], named: GoodsKind) -> GoodsKind:
    """Tell what goods are that are called by a name of what is worn."""
    if is_said(slot("goods", "worn_by_dolls"), own):
        return TOY
    if holds(slot("goods", "collected"), normalised_words(title)):
        return UNKNOWN
    is_tailored = not any(passage.part is Part.OPTIONS for passage in told)
    for kind, counts in (("unsewn", not is_said(slot("goods", "in_sizes"), own)), ("tailored", is_tailored)):
        if counts and is_said(slot("goods", kind), own):
            return GoodsKind(named.category, "accessory")
    return named


def _named_kind(title: str, passages: Iterable[Passage]) -> Observation[GoodsKind]:
    """Tell what the goods are; `other`, `unknown` with low confidence when no word names them.

    The title is asked first, and the shop's category beside it; where they name nothing, what is short and names goods
    (the first line, options, alternative texts), and last the description, in which a word names a part of a story.
    """
    own = list(passages)
    named = _titles(title, own)
    votes = _Votes()
    votes.hear(named)
    if votes.weights.get(DOWNLOAD, 0) >= _HEAD and any(map(_is_asked_of, votes.weights)):
        _, passage, start, stop = votes.first[DOWNLOAD]
        return Observation(DOWNLOAD, passage.place(start, stop), passage.words[start:stop], _MOST)
    has_title = bool(votes.weights)
    votes.hear_trail([passage for passage in own if _is_category(passage)])
    if votes.weights:
        return votes.answer(_MOST if has_title else _BY_SHOP)
    told = [passage for passage in own if passage not in named and not _is_category(passage)]
    for most, some in ((_BY_LEAD, _lead(told)), (_BY_LABELS, list(filter(_is_label, told)))):
        votes.hear(some)
        if votes.weights:
            return votes.answer(most)
    votes.hear(passage for passage in told if passage.part in {Part.DESCRIPTION, Part.ATTRIBUTES})
    votes.forget(purposes(title, _KINDS) if title else frozenset())
    if votes.weights and not (title and votes.is_in_passing(told)):
        kinds, share = votes.group()
        is_often = share >= _PLAIN and sum(votes.counts[goods] for goods in kinds) >= _OFTEN
        return votes.answer(_BY_LABELS if is_often else _BY_STORY)
    return votes.lone_set or _by_rows(told) or Observation(UNKNOWN, own[0].place() if own else Place(""), "", _OPEN)


def _by_rows(told: list[Passage]) -> Observation[GoodsKind] | None:
    """Tell clothes by the rows that only clothes have."""
    rows = pattern(slot("goods", "row_of_clothes"))
    found = [(passage, match) for passage in told for match in rows.finditer(normalised_words(passage.words))]
    if len({match.group() for _, match in found}) < _ROWS:
        return None
    return Observation(CLOTHES, found[0][0].place(), found[0][0].words[:_LEAD], _BY_LABELS)


def _is_asked_of(goods: GoodsKind) -> bool:
    """Tell whether goods are asked how large they are."""
    return goods.needs_size_table or goods.kind == "furniture"


def _may_be_a_file(title: str, told: Sequence[Passage]) -> bool:
    """Tell whether the title names nothing worn and no furnishing but pictures, which are sold as files as well."""
    return all(
        holds(slot("goods", "printed"), normalised_words(passage.words[name.start : name.stop]))
        for passage in _titles(title, told)
        for name in goods_names(passage.words, _KINDS)
        if _is_asked_of(GoodsKind(CATEGORIES[name.kind], name.kind))
    )


def _titles(title: str, own: Sequence[Passage]) -> list[Passage]:
    """Give the title where the page shows it; other headings only where there is none."""
    shown = [passage for passage in own if passage.part is Part.TITLE]
    same = [passage for passage in shown if passage.words == title][:1]
    if title:
        return same or [Passage(title, (Span(0, own[0].place() if own else Place("")),), Part.TITLE)]
    return shown


def _steps(words: str) -> Iterator[tuple[int, int]]:
    """Cut a trail that stands in one cell (Apparel > Jewelry > Earrings) into its steps: where each begins and ends."""
    start = 0
    for index, sign in enumerate(words):
        if sign in _BEHIND_STEP:
            yield start, index
            start = index + 1
    yield start, len(words)


def _is_category(passage: Passage) -> bool:
    """Tell whether words are the shop's own filing of the goods: a trail of categories, or a row called so."""
    if passage.part is Part.CATEGORY:
        return True
    return passage.part is Part.ATTRIBUTES and holds(slot("goods", "filed"), normalised_words(passage.words[:_LEAD]))


def _lead(told: list[Passage]) -> list[Passage]:
    first = next((passage for passage in told if passage.part is Part.DESCRIPTION), None)
    return [first] if first is not None and len(first.words) <= _LEAD and first.medium is Medium.PAGE else []


def _is_label(passage: Passage) -> bool:
    return passage.part is Part.OPTIONS or (passage.medium is Medium.ALT and len(passage.words) <= 2 * _LEAD)


def _is_of_colours(goods: GoodsKind, passage: Passage, start: int) -> bool:
    """Tell whether a screen or a camera is named as what changes the colours of the goods, not as the goods."""
    if goods.category != "electronics" or passage.part in {Part.TITLE, Part.CATEGORY}:
        return False
    words = passage.words
    begin = max(words.rfind(stop, 0, start) for stop in "。！？!?") + 1
    end = min((found for stop in "。！？!?" if (found := words.find(stop, start)) >= 0), default=len(words))
    return holds(slot("goods", "colours"), normalised_words(words[begin:end]))
