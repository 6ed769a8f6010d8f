"""All phrases, slots and words there are, compiled: what text is searched for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property, lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from listinglint.model.limits import MOST_PASSAGES
from listinglint.phrasebook.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Value = TypeVar("Value")


Literal = tuple[str, tuple[int, ...]]
"""A literal, and the numbers of the patterns that may match where it stands."""


class Compiled(msgspec.Struct, frozen=True):
    """What is made of phrase files, by the file's name."""

    phrases: Mapping[str, tuple[Phrase, ...]]
    slots: Mapping[str, Mapping[str, str]]
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    own: tuple[str, ...] = ()
    """Facts that only a shop's own files know."""
    sources: tuple[str, ...] = ()
    """The patterns of all phrases."""
    anywhere: tuple[int, ...] = ()
    """The numbers of those that may match without any literal."""
    starts: Mapping[str, tuple[Literal, ...]] = {}
    """The literals of the others, by the first four characters, of shorter ones by the first two, or the one."""
    needs: Mapping[str, tuple[str, ...]] = {}
    """The literals of long patterns that are searched for by themselves, by the pattern."""


class Kept(msgspec.Struct, frozen=True):
    """The same as it is read from a file: what is not asked for is not decoded."""

    phrases: dict[str, msgspec.Raw]
    slots: dict[str, msgspec.Raw]
    words: dict[str, msgspec.Raw]
    own: tuple[str, ...]
    sources: tuple[str, ...]
    anywhere: tuple[int, ...]
    starts: dict[str, msgspec.Raw]
    needs: dict[str, msgspec.Raw]

    @property
    def compiled(self) -> Compiled:
        """Give what has been kept."""
        return Compiled(
            _Parts(self.phrases, tuple[Phrase, ...]),
            _Parts(self.slots, dict[str, str]),
            _Parts(self.words, dict[str, tuple[str, ...]]),
            self.own,
            self.sources,
            self.anywhere,
            _Parts(self.starts, tuple[Literal, ...]),
            _Parts(self.needs, tuple[str, ...]),
        )


class _Parts(Mapping[str, Value]):
    """Values by name, each decoded when it is asked for."""

    def __init__(self, raw: dict[str, msgspec.Raw], kind: Any) -> None:
        self._raw = raw
        self._decoder = msgspec.msgpack.Decoder(kind)
        self._decoded: dict[str, Value] = {}

    def __getitem__(self, name: str) -> Value:
        if name not in self._decoded:
            self._decoded[name] = self._decoder.decode(self._raw[name])
        return self._decoded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)


class Sought(msgspec.Struct, frozen=True):
    """The ways to say a fact, as bits of the patterns that they need."""

    heads: int
    """The first patterns of all."""
    phrases: tuple[tuple[Phrase, int], ...]

    def likely(self, possible: int) -> list[Phrase]:
        """Give the phrases that words may hold, whose patterns are possible."""
        if not possible & self.heads:
            return []
        return [phrase for phrase, needed in self.phrases if possible & needed == needed]


class Phrasebook:
    """The phrases of all facts. A literal of each pattern tells which patterns may occur in a passage at all."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self.possible = lru_cache(maxsize=MOST_PASSAGES)(self._possible)
        self.sought = cache(self._sought)
        self._literals = cache(self._literals_at)

    @property
    def own_facts(self) -> tuple[str, ...]:
        """Name the facts that only a shop's own files know."""
        return self._compiled.own

    @property
    def all_phrases(self) -> Mapping[str, tuple[Phrase, ...]]:
        """Give the phrases of every fact."""
        return self._compiled.phrases

    def phrases(self, fact: str) -> tuple[Phrase, ...]:
        """Give the ways to say a fact. Raises LookupError where no file is about it: silence would look like "not said"."""
        return _known(self._compiled.phrases, fact)

    def slot(self, file: str, name: str) -> str:
        """Give the pattern of a slot. Raises LookupError."""
        return _known(_known(self._compiled.slots, file), name)

    def words(self, file: str, name: str) -> tuple[str, ...]:
        """Give a list of plain words. Raises LookupError."""
        return _known(self.all_words(file), name)

    def all_words(self, file: str) -> Mapping[str, tuple[str, ...]]:
        """Give all lists of a file, in its order. Raises LookupError."""
        return _known(self._compiled.words, file)

    def needs(self, pattern: str) -> tuple[str, ...]:
        """Give words of which every match of a pattern holds one; none where that is not known."""
        return self._compiled.needs.get(pattern, ())

    def _possible(self, words: str) -> int:
        """Tell which patterns may occur in normalised words, by the literals each of them needs: a bit for each pattern."""
        found = self._anywhere
        pairs = map("".join, pairwise(words))
        fours = map("".join, zip(words, words[1:], words[2:], words[3:], strict=False))
        for start in self._starts.intersection(chain(words, pairs, fours)):
            for literal, patterns in self._literals(start):
                if patterns & ~found and literal in words:
                    found |= patterns
        return found

    def _sought(self, fact: str) -> Sought:
        """Give the ways to say a fact, each with the bits of the patterns that it needs. Raises LookupError."""
        phrases = self.phrases(fact)
        return Sought(
            _bits(self._numbers[phrase.says[0]] for phrase in phrases),
            tuple((phrase, _bits(self._numbers[one] for one in phrase.says)) for phrase in phrases),
        )

    def _literals_at(self, start: str) -> tuple[tuple[str, int], ...]:
        return tuple((literal, _bits(numbers)) for literal, numbers in self._compiled.starts[start])

    @cached_property
    def _starts(self) -> frozenset[str]:
        return frozenset(self._compiled.starts)

    @cached_property
    def _anywhere(self) -> int:
        return _bits(self._compiled.anywhere)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {source: number for number, source in enumerate(self._compiled.sources)}


def _bits(numbers: Iterable[int]) -> int:
    return sum(1 << number for number in set(numbers))


def _known(those: Mapping[str, Value], name: str) -> Value:
    if name not in those:
        raise LookupError(f"the phrase files know no {name!r}")
    return those[name]
