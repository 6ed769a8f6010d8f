"""Makes samples of the listed pictures and gives what the encoder sees in them: python features.py pictures.tsv ROOT ENCODER OUT.npz --rounded ROUNDED.npz.

python features.py pictures.tsv ROOT ENCODER OUT.npz --pixels    gives the pixels of all pictures instead, for rounding.py
"""

from __future__ import annotations

import argparse
from pathlib import Path

import encoder
import numpy as np
from fit import KINDS
from samples import JUDGED_ONLY, UNCLEAR, Sample, derived, drawn, entries, opened

from listinglint.images.onnx import open_network
from listinglint.images.photos.classifier import pixels


def samples(listed):
    """Give the plain copies of what is not unclear, then all that is derived, then what is drawn."""
    for index, entry in enumerate(listed):
        if entry.kind != UNCLEAR:
            yield Sample(index, entry.kind, "plain", opened(entry))
    for index in range(len(listed)):
        yield from derived(index, listed)
    yield from drawn()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", type=Path)
    parser.add_argument("root", type=Path)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rounded", type=Path, help="what rounding.py wrote")
    parser.add_argument("--pixels", action="store_true")
    args = parser.parse_args()
    listed = entries(args.table, args.root)
    if args.pixels:
        np.savez_compressed(args.out, pixels=np.stack([pixels(opened(entry)) for entry in listed]))
        return
    weights = encoder.with_rounded(encoder.read(args.encoder), np.load(args.rounded))
    model = encoder.features(weights, encoder.SIDE)
    session = open_network(model.SerializeToString())
    rows, told = [], []
    for sample in samples(listed):
        seen = session.run(None, {"pixels": pixels(sample.image)})[0][0]
        entry = listed[sample.entry] if sample.entry >= 0 else None
        source, magazine = (entry.source, entry.magazine) if entry else ("drawn", 0.0)
        rows.append(seen.astype(np.float16))
        told.append(
            (KINDS.index(sample.kind), source, sample.variant, magazine, source not in JUDGED_ONLY, sample.entry)
        )
    names = ("kind", "source", "variant", "magazine", "learnt", "entry")
    columns = {name: np.array(column) for name, column in zip(names, zip(*told, strict=True), strict=True)}
    np.savez(args.out, features=np.stack(rows), **columns)


if __name__ == "__main__":
    main()
