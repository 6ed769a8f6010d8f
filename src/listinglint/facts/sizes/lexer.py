"""A line as a row of sizes, measures and values, whatever signs stand between them; nothing where it says anything else."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.sizes.sections import is_unit
from listinglint.facts.sizes.words import any_of, compiled, first_header, header, header_count
from listinglint.facts.text.characters import is_chinese
from listinglint.facts.text.normalise import normalise
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot, words

if TYPE_CHECKING:
    from re import Match

    from listinglint.model.linear_pattern import LinearPattern

SIZE: Final = "S"
MEASURE: Final = "M"
VALUE: Final = "V"
NUMBER: Final = "N"
"""A bare number, or whole centimetres: a size or a value."""
CALLED: Final = "Z"
"""What a column of sizes is called."""

PLAIN: Final = "plain"
SPACED: Final = "spaced"
"""A way to cut a line in which a dash between spaces joins the ends of a range, which it does not in a plain one."""
STROKED: Final = "stroked"
"""A way in which a stroke joins two values of one cell: 86/90."""
APART: Final = "apart"
"""A way in which what stands in brackets behind a size is no other name of it: S (36), M (38)."""

LONGEST: Final = 240
"""Characters of a line of such words, at most."""
_SHORTEST = 100
"""Height in cm that begins a size made of two numbers, at least: 160/84."""
_MOST_WORDS = 5
"""Words of the name of a measure, at most."""
_BEFORE_VALUE = "约≈<>±"
_TIGHT, _LOOSE = "[-–—~至到x×*]", r"[ ]?(?:[~～±至到]|\bto\b)[ ]?"
"""Between the ends of a range, without spaces and with."""
_STROKE = lazy_pattern(r"(?<=\d)/(\d+)")
_FRACTIONS = frozenset({2, 3, 4, 8, 16, 32})
"""What inches are divided by."""
_NUMBER = lazy_pattern(r"\d+(?:\.\d+)?")
_OPENING, _CLOSING = "([【（", ")]】）"


class Lexeme(Struct, frozen=True):
    """One size, measure or value of a line, as printed, and the signs before it, folded."""

    kind: str
    printed: str
    gap: str


@lru_cache(maxsize=4096)
def lexed(line: str, way: str) -> tuple[Lexeme, ...]:
    """Cut a line into its sizes, measures and values; empty when a word is none of them and stands in no brackets.

    Args:
        line: As printed, without its end.
        way: One of those above, what a dash, a stroke and brackets stand for.
    """
    if len(line) > LONGEST:
        return ()
    folded = normalise(line.replace("，", "、"))  # 60，88 is no decimal number
    found: list[Lexeme] = []
    at = since = begun = 0
    while at < len(folded.words):
        if not folded.words[at].isalnum() and folded.words[at] not in _BEFORE_VALUE:
            at += 1
            continue
        gap = folded.words[since:at]
        if found and found[-1].kind in {VALUE, NUMBER} and (where := _where().match(folded.words[at:])):
            at += where.end()  # 38 around the bust
            if at == len(folded.words):
                break
        kind, stop = _word_at(
            folded.words, at, way, is_one_of_several=gap == "/" and bool(found) and found[-1].kind == SIZE
        )
        if kind == CALLED and gap == " " and found and found[-1].kind == MEASURE:
            found[-1] = Lexeme(MEASURE, line[slice(*folded.original(begun, stop))].strip(), found[-1].gap)
            since = stop
        elif kind:
            begun = at
            printed = line[slice(*folded.original(at, stop))].strip()
            found.append(Lexeme(kind, printed, gap))
            since = stop
        elif not stop and not (stop := _end_of_brackets(folded.words, at)):
            return ()
        at = stop
    return tuple(found)


def ways_of(line: str) -> tuple[str, ...]:
    """Give the ways in which a line can be cut at all."""
    signs = ((SPACED, (" - ", " – ", " — ", " ~ ")), (STROKED, ("/", "／")), (APART, ("(", "（")))
    return (PLAIN, *(way for way, several in signs if any(sign in line for sign in several)))


def _word_at(line: str, at: int, way: str, *, is_one_of_several: bool) -> tuple[str, int]:
    """Tell the kind of the word that begins at an offset, and where it stops; no kind for words that say nothing, 0 for others."""
    rest = line[at:]
    size = _size_of(rest, way, is_one_of_several=is_one_of_several)
    if rest[0].isdigit() or not rest[0].isalnum():
        value = _value_of(rest, way)
        if size >= value and size:
            return SIZE, at + size
        if not value:
            return ("", at + 1) if not rest[0].isalnum() else ("", 0)
        return NUMBER if _whole().fullmatch(rest[:value].strip()) else VALUE, at + value
    kind, length = _name_at(rest)
    if size and size >= length:
        return SIZE, at + size
    if kind:
        return kind, at + length
    filler = _ended(rest, _filler().match(rest))
    return "", at + filler if filler else 0


def _size_of(rest: str, way: str, *, is_one_of_several: bool) -> int:
    """Give how long the size is with which words begin: S/M is one, S/M/L are three, and 86/70 are measures of one, unlike 160/84."""
    size = _ended(rest, (_size_apart() if way == APART else _size()).match(rest))
    names = rest[:size].split("/")
    if len(names) > 1 and (len(names) > 2 or is_one_of_several) and all(map(_letters().fullmatch, names)):
        return len(names[0])
    is_figure = len(names) > 1 and all(map(str.isdigit, names)) and int(names[0]) < _SHORTEST
    return 0 if is_figure else size


def _value_of(rest: str, way: str) -> int:
    """Give how long the value is with which words begin; what falls is no range: 90cm-74cm is a size and its value."""
    pattern = {SPACED: _value_spaced, STROKED: _value_stroked}.get(way, _value)()
    found = pattern.match(rest)
    if found is None:
        return 0
    stroke = None if way == STROKED else _STROKE.search(rest[: found.end() + 2])
    if stroke and int(stroke[1]) not in _FRACTIONS and not _both().fullmatch(found.group().strip()):
        return stroke.start()  # 79/61/58 are three
    length = _ended(rest, found)
    numbers = [float(one) for one in _NUMBER.findall(rest[:length])]
    is_falling = len(numbers) == 2 and numbers[0] > numbers[1] and not _both().fullmatch(rest[:length].strip())
    return _ended(rest, _single().match(rest)) if is_falling else length


def _name_at(rest: str) -> tuple[str, int]:
    """Find the longest name of a measure, or of sizes, with which words begin."""
    run = _run().match(rest)
    stop = run.end() if run else 0
    if is_chinese(rest[0]):
        cuts = [stop, first_header(rest)]
    else:
        ends = [place for place in range(1, stop) if rest[place] == " "]
        cuts = [stop, *reversed(ends[: _MOST_WORDS - 1])]
    for cut in cuts:
        found = header(rest[:cut]) if cut else None
        if found is not None and header_count(rest[:cut]) < 2 and not is_unit(rest[:cut].strip("()")):
            return CALLED if found.is_size else MEASURE, cut
    return "", 0


def _ended(rest: str, found: Match[str] | None) -> int:
    """Give how long a match is, 0 where there is none or it ends amid a word."""
    stop = found.end() if found is not None else 0
    is_cut = 0 < stop < len(rest) and rest[stop - 1].isascii() and rest[stop - 1].isalnum()
    return 0 if is_cut and rest[stop].isascii() and rest[stop].isalnum() else stop


def _end_of_brackets(line: str, at: int) -> int:
    """Give where the brackets end in which an offset stands; 0 when it stands in none."""
    before = max(line.rfind(sign, 0, at) for sign in _OPENING)
    if before < 0 or any(line.rfind(sign, before, at) >= 0 for sign in _CLOSING):
        return 0
    ends = [end for sign in _CLOSING if (end := line.find(sign, at)) >= 0]
    return min(ends) + 1 if ends else 0


@cache
def _size() -> LinearPattern:
    one, inside, code, letters, sign, until = (
        slot("size_cells", name) for name in ("one", "inside", "code", "letters", "number_sign", "until")
    )
    return compiled(
        rf"{one}(?:/{inside}| / {inside}| ?\({inside}\)| {code})*(?: old)?{sign}?|\d{{1,3}}(?:{sign}|#)|{letters} ?(?:[-–~]|{until}) ?{letters}",
        longest_match=True,
    )


@cache
def _size_apart() -> LinearPattern:
    one, inside, sign = (slot("size_cells", name) for name in ("one", "inside", "number_sign"))
    return compiled(rf"{one}(?:/{inside}| / {inside})*(?: old)?{sign}?|\d{{1,3}}(?:{sign}|#)", longest_match=True)


@cache
def _letters() -> LinearPattern:
    return compiled(slot("size_cells", "letters"))


@cache
def _value() -> LinearPattern:
    return _values(rf"{_TIGHT}|{_LOOSE}")


@cache
def _value_spaced() -> LinearPattern:
    return _values(rf"{_TIGHT}|{_LOOSE}|[ ]?[-–—][ ]?")


@cache
def _value_stroked() -> LinearPattern:
    return _values(rf"{_TIGHT}|{_LOOSE}|/")


@cache
def _single() -> LinearPattern:
    return _values("~")


def _values(joint: str) -> LinearPattern:
    both, length, behind = (slot("size_cells", name) for name in ("in_both_units", "length", "behind"))
    return compiled(rf"{both}|[约≈<>]? ?(?:{length})(?:(?:{joint})(?:{length}))?(?:{behind})", longest_match=True)


@cache
def _both() -> LinearPattern:
    return compiled(slot("size_cells", "in_both_units"))


@cache
def _whole() -> LinearPattern:
    return compiled(r"\d{1,3}(?:\.5)?(?: ?(?:cm|厘米|公分))?")


@cache
def _run() -> LinearPattern:
    """Match words up to a number or a sign that ends a name."""
    unit = r"(?: ?\((?:cm|mm|厘米|公分|毫米|inch|inches|in|英寸)\))?"
    return compiled(rf"(?:\p{{Han}}+|[a-z'’.&-]*[a-z'](?: [a-z'’.&]*[a-z'])*){unit}")


@cache
def _where() -> LinearPattern:
    return compiled(slot("size_words", "where"))


@cache
def _filler() -> LinearPattern:
    return compiled(any_of(words("size_words", "says-nothing")))
