"""The pieces of a review by which the second opinion knows it: numbers of characters and words, and of those that stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

BITS = 16
"""Pieces are told apart by so many bits of their hash."""
LONGEST = 800
"""Characters of a review that are looked at."""
_HAN = (0x3400, 0x9FFF)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_BASE = 0x100000001B3
_LETTER, _DIGIT, _SIGN = 1, 2, 3


class Pieces(Struct, frozen=True):
    """Numbers of pieces, below 2 ** `BITS`."""

    whole: NDArray[np.int64]
    """Of the review: each character of a Chinese one and each word of another, and each two together; each once."""
    clauses: NDArray[np.int64]
    """Of its clauses, one after the other: the same, three together, and two of which one or two stand between."""
    starts: NDArray[np.int64]
    """Where in `clauses` each clause starts. A clause without any piece shares the start of the next."""
    numbers: NDArray[np.int64]
    """Which clause of the review each of these is."""


def pieces(plain: str, ends: Sequence[tuple[int, int]]) -> Pieces:
    """Give the pieces of a folded review, whose clauses end at the spans given."""
    codes = np.frombuffer(plain[:LONGEST].encode("utf-32-le", "surrogatepass"), np.uint32)
    is_chinese = bool(((codes >= _HAN[0]) & (codes <= _HAN[1])).any())
    starts, tokens = (np.arange(len(codes)), _mixed(codes.astype(np.uint64))) if is_chinese else _words(codes)
    whole = np.unique(np.concatenate([_cut(tokens), _cut(_joined(tokens[:-1], tokens[1:], 2))]))
    return Pieces(whole, *_clauses(tokens, starts, ends))


def _clauses(
    tokens: NDArray[np.uint64], at: NDArray[np.int64], ends: Sequence[tuple[int, int]]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Give the pieces of clauses, where each clause starts in them, and its number."""
    if ends:
        first, last = np.array(ends, np.int64).T
        number = np.searchsorted(first, at, side="right")
        inside = (number == 0) | (at >= last[number - 1])
        tokens, number = tokens[inside], number[inside]
    else:
        number = np.zeros(len(tokens), np.int64)
    if not len(tokens):
        none = np.zeros(0, np.int64)
        return none, none, none
    opens = np.flatnonzero(np.diff(number, prepend=-1))
    closes = np.append(opens[1:], len(tokens)) - 1
    found, of = (
        [_cut(tokens), _cut(tokens[opens] * _MIX), _cut((tokens[closes] ^ _MIX) * _MIX)],
        [
            number,
            number[opens],
            number[closes],
        ],
    )
    pairs = _joined(tokens[:-1], tokens[1:], 2)
    for joined, far in (
        (pairs, 1),
        (_joined(pairs[:-1], tokens[2:], 3), 2),
        (_joined(tokens[:-2], tokens[2:], 4), 2),
        (_joined(tokens[:-3], tokens[3:], 5), 3),
    ):
        together = number[far:] == number[:-far]
        found.append(_cut(joined[together]))
        of.append(number[far:][together])
    clause = np.concatenate(of)
    order = np.argsort(clause, kind="stable")
    numbers, starts = np.unique(clause[order], return_index=True)
    return np.concatenate(found)[order], starts, numbers


def _words(codes: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Give where each word, number or sign starts, and its hash."""
    small = np.minimum(codes, 127)
    kinds = _KINDS[small]
    before, after = np.append(0, kinds[:-1]), np.append(kinds[1:], 0)
    starts = np.flatnonzero((kinds > 0) & ((kinds != before) | (kinds == _SIGN)))
    stops = np.flatnonzero((kinds > 0) & ((kinds != after) | (kinds == _SIGN))) + 1
    sums = np.append(np.uint64(0), np.cumsum(codes.astype(np.uint64) * _POWERS[: len(codes)], dtype=np.uint64))
    return starts, _mixed((sums[stops] - sums[starts]) * _INVERSES[starts])


def _joined(one: NDArray[np.uint64], other: NDArray[np.uint64], kind: int) -> NDArray[np.uint64]:
    return _mixed((one * _MIX) ^ (other + np.uint64(kind)))


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    mixed = (numbers ^ (numbers >> np.uint64(31))) * _MIX
    return mixed ^ (mixed >> np.uint64(29))


def _cut(numbers: NDArray[np.uint64]) -> NDArray[np.int64]:
    return ((numbers * _MIX) >> np.uint64(64 - BITS)).astype(np.int64)


def _kinds() -> NDArray[np.int8]:
    kinds = np.zeros(128, np.int8)
    kinds[[*range(ord("a"), ord("z") + 1), ord("'")]] = _LETTER
    kinds[ord("0") : ord("9") + 1] = _DIGIT
    kinds[[ord(sign) for sign in ",.!?;"]] = _SIGN
    return kinds


def _powers(base: int) -> NDArray[np.uint64]:
    found = [1]
    while len(found) < LONGEST:
        found.append(found[-1] * base % (1 << 64))
    return np.array(found, np.uint64)


_KINDS = _kinds()
_POWERS, _INVERSES = _powers(_BASE), _powers(pow(_BASE, -1, 1 << 64))
"""Powers of a base and of its inverse, with which the hash of a word doesn't hang on where it stands."""
