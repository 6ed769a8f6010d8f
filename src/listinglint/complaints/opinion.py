"""A second opinion on what a review complains about: how often reviews and clauses of such pieces of words give each reason.

Two small linear models, learnt by `training/complaints.py` from public reviews, and from some written for it: one looks at the review as a whole, one at each clause, of
which the one that speaks most for a reason counts. What phrases say is weighed together with both. It holds weights and no words.
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

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from numpy.typing import NDArray

    from listinglint.facts.text.pieces import Pieces

FILE = Path(__file__).with_name("opinion.npz")
SHORTEST = 8
"""Breadth from which a review has enough pieces. Of a shorter one phrases are surer: "不是假货" is praise."""
INPUTS = 5
"""What is weighed for a reason: the review as a whole, its clause that speaks most for it, whether a phrase gives it, how long the review
is, how long it is where a phrase gives it."""


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
        whole: Weights of pieces of reviews, pieces × reasons.
        clause: Weights of pieces of clauses, likewise.
        weighed: Weights of `INPUTS` and a bias, reasons × (INPUTS + 1).
    """

    def __init__(
        self,
        reasons: tuple[Complaint, ...],
        whole: NDArray[np.float32],
        clause: NDArray[np.float32],
        weighed: NDArray[np.float32],
    ) -> None:
        self.reasons = reasons
        self._whole, self._clause, self._weighed = whole, clause, weighed

    def has_a_say(self, plain: str) -> bool:
        """Tell whether a folded review is long enough."""
        return breadth(plain) >= SHORTEST

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
        best = held.numbers[clauses.argmax(axis=0)] if len(held.numbers) else np.zeros(len(self.reasons), np.int64)
        return {reason: View(float(one), int(at)) for reason, one, at in zip(self.reasons, likely, best, strict=True)}

    def scores(self, held: Pieces) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Score a review as a whole, reason by reason, and each of its clauses, clauses × reasons."""
        whole = self._whole[held.whole].sum(axis=0) / np.float32(max(len(held.whole), 1)) ** 0.5
        if not len(held.clauses):
            return whole, np.zeros((1, len(self.reasons)), np.float32)
        sums = np.add.reduceat(self._clause[held.clauses], held.starts, axis=0)
        sizes = np.diff(held.starts, append=len(held.clauses))
        return whole, (sums / np.sqrt(sizes)[:, None]).astype(np.float32)


def inputs(
    whole: NDArray[np.float32], clause: NDArray[np.float32], by_phrase: NDArray[np.float32], plain: str
) -> NDArray[np.float32]:
    """Give what is weighed for each reason, reasons × `INPUTS`. A review is as long as what is looked at of it."""
    length = np.full_like(whole, np.log1p(breadth(plain[:LONGEST])))
    return np.stack([whole, clause, by_phrase, length, length * by_phrase], axis=1)


@cache
def opinion() -> Opinion:
    """Give the model that comes with the tool."""
    with np.load(FILE) as held:
        whole, clause = (held[name].astype(np.float32) * held[f"{name}_scale"] for name in ("whole", "clause"))
        return Opinion(tuple(map(Complaint, held["reasons"].tolist())), whole, clause, held["weighed"])
