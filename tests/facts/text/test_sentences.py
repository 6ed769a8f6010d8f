"""Sentences in the manner of sellers, said and near miss, for every fact: one by one in `sentences.txt`, by voice in `voices/`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from listinglint.facts import text
from listinglint.model.listing import Passage, Place, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FACTS: dict[str, Callable[[list[Passage]], list[Any]]] = {
    "absolute_claims": text.absolute_claims,
    "arrival_guarantee": lambda page: [x for x in text.arrival_promises(page) if x.value.kind == "guarantee"],
    "care": text.mentions("care_notes"),
    "colour_note": text.colour_notes,
    "colour_note_blunt": lambda page: [x for x in text.colour_notes(page) if x.value.tone == "blunt"],
    "dispatch_promise": lambda page: [x for x in text.dispatch_promises(page) if not x.value.is_vague],
    "flat_measure": text.mentions("flat_measures"),
    "known_limits": text.mentions("known_limits"),
    "material": text.materials,
    "measure_guide": text.mentions("measure_guides"),
    "real_shot_claim": text.mentions("real_shot_claims"),
    "return_policy": text.return_policies,
    "return_refused": lambda page: [x for x in text.return_policies(page) if x.value.is_refused],
    "review_incentive": text.mentions("review_incentives"),
    "size_tolerance": text.size_tolerances,
    "stretch": text.stretches,
}


HERE = Path(__file__).parent


def _read(file: Path) -> Iterator[tuple[str, bool, str]]:
    fact = answer = ""
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("# "):
            fact, answer = line[2:].split()
        elif line:
            yield fact, answer == "yes", line


def _sentences() -> Iterator[Any]:
    for fact, is_said, line in _read(HERE / "sentences.txt"):
        yield pytest.param(fact, is_said, line, id=f"{fact}-{is_said}-{line}")


def _page(sentence: str) -> list[Passage]:
    return [Passage(sentence, (Span(0, Place("page.html", 1, 1)),))]


@pytest.mark.parametrize(("fact", "is_said", "sentence"), [*_sentences()])
def test_a_sentence_says_a_fact_or_does_not(*, fact: str, is_said: bool, sentence: str) -> None:
    assert is_said == bool(FACTS[fact](_page(sentence)))


def _voices() -> Iterator[Any]:
    for file in sorted((HERE / "voices").iterdir()):
        for fact in sorted({name for name, _, _ in _read(file)}):
            yield pytest.param(file, fact, id=f"{file.stem}-{fact}")


@pytest.mark.parametrize(("file", "fact"), [*_voices()])
def test_every_voice_is_understood(file: Path, fact: str) -> None:
    told = [(is_said, line) for name, is_said, line in _read(file) if name == fact]
    assert [] == [line for is_said, line in told if is_said != bool(FACTS[fact](_page(line)))]


@pytest.mark.parametrize("line", (HERE / "buyers.txt").read_text("utf-8").splitlines())
def test_a_buyer_who_tells_a_story_speaks_for_no_seller(line: str) -> None:
    assert [] == [fact for fact, find in FACTS.items() if find(_page(line))]
