"""The one figure by which goods of a kind are chosen: a ring's size, a power bank's capacity, how much honey is in the jar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from listinglint.facts.goods import goods
from listinglint.facts.observation import SURE, Observation
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.listing import Part, Passage
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence

Figure = Literal[
    "ring-size",
    "chain-length",
    "battery-capacity",
    "phone-model",
    "net-content",
    "down-fill",
    "collar-size",
    "soft-toy-size",
]
_FACT: Final = "key_figures"
_CONFIDENCE: Final = 0.9
"""How sure it is that goods which a title names so are chosen by that figure."""


class _Kind(Struct, frozen=True):
    """Goods of a kind: the slots of what titles call them, of what only sounds like it, and of how the figure is told."""

    figure: Figure
    called: str
    unlike: str
    told: str
    kinds: frozenset[str] = frozenset()
    """What the goods must be; empty where the name tells enough."""


_JEWELLERY: Final = frozenset({"jewellery"})
_KINDS: Final = (
    _Kind("ring-size", "of_ring", "no_ring", "tells_ring", _JEWELLERY),
    _Kind("chain-length", "of_chain", "no_chain", "tells_chain", _JEWELLERY),
    _Kind("battery-capacity", "of_battery", "no_battery", "tells_battery"),
    _Kind("phone-model", "of_phone", "no_phone", "tells_phone"),
    _Kind("net-content", "of_content", "no_content", "tells_content", frozenset({"food", "beauty"})),
    _Kind("down-fill", "of_down", "no_down", "tells_down", frozenset({"outerwear", "top", "trousers", "furniture"})),
    _Kind("collar-size", "of_collar", "no_collar", "tells_collar"),
    _Kind("soft-toy-size", "of_plush", "no_plush", "tells_plush", frozenset({"toy", "unknown"})),
)


class KeyFigure(Struct, frozen=True):
    """What a buyer of such goods has to know."""

    figure: Figure


def wanted_figures(evidence: Evidence) -> Iterator[Observation[KeyFigure]]:
    """Give the figure by which the goods that the title names are chosen; nothing for most goods."""
    wanted = evidence.memo(_wanted)
    if wanted is not None:
        yield wanted


def told_figures(evidence: Evidence) -> Iterator[Observation[KeyFigure]]:
    """Give where the wanted figure stands: in the title, the text, the options or the pictures."""
    wanted = evidence.memo(_wanted)
    if wanted is None:
        return
    tells = slot(_FACT, next(kind.told for kind in _KINDS if kind.figure == wanted.value.figure))
    yield from _told(evidence.passages, tells, wanted.value)
    yield from _told(evidence.picture_passages, tells, wanted.value)
    evidence.must_have_seen_all()


def _wanted(evidence: Evidence) -> Observation[KeyFigure] | None:
    title = next((passage for passage in evidence.passages if passage.part is Part.TITLE), None)
    if title is None:
        return None
    words = normalised_words(title.words)
    for kind in _KINDS:
        found = pattern(slot(_FACT, kind.called)).search(words)
        if found and not holds(slot(_FACT, kind.unlike), words) and _is_of(evidence, kind.kinds):
            return Observation(KeyFigure(kind.figure), title.place(), title.words, _CONFIDENCE, found.group())
    tack = None if holds(slot(_FACT, "no_collar"), words) else pattern(slot(_FACT, "of_tack")).search(words)
    around = slot(_FACT, "around_tack")
    if tack and any(holds(around, normalised_words(passage.words)) for passage in evidence.passages):
        return Observation(KeyFigure("collar-size"), title.place(), title.words, _CONFIDENCE, tack.group())
    return None


def _is_of(evidence: Evidence, kinds: frozenset[str]) -> bool:
    """Tell whether the goods are surely of one of these kinds; any will do where none is named."""
    if not kinds:
        return True
    seen = next(goods(evidence))
    return seen.value.kind in kinds and (seen.confidence >= SURE or seen.value.kind == "unknown")


def _told(passages: Iterable[Passage], tells: str, value: KeyFigure) -> Iterator[Observation[KeyFigure]]:
    for passage in passages:
        if holds(tells, normalised_words(passage.words)):
            yield Observation(value, passage.place(), passage.words)
