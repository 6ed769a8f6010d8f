"""Terms of sale of which a page may hold only one: a price that fell or rose, returns granted or refused; and colour that holds or bleeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.contradictions.quotes import CONFIDENCE, quoted, written
from listinglint.facts.text.matcher import find_phrases, quote
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.facts.text.returns import is_refused
from listinglint.facts.text.sentences import Sentence, sentences
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.heard import Heard

_FACT: Final = "contradictions"
_NUMBER = lazy_pattern(r"\d+(?:\.\d+)?$")


def bleeding(heard: Heard) -> Iterator[Observation[str]]:
    """Give the first sentence that admits loss of colour on a page that denies it; the value is the denial."""
    denied = admitted = None
    of_colour, other_case = slot(_FACT, "of_colour"), slot(_FACT, "other_case")
    bleeds, holds_colour = (pattern(slot(_FACT, name)) for name in ("bleeds", "holds_colour"))
    for passage in heard.passages_with(of_colour):
        for sentence in sentences(normalised_words(passage.words)):
            if holds(other_case, sentence.words):
                continue
            admits, denies = bleeds.search(sentence.words), holds_colour.search(sentence.words)
            if denies and denied is None:
                denied = written(passage, sentence, denies.span())
            elif admits and not denies and admitted is None:
                admitted = passage, sentence, admits.span()
    if denied is not None and admitted is not None:
        yield quoted(*admitted, denied)


def prices(heard: Heard) -> Iterator[Observation[str]]:
    """Give the first price "now" that is above the price "before" beside it; the value is the price before."""
    price_now, price_before = (pattern(slot(_FACT, name)) for name in ("price_now", "price_before"))
    for at in heard.texts.holding(price_now):
        passage, words = heard.passages[at], heard.texts.words[at]
        now = price_now.search(words)
        near = [*zip(heard.passages[at : at + 2], heard.texts.words[at : at + 2], strict=True)]
        if now is None or holds(slot(_FACT, "other_unit"), " ".join(said for _, said in near)):
            continue
        befores = ((beside, price_before.search(said)) for beside, said in near)
        beside, before = next(((beside, found) for beside, found in befores if found), (passage, None))
        if before and _amount(now.group()) > _amount(before.group()):
            said = as_written(beside.words, before.span())
            yield quoted(passage, Sentence(words, 0), now.span(), said)
            return


def returns(heard: Heard) -> Iterator[Observation[str]]:
    """Give the first refusal of returns on a page that grants them to everybody; the value is the grant."""
    granted, special = slot(_FACT, "returns_granted"), slot(_FACT, "returns_special")
    grant = refusal = None
    for match in find_phrases("return_policies", heard.passages):
        if holds(special, match.sentence.words):
            continue
        if is_refused(match):
            refusal = refusal or match
        elif match.phrase.name != "refused" and holds(granted, match.clauses):
            grant = grant or match
    if grant is not None and refusal is not None:
        span = refusal.start, refusal.stop
        yield quote(refusal.passage, refusal.sentence, span, grant.said, CONFIDENCE)


def _amount(words: str) -> float:
    found = _NUMBER.search(words)
    return float(found.group()) if found else 0.0
