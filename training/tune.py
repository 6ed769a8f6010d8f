"""Tunes the top of the network on the maps that its trunk gives, each source counting the same.

Samples of one kind from two sources are mixed, map by map, so that a kind is learnt as what its sources have in common;
weights are averaged over the last part of the run: python tune.py TOP.pt MAPPED.npz ... Takes seven minutes of one core.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import backbone
import numpy as np
import torch
import torch.nn.functional as F
from mapped import TAKEN, Mapped, chances, load
from samples import KINDS
from torch import nn

SCENE = KINDS.index("scene")
STEPS = 240
BATCH = 64
RATE = 3e-4
"""Learning rate of the layers that are tuned; the new last layer learns at RATE_NEW."""
RATE_NEW = 2e-3
WARMING = 20
"""Steps over which the rates rise."""
DECAY = 0.05
SMOOTH = 0.1
"""Share of a label that is spread over all kinds."""
MIXED = 0.6
"""Share of steps in which samples are mixed."""
BLENDED = 0.4
"""Form of the beta distribution of shares in a mixture; below 1 most are nearly pure."""
PLAIN = 3e-4
"""Cost of large weights, of the layer that tells a magazine's scenes."""
AVERAGED = 0.5
"""Share of the run after which weights are averaged."""


class Judge(nn.Module):
    """Maps (count, 112, 14, 14) to logits of KINDS and of "a magazine's", (count, kinds + 1)."""

    def __init__(self):
        super().__init__()
        self.top, self.drop = backbone.load()[1], nn.Dropout(0.3)
        self.out = nn.Linear(backbone.WIDE, len(KINDS) + 1)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, maps):
        return self.out(self.drop(self.top(maps)))


def learn(data: Mapped, rows: np.ndarray, seed: int = 0) -> Judge:
    """Tune on some rows."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    judge = Judge().to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(
        [{"params": judge.top.parameters()}, {"params": judge.out.parameters()}], weight_decay=DECAY
    )
    edges = np.cumsum(chances(data.kind[rows], data.variant[rows], data.source[rows]))
    kept, count = torch.zeros(1), 0
    for step in range(STEPS):
        for group, rate in zip(optimizer.param_groups, (RATE, RATE_NEW), strict=True):
            group["lr"] = rate * min(1, (step + 1) / WARMING) * (0.05 + 0.475 * (1 + np.cos(np.pi * step / STEPS)))
        drawn = np.searchsorted(edges, rng.random(BATCH) * edges[-1]).clip(0, len(edges) - 1)
        optimizer.zero_grad()
        _loss(judge, data, np.sort(rows[drawn]), rng).backward()
        nn.utils.clip_grad_norm_(judge.parameters(), 5.0)
        optimizer.step()
        if step >= AVERAGED * STEPS:
            kept, count = kept + nn.utils.parameters_to_vector(judge.parameters()).detach(), count + 1
    nn.utils.vector_to_parameters(kept / count, judge.parameters())
    told_styles(judge.eval(), data, rows)
    return judge


def _loss(judge: Judge, data: Mapped, rows: np.ndarray, rng: np.random.Generator) -> torch.Tensor:
    maps, kinds = tensor(data, rows), torch.from_numpy(data.kind[rows].astype(np.int64))
    wanted = F.one_hot(kinds, len(KINDS)).float() * (1 - SMOOTH) + SMOOTH / len(KINDS)
    if rng.random() < 0.5:
        maps = maps.flip(3)
    if rng.random() < MIXED:
        other = _partners(data.kind[rows], rng)
        share = float(rng.beta(BLENDED, BLENDED))
        maps, wanted = share * maps + (1 - share) * maps[other], share * wanted + (1 - share) * wanted[other]
    return -(wanted * F.log_softmax(judge(maps)[:, :-1], 1)).sum(1).mean()


def told_styles(judge: Judge, data: Mapped, rows: np.ndarray) -> None:
    """Learn, with all else as it is, which scenes are a magazine's: too few for the other layers to learn from."""
    scenes = rows[(data.kind[rows] == SCENE) & np.isin(data.variant[rows], TAKEN)]
    with torch.inference_mode():
        seen = torch.cat([judge.top(tensor(data, part)) for part in np.array_split(scenes, 20)])
    seen, wanted = seen.clone(), torch.from_numpy(data.magazine[scenes].astype(np.float32))
    turn, shift = torch.zeros(seen.shape[1], requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([turn, shift], max_iter=100)

    def loss():
        optimizer.zero_grad()
        value = F.binary_cross_entropy_with_logits(seen @ turn + shift, wanted) + PLAIN * (turn * turn).sum()
        value.backward()
        return value

    optimizer.step(loss)
    with torch.no_grad():
        judge.out.weight[-1], judge.out.bias[-1] = turn, shift


def _partners(kinds: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Give for each row another to mix it with: half the time one of its own kind."""
    if rng.random() < 0.5:
        return rng.permutation(len(kinds))
    partners = np.arange(len(kinds))
    for kind in np.unique(kinds):
        mine = np.flatnonzero(kinds == kind)
        partners[mine] = rng.permutation(mine)
    return partners


def tensor(data: Mapped, rows: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(data.maps[rows].astype(np.float32)).to(memory_format=torch.channels_last)


def logits(judge: Judge, data: Mapped, rows: np.ndarray) -> np.ndarray:
    """Give the logits of KINDS and of "a magazine's", one row a sample."""
    with torch.inference_mode():
        return np.concatenate(
            [judge(tensor(data, part)).numpy() for part in np.array_split(rows, len(rows) // BATCH + 1)]
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("mapped", type=Path, nargs="+")
    parser.add_argument("--without", nargs="*", default=[], help="sources to leave out, to judge them honestly")
    args = parser.parse_args()
    data = load(args.mapped)
    torch.save(learn(data, data.without(args.without)).state_dict(), args.out)


if __name__ == "__main__":
    main()
