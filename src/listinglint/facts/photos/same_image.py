"""Whether two pictures are the same one, told by the hashes that the eyes took of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from listinglint.facts.ports import PictureFacts

BITS: Final = 288
"""Steps that a hash tells of: whether each gets brighter, and above these bits whether it changes at all."""
NEAR: Final = 0.085
"""Share of the steps that change in either picture in which two hashes of the same picture may differ."""
MANY: Final = 130
"""Changing steps from which that holds. A thing on plain ground has fewer, all at its outline, and front and back share it."""
GLANCE: Final = 150
"""Bits of 576 in which the hashes of the whole pictures may differ: changed copies differ in 135 at most, of different
photos 99 in 100 in more than 186 (`eval/alike.py`)."""
FEWEST: Final = 40
"""Changing steps below which nothing is known."""
TINT: Final = 40
"""Levels of 255 by which the colour of the same picture may differ, its brightness left out: more is another colour on sale."""


def may_be_same(one: PictureFacts, other: PictureFacts) -> bool:
    """Tell at a glance whether a closer look at two pictures is worth its time."""
    first, second = one.fingerprint, other.fingerprint
    if not first or not second:
        return False
    return min((first[0] ^ second[0]).bit_count(), (first[1] ^ second[0]).bit_count()) <= GLANCE


def same_picture(one: PictureFacts, other: PictureFacts) -> bool:
    """Tell whether two pictures are the same but for encoding, size, marks, a frame, a small crop or mirroring."""
    first, second = one.fingerprint, other.fingerprint
    if not first or not second or not same_colour(one.tint, other.tint):
        return False
    distance = min(
        *(differing(first[0], bits) for bits in second),
        *(differing(second[0], bits) for bits in first),
        *(differing(first[1], bits) for bits in second[2:]),
        *(differing(second[1], bits) for bits in first[2:]),
    )
    return distance <= NEAR


def differing(one: int, other: int) -> float:
    """Give the share of the steps that change in either picture in which two hashes differ; of the same picture `NEAR` at most."""
    changing = (one | other) >> BITS
    count = changing.bit_count()
    if count < FEWEST:
        return 1.0
    return ((one ^ other) & changing).bit_count() / count * max(1.0, MANY / count)


def same_colour(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Tell whether two tints may be of the same goods in the same colour."""
    return all(abs((one[0] - one[i]) - (other[0] - other[i])) <= TINT for i in (1, 2))
