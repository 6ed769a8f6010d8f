"""Figures of a photo judge: balanced accuracy, precision and recall, abstention, calibration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from listinglint.facts.photos.thresholds import NEAR

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("real-shot", "packshot", "model", "scene", "detail", "graphic")
REAL, PACKSHOT, MODEL, SCENE, DETAIL, GRAPHIC = range(6)
FOUR = np.array([0, 1, 1, 2, 3, -1])
"""Real shot, studio (packshot or model), scene, detail; a graphic is no photo."""
FOUR_NAMES = ("real-shot", "studio", "scene", "detail")
UNSURE = 0.2
"""Share of photos that may be left unsure."""
EVEN = 0.5


def real_or_professional(odds, kind, limit=EVEN):
    """Give balanced accuracy, recall of real shots, recall of professional ones, and area under the curve, over whole photos.

    A photo is taken for a real shot when the odds of that, of the four kinds of whole photos, are above the limit.
    """
    whole = np.isin(kind, [REAL, PACKSHOT, MODEL, SCENE])
    share = odds[whole, REAL] / odds[whole][:, [REAL, PACKSHOT, MODEL, SCENE]].sum(1)
    real = kind[whole] == REAL
    recall, kept = (share[real] > limit).mean(), (share[~real] <= limit).mean()
    return (recall + kept) / 2, recall, kept, _area(share, real)


def four_kinds(odds, kind):
    """Give recalls of the four kinds over all photos, then over those that are sure, and the odds from which they are."""
    photos = kind != GRAPHIC
    four = np.stack([odds[:, REAL], odds[:, PACKSHOT] + odds[:, MODEL], odds[:, SCENE], odds[:, DETAIL]], 1)
    truth, said, sure = FOUR[kind[photos]], four[photos].argmax(1), four[photos].max(1)
    limit = np.quantile(sure, UNSURE)
    every, kept = (
        [_share(said[extra & (truth == number)] == number) for number in range(4)]
        for extra in (sure >= 0, sure > limit)
    )
    return every, kept, float(limit)


def _share(right):
    return right.mean() if right.size else np.nan


def detail(odds, kind, limit=0.5):
    """Give precision and recall of close-ups, over photos."""
    photos = kind != GRAPHIC
    said, truth = odds[photos, DETAIL] > limit, kind[photos] == DETAIL
    return (truth & said).sum() / max(said.sum(), 1), (truth & said).sum() / max(truth.sum(), 1)


def by_source(odds, kind, source):
    """Give for each source and kind the count and what they were taken for."""
    said = odds.argmax(1)
    for name in sorted(set(source)):
        for number in np.unique(kind[source == name]):
            mine = (source == name) & (kind == number)
            taken = {KINDS[k]: float((said[mine] == k).mean()) for k in range(len(KINDS)) if (said[mine] == k).any()}
            yield name, KINDS[number], int(mine.sum()), dict(sorted(taken.items(), key=lambda item: -item[1]))


def calibration(odds, kind, bins=10):
    """Give for each tenth of confidence: how many, the mean odds told, the share that was right; and the expected error."""
    top, right = odds.max(1), odds.argmax(1) == kind
    rows, error = [], 0.0
    for low in np.linspace(0, 1, bins, endpoint=False):
        mine = (top > low) & (top <= low + 1 / bins)
        if mine.any():
            told, true = top[mine].mean(), right[mine].mean()
            rows.append((float(low), int(mine.sum()), float(told), float(true)))
            error += abs(told - true) * mine.mean()
    return rows, error


def best_heat(odds, kind):
    """Give the heat (logits are divided by it) at which the odds fit best; odds are those at heat 1."""
    logs = np.log(np.maximum(odds, 1e-30))

    def loss(heat):
        hot = np.exp(logs / heat)
        hot /= hot.sum(1, keepdims=True)
        return -np.log(hot[np.arange(len(kind)), kind] + 1e-9).mean()

    return float(min(np.arange(0.5, 8, 0.05), key=loss))


def plot(rows, out: Path):
    """Draw told odds against the share that was right."""
    import matplotlib.pyplot as plt

    plt.figure(figsize=(4, 4))
    plt.plot([0, 1], [0, 1], "--", color="grey")
    plt.plot([row[2] for row in rows], [row[3] for row in rows], "o-")
    plt.xlabel("odds told")
    plt.ylabel("share right")
    plt.title("Photos of sources left out of training")
    plt.tight_layout()
    plt.savefig(out)


def show(odds, kind, source):
    """Print every table."""
    for limit, name in ((EVEN, "at even odds"), (NEAR["real-shot"], "as rules count what may be a real shot")):
        accuracy, recall, kept, area = real_or_professional(odds, kind, limit)
        told = f"balanced accuracy {accuracy:.3f} (real {recall:.3f}, professional {kept:.3f}), AUC {area:.3f}"
        print(f"real shot or professional, {name} ({limit}): {told}")
    every, sure, limit = four_kinds(odds, kind)
    for name, recalls in (("all photos", every), (f"without the {UNSURE:.0%} least sure (odds <= {limit:.2f})", sure)):
        told = ", ".join(f"{kind_name} {value:.2f}" for kind_name, value in zip(FOUR_NAMES, recalls, strict=True))
        print(f"four kinds, {name}: {np.nanmean(recalls):.3f} ({told})")
    print("detail: precision {:.2f} recall {:.2f}".format(*detail(odds, kind)))
    rows, error = calibration(odds, kind)
    print(f"calibration, expected error {error:.3f}; odds told, share right, photos:")
    print("  " + "  ".join(f"{told:.2f} {true:.2f} {count}" for _, count, told, true in rows))
    for name, kind_name, count, taken in by_source(odds, kind, source):
        print(f"{name[:44]:44} {kind_name:10} {count:4}  " + "  ".join(f"{k} {v:.2f}" for k, v in taken.items()))
    return rows


def _area(score, truth):
    order = score.argsort().argsort() + 1
    positive, negative = truth.sum(), (~truth).sum()
    return (order[truth].sum() - positive * (positive + 1) / 2) / max(positive * negative, 1)
