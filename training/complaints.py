"""Learn the second opinion on complaints (`listinglint/complaints/opinion.py`): linear models over hashed pieces of words.

LISTINGLINT_REAL_DATA=FOLDER python training/complaints.py           needs scikit-learn; writes opinion.npz
LISTINGLINT_REAL_DATA=FOLDER python training/complaints.py --try     writes nothing, and measures by parts that were left out in turn

It learns from the reviews that were labelled by hand for learning (`eval/complaints.tsv`, parts train and weigh), from those of part learn that were
written for this repository (`eval/complaints_written.tsv`), and the sentences under `examples` of `complaints/*.yaml`; rows kept apart, and goods
kept apart, are left out whole. Three steps, of which the first two are gone twice: with all rows, and with written ones and examples alone. The latter
are few, but short and of hundreds of kinds of goods, and drown among long reviews of ten kinds:

1. Support vectors over the pieces of whole reviews; a rare piece counts more. Reviews that nobody labelled help a little: phrases say what
   they complain about, and where phrases are wrong by chance, many rows outvote them.
2. The same over the pieces of clauses. Nobody labelled clauses: of a review that gives a reason, the clauses count that the model of the
   round before thinks give it, at least one; of another, all count against it.
3. How far each of both, and a phrase, is to be trusted: logistic regression over what the models of step 1 and 2 say of reviews that they
   have not seen, on rows of part weigh, since no phrase was written after these, and on written ones, left out with all that are of the same goods.
"""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy import sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

sys.path.insert(0, str(Path(__file__).parents[1]))

from eval.complaints import agreed, digest, labels, parts, reviews, row, written

from listinglint.complaints.folding import folded
from listinglint.complaints.opinion import FILE, INPUTS, inputs
from listinglint.complaints.phrases import book, complaints_dir
from listinglint.complaints.sorting import Sorter, clause_ends, limits
from listinglint.facts.text.pieces import FINE, Pieces, pieces
from listinglint.facts.text.sentences import breadth
from listinglint.model.complaint import BUYERS, Complaint
from listinglint.phrasebook.loader import files_of
from listinglint.phrasebook.written import examples

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST, TURNS, ROUNDS = 50, 5, 3
"""Rows that must give a reason for it to be learnt, parts left out in turn, rounds of step 2."""
SEEN = 2
"""Reviews or clauses that must hold a piece for it to be learnt."""
UNREAD, TRUST = 12_000, 0.2
"""Rows that nobody labelled from which step 1 learns what phrases say of them, and how much one of these counts."""
HARD_WHOLE, HARD_CLAUSE, HARD_WEIGHED = 1.0, 0.5, 1.0
"""How hard each step is on its errors, against large weights."""
OWN_PARTS = {"written", "example"}
"""Parts of what was written for this repository, from which the second pair of models learns."""
WRITTEN = 0.4
"""How much a written review counts in step 3 beside one of a buyer: there are more of them, and they say more in fewer words."""
OWN = 0.3
"""How easily step 3 lets a reason differ from the others."""
RIGHT, MOST = 0.9, 0.6
"""The part of what is found of a reason, in written reviews left out with their goods, that should be right, and how much more is asked of
its odds for it at most."""


class Row(NamedTuple):
    """A review to learn from."""

    plain: str
    said: frozenset[Complaint]
    by_phrase: frozenset[Complaint]
    part: str
    turn: int
    """The part it is left out with; below 0 where it never is."""


def rows(folder: Path, sorter: Sorter) -> list[Row]:
    """Give the reviews, and after them the examples of phrases."""
    known, found = parts(), []
    for words in dict.fromkeys(reviews(folder)):
        part, said = known.get(name := digest(words), ("", frozenset()))
        if part in {"train", "weigh"}:
            found.append(
                Row(folded(words), said, frozenset(sorter.sort(words).reasons), part, int(name[:6], 16) % TURNS)
            )
    goods = list(dict.fromkeys(one.goods for one in written()))
    for one in written():
        if one.part == "learn":
            by_phrase, turn = frozenset(sorter.sort(one.words).reasons), goods.index(one.goods) % TURNS
            found.append(Row(folded(one.words), one.said, by_phrase, "written", turn))
    for words in sentences():
        said = frozenset(sorter.sort(words).reasons)
        found.append(Row(folded(words), said, said, "example", -1))
    return found


def unread(folder: Path, sorter: Sorter) -> list[Row]:
    """Give reviews that nobody labelled, with what phrases say of them."""
    known = labels()
    left = sorted((digest(words), words) for words in dict.fromkeys(reviews(folder)) if words)
    taken = [words for name, words in left if name not in known][:UNREAD]
    said = [frozenset(sorter.sort(words).reasons) for words in taken]
    return [Row(folded(words), one, one, "unread", -1) for words, one in zip(taken, said, strict=True)]


def sentences() -> list[str]:
    """Give the examples of phrases, which `listinglint verify` shows to be sorted rightly."""
    held = [one for file in files_of(complaints_dir()) for one in examples(file)]
    texts = [text for one in held for text in (*one.said.values(), *one.not_said.values())]
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]


class Matrix(NamedTuple):
    """Pieces as a matrix, a row for each review or clause."""

    held: sparse.csr_matrix
    pieces: np.ndarray
    """The pieces that its columns are: those that are in `SEEN` rows."""
    counts: np.ndarray
    """How much each of these counts: more where it is rare."""


def matrix(found: list[np.ndarray]) -> Matrix:
    """Give pieces as a matrix; a row counts as much whether it is long or short."""
    often = np.bincount(np.concatenate(found), minlength=1 << FINE)
    seen = np.flatnonzero(often >= SEEN)
    counts = np.sqrt(np.log((len(found) + 1) / often[seen]) / 5)
    ends = np.cumsum([0, *map(len, found)])
    sizes = np.repeat([1 / np.sqrt(max(len(one), 1)) for one in found], np.diff(ends))
    held = sparse.csr_matrix((sizes, np.concatenate(found), ends), shape=(len(found), 1 << FINE))
    return Matrix(held.tocsc()[:, seen].tocsr() @ sparse.diags(counts), seen, counts)


class Learner:
    """Steps 1 and 2, from the reviews that are among those to learn from, and a little from more that nobody labelled."""

    def __init__(
        self, held: list[Pieces], said: np.ndarray, among: np.ndarray, more: list[Pieces], by_phrases: np.ndarray
    ) -> None:
        self.said, self.among, self.all_said = said, among, np.concatenate([said, by_phrases])
        self.wholes = matrix([one.whole for one in (*held, *more)])
        cut = [
            part
            for one in held
            for part in (np.split(one.clauses, one.starts[1:]) if len(one.starts) else [np.zeros(0, np.int64)])
        ]
        self.clauses = matrix(cut)
        self.firsts = np.cumsum([0, *(max(len(one.starts), 1) for one in held)])[:-1]
        self.of = np.repeat(np.arange(len(held)), np.diff(self.firsts, append=len(cut)))

    def whole_scores(self, learn: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Give weights of pieces (the bias last) and scores of all reviews, reason by reason."""
        taken = np.concatenate([learn & self.among, np.ones(len(self.all_said) - len(learn), bool)])
        weight = np.append(np.ones(len(learn)), np.full(len(taken) - len(learn), TRUST))[taken]
        held, said = self.wholes.held[taken], self.all_said[taken]
        weights = np.array([learnt(held, one, weight, HARD_WHOLE) for one in said.T])
        return weights, (self.wholes.held[: len(learn)] @ weights[:, :-1].T + weights[:, -1]).T

    def clause_scores(self, learn: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Give weights of pieces (the bias last), and the highest score of a clause of each review, reason by reason."""
        taken = (learn & self.among)[self.of]
        held = self.clauses.held[taken]
        weights, highest = zip(*(self._of_clauses(held, taken, said) for said in self.said[self.of].T), strict=True)
        return np.array(weights), np.array(highest)

    def _of_clauses(
        self, held: sparse.csr_matrix, taken: np.ndarray, said: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Do so for one reason, from the clauses taken."""
        sizes = np.diff(self.firsts, append=len(self.of))[self.of]
        weight = np.where(said, 1 / np.sqrt(sizes), 1.0)
        for _ in range(ROUNDS):
            weights = learnt(held, said[taken], weight[taken], HARD_CLAUSE)
            score = self.clauses.held @ weights[:-1] + weights[-1]
            highest = np.maximum.reduceat(score, self.firsts)
            speaks = (score >= highest[self.of]) | (score > 0)
            weight = np.where(said & ~speaks, 0, 1.0)
        return weights, highest


def learnt(held: sparse.csr_matrix, said: np.ndarray, weight: np.ndarray, hard: float) -> np.ndarray:
    """Give what support vectors tell apart by: the weight of each piece, the bias last."""
    # Of more rows than pieces it would choose the primal by itself, and that stops long before it is there.
    model = LinearSVC(C=hard, dual=True, max_iter=300, tol=0.02, random_state=0).fit(held, said, sample_weight=weight)
    return np.append(model.coef_[0], model.intercept_)


def weighed(
    whole: np.ndarray, clause: np.ndarray, given: list[Row], said: np.ndarray, reasons: list[Complaint]
) -> np.ndarray:
    """Step 3: give the weights of what is weighed and a bias, reasons × (`INPUTS` + 1).

    One model of all reasons, with what each reason has of its own as further columns: few rows give the rarer ones.
    """
    held = np.stack([inputs(whole[at], clause[at], by_phrase(one, reasons), one.plain) for at, one in enumerate(given)])
    middle, spread = held.mean(axis=(0, 1)), held.std(axis=(0, 1)) + 1e-6
    held = np.concatenate([(held - middle) / spread, np.ones((*held.shape[:2], 1))], axis=2)
    flat, of = held.reshape(-1, INPUTS + 1), np.tile(np.arange(len(reasons)), len(given))
    places = (np.arange(len(flat)).repeat(INPUTS + 1), (of[:, None] * (INPUTS + 1) + np.arange(INPUTS + 1)).ravel())
    own = sparse.csr_matrix((flat.ravel() * OWN, places), shape=(len(flat), len(reasons) * (INPUTS + 1)))
    model = LogisticRegression(C=HARD_WEIGHED, max_iter=500, fit_intercept=False)
    weight = np.repeat([WRITTEN if one.part == "written" else 1.0 for one in given], len(reasons))
    found = model.fit(sparse.hstack([flat, own]).tocsr(), said.ravel(), sample_weight=weight).coef_[0]
    each = found[: INPUTS + 1] + found[INPUTS + 1 :].reshape(len(reasons), INPUTS + 1) * OWN
    each[:, :INPUTS] /= spread
    each[:, INPUTS] -= (each[:, :INPUTS] * middle).sum(axis=1)
    return each.astype(np.float32)


def by_phrase(one: Row, reasons: list[Complaint]) -> np.ndarray:
    return np.array([reason in one.by_phrase for reason in reasons], np.float32)


def unseen(learners: Sequence[Learner], given: list[Row]) -> tuple[np.ndarray, np.ndarray]:
    """Give what steps 1 and 2 say of each review without having seen it, reviews × 2 reasons."""
    turn = np.array([one.turn for one in given])
    whole, clause = np.zeros((2, len(given), sum(one.said.shape[1] for one in learners)), np.float32)

    def judge(out: int) -> None:
        there = turn == out
        whole[there] = np.concatenate([one.whole_scores(~there)[1] for one in learners]).T[there]
        clause[there] = np.concatenate([one.clause_scores(~there)[1] for one in learners]).T[there]

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(judge, range(TURNS)))
    return whole, clause


def unseen_odds(
    whole: np.ndarray, clause: np.ndarray, given: list[Row], said: np.ndarray, reasons: list[Complaint]
) -> np.ndarray:
    """Give what step 3 says of each review without having seen it, reviews × reasons."""
    turn, odds = np.array([one.turn for one in given]), np.zeros(said.shape, np.float32)
    for out in range(TURNS):
        there = turn == out
        others = [one for one in given if one.turn != out]
        weights = weighed(whole[~there], clause[~there], others, said[~there], reasons)
        for at in np.flatnonzero(there):
            held = inputs(whole[at], clause[at], by_phrase(given[at], reasons), given[at].plain)
            odds[at] = (weights[:, :INPUTS] * held).sum(axis=1) + weights[:, INPUTS]
    return odds


def bounds(given: list[Row], reasons: list[Complaint]) -> np.ndarray:
    """Give the odds above which the sorter takes a reason to be given, reviews × reasons."""
    added, doubted = np.array([limits(breadth(one.plain)) for one in given]).T[:, :, None]
    return np.where(np.array([by_phrase(one, reasons) for one in given]) > 0, doubted, added)


def asked(odds: np.ndarray, given: list[Row], said: np.ndarray, reasons: list[Complaint]) -> np.ndarray:
    """Give how much more is asked of the odds of each reason, so that as many as `RIGHT` are right, or `MOST`."""
    judged = np.array([one.part == "written" for one in given])
    odds, said, least = odds[judged], said[judged], bounds(given, reasons)[judged]
    more = np.full(len(reasons), MOST, np.float32)
    for step in np.arange(MOST, -0.01, -0.05):
        found = odds - step > least
        is_right = (found & said).sum(axis=0) >= RIGHT * found.sum(axis=0)
        more[is_right] = step
    return more


def tried(odds: np.ndarray, given: list[Row], said: np.ndarray, reasons: list[Complaint]) -> None:
    """Print how well all steps sort rows of part weigh and written ones that they have not seen."""
    found = odds > bounds(given, reasons)
    for at, reason in enumerate(reasons):
        if reason.broader in reasons:
            found[:, reasons.index(reason.broader)] |= found[:, at]
    for part in ("weigh", "written"):
        those = [at for at, one in enumerate(given) if one.part == part]
        named = [[frozenset(np.array(reasons)[row].tolist()) for row in held[those]] for held in (said, found)]
        counted = agreed(list(zip(*named, strict=True)))
        print(f"\n{part}, {len(those)} rows\n")
        for reason in reasons:
            print(row(reason.value, counted.get(reason, Counter())))
        print(row("all", sum(counted.values(), Counter())))


def main() -> None:
    """Learn, or try what learning gives."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--try", dest="tries", action="store_true")
    options = parser.parse_args()
    warnings.simplefilter("ignore", ConvergenceWarning)
    folder, by_phrases = Path(os.environ["LISTINGLINT_REAL_DATA"]) / "real" / "reviews", Sorter(book())
    given, unlabelled = rows(folder, by_phrases), unread(folder, by_phrases)
    reasons = [reason for reason in BUYERS if sum(reason in one.said for one in given) >= LEAST]
    said, told = (
        np.array([[reason in one.said for reason in reasons] for one in those]) for those in (given, unlabelled)
    )
    held, further = ([pieces(one.plain, clause_ends(one.plain)) for one in those] for those in (given, unlabelled))
    everything, own = np.ones(len(given), bool), np.array([one.part in OWN_PARTS for one in given])
    learners = (Learner(held, said, everything, further, told), Learner(held, said, own, [], told[:0]))
    whole, clause = unseen(learners, given)
    judged = np.array([one.part in {"weigh", "written"} for one in given])
    kept = [one for one, is_judged in zip(given, judged, strict=True) if is_judged]
    odds = unseen_odds(whole[judged], clause[judged], kept, said[judged], reasons)
    more = asked(odds, kept, said[judged], reasons)
    if options.tries:
        tried(odds - more, kept, said[judged], reasons)
        return
    weights = weighed(whole[judged], clause[judged], kept, said[judged], reasons)
    weights[:, INPUTS] -= more
    write(
        reasons,
        [(one.wholes, one.whole_scores(everything)[0].T) for one in learners],
        [(one.clauses, one.clause_scores(everything)[0].T) for one in learners],
        weights,
    )
    print(f"{len(given)} rows, {len(reasons)} reasons, {FILE.stat().st_size} bytes")


def write(
    reasons: list[Complaint],
    whole: list[tuple[Matrix, np.ndarray]],
    clause: list[tuple[Matrix, np.ndarray]],
    weighed: np.ndarray,
) -> None:
    """Write the models, side by side: weights in steps of a 110th of the largest."""
    held = {"reasons": np.array([reason.value for reason in reasons]), "weighed": weighed}
    steps, biases = [], []
    for name, models in (("whole", whole), ("clause", clause)):
        held[name] = np.zeros((1 << FINE, len(models) * len(reasons)), np.int8)
        for at, (of, weights) in enumerate(models):
            plain = weights[:-1] * of.counts[:, None]
            steps.append(np.abs(plain).max(axis=0) / 110)
            biases.append(weights[-1])
            held[name][of.pieces, at * len(reasons) : (at + 1) * len(reasons)] = np.round(plain / steps[-1])
    held["steps"], held["biases"] = (np.array(one, np.float32).reshape(2, -1) for one in (steps, biases))
    np.savez_compressed(FILE, **held)


if __name__ == "__main__":
    main()
