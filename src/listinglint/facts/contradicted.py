"""What a page says twice, and differently, in running text: whether colour comes off in water, and what it cost before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listinglint.facts.observation import Observation
from listinglint.facts.text.normalise import normalise, normalised_words
from listinglint.facts.text.sentences import Sentence, holds, pattern, sentences
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.model.listing import Passage

_FACT = "contradictions"
_NUMBER = re.compile(r"\d+(?:\.\d+)?$")
CONFIDENCE = 0.7
"""Sentences have contexts that are not understood: two of them may speak of two things."""


def bleeding(passages: Iterable[Passage]) -> Iterator[Observation[str]]:
    """Give the first sentence that admits loss of colour on a page that denies it; the value is the denial."""
    denied = admitted = None
    of_colour, other_case = slot(_FACT, "of_colour"), slot(_FACT, "other_case")
    bleeds, holds_colour = (pattern(slot(_FACT, name)) for name in ("bleeds", "holds_colour"))
    for passage in passages:
        words = normalise(passage.words).words
        for sentence in sentences(words) if holds(of_colour, words) else ():
            if holds(other_case, sentence.words):
                continue
            admits, denies = bleeds.search(sentence.words), holds_colour.search(sentence.words)
            if denies and denied is None:
                denied = denies.group()
            elif admits and not denies and admitted is None:
                admitted = passage, sentence, admits.span()
    if denied is not None and admitted is not None:
        yield _quoted(*admitted, denied)


def prices(passages: Iterable[Passage]) -> Iterator[Observation[str]]:
    """Give the first price "now" that is above the price "before" beside it; the value is the price before."""
    price_now, price_before = (pattern(slot(_FACT, name)) for name in ("price_now", "price_before"))
    told = [(passage, normalised_words(passage.words)) for passage in passages]
    for at, (passage, words) in enumerate(told):
        now = price_now.search(words)
        near = " ".join(said for _, said in told[at : at + 2])
        before = price_before.search(near) if now else None
        if before and _amount(now.group()) > _amount(before.group()) and not holds(slot(_FACT, "other_unit"), near):
            yield _quoted(passage, Sentence(words, 0), now.span(), before.group())
            return


def _amount(words: str) -> float:
    found = _NUMBER.search(words)
    return float(found.group()) if found else 0.0


def _quoted(passage: Passage, sentence: Sentence, span: tuple[int, int], said: str) -> Observation[str]:
    begin, end = normalise(passage.words).original(sentence.start + span[0], sentence.start + span[1])
    return Observation(said, passage.place(begin, end), passage.words[begin:end], CONFIDENCE * passage.confidence)
