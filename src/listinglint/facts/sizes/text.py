"""Size tables written as running text: "S码: 衣长60 胸围88", "Chest: S 38", M 40"", a size above its measures."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.facts.sizes.graded import graded, graded_sizes
from listinglint.facts.sizes.grid import tables_in_grid
from listinglint.facts.sizes.headed_lines import Said, below_headings
from listinglint.facts.sizes.kinds import ADVICE, FIGURE
from listinglint.facts.sizes.line_tables import line_tables
from listinglint.facts.sizes.listed import listed_sizes
from listinglint.facts.sizes.measured_words import measure_words, measured_in
from listinglint.facts.sizes.said_sizes import MAX_GAP, last_size, leading_size, size_alone
from listinglint.facts.sizes.sections import Grid
from listinglint.facts.sizes.typed import typed_tables
from listinglint.facts.sizes.words import any_of, compiled, header
from listinglint.facts.text.heard import texts_of
from listinglint.facts.text.normalise import normalise
from listinglint.model.linear_pattern import LinearPattern
from listinglint.model.listing import Part
from listinglint.phrasebook.builtin import slot, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.facts.sizes.table import SizeTable
    from listinglint.model.listing import Passage

_CELLS = "size_cells"
_ENCIRCLED = frozenset("①②③④⑤⑥⑦⑧⑨⑩")
"""What refers to a drawing and is no value."""
_LETTERS = frozenset({"xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "2xl", "3xl", "4xl", "small", "medium", "large"})
_FOOT = r"(?:eu )?\d{2}(?:\.5)? \d{2}(?:\.\d)? ?(?:cm|mm)"
"""A size of shoes beside the length of its foot, with its unit; two numbers without are anything."""
_HEADING, _LONGEST_HEADING = 2, 40
"""Words of a heading without a colon, and characters of any heading, at most."""


def tables_in_text(passages: Sequence[Passage]) -> list[SizeTable]:
    """Find the size tables told in running text, over all passages that follow each other."""
    own = [passage for passage in passages if passage.part.is_own]
    tables: list[SizeTable] = []
    used: set[int] = set()
    for grid, lines in line_tables(own):
        found = list(tables_in_grid(grid))
        tables.extend(found)
        used.update(id(passage) for passage in lines if found)
    own = [passage for passage in own if id(passage) not in used]
    headed = below_headings(own)
    under_headings = {id(passage) for passage, _ in headed}
    for grid, lines in typed_tables([passage for passage in own if id(passage) not in under_headings]):
        found = list(tables_in_grid(grid))
        tables.extend(found)
        used.update(id(passage) for passage in lines if found)
    told = _told([said for _, said in headed], [passage for passage in own if id(passage) not in used])
    tables.extend(table for grid in told for table in tables_in_grid(grid))
    # Second-hand goods come in the one size that was measured.
    has_one_size = come_in_one_size(passages)
    return [replace(table, confidence=_confidence(table, has_one_size=has_one_size)) for table in tables]


def come_in_one_size(passages: Iterable[Passage]) -> bool:
    """Tell whether words say that the goods come in one size, that there is one piece of them, or a title ends with one size."""
    own = tuple(passage for passage in passages if passage.part.is_own)
    if any(True for _ in texts_of(own).holding(_one_size())):
        return True
    is_chosen = any(passage.part is Part.OPTIONS for passage in own)
    return not is_chosen and any(_names_one_size(one.words) for one in own if one.part is Part.TITLE)


def _names_one_size(title: str) -> bool:
    """Tell whether a title ends with a size and names no other: "Raincoat, green, M", "Costume (age 7-8)"."""
    words = normalise(title).words
    if _sized_by_number().search(words):
        return True
    tokens = _between_sizes().split(words.rstrip(" )].!"))
    return len(tokens) > 1 and tokens[-1] in _LETTERS and sum(token in _LETTERS for token in tokens) == 1


def _confidence(table: SizeTable, *, has_one_size: bool) -> float:
    """Doubt measures without a size, unless the goods come in one size: they may be of any of them."""
    return 0.9 if any(table.sizes) else 0.6 if has_one_size else 0.45


def _told(headed: Sequence[Said], passages: Sequence[Passage]) -> Iterator[Grid]:
    """Gather what is said about each size into rows, as long as the same measures are spoken of."""
    rows: dict[str, dict[str, Said]] = {}
    names: dict[str, str] = {}  # as first printed: Bust and bust, 全长 and 全長 are one measure
    for one in chain(headed, _all_said(passages)):
        said = replace(one, measure=names.setdefault(normalise(one.measure).words, one.measure))
        row = rows.get(said.size, {})
        if said.measure in row and row[said.measure].value != said.value:
            yield from _gathered(rows)
            rows = {}
        rows.setdefault(said.size, {}).setdefault(said.measure, said)
    yield from _gathered(rows)


def _all_said(passages: Sequence[Passage]) -> Iterator[Said]:
    """Give what is said in all passages; a size that stands alone is that of the measures below it."""
    above, is_fresh = "", False
    sizes = graded_sizes(passages)
    for passage in passages:
        if sizes and (told := graded(passage, sizes)) is not None:
            yield from told
            continue
        alone = size_alone(passage.words)
        if alone:
            above = "" if is_fresh else alone  # several in a row are sizes on sale
            is_fresh = True
            continue
        listed = list(_listed(passage))
        said = [*([] if listed else _pairs(passage, above)), *listed]
        yield from said
        above, is_fresh = above if said else "", False


def _gathered(rows: dict[str, dict[str, Said]]) -> Iterator[Grid]:
    """Make a grid of what was said, when it is more than a mention."""
    said = [one for row in rows.values() for one in row.values()]
    measures = list(dict.fromkeys(one.measure for one in said))
    names = {found.measure for one in measures if (found := header(one))}
    is_sized = sum(bool(size) for size in rows) > 0
    if len(said) < 2 or not names - ADVICE or (not is_sized and (len(names) < 2 or names <= ADVICE | FIGURE)):
        return
    sized = {size: row for size, row in rows.items() if size or not is_sized}
    if len(sized) == 1 and "" in rows and next(iter(rows)) and rows[""].keys().isdisjoint(*sized.values()):
        sized = {size: row | rows[""] for size, row in sized.items()}  # the one size on sale, named before them all
    corner = next((one.corner for one in said if one.corner), "")
    body = [
        (size, *(row[measure].value if measure in row else "" for measure in measures)) for size, row in sized.items()
    ]
    if len(body) < 2 and len(measures) < 2:
        return
    yield Grid(((corner, *measures), *body), said[0].place)


def _pairs(passage: Passage, above: str) -> Iterator[Said]:
    """Read "S码: 衣长60cm, 胸围88": the size stands before its measures, or above them."""
    folded = normalise(passage.words)
    size, corner, before, is_model = above, "", 0, False
    for measure, length in measured_in(passage.words):
        first, last = min(measure[0], length[0]), max(measure[1], length[1])
        gap = folded.words[before:first]
        about = last_size(gap) or leading_size(passage, before, first)
        start, before = before, last
        if about is not None:
            size, corner = passage.words[slice(*folded.original(start + about[0], start + about[1]))], about[2]
            size = size.rpartition("\n")[2]
        elif len(gap) > MAX_GAP or _model().search(gap):
            size, corner = "", ""
        words, value = (passage.words[slice(*folded.original(*span))] for span in (measure, length))
        phrase = header(words)
        is_bodily = not size and phrase is not None and phrase.measure in ADVICE
        before_it = passage.words[slice(*folded.original(start, first))]
        is_model = about is None and ((is_model and len(gap) <= MAX_GAP) or is_bodily or _announces_model(before_it))
        if not is_model and value[0] not in _ENCIRCLED:
            place = passage.place(*folded.original(first, last))
            yield Said(size.strip(), corner, words.strip(), value.strip(), place)


def _announces_model(words: str) -> bool:
    """Tell whether words before a measure say that it is the model's: in its own line, or as a heading above it."""
    *above, line = words.split("\n")
    headings = (one for one in above if one.rstrip().endswith((":", "：")) or len(one.split()) <= _HEADING)
    return any(
        _model().search(normalise(one).words) for one in (line, *headings) if len(one) < _LONGEST_HEADING or one is line
    )


def _listed(passage: Passage) -> Iterator[Said]:
    """Read "胸围: S 86, M 90, L 94": sizes stand behind their measure."""
    start = 0
    for line in passage.words.split("\n"):
        measure, pairs = listed_sizes(line)
        place = passage.place(start, start + len(line))
        yield from (Said(size, "", measure, value, place) for size, value in pairs)
        if not pairs:
            yield from _listed_amid(line, passage, start)
        start += len(line) + 1


def _listed_amid(line: str, passage: Passage, start: int) -> Iterator[Said]:
    """Read such lists amid a line, which begins at an offset of its passage; a list of one size only where it ends the line."""
    folded = normalise(line)
    for found in _list().finditer(folded.words):
        pairs = list(_sized_value().finditer(found.group(2)))
        named = header(found.group(1))
        if named is None or named.is_size or (len(pairs) < 2 and found.end() < len(folded.words)):
            continue
        measure = line[slice(*folded.original(*found.span(1)))]
        where = folded.original(*found.span())
        place = passage.place(start + where[0], start + where[1])
        for one in pairs:
            size, value = (
                line[slice(*folded.original(found.start(2) + one.start(group), found.start(2) + one.end(group)))]
                for group in (next(at for at in (1, 2, 3) if one.group(at)), 4)
            )
            yield Said(size.strip(), "", measure.strip(), value.strip(), place)


@cache
def _list() -> LinearPattern:
    size, value = slot(_CELLS, "listed_size"), slot(_CELLS, "listed_value")
    one = rf"(?:{size} ?(?:[:=\-]? ?{value}|\({value}\))|\d{{2,3}} ?[:=] ?{value}|{_FOOT})[,;/、| ]*"
    name = rf"{measure_words()}|\p{{Han}}{{2,6}}|[a-z]+ [a-z]+(?: [a-z]+)?"
    return compiled(rf"(?:^|[^\p{{Han}}a-z])({name}) ?:? ?((?:{one})+)")


@cache
def _sized_value() -> LinearPattern:
    size, value = slot(_CELLS, "listed_size"), slot(_CELLS, "listed_value")
    # 110: 89cm, a child's size; 41 26.3 cm, a foot
    return compiled(rf"(?:({size}) ?[:=\-(]? ?|(\d{{2,3}}) ?[:=] ?|(?:eu )?(\d{{2}}(?:\.5)?) )({value})")


@cache
def _one_size() -> LinearPattern:
    return compiled(any_of((*words("size_words", "one-size"), *words("size_words", "one-piece"))))


@cache
def _sized_by_number() -> LinearPattern:
    # One age spans years (7-8), one size does not: 36-44 are several.
    system = r"(?:size|sz|uk|us|eu|it)(?: size)?:? ?"
    return LinearPattern(
        rf"\b(?:{system}\d{{1,2}}(?:\.5)?|age[sd]? \d{{1,2}}(?: ?-? ?\d{{1,2}})?|\d{{1,2}} ?- ?\d{{1,2}} ?(?:years?|yrs?|months?)"
        r"|w ?\d{2},? ?/?l ?\d{2})(?: old)?[ )\].!]*$"
    )


@cache
def _between_sizes() -> re.Pattern[str]:
    return re.compile(r"[\s,/|()\[\]:;–—-]+")


@cache
def _model() -> LinearPattern:
    return compiled(any_of(words("size_words", "worn-by")))
