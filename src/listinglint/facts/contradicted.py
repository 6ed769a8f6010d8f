"""What a page says twice, and differently: loss of colour, prices, returns; and its title against rows of attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts.observation import Observation
from listinglint.facts.text.matcher import find_phrases, quote
from listinglint.facts.text.normalise import as_written, normalise, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.facts.text.returns import is_refused
from listinglint.facts.text.sentences import Sentence, sentences
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.text.heard import Heard
    from listinglint.model.listing import Passage

_FACT = "contradictions"
_NUMBER = lazy_pattern(r"\d+(?:\.\d+)?$")
SUBSTANCES = ("leather", "silver", "solid_wood", "down", "canvas", "sugar_free", "vegan")
"""What a title may promise, and a row of attributes deny outright: genuine leather that is PU."""
LOOKS = ("printed", "hardcover")
"""What a title may say of the looks of cloth or of a book, and a row deny."""
CONFIDENCE = 0.7
"""Sentences have contexts that are not understood: two of them may speak of two things."""


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


def denials(heard: Heard, title: Passage, promises: Iterable[str]) -> Iterator[Observation[str]]:
    """Give the rows whose whole value denies a substance, or a look, that the title promises; the value is the promise.

    A row that confirms it settles the matter: shoes of leather have soles that are not.
    """
    words = normalised_words(title.words)
    for name in promises:
        claimed = pattern(slot(_FACT, f"claims_{name}")).search(words)
        if claimed is None or holds(slot(_FACT, f"no_{name}"), words):
            continue
        stated = [row for row in heard.lines.having(slot(_FACT, f"row_{name}")) if row[0] is not title]
        denied, confirmed = slot(_FACT, f"denies_{name}"), slot(_FACT, f"is_{name}")
        against = [(passage, line) for passage, line in stated if holds(denied, line.words)]
        if against and not any(holds(confirmed, line.words) for _, line in stated):
            (passage, line), *_ = against
            yield quoted(passage, line, (0, len(line.words)), as_written(title.words, claimed.span()))


def stretch(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the row that says "no stretch" of goods that the title calls elastic; the value is the title's word."""
    words = normalised_words(title.words)
    claimed = pattern(slot(_FACT, "claims_stretch")).search(words)
    if claimed is None or holds(slot(_FACT, "no_stretch"), words):
        return
    denial = next(heard.passages_with(slot(_FACT, "row_no_stretch")), None)
    if denial is not None:
        yield _whole(denial, as_written(title.words, claimed.span()))


def one_size(title: Passage, options: Iterable[Passage]) -> Iterator[Observation[str]]:
    """Give the first of several sizes on sale of goods that the title calls one size; the value is the title's word."""
    words = normalised_words(title.words)
    claimed = pattern(slot(_FACT, "claims_one_size")).search(words)
    if claimed is None or holds(slot(_FACT, "not_one_size"), words):
        return
    told = [(passage, normalised_words(passage.words).strip()) for passage in options]
    lettered = [(passage, said) for passage, said in told if holds(slot(_FACT, "letter_size"), said)]
    if len({said for _, said in lettered}) > 1 and not any(
        holds(slot(_FACT, "claims_one_size"), said) for _, said in told
    ):
        yield _whole(lettered[0][0], as_written(title.words, claimed.span()))


def _whole(passage: Passage, said: str) -> Observation[str]:
    return Observation(said, passage.place(), passage.words.strip()[:60], CONFIDENCE * passage.confidence)


def _amount(words: str) -> float:
    found = _NUMBER.search(words)
    return float(found.group()) if found else 0.0


def quoted(passage: Passage, sentence: Sentence, span: tuple[int, int], said: str) -> Observation[str]:
    """Quote a range of a folded line, with what contradicts it as the value."""
    begin, end = normalise(passage.words).original(sentence.start + span[0], sentence.start + span[1])
    return Observation(said, passage.place(begin, end), passage.words[begin:end], CONFIDENCE * passage.confidence)


def written(passage: Passage, line: Sentence, span: tuple[int, int] | None = None) -> str:
    """Give a folded line, or a range of it, as the seller wrote it, without the spaces around and between."""
    start, stop = span or (0, len(line.words))
    return " ".join(as_written(passage.words, (line.start + start, line.start + stop)).split())


def quoted_row(passage: Passage, line: Sentence, said: str) -> Observation[str]:
    """Quote a whole folded line without the spaces around it, with what contradicts it as the value."""
    bare = line.words.strip()
    start = line.words.find(bare)
    return quoted(passage, line, (start, start + len(bare)), said)
