"""Sizes named before what is measured of them: alone in a line above, amid a line, by a number that begins it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from listinglint.facts.sizes.measured_words import measure_words
from listinglint.facts.sizes.words import compiled
from listinglint.facts.text.normalise import normalise
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from listinglint.model.linear_pattern import LinearPattern
    from listinglint.model.listing import Passage

_CELLS = "size_cells"
MAX_GAP = 30
"""Characters between two measures of one row; a longer gap is a sentence that only mentions a measure."""


def size_alone(words: str) -> str:
    """Give the size that is all that a line says: S, "Size: M", 110码; empty when it says more."""
    folded = normalise(words)
    found = _alone().fullmatch(folded.words) if len(words) < 24 else None
    if found is None:
        return ""
    group = next(at for at in (1, 2, 3) if found.group(at))
    return words[slice(*folded.original(*found.span(group)))]


def last_size(gap: str) -> tuple[int, int, str] | None:
    """Find the last size named in the words before a measure: where it stands, and the word 尺码 beside it."""
    shift = max(len(gap) - MAX_GAP, 0)
    while 0 < shift < len(gap) and gap[shift - 1].isalnum() and gap[shift].isascii() and gap[shift].isalnum():
        shift += 1  # the last letters of a word are no size
    found, at = _called_by_number().search(gap[shift:]), 0
    while another := _named_size().search(gap[shift:], at):
        found, at = another, another.end(2)
    if found is None:
        return None
    start, stop = found.span(2)
    before, named = gap[: start + shift], gap[start + shift : stop + shift]
    is_length = named.endswith("cm") and before.count("(") > before.count(")")  # (stretches to 120cm)
    if found.group(1) is None and (is_length or _measure_before().search(before)):  # hips free
        return None
    if (first := _joined().search(gap[: start + shift])) is not None:
        start = first.start(1)
    return start + shift, stop + shift, found.group(3) or found.group(1) or ""


def leading_size(passage: Passage, start: int, stop: int) -> tuple[int, int, str] | None:
    """Find a size by number that begins the line, follows a value, or stands behind a semicolon: 110：衣长40, 27码 腰围66."""
    folded = normalise(passage.words)
    first, last = folded.original(start, stop)
    line = 1 + max(passage.words.rfind(end, first, last) for end in "\n;；。")
    if amid := _amid().fullmatch(folded.words[start:stop]):
        return amid.start(1), amid.end(1), ""
    if start and not line:
        return None
    begin = next((at for at in range(start, stop) if folded.origin[at] >= line), stop)
    found = _leading().fullmatch(folded.words[begin:stop])
    return None if found is None else (begin - start + found.start(1), begin - start + found.end(1), "")


@cache
def _alone() -> LinearPattern:
    called, size, sign = slot(_CELLS, "called"), slot(_CELLS, "size"), slot(_CELLS, "called_behind")
    return compiled(
        rf"(?:{slot(_CELLS, 'announced')}|(?:the |us |uk |eu )?{called}) ?:? ?({size}|\d{{1,3}}(?:\.5)?{sign}?){slot(_CELLS, 'measures')} ?:?"
        rf"|({size}|\d{{2,3}}{sign}?) ?:?|(\d{{1,2}}) ?:"
    )


@cache
def _leading() -> LinearPattern:
    called, sign, advised = (slot(_CELLS, name) for name in ("called", "called_behind", "advised"))
    return compiled(
        rf"[^\p{{L}}\d]{{0,4}}(?:{called}|eu|us|uk)? ?:? ?(\d{{1,3}}(?:\.5)?{sign}?) ?\W{{0,4}} ?"
        rf"(?:[:\-–—=|,，(→>\])】]|{advised}|$) ?\(?"
    )


@cache
def _named_size() -> LinearPattern:
    called, size, sign = slot(_CELLS, "called"), slot(_CELLS, "size"), slot(_CELLS, "number_sign")
    return compiled(
        rf"(?:({called}) ?[:：]? ?|^\.?|[^\w.'’]|[^\d.]\.)({size}|\d{{1,3}}(?:{sign}|#)|\d{{2,3}}cm)(?: ?\([^()]{{0,16}}\))?"
        rf" ?({called})? ?(?:$|[^\w.]|[\p{{Han}}])"
    )


@cache
def _called_by_number() -> LinearPattern:
    """Match a size by a number that says that it is one: size 8, 尺码110."""
    return compiled(rf"({slot(_CELLS, 'called')}) ?[:：]? ?(\d{{1,3}}(?:\.5)?)()(?:\b|$)")


@cache
def _measure_before() -> LinearPattern:
    return compiled(rf"(?:{measure_words()}) ?[:=]? ?$")


@cache
def _joined() -> LinearPattern:
    """Match the first of two sizes that make one: XS to S, S / M."""
    return compiled(rf"(?:^|[^\w.])({slot(_CELLS, 'size')})(?: ?[/–-] ?| {slot(_CELLS, 'either')} )$")


@cache
def _amid() -> LinearPattern:
    """Match a size by number between two rows of one line, or behind its heading: ... 胸围66 120: 衣长42."""
    return compiled(rf"(?:.*[)\]:])? ?(\d{{2,3}}){slot(_CELLS, 'called_behind')}? ?: ?")
