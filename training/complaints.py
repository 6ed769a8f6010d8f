"""Learn the second opinion on complaints (`listinglint/complaints/opinion.py`): logistic regression over hashed pieces of words.

LISTINGLINT_REAL_DATA=FOLDER python training/complaints.py     needs scipy; writes opinion.npz, about 0.2 MB

It learns from all public reviews: those labelled by hand for learning (`eval/complaints.tsv`, part train) count six times, as do the
sentences under `examples` of `complaints/*.yaml`; for all others the phrases say what they complain about, and where phrases are wrong by
chance, many rows outvote them. Rows kept apart are left out whole. `eval/complaints.py --no-opinion` measures what it is worth.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parents[1]))

from eval.complaints import digest, labels, reviews

from listinglint.complaints.folding import folded
from listinglint.complaints.opinion import BITS, FILE, pieces
from listinglint.complaints.phrases import book, complaints_dir
from listinglint.complaints.sorting import Sorter
from listinglint.model.complaint import BUYERS, Complaint
from listinglint.phrasebook.loader import files_of
from listinglint.phrasebook.written import examples

BY_HAND, ROUNDS, DECAY, LEAST = 6.0, 40, 0.3, 100
"""Weight of a row labelled by hand, steps of the search, decay of weights, and rows that must give a reason for it to be learnt."""


def rows(folder: Path, sorter: Sorter) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Give folded reviews, what each complains about, and how much it counts."""
    known = labels()
    words: list[str] = []
    said: list[frozenset[Complaint]] = []
    weight: list[float] = []
    for one in dict.fromkeys(reviews(folder)):
        is_apart, reasons = known.get(digest(one), (False, None))
        if one and not is_apart:
            words.append(folded(one))
            said.append(frozenset(sorter.sort(one).reasons) if reasons is None else reasons)
            weight.append(1.0 if reasons is None else BY_HAND)
    for one in sentences():
        words.append(folded(one))
        said.append(frozenset(sorter.sort(one).reasons))
        weight.append(BY_HAND)
    return (
        words,
        np.array([[reason in one for reason in BUYERS] for one in said], np.float32),
        np.array(weight, np.float32),
    )


def sentences() -> list[str]:
    """Give the examples of phrases, which `listinglint verify` shows to be sorted rightly."""
    held = [one for file in files_of(complaints_dir()) for one in examples(file)]
    texts = [text for one in held for text in (*one.said.values(), *one.not_said.values())]
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]


def learned(held: sparse.csr_matrix, said: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Learn the weights of pieces and the bias of each reason, all reasons at once."""
    turned, size, reasons = held.T.tocsr(), held.shape[1], said.shape[1]
    weight = weight[:, None]

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        weights, bias = at[:-reasons].reshape(size, reasons).astype(np.float32), at[-reasons:].astype(np.float32)
        odds = held @ weights + bias
        error = weight * (1 / (1 + np.exp(-odds)) - said)
        cost = float((weight * (np.logaddexp(0, odds) - said * odds)).sum()) + DECAY * float((weights**2).sum()) / 2
        slope = np.concatenate([(turned @ error + DECAY * weights).ravel(), error.sum(axis=0)])
        return cost, slope.astype(float)

    start = np.zeros(size * reasons + reasons)
    start[-reasons:] = -3
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 8}).x
    return found[:-reasons].reshape(size, reasons), found[-reasons:].astype(np.float32)


def main() -> None:
    words, said, weight = rows(Path(os.environ["LISTINGLINT_REAL_DATA"]) / "real" / "reviews", Sorter(book()))
    often = said.sum(axis=0) >= LEAST
    found = [pieces(one) for one in words]
    ends = np.cumsum([0, *map(len, found)])
    values = np.concatenate([np.full(len(one), 1 / np.sqrt(max(len(one), 1)), np.float32) for one in found])
    held = sparse.csr_matrix((values, np.concatenate(found).astype(np.int32), ends), shape=(len(words), 1 << BITS))
    weights, bias = learned(held, said[:, often], weight)
    scale = (np.abs(weights).max(axis=0) / 127).astype(np.float32)
    names = np.array([reason.value for reason, is_often in zip(BUYERS, often, strict=True) if is_often])
    np.savez_compressed(FILE, reasons=names, weights=np.round(weights / scale).astype(np.int8), scale=scale, bias=bias)
    print(f"{len(words)} rows, {len(names)} reasons, {FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
