"""Absolute claims: superlatives, first ranks and guarantees (Advertising Law art. 9(3) and kin).

Each phrase is a tier: a pattern of claims and a pattern of what looks like one and is none: grades of a standard, tips on
method and time, fibre shares, generation names, capacities. A single character such as 最 claims nothing by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from listinglint.facts.text.matcher import Match, find_phrases
from listinglint.facts.text.sentences import QUOTE_LENGTH, holds, spans
from listinglint.phrasebook.builtin import builtin, slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.sentences import Sentence
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook
    from listinglint.phrasebook.phrase import Phrase

_FACT = "absolute_claims"


@dataclass(frozen=True, slots=True)
class AbsoluteClaim:
    """A claim a reader takes as superlative, first in rank or guaranteed."""

    tier: Annotated[str, Literal["statutory", "superlative", "rank", "level", "unique", "guarantee", "authority"]]
    words: str
    """The words that claim it, as the seller writes them."""


def absolute_claims(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[AbsoluteClaim]]:
    """Find the absolute claims; one with its source stated is a provable fact and none, one that is said again is the same."""
    found: dict[str, list[Observation[AbsoluteClaim]]] = {}
    phrases = (book or builtin()).phrases(_FACT)
    proven = slot(_FACT, "proven")
    for match in (
        claim for first in find_phrases(_FACT, passages, book) for claim in (first, *_further(first, phrases))
    ):
        claim = _claim(match)
        said = found.setdefault(claim.core, [])
        if not holds(proven, match.sentence.words) and not any(_is_within(claim.quote, one.quote) for one in said):
            said.append(claim)
    return [claim for said in found.values() for claim in said]


def _is_within(one: str, other: str) -> bool:
    """Tell whether one quote only repeats another, or a part of it."""
    return one in other or other in one


def _further(first: Match, phrases: Iterable[Phrase]) -> Iterator[Match]:
    """Give the other claims of a sentence that holds one: one of each clause, and all of a clause too long to be quoted whole."""
    sentence = first.sentence
    told = [_told(sentence, first.start - sentence.start, first.stop - sentence.start)]
    for phrase in phrases:
        for start, stop in spans(phrase.says[0], sentence.words):
            clause = sentence.clauses(start, stop)
            piece = _told(sentence, start, stop)
            if piece not in told and not holds(phrase.unless, sentence.words[slice(*clause)]):
                told.append(piece)
                yield Match(first.passage, phrase, sentence, start + sentence.start, stop + sentence.start)


def _told(sentence: Sentence, start: int, stop: int) -> tuple[int, int]:
    """Give the range that a quote of these words shows."""
    clause = sentence.clauses(start, stop)
    return clause if clause[1] - clause[0] <= QUOTE_LENGTH else (start, stop)


def _claim(match: Match) -> Observation[AbsoluteClaim]:
    offset = match.sentence.start
    words = match.sentence.words[match.start - offset : match.stop - offset]
    tier = "statutory" if holds(slot(_FACT, "statutory"), words) else match.phrase.name
    return match.seen(AbsoluteClaim(tier, match.said))
