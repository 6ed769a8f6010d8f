"""Fits our own layers on the encoder's numbers, each source counting nearly the same, and writes the network.

python fit.py ENCODER ROUNDED.npz FEATURES.npz OUT.onnx.zlib    prints the hash for images/photos/classifier.py

The heat by which odds are calibrated, and every figure of the model card, are taken on sources left out (eval/photos.py).
"""

from __future__ import annotations

import argparse
import hashlib
import zlib
from pathlib import Path
from typing import NamedTuple

import encoder
import numpy as np
from sklearn.linear_model import LogisticRegression

KINDS = ("real-shot", "packshot", "model", "scene", "detail", "graphic")
SCENE, DETAIL = KINDS.index("scene"), KINDS.index("detail")
OTHERS = [number for number in range(len(KINDS)) if number != DETAIL]
STRENGTH, STRENGTH_NEAR, STRENGTH_STYLES = 0.003, 0.002, 0.001
"""Inverse of the cost of large weights (C of a logistic regression): 0.001 to 0.01 are equally good."""
MODEST = 0.5
"""Power of a source's number of samples by which it weighs."""
DERIVED = 0.3
"""Share of a kind's weight that samples have which were cut out of others, spoiled or drawn."""
REAL = 1.5
"""Weight of real shots beside each other kind: three kinds are professional."""
HEAT = 0.8
"""Logits are divided by it: the odds that fit best on sources left out. Below 1 since strong costs make a layer too modest."""
SURE, NO_DETAIL = 0.96, 0.01
"""Odds of a kind from which an early layer answers, and of a detail up to which: it is then wrong no more often than all layers are on
sources left out. The second is low since words of the page may raise a detail's odds much."""
SOON = [KINDS.index(kind) for kind in ("real-shot", "packshot", "model", "graphic")]
"""Kinds that early layers may answer with; details and a scene's style need all layers."""
LEVEL = 9


class Samples(NamedTuple):
    """What features.py wrote, one row each."""

    features: np.ndarray
    kind: np.ndarray
    """Index in KINDS."""
    source: np.ndarray
    variant: np.ndarray
    """plain, or how a copy was derived."""
    magazine: np.ndarray
    """How far a scene is a magazine's: 1, a half, or 0."""
    learnt: np.ndarray
    """False where the licence forbids it: judged only."""
    entry: np.ndarray
    """Row of pictures.tsv; -1 for what is drawn."""


class Layer(NamedTuple):
    """One logistic regression of all kinds: a column for each of KINDS."""

    weight: np.ndarray
    bias: np.ndarray

    def logits(self, features: np.ndarray) -> np.ndarray:
        return features @ self.weight + self.bias


class Head(NamedTuple):
    """What is told of the encoder's numbers."""

    early: tuple[Layer, ...]
    """By the numbers of each of `encoder.EXITS`: which kind it is."""
    kinds: Layer
    """By the last layer's numbers: which kind it is, of those that are no detail."""
    near: Layer
    """By all numbers: whether it is a detail. Other kinds told by these would know sources again."""
    style: Layer
    """By the last layer's numbers: whether a scene is a magazine's; one column."""

    def odds(self, features: np.ndarray, heat: float | None = None) -> np.ndarray:
        """Give the odds of KINDS: of the first layer that is sure."""
        heat = HEAT if heat is None else heat
        near = odds(self.near.logits(features[:, encoder.NEAR]), heat)[:, DETAIL, None]
        told = np.empty((len(features), len(KINDS)))
        told[:, OTHERS] = odds(self.kinds.logits(features[:, encoder.LAST])[:, OTHERS], heat) * (1 - near)
        told[:, [DETAIL]] = near
        for exit_, layer in reversed(list(zip(encoder.EXITS, self.early, strict=True))):
            soon = odds(layer.logits(features[:, encoder.EARLY[exit_]]), heat)
            surely = (soon[:, SOON].max(1) >= SURE) & (soon[:, DETAIL] <= NO_DETAIL)
            told[surely] = soon[surely]
        return told


def load(file) -> Samples:
    kept = np.load(file)
    return Samples(*(kept[name] for name in Samples._fields))


def learn(samples: Samples, rows: np.ndarray) -> Head:
    """Fit on some rows; logits come at heat 1."""
    rows = rows[samples.learnt[rows]]
    kind, weights = samples.kind[rows], _weights(samples, rows)
    *early, kinds = (
        Layer(*_fitted(samples.features[rows, columns], kind, weights, STRENGTH))
        for columns in (*(encoder.EARLY[number] for number in encoder.EXITS), encoder.LAST)
    )
    near = Layer(*_fitted(samples.features[rows, encoder.NEAR], kind, weights, STRENGTH_NEAR))
    scenes = rows[(kind == SCENE) & (samples.variant[rows] == "plain")]
    share = samples.magazine[scenes]
    twice, told = np.concatenate([scenes, scenes]), np.repeat([1, 0], len(scenes))
    shares = np.concatenate([share, 1 - share]) * np.tile(_weights(samples, scenes), 2)
    style = Layer(*_fitted(samples.features[twice, encoder.LAST], told, shares, STRENGTH_STYLES))
    return Head(tuple(early), kinds, near, style)


def _fitted(features, told, weights, strength):
    features = features.astype(np.float32)
    middle, spread = features.mean(0), features.std(0) + 1e-6
    model = LogisticRegression(C=strength, max_iter=400, tol=1e-3)
    model.fit((features - middle) / spread, told, sample_weight=weights)
    weight = (model.coef_ / spread).T
    return weight, model.intercept_ - middle @ weight


def _weights(samples: Samples, rows: np.ndarray) -> np.ndarray:
    """Let kinds weigh the same, real shots half as much again; derived samples have their share; sources weigh modestly more by number."""
    weights, kinds, plain = np.zeros(len(rows)), samples.kind[rows], samples.variant[rows] == "plain"
    for kind in np.unique(kinds):
        mine = kinds == kind
        share = DERIVED if (mine & ~plain).any() else 0.0
        for part, whole in ((mine & plain, 1 - share), (mine & ~plain, share)):
            if part.any():
                _, inverse, counts = np.unique(samples.source[rows][part], return_inverse=True, return_counts=True)
                each = (counts**MODEST / counts)[inverse]
                weights[part] = each / each.sum() * whole * (REAL if kind == 0 else 1.0)
    return weights / weights.mean()


def odds(logits: np.ndarray, heat: float = HEAT) -> np.ndarray:
    """Turn logits into odds."""
    hot = np.exp((logits - logits.max(1, keepdims=True)) / heat)
    return hot / hot.sum(1, keepdims=True)


def network(weights: encoder.Weights, head: Head):
    """Make the network: bytes of a photo in, odds of KINDS and of "a magazine's" out."""
    graph = encoder.Graph()
    _told(graph, weights, head, encoder.embedded(graph, weights, encoder.SIDE), 0)
    return encoder.finished(graph, encoder.SIDE, [(graph.nodes[-1].output[0], len(KINDS) + 1)])


def _told(graph: encoder.Graph, weights: encoder.Weights, head: Head, rows: str, start: int) -> None:
    """Add the layers from `start` to the next that may answer, with those after it in a branch of its own, or to the last."""
    for number in range(start, encoder.LAYERS):
        rows = encoder.layer(graph, weights, number, rows)
        if number + 1 in encoder.EXITS:
            given = encoder.pooled(graph, rows, number + 1)
            soon, surely = _soon(graph, head, given, number + 1)
            otherwise = encoder.Graph()
            _told(otherwise, weights, head, rows, number + 1)
            graph.branch(f"odds_from_{number + 1}", surely, soon, otherwise)
            return
    encoder.pooled(graph, rows, encoder.LAYERS)
    _late(graph, head)


def _soon(graph: encoder.Graph, head: Head, given: str, number: int) -> tuple[encoder.Graph, str]:
    """Add what an early layer tells; give the graph of its answer, and whether it is sure."""
    name, then = f"soon{number}", encoder.Graph()
    layer = head.early[encoder.EXITS.index(number)]
    odds = graph.step("Softmax", [_added(graph, name, given, layer, HEAT)], f"{name}_odds", axis=1)
    best = graph.step("ReduceMax", [_columns(graph, odds, SOON, f"{name}_may")], f"{name}_best", keepdims=0)
    clear = graph.step("GreaterOrEqual", [best, graph.constant(f"{name}_sure", np.float32(SURE))], f"{name}_clear")
    detail = graph.step("Gather", [odds, graph.constant(f"{name}_detail", np.array(DETAIL))], f"{name}_near", axis=1)
    few = graph.step("LessOrEqual", [detail, graph.constant(f"{name}_few", np.float32(NO_DETAIL))], f"{name}_none")
    surely = graph.step("And", [clear, few], f"{name}_surely")
    unknown = then.constant(f"{name}_style", np.full((1, 1), 0.5, np.float32))
    then.step("Concat", [odds, unknown], f"odds_at_{number}", axis=1)
    return then, surely


def _late(graph: encoder.Graph, head: Head) -> None:
    """Add what all layers tell."""
    last, earlier = (f"layer{number - 1}_pooled" for number in (encoder.LAYERS, encoder.EARLIER))
    given = encoder.near(graph, earlier)
    near = graph.step("Softmax", [_added(graph, "near", given, head.near, HEAT)], "near_shares", axis=1)
    detail = _columns(graph, near, [DETAIL], "detail")
    rest = graph.step("Sub", [graph.constant("all", np.ones((1, 1), np.float32)), detail], "rest")
    kinds = _columns(graph, _added(graph, "kinds", last, head.kinds, HEAT), OTHERS, "kinds_others")
    others = graph.step("Mul", [graph.step("Softmax", [kinds], "kinds_shares", axis=1), rest], "others")
    style = graph.step("Sigmoid", [_added(graph, "style", last, head.style, 1.0)], "styled")
    before, after = (
        _columns(graph, others, [*range(DETAIL)], "before_detail"),
        _columns(graph, others, [DETAIL], "after_detail"),
    )
    graph.step("Concat", [before, detail, after, style], "odds_of_all", axis=1)


def _added(graph: encoder.Graph, name: str, given: str, layer: Layer, heat: float) -> str:
    weight = graph.constant(f"{name}_weight", (layer.weight / heat).astype(np.float32))
    bias = graph.constant(f"{name}_bias", (layer.bias / heat).astype(np.float32))
    return graph.step("Add", [graph.step("MatMul", [given, weight], f"{name}_summed"), bias], f"{name}_told")


def _columns(graph: encoder.Graph, given: str, columns: list[int], name: str) -> str:
    return graph.step("Gather", [given, graph.constant(f"{name}_columns", np.array(columns))], name, axis=1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("rounded", type=Path, help="what rounding.py wrote")
    parser.add_argument("features", type=Path, help="what features.py wrote")
    parser.add_argument("out", type=Path)
    parser.add_argument("--without", nargs="*", default=[], help="sources to leave out, to judge them honestly")
    args = parser.parse_args()
    samples = load(args.features)
    head = learn(samples, np.flatnonzero(~np.isin(samples.source, args.without)))
    model = network(encoder.with_rounded(encoder.read(args.encoder), np.load(args.rounded)), head)
    data = zlib.compress(model.SerializeToString(), LEVEL)
    args.out.write_bytes(data)
    print(len(data), hashlib.sha256(data).hexdigest())


if __name__ == "__main__":
    main()
