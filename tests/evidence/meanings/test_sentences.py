"""Sentences in the manner of sellers, said and near miss, for every fact, grouped in `sentences.txt`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from listinglint.evidence import meanings
from listinglint.listing import Passage, Place, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FACTS: dict[str, Callable[[list[Passage]], list[Any]]] = {
    "absolute_claims": meanings.absolute_claims,
    "arrival_guarantee": lambda page: [x for x in meanings.arrival_promises(page) if x.value.kind == "guarantee"],
    "care": meanings.care_notes,
    "colour_note": meanings.colour_notes,
    "dispatch_promise": lambda page: [x for x in meanings.dispatch_promises(page) if not x.value.is_vague],
    "flat_measure": meanings.flat_measures,
    "known_limits": meanings.known_limits,
    "material": meanings.materials,
    "measure_guide": meanings.measure_guides,
    "real_shot_claim": meanings.real_shot_claims,
    "return_refused": lambda page: [x for x in meanings.return_policies(page) if x.value.is_refused],
    "review_incentive": meanings.review_incentives,
    "size_tolerance": meanings.size_tolerances,
    "stretch": meanings.stretches,
}


def _sentences() -> Iterator[Any]:
    fact = answer = ""
    for line in Path(__file__).with_name("sentences.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            fact, answer = line[2:].split()
        elif line:
            yield pytest.param(fact, answer == "yes", line, id=f"{fact}-{answer}-{line}")


@pytest.mark.parametrize(("fact", "is_said", "sentence"), [*_sentences()])
def test_a_sentence_says_a_fact_or_does_not(*, fact: str, is_said: bool, sentence: str) -> None:
    page = [Passage(sentence, (Span(0, Place("page.html", 1, 1)),))]

    assert is_said == bool(FACTS[fact](page))
