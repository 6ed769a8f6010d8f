"""Learns the heads on descriptions in closed form: a linear discriminant for which a change of source is noise.

Each source has its light, encoder and frame. Counting the distance between sources of the same kind several times as much as
the spread within one makes the heads look past it, which is what counts on sources never seen. No source weighs much
more than another, however many pictures it has.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from samples import KINDS

SCENE = KINDS.index("scene")
FURTHER = 8.0
"""Times that the distance between sources of a kind counts."""
SHRUNK = 0.3
"""Share of plain noise in the spread that is assumed, since there are fewer sources than directions."""
MODEST = 0.4
"""Power of a source's number of samples by which it weighs."""
DERIVED = 0.5
"""Weight of samples that were cut out of others or composed, beside taken ones."""
LIMIT = 6.0
"""Spreads from the mean beyond which a number that describes a picture is cut."""


class Described(NamedTuple):
    """Samples as numbers, one row each."""

    entry: np.ndarray
    kind: np.ndarray
    variant: np.ndarray
    described: np.ndarray
    source: np.ndarray
    magazine: np.ndarray

    def only(self, mask: np.ndarray) -> Described:
        return Described(*(column[mask] for column in self))


class Group(NamedTuple):
    """The samples of one kind, source and way of making, summed up."""

    kind: int
    source: str
    variant: str
    count: int
    mean: np.ndarray
    scatter: np.ndarray


class Head(NamedTuple):
    """Descriptions to logits: of KINDS, then of "a magazine's"."""

    mean: np.ndarray
    spread: np.ndarray
    turn: np.ndarray
    shift: np.ndarray


def load(files) -> Described:
    parts = [np.load(file) for file in files]
    return Described(*(np.concatenate([part[name] for part in parts]) for name in Described._fields))


def weights(data: Described) -> np.ndarray:
    """Weigh samples so that each kind counts the same, and within a kind large sources little more than small ones."""
    groups, inverse, counts = np.unique(
        np.stack([data.source, data.kind.astype(str)]), axis=1, return_inverse=True, return_counts=True
    )
    share = counts**MODEST / counts
    for kind in np.unique(groups[1]):
        mine = groups[1] == kind
        share[mine] /= (share[mine] * counts[mine]).sum()
    return (share[inverse.ravel()] * len(data.kind) / len(KINDS)).astype(np.float32)


def grouped(data: Described) -> tuple[np.ndarray, np.ndarray, list[Group]]:
    """Sum samples up, so that leaving a source out costs nothing. Means and spreads are the same for all."""
    mean, spread = data.described.mean(0), data.described.std(0) + 1e-3
    x = scaled(data.described, mean, spread)
    made = np.where(np.isin(data.variant, ["plain", "spoiled"]), "taken", data.variant)
    found = []
    for kind, source, variant in sorted(set(zip(data.kind.tolist(), data.source.tolist(), made.tolist(), strict=True))):
        part = x[(data.kind == kind) & (data.source == source) & (made == variant)]
        centre = part.mean(0)
        found.append(Group(kind, source, variant, len(part), centre, (part - centre).T @ (part - centre) / len(part)))
    return mean, spread, found


def scaled(described: np.ndarray, mean: np.ndarray, spread: np.ndarray) -> np.ndarray:
    return np.clip((described - mean) / spread, -LIMIT, LIMIT).astype(np.float32)


def learn(groups: list[Group], mean: np.ndarray, spread: np.ndarray, styled: tuple[np.ndarray, np.ndarray]) -> Head:
    """Solve for the heads; `styled` holds the (scaled) centres of magazine scenes and of others."""
    width = len(mean)
    noise = np.zeros((width, width), np.float32)
    centres = np.zeros((len(KINDS), width), np.float32)
    for kind in range(len(KINDS)):
        mine = [group for group in groups if group.kind == kind]
        share = np.array([group.count**MODEST * (1 if group.variant == "taken" else DERIVED) for group in mine])
        share = (share / share.sum()).astype(np.float32)
        centres[kind] = sum(part * group.mean for part, group in zip(share, mine, strict=True))
        for part, group in zip(share, mine, strict=True):
            away = group.mean - centres[kind]
            noise += part / len(KINDS) * (group.scatter + FURTHER * np.outer(away, away))
    noise = (1 - SHRUNK) * noise + SHRUNK * np.trace(noise) / width * np.eye(width, dtype=np.float32)
    turn = np.linalg.solve(noise, np.concatenate([centres, (styled[0] - styled[1])[None]]).T)
    shift = np.append(-0.5 * (centres * turn[:, :-1].T).sum(1), -0.5 * (styled[0] + styled[1]) @ turn[:, -1])
    return Head(mean, spread, turn.astype(np.float32), shift.astype(np.float32))


def styles(data: Described, mean: np.ndarray, spread: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the centres of magazine scenes and of other scenes."""
    scenes = data.only(data.kind == SCENE)
    x, share = scaled(scenes.described, mean, spread), weights(scenes)
    return np.average(x, axis=0, weights=share * scenes.magazine), np.average(
        x, axis=0, weights=share * (1 - scenes.magazine)
    )


def logits(head: Head, described: np.ndarray) -> np.ndarray:
    """Give the logits of KINDS and of "a magazine's", one row a sample."""
    return scaled(described, head.mean, head.spread) @ head.turn + head.shift


def softmax(values: np.ndarray) -> np.ndarray:
    odds = np.exp(values - values.max(1, keepdims=True))
    return odds / odds.sum(1, keepdims=True)
