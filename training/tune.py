"""Fine-tunes the last layers of the network on the maps that its trunk gives, each source counting the same.

Samples of one kind from two sources are mixed, map by map, so that a kind is learnt as what its sources have in common;
weights are averaged over the last part of the run. Takes two minutes of one core: python tune.py TAIL.pt DESCRIBED.npz ...
"""

from __future__ import annotations

import argparse
from pathlib import Path

import backbone
import numpy as np
import torch
import torch.nn.functional as F
from described import Described, chances, load
from samples import KINDS
from torch import nn

SCENE = KINDS.index("scene")
STEPS = 90
BATCH = 64
RATE = 3e-4
"""Learning rate of the layers that are tuned; the new last layer learns at RATE_NEW."""
RATE_NEW = 2e-3
DECAY = 0.05
SMOOTH = 0.1
"""Share of a label that is spread over all kinds."""
MIXED = 0.6
"""Share of steps in which samples are mixed."""
BLENDED = 0.4
"""Form of the beta distribution of shares in a mixture; below 1 most are nearly pure."""
PLAIN = 3e-4
"""Cost of large weights, of the layer that tells a magazine's scenes."""
AVERAGED = 0.6
"""Share of the run after which weights are averaged."""
LIMIT = 6.0
"""Spreads from the mean beyond which a number of the inner layers is cut."""
DULLED = 0.3
"""Factor on the numbers of the inner layers, lest they outweigh the last one's."""


class Tail(nn.Module):
    """Maps (count, 192, 7, 7) and numbers of the inner layers (count, INNER) to logits of KINDS and of "a magazine's"."""

    def __init__(self, mean: torch.Tensor, spread: torch.Tensor):
        super().__init__()
        self.block, self.head = backbone.load().last()
        self.register_buffer("mean", mean)
        self.register_buffer("spread", spread)
        self.drop = nn.Dropout(0.3)
        self.out = nn.Linear(backbone.WIDE + len(mean), len(KINDS) + 1)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def seen(self, maps, inner):
        """Give the numbers from which kinds are told."""
        own = F.relu6(self.head(self.block(maps))).mean((2, 3))
        return torch.cat([own, ((inner - self.mean) / self.spread).clamp(-LIMIT, LIMIT) * DULLED], 1)

    def forward(self, maps, inner):
        return self.out(self.drop(self.seen(maps, inner)))


def learn(data: Described, seed: int = 0, steps: int = STEPS) -> Tail:
    """Tune a tail on samples."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    inner = data.described[:, backbone.WIDE :]
    tail = Tail(torch.from_numpy(inner.mean(0)), torch.from_numpy(inner.std(0) + 1e-3)).to(
        memory_format=torch.channels_last
    )
    new = list(tail.out.parameters())
    old = [*tail.block.parameters(), *tail.head.parameters()]
    rates = (RATE, RATE_NEW)
    optimizer = torch.optim.AdamW([{"params": old}, {"params": new}], weight_decay=DECAY)
    edges, kept, count = np.cumsum(chances(data)), None, 0
    for step in range(steps):
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1, (step + 1) / 15) * (0.05 + 0.475 * (1 + np.cos(np.pi * step / steps)))
        rows = np.sort(np.searchsorted(edges, rng.random(BATCH) * edges[-1]).clip(0, len(edges) - 1))
        optimizer.zero_grad()
        _loss(tail, data, rows, rng).backward()
        nn.utils.clip_grad_norm_(tail.parameters(), 5.0)
        optimizer.step()
        if step >= AVERAGED * steps:
            now, count = nn.utils.parameters_to_vector(tail.parameters()).detach(), count + 1
            kept = now.clone() if kept is None else kept + now
    nn.utils.vector_to_parameters(kept / count, tail.parameters())
    told_styles(tail.eval(), data)
    return tail


def _loss(tail: Tail, data: Described, rows: np.ndarray, rng: np.random.Generator) -> torch.Tensor:
    maps, inner = tensors(data, rows)
    kinds = torch.from_numpy(data.kind[rows].astype(np.int64))
    wanted = F.one_hot(kinds, len(KINDS)).float() * (1 - SMOOTH) + SMOOTH / len(KINDS)
    if rng.random() < MIXED:
        other = _partners(data.kind[rows], rng)
        share = float(rng.beta(BLENDED, BLENDED))
        maps, inner = share * maps + (1 - share) * maps[other], share * inner + (1 - share) * inner[other]
        wanted = share * wanted + (1 - share) * wanted[other]
    answers = tail(maps, inner)
    return -(wanted * F.log_softmax(answers[:, :-1], 1)).sum(1).mean()


def told_styles(tail: Tail, data: Described) -> None:
    """Learn, with all else as it is, which scenes are a magazine's: too few for the other layers to learn from."""
    scenes = data.only((data.kind == SCENE) & np.isin(data.variant, ["plain", "spoiled"]))
    with torch.inference_mode():
        seen = torch.cat(
            [tail.seen(*tensors(scenes, rows)) for rows in np.array_split(np.arange(len(scenes.kind)), 20)]
        )
    seen, wanted = seen.clone(), torch.from_numpy(scenes.magazine.astype(np.float32))
    turn, shift = torch.zeros(seen.shape[1], requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([turn, shift], max_iter=100)

    def loss():
        optimizer.zero_grad()
        value = F.binary_cross_entropy_with_logits(seen @ turn + shift, wanted) + PLAIN * (turn * turn).sum()
        value.backward()
        return value

    optimizer.step(loss)
    with torch.no_grad():
        tail.out.weight[-1], tail.out.bias[-1] = turn, shift


def _partners(kinds: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Give for each row another to mix it with: half the time one of its own kind."""
    if rng.random() < 0.5:
        return rng.permutation(len(kinds))
    partners = np.arange(len(kinds))
    for kind in np.unique(kinds):
        mine = np.flatnonzero(kinds == kind)
        partners[mine] = rng.permutation(mine)
    return partners


def tensors(data: Described, rows: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    maps = torch.from_numpy(data.maps[rows].astype(np.float32)).to(memory_format=torch.channels_last)
    return maps, torch.from_numpy(data.described[rows, backbone.WIDE :])


def logits(tail: Tail, data: Described) -> np.ndarray:
    """Give the logits of KINDS and of "a magazine's", one row a sample."""
    with torch.inference_mode():
        return np.concatenate(
            [
                tail(*tensors(data, rows)).numpy()
                for rows in np.array_split(np.arange(len(data.kind)), len(data.kind) // 64 + 1)
            ]
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("described", type=Path, nargs="+")
    parser.add_argument("--without", nargs="*", default=[], help="sources to leave out, to judge them honestly")
    args = parser.parse_args()
    data = load(args.described)
    for source in args.without:
        data = data.without(source)
    torch.save(learn(data).state_dict(), args.out)


if __name__ == "__main__":
    main()
