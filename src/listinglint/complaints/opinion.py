"""A second opinion on what a review complains about: how often reviews and clauses of such pieces of words give each reason.

Two pairs of small linear models, learnt by `training/complaints.py`: of each pair one looks at the review as a whole, one at each clause, of
which the one that speaks most for a reason counts. The first pair knows public reviews, which are of few kinds of goods, and those written for
this repository; the second only the latter, which are short and of many more goods. What phrases say is weighed together with all four. It
holds weights and no words.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from listinglint.facts.text.pieces import LONGEST, pieces
from listinglint.facts.text.sentences import breadth
from listinglint.model.complaint import Complaint
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from numpy.typing import NDArray

    from listinglint.facts.text.pieces import Pieces

FILE = Path(__file__).with_name("opinion.npz")
INPUTS = 22
"""What is weighed for a reason, see `inputs`."""
_MIDDLING = 3.0
"""The logarithm of one more than the breadth of a review that is neither short nor long."""
_CHINESE = lazy_pattern("[\u3400-\u9fff]")


class View(Struct, frozen=True):
    """What the second opinion thinks of one reason."""

    likely: float
    """Log odds that the review gives it, beyond what is asked of them."""
    clause: int
    """Number of the clause that speaks most for it."""


class Opinion:
    """The weights of each piece for each reason.

    Args:
        reasons: What is judged.
        whole: Weights of pieces of reviews, pieces × 2 reasons, in steps: those of the first pair of models, then of the second.
        clause: Weights of pieces of clauses, likewise.
        steps: How large a step of each column is for reviews, and for clauses, 2 × 2 reasons.
        weighed: Weights of `INPUTS` and a bias, reasons × (INPUTS + 1).
        biases: What is added to every score of a review, and of a clause, 2 × 2 reasons.
    """

    def __init__(
        self,
        reasons: tuple[Complaint, ...],
        whole: NDArray[np.int8],
        clause: NDArray[np.int8],
        steps: NDArray[np.float32],
        weighed: NDArray[np.float32],
        biases: NDArray[np.float32],
    ) -> None:
        self.reasons, self._biases, self._steps = reasons, biases, steps
        self._whole, self._clause, self._weighed = whole, clause, weighed

    def views(
        self, plain: str, ends: Sequence[tuple[int, int]], given: Container[Complaint]
    ) -> Mapping[Complaint, View]:
        """Judge a folded review.

        Args:
            plain: The review.
            ends: Where clauses end: spans of what stands between them.
            given: The reasons that phrases give.
        """
        held = pieces(plain, ends)
        whole, clauses = self.scores(held)
        by_phrase = np.array([reason in given for reason in self.reasons], np.float32)
        likely = (self._weighed[:, :INPUTS] * inputs(whole, clauses.max(axis=0), by_phrase, plain)).sum(axis=1)
        likely += self._weighed[:, INPUTS]
        speaks = clauses[:, : len(self.reasons)] + clauses[:, len(self.reasons) :]
        best = held.numbers[speaks.argmax(axis=0)] if len(held.numbers) else np.zeros(len(self.reasons), np.int64)
        return {reason: View(float(one), int(at)) for reason, one, at in zip(self.reasons, likely, best, strict=True)}

    def scores(self, held: Pieces) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Score a review as a whole by both pairs of models, reason by reason, and each of its clauses, clauses × 2 reasons."""
        summed = self._whole[held.whole].sum(axis=0, dtype=np.float32)
        whole = summed * self._steps[0] / np.float32(max(len(held.whole), 1)) ** 0.5 + self._biases[0]
        if not len(held.clauses):
            return whole, self._biases[1:]
        sums = np.add.reduceat(self._clause[held.clauses], held.starts, axis=0, dtype=np.float32) * self._steps[1]
        sizes = np.diff(held.starts, append=len(held.clauses))
        return whole, (sums / np.sqrt(sizes)[:, None]).astype(np.float32) + self._biases[1]


def inputs(
    whole: NDArray[np.float32], clause: NDArray[np.float32], by_phrase: NDArray[np.float32], plain: str
) -> NDArray[np.float32]:
    """Give what is weighed for each reason, reasons × `INPUTS`, from the scores of both pairs of models.

    They are whether a phrase gives it; the scores of the review as a whole, those of its clauses that speak most for the reason, how long the
    review is (as much of it as is looked at), and whether it is Chinese; each of these where a phrase gives the reason; the scores by
    how long the review is, since short ones are known better from those written; the highest scores of any other reason, since what
    speaks more for another may be about that alone; and how many others phrases give.
    """
    length = np.full_like(by_phrase, np.log1p(breadth(plain[:LONGEST])))
    is_chinese = np.full_like(by_phrase, bool(_CHINESE.search(plain)))
    scores = [*np.split(whole, 2), *np.split(clause, 2)]
    plainly = [*scores, length, is_chinese]
    by_length = [one * (length - _MIDDLING) for one in scores]
    others = [*map(_highest_other, scores), by_phrase.sum() - by_phrase]
    return np.stack([by_phrase, *plainly, *(one * by_phrase for one in plainly), *by_length, *others], axis=1)


def _highest_other(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give for each reason the highest score of another; its own where there is no other."""
    second, first = np.sort(scores)[[-2, -1]] if len(scores) > 1 else (scores[0], scores[0])
    highest: NDArray[np.float32] = np.where(scores >= first, second, first)
    return highest


@cache
def opinion() -> Opinion:
    """Give the model that comes with the tool."""
    with np.load(FILE) as held:
        reasons = tuple(map(Complaint, held["reasons"].tolist()))
        return Opinion(reasons, *(held[name] for name in ("whole", "clause", "steps", "weighed", "biases")))
