"""What a page says twice, and differently, in running text: whether colour comes off in water, and what it cost before."""

from __future__ import annotations

import re
from itertools import pairwise
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
    for passage in passages:
        words = normalise(passage.words).words
        for sentence in sentences(words) if holds(slot(_FACT, "of_colour"), words) else ():
            if holds(slot(_FACT, "other_case"), sentence.words):
                continue
            admits = pattern(slot(_FACT, "bleeds")).search(sentence.words)
            denies = pattern(slot(_FACT, "holds_colour")).search(sentence.words)
            if denies and denied is None:
                denied = denies.group()
            elif admits and not denies and admitted is None:
                admitted = passage, sentence, admits.span()
    if denied is not None and admitted is not None:
        yield _quoted(*admitted, denied)


def prices(passages: Iterable[Passage]) -> Iterator[Observation[str]]:
    """Give the first price "now" that is above the price "before" beside it; the value is the price before."""
    for passage, following in pairwise([*passages, None]):
        if passage is None:
            return
        words = normalised_words(passage.words)
        now = pattern(slot(_FACT, "price_now")).search(words)
        near = f"{words} {normalised_words(following.words)}" if following else words
        before = pattern(slot(_FACT, "price_before")).search(near)
        if (
            now
            and before
            and _amount(now.group()) > _amount(before.group())
            and not holds(slot(_FACT, "other_unit"), near)
        ):
            yield _quoted(passage, Sentence(words, 0), now.span(), before.group())
            return


def _amount(words: str) -> float:
    found = _NUMBER.search(words)
    return float(found.group()) if found else 0.0


def _quoted(passage: Passage, sentence: Sentence, span: tuple[int, int], said: str) -> Observation[str]:
    begin, end = normalise(passage.words).original(sentence.start + span[0], sentence.start + span[1])
    return Observation(said, passage.place(begin, end), passage.words[begin:end], CONFIDENCE * passage.confidence)
