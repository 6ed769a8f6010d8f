"""A second opinion on what a review complains about: how often reviews of such pieces of words give each reason.

A small linear model, learnt by `training/complaints.py` from public reviews; it holds weights and no words. It can doubt a reason that a
phrase gives, and name one for which no phrase was written.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from listinglint.facts.text.sentences import breadth
from listinglint.model.complaint import Complaint

if TYPE_CHECKING:
    from numpy.typing import NDArray

BITS = 15
"""Pieces are told apart by so many bits of their hash."""
LONGEST = 600
"""Characters of a review that are looked at."""
DOUBTED, SURE = -4.0, 1.0
"""Log odds below which a reason that a phrase gives does not count, and above which one counts without a phrase."""
SHORTEST = 35
"""Breadth from which a review has enough pieces. Of a shorter one phrases are surer: "没有色差" is praise."""
FILE = Path(__file__).with_name("opinion.npz")
_HAN = (0x3400, 0x9FFF)
_MIX = np.uint64(0x9E3779B97F4A7C15)


class Opinion:
    """The weights of each piece for each reason."""

    def __init__(self, reasons: tuple[Complaint, ...], weights: NDArray[np.float32], bias: NDArray[np.float32]) -> None:
        self.reasons = reasons
        self._weights, self._bias = weights, bias

    def has_a_say(self, plain: str) -> bool:
        """Tell whether a folded review is long enough."""
        return breadth(plain) >= SHORTEST

    def odds(self, plain: str) -> dict[Complaint, float]:
        """Give the log odds of each reason for a folded review."""
        found = pieces(plain)
        scores = self._bias + self._weights[found].sum(axis=0) / np.sqrt(max(len(found), 1))
        return dict(zip(self.reasons, map(float, scores), strict=True))


def pieces(plain: str) -> NDArray[np.int64]:
    """Give the numbers of the pieces of a folded review: one to three characters where it is Chinese, else three to six."""
    codes = np.frombuffer(plain[:LONGEST].encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    is_chinese = bool(((codes >= _HAN[0]) & (codes <= _HAN[1])).any())
    found = [_hashed(codes, length) for length in ((1, 2, 3) if is_chinese else (3, 4, 5, 6)) if length <= len(codes)]
    return np.unique(np.concatenate(found)).astype(np.int64) if found else np.zeros(0, np.int64)


def _hashed(codes: NDArray[np.uint64], length: int) -> NDArray[np.uint64]:
    """Hash each run of so many characters."""
    runs = len(codes) - length + 1
    mixed = np.full(runs, length, np.uint64)
    for at in range(length):
        mixed = (mixed ^ codes[at : at + runs]) * _MIX
        mixed ^= mixed >> np.uint64(29)
    return (mixed * _MIX) >> np.uint64(64 - BITS)


@cache
def opinion() -> Opinion:
    """Give the model that comes with the tool."""
    with np.load(FILE) as held:
        weights = held["weights"].astype(np.float32) * held["scale"]
        return Opinion(tuple(map(Complaint, held["reasons"].tolist())), weights, held["bias"])
