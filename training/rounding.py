"""Rounds the encoder's weights to five bits so that its answers on real pictures change least: python rounding.py ENCODER PIXELS.npz OUT.npz.

One input after the other is rounded, and what that changes is made good by the inputs not yet rounded, as far as they go along with it on
the pictures (the method of GPTQ, Frantar et al. 2023, for whole columns). Five bits so take a third of what eight take, packed, and lose
nothing that shows; rounded one by one they cost a twentieth of the real shots. Takes a minute of one core, and 200 pictures.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import encoder
import numpy as np
from onnx import TensorProto, helper

from listinglint.images.onnx import open_network

MOST = 15
"""Largest weight in five bits."""
PICTURES = 200
DAMPED = 0.01
"""Share of the mean spread that every input is given besides, so that rare ones don't run wild."""
CLIPS = np.arange(1, 0.59, -0.05)
"""Shares of a column's largest weight that are tried as its range."""
BLOCK = 128
TOGETHER = 25
"""Pictures whose rows are multiplied at once."""


def inputs(layers: int) -> dict[str, list[str]]:
    """Tell which products each row of numbers goes into."""
    taps = {}
    for number in range(layers):
        name, key = f"layer{number}", f"layers.{number}"
        taps[f"{name}_norm1"] = [f"{key}.self_attn.{part}_proj" for part in "qkv"]
        taps[f"{name}_mixed_rows"] = [f"{key}.self_attn.out_proj"]
        taps[f"{name}_norm2"] = [f"{key}.mlp.fc1"]
        taps[f"{name}_gated"] = [f"{key}.mlp.fc2"]
    return taps


def moments(weights: encoder.Weights, side: int, pixels: np.ndarray) -> dict[str, np.ndarray]:
    """Give how the inputs of each product go together on some pictures: sums of their products with each other."""
    model, names = encoder.features(weights, side), list(inputs(encoder.LAYERS))
    model.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    session = open_network(model.SerializeToString())
    sums: dict[str, np.ndarray] = {}
    for start in range(0, len(pixels), TOGETHER):
        seen = [session.run(names, {"pixels": picture}) for picture in pixels[start : start + TOGETHER]]
        for name, parts in zip(names, zip(*seen, strict=True), strict=True):
            rows = np.concatenate(parts)
            sums[name] = sums.get(name, 0.0) + rows.T @ rows
    return sums


def rounded(weight: np.ndarray, together: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Round a product's weights (inputs, columns) to whole numbers, with the step of each column."""
    left, size = weight.astype(np.float32), len(weight)
    together = together.astype(np.float64) + DAMPED * np.diag(together).mean() * np.eye(size)
    falls = np.linalg.cholesky(np.linalg.inv(together)).T.astype(np.float32)
    step = _steps(left, np.diag(together).astype(np.float32)[:, None])
    whole = np.zeros(weight.shape, np.int8)
    for start in range(0, size, BLOCK):
        stop = min(start + BLOCK, size)
        errors = np.zeros((stop - start, weight.shape[1]), np.float32)
        for row in range(start, stop):
            whole[row] = np.clip(np.round(left[row] / step), -MOST, MOST)
            errors[row - start] = (left[row] - whole[row] * step) / falls[row, row]
            left[row + 1 : stop] -= falls[row, row + 1 : stop, None] * errors[row - start]
        left[stop:] -= falls[start:stop, stop:].T @ errors
    return whole, step.astype(np.float32)


def _steps(weight: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """Choose the range of each column that costs least when each weight is rounded by itself."""
    steps = [np.maximum(np.abs(weight).max(0) * clip / MOST, 1e-12) for clip in CLIPS]
    costs = [(spread * (np.clip(np.round(weight / step), -MOST, MOST) * step - weight) ** 2).sum(0) for step in steps]
    return np.take_along_axis(np.stack(steps), np.argmin(costs, 0)[None], 0)[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("pixels", type=Path, help="what features.py --pixels wrote")
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    weights, pixels = encoder.read(args.encoder), np.load(args.pixels)["pixels"]
    drawn = np.random.default_rng(0).permutation(len(pixels))[:PICTURES]
    sums = moments(weights, encoder.SIDE, pixels[drawn])
    kept = {}
    for tap, keys in inputs(encoder.LAYERS).items():
        for key in keys:
            whole, scale = weights.products[key]
            kept[f"{key}.whole"], kept[f"{key}.step"] = rounded(whole * scale.astype(np.float32), sums[tap])
            print(key, flush=True)
    np.savez_compressed(args.out, **kept)


if __name__ == "__main__":
    main()
