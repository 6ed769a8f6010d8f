"""A second opinion on what sentences say: how often sentences of such pieces of words say each fact.

A small linear model, learnt by `training/sentences.py` from sentences of shops and the examples of phrases. It holds weights and no
words, is asked only for what no phrase has found, and what it thinks is doubtful: it never makes anything sure.
"""

from __future__ import annotations

import zlib
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct

from listinglint.facts.text.few_pieces import BITS, few_pieces
from listinglint.facts.text.matcher import quote
from listinglint.facts.text.mention import Mention
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.patterns import holds
from listinglint.facts.text.sentences import breadth, sentences
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.sentences import Sentence
    from listinglint.model.listing import Passage

FILE = Path(__file__).with_name("second_opinion.msgpack.zlib")
SHORTEST = 8
"""Breadth from which a sentence is judged: "Material and fabric" is a heading, and of few words too few pieces tell."""
DOUBTFUL = 0.4
"""Confidence in what it thinks, below `SURE`."""
FEW: Final = 4_000
"""Characters of sentences up to which they are scored one by one, without numpy."""
_AT_ONCE = 1000
"""Sentences that are scored together, so that a long page needs no more memory."""
_LANE: Final = 3
"""Bytes of a sum of weights: the pieces of the longest sentence never fill it."""
_NOUGHT: Final = 128
"""What is added to a weight while sums are made, so that none is negative."""
_RAISED: Final = bytes((at + _NOUGHT) % 256 for at in range(256))


class SecondOpinion(Struct, frozen=True, dict=True):
    """Weights of pieces for each fact, as the file holds them."""

    facts: tuple[str, ...]
    weights: bytes
    """Pieces × facts, a signed byte each, in steps of `steps`."""
    steps: tuple[float, ...]
    needed: tuple[float, ...]
    """The score that a sentence must reach to say a fact perhaps."""

    def best(self, words: Sequence[str]) -> Iterator[tuple[str, int]]:
        """Give each fact that some of the folded sentences say perhaps, and the number of the one that speaks most for it."""
        rows = map(self.score, words) if sum(map(len, words)) <= FEW else self.scores(words).tolist()
        for fact, column in zip(self.facts, zip(*rows, strict=True), strict=False):
            most = max(column)
            if most > 0:
                yield fact, column.index(most)

    def score(self, sentence: str) -> list[float]:
        """Score one folded sentence for each fact, beyond what is needed."""
        found, count = few_pieces(sentence), len(self.facts)
        total = sum(self._row(piece) for piece in found).to_bytes(count * _LANE, "little")
        sums = (int.from_bytes(total[at : at + _LANE], "little") for at in range(0, len(total), _LANE))
        raised, root = _NOUGHT * len(found), max(len(found), 1) ** 0.5
        return [
            (one - raised) * step / root - need for one, step, need in zip(sums, self.steps, self.needed, strict=True)
        ]

    def scores(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Score many, sentences × facts, the same way."""
        import numpy as np

        parts = [self._scores(words[at : at + _AT_ONCE]) for at in range(0, len(words), _AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros((0, len(self.facts)), np.float32)

    def _row(self, piece: int) -> int:
        """Give the weights of a piece as one number, a fact a lane: sums of such numbers are sums for every fact."""
        count = len(self.facts)
        lanes = bytearray(count * _LANE)
        lanes[::_LANE] = self.weights[piece * count : (piece + 1) * count].translate(_RAISED)
        return int.from_bytes(lanes, "little")

    def _scores(self, words: Sequence[str]) -> NDArray[np.float32]:
        import numpy as np

        from listinglint.facts.text.pieces import sentence_pieces

        found, of = sentence_pieces(words)
        once = np.unique((of << BITS) + found)
        of, found = once >> BITS, once & ((1 << BITS) - 1)
        firsts = np.flatnonzero(np.diff(of, prepend=-1))
        sums = np.zeros((len(words), len(self.facts)), np.float32)
        if len(of):
            sums[of[firsts]] = np.add.reduceat(self._table[found].astype(np.float32), firsts, axis=0)
        sizes = np.maximum(np.bincount(of, minlength=len(words)), 1).astype(np.float32)
        steps, needed = (np.array(one, np.float32) for one in (self.steps, self.needed))
        return (sums * steps / np.sqrt(sizes)[:, None] - needed).astype(np.float32)

    @cached_property
    def _table(self) -> NDArray[np.int8]:
        import numpy as np

        return np.frombuffer(self.weights, np.int8).reshape(-1, len(self.facts))


def perhaps_said(passages: Iterable[Passage]) -> dict[str, Observation[Mention]]:
    """Give for each fact the sentence that most likely says it, of those that do so perhaps.

    What a buyer tells or asks is none.
    """
    told = [*_told(passages)]
    found = second_opinion().best([sentence.words for _, sentence in told]) if told else ()
    return {fact: _seen(*told[at]) for fact, at in found}


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
    return msgspec.msgpack.decode(zlib.decompress(FILE.read_bytes()), type=SecondOpinion)
