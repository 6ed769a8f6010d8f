"""Evaluate the photo judge, always on sources it has not learnt from.

python eval/photos.py unseen FEATURES.npz [--plot OUT.png] [--listed PICTURES.tsv --under FOLDER/]
    fits without a sixth of the sources at a time, and judges the plain copies of those; shows all, or those whose files lie in a folder
python eval/photos.py folder ROOT
    judges your own pictures, ROOT/SOURCE/KIND/*, with the network of the package; KIND is one of
    real-shot packshot model scene detail graphic
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

import figures
import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

FOLDS = 6
ONE_SHOP = {"shopxo2018": "shopxo", "shopxo2023": "shopxo"}
"""Sources that belong to one shop are left out together."""


def folds(kind, source):
    """Deal the sources out so that each fold has about a sixth of each kind; the same every time."""
    shop = np.array([ONE_SHOP.get(name, name) for name in source])
    counts = {name: np.bincount(kind[shop == name], minlength=len(figures.KINDS)).astype(float) for name in set(shop)}
    total, held, fold = sum(counts.values()), np.zeros((FOLDS, len(figures.KINDS))), {}
    for name in sorted(counts, key=lambda name: (-counts[name].sum(), name)):
        added = held[None] + np.eye(FOLDS)[:, :, None] * counts[name] / total
        fold[name] = int((added**2).sum((1, 2)).argmin())
        held[fold[name]] += counts[name] / total
    return np.array([fold[name] for name in shop])


def unseen(file: Path):
    """Give the odds of every plain copy at heat 1 and as shipped, by layers that never saw its source, with kind, source, and row of the table."""
    import fit

    samples = fit.load(file)
    plain = np.flatnonzero((samples.variant == "plain") & (samples.source != "drawn"))
    of_entry = dict(zip(samples.entry[plain], folds(samples.kind[plain], samples.source[plain]), strict=True))
    fold = np.array([of_entry.get(entry, -1) for entry in samples.entry])
    odds = np.zeros((2, len(samples.kind), len(figures.KINDS)))
    for left_out in range(FOLDS):
        head = fit.learn(samples, np.flatnonzero(fold != left_out))
        judged = plain[fold[plain] == left_out]
        given = samples.features[judged].astype(np.float32)
        odds[:, judged] = head.odds(given, 1.0), head.odds(given)
        print(left_out, sorted(set(samples.source[judged])), file=sys.stderr, flush=True)
    return odds[:, plain], samples.kind[plain], samples.source[plain], samples.entry[plain]


def folder(root: Path):
    """Give the odds of the user's pictures, each taken as one photo."""
    from PIL import Image

    from listinglint.images.decode import in_rgb
    from listinglint.images.photos.classifier import load_net, score

    found = [
        (path, path.parent.parent.name, path.parent.name)
        for path in sorted(root.glob("*/*/*"))
        if path.parent.name in figures.KINDS
    ]
    net = load_net()
    scores = [score(net, [in_rgb(Image.open(path))])[0] for path, _, _ in found]
    odds = np.array([[one[kind] for kind in figures.KINDS] for one in scores])
    kind = np.array([figures.KINDS.index(kind) for _, _, kind in found])
    return odds, kind, np.array([source for _, source, _ in found])


def lies_under(table: Path, folder: str, entry):
    """Tell which rows of the table are pictures of a folder."""
    with table.open(encoding="utf-8") as lines:
        files = [row["file"] for row in csv.DictReader(lines, delimiter="\t")]
    return np.array([files[one].startswith(folder) for one in entry])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["unseen", "folder"])
    parser.add_argument("path", type=Path)
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--listed", type=Path, help="table of the pictures, to show only those under --under")
    parser.add_argument("--under", default="")
    args = parser.parse_args()
    if args.mode == "folder":
        odds, kind, source = folder(args.path)
    else:
        import fit

        (even, odds), kind, source, entry = unseen(args.path)
        print(f"best heat {figures.best_heat(even, kind):.2f}; figures at {fit.HEAT} (fit.HEAT)")
        if args.listed:
            shown = lies_under(args.listed, args.under, entry)
            odds, kind, source = odds[shown], kind[shown], source[shown]
    rows = figures.show(odds, kind, source)
    if args.plot:
        figures.plot(rows, args.plot)


if __name__ == "__main__":
    main()
