"""The pieces of words by which second opinions know them: numbers of characters and words, and of those that stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from listinglint.facts.text.few_pieces import BASE, BEGINNINGS, BEGUN, BITS, MIX, OVER_ONE, OVER_TWO, SIGNS, THREE, TWO
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

LONGEST = 800
"""Characters of a review that are looked at."""
OFTEN = 6
"""Times that a piece counts in one clause."""
FINE = 18
"""Pieces of reviews are told apart by so many bits of their hash, and those of sentences by the first `BITS` of these."""
_HAN = (0x3400, 0x9FFF)
_MIX = np.uint64(MIX)
_INVERSE = pow(BASE, -1, 1 << 64)
"""With its powers the hash of a word doesn't hang on where it stands."""
_CHINESE = lazy_pattern("[\u3400-\u9fff]")
_LETTER, _DIGIT, _SIGN = 1, 2, 3


class Pieces(Struct, frozen=True):
    """Numbers of pieces, below 2 ** `FINE`."""

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
    starts, tokens = _characters(codes) if is_chinese else _words(codes)
    whole = np.unique(np.concatenate([_cut(tokens), _cut(_joined(tokens[:-1], tokens[1:], TWO))]))
    return Pieces(whole, *_seldom(*_clauses(tokens, starts, ends)))


def sentence_pieces(sentences: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the pieces of folded sentences, and the number of the sentence that each is of.

    They are those of clauses; besides, how longer words of Latin letters begin, and any digit is the same one.
    """
    held = [_of_script(sentences, is_chinese) for is_chinese in (True, False)]
    return np.concatenate([one[0] for one in held]) >> (FINE - BITS), np.concatenate([one[1] for one in held])


def _of_script(sentences: Sequence[str], is_chinese: bool) -> tuple[NDArray[np.int64], NDArray[np.int64]]:  # noqa: FBT001 - one of two scripts
    """Do so for the sentences that hold Chinese characters, or for the others."""
    taken = [at for at, words in enumerate(sentences) if bool(_CHINESE.search(words)) is is_chinese]
    codes = np.frombuffer("\n".join(sentences[at] for at in taken).encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = np.where((codes >= ord("0")) & (codes <= ord("9")), np.uint32(ord("0")), codes)
    starts, tokens = _characters(codes) if is_chinese else _words(codes)
    breaks = np.cumsum([len(sentences[at]) + 1 for at in taken], dtype=np.int64)[:-1] - 1
    found, opens, numbers = _clauses(tokens, starts, np.stack([breaks, breaks + 1], axis=1))
    of = np.repeat(numbers, np.diff(opens, append=len(found)))
    if not is_chinese:
        beginnings, at = _beginnings(codes)
        found, of = np.append(found, beginnings), np.append(of, np.searchsorted(breaks, at))
    return found, np.array(taken, np.int64)[of]


def _seldom(
    found: NDArray[np.int64], starts: NDArray[np.int64], numbers: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Leave out of the pieces of clauses what a clause repeats more than `OFTEN` times: a key held down says no more than a letter."""
    of = np.repeat(np.arange(len(numbers)), np.diff(starts, append=len(found)))
    held = np.sort((of << FINE) | found)
    kept = np.concatenate([held[:OFTEN], held[OFTEN:][held[OFTEN:] != held[:-OFTEN]]])
    return kept & ((1 << FINE) - 1), np.searchsorted(kept >> FINE, np.arange(len(numbers))), numbers


def _beginnings(codes: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give how words of Latin letters begin that are longer than that, and where each word starts."""
    letters = np.append(_KINDS[np.minimum(codes, 127)] == _LETTER, False)
    edges = np.flatnonzero(np.diff(letters.astype(np.int8), prepend=0))
    starts, sizes = edges[::2], edges[1::2] - edges[::2]
    found: list[NDArray[np.int64]] = []
    at: list[NDArray[np.int64]] = []
    for size in BEGINNINGS:
        long = starts[sizes > size]
        letter = [codes[long + step].astype(np.uint64) for step in range(size)]
        joined = letter[0]
        for one in letter[1:]:
            joined = _joined(joined, one, BEGUN)
        found.append(_cut(joined))
        at.append(long)
    return np.concatenate(found), np.concatenate(at)


def _clauses(
    tokens: NDArray[np.uint64], at: NDArray[np.int64], ends: Sequence[tuple[int, int]] | NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Give the pieces of clauses, where each clause starts in them, and its number."""
    if len(ends):
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
    pairs = _joined(tokens[:-1], tokens[1:], TWO)
    for joined, far in (
        (pairs, 1),
        (_joined(pairs[:-1], tokens[2:], THREE), 2),
        (_joined(tokens[:-2], tokens[2:], OVER_ONE), 2),
        (_joined(tokens[:-3], tokens[3:], OVER_TWO), 3),
    ):
        together = number[far:] == number[:-far]
        found.append(_cut(joined[together]))
        of.append(number[far:][together])
    clause = np.concatenate(of)
    order = np.argsort(clause, kind="stable")
    numbers, starts = np.unique(clause[order], return_index=True)
    return np.concatenate(found)[order], starts, numbers


def _characters(codes: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Give where each character starts, and its hash."""
    return np.arange(len(codes)), _mixed(codes.astype(np.uint64))


def _words(codes: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Give where each word, number or sign starts, and its hash."""
    small = np.minimum(codes, 127)
    kinds = _KINDS[small]
    before, after = np.append(0, kinds[:-1]), np.append(kinds[1:], 0)
    starts = np.flatnonzero((kinds > 0) & ((kinds != before) | (kinds == _SIGN)))
    stops = np.flatnonzero((kinds > 0) & ((kinds != after) | (kinds == _SIGN))) + 1
    sums = np.append(np.uint64(0), np.cumsum(codes.astype(np.uint64) * _powers(BASE, len(codes)), dtype=np.uint64))
    return starts, _mixed((sums[stops] - sums[starts]) * _powers(_INVERSE, len(codes))[starts])


def _joined(one: NDArray[np.uint64], other: NDArray[np.uint64], kind: int) -> NDArray[np.uint64]:
    return _mixed((one * _MIX) ^ (other + np.uint64(kind)))


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    mixed = (numbers ^ (numbers >> np.uint64(31))) * _MIX
    return mixed ^ (mixed >> np.uint64(29))


def _cut(numbers: NDArray[np.uint64]) -> NDArray[np.int64]:
    return ((numbers * _MIX) >> np.uint64(64 - FINE)).astype(np.int64)


def _kinds() -> NDArray[np.int8]:
    kinds = np.zeros(128, np.int8)
    kinds[[*range(ord("a"), ord("z") + 1), ord("'")]] = _LETTER
    kinds[ord("0") : ord("9") + 1] = _DIGIT
    kinds[[ord(sign) for sign in SIGNS]] = _SIGN
    return kinds


def _powers(base: int, count: int) -> NDArray[np.uint64]:
    """Give the first powers of a number, below 2 ** 64."""
    factors = np.full(count, base, np.uint64)
    factors[:1] = 1
    return np.cumprod(factors, dtype=np.uint64)


_KINDS = _kinds()
