"""Draw every sample and run it through the trunk once, so that the top is tuned in minutes: python maps.py PICTURES.tsv ROOT OUT.npz.

Takes three quarters of an hour of one core; --part 0/2 and --part 1/2 share it between two.
"""

from __future__ import annotations

import argparse
from itertools import chain, islice
from pathlib import Path

import backbone
import numpy as np
import onnxruntime
import torch
from mapped import Mapped
from samples import KINDS, SIDE, drawn, entries, graphics, tensor

ROUNDS = 2
"""Times that each picture is gone through, every time with other copies, cuts and places."""
BATCH = 16


def trunk_by(file: Path):
    """Give the trunk as the engine runs it: faster than torch on one core."""
    example = torch.zeros(2, SIDE, SIDE, 3, dtype=torch.uint8)
    axes = {name: {0: "count"} for name in ("pixels", "maps")}
    torch.onnx.export(
        backbone.load()[0],
        (example,),
        file,
        input_names=["pixels"],
        output_names=["maps"],
        dynamic_axes=axes,
        dynamo=False,
    )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(file, options)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path)
    parser.add_argument("root", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--part", default="0/1", help="this process's share, such as 0/2")
    args = parser.parse_args()
    part, parts = map(int, args.part.split("/"))
    listed = entries(args.table, args.root)
    net = trunk_by(args.out.with_suffix(".onnx"))
    samples = chain(
        (
            sample
            for turn in range(ROUNDS)
            for index in range(part, len(listed), parts)
            for sample in drawn(index, listed, turn)
        ),
        graphics() if part == 0 else (),
    )
    rows, maps = [], []
    while batch := list(islice(samples, BATCH)):
        pixels = np.stack([tensor(sample.image) for sample in batch])
        maps.append(net.run(None, {"pixels": pixels})[0].astype(np.float16))
        rows += [row(sample, listed) for sample in batch]
    columns = dict(zip(Mapped._fields, map(np.array, zip(*rows, strict=True)), strict=False))
    np.savez(args.out, **columns, maps=np.concatenate(maps))


def row(sample, listed):
    """Give the first six columns of `Mapped`."""
    source, magazine = (
        (listed[sample.entry].source, listed[sample.entry].magazine) if sample.entry >= 0 else ("drawn", 0)
    )
    return sample.entry, KINDS.index(sample.kind), sample.variant, source, sample.other, magazine


if __name__ == "__main__":
    main()
