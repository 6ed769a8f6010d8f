"""Samples as the trunk of the network sees them, and where each comes from."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from samples import JUDGED_ONLY, KINDS

MODEST = 0.4
"""Power of a source's number of samples by which it weighs."""
DERIVED = 0.45
"""Share in a kind of samples that were cut out of others or composed."""
WEIGHTS = {KINDS.index("real-shot"): 2.0}
"""Of kinds that are drawn more often: three kinds are professional, and one is not."""
TAKEN = ("plain", "spoiled")


class Mapped(NamedTuple):
    """Samples, one row each."""

    entry: np.ndarray
    kind: np.ndarray
    variant: np.ndarray
    source: np.ndarray
    other: np.ndarray
    """The second source a sample is made from, or empty."""
    magazine: np.ndarray
    maps: np.ndarray
    """In half precision (rows, 112, 14, 14)."""

    def without(self, sources) -> np.ndarray:
        """Give the rows to learn from that have nothing to do with some sources."""
        left_out = [*sources, *JUDGED_ONLY]
        return np.flatnonzero(~np.isin(self.source, left_out) & ~np.isin(self.other, left_out))


def load(files) -> Mapped:
    """Read samples."""
    parts = [np.load(file) for file in files]
    return Mapped(*(np.concatenate([part[name] for part in parts]) for name in Mapped._fields))


def chances(kind: np.ndarray, variant: np.ndarray, source: np.ndarray) -> np.ndarray:
    """Give the chance of each sample to be drawn: within a kind, sources count nearly the same, and DERIVED samples have their share."""
    made = np.where(np.isin(variant, TAKEN), "taken", variant)
    groups, inverse, counts = np.unique(
        np.stack([kind.astype(str), source, made]), axis=1, return_inverse=True, return_counts=True
    )
    share, is_taken = counts**MODEST, groups[2] == "taken"
    for one in np.unique(groups[0]):
        mine = groups[0] == one
        share[mine & is_taken] *= (1 - DERIVED) / share[mine & is_taken].sum()
        share[mine & ~is_taken] *= DERIVED / max(share[mine & ~is_taken].sum(), 1e-9)
        share[mine] *= WEIGHTS.get(int(one), 1.0) / share[mine].sum()
    chance = (share / counts)[inverse.ravel()]
    return chance / chance.sum()
