"""Measures and their values in running text: 衣长60cm, Chest: 38", and beside such also what no list names: 拉链长12."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

from listinglint.facts.sizes.cells import may_be_size
from listinglint.facts.sizes.words import OTHER, any_of, compiled, header, length_unit, measures
from listinglint.facts.text.characters import is_chinese
from listinglint.facts.text.normalise import normalise
from listinglint.phrasebook.builtin import slot
from listinglint.phrasebook.builtin import words as words_of

if TYPE_CHECKING:
    from listinglint.model.linear_pattern import LinearPattern

Span = tuple[int, int]
FEWEST_LINES = 3
"""Lines of a number and its measure that need no unit: 22 pit to pit."""
FEWEST_PAIRS, FEWEST_DIGITS = 2, 4
"""Digits of a line of two numbers without a unit."""
MAX_NAME = 24
"""Characters before a measure in which another name of it is looked for."""
_ENDS = frozenset(",;.)")
"""What stands behind the last word of a clause; nothing, at the end of all."""
LONGEST_LIST = 120
"""Characters of a line of numbers and measures."""
_JOINTS = frozenset({"", "/", ";", "|", "&", "+", "×"})
"""Signs that stand between two pairs of such a line, beside words."""
_STOPS = ("\n", "，")
"""What no value goes on behind."""
_APART = frozenset("\n,;:=.|/•·*-–—&+(，；：。、")
"""What stands around a pair of value and measure."""
_NUMBER = r"\d{1,3}(?:\.\d{1,2}|[ -]?\d{1,2}[/⁄]\d{1,2})?"
_RANGE = rf"{_NUMBER}(?: ?[-–] ?{_NUMBER})?"
_BARE = r"\d{2}(?:\.\d{1,2}|[ -]?\d{1,2}[/⁄]\d{1,2})?(?:-\d{2}(?:\.\d{1,2})?)?"
"""A number without a unit that measures a garment in a list of such."""


@lru_cache(maxsize=64)
def measured_in(words: str) -> tuple[tuple[Span, Span], ...]:
    """Give measures with their values, as ranges of the folded words, in order; a value ends with its line."""
    if not any(map(str.isdigit, words)):
        return ()
    folded = normalise(words)
    if not _any_measure().stands_in(folded.words):
        return ()
    behind = _behind(words)
    found = [
        (_whole(words, one.span(1)), value)
        for one in _pair().finditer(folded.words)
        for value in [one.span(2) if one.group(2) else one.span(3)]
        if (one.group(2) or _is_ended(folded.words, value[1])) and not _opens_line(words, one.end(1), value)
    ]
    if len(behind) >= len(found):
        return behind or tuple(_explained(words))
    explained = _explained(words)
    values = {value for _, value in explained}
    found = sorted([*explained, *(pair for pair in found if pair[1] not in values)])
    taken = [*found]
    for one in _called().finditer(folded.words):
        measure, value = one.span(1), one.span(2)
        before = bisect_left(found, measure[1], key=_start)
        is_free = not before or found[before - 1][1][1] <= measure[0]
        name = header(folded.words[slice(*measure)]) if is_free else None
        if name is not None and not name.is_size and _is_beside(folded.words, found, measure, value):
            taken.append((measure, value))
    return tuple((measure, _in_line(words, value)) for measure, value in sorted(taken))


def _behind(words: str) -> tuple[tuple[Span, Span], ...]:
    """Find values that stand before their measure, each pair between signs or ends of lines: 20" pit to pit, 26" length."""
    folded = normalise(words)
    found = []
    for one in _value_first().finditer(folded.words):
        start, stop = folded.original(*one.span())
        before, after = words[:start].rstrip(" \t\ufe0f"), words[stop:].lstrip(" \t")
        is_begun = not before or _is_apart(before[-1]) or before.endswith(_before_value())
        if is_begun and (not after or _is_apart(after[0]) or f" {after}".startswith(_goes_on("behind-measure"))):
            found.append((one.span(2) if one.group(2) else one.span(3), one.span(1)))
    lines = _in_lines_of_their_own(words)
    return tuple(lines if len(lines) >= max(FEWEST_LINES, len(found)) else found or _in_one_line(words))


def _is_apart(sign: str) -> bool:
    return sign in _APART or category(sign) == "So"


def _in_lines_of_their_own(words: str) -> list[tuple[Span, Span]]:
    """Find lines of nothing but a number and the measure it is: 22 pit to pit, 28.5 length."""
    return _in_lines(words, _line_of_value_first(), measure=2, value=1)


def _in_lines(words: str, pattern: LinearPattern, *, measure: int, value: int) -> list[tuple[Span, Span]]:
    """Find lines that a pattern matches whole, whose groups are a measure and its value."""
    found, start, folded = [], 0, normalise(words)
    for line in words.split("\n"):
        within = normalise(line)
        if (one := pattern.fullmatch(within.words.strip())) is not None:
            shift = bisect_left(folded.origin, start) + len(within.words) - len(within.words.lstrip())
            spans = [(one.start(group) + shift, one.end(group) + shift) for group in (measure, value)]
            found.append((spans[0], spans[1]))
        start += len(line) + 1
    return found


def _explained(words: str) -> list[tuple[Span, Span]]:
    """Find lines of a measure, what explains it behind a comma, and its value: "Sleeve, seam to cuff: 24 in"."""
    return _in_lines(words, _line_of_explained(), measure=1, value=2) if "," in words else []


def _is_ended(words: str, at: int) -> bool:
    """Tell whether a value ends with its unit, or its clause with it: a chest of 5 drawers is no measure."""
    has_unit = not words[at - 1].isdigit()
    return has_unit or not words[at:] or words[at] in _ENDS or words.startswith(_goes_on("behind-value"), at)


def _opens_line(words: str, measure: int, value: Span) -> bool:
    """Tell whether what looks like a value begins the next line, which says something else: "high rise", then "5 pockets"."""
    folded = normalise(words)
    begun, ended = folded.original(*value)
    if not words[ended - 1].isdigit() or "\n" not in words[folded.original(measure - 1, measure)[1] : begun]:
        return False
    rest = words[ended:].partition("\n")[0].lstrip()
    return rest[:1].isalpha() or rest.startswith("%")


def _in_one_line(words: str) -> list[tuple[Span, Span]]:
    """Find a line of nothing but numbers and the measures they are: 22 pit to pit / 28.5 length, 24 p2p x 30 length."""
    found: list[tuple[Span, Span]] = []
    start, folded = 0, normalise(words)
    for line in words.split("\n"):
        within = normalise(line).words
        is_list = len(within) < LONGEST_LIST and sum(map(str.isdigit, within)) >= FEWEST_DIGITS
        pairs = list(_bare_first().finditer(within)) if is_list else []
        if len(pairs) < FEWEST_PAIRS:
            start += len(line) + 1
            continue
        ends = [0, *(at for one in pairs for at in one.span()), len(within)]
        first, *between = (within[ends[at] : ends[at + 1]].strip(" .,:-") for at in range(0, len(ends), 2))
        is_list = not first or _announces().fullmatch(first) is not None or may_be_size(first)
        if is_list and all(one in _JOINTS or one in words_of("size_words", "between-pairs") for one in between):
            shift = bisect_left(folded.origin, start)
            found += [
                ((one.start(2) + shift, one.end(2) + shift), (one.start(1) + shift, one.end(1) + shift))
                for one in pairs
            ]
        start += len(line) + 1
    return found


def measure_words() -> str:
    """Give a pattern for a measure that is listed, in folded words."""
    return rf"(?:{any_of(_listed())})(?: ?\((?:cm|厘米|mm|inch|in|英寸|平铺|1/2|拉伸|flat)\))?"


def _listed() -> list[str]:
    return [word for name, words in measures().items() for word in words if name not in {"cup", "age"}]


def _whole(words: str, measure: Span) -> Span:
    """Take in the characters before a measure, in its line, that make another one of it: 拉链长 is no 链长."""
    start, stop = measure
    folded = normalise(words)
    if (laid := _laid().search(folded.words[max(start - MAX_NAME, 0) : start])) is not None:
        return start - len(laid.group(1)), stop
    if (other := _other_name().search(folded.words[max(start - MAX_NAME, 0) : start])) is not None:
        return start - len(other.group()), stop
    if _size_before().search(folded.words[max(start - MAX_NAME, 0) : start]) is not None:
        return measure  # 2-3岁 before 衣长
    for more in (1, 2):
        before = folded.words[max(start - more, 0) : start]
        if len(before) < more or not all(map(is_chinese, before)):
            break
        if any(map(str.isspace, words[slice(*folded.original(start - more, start + 1))])):
            break  # S號 衣長, 60公分 胸圍
        name = header(before + folded.words[start:stop])
        if name is not None and name.measure == OTHER:
            return start - more, stop
    return measure


def _is_beside(words: str, found: list[tuple[Span, Span]], measure: Span, value: Span) -> bool:
    """Tell whether nothing but signs stands between a measure and the listed one before or behind it; they stand in order."""
    behind = bisect_left(found, value[1], key=_start)
    gaps = [range(found[behind - 1][1][1], measure[0])] if behind else []
    gaps += [range(value[1], found[behind][0][0])] if behind < len(found) else []
    return any(not any(words[at].isalnum() for at in gap) for gap in gaps)


def _start(pair: tuple[Span, Span]) -> int:
    return pair[0][0]


def _in_line(words: str, value: Span) -> Span:
    """Cut a value where its printed line ends, or its clause: an M below 98 is no unit, a full-width comma is no point (60，45岁)."""
    folded = normalise(words)
    start, stop = folded.original(*value)
    end = min((at for at in (words.find(sign, start, stop) for sign in _STOPS) if at >= 0), default=-1)
    if end < 0:
        return value
    return value[0], next((at for at in range(*value) if folded.origin[at] >= end), value[1])


@cache
def _any_measure() -> LinearPattern:
    """Match the name of a measure, or a side: where none stands, nothing is measured."""
    return compiled(rf"{measure_words()}|{slot('size_words', 'sided')}")


@cache
def _pair() -> LinearPattern:
    laid = any_of(word for name in ("flat", "relaxed", "stretched") for word in words_of("size_words", name))
    between = rf"(?:{slot('size_words', 'taken')}|,? ?(?:(?:{laid}) ?){{1,2}})?"
    roughly, value = slot("size_cells", "roughly"), slot("size_cells", "value")
    return compiled(
        rf"({measure_words()}) ?{between}"
        rf"(?:(?:{slot('size_words', 'stands_for')})? ?{roughly}({value})|of {roughly}({_NUMBER}(?: ?{length_unit()})?))",
        _listed(),
    )


@cache
def _laid() -> LinearPattern:
    """Match the word before a measure that says how it was taken: flat bust, half chest."""
    laid = any_of(
        word for name in ("flat", "half-width", "relaxed", "stretched") for word in words_of("size_words", name)
    )
    return compiled(rf"(?:^|[^\p{{L}}])((?:{laid}) )$")


@cache
def _goes_on(name: str) -> tuple[str, ...]:
    """Give the words of a list, between spaces, by which a line goes on."""
    return tuple(f" {word} " for word in words_of("size_words", name))


@cache
def _before_value() -> tuple[str, ...]:
    """Give the words before a value whose measure follows, with the space before them: a 20" shoulder."""
    return tuple(f" {word}" for word in words_of("size_words", "before-value"))


@cache
def _other_name() -> LinearPattern:
    """Match another name of a measure, or from where it is measured, before it: high hip/low waist, shoulder to waist."""
    return compiled(rf"(?:{any_of(_listed())}|{slot('size_words', 'point')}) ?(?:/|to (?:the )?) ?$")


@cache
def _size_before() -> LinearPattern:
    """Match a size by number or age, or the one of all, that ends right before a measure."""
    named = any_of(words_of("size_words", "one-size"))
    return compiled(rf"(?:^|[^\w.])(?:{slot('size_cells', 'of_children')}|{slot('size_cells', 'numeric')}|{named})$")


@cache
def _called() -> LinearPattern:
    return compiled(rf"(\p{{Han}}{{2,5}}|[a-z]+ [a-z]+(?: [a-z]+)?) ?[:=]? ?({slot('size_cells', 'value')})")


@cache
def _line_of_value_first() -> LinearPattern:
    where = slot("size_words", "where")
    return compiled(rf"(?:[-•*] ?)?({_NUMBER}) {where}({measure_words()})(?: \([^()]*\))?", _listed())


@cache
def _line_of_explained() -> LinearPattern:
    where, roughly = slot("size_words", "where"), slot("size_cells", "roughly")
    return compiled(
        rf"(?:[-•*] ?)?{where}({measure_words()}), [^:=\d]{{3,60}}[:=] ?{roughly}({_RANGE} ?{length_unit()})(?: \([^()]*\))?",
        _listed(),
    )


@cache
def _bare_first() -> LinearPattern:
    return compiled(rf"({_BARE}) {slot('size_words', 'where')}({measure_words()})", _listed())


@cache
def _announces() -> LinearPattern:
    return compiled(slot("size_words", "announces_measures"))


@cache
def _value_first() -> LinearPattern:
    where, sided = slot("size_words", "where"), slot("size_words", "sided")
    return compiled(rf"({_RANGE} ?{length_unit()}) ?(?:{where}({measure_words()})|({sided}))")
