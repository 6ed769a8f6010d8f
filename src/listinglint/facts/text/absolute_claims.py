"""Absolute claims: superlatives, first ranks and guarantees (Advertising Law art. 9(3) and kin).

Each phrase is a tier: a pattern of claims and a pattern of what looks like one and is none: grades of a standard, tips on
method and time, fibre shares, generation names, capacities. A single character such as 最 claims nothing by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Struct

from listinglint.facts.text.heard import is_said
from listinglint.facts.text.matcher import Match, find_phrases
from listinglint.facts.text.normalise import as_written, normalise
from listinglint.facts.text.patterns import holds, spans
from listinglint.facts.text.sentences import QUOTE_LENGTH
from listinglint.model.listing import Part
from listinglint.phrasebook.builtin import builtin, slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.sentences import Sentence
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook
    from listinglint.phrasebook.phrase import Phrase

_FACT = "absolute_claims"
_STOPS = ",，!！、。 "
"""Signs by which patterns see that a word ends, and that are none of it."""


class AbsoluteClaim(Struct, frozen=True):
    """A claim a reader takes as superlative, first in rank or guaranteed."""

    tier: Annotated[
        str,
        Literal["statutory", "superlative", "rank", "level", "unique", "guarantee", "service", "authority", "world"],
    ]
    """A service is a right with a name, such as 七天品质满意保证."""
    words: str
    """The words that claim it, as the seller writes them."""
    is_promise: bool = True
    """Whether a buyer may find it broken: that goods are the ultimate of their kind is a way to talk, in English."""


def absolute_claims(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[AbsoluteClaim]]:
    """Find the absolute claims; one with its source stated is a provable fact, and one in a name is a name."""
    told = tuple(passages)
    phrases, proven = (book or builtin()).phrases(_FACT), slot(_FACT, "proven")
    found = (match for first in find_phrases(_FACT, told, book) for match in (first, *_further(first, phrases)))
    claims = [match for match in found if not (holds(proven, match.sentence.words) or _is_name(match))]
    if any(match.passage.part is Part.TITLE for match in claims) and _is_book(told):
        named = {match.sentence.words for match in claims if match.passage.part is Part.TITLE}
        claims = [match for match in claims if match.sentence.words not in named]
    if is_said(slot(_FACT, "money_back"), told):
        # Whoever gives the money back keeps what he promises.
        of_satisfaction = slot(_FACT, "satisfaction")
        claims = [match for match in claims if not holds(of_satisfaction, match.sentence.words)]
    return [_claim(match) for match in claims]


def _is_book(passages: Iterable[Passage]) -> bool:
    """Tell whether a page sells a book: what its title calls the greatest is what it tells of."""
    return is_said(slot(_FACT, "of_books"), passages)


def _is_name(match: Match) -> bool:
    """Tell whether the words are one of a name: "Acme Miracle carrier" is called so, "a Miracle Cream" is praised."""
    words = match.passage.words
    start, stop = normalise(words).original(match.start, match.stop)
    word = words[start:stop]
    before, after = words[:start].split(), words[stop:].split()
    if not (word.isascii() and word.isalpha() and word.istitle() and before):
        return False
    last = before[-1]
    is_led_by_a_name = last[0].isupper() and last.isalnum() and not holds(slot(_FACT, "praised"), last.lower())
    return is_led_by_a_name and (len(before) == 1 or not after or after[0][0].islower())


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
    said = as_written(match.passage.words, (match.start, match.stop))
    if said[-1:] not in _STOPS:  # what follows a stop is another word
        whole = as_written(match.passage.words, (match.start, _end_of_word(match)))
        said = said if whole[len(said) :][:1].isspace() else whole
    is_promise = not holds(slot(_FACT, "mere_praise"), words) or holds(slot(_FACT, "measurable"), match.sentence.words)
    return match.seen(AbsoluteClaim(tier, said.rstrip(_STOPS), is_promise))


def _end_of_word(match: Match) -> int:
    """Give where the word of praise ends of which a pattern knows the beginning: 全网最 of 全网最低价, 永不生 of 永不生锈."""
    last = match.stop - 1
    rest = spans(slot(_FACT, "rest_of_word"), match.sentence.words[last - match.sentence.start :])
    return last + max((stop for start, stop in rest if start == 0), default=1)
