"""What sentences say perhaps: only where no phrase finds it, only what buyers miss, and never surely."""

from __future__ import annotations

import numpy as np
import pytest
from tests.facts.pages import evidence

from listinglint.facts.observation import SURE
from listinglint.facts.perhaps import JUDGED, perhaps
from listinglint.facts.registry import FACTS
from listinglint.facts.text.few_pieces import BITS, few_pieces
from listinglint.facts.text.pieces import sentence_pieces
from listinglint.facts.text.second_opinion import FEW, FILE, SHORTEST, SecondOpinion, second_opinion
from listinglint.facts.text.sentences import breadth

UNHEARD = {
    "known_limits": "这只碗边上有点毛,摸得出来,介意别买",
    "return_policies": "Unworn and in its box it comes back for a refund inside three weeks.",
}
"""Sentences that no phrase finds. When one does, write another."""


@pytest.mark.parametrize("fact", UNHEARD)
def test_it_hears_what_no_phrase_finds(fact: str) -> None:
    page = evidence(f"<p>Hello there, dear friend of bowls.</p><p>{UNHEARD[fact]}</p>")
    assert list(FACTS[fact].find(page)) == []
    (seen,) = perhaps(page, fact)
    assert seen.confidence < SURE
    assert seen.quote == UNHEARD[fact].rstrip(".")
    assert seen.where.line == 1


def test_it_judges_the_facts_it_has_learnt_and_no_claims() -> None:
    assert set(second_opinion().facts) == JUDGED
    assert JUDGED <= FACTS.keys()
    assert not [
        fact for fact in JUDGED if fact.endswith(("claims", "promises", "incentives")) and fact != "dispatch_promises"
    ]
    assert list(perhaps(evidence(f"<p>{UNHEARD['known_limits']}</p>"), "absolute_claims")) == []


@pytest.mark.parametrize(
    "body",
    [
        "<p>这只碗边上会有点毛,摸得出来吗?</p>",
        "<p>毛边</p>",
        "",
        "<p>12 34 56</p>",
    ],
)
def test_it_takes_no_question_for_an_answer_and_needs_a_sentence(body: str) -> None:
    assert list(perhaps(evidence(body), "known_limits")) == []


def test_a_sentence_scores_the_same_alone_and_among_many() -> None:
    said = [*UNHEARD.values(), "machine wash cold, 30 degrees", "颜色请以实物为准", ""]
    together = second_opinion().scores(said * 300)
    for at, words in enumerate(said):
        assert np.allclose(second_opinion().scores([words])[0], together[at], atol=1e-5)
        assert np.allclose(together[at], together[-len(said) + at], atol=1e-5)
    assert second_opinion().scores([]).shape == (0, len(JUDGED))


def test_pieces_do_not_hang_on_neighbours_numbers_or_endings() -> None:
    def of(*sentences: str) -> list[set[int]]:
        found, number = sentence_pieces(sentences)
        return [set(found[number == at].tolist()) for at in range(len(sentences))]

    alone, other, _ = of("measured flat", "手工测量", "")
    assert of("手工测量", "some words", "measured flat") == [other, of("some words")[0], alone]
    assert of("ships in 24 hours") == of("ships in 48 hours")
    assert of("误差1-3cm") == of("误差2-5cm")
    assert len(of("measured")[0] & of("measuring")[0]) == 2
    assert max(max(one) for one in (alone, other)) < 1 << BITS


def test_what_is_needed_is_taken_off() -> None:
    strict = SecondOpinion(("care_notes",), bytes(1 << BITS), (1.0,), (0.5,))
    assert strict.scores(["wash it cold"]).tolist() == [[-0.5]]
    assert strict.score("wash it cold") == [-0.5]


SENTENCES = [
    *UNHEARD.values(),
    "machine wash cold; don't tumble-dry!!",
    "颜色请以实物为准 30 度",
    "",
    "胖",
    "---",
    "übergröße, 100% baumwolle",
    "é'tude of the 1950s",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_one_sentence_without_numpy_has_the_pieces_and_scores_of_many(sentence: str) -> None:
    found, _ = sentence_pieces([sentence])
    assert few_pieces(sentence) == set(found.tolist())
    assert np.allclose(second_opinion().score(sentence), second_opinion().scores([sentence])[0], atol=1e-4)


def test_a_long_page_hears_what_a_short_one_does() -> None:
    few = [*second_opinion().best(SENTENCES)]
    many = [*second_opinion().best([*SENTENCES, *["a plain line of nothing"] * FEW])]
    assert few
    assert few == many


def test_it_is_small_and_holds_no_words() -> None:
    assert FILE.stat().st_size < 1 << 20
    assert len(second_opinion().weights) == (1 << BITS) * len(JUDGED)
    assert breadth("material and fabric") < SHORTEST, "a heading says nothing"
