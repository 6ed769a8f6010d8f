"""Trains the small heads on descriptions: what kind of photo, and for a styled scene whether it is a magazine's."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from samples import KINDS
from torch import nn

SCENE = KINDS.index("scene")


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


def load(files) -> Described:
    parts = [np.load(file) for file in files]
    return Described(*(np.concatenate([part[name] for part in parts]) for name in Described._fields))


def weights(data: Described) -> np.ndarray:
    """Weigh samples so that each kind counts the same, and within a kind large sources little more than small ones."""
    groups, inverse, counts = np.unique(
        np.stack([data.source, data.kind.astype(str)]), axis=1, return_inverse=True, return_counts=True
    )
    share = counts**0.4 / counts
    for kind in np.unique(groups[1]):
        mine = groups[1] == kind
        share[mine] /= (share[mine] * counts[mine]).sum()
    return (share[inverse.ravel()] * len(data.kind) / len(KINDS)).astype(np.float32)


class Head(nn.Module):
    """Descriptions to the logits of KINDS and one of "a magazine's", calibrated by `heat`."""

    def __init__(self, mean, spread, hidden, drop):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("spread", spread)
        self.register_buffer("heat", torch.ones(()))
        width = len(mean)
        self.drop = nn.Dropout(drop)
        self.inner = nn.Linear(width, hidden) if hidden else None
        self.kinds = nn.Linear(hidden or width, len(KINDS))
        self.styled = nn.Linear(width, 1)

    def forward(self, described):
        x = ((described - self.mean) / self.spread).clamp(-6, 6)
        x = self.drop(x)
        y = self.drop(F.relu(self.inner(x))) if self.inner else x
        return self.kinds(y) / self.heat, self.styled(x)[:, 0] / self.heat


def train(data: Described, hidden=64, drop=0.4, epochs=30, decay=3e-2, smooth=0.05, seed=0, rate=1e-3) -> Head:
    torch.manual_seed(seed)
    x = torch.from_numpy(data.described)
    kind, weight = torch.from_numpy(data.kind), torch.from_numpy(weights(data))
    magazine = torch.from_numpy(data.magazine.astype(np.float32))
    is_scene = torch.from_numpy((data.kind == SCENE).astype(np.float32)) * weight
    head = Head(x.mean(0), x.std(0) + 1e-3, hidden, drop)
    steps = torch.optim.AdamW(head.parameters(), rate, weight_decay=decay)
    size = 256
    plan = torch.optim.lr_scheduler.OneCycleLR(steps, rate * 3, total_steps=epochs * (len(x) // size + 1))
    for _ in range(epochs):
        for batch in torch.randperm(len(x)).split(size):
            logits, styled = head(x[batch])
            loss = (
                F.cross_entropy(logits, kind[batch], reduction="none", label_smoothing=smooth) * weight[batch]
            ).mean()
            loss = (
                loss
                + 0.3
                * (
                    F.binary_cross_entropy_with_logits(styled, magazine[batch], reduction="none") * is_scene[batch]
                ).mean()
            )
            steps.zero_grad()
            loss.backward()
            steps.step()
            plan.step()
    return head.eval()


def judge(heads: list[Head], described: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the mean probabilities of KINDS, and of "a magazine's", one row a sample."""
    x = torch.from_numpy(described)
    with torch.inference_mode():
        answers = [head(x) for head in heads]
    kinds = torch.stack([logits.softmax(1) for logits, _ in answers]).mean(0)
    styled = torch.stack([styled.sigmoid() for _, styled in answers]).mean(0)
    return kinds.numpy(), styled.numpy()
