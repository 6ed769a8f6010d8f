"""The colour note: the goods may look different from the pictures, and how the seller says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.matcher import Match, find_phrases, quote
from listinglint.facts.text.patterns import holds, spans
from listinglint.facts.text.tone import Tone, tone_of
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_FACT = "colour_notes"


class ColourNote(Struct, frozen=True):
    """A note that the colour may differ."""

    tone: Tone


_STOPS = 3
"""Characters of stops and spaces between two sentences."""
_FAR = 60
"""Characters around a note within which its own words stand: sellers put a whole page of terms between two stops."""


def colour_notes(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[ColourNote]]:
    """Find the sentences that admit a difference in colour; a promise of no difference is none.

    What goes on in the next sentence is one note, unless only the second one is blunt.
    """
    found: list[Observation[ColourNote]] = []
    last: Match | None = None
    for match in find_phrases(_FACT, passages, book):
        note = _note(match)
        if not (last and _goes_on(last, match) and found[-1].value.tone in {"blunt", note.value.tone}):
            found.append(note)
        last = match
    return found


def _goes_on(last: Match, match: Match) -> bool:
    """Tell whether one sentence follows the other directly."""
    end = last.sentence.start + len(last.sentence.words)
    return last.passage is match.passage and 0 <= match.sentence.start - end <= _STOPS


def _note(match: Match) -> Observation[ColourNote]:
    """Quote a blunt note up to the words that make it blunt: they often stand a clause or two further on."""
    sentence = match.sentence
    begin, end = max(match.start - sentence.start - _FAR, 0), match.stop - sentence.start + _FAR
    tone = tone_of(sentence.words[begin:end], match.around)
    blunt = slot("shared", "blunt")
    start, stop = match.start, match.stop
    # The refusal may stand in the next sentence: no returns because of this.
    if tone != "blunt" and holds(blunt, match.after) and holds(slot(_FACT, "for_this"), match.after):
        return match.seen(ColourNote("blunt"))
    if tone == "blunt":
        hard = min(spans(blunt, sentence.words), key=lambda span: abs(span[0] + sentence.start - start))
        start, stop = min(start, hard[0] + sentence.start), max(stop, hard[1] + sentence.start)
    return quote(match.passage, sentence, (start, stop), ColourNote(tone), match.phrase.confidence)
