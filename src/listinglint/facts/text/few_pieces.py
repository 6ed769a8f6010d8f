"""What the pieces of a sentence are, one at a time; `pieces` gives the same of many at once, with numpy, which takes longer to load than a page to read."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BITS: Final = 16
"""Pieces are told apart by so many bits of their hash."""
MIX: Final = 0x9E3779B97F4A7C15
BASE: Final = 0x100000001B3
"""With its powers the hash of a word is a sum over its letters."""
BEGINNINGS: Final = (4, 6)
"""Letters of words that begin alike: measure, measured, measuring."""
SIGNS: Final = ",.!?;"
TWO, THREE, OVER_ONE, OVER_TWO, BEGUN = 2, 3, 4, 5, 6
"""Kinds of pieces: two and three that stand together, two with one or two between, how a word begins."""
_ALL: Final = (1 << 64) - 1
_CHINESE: Final = lazy_pattern("[\u3400-\u9fff]")
_DIGIT: Final = lazy_pattern("[0-9]")
_TOKEN: Final = lazy_pattern(rf"[a-z']+|0+|[{SIGNS}]")
_WORD: Final = lazy_pattern(r"[a-z']+")


def few_pieces(sentence: str) -> set[int]:
    """Give the pieces of one folded sentence, each below 2 ** `BITS`; any digit is the same one."""
    plain = _DIGIT.sub("0", sentence)
    if _CHINESE.search(plain):
        return {*_of([_mixed(ord(character)) for character in plain])}
    return {*_of([_hash(word) for word in _TOKEN.findall(plain)]), *_begun(plain)}


def _of(tokens: Sequence[int]) -> Iterator[int]:
    """Give the pieces made of the characters or words of a sentence."""
    if not tokens:
        return
    yield from map(_cut, tokens)
    yield _cut(tokens[0] * MIX & _ALL)
    yield _cut((tokens[-1] ^ MIX) * MIX & _ALL)
    pairs = [_joined(one, other, TWO) for one, other in pairwise(tokens)]
    yield from map(_cut, pairs)
    for before, far, kind in ((pairs, 2, THREE), (tokens, 2, OVER_ONE), (tokens, 3, OVER_TWO)):
        yield from (_cut(_joined(one, other, kind)) for one, other in zip(before, tokens[far:], strict=False))


def _begun(plain: str) -> Iterator[int]:
    """Give how the words begin that are longer than their beginnings."""
    for word in _WORD.findall(plain):
        for size in BEGINNINGS:
            if len(word) > size:
                joined = ord(word[0])
                for letter in word[1:size]:
                    joined = _joined(joined, ord(letter), BEGUN)
                yield _cut(joined)


def _hash(word: str) -> int:
    total, power = 0, 1
    for letter in word:
        total += ord(letter) * power
        power = power * BASE & _ALL
    return _mixed(total & _ALL)


def _joined(one: int, other: int, kind: int) -> int:
    return _mixed((one * MIX & _ALL) ^ (other + kind & _ALL))


def _mixed(number: int) -> int:
    mixed = (number ^ (number >> 31)) * MIX & _ALL
    return mixed ^ (mixed >> 29)


def _cut(number: int) -> int:
    return (number * MIX & _ALL) >> (64 - BITS)
