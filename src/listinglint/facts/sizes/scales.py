"""Scales of which one word is marked (弹力指数: 无弹 微弹 高弹): the words are always all there, only the mark says which holds."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.sizes.page import spread_cells
from listinglint.facts.sizes.words import compiled
from listinglint.facts.text.normalise import normalised_words
from listinglint.phrasebook.builtin import slot
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.model.linear_pattern import LinearPattern
    from listinglint.model.listing import Cell, Table

_FILE: Final = "size_scales"
MAX_CHOICES = 7
MAX_LINE = 120
TICKS = "√✓✔☑■●▲★◆▼◉⊙✅☛→"
BLANKS = "□○☐◇△☆▽◯"
MAX_CHOICE = 12
"""Characters of a choice in folded words; longer ones are sentences."""


class Quality(StrEnum):
    """What a scale grades."""

    STRETCH = "stretch"
    THICKNESS = "thickness"
    FIT = "fit"
    LENGTH = "length"
    SOFTNESS = "softness"
    OTHER = "other"


class Scale(Struct, frozen=True):
    """The words of a scale, and the marked one; None when no mark tells, or more than one."""

    name: str
    quality: Quality
    choices: tuple[str, ...]
    chosen: str | None


def quality_of(words: str) -> Quality | None:
    """Tell what a scale of this name grades; None when the words name no scale."""
    return _qualities().get(_suffix().sub("", _around().sub("", normalised_words(words).replace("弾", "弹"))))


def bare_name(words: str) -> str:
    """Give the name of a scale without bullets, brackets and colon."""
    return _around().sub("", words)


def is_plain_name(words: str) -> bool:
    """Tell whether words name a scale beyond doubt: 弹力指数 or 弹力: does, 弹力 can be a grade as well."""
    folded = normalised_words(words).rstrip(" ")
    return quality_of(words) is not None and (folded[-1] in ":]】" or bool(_suffix().search(folded)))


def marked_scales(tables: Iterable[Table]) -> list[Observation[Scale]]:
    """Find the scales in HTML tables; only a background, a class or a tick marks the chosen word."""
    return [
        Observation(
            scale, row[0].place, quote=" ".join((scale.name, *scale.choices)), confidence=0.95 if scale.chosen else 0.5
        )
        for table in tables
        if table.part.is_own
        for row in _rows(table)
        for scale in _scales_in_row(row)
    ]


def scale_in_words(words: str) -> Scale | None:
    """Read a scale off one line, such as 弹力指数：□无弹 ☑微弹 □高弹; None when the line is no scale."""
    name, _, rest = words.replace("：", ":").partition(":")
    quality = quality_of(name)
    if quality is None or len(rest) > MAX_LINE:
        return None
    signs = _between_signs().findall(rest) if _sign().match(rest.strip()) else _between().split(rest)
    choices = [piece.strip(" ,;，；、/|") for piece in signs]
    return scale(bare_name(name), quality, [choice for choice in choices if choice])


def scale(name: str, quality: Quality, choices: Sequence[str], marked: Sequence[bool] = ()) -> Scale | None:
    """Make a scale of its words and of which of them are marked; ticks among the words count as marks."""
    ticked = [bool(_tick().search(choice)) for choice in choices]
    marks = ticked if any(ticked) else list(marked)
    bare = tuple(_sign().sub("", choice).strip() for choice in choices)
    is_graded = sum(bool(_grade().search(normalised_words(word))) for word in bare) * 2 >= len(bare)
    if (
        not is_graded
        or not 2 <= len(bare) <= MAX_CHOICES
        or len(set(bare)) < len(bare)
        or not all(map(_is_choice, bare))
    ):
        return None
    chosen = [word for word, is_marked in zip(bare, marks, strict=False) if is_marked]
    return Scale(name, quality, bare, chosen[0] if len(chosen) == 1 else None)


def _is_choice(words: str) -> bool:
    """Tell whether words can be a grade: short, and no number but one."""
    folded = normalised_words(words)
    return 0 < len(folded) <= MAX_CHOICE and not any(character.isdigit() for character in folded)


def _rows(table: Table) -> Iterator[list[Cell]]:
    """Give the rows of a table without empty cells; a merged cell counts once."""
    for row in spread_cells(table):
        yield list(dict.fromkeys(cell for cell in row if cell is not None and cell.words.strip()))


def _scales_in_row(row: Sequence[Cell]) -> Iterator[Scale]:
    """Read a row: a name, then its choices, each in a cell, or all in one."""
    starts = name_places([cell.words for cell in row])
    for start, stop in zip(starts, [*starts[1:], len(row)], strict=False):
        quality = quality_of(row[start].words)
        cells = row[start + 1 : stop]
        assert quality is not None
        if len(cells) == 1:
            found = scale_in_words(f"{row[start].words}:{cells[0].words}")
        else:
            found = scale(
                bare_name(row[start].words),
                quality,
                [cell.words for cell in cells],
                [cell.is_marked for cell in cells],
            )
        if found is not None:
            yield found


def name_places(words: Sequence[str]) -> list[int]:
    """Find where the names of scales stand in a row; words that may be grades are names only at its beginning."""
    plain = [at for at, word in enumerate(words) if is_plain_name(word)]
    return plain or [at for at, word in enumerate(words[:1]) if quality_of(word)]


@cache
def _qualities() -> dict[str, Quality]:
    return {word: quality for quality in Quality for word in listed(_FILE, quality)}


@cache
def _around() -> LinearPattern:
    """Match bullets, brackets and the colon around a name."""
    return compiled(r"^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$")


@cache
def _suffix() -> LinearPattern:
    return compiled(slot(_FILE, "suffix"))


@cache
def _between() -> LinearPattern:
    """Match what parts choices."""
    return compiled(r"[ \x{3000},;，；、/|]+")


@cache
def _between_signs() -> LinearPattern:
    """Match a choice behind the sign that ticks it or not."""
    return compiled(f"[{TICKS}{BLANKS}][^{TICKS}{BLANKS}]+")


@cache
def _grade() -> LinearPattern:
    return compiled(slot(_FILE, "grade"))


@cache
def _tick() -> LinearPattern:
    return compiled(f"[{TICKS}]")


@cache
def _sign() -> LinearPattern:
    return compiled(f"[{TICKS}{BLANKS}]")
