"""Try a small trained model beside the phrases of complaints: logistic regression over hashed pieces of words, one for each reason.

LISTINGLINT_REAL_DATA=FOLDER python training/complaints.py

It learns from the rows that were labelled by hand (`eval/complaints.tsv`, the part kept apart left out) and from all other reviews as
the phrases sort them, and is measured on the part kept apart: alone, and where it may add a reason to those of the phrases. It ships only
if it helps there; `docs/complaints.md` says what came out.
"""

from __future__ import annotations

import os
import random
import sys
from collections import Counter
from pathlib import Path
from zlib import crc32

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

import itertools

from eval.complaints import digest, labels, reviews

from listinglint.complaints.folding import folded
from listinglint.complaints.sorting import sorter
from listinglint.model.complaint import BUYERS, Complaint

SIZE = 1 << 15
"""Weights of each reason: with 19 reasons in half precision 1.2 MB, in bytes 0.6 MB."""
MOST = 300
HAND, EPOCHS, RATE, DECAY = 4, 5, 0.15, 1e-6
"""How often a hand-labelled row counts, and how the weights are learned."""
SHARES = (0.5, 0.7, 0.8, 0.9)


def pieces(words: str) -> np.ndarray:
    """Give the numbers of the pieces of a review: pairs and triples of Chinese characters, words and pairs of words."""
    plain = folded(words)[:600]
    latin = plain.split() if plain.isascii() else []
    found = (
        {*latin, *map(" ".join, itertools.pairwise(latin))}
        if latin
        else {plain[at : at + n] for n in (2, 3, 4) for at in range(len(plain) - n + 1)}
    )
    numbers = sorted({1 + crc32(one.encode()) % (SIZE - 1) for one in found})[:MOST]
    return np.array(numbers + [0] * (MOST - len(numbers)), dtype=np.int32)


def learned(rows: np.ndarray, said: np.ndarray, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Learn the weights of pieces and the bias of each reason."""
    weights, bias = np.zeros((SIZE, said.shape[1]), np.float32), np.full(said.shape[1], -3, np.float32)
    squares = np.full_like(weights, 1e-3)
    choice = np.random.default_rng(seed)
    for _ in range(EPOCHS):
        order = choice.permutation(len(rows))
        for start in range(0, len(order), 64):
            batch = order[start : start + 64]
            error = shares(rows[batch], weights, bias) - said[batch]
            flat = rows[batch].ravel()
            step = np.zeros_like(weights)
            np.add.at(step, flat, np.repeat(error, MOST, axis=0))
            step[0] = 0
            touched = np.unique(flat)
            part = step[touched] / len(batch) + DECAY * weights[touched]
            squares[touched] += part**2
            weights[touched] -= RATE * part / np.sqrt(squares[touched])
            bias -= RATE * error.mean(axis=0)
    weights[0] = 0
    return weights, bias


def shares(rows: np.ndarray, weights: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """Give how likely each reason is."""
    scores = np.stack([weights[row].sum(axis=0) for row in rows]) + bias
    return 1 / (1 + np.exp(-np.clip(scores, -30, 30)))


def main() -> None:
    known = labels()
    folder = Path(os.environ["LISTINGLINT_REAL_DATA"]) / "real" / "reviews"
    train: list[tuple[str, frozenset[Complaint]]] = []
    apart: list[tuple[str, frozenset[Complaint]]] = []
    rest: list[str] = []
    for words in dict.fromkeys(reviews(folder)):
        part = known.get(digest(words))
        if part is None:
            rest.append(words)
        elif part[0]:
            apart.append((words, part[1]))
        else:
            train += [(words, part[1])] * HAND
    random.Random(1).shuffle(rest)
    train += [(words, frozenset(sorter().sort(words).reasons)) for words in rest[:3000]]
    said = np.array([[reason in reasons for reason in BUYERS] for _, reasons in train], np.float32)
    weights, bias = learned(np.stack([pieces(words) for words, _ in train]), said)
    likely = shares(np.stack([pieces(words) for words, _ in apart]), weights, bias)
    phrases = [frozenset(sorter().sort(words).reasons) for words, _ in apart]
    print("phrases alone", told(phrases, apart))
    for share in SHARES:
        model = [frozenset(reason for reason, one in zip(BUYERS, row, strict=True) if one >= share) for row in likely]
        print(f"model alone, from {share}", told(model, apart))
        print(
            f"phrases and model, from {share}",
            told([one | two for one, two in zip(phrases, model, strict=True)], apart),
        )
    for share in (0.02, 0.05, 0.1):
        kept = [
            frozenset(reason for reason in found if row[BUYERS.index(reason)] >= share)
            for found, row in zip(phrases, likely, strict=True)
        ]
        print(f"phrases where the model agrees, from {share}", told(kept, apart))


def told(found: list[frozenset[Complaint]], rows: list[tuple[str, frozenset[Complaint]]]) -> str:
    """Tell precision and recall over all reasons."""
    counted: Counter[str] = Counter()
    for one, (_, said) in zip(found, rows, strict=True):
        counted.update(right=len(one & said), wrong=len(one - said), missed=len(said - one))
    right = counted["right"]
    return f"precision {right / max(right + counted['wrong'], 1):.1%}, recall {right / max(right + counted['missed'], 1):.1%}"


if __name__ == "__main__":
    main()
