"""The meaning engine: a fact is said where all the words it needs stand close together and none that undoes it does.

Patterns are linear-time (re2) and written in folded, simplified, lower-case form. One pass of a filter of all of them
over a passage tells which may occur at all, so that passages without a relevant word cost nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeVar

from listinglint.facts.observation import Observation
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.sentences import QUOTE_LENGTH, Sentence, breadth, holds, pattern, sentences, spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.model.listing import Passage

Value = TypeVar("Value")


def any_of(*ways: str) -> str:
    """Join ways to say one thing into one pattern."""
    return "(?:" + "|".join(ways) + ")"


# What happened to someone is told by a buyer; the seller says what is and what will be.
_BUYER = any_of(
    "(?:收到|到货|到手|送到|送达|发货|买|穿|用|洗|等|[^不就]退)了|才(?:收到|到货|送到|送达|拿到|发货)|刚刚?(?:收到|"
    "到货)(?:货|就|,)|买[来给]|买回[来家]|没想到|(?:发货|物流|快递)(?:速度)?(?:也|很|挺|真|太|超|非常)(?:快|慢|给力)",
    "[打个]差评|(?:必须|只能|果断|忍不住|直接|一定要)给差评|下次(?:再|还)来|值得购买|一如既往|老[公婆](?:说|很|特别|也|觉得|非常|挺)|客服说|我(?:买|穿|觉得|感觉)",
    r"\bi (?:\w+ )?(?:got|bought|ordered|received|tried|purchased|returned|wore|love|loved|plan|own)\b|"
    r"\bi'?m \d|\b(?:came|arrived|got \w+) in the mail\b",
    r"\b(?:my|your) (?:usual|normal) size\b.*\bi\b|\bi (?:usually|normally) wear\b|\bso disappointed\b|"
    r"\barrived (?:quickly|fast|on time|late|today|damaged)\b",
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say a fact."""

    says: tuple[str, ...]
    """Patterns that must all occur in one sentence; the first is the head, the others are looked for nearest to it."""
    unless: str = ""
    """A pattern that undoes the fact when it stands in the same clauses."""
    reach: float = 45
    """How far the words may stand apart, in Chinese characters (see `breadth`)."""
    name: str = ""
    """Tells the ways to say one fact apart, where it matters."""
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Match:
    """A meaning that was found in a passage, at offsets into its folded words."""

    passage: Passage
    phrase: Phrase
    sentence: Sentence
    start: int
    stop: int

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
    begin, end = folded.original(sentence.start + first, sentence.start + last)
    if end - begin > QUOTE_LENGTH:
        begin, end = folded.original(start, stop)
    begin += _lead_in(passage.words[begin:end])
    words = passage.words[begin : min(end, begin + QUOTE_LENGTH)].strip()
    return Observation(value, passage.place(begin, begin + len(words)), words, confidence * passage.confidence)


def _lead_in(words: str) -> int:
    """Count the characters that only tie a quote to what stands before it: spaces and a conjunction."""
    match = pattern(r"^\s*(?:(?i:and|but|so|or|also)\s+)?").search(words)
    return match.end() if match else 0


def find_phrases(phrases: Sequence[Phrase], passages: Iterable[Passage]) -> Iterator[Match]:
    """Find the sentences that say one of the meanings; the first that fits speaks for its sentence."""
    for passage in passages:
        words = normalise(passage.words).words
        possible = _possible(words)
        likely = [phrase for phrase in phrases if possible.issuperset(phrase.says)]
        for sentence in sentences(words) if likely else ():
            for phrase in () if holds(_BUYER, sentence.words) else likely:
                if found := _closest(phrase, sentence):
                    yield Match(passage, phrase, sentence, found[0] + sentence.start, found[1] + sentence.start)
                    break


def _closest(phrase: Phrase, sentence: Sentence) -> tuple[int, int] | None:
    """Give the range of the first head word that has all its company within reach and is not undone."""
    found = []
    for source in phrase.says:
        where = spans(source, sentence.words)
        if not where:
            return None
        found.append(where)
    heads, *others = found
    for head in heads:
        chosen = [head, *(min(where, key=lambda span: _gap(head, span)) for where in others)]
        start, stop = min(span[0] for span in chosen), max(span[1] for span in chosen)
        if breadth(sentence.words[start:stop]) > phrase.reach:
            continue
        first, last = sentence.clauses(start, stop)
        if not holds(phrase.unless, sentence.words[first:last]):
            return start, stop
    return None


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(other[0] - one[1], one[0] - other[1], 0)


@lru_cache(maxsize=4096)
def _possible(words: str) -> frozenset[str]:
    """Tell which patterns of all meanings may occur in folded words, by the literals each of them needs."""
    gate, sources = _gate()
    return frozenset(sources[number] for number in gate.Match(words, potential=True) or ())


@cache
def _gate():  # type: ignore[no-untyped-def] # noqa: ANN202 - re2 ships no types
    """Collect the patterns of all meanings into one filter of literals.

    A set of the whole patterns would tell exactly, but builds its automaton at 70 µs a character, as their gaps count.
    """
    import re2

    from listinglint.facts.text.prefilter import ALL

    sources = sorted({source for phrase in ALL for source in phrase.says})
    gate = re2.Filter()
    for source in sources:
        gate.Add(source)
    gate.Compile()
    return gate, sources
