"""Learn the second opinion on sentences (`listinglint/facts/text/second_opinion.py`): a linear model over hashed pieces of words.

LISTINGLINT_REAL_DATA=FOLDER python training/sentences.py    needs scikit-learn; writes its weights

It learns from the examples of `phrases/*.yaml` of split train and from the sentences of shops that were read for that
(`eval/sentences.tsv`, parts that are not apart). An example was written for its own fact; what phrases say of it of others counts `OTHERS`.

1. Support vectors over pieces, fact by fact; a rare piece counts more.
2. What score is needed, from scores of sentences that were left out when learning: of those of shops that don't say a fact and in which no
   phrase finds it, at most one in `QUIET` may reach it, since a page has some hundred; and it is never less than `LEAST`.
"""

from __future__ import annotations

import sys
import warnings
import zlib
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from scipy import sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.svm import LinearSVC

sys.path.insert(0, str(Path(__file__).parents[1]))

from eval.sentences import by_phrases, rows

from listinglint.facts.perhaps import JUDGED
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.pieces import BITS, sentence_pieces
from listinglint.facts.text.second_opinion import FILE, SHORTEST, SecondOpinion
from listinglint.facts.text.sentences import breadth
from listinglint.phrasebook.folder import phrases_dir
from listinglint.phrasebook.loader import files_of
from listinglint.pipeline.verify_phrases import examples_of, sentences_of

FACTS = tuple(sorted(JUDGED))
TURNS, HARD, OTHERS = 5, 1.0, 0.5
"""Parts left out in turn; how hard the model is on its errors, against large weights; how much counts what phrases say of an example."""
QUIET, LEAST = 1000, -0.2


class Row(NamedTuple):
    """A sentence to learn from."""

    words: str
    says: frozenset[str]
    sure: frozenset[str]
    """Facts of which a reader has said whether it says them."""
    by_phrase: frozenset[str]
    turn: int
    is_of_shop: bool


def learnt_from() -> list[Row]:
    """Give the examples of phrases, then the sentences of shops."""
    said: dict[str, dict[str, bool]] = {}
    kept: set[str] = set()
    voices: dict[str, str] = {}
    for file in files_of(phrases_dir()):
        for one in examples_of(file):
            for is_said, _, words in sentences_of(one):
                kept |= {words} if one.split == "kept-apart" else set()
                voices.setdefault(words, one.voice)
                if is_said or not one.having:
                    said.setdefault(words, {}).setdefault(file.stem, is_said)
    held = []
    for words, told in said.items():
        if words not in kept:
            found = by_phrases(words)
            says = {fact for fact in JUDGED if told.get(fact, fact in found)}
            held.append(
                Row(words, frozenset(says), frozenset(told), found, turn(voices[words] + words), is_of_shop=False)
            )
    for row in rows():
        if not row.part.endswith("apart"):
            sure = JUDGED - row.unsure
            held.append(Row(row.words, row.says, sure, by_phrases(row.words), turn(row.site), is_of_shop=True))
    return held


def turn(name: str) -> int:
    """Tell with which part something is left out."""
    return int(sha256(name.encode()).hexdigest()[:8], 16) % TURNS


def matrix(words: list[str]) -> sparse.csr_matrix:
    """Give the pieces of sentences, each once, as a matrix with a row for each sentence, of length one."""
    found, of = sentence_pieces([normalised_words(one) for one in words])
    once = np.unique(of * (1 << BITS) + found)
    held = sparse.csr_matrix(
        (np.ones(len(once), np.float32), (once >> BITS, once % (1 << BITS))), (len(words), 1 << BITS)
    )
    return sparse.diags(1 / np.sqrt(np.maximum(np.diff(held.indptr), 1))).astype(np.float32) @ held


def main() -> None:
    """Learn."""
    warnings.simplefilter("ignore", ConvergenceWarning)
    given = learnt_from()
    held = matrix([row.words for row in given])
    often = np.bincount(held.indices, minlength=1 << BITS)
    counts = np.sqrt(np.log((len(given) + 1) / np.maximum(often, 1))).astype(np.float32)
    held = (held @ sparse.diags(counts)).tocsr()
    turns = np.array([row.turn for row in given])
    shop = np.array([row.is_of_shop and breadth(normalised_words(row.words)) >= SHORTEST for row in given])
    table, needed = np.zeros((1 << BITS, len(FACTS)), np.float32), np.zeros(len(FACTS), np.float32)
    for at, fact in enumerate(FACTS):
        says = np.array([fact in row.says for row in given])
        weight = np.array([1.0 if fact in row.sure else OTHERS for row in given])
        score = np.zeros(len(given))
        for out in range(TURNS):
            there = turns == out
            score[there] = fitted(held[~there], says[~there], weight[~there]).decision_function(held[there])
        model = fitted(held, says, weight)
        silent = shop & np.array([fact not in row.by_phrase and fact in row.sure for row in given])
        quiet, new = silent & ~says, silent & says
        bound = max(LEAST, float(np.sort(score[quiet])[-round(quiet.sum() / QUIET) - 1]))
        print(
            f"{fact:18} needs {bound:+.2f}; reached by {(score[new] > bound).sum()} of {new.sum()} that no phrase finds"
        )
        table[:, at], needed[at] = model.coef_[0] * counts, bound - model.intercept_[0]
    steps = (np.abs(table).max(axis=0) / 127).astype(np.float32)
    whole = SecondOpinion(
        tuple(FACTS), np.round(table / steps).astype(np.int8).tobytes(), tuple(steps.tolist()), tuple(needed.tolist())
    )
    FILE.write_bytes(zlib.compress(msgspec.msgpack.encode(whole), 9))
    print(f"{len(given)} sentences, {FILE.stat().st_size} bytes")


def fitted(held: sparse.csr_matrix, says: np.ndarray, weight: np.ndarray) -> LinearSVC:
    """Fit the model of one fact."""
    return LinearSVC(C=HARD, max_iter=2000, tol=0.01).fit(held, says, sample_weight=weight)


if __name__ == "__main__":
    main()
