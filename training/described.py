"""Samples as numbers: what the trunk of the network gave for each, and where each comes from."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from samples import KINDS

MODEST = 0.4
"""Power of a source's number of samples by which it weighs."""
DERIVED = 0.5
"""Weight of samples that were cut out of others or composed, beside taken ones."""

LEFT_OUT = ("styled",)
"""Samples that did harm: with composed look-books, a seller's own pictures of bags and shoes were taken for styled scenes."""


class Described(NamedTuple):
    """Samples, one row each."""

    entry: np.ndarray
    kind: np.ndarray
    variant: np.ndarray
    source: np.ndarray
    other: np.ndarray
    """The second source a sample is made from, or empty."""
    magazine: np.ndarray
    described: np.ndarray
    """Numbers of the untuned network (rows, 1912)."""
    maps: np.ndarray
    """Of the layer before the last block, in half precision (rows, 192, 7, 7)."""

    def only(self, mask: np.ndarray) -> Described:
        return Described(*(column[mask] for column in self))

    def without(self, source: str) -> Described:
        """Leave out a source with everything made from it."""
        return self.only((self.source != source) & (self.other != source))


def load(files) -> Described:
    """Read samples, but for those that are left out and those of no clear kind."""
    parts = [np.load(file) for file in files]
    data = Described(*(np.concatenate([part[name] for part in parts]) for name in Described._fields))
    return data.only((data.kind < len(KINDS)) & ~np.isin(data.variant, LEFT_OUT))


def chances(data: Described) -> np.ndarray:
    """Give the chance of each sample to be drawn: kinds count the same, and within them sources nearly so."""
    made = np.where(np.isin(data.variant, ["plain", "spoiled"]), "taken", data.variant)
    groups, inverse, counts = np.unique(
        np.stack([data.kind.astype(str), data.source, made]), axis=1, return_inverse=True, return_counts=True
    )
    share = counts**MODEST * np.where(groups[2] == "taken", 1, DERIVED)
    for kind in np.unique(groups[0]):
        share[groups[0] == kind] /= share[groups[0] == kind].sum()
    chance = (share / counts)[inverse.ravel()]
    return chance / chance.sum()


def softmax(values: np.ndarray) -> np.ndarray:
    odds = np.exp(values - values.max(1, keepdims=True))
    return odds / odds.sum(1, keepdims=True)
