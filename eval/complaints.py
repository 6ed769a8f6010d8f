"""Measure how well reviews are sorted into reasons: precision and recall by reason, on rows that were labelled by hand.

python eval/complaints.py            print the tables
python eval/complaints.py --misses   print what the part that patterns may be written after gets wrong

The reviews are not in the repository: LISTINGLINT_REAL_DATA names the folder that holds `real/reviews`. `complaints.tsv` holds for each
row that was read a digest of its words (SHA-256, 16 digits), its part, and the reasons that it gives. Rows that are kept apart were labelled
before they were sorted, and never looked at since: no pattern may be written after one. `complaints_draw.py` says how rows were drawn.
A row counts for a kind of a reason (see-through) and for the reason itself (material).
"""

from __future__ import annotations

import argparse
import csv
import os
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.complaints.sorting import sorter
from listinglint.model.complaint import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = ("kept apart", "kept apart, zh", "kept apart, en", "train")
LABELS = Path(__file__).with_suffix(".tsv")


def digest(words: str) -> str:
    """Give the digest of a review."""
    return sha256(words.strip().encode()).hexdigest()[:16]


def labels() -> dict[str, tuple[bool, frozenset[Complaint]]]:
    """Give of each labelled row, by digest, whether it is kept apart, and its reasons."""
    with LABELS.open(encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file if not line.startswith("#"))
        return {
            name: (part == "apart", frozenset(map(Complaint, filter(None, said.split(",")))))
            for name, part, said in rows
        }


def reviews(folder: Path) -> Iterator[str]:
    """Give the reviews of both languages; a title is part of what was said."""
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as text:
            for row in csv.DictReader(text):
                title, words = row.get("Title", ""), row.get("review") or row.get("Review Text") or ""
                yield (f"{title}. {words}".strip(". ") if title else words).strip()


def measure(folder: Path) -> dict[str, dict[Complaint, Counter[str]]]:
    """Count what is found rightly, wrongly and not, by part (that kept apart also by language) and reason; prints nothing."""
    known, counted = labels(), {part: {} for part in PARTS}
    for words in dict.fromkeys(reviews(folder)):
        name = digest(words)
        if name in known:
            found, (is_apart, said) = frozenset(sorter().sort(words).reasons), known[name]
            for reason in found | said:
                outcome = "right" if reason in found & said else "wrong" if reason in found else "missed"
                language = "kept apart, zh" if any("\u3400" <= one <= "\u9fff" for one in words) else "kept apart, en"
                for part in ("kept apart", language) if is_apart else ("train",):
                    counted[part].setdefault(reason, Counter())[outcome] += 1
    return counted


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    folder = Path(os.environ["LISTINGLINT_REAL_DATA"]) / "real" / "reviews"
    if options.misses:
        _print_misses(folder)
        return
    for part, counted in measure(folder).items():
        print(f"\n{part}\n\n| reason | said | precision | recall |\n| --- | --- | --- | --- |")
        for reason, one in sorted(counted.items(), key=lambda item: -(item[1]["right"] + item[1]["missed"])):
            print(row(reason.value, one))
        print(row("**all**", sum(counted.values(), Counter())))


def row(name: str, one: Counter[str]) -> str:
    said, found = one["right"] + one["missed"], one["right"] + one["wrong"]
    return f"| {name} | {said} | {_percent(one['right'], found)} | {_percent(one['right'], said)} |"


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "-"


def _print_misses(folder: Path) -> None:
    known = labels()
    for words in dict.fromkeys(reviews(folder)):
        name = digest(words)
        if name in known:
            found, (is_apart, said) = frozenset(sorter().sort(words).reasons), known[name]
            if found != said and not is_apart:
                print("+", ",".join(found - said), "-", ",".join(said - found), "|", words[:200].replace("\n", " "))


if __name__ == "__main__":
    main()
