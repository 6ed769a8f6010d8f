"""The sides of goods that are not worn, such as bags: 17*8*16 cm, 长20cm 宽10cm, Height: 17 cm, or drawn beside a picture."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.facts.sizes.table import Measured, SizeTable, TableKind
from listinglint.facts.sizes.words import any_of, compiled, dimensions, header, length_unit, measures, unit_in
from listinglint.facts.text.normalise import normalise
from listinglint.model.listing import Place
from listinglint.phrasebook.builtin import slot, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.ports import Line, Reading
    from listinglint.model.linear_pattern import LinearPattern
    from listinglint.model.listing import Passage

_FILE = "size_dimensions"
_LONGEST_SIZE = 24
"""Characters of a size before the sides it has."""
MAX_GAP = 12
"""Characters between two sides of one thing."""


def dimensions_in_text(passages: Iterable[Passage]) -> list[SizeTable]:
    """Find the sides of the goods in running text; those of its parcel, its screen and of things that fit in don't count."""
    own = [passage for passage in passages if passage.part.is_own]
    return [*_together(table for passage in own for table in _products(passage)), *_sides(own)]


def _together(tables: Iterable[SizeTable]) -> list[SizeTable]:
    """Put tables that name the same sides together: one row for each size of a bag."""
    by_columns: dict[tuple[str, ...], SizeTable] = {}
    for table in tables:
        key = table.columns if any(table.columns[1:]) and len(table.columns) > 2 else (*table.columns, *table.rows[0])
        first = by_columns.setdefault(key, table)
        if not set(table.rows) <= set(first.rows):
            by_columns[key] = replace(first, rows=first.rows + table.rows)
    return list(by_columns.values())


def dimensions_in_reading(reading: Reading, file: str) -> list[SizeTable]:
    """Take lengths that stand alone beside a photo (205mm, 145mm) as the sides of the goods: two to six of one unit."""
    lone = lengths_alone(reading)
    if not 2 <= len(lone) <= 6 or len({unit_in(line.words) for line in lone}) != 1:
        return []
    row = ("", *(line.words.strip() for line in lone))
    box = lone[0].box
    for line in lone[1:]:
        box = box.union(line.box)
    return [_table(("",) * len(row), row, Place(file, box=box), confidence=0.5)]


def lengths_alone(reading: Reading) -> list[Line]:
    """Give the lines that are a length and nothing else, as they are set at the sides of drawn goods."""
    return [line for line in reading.lines if _lone().fullmatch(normalise(line.words).words)]


def _products(passage: Passage) -> Iterator[SizeTable]:
    """Read sides written as a product: 230×110×160mm, 15厘米(长)x26厘米(宽)x7厘米(厚)."""
    folded = normalise(passage.words)
    for found in _product().finditer(folded.words):
        stop = _without_word(folded.words, found.end())
        before = _clause(passage, found.start())
        if _others().search(before) or not _is_measured(found.group(0), before):
            continue
        place = passage.place(*folded.original(*found.span()))
        size = _printed(passage, _size_before(folded.words, found.start()))
        named = [one for one in _part().finditer(found.group(0)) if one.group(1) or one.group(3)]
        if "," in found.group(0) and len(named) < 2 and not _has_units(found.group(0)):  # a list of numbers
            continue
        if len(named) > 1:
            start = found.start()
            spans = [(one.span(1) if one.group(1) else one.span(3), one.span(2)) for one in named]
            sides, lengths = zip(
                *(
                    (_printed(passage, _moved(side, start)), _printed(passage, _moved(length, start)))
                    for side, length in spans
                ),
                strict=True,
            )
            yield _table(("", *sides), (size, *lengths), place, confidence=0.8)
        else:
            yield _table(
                ("", "尺寸" if "尺寸" in before else ""),
                (size, _printed(passage, (found.start(), stop))),
                place,
                confidence=0.8,
            )


def _without_word(folded: str, stop: int) -> int:
    """Leave out the letter at the end of a product that begins a word: 12" x 6" with."""
    is_word = folded[stop - 1].isascii() and folded[stop - 1 : stop + 1].isalpha() and stop < len(folded)
    return stop - 1 if is_word and folded[stop].isascii() and not folded[stop - 2].isalpha() else stop


def _has_units(words: str) -> bool:
    """Tell whether each of the numbers between commas has its unit."""
    return all(map(unit_in, words.split(",")))


def _clause(passage: Passage, at: int) -> str:
    """Give the folded words of the same sentence, up to 24, before an offset of the folded words."""
    folded = normalise(passage.words)
    start, stop = folded.original(max(at - 24, 0), at)
    return normalise(_ends().split(passage.words[start:stop])[-1]).words if at else ""


def _printed(passage: Passage, span: tuple[int, int]) -> str:
    """Give the original words of a range of the folded ones."""
    return passage.words[slice(*normalise(passage.words).original(*span))].strip()


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def _size_before(folded: str, at: int) -> tuple[int, int]:
    """Find where a size such as 小号尺寸 or Queen stands before the product at an offset of the folded words."""
    begin = max(at - _LONGEST_SIZE, 0)
    found = _sized().search(folded[begin:at])
    return (at, at) if found is None else (begin + found.start(1), begin + found.end(1))


def _is_measured(words: str, before: str) -> bool:
    """Tell whether numbers joined by × are lengths: by their unit, the word 尺寸 before them, or L, H and D at them."""
    return bool(unit_in(words) or _named().search(before) or _lettered().search(words))


def _sides(passages: Iterable[Passage]) -> Iterator[SizeTable]:
    """Read sides named one by one: 长20cm 宽10cm 高15cm, or "Height: 17 cm" in lines that follow each other."""
    run: dict[str, str] = {}
    place = Place("")
    for passage in passages:
        folded = normalise(passage.words)
        stop = -MAX_GAP
        labelled = _labelled().fullmatch(folded.words) if len(folded.words) < 60 else None
        for found in (
            [labelled] if labelled and _side_name().search(labelled.group(1)) else _side().finditer(folded.words)
        ):
            if _others().search(_clause(passage, found.start())):
                continue
            side, length = _printed(passage, _called(folded.words, found.span(1))), _printed(passage, found.span(2))
            if side in run or (stop > 0 and found.start() - stop > MAX_GAP):
                yield from _run(run, place)
                run = {}
            place = place if run else passage.place(*folded.original(*found.span()))
            run[side], stop = length, found.end()
        if stop < 0:
            yield from _run(run, place)
            run = {}
    yield from _run(run, place)


def _called(folded: str, side: tuple[int, int]) -> tuple[int, int]:
    """Take in a word before a side that begins its clause: a pendant's height is not that of the goods."""
    before = _clause_end().split(folded[: side[0]])[-1]
    word = before.strip()
    is_part = bool(_one_word().fullmatch(word)) and word not in words("size_words", "no-parts")
    return (side[0] - len(before.lstrip()), side[1]) if is_part else side


def _run(run: dict[str, str], place: Place) -> Iterator[SizeTable]:
    if len(run) > 1:
        yield _table(("", *run), ("", *run.values()), place, confidence=0.8)


def _table(columns: tuple[str, ...], row: tuple[str, ...], place: Place, *, confidence: float) -> SizeTable:
    measured = tuple(Measured(word, found.measure if (found := header(word)) else None) for word in columns[1:])
    return SizeTable(
        columns, (row,), measured, TableKind.DIMENSIONS, place, unit_in(" ".join(row)), confidence=confidence
    )


def _length() -> str:
    number = slot(_FILE, "number")
    return rf"{number}(?: ?[-~–] ?{number})? ?{length_unit()}"


@cache
def _product() -> LinearPattern:
    before, behind = slot(_FILE, "before"), slot(_FILE, "behind")
    joint, number = slot(_FILE, "joint"), rf"{slot(_FILE, 'number')} ?{length_unit()}?"
    one = rf"(?:\(?{before}\)? ?[:-]? ?)?{number} ?(?:\(? ?{behind}\b? ?\)?)?"
    named = rf"{number} ?\(? ?{behind}\b? ?\)?"
    either = rf"(?:{joint}|{slot(_FILE, 'named_joint')})"
    return compiled(rf"{named}(?:{either}{named}){{1,2}}|(?:{one})(?:{joint}(?:{one})){{1,2}}")


@cache
def _side() -> LinearPattern:
    return compiled(
        rf"((?:{_side_name().pattern})(?:{slot(_FILE, 'where')})?) ?:? ?{slot(_FILE, 'roughly')}({_length()})"
    )


@cache
def _side_name() -> LinearPattern:
    sides = [word for spellings in dimensions().values() for word in spellings if len(word) > 1 or word > "z"]
    sides += [word for name in ("circumference", "inner-diameter") for word in measures()[name]]
    return compiled(any_of((*sides, "height", "width", "length", "depth", "diameter", "直径")))


@cache
def _clause_end() -> LinearPattern:
    return compiled(r"[.;,:|•·●()/\n]")


@cache
def _one_word() -> LinearPattern:
    return compiled(r"[a-z]{3,12}")


@cache
def _labelled() -> LinearPattern:
    """Match a line that names a side more closely and gives its length: Width per panel: 52"."""
    return compiled(rf"[-•·*● ]*([a-z][a-z '’()/-]{{2,40}}[a-z)]) ?[:=–-] ?{slot(_FILE, 'roughly')}({_length()})\.?")


@cache
def _part() -> LinearPattern:
    number = rf"({slot(_FILE, 'number')} ?{length_unit()}?)"
    before, behind = slot(_FILE, "before"), slot(_FILE, "behind")
    return compiled(rf"(?:\(?({before})\)? ?[:-]? ?)?{number} ?(?:\(? ?({behind})\b? ?\)?)?")


@cache
def _sized() -> LinearPattern:
    return compiled(
        rf"(?:^|[^\w'’])((?:{slot('size_cells', 'size')}|{slot(_FILE, 'of_beds')})(?:尺寸|规格)?) ?[:=–-]? ?$"
    )


@cache
def _lettered() -> LinearPattern:
    return compiled(r"\d ?[lwhd] ?[x×*] ?\d+(?:\.\d+)? ?[lwhd]\b")


@cache
def _lone() -> LinearPattern:
    return compiled(rf"(?:{slot(_FILE, 'roughly')}|[lwhd长宽高厚深]:?) ?\d{{1,4}}(?:\.\d{{1,3}})? ?{length_unit()}")


@cache
def _ends() -> LinearPattern:
    return compiled("[\n。；;•·●]")


@cache
def _others() -> LinearPattern:
    return compiled(any_of(words("size_words", "things-beside")))


@cache
def _named() -> LinearPattern:
    return compiled(any_of(words("size_words", "announces-sides")))
