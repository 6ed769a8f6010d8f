"""Breaks pages, pictures and exports as files get broken: cut, spliced, overwritten, saved in another charset, with strange words in between.

Every mutant comes from dice that the caller throws, so that a seed names it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.fuzz.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    Mutation = Callable[[Random, bytes, Sequence[bytes]], bytes]

TOKENS = tokens()
_CHARSETS = ("utf-16", "utf-8-sig", "gb18030", "big5", "shift_jis", "utf-16-be", "cp1252")
_MOST = 400_000
"""Bytes of a mutant: what repeats a part must not make it larger than pages are."""
_HEAD = 600
"""Bytes of a picture in which most of what steers a decoder stands."""


def page(dice: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Break a page in one to four ways."""
    return _broken(dice, data, others, (*_ANY, _tokens, _tokens, _moved_block, _other_charset, _swollen))


def export(dice: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Break an export: its rows and cells as well as its bytes."""
    return _broken(dice, data, others, (*_ANY, _tokens, _other_charset, _rows, _rows, _cells, _cells))


def picture(dice: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Break a picture: most often in its head, or so that it still opens."""
    return _broken(dice, data, others, (_flip_head, _flip_head, _flip, _flip, _cut, _hole, _overwrite, _splice))


def _broken(dice: Random, data: bytes, others: Sequence[bytes], ways: Sequence[Mutation]) -> bytes:
    for _ in range(dice.choice((1, 1, 2, 3, 4))):
        data = dice.choice(ways)(dice, data, others)[:_MOST] or b"\0"
    return data


def _span(dice: Random, data: bytes) -> tuple[int, int]:
    start = dice.randrange(len(data))
    return start, min(start + int(dice.expovariate(1 / max(len(data) / 20, 1))) + 1, len(data))


def _flip(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    held = bytearray(data)
    for _ in range(dice.choice((1, 3, 10, 100))):
        held[dice.randrange(len(held))] = dice.randrange(256)
    return bytes(held)


def _flip_head(dice: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    return _flip(dice, data[:_HEAD], others) + data[_HEAD:]


def _cut(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    return data[: dice.randrange(len(data)) + 1]


def _hole(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    start, end = _span(dice, data)
    return data[:start] + data[end:]


def _overwrite(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    start, end = _span(dice, data)
    fill = dice.choice((b"\0", b"\xff", b" ", b"<")) * (end - start)
    return data[:start] + (dice.randbytes(end - start) if dice.random() < 0.4 else fill) + data[end:]


def _twice(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    start, end = _span(dice, data)
    return data[:end] + data[start:end] * dice.choice((1, 2, 20)) + data[end:]


def _splice(dice: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    other = dice.choice(others)
    start, end = _span(dice, other)
    return data[: dice.randrange(len(data))] + other[start:end] + data[dice.randrange(len(data)) :]


def _moved_block(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    start, end = _span(dice, data)
    rest = data[:start] + data[end:]
    at = dice.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _tokens(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    for _ in range(dice.choice((1, 3, 20))):
        at, token = dice.randrange(len(data) + 1), dice.choice(TOKENS)
        data = data[:at] + token + data[at:]
    return data


def _swollen(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    at, token = dice.randrange(len(data) + 1), dice.choice(TOKENS)
    return data[:at] + token * dice.choice((50, 1_000, 5_000)) + data[at:]


def _other_charset(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    charset = dice.choice(_CHARSETS)
    if dice.random() < 0.5:  # half of a page in each
        at = dice.randrange(len(data) + 1)
        return data[:at] + data[at:].decode("utf-8", "replace").encode(charset, "replace")
    return data.decode("utf-8", "replace").encode(charset, "replace")


def _rows(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    """Drop, repeat or exchange lines."""
    lines = data.split(b"\n")
    first, second = dice.randrange(len(lines)), dice.randrange(len(lines))
    way = dice.randrange(3)
    if way == 0:
        del lines[first]
    elif way == 1:
        lines[second:second] = [lines[first]] * dice.choice((1, 50))
    else:
        lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def _cells(dice: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    """Empty, exchange or fill what stands between two separators, or between two tags."""
    cuts = [match.start() for match in re.finditer(rb'[,;\t<>{}"\n]', data)]
    if len(cuts) < 4:
        return data
    spans = list(pairwise(cuts))
    (a, b), (c, d) = sorted(dice.sample(spans, 2))
    way = dice.randrange(3)
    if way == 0:
        return data[: a + 1] + data[b:]
    if way == 1:
        return data[: a + 1] + dice.choice(TOKENS) + data[b:]
    return data[: a + 1] + data[c + 1 : d] + data[b : c + 1] + data[a + 1 : b] + data[d:]


_ANY: tuple[Mutation, ...] = (_flip, _cut, _hole, _overwrite, _twice, _splice)
