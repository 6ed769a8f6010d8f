"""The meaning engine: a fact is said where all the words it needs stand close together and none that undoes it does.

Phrases come from the phrasebook. One pass of its filter over a sentence tells which may occur at all, so that sentences
without a relevant word cost nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Final, TypeVar

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.text.heard import Same
from listinglint.facts.text.normalise import as_written, normalise
from listinglint.facts.text.patterns import holds, pattern, spans
from listinglint.facts.text.rows import with_bracket
from listinglint.facts.text.sentences import QUOTE_LENGTH, Sentence, breadth, sentences
from listinglint.model.limits import MOST_PASSAGES
from listinglint.phrasebook.builtin import builtin, slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook
    from listinglint.phrasebook.phrase import Phrase

    _Parts = tuple[tuple[Sentence, int], ...]
    """Sentences, each with the bits of the patterns that may occur in it."""

Value = TypeVar("Value")
_BRACKETS: Final = dict(zip("】》」』〕）)]", "【《「『〔（([", strict=True))
"""Brackets that close, each with the one that opens it."""


class Match(Struct, frozen=True):
    """A meaning that was found in a passage, at offsets into its folded words."""

    passage: Passage
    phrase: Phrase
    sentence: Sentence
    start: int
    stop: int

    @property
    def said(self) -> str:
        """The words that say it, in the seller's own script and case."""
        return as_written(self.passage.words, (self.start, self.stop))

    @property
    def clauses(self) -> str:
        """The folded clauses that say it."""
        start, stop = self.sentence.clauses(self.start - self.sentence.start, self.stop - self.sentence.start)
        return self.sentence.words[start:stop]

    @property
    def around(self) -> str:
        """The folded sentence that says it, between its neighbours: a hedge or an apology often stands there."""
        whole = normalise(self.passage.words).words
        near = sentences(whole)
        at = bisect_left(near, self.sentence.start, key=lambda sentence: sentence.start)
        return whole[near[max(at - 1, 0)].start : near[at].start] + self.sentence.words + self.after

    @property
    def before(self) -> str:
        """The folded sentence that comes before, empty where there is none."""
        near = sentences(normalise(self.passage.words).words)
        at = bisect_left(near, self.sentence.start, key=lambda sentence: sentence.start)
        return near[at - 1].words if at else ""

    @property
    def after(self) -> str:
        """The folded sentence that follows."""
        near = sentences(normalise(self.passage.words).words)
        at = bisect_left(near, self.sentence.start, key=lambda sentence: sentence.start)
        return " " + near[at + 1].words if at + 1 < len(near) else ""

    def seen(self, value: Value, confidence: float = 1.0) -> Observation[Value]:
        """Turn it into a fact that is quoted in the words and at the place of the original."""
        return quote(self.passage, self.sentence, (self.start, self.stop), value, self.phrase.confidence * confidence)


def quote(
    passage: Passage, sentence: Sentence, span: tuple[int, int], value: Value, confidence: float = 0.9
) -> Observation[Value]:
    """Quote the clauses around a range of folded words of a passage."""
    start, stop = span
    first, last = sentence.clauses(start - sentence.start, stop - sentence.start)
    folded = normalise(passage.words)
    begin, end = with_bracket(passage.words, *folded.original(sentence.start + first, sentence.start + last))
    if end - begin > QUOTE_LENGTH:
        begin, end = folded.original(start, stop)
    begin += _lead_in(passage.words[begin:end])
    words = _closed(passage.words[begin : min(end, begin + QUOTE_LENGTH)].strip())
    core = sentence.words[start - sentence.start : stop - sentence.start]
    return Observation(value, passage.place(begin, begin + len(words)), words, confidence * passage.confidence, core)


def _closed(words: str) -> str:
    """Drop the brackets at the end of a quote that open before it."""
    while words and words[-1] in _BRACKETS and _BRACKETS[words[-1]] not in words:
        words = words[:-1]
    return words


def _lead_in(words: str) -> int:
    """Count the characters that only tie a quote to what stands before it: spaces and a conjunction."""
    match = pattern(r"^\s*(?:(?i:and|but|so|or|also)\s+)?").search(words)
    return match.end() if match else 0


def find_phrases(fact: str, passages: Iterable[Passage], book: Phrasebook | None = None) -> Iterator[Match]:
    """Find the sentences that say a fact; the first phrase that fits speaks for its sentence.

    Without a book the tool's own is asked. Raises LookupError for a fact that no phrase file is about.
    """
    book = book or builtin()
    sought, buyer, praised = book.sought(fact), slot("shared", "buyer"), slot("shared", "praised")
    for passage, possible, parts in _all_filtered(book, Same(passages)):
        for sentence, held in parts if possible & sought.heads else ():
            for phrase in sought.likely(held):
                if found := _closest(phrase, sentence.words):
                    # What a buyer tells or asks is looked for last: few sentences come so far.
                    if not holds(buyer, sentence.words) and not _is_open_question(passage, sentence):
                        match = Match(passage, phrase, sentence, found[0] + sentence.start, found[1] + sentence.start)
                        if not holds(praised, match.before):
                            yield match
                    break


@lru_cache(maxsize=4)
def _all_filtered(book: Phrasebook, told: Same) -> list[tuple[Passage, int, _Parts]]:
    """Give passages with what may be said in each."""
    return [(passage, *_filtered(book, normalise(passage.words).words)) for passage in told.passages]


@lru_cache(maxsize=MOST_PASSAGES)
def _filtered(book: Phrasebook, words: str) -> tuple[int, _Parts]:
    """Give the bits of the patterns that may occur in a passage, and its sentences, each with those that may in it."""
    parts = tuple((sentence, book.possible(sentence.words)) for sentence in sentences(words))
    return reduce(or_, (possible for _, possible in parts), 0), parts


def _is_open_question(passage: Passage, sentence: Sentence) -> bool:
    """Tell whether a sentence asks something that no other answers: `sentences` joins questions with their answers."""
    words = normalise(passage.words).words
    after = sentence.start + len(sentence.words)
    return words[after : after + 1] == "?" and holds(slot("shared", "wonders"), sentence.words)


@lru_cache(maxsize=16_384)
def _closest(phrase: Phrase, words: str) -> tuple[int, int] | None:
    """Give the range of the first head word that has all its company within reach and is not undone.

    Kept by sentence: shops say the same on every page.
    """
    found = []
    for source in phrase.says:
        where = spans(source, words)
        if not where:
            return None
        found.append(where)
    sentence = Sentence(words, 0)
    heads, *others = found
    for head in heads:
        chosen = [head, *(min(where, key=lambda span: _gap(head, span)) for where in others)]
        start, stop = min(span[0] for span in chosen), max(span[1] for span in chosen)
        if breadth(words[start:stop]) > phrase.reach:
            continue
        first, last = sentence.clauses(start, stop)
        if not holds(phrase.unless, words[first:last]) and not holds(phrase.undone, words):
            return start, stop
    return None


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(other[0] - one[1], one[0] - other[1], 0)
