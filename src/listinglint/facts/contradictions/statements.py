"""Statements of which a page may make only one: never opened and a screen replaced, true to size and runs small, two warranties."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from listinglint.facts.contradictions.quotes import quoted, written
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
_TERMS: Final = (
    ("warranty_term", "warranty_aside"),
    ("bluetooth_term", "bluetooth_aside"),
    ("refresh_term", "refresh_aside"),
    ("capacity_term", "capacity_aside"),
)
"""What goods have one number of, and the sentences that speak of a part, a choice or something else."""
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
                said = said or written(passage, sentence, claims.span())
            elif against:
                denial = denial or (passage, sentence, against.span())
        if said and denial:
            yield quoted(*denial, said)


def numbers(passages: Iterable[Passage]) -> Iterator[Observation[str]]:
    """Give the second of two years of one warranty, of two versions of its Bluetooth, of two refresh rates or capacities; the value is the first.

    A part, an extension and a choice of plans have numbers of their own; whoever gives three has a list.
    """
    heard = [*_sentences(passages)]
    for term, aside in _TERMS:
        told: dict[float, tuple[Passage, Sentence, tuple[int, int]]] = {}
        for passage, sentence in heard:
            found = pattern(slot(_FACT, term)).search(sentence.words)
            if found and not holds(slot(_FACT, aside), sentence.words):
                told.setdefault(_number(found.group()), (passage, sentence, found.span()))
        if len(told) == _TWO:
            first, second = told.values()
            yield quoted(*second, written(*first))


def _number(words: str) -> float:
    """Read the one number of a term, in digits or as a word."""
    found = pattern(r"\d+(?:\.\d+)?").search(words) or pattern(slot("shared", "time_number")).search(words)
    return number_of(found.group() if found else words)


def _sentences(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Sentence]]:
    return chain.from_iterable(
        ((passage, one) for one in sentences(normalise(passage.words).words)) for passage in passages
    )
