"""Measure how well sentences of real shops are understood: phrases alone, and the second opinion where no phrase finds anything.

python eval/sentences.py             print the tables
python eval/sentences.py --misses    print what the parts kept apart get wrong, and what the second opinion adds

The sentences are not in the repository: LISTINGLINT_REAL_DATA names the folder that holds `sentences/*.tsv`, a line for each: where it
comes from, a tab, its words. `sentences.tsv` holds for each that was read a digest of its words (SHA-256, 16 digits), its part, the facts
that it says, and those of which a careful reader may say either, which count for nothing. Whole sites are in one part: `train` and
`apart` were read sentence by sentence; of `pages` and `pages-apart`, all sentences of listings, those that phrases or an early second
opinion took for a fact; `phrases` and `phrases-apart` for one fact each. Nothing learns from what is apart, and no bound is set by it.
"""

from __future__ import annotations

import argparse
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from listinglint.facts.evidence import Evidence
from listinglint.facts.perhaps import JUDGED
from listinglint.facts.registry import FACTS
from listinglint.facts.text.second_opinion import perhaps_said
from listinglint.pipeline.verify_phrases import page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LABELS = Path(__file__).with_suffix(".tsv")
APART = ("apart", "pages-apart", "phrases-apart")


class Row(NamedTuple):
    """A sentence of a shop."""

    site: str
    words: str
    part: str
    says: frozenset[str]
    unsure: frozenset[str]


class Counted(NamedTuple):
    """Of sentences: how many say a fact, how many of them are found, and how many others are taken for one."""

    said: int = 0
    found: int = 0
    mistaken: int = 0
    also_found: int = 0
    """By the second opinion, of those that no phrase finds."""
    also_mistaken: int = 0

    def __add__(self, other: tuple[int, ...]) -> Counted:  # type: ignore[override] # counts are added, not joined
        return Counted(*(one + another for one, another in zip(self, other, strict=True)))


def rows() -> list[Row]:
    """Give the sentences that were read."""
    with LABELS.open(encoding="utf-8") as file:
        lines = (line.rstrip("\n").split("\t") for line in file if not line.startswith("#"))
        known = {name: (part, _facts(says), _facts(unsure)) for name, part, says, unsure in lines}
    folder = Path(os.environ["LISTINGLINT_REAL_DATA"]) / "sentences"
    texts = (
        line.split("\t", 1)
        for file in sorted(folder.glob("*.tsv"))
        for line in file.read_text("utf-8").split("\n")
        if line
    )
    return [Row(site, words, *known[name]) for site, words in texts if (name := digest(words)) in known]


def digest(words: str) -> str:
    """Give the digest of a sentence."""
    return sha256(words.strip().encode()).hexdigest()[:16]


def _facts(names: str) -> frozenset[str]:
    return frozenset(filter(None, names.split(",")))


def by_phrases(words: str) -> frozenset[str]:
    """Give the facts that phrases find in a sentence."""
    page = Evidence(page_of(words))
    return frozenset(fact for fact in JUDGED if any(True for _ in FACTS[fact].find(page)))


def counted(held: Iterable[Row], fact: str) -> Counted:
    """Count what is found of a fact."""
    return sum((_counted(row, fact) for row in held if fact not in row.unsure), Counted())


def _counted(row: Row, fact: str) -> Counted:
    page, says = Evidence(page_of(row.words)), fact in row.says
    if any(True for _ in FACTS[fact].find(page)):
        return Counted(says, says, not says)
    also = fact in perhaps_said(page_of(row.words).passages)
    return Counted(says, 0, 0, says and also, not says and also)


def tables() -> Iterator[str]:
    """Draw the tables of what is kept apart, by fact and language."""
    held = rows()
    for part in APART:
        for language, is_chinese in (("zh", True), ("en", False)):
            taken = [row for row in held if row.part == part and is_zh(row.words) is is_chinese]
            yield f"## {part}, {language}: {len(taken)} sentences of {len({row.site for row in taken})} sites"
            yield "fact | said | found by phrases (mistaken) | by the second opinion besides (mistaken)"
            each = {fact: counted(taken, fact) for fact in sorted(JUDGED)}
            for fact, one in [*each.items(), ("all", sum(each.values(), Counted()))]:
                if one.said or one.also_mistaken:
                    yield f"{fact} | {one.said} | {one.found} ({one.mistaken}) | {one.also_found} ({one.also_mistaken})"


def is_zh(words: str) -> bool:
    """Tell whether a sentence holds Chinese characters."""
    return any("\u3400" <= one <= "\u9fff" for one in words)


def misses() -> Iterator[str]:
    """Tell what goes wrong, and what the second opinion adds."""
    for row in rows():
        for fact in sorted(JUDGED - row.unsure) if row.part in APART else ():
            one = _counted(row, fact)
            told = ["mistaken"] * one.mistaken + ["also found"] * one.also_found + ["also mistaken"] * one.also_mistaken
            missed = one.said and not one.found and not one.also_found
            yield from (f"{word} {fact}: {row.words}" for word in (*told, *(["missed"] if missed else [])))


def main() -> None:
    """Print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--misses", action="store_true")
    print(*(misses() if parser.parse_args().misses else tables()), sep="\n")


if __name__ == "__main__":
    main()
