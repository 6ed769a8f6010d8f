"""Cells that the reader damaged, mended only where their neighbours leave a single answer."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from listinglint.facts.sizes.cells import is_size
from listinglint.facts.text.normalise import normalised_words
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_AGES: Final = lazy_pattern(r"(?P<low>\d{1,2})-\d{1,2} ?(?P<unit>[岁yY])")
"""An age of children that spans years."""
_AGES_DAMAGED: Final = lazy_pattern(r"(?P<low>\d)[.·]? ?(?P<high>\d)(?P<unit>[岁yY])")
"""What is left of one without its dash: 45Y, 3.4岁."""

_SPELLED: Final = ("x-small", "small", "medium", "large", "x-large")


def ladder(sizes: Sequence[str]) -> tuple[str | None, ...]:
    """Find for every damaged size the one that the others prove; None where nothing is to be mended.

    Three sizes or more have to stand on one ladder (S M L XL …, or numbers of one step), each at its place.
    """
    ranks = [_rank(normalised_words(size)) for size in sizes]
    by_letters = [rank if isinstance(rank, int) else None for rank in ranks]
    known = [(at, rank) for at, rank in enumerate(by_letters) if rank is not None]
    if len(known) < 3 or len({rank - at for at, rank in known}) != 1 or any(isinstance(rank, float) for rank in ranks):
        return _ages(sizes) if any(map(_AGES.fullmatch, sizes)) else _spelled(sizes) or _numbers(sizes)
    first = known[0][1] - known[0][0]
    is_digit_style = any(sizes[at][:1].isdigit() for at, _ in known)
    return tuple(
        _name(first + at, is_digit_style=is_digit_style) if rank is None and _is_damaged(sizes[at]) else None
        for at, rank in enumerate(by_letters)
    )


def _ages(sizes: Sequence[str]) -> tuple[str | None, ...]:
    """Mend ages whose dash was lost between others that kept theirs, 2-3岁 and 45岁: one year follows the other, and ages rise. 12Y behind 10-11Y is whole."""
    kept = [_AGES.fullmatch(size) for size in sizes]
    units = {found["unit"] for found in kept if found}
    mended: list[str | None] = []
    for at, size in enumerate(sizes):
        found = _AGES_DAMAGED.fullmatch(size)
        if found is None or units != {found["unit"]} or int(found["high"]) != int(found["low"]) + 1:
            mended.append(None)
            continue
        rises = all(
            one is None or (int(one["low"]) < int(found["low"])) == (other < at) for other, one in enumerate(kept)
        )
        mended.append(f"{found['low']}-{found['high']}{found['unit']}" if rises else None)
    return tuple(mended)


def _spelled(sizes: Sequence[str]) -> tuple[str | None, ...]:
    """Mend a size in full that lost a letter, Small Medum Large; nothing when none is to be mended."""
    folded = [normalised_words(size) for size in sizes]
    places = {_SPELLED.index(size) - at for at, size in enumerate(folded) if size in _SPELLED}
    if len(places) != 1 or sum(size in _SPELLED for size in folded) < 2:
        return ()
    names = [_SPELLED[one] if 0 <= (one := at + min(places)) < len(_SPELLED) else "" for at in range(len(sizes))]
    is_lost = [
        not is_size(size) and len(name) - len(size) in {1, 2} and _is_part(size, name)
        for size, name in zip(folded, names, strict=True)
    ]
    return (
        tuple(name.title() if lost else None for lost, name in zip(is_lost, names, strict=True)) if any(is_lost) else ()
    )


def _numbers(sizes: Sequence[str]) -> tuple[str | None, ...]:
    """Mend gaps in sizes such as 36 37 · 39."""
    known = [(at, int(size)) for at, size in enumerate(sizes) if size.isdecimal() and len(size) < 4]
    nothing = (None,) * len(sizes)
    if len(known) < 4 or len(sizes) - len(known) > 1:
        return nothing
    steps = {(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(known)}
    if len(steps) != 1 or not (step := steps.pop()).is_integer() or not step:
        return nothing
    start = known[0][1] - step * known[0][0]
    return tuple(None if size else f"{start + step * at:.0f}" for at, size in enumerate(sizes))


def _is_damaged(size: str) -> bool:
    """Tell whether words can be what is left of a letter size: nothing, or letters and digits that look like one."""
    return len(size) <= 4 and set(normalised_words(size)) <= set("7xl1i|!smz2345608l.—-")


def _rank(size: str) -> int | float | None:
    """Give the place of a letter size on the ladder with M at 0; not-a-number for a size of another kind."""
    size = size.strip().removesuffix("码").removesuffix("号")
    if size in {"s", "m", "l"}:
        return "sml".index(size) - 1
    if size and size[-1] in "sl" and set(size[:-1]) == {"x"}:
        return len(size) if size[-1] == "l" else -len(size)
    if len(size) > 2 and size[:-2].isdecimal() and size[-2] == "x" and size[-1] in "sl" and int(size[:-2]) < 13:
        return (int(size[:-2]) + 1) * (1 if size[-1] == "l" else -1)
    if len(size) == 2 and size[0] in "23456" and size[1] == "l":
        return int(size[0]) + 1
    return None if _is_damaged(size) else float("nan")


def _name(rank: int, *, is_digit_style: bool) -> str:
    if -1 <= rank <= 1:
        return "SML"[rank + 1]
    count = abs(rank) - 1
    letter = "L" if rank > 0 else "S"
    return f"{count}X{letter}" if is_digit_style and count > 1 else "X" * count + letter


def progression(values: Sequence[str]) -> tuple[str | None, ...]:
    """Find the value that lost a digit (63.5 65.5 6.5 69.5 71.5) where four others or more go up by one step."""
    nothing: tuple[str | None, ...] = (None,) * len(values)
    if len(values) < 5 or not all(value.replace(".", "", 1).isdecimal() and len(value) < 8 for value in values):
        return nothing
    numbers = [float(value) for value in values]
    for at in range(len(values)):
        proven = _missing([None if one == at else number for one, number in enumerate(numbers)])
        if proven is not None and proven != numbers[at]:
            decimals = max(len(value.partition(".")[2]) for value in values)
            printed = f"{proven:.{decimals}f}"
            if len(values[at]) < len(printed) and _is_part(values[at], printed):
                return tuple(printed if one == at else None for one in range(len(values)))
    return nothing


def _missing(numbers: Sequence[float | None]) -> float | None:
    """Give the one missing number of a progression; None when the others have no common step."""
    known = [(at, number) for at, number in enumerate(numbers) if number is not None]
    steps = {round((b[1] - a[1]) / (b[0] - a[0]), 3) for a, b in pairwise(known)}
    if len(steps) != 1 or not (step := steps.pop()):
        return None
    gap = next(at for at, number in enumerate(numbers) if number is None)
    return known[0][1] + step * (gap - known[0][0])


def _is_part(words: str, whole: str) -> bool:
    """Tell whether all characters of words come in the same order in the whole."""
    rest = iter(whole)
    return all(character in rest for character in words)
