"""Measure the phrases: precision and recall by fact, language and split, over the examples of the phrase files.

python eval/text.py            print the table, and what the part kept apart misses
python eval/text.py --write    renew eval/text.json and eval/text.md, which the tests and readers hold against

Sentences of split `train` were before the eyes of whoever wrote patterns, so they must all be understood; only writers kept apart,
who never saw a pattern, tell what becomes of the next shop's words. Never write a pattern after one of them. The same sentences are
measured once more with the second opinion, which is asked where no phrase finds a fact.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from msgspec.structs import replace

from listinglint.facts.perhaps import JUDGED
from listinglint.facts.text.second_opinion import perhaps_said
from listinglint.phrasebook.builtin import builtin
from listinglint.phrasebook.folder import phrases_dir
from listinglint.phrasebook.loader import files_of
from listinglint.pipeline.verify_phrases import Counts, Heard, counted, listen, page_of

HERE = Path(__file__).parent
LANGUAGES = ("zh-CN", "zh-TW", "en")
SPLITS = ("kept-apart", "second-opinion", "train")


def measure() -> tuple[dict[tuple[str, str, str], Counts], list[Heard]]:
    """Count by split, fact and language; and give all that was heard."""
    heard = [one for file in files_of(phrases_dir()) for one in listen(file, builtin())]
    groups: dict[tuple[str, str, str], list[Heard]] = defaultdict(list)
    for one in heard:
        groups[one.examples.split, one.fact, one.language].append(one)
        if one.examples.split == "kept-apart" and one.fact in JUDGED:
            groups["second-opinion", one.fact, one.language].append(replace(one, is_found=is_heard(one)))
    return {key: counted(ones) for key, ones in groups.items()}, heard


def is_heard(one: Heard) -> bool:
    """Tell whether a sentence is found by a phrase or, if by none, by the second opinion, which says no more than that it is said."""
    return one.is_found or (not one.having and one.fact in perhaps_said(page_of(one.sentence).passages))


def table(counts: dict[tuple[str, str, str], Counts], split: str) -> str:
    """Draw the table of a split: all languages, then each."""
    head = " | ".join(["fact", "recall", "precision", *(f"{language} recall, precision" for language in LANGUAGES)])
    lines = [f"| {head} |", "| --- " * (3 + len(LANGUAGES)) + "|"]
    facts = sorted({fact for part, fact, _ in counts if part == split and fact != "shared"})
    rows = [
        (fact, {language: counts.get((split, fact, language), Counts()) for language in LANGUAGES}) for fact in facts
    ]
    whole = {language: sum((row[language] for _, row in rows), Counts()) for language in LANGUAGES}
    for fact, row in [*rows, ("**all**", whole)]:
        both = sum(row.values(), Counts())
        cells = [
            f"{both.found}/{both.said} {percent(both.recall)}",
            f"{percent(both.precision)} ({both.mistaken}/{both.not_said})",
        ]
        cells += [f"{percent(one.recall)}, {percent(one.precision)}" for one in row.values()]
        lines.append(f"| {fact} | {' | '.join(cells)} |")
    return "\n".join(lines)


def percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.0%}"


def as_data(counts: dict[tuple[str, str, str], Counts]) -> dict[str, dict[str, dict[str, list[int]]]]:
    """Give the counts as kept: by split, fact and language [said, found, not said, mistaken]."""
    data: dict[str, dict[str, dict[str, list[int]]]] = {}
    for (split, fact, language), one in sorted(counts.items()):
        data.setdefault(split, {}).setdefault(fact, {})[language] = [one.said, one.found, one.not_said, one.mistaken]
    return data


def page(counts: dict[tuple[str, str, str], Counts]) -> str:
    parts = [
        "# How well sentences are understood",
        (
            "Written by `python eval/text.py --write`. Recall: of the sentences that say a fact, how many are found. Precision: of those that "
            "are found, how many say it; in brackets the near misses that were taken for it, of all near misses. Every near miss was made up to "
            "look like the fact, so precision on pages is higher."
        ),
        "## Kept apart\n\nWriters who have never seen a pattern, and after whom none is written.",
        table(counts, "kept-apart"),
        (
            "## Kept apart, with the second opinion\n\nThe same, where `facts/perhaps.py` is asked for what no phrase finds. What it adds never "
            "counts as sure: a person is asked whether it is said there."
        ),
        table(counts, "second-opinion"),
        "## Train\n\nSentences that patterns were written after; the tests want all of them understood.",
        table(counts, "train"),
    ]
    return "\n\n".join(parts) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="renew eval/text.json and eval/text.md")
    asked = parser.parse_args()
    counts, heard = measure()
    if asked.write:
        lines = json.dumps(as_data(counts), ensure_ascii=False, indent=1)
        (HERE / "text.json").write_text(lines + "\n", "utf-8")
        (HERE / "text.md").write_text(page(counts), "utf-8")
    for split in SPLITS:
        print(f"{split}\n{table(counts, split)}\n")
    for one in heard:
        if one.problem and one.examples.split == "kept-apart":
            print(f"{one.fact} [{one.having}] {one.examples.voice}: {one.sentence} ({one.problem.en})")


if __name__ == "__main__":
    main()
