"""Fits the last layer on the encoder's numbers, each source counting nearly the same, and writes the network.

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
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

KINDS = ("real-shot", "packshot", "model", "scene", "detail", "graphic")
SCENE, DETAIL = KINDS.index("scene"), KINDS.index("detail")
LAST = 2 * encoder.WIDE
"""Numbers that the encoder's last layer gives; they come first, and all kinds are told by them. The rest speaks of details only: by it the
other kinds would be told no better, and sources be known again."""
STRENGTH, STRENGTH_STYLES = 0.003, 0.001
"""Inverse of the cost of large weights (C of a logistic regression): 0.001 to 0.01 are equally good."""
MODEST = 0.5
"""Power of a source's number of samples by which it weighs."""
DERIVED = 0.3
"""Share of a kind's weight that samples have which were cut out of others, spoiled or drawn."""
REAL = 1.5
"""Weight of real shots beside each other kind: three kinds are professional."""
HEAT = 0.8
"""Logits are divided by it: the odds that fit best on sources left out. Below 1 since strong costs make a layer too modest."""
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
    """One column for each of KINDS, and a last one for "a magazine's"."""

    weight: np.ndarray
    bias: np.ndarray

    def logits(self, features: np.ndarray) -> np.ndarray:
        return features @ self.weight + self.bias


def load(file) -> Samples:
    kept = np.load(file)
    return Samples(*(kept[name] for name in Samples._fields))


def learn(samples: Samples, rows: np.ndarray) -> Layer:
    """Fit on some rows; logits come at heat 1."""
    rows = rows[samples.learnt[rows]]
    weight, bias = _kinds(samples.features[rows].astype(np.float32), samples.kind[rows], _weights(samples, rows))
    scenes = rows[(samples.kind[rows] == SCENE) & (samples.variant[rows] == "plain")]
    share = samples.magazine[scenes]
    twice, told = np.concatenate([scenes, scenes]), np.repeat([1, 0], len(scenes))
    shares = np.concatenate([share, 1 - share]) * np.tile(_weights(samples, scenes), 2)
    style, shift = _style(samples.features[twice, :LAST].astype(np.float32), told, shares)
    style = np.pad(style, ((0, len(weight) - LAST), (0, 0)))
    return Layer(np.hstack([weight, style]), np.concatenate([bias, shift]))


def _kinds(features: np.ndarray, kind: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fit a logistic regression of all kinds, in which only details are told by more than the last layer."""
    middle, spread = features.mean(0), features.std(0) + 1e-6
    given, shape = (features - middle) / spread, (features.shape[1], len(KINDS))
    may_use = np.zeros(shape, np.float32)
    may_use[:LAST], may_use[:, DETAIL] = 1.0, 1.0
    truth = np.eye(len(KINDS), dtype=np.float32)[kind]
    each = (STRENGTH * weights).astype(np.float32)[:, None]

    def cost(numbers: np.ndarray) -> tuple[float, np.ndarray]:
        weight = numbers[: -len(KINDS)].reshape(shape).astype(np.float32) * may_use
        logits = given @ weight + numbers[-len(KINDS) :].astype(np.float32)
        logits -= logits.max(1, keepdims=True)
        total = np.log(np.exp(logits).sum(1, keepdims=True))
        error = (np.exp(logits - total) - truth) * each
        slope = (given.T @ error + weight) * may_use
        loss = (each * (total - (logits * truth).sum(1, keepdims=True))).sum() + (weight**2).sum() / 2
        return float(loss), np.concatenate([slope.ravel(), error.sum(0)]).astype(float)

    start = np.zeros(shape[0] * shape[1] + len(KINDS))
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": 200, "gtol": 1e-3}).x
    weight = found[: -len(KINDS)].reshape(shape) * may_use / spread[:, None]
    return weight, found[-len(KINDS) :] - middle @ weight


def _style(features: np.ndarray, told: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    middle, spread = features.mean(0), features.std(0) + 1e-6
    model = LogisticRegression(C=STRENGTH_STYLES, max_iter=400, tol=1e-3)
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
    """Turn the logits of KINDS into odds."""
    hot = np.exp((logits - logits.max(1, keepdims=True)) / heat)
    return hot / hot.sum(1, keepdims=True)


def network(weights: encoder.Weights, layer: Layer):
    """Make the network: bytes of a photo in, odds of KINDS and of "a magazine's" out."""
    graph = encoder.Graph()
    features = encoder.seen(graph, weights, encoder.SIDE)
    heat = np.array([HEAT] * len(KINDS) + [1.0])
    weight = graph.constant("last_weight", (layer.weight / heat).astype(np.float32))
    bias = graph.constant("last_bias", (layer.bias / heat).astype(np.float32))
    told = graph.step("Add", [graph.step("MatMul", [features, weight], "last"), bias], "told")
    sizes = graph.constant("sizes", np.array([len(KINDS), 1]))
    graph.steps("Split", [told, sizes], ["kinds", "style"], axis=1)
    parts = [graph.step("Softmax", ["kinds"], "shares", axis=1), graph.step("Sigmoid", ["style"], "styled")]
    graph.step("Concat", parts, "odds", axis=1)
    return encoder.finished(graph, encoder.SIDE, [("odds", len(KINDS) + 1)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("rounded", type=Path, help="what rounding.py wrote")
    parser.add_argument("features", type=Path, help="what features.py wrote")
    parser.add_argument("out", type=Path)
    parser.add_argument("--without", nargs="*", default=[], help="sources to leave out, to judge them honestly")
    args = parser.parse_args()
    samples = load(args.features)
    layer = learn(samples, np.flatnonzero(~np.isin(samples.source, args.without)))
    model = network(encoder.with_rounded(encoder.read(args.encoder), np.load(args.rounded)), layer)
    data = zlib.compress(model.SerializeToString(), LEVEL)
    args.out.write_bytes(data)
    print(len(data), hashlib.sha256(data).hexdigest())


if __name__ == "__main__":
    main()
