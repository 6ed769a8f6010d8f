"""Evaluate the photo judge, always on sources it has not learnt from.

python eval/photos.py unseen DESCRIBED.npz ... [--plot OUT.png]
    trains without each source in turn, and judges the plain copies of that source
python eval/photos.py folder ROOT
    judges your own pictures, ROOT/SOURCE/KIND/*, with the network of the package; KIND is one of
    real-shot packshot model scene detail graphic
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import figures
import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))


def unseen(files: list[Path]):
    """Give the odds of every plain copy by a network that never saw its source, at heat 1. Takes two minutes a source."""
    import described
    import heads
    import tune

    data = described.load(files)
    plain = data.only(data.variant == "plain")
    mean, spread, groups = heads.grouped(data)
    answers = np.zeros((len(plain.kind), len(figures.KINDS)))
    for source in sorted(set(plain.source)):
        judged = plain.source == source
        head = heads.learn([group for group in groups if source not in {group.source, group.other}], mean, spread)
        tuned = tune.logits(tune.learn(data.without(source)), plain.only(judged))[:, :-1]
        answers[judged] = tuned + heads.logits(head, plain.described[judged]) / heads.COOLED
        print(source, f"{(answers[judged].argmax(1) == plain.kind[judged]).mean():.2f}", file=sys.stderr, flush=True)
    return described.softmax(answers), plain.kind, plain.source, described.chances(plain)


def folder(root: Path):
    """Give the odds of the user's pictures, each taken as one photo."""
    from PIL import Image

    from listinglint.eyes.net import load_net, score
    from listinglint.eyes.opening import plain

    found = [
        (path, path.parent.parent.name, path.parent.name)
        for path in sorted(root.glob("*/*/*"))
        if path.parent.name in figures.KINDS
    ]
    net = load_net()
    scores = [score(net, [plain(Image.open(path))])[0] for path, _, _ in found]
    odds = np.array([[one[kind] for kind in figures.KINDS] for one in scores])
    kind = np.array([figures.KINDS.index(kind) for _, _, kind in found])
    return odds, kind, np.array([source for _, source, _ in found]), np.ones(len(kind))


def heated(odds, heat: float):
    """Divide the logits by a heat."""
    hot = np.exp(np.log(np.maximum(odds, 1e-30)) / heat)
    return hot / hot.sum(1, keepdims=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["unseen", "folder"])
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--plot", type=Path)
    args = parser.parse_args()
    odds, kind, source, weight = unseen(args.paths) if args.mode == "unseen" else folder(args.paths[0])
    if args.mode == "unseen":
        heat = figures.best_heat(odds, kind, weight)
        print(f"best heat {heat:.2f} (pass it to training/export.py); figures at that heat")
        odds = heated(odds, heat)
    rows = figures.show(odds, kind, source, weight)
    if args.plot:
        figures.plot(rows, args.plot)


if __name__ == "__main__":
    main()
