"""What a page says, for questions that hardly any of its passages answers: many are asked together, and one by one only where that finds anything."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import pattern
from listinglint.facts.text.sentences import Sentence, behind_bullet, sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from listinglint.model.linear_pattern import LinearPattern
    from listinglint.model.listing import Passage

_TOGETHER: Final = 64
"""Texts that are asked together: asking them takes a tenth of asking each."""


class Same:
    """Passages that are known again as the very same ones, at once: facts are asked about them in turn."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)

    def __hash__(self) -> int:
        return id(self.passages)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.passages is other.passages


class Texts:
    """Folded texts in their order."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words

    def holding(self, wanted: LinearPattern) -> Iterator[int]:
        """Give the numbers of those that a pattern stands in."""
        for first, block in enumerate(self._blocks):
            if wanted.may_stand_in(block):
                start = first * _TOGETHER
                told = self.words[start : start + _TOGETHER]
                yield from (at for at, words in enumerate(told, start) if wanted.search(words))

    @cached_property
    def _blocks(self) -> list[str]:
        return ["\n".join(self.words[at : at + _TOGETHER]) for at in range(0, len(self.words), _TOGETHER)]


def texts_of(passages: Iterable[Passage]) -> Texts:
    """Fold passages; a tuple of them only once for all who ask."""
    return _texts(Same(passages))


@lru_cache(maxsize=8)
def _texts(told: Same) -> Texts:
    return Texts([normalised_words(passage.words) for passage in told.passages])


def is_said(source: str, passages: Iterable[Passage]) -> bool:
    """Tell whether a pattern stands anywhere in passages."""
    return any(True for _ in texts_of(passages).holding(pattern(source)))


class Heard:
    """The passages of a page, as a whole, by sentences and by lines."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)

    def passages_with(self, source: str) -> Iterator[Passage]:
        """Give the passages whose folded words hold a pattern."""
        return (self.passages[at] for at in self.texts.holding(pattern(source)))

    @cached_property
    def texts(self) -> Texts:
        """The folded words of each passage."""
        return texts_of(self.passages)

    @cached_property
    def sentences(self) -> Pieces:
        """All sentences."""
        return Pieces(self.passages, self.texts, sentences)

    @cached_property
    def lines(self) -> Pieces:
        """All lines; sellers put each row on one."""
        return Pieces(self.passages, self.texts, _lines)


class Pieces:
    """Pieces of passages, each with the passage that it is of."""

    def __init__(self, passages: Sequence[Passage], texts: Texts, cut: Callable[[str], Iterable[Sentence]]) -> None:
        self.all = [(passage, one) for passage, words in zip(passages, texts.words, strict=True) for one in cut(words)]

    def holding(self, source: str) -> Iterator[int]:
        """Give the numbers of those that hold a pattern."""
        return self._texts.holding(pattern(source))

    def having(self, source: str) -> Iterator[tuple[Passage, Sentence]]:
        """Give those that hold a pattern."""
        return (self.all[at] for at in self.holding(source))

    def having_key(self, source: str) -> Iterator[tuple[Passage, Sentence, str]]:
        """Give those that hold the key of a row, each with the words behind it."""
        for passage, one in self.having(source):
            if found := pattern(source).search(one.words):
                yield passage, one, one.words[found.end() :]

    @cached_property
    def _texts(self) -> Texts:
        return Texts([piece.words for _, piece in self.all])


def _lines(words: str) -> Iterator[Sentence]:
    start = 0
    for line in words.split("\n"):
        if line:
            begun = behind_bullet(words, start, start + len(line))
            yield Sentence(words[begun : start + len(line)], begun)
        start += len(line) + 1
