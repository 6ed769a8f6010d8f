"""Learns a second opinion in closed form: a linear discriminant on the untuned network, for which a change of source is noise.

Each source has its light, encoder and frame. Counting the distance between sources of the same kind several times as much as
the spread within one makes it look past them. It errs on other pictures than the tuned layers do, so both are added up.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np
from described import MODEST, Described
from samples import KINDS

FURTHER = 8.0
"""Times that the distance between sources of a kind counts."""
SHRUNK = 0.3
"""Share of plain noise in the spread that is assumed, since there are fewer sources than directions."""
DERIVED = 0.5
"""Most that all derived samples of a kind weigh, beside all taken ones."""
LIMIT = 6.0
"""Spreads from the mean beyond which a number that describes a picture is cut."""
COOLED = 8.0
"""Divides the logits of the discriminant, which is too sure of itself."""


class Group(NamedTuple):
    """The samples of one kind, source, second source and way of making, summed up."""

    kind: int
    source: str
    other: str
    variant: str
    count: int
    mean: np.ndarray
    scatter: np.ndarray


class Head(NamedTuple):
    """Descriptions to logits of KINDS."""

    mean: np.ndarray
    spread: np.ndarray
    turn: np.ndarray
    shift: np.ndarray


def grouped(data: Described) -> tuple[np.ndarray, np.ndarray, list[Group]]:
    """Sum samples up, so that leaving a source out costs nothing. Means and spreads are the same for all."""
    mean, spread = data.described.mean(0), data.described.std(0) + 1e-3
    x = _scaled(data.described, mean, spread)
    made = np.where(np.isin(data.variant, ["plain", "spoiled"]), "taken", data.variant)
    found = []
    keys = np.stack([data.kind.astype(str), data.source, data.other, made])
    for kind, source, other, variant in np.unique(keys, axis=1).T.tolist():
        part = x[(keys == [[kind], [source], [other], [variant]]).all(0)]
        centre = part.mean(0)
        scatter = (part - centre).T @ (part - centre) / len(part)
        found.append(Group(int(kind), source, other, variant, len(part), centre, scatter))
    return mean, spread, found


def learn(groups: list[Group], mean: np.ndarray, spread: np.ndarray) -> Head:
    """Solve for the discriminant."""
    width = len(mean)
    noise = np.zeros((width, width), np.float32)
    centres = np.zeros((len(KINDS), width), np.float32)
    for kind in range(len(KINDS)):
        mine = [group for group in groups if group.kind == kind]
        shares = _shares(mine)
        centres[kind] = sum(share * group.mean for share, group in zip(shares, mine, strict=True))
        for share, group in zip(shares, mine, strict=True):
            away = group.mean - centres[kind]
            noise += share / len(KINDS) * (group.scatter + FURTHER * np.outer(away, away))
    noise = (1 - SHRUNK) * noise + SHRUNK * np.trace(noise) / width * np.eye(width, dtype=np.float32)
    turn = np.linalg.solve(noise, centres.T)
    return Head(mean, spread, turn.astype(np.float32), (-0.5 * (centres * turn.T).sum(1)).astype(np.float32))


def _shares(groups: list[Group]) -> np.ndarray:
    """Weigh the groups of a kind: a source by a power of its count, derived ones no more than DERIVED in all."""
    counts = Counter()
    for group in groups:
        counts[group.source, group.variant] += group.count
    shares = np.array(
        [counts[group.source, group.variant] ** (MODEST - 1) * group.count for group in groups], np.float32
    )
    taken = np.array([group.variant == "taken" for group in groups])
    shares[~taken] *= 0.5
    if taken.any() and not taken.all():
        shares[~taken] *= min(1, DERIVED * shares[taken].sum() / shares[~taken].sum())
    return shares / shares.sum()


def logits(head: Head, described: np.ndarray) -> np.ndarray:
    """Give the logits of KINDS, one row a sample."""
    return _scaled(described, head.mean, head.spread) @ head.turn + head.shift


def _scaled(described: np.ndarray, mean: np.ndarray, spread: np.ndarray) -> np.ndarray:
    return np.clip((described - mean) / spread, -LIMIT, LIMIT).astype(np.float32)
