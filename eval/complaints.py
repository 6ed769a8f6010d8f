"""Measure how well reviews are sorted into reasons: precision and recall by reason, on rows that were labelled by hand.

python eval/complaints.py             print the tables
python eval/complaints.py --misses    print what the part that patterns may be written after gets wrong
python eval/complaints.py --no-opinion  the tables of phrases alone, without the second opinion
python eval/complaints.py --agreement print how far two readings of the same rows agree, and the sorter with each

The reviews are not in the repository: LISTINGLINT_REAL_DATA names the folder that holds `real/reviews`. `complaints.tsv` holds for each
row that was read a digest of its words (SHA-256, 16 digits), its part, and the reasons that it gives. Rows that are kept apart were labelled
before they were sorted, and never looked at since: no pattern may be written after one, and no bound set by one. Of these, the rows of part
`fresh` were drawn at random alone, after all patterns; they have a table of their own, and so have those of parts `last` and `mixed`, drawn later still. Rows of part `weigh` may be learnt from, but no pattern
is written after one, either: they tell the second opinion how far a phrase may be trusted. `complaints_draw.py` says how rows were drawn.
A row counts for a kind of a reason (see-through) and for the reason itself (material).

`complaints_written.tsv` holds reviews and reasons of returns that were written for this repository, with what they are of: no buyer's words, but of many
more kinds of goods. 53 kinds are kept apart: nothing is learnt of their reviews, and no pattern written after one.

`complaints_again.tsv` holds 550 of the rows kept apart (all of `fresh` among them) with the reasons of a first reading and of a second, which
saw neither the first nor what the tool says. Where the two differ, the written definition decided what `complaints.tsv` says now.
"""

from __future__ import annotations

import argparse
import csv
import os
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from listinglint.complaints.sorting import by_phrases_alone, sorter
from listinglint.model.complaint import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.complaints.sorting import Sorter

PARTS = ("kept apart", "kept apart, zh", "kept apart, en", "fresh", "last", "mixed", "train", "weigh")
APART = frozenset(("apart", "fresh", "last", "mixed"))
"""Parts of which nothing is learnt."""
LABELS = Path(__file__).with_suffix(".tsv")
AGAIN = Path(__file__).with_name("complaints_again.tsv")
WRITTEN = Path(__file__).with_name("complaints_written.tsv")


class Written(NamedTuple):
    """A review that was written for this repository."""

    part: str
    """`learn`, or `apart` where nothing is learnt of any of its goods."""
    goods: str
    said: frozenset[Complaint]
    words: str


def digest(words: str) -> str:
    """Give the digest of a review."""
    return sha256(words.strip().encode()).hexdigest()[:16]


def labels() -> dict[str, tuple[bool, frozenset[Complaint]]]:
    """Give of each labelled row, by digest, whether it is kept apart, and its reasons."""
    return {name: (part in APART, said) for name, (part, said) in parts().items()}


def parts() -> dict[str, tuple[str, frozenset[Complaint]]]:
    """Give of each labelled row, by digest, its part (train, weigh, or one of `APART`) and its reasons."""
    with LABELS.open(encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file if not line.startswith("#"))
        return {name: (part, _reasons(said)) for name, part, said in rows}


def written() -> list[Written]:
    """Give the reviews that were written for this repository."""
    with WRITTEN.open(encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file if not line.startswith("#"))
        return [Written(part, goods, _reasons(said), words) for part, goods, said, words in rows]


def readings() -> dict[str, tuple[frozenset[Complaint], frozenset[Complaint]]]:
    """Give of each row that was read twice, by digest, the reasons of either reading."""
    with AGAIN.open(encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file if not line.startswith("#"))
        return {name: (_reasons(first), _reasons(second)) for name, first, second in rows}


def _reasons(said: str) -> frozenset[Complaint]:
    return frozenset(map(Complaint, filter(None, said.split(","))))


def reviews(folder: Path) -> Iterator[str]:
    """Give the reviews of both languages; a title is part of what was said."""
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as text:
            for row in csv.DictReader(text):
                title, words = row.get("Title", ""), row.get("review") or row.get("Review Text") or ""
                yield (f"{title}. {words}".strip(". ") if title else words).strip()


def measure(folder: Path, sorts: Sorter) -> dict[str, dict[Complaint, Counter[str]]]:
    """Count what is found rightly, wrongly and not, by part (that kept apart also by language) and reason; prints nothing."""
    known = parts()
    pairs: dict[str, list[tuple[frozenset[Complaint], frozenset[Complaint]]]] = {part: [] for part in PARTS}
    for words in dict.fromkeys(reviews(folder)):
        if (name := digest(words)) in known:
            kept, said = known[name]
            language = "kept apart, zh" if any("\u3400" <= one <= "\u9fff" for one in words) else "kept apart, en"
            for part in ("kept apart", language) if kept == "apart" else (kept,):
                pairs[part].append((said, frozenset(sorts.sort(words).reasons)))
    return {part: agreed(rows) for part, rows in pairs.items()}


def measure_written(sorts: Sorter) -> dict[str, dict[Complaint, Counter[str]]]:
    """Count likewise of reviews that were written for this repository: of goods that are learnt, and of goods never met."""
    pairs: dict[str, list[tuple[frozenset[Complaint], frozenset[Complaint]]]] = {}
    for part, _, said, words in written():
        pairs.setdefault(f"written, {part}", []).append((said, frozenset(sorts.sort(words).reasons)))
    return {part: agreed(rows) for part, rows in pairs.items()}


def agreed(pairs: list[tuple[frozenset[Complaint], frozenset[Complaint]]]) -> dict[Complaint, Counter[str]]:
    """Count by reason what the second of each pair says of the first."""
    counted: dict[Complaint, Counter[str]] = {}
    for said, found in pairs:
        for reason in said | found:
            outcome = "right" if reason in said & found else "wrong" if reason in found else "missed"
            counted.setdefault(reason, Counter())[outcome] += 1
    return counted


def kappa(one: Counter[str], rows: int) -> float:
    """Give Cohen's kappa: agreement beyond chance."""
    said, found = (one["right"] + one["missed"]) / rows, (one["right"] + one["wrong"]) / rows
    by_chance = said * found + (1 - said) * (1 - found)
    return 1.0 if by_chance == 1 else (1 - (one["wrong"] + one["missed"]) / rows - by_chance) / (1 - by_chance)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--agreement", action="store_true")
    parser.add_argument("--no-opinion", action="store_true")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    folder = Path(os.environ["LISTINGLINT_REAL_DATA"]) / "real" / "reviews"
    if options.misses:
        _print_misses(folder)
        return
    if options.agreement:
        _print_agreement(folder)
        return
    sorts = by_phrases_alone() if options.no_opinion else sorter()
    for part, counted in (measure(folder, sorts) | measure_written(sorts)).items():
        print(f"\n{part}\n\n| reason | said | precision | recall |\n| --- | --- | --- | --- |")
        for reason, one in sorted(counted.items(), key=lambda item: -(item[1]["right"] + item[1]["missed"])):
            print(row(reason.value, one))
        print(row("**all**", sum(counted.values(), Counter())))


def row(name: str, one: Counter[str]) -> str:
    said, found = one["right"] + one["missed"], one["right"] + one["wrong"]
    return f"| {name} | {said} | {_percent(one['right'], found)} | {_percent(one['right'], said)} |"


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "-"


def _print_agreement(folder: Path) -> None:
    twice = readings()
    texts = {digest(words): words for words in reviews(folder)}
    phrases = {name: frozenset(sorter().sort(texts[name]).reasons) for name in twice}
    for head, pairs in (
        ("the second reading against the first", list(twice.values())),
        ("the sorter against the first reading", [(first, phrases[name]) for name, (first, _) in twice.items()]),
        ("the sorter against the second reading", [(second, phrases[name]) for name, (_, second) in twice.items()]),
        ("the sorter against what was decided", [(labels()[name][1], phrases[name]) for name in twice]),
    ):
        counted = agreed(pairs)
        print(f"\n{head}, {len(pairs)} rows\n\n| reason | said | precision | recall | kappa |")
        print("| --- | --- | --- | --- | --- |")
        for reason, one in sorted(counted.items(), key=lambda item: -(item[1]["right"] + item[1]["missed"])):
            print(f"{row(reason.value, one)} {kappa(one, len(pairs)):.2f} |")
        print(row("**all**", sum(counted.values(), Counter())), "- |")


def _print_misses(folder: Path) -> None:
    known = parts()
    for words in dict.fromkeys(reviews(folder)):
        part, said = known.get(digest(words), ("", frozenset()))
        if part == "train":
            found = frozenset(sorter().sort(words).reasons)
            if found != said:
                print("+", ",".join(found - said), "-", ",".join(said - found), "|", words[:200].replace("\n", " "))


if __name__ == "__main__":
    main()
