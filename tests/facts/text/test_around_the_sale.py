"""Sentences about what surrounds the goods, said and near miss, grouped in `around_the_sale.txt`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from listinglint.facts import text as facts_text
from listinglint.model.listing import Passage, Place, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def _sentences() -> Iterator[Any]:
    fact = answer = ""
    for line in Path(__file__).with_name("around_the_sale.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            fact, answer = line[2:].split()
        elif line:
            yield pytest.param(fact, answer == "yes", line, id=f"{fact}-{answer}-{line}")


@pytest.mark.parametrize(("fact", "is_said", "sentence"), [*_sentences()])
def test_a_sentence_says_a_fact_or_does_not(*, fact: str, is_said: bool, sentence: str) -> None:
    page = [Passage(sentence, (Span(0, Place("page.html", 1, 1)),))]
    find = facts_text.borrowed_names if fact == "borrowed_names" else facts_text.mentions(fact)
    assert is_said == bool(find(page))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [("明星同款风衣", "celebrity"), ("外贸原单", "brand"), ("高仿手表", "copy"), ("Designer inspired bag", "brand")],
)
def test_whose_name_is_borrowed(sentence: str, kind: str) -> None:
    (seen,) = facts_text.borrowed_names([Passage(sentence, (Span(0, Place("page.html", 1, 1)),))])
    assert seen.value.kind == kind
