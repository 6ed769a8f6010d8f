"""A second opinion on what sentences say: how often sentences of such pieces of words say each fact.

A small linear model, learnt by `training/sentences.py` from sentences of shops and the examples of phrases. It holds weights and no
words, is asked only for what no phrase has found, and what it thinks is doubtful: it never makes anything sure.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from listinglint.facts.text.matcher import quote
from listinglint.facts.text.mention import Mention
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.patterns import holds
from listinglint.facts.text.pieces import BITS, sentence_pieces
from listinglint.facts.text.sentences import breadth, sentences
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.sentences import Sentence
    from listinglint.model.listing import Passage

FILE = Path(__file__).with_name("second_opinion.npz")
SHORTEST = 6
"""Breadth from which a sentence is judged: of two or three words, too few pieces tell."""
DOUBTFUL = 0.4
"""Confidence in what it thinks, below `SURE`."""
_AT_ONCE = 1000
"""Sentences that are scored together, so that a long page needs no more memory."""


class SecondOpinion(Struct, frozen=True):
    """Weights of pieces for each fact."""

    facts: tuple[str, ...]
    weights: NDArray[np.int8]
    """Pieces × facts, in steps of `steps`."""
    steps: NDArray[np.float32]
    needed: NDArray[np.float32]
    """The score that a sentence must reach to say a fact perhaps."""

    def scores(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Score folded sentences, sentences × facts, beyond what is needed."""
        parts = [self._scores(words[at : at + _AT_ONCE]) for at in range(0, len(words), _AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros((0, len(self.facts)), np.float32)

    def _scores(self, words: Sequence[str]) -> NDArray[np.float32]:
        found, of = sentence_pieces(words)
        once = np.unique((of << BITS) + found)
        of, found = once >> BITS, once & ((1 << BITS) - 1)
        firsts = np.flatnonzero(np.diff(of, prepend=-1))
        sums = np.zeros((len(words), len(self.facts)), np.float32)
        if len(of):
            sums[of[firsts]] = np.add.reduceat(self.weights[found].astype(np.float32), firsts, axis=0)
        sizes = np.maximum(np.bincount(of, minlength=len(words)), 1).astype(np.float32)
        return (sums * self.steps / np.sqrt(sizes)[:, None] - self.needed).astype(np.float32)


def perhaps_said(passages: Iterable[Passage]) -> dict[str, Observation[Mention]]:
    """Give for each fact the sentence that most likely says it, of those that do so perhaps.

    What a buyer tells or asks is none.
    """
    told = [*_told(passages)]
    model = second_opinion()
    scores = model.scores([sentence.words for _, sentence in told])
    if not len(scores):
        return {}
    best = scores.argmax(axis=0)
    return {
        fact: _seen(*told[at])
        for column, (fact, at) in enumerate(zip(model.facts, best, strict=True))
        if scores[at, column] > 0
    }


def _told(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Sentence]]:
    """Give the sentences that are long enough, each once."""
    buyer, told = slot("shared", "buyer"), set[str]()
    for passage in passages:
        words = normalise(passage.words).words
        for sentence in sentences(words):
            is_asked = words[sentence.start + len(sentence.words) :].startswith("?")
            if is_asked or sentence.words in told or breadth(sentence.words) < SHORTEST:
                continue
            if not holds(buyer, sentence.words):
                told.add(sentence.words)
                yield passage, sentence


def _seen(passage: Passage, sentence: Sentence) -> Observation[Mention]:
    return quote(passage, sentence, (sentence.start, sentence.start + len(sentence.words)), Mention(), DOUBTFUL)


@cache
def second_opinion() -> SecondOpinion:
    """Give the model that comes with the tool."""
    with np.load(FILE) as held:
        return SecondOpinion(tuple(held["facts"].tolist()), held["weights"], held["steps"], held["needed"])
