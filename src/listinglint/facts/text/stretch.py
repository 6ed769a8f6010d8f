"""How far elastic goods give, as sentences tell it: measured both ways, on a scale, or as the bodies they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.patterns import holds, spans
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_FACT = "stretches"
StretchKind = Literal["measured", "scale", "body-range"]


class Stretch(Struct, frozen=True):
    """How the page says how far the goods give."""

    kind: StretchKind


def _rated(passages: Iterable[Passage]) -> Iterator[Observation[Stretch]]:
    """Look in whole passages: stars and boxes end a sentence (弹性★★☆, 弹性□无■微)."""
    for passage in passages:
        folded = normalise(passage.words)
        for start, stop in spans(slot(_FACT, "rated"), folded.words):
            begin, end = folded.original(start, stop)
            yield Observation(
                Stretch("scale"), passage.place(begin, end), passage.words[begin:end], 0.8 * passage.confidence
            )


def stretches(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Stretch]]:
    """Find the sentences that say how far the goods give; that cloth "is stretchy" says nothing of how far."""
    passages = tuple(passages)
    found = (
        match
        for match in find_phrases(_FACT, passages, book)
        if not holds(slot(_FACT, "guessed"), match.sentence.words)
    )
    return [match.seen(Stretch(cast("StretchKind", match.phrase.name))) for match in found] or [*_rated(passages)]
