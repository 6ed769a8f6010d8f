"""The return policy, and whether it refuses what the law grants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.heard import is_said
from listinglint.facts.text.matcher import Match, find_phrases
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.facts.text.sentences import sentences
from listinglint.model.listing import Part
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_FACT = "return_policies"
_NEAR = 160
"""Characters before a refusal in which a reason for it may stand, and behind it in which an exchange is offered."""
_ABOVE = 2
"""Paragraphs before a refusal in which a reason for it may stand: a heading may come between."""
_STOPS = "。.!?\n"


class ReturnPolicy(Struct, frozen=True):
    """What is said about giving goods back."""

    is_refused: bool
    """Returns are refused where no legal exception (made to order, perishable, opened, digital) and no condition is given."""


def return_policies(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[ReturnPolicy]]:
    """Find what is said about returns; a refusal where the law allows one is a policy, not a refusal.

    Goods that never come back, such as a download or a medicine, are of that kind wherever the page says what they are;
    so is what is bought on the buyer's order, and what somebody sells who is no shop. What spoils is known by its title.
    """
    told = tuple(passages)
    reasons = (slot(_FACT, "never_back"), slot(_FACT, "on_order"), slot("private_sales", "own"))
    is_exempt = any(is_said(reason, told) for reason in reasons) or any(
        holds(slot(_FACT, "spoils"), normalised_words(passage.words)) for passage in told if passage.part is Part.TITLE
    )
    numbers = {id(passage): number for number, passage in enumerate(told)}
    return [
        match.seen(ReturnPolicy(not is_exempt and is_refused(match) and not _has_reason(match, told, numbers)))
        for match in find_phrases(_FACT, told, book)
    ]


def _has_reason(match: Match, told: Sequence[Passage], numbers: Mapping[int, int]) -> bool:
    """Tell whether a paragraph beside says what goods these are that nobody takes back; bargains are no such goods."""
    if holds(slot(_FACT, "of_bargains"), match.sentence.words):
        return False
    at = numbers[id(match.passage)]
    above = [normalised_words(passage.words)[-_NEAR:] for passage in told[max(at - _ABOVE, 0) : at]]
    below = [normalised_words(passage.words)[:_NEAR] for passage in told[at + 1 : at + 2]]
    reason = slot(_FACT, "because_beside")
    return any(holds(reason, sentence.words) for words in (*above, *below) for sentence in sentences(words))


def is_refused(match: Match) -> bool:
    """Tell whether a sentence about returns refuses one that the law grants."""
    if match.phrase.name != "refused" or holds(slot(_FACT, "denied"), match.clauses):
        return False
    if holds(slot(_FACT, "of_exchange"), match.clauses) and not holds(slot(_FACT, "of_return"), match.sentence.words):
        return False  # whoever takes goods back may well not swap them
    # Consumer law lets a shop refuse some: made to order, perishable, opened food or discs, digital goods, dated tickets;
    # and goods that come back late or not whole.
    words, start = normalised_words(match.passage.words), match.sentence.start
    before = words[:start][-_NEAR:]
    if holds(slot(_FACT, "because_custom"), before) or holds(slot(_FACT, "conditional"), _last_clause(before)):
        return False
    if holds(slot(_FACT, "by_law"), _last_sentence(before)) or holds(slot(_FACT, "by_law"), match.sentence.words):
        return False
    behind = words[start : start + len(match.sentence.words) + _NEAR]
    if holds(slot(_FACT, "final"), match.clauses) and holds(slot(_FACT, "swapped"), behind):
        return False
    said = match.sentence.words
    return holds(slot(_FACT, "of_all_kinds"), said) or not holds(slot(_FACT, "lawful"), said)


def _last_clause(words: str) -> str:
    """Give the clause that a semicolon sets before what follows: "Once the tag is off; …"; empty where none does."""
    told = words.rstrip()
    return _last_sentence(told[:-1]) if told.endswith((";", "；")) else ""


def _last_sentence(words: str) -> str:
    """Give the sentence that words end with."""
    told = words.rstrip(_STOPS + " ")
    return told[max(map(told.rfind, _STOPS)) + 1 :]
