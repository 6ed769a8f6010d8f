"""Learn the second opinion on sentences (`listinglint/facts/text/second_opinion.py`): a linear model over hashed pieces of words.

LISTINGLINT_REAL_DATA=FOLDER python training/sentences.py LINES    needs scikit-learn; writes its weights

It learns from the examples of `phrases/*.yaml` of split train and from the sentences of shops that were read for that
(`eval/sentences.tsv`, parts that are not apart), as far as FOLDER still has them. An example was written for its own fact; what phrases say of
it of others counts `OTHERS`.

1. Support vectors over pieces, fact by fact; a rare piece counts more.
2. What score is needed: of LINES, text of shops' pages a line each that nobody has read, those in which no phrase finds a fact hardly ever say
   it; at most one in `QUIET` of them may reach it, since a page has some hundred. It is never less than `LEAST`.
"""

from __future__ import annotations

import argparse
import sys
import warnings
import zlib
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
HARD, OTHERS = 1.0, 0.5
"""How hard the model is on its errors, against large weights; how much counts what phrases say of an example of another fact."""
QUIET, LEAST = 1000, -0.2


class Row(NamedTuple):
    """A sentence to learn from."""

    words: str
    says: frozenset[str]
    sure: frozenset[str]
    """Facts of which a reader has said whether it says them."""


def learnt_from() -> list[Row]:
    """Give the examples of phrases, then the sentences of shops."""
    said: dict[str, dict[str, bool]] = {}
    kept: set[str] = set()
    for file in files_of(phrases_dir()):
        for one in examples_of(file):
            for is_said, _, words in sentences_of(one):
                kept |= {words} if one.split == "kept-apart" else set()
                if is_said or not one.having:
                    said.setdefault(words, {}).setdefault(file.stem, is_said)
    held = []
    for words, told in said.items():
        if words not in kept:
            found = by_phrases(words)
            says = {fact for fact in JUDGED if told.get(fact, fact in found)}
            held.append(Row(words, frozenset(says), frozenset(told)))
    held += [Row(row.words, row.says, JUDGED - row.unsure) for row in rows() if not row.part.endswith("apart")]
    return held


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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", type=Path, help="text of shops' pages, a line each")
    lines = parser.parse_args().lines.read_text("utf-8").split("\n")
    given = learnt_from()
    held = matrix([row.words for row in given])
    often = np.bincount(held.indices, minlength=1 << BITS)
    counts = np.sqrt(np.log((len(given) + 1) / np.maximum(often, 1))).astype(np.float32)
    held = (held @ sparse.diags(counts)).tocsr()
    lines = [line for line in lines if breadth(normalised_words(line)) >= SHORTEST]
    unread, silent = matrix(lines), [JUDGED - by_phrases(line) for line in lines]
    table, needed = np.zeros((1 << BITS, len(FACTS)), np.float32), np.zeros(len(FACTS), np.float32)
    for at, fact in enumerate(FACTS):
        says = np.array([fact in row.says for row in given])
        weight = np.array([1.0 if fact in row.sure else OTHERS for row in given])
        model = fitted(held, says, weight)
        table[:, at] = model.coef_[0] * counts
        least = LEAST - model.intercept_[0]
        quiet = np.sort((unread @ table[:, at])[np.array([fact in one for one in silent])])
        needed[at] = max(least, quiet[-(len(quiet) // QUIET) - 1])
        print(f"{fact:18} needs {needed[at]:+.2f}, at least {least:+.2f}")
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
