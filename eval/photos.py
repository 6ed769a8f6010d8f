"""Evaluate the photo judge, always on sources it has not learnt from.

python eval/photos.py unseen MAPPED.npz ... --kept FOLDER [--plot OUT.png] [--listed PICTURES.tsv --under FOLDER/]
    trains without some sources at a time, and judges the plain copies of those, or of those whose files lie in a folder
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

GROUPS = (
    ("casa", "magento", "pexels", "kitchenware"),
    ("clothing", "shopxo2023", "startbootstrap", "gentelella"),
    ("wsa93", "thinkmao", "creativetim", "odoo"),
    ("shopxo2018", "sneat", "shuup"),
    ("freesewing",),
    ("imagenet", "specialsports", "tabler", "bandshop"),
)
"""Sources that are left out together: of real shots one at a time, of each other kind no two large ones.

Not judged: `drawn`, and `saleor`, whose goods are drawn into photos.
"""


def unseen(files: list[Path], kept: Path):
    """Give the odds of every plain copy by a network that never saw its source, at heat 1, with kind, source, weight, and row of the table.

    Takes seven minutes a group. What is tuned without one is kept as GROUP.pt (sources joined by +), and not tuned again.
    """
    import mapped
    import torch
    import tune

    data = mapped.load(files)
    plain = np.flatnonzero((data.variant == "plain") & np.isin(data.source, [one for group in GROUPS for one in group]))
    answers = np.zeros((len(plain), len(figures.KINDS)))
    for group in GROUPS:
        file = kept / f"{'+'.join(group)}.pt"
        if not file.exists():
            torch.save(tune.learn(data, data.without(group)).state_dict(), file)
        judge = tune.Judge().eval()
        judge.load_state_dict(torch.load(file, weights_only=True))
        judged = np.isin(data.source[plain], group)
        answers[judged] = tune.logits(judge, data, plain[judged])[:, :-1]
        share = (answers[judged].argmax(1) == data.kind[plain][judged]).mean()
        print(*group, f"{share:.2f}", file=sys.stderr, flush=True)
    kind, source = data.kind[plain], data.source[plain]
    return softmax(answers), kind, source, mapped.chances(kind, data.variant[plain], source), data.entry[plain]


def softmax(values):
    odds = np.exp(values - values.max(1, keepdims=True))
    return odds / odds.sum(1, keepdims=True)


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
    return odds, kind, np.array([source for _, source, _ in found]), np.ones(len(kind))


def lies_under(table: Path, folder: str, entry):
    """Tell which rows of the table are pictures of a folder."""
    with table.open(encoding="utf-8") as lines:
        files = [row["file"] for row in csv.DictReader(lines, delimiter="\t")]
    return np.array([files[one].startswith(folder) for one in entry])


def heated(odds, heat: float):
    """Divide the logits by a heat."""
    hot = np.exp(np.log(np.maximum(odds, 1e-30)) / heat)
    return hot / hot.sum(1, keepdims=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["unseen", "folder"])
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--kept", type=Path, default=Path(), help="folder of what was tuned without each group")
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--listed", type=Path, help="table of the pictures, to show only those under --under")
    parser.add_argument("--under", default="")
    args = parser.parse_args()
    if args.mode == "folder":
        odds, kind, source, weight = folder(args.paths[0])
    else:
        odds, kind, source, weight, entry = unseen(args.paths, args.kept)
        heat = figures.best_heat(odds, kind, weight)
        print(f"best heat {heat:.2f} (pass it to training/export.py); figures at that heat")
        odds = heated(odds, heat)
        if args.listed:
            shown = lies_under(args.listed, args.under, entry)
            odds, kind, source, weight = odds[shown], kind[shown], source[shown], weight[shown]
    rows = figures.show(odds, kind, source, weight)
    if args.plot:
        figures.plot(rows, args.plot)


if __name__ == "__main__":
    main()
