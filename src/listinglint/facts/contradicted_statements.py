"""Statements of which a page may make only one: never opened and a screen replaced, true to size and runs small, two warranties."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from listinglint.facts.contradicted import quoted
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.numerals import number_of
from listinglint.facts.text.patterns import holds, pattern
from listinglint.facts.text.sentences import Sentence, sentences
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
OF_GOODS: Final = ("untouched", "unmarked", "licensed")
"""What is said of goods that something else on the page denies: 无拆无修 beside 换过屏."""
OF_FIT: Final = ("true_to_size",)
_TWO: Final = 2


def denied(passages: Iterable[Passage], names: Iterable[str]) -> Iterator[Observation[str]]:
    """Give the first sentence that denies what another says; the value is what that says.

    Questions and conditions, the buyer's choice, and a sentence that says both itself (true to size, but short) deny nothing.
    """
    told = [*_sentences(passages)]
    aside = slot(_FACT, "statement_aside")
    for name in names:
        says, denies = (pattern(slot(_FACT, f"{way}_{name}")) for way in ("says", "unsays"))
        said = denial = None
        for passage, sentence in told:
            claims, against = says.search(sentence.words), denies.search(sentence.words)
            if (claims is None) == (against is None) or holds(aside, sentence.words):
                continue
            if claims:
                said = said or claims.group()
            elif against:
                denial = denial or (passage, sentence, against.span())
        if said and denial:
            yield quoted(*denial, said)


def warranties(passages: Iterable[Passage]) -> Iterator[Observation[str]]:
    """Give the second of two terms of one warranty; a part, an extension and a choice of plans have terms of their own."""
    terms: dict[int, tuple[Passage, Sentence, tuple[int, int], str]] = {}
    for passage, sentence in _sentences(passages):
        term = pattern(slot(_FACT, "warranty_term")).search(sentence.words)
        if term is None or holds(slot(_FACT, "warranty_aside"), sentence.words):
            continue
        number = pattern(slot("shared", "time_number")).search(term.group())
        if number is None:
            continue
        terms.setdefault(round(number_of(number.group())), (passage, sentence, term.span(), term.group()))
    if len(terms) == _TWO:
        first, second = terms.values()
        yield quoted(*second[:3], first[3])


def _sentences(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Sentence]]:
    return chain.from_iterable(
        ((passage, one) for one in sentences(normalise(passage.words).words)) for passage in passages
    )
