"""What a page says twice in numbers, and differently: its net content, and one measure in two units."""

from __future__ import annotations

from itertools import combinations, islice
from math import prod
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.contradictions.quotes import CONFIDENCE, quoted_row, written
from listinglint.facts.observation import Observation
from listinglint.facts.sizes.words import length_unit, unit_in
from listinglint.facts.text.normalise import as_written, normalise, normalised_words
from listinglint.facts.text.numerals import number_of
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.text.heard import Heard
    from listinglint.facts.text.sentences import Sentence
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
_SCALES: Final[dict[str, tuple[str, float]]] = {
    **dict.fromkeys(("g", "克", "gram", "grams"), ("mass", 1.0)),
    **dict.fromkeys(("kg", "千克", "公斤"), ("mass", 1000.0)),
    "斤": ("mass", 500.0),
    "台斤": ("mass", 600.0),
    "两": ("mass", 50.0),
    **dict.fromkeys(("oz", "ounce", "ounces"), ("mass", 28.35)),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), ("mass", 453.6)),
    **dict.fromkeys(("ml", "毫升"), ("volume", 1.0)),
    **dict.fromkeys(("l", "升", "litre", "litres", "liter", "liters"), ("volume", 1000.0)),
}
"""What units of contents measure, and how much they are in grams or millilitres; sheets and tablets are counted by their own name."""
_MASS: Final = "mass"
_SLACK: Final = 0.05
"""Share by which two contents may differ: labels are rounded."""
_MOST_PARTS: Final = 6
"""Amounts and counts of one line that are put together; a line of more is a list."""
_MOST_TOGETHER: Final = 3
"""Counts that may multiply each other: 110 sheets x 12 packs x 6 strings."""
_PAIR: Final = 2
_MOST_TIMES: Final = 100
"""Times that a row may hold what the title names: it gives the content of the whole carton."""


class _Content(Struct, frozen=True):
    """What a line may mean: a range, or one of several amounts, in the smallest unit."""

    kind: str
    low: float
    high: float

    def agrees(self, other: _Content) -> bool:
        return self.low * (1 - _SLACK) <= other.high and other.low * (1 - _SLACK) <= self.high


def slips(heard: Heard, title: Passage, *, is_consumed: bool) -> list[Observation[str]]:
    """Give the first kind of amounts that contradict each other; one slip would otherwise be told several times."""
    told = list(_net_contents(heard, title, is_consumed=is_consumed)) or list(_net_rows(heard, is_consumed=is_consumed))
    if told or not is_consumed:  # scales for 20 kg weigh less than that: only what is used up is sold by its weight
        return told
    return list(_gross_rows(heard, title)) or list(_gross_below_net(heard))


def pieces(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the row that counts other pieces than the pack that the title names: 数量：2条 for 三条装. The value is the title's.

    A pack of packs holds some whole number of the other. A title of several counts, and a row that goes on, explain themselves.
    """
    words, piece, number = normalised_words(title.words), slot(_FACT, "piece"), slot(_FACT, "how_many")
    packs = list(pattern(rf"({number})\s*({slot(_FACT, 'pack')})").finditer(words))
    counted = list(pattern(rf"({number})\s*({piece})").finditer(words))
    if len(packs) != 1 or len(counted) != 1 or holds(slot(_FACT, "pieces_aside"), words):
        return
    (pack,), (counts,) = packs, counted
    count, name = number_of(pack.group(1)), counts.group(2)
    for passage, line, behind in heard.lines.having_key(slot(_FACT, "row_pieces")):
        told = pattern(rf"^({number})\s*({piece})\s*$").search(behind)
        if passage is title or told is None or told.group(2) != name:
            continue
        other = number_of(told.group(1))
        if count and other % count and count % other:
            yield quoted_row(passage, line, as_written(title.words, pack.span(1)))
        return


def _net_contents(heard: Heard, title: Passage, *, is_consumed: bool) -> Iterator[Observation[str]]:
    """Give the first row whose net content no reading of the title allows; the value is the title's amount.

    A title tells of one piece, of several, or of all of them, so each of these is a reading. Of goods that are used up
    the net weight is what one pays for; that of a washing machine is none of the kilograms in its title.
    """
    named = next(
        (one for one in _names(title, heard) if _readings(one[2], is_traditional=_is_traditional(one[0]))), None
    )
    if named is None or any(
        holds(slot(_FACT, "amount_aside"), words) for words in (named[2], normalised_words(title.words))
    ):
        return
    name, start, words = named
    told = _readings(words, is_traditional=_is_traditional(name))
    for passage, line, stated in _stated_rows(heard, is_consumed=is_consumed):
        if passage is title:
            continue
        for kind in dict.fromkeys(one.kind for one in stated):
            ours, theirs = ([one for one in side if one.kind == kind] for side in (told, stated))
            if ours and not any(mine.agrees(other) or _is_multiple(mine, other) for mine in ours for other in theirs):
                begin, end = _first(words, kind)
                yield quoted_row(passage, line, as_written(name.words, (start + begin, start + end)))
                return


def _names(title: Passage, heard: Heard) -> Iterator[tuple[Passage, int, str]]:
    """Give what names the goods, the title before a row of the name, each with where it starts and its folded words."""
    yield title, 0, normalised_words(title.words)
    rows = (row for row in heard.lines.having(slot(_FACT, "row_name")) if row[0] is not title)
    for passage, line in islice(rows, 1):
        yield passage, line.start, line.words


def _net_rows(heard: Heard, *, is_consumed: bool) -> Iterator[Observation[str]]:
    """Give the second of two rows of net content, where one gives a bracket that the other lies outside; the value is the first.

    Two plain amounts may be those of two things in the parcel; a bracket is the platform's field for the whole.
    """
    rows = list(_stated_rows(heard, is_consumed=is_consumed))
    if len(rows) != _PAIR or any(len(row[2]) != 1 for row in rows):
        return
    (above, before, (first,)), (passage, line, (second,)) = rows
    brackets = [amount for amount in (first, second) if amount.low != amount.high]
    if first.kind == second.kind and len(brackets) == 1 and not first.agrees(second):
        yield quoted_row(passage, line, written(above, before))


def _gross_rows(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the first row whose gross weight is less than the least that the title may mean; the value is the title's amount."""
    words = normalised_words(title.words)
    told = [one for one in _readings(words, is_traditional=_is_traditional(title)) if one.kind == _MASS]
    if not told or holds(slot(_FACT, "amount_aside"), words):
        return
    least = min(one.low for one in told) * (1 - _SLACK)
    for passage, line, stated in _rows(heard, slot(_FACT, "row_gross")):
        if passage is not title and any(0 < one.high < least for one in stated if one.kind == _MASS):
            yield quoted_row(passage, line, as_written(title.words, _first(words, _MASS)))
            return


def _gross_below_net(heard: Heard) -> Iterator[Observation[str]]:
    """Give the row whose gross weight is less than the net weight of another row, of goods that are used up; the value is that row."""
    net = [
        (passage, line, stated[0])
        for passage, line, stated in _stated_rows(heard, is_consumed=True)
        if len(stated) == 1 and stated[0].kind == _MASS
    ]
    if len(net) != 1:
        return
    ((beside, before, least),) = net
    for passage, line, stated in _rows(heard, slot(_FACT, "row_gross")):
        if holds(slot(_FACT, "of_one"), line.words):
            continue
        if any(0 < one.high < least.low * (1 - _SLACK) for one in stated if one.kind == _MASS):
            yield quoted_row(passage, line, written(beside, before))
            return


def _stated_rows(heard: Heard, *, is_consumed: bool) -> Iterator[tuple[Passage, Sentence, list[_Content]]]:
    """Give the rows of net content, each with what it states."""
    return _rows(heard, slot(_FACT, "row_net_consumed" if is_consumed else "row_net"))


def _rows(heard: Heard, key: str) -> Iterator[tuple[Passage, Sentence, list[_Content]]]:
    """Give the lines that a key stands in, each with what it states behind it."""
    for passage, line, behind in heard.lines.having_key(key):
        yield passage, line, _stated(behind, is_traditional=_is_traditional(passage))


def one_measure(heard: Heard) -> Iterator[Observation[str]]:
    """Give the second of two units for one number of one measure: a length of 55 cm and of 55 inches; the value is the first."""
    name_of, unit_of = slot(_FACT, "measure"), length_unit()
    measure = rf"({name_of})\s*[:-]?\s*(\d+(?:\.\d+)?)\s*({unit_of})"
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    for passage in heard.passages_with(measure):
        # A name may stand on one line and its value on the next.
        for found in pattern(measure).finditer(normalised_words(passage.words)):
            name, number, unit = found.groups()
            unit = unit_in(unit)
            said = seen.setdefault((name, number), (unit, as_written(passage.words, found.span())))
            if said[0] != unit:
                start, stop = normalise(passage.words).original(*found.span())
                words = passage.words[start:stop]
                yield Observation(" ".join(said[1].split()), passage.place(start, stop), words, CONFIDENCE)
                return


def _is_traditional(passage: Passage) -> bool:
    """Tell whether words are written in traditional characters, where a 斤 has 600 grams."""
    return any(normalised_words(character) != character for character in passage.words if character >= "\u4e00")


def _amounts(words: str, *, is_traditional: bool) -> list[_Content]:
    unit, found = slot(_FACT, "amount_unit"), []
    for match in pattern(rf"(\d+(?:\.\d+)?)(?:\s*[-~至到]\s*(\d+(?:\.\d+)?))?\s*({unit})").finditer(words):
        low, high, name = match.groups()
        kind, scale = _SCALES.get(name, (name, 1.0))
        scales = (500.0, 600.0) if name == "斤" and is_traditional else (scale,)
        found += [_Content(kind, float(low) * one, float(high or low) * one) for one in scales]
    return found


def _counts(words: str) -> list[int]:
    counter = slot(_FACT, "counter")
    found = pattern(rf"(?:[x×*]\s*(\d+))|(?:(\d+|[一二两三四五六七八九十])\s*(?:{counter}))").finditer(words)
    numbers = (next(group for group in match.groups() if group) for match in found)
    return [round(number_of(number)) for number in numbers]


def _readings(words: str, *, is_traditional: bool) -> list[_Content]:
    """Give all that a line of amounts and counts may mean: each amount, times any of the counts, and their sum."""
    amounts, counts = _amounts(words, is_traditional=is_traditional), _counts(words)
    if len(amounts) > _MOST_PARTS or len(counts) > _MOST_PARTS:
        return []
    times = {prod(some) for size in range(_MOST_TOGETHER + 1) for some in combinations(counts, size)}
    found = [_Content(one.kind, one.low * by, one.high * by) for one in amounts for by in times if by]
    for kind in {one.kind for one in amounts}:
        same = [one for one in amounts if one.kind == kind]
        found.append(_Content(kind, sum(one.low for one in same), sum(one.high for one in same)))
    return found


def _stated(words: str, *, is_traditional: bool) -> list[_Content]:
    """Read the value of a row: 501g-1kg, ≤200g, 500g."""
    value, unit = words.split("\n", 1)[0], slot(_FACT, "amount_unit")
    between = pattern(rf"^\s*(\d+(?:\.\d+)?)\s*({unit})(?:\(不?含\))?\s*[-~至]\s*(\d+(?:\.\d+)?)\s*({unit})").search(
        value
    )
    if between:
        low, first, high, last = between.groups()
        (kind, by), (_, to) = _SCALES.get(first, (first, 1.0)), _SCALES.get(last, (last, 1.0))
        return [_Content(kind, float(low) * by, float(high) * to)]
    found = list(dict.fromkeys(_readings(value, is_traditional=is_traditional)))
    if holds(slot(_FACT, "at_most"), value):
        return [_Content(one.kind, 0.0, one.high) for one in found]
    if holds(slot(_FACT, "at_least"), value):
        return [_Content(one.kind, one.low, float("inf")) for one in found]
    return found


def _is_multiple(mine: _Content, theirs: _Content) -> bool:
    """Tell whether a row holds the title's content some whole number of times, as a carton does."""
    if theirs.low != theirs.high or mine.high <= 0:
        return False
    times = theirs.low / mine.high
    return 2 <= round(times) <= _MOST_TIMES and abs(times - round(times)) < _SLACK


def _first(words: str, kind: str) -> tuple[int, int]:
    """Give where the first amount of a kind stands."""
    unit = slot(_FACT, "amount_unit")
    for match in pattern(rf"(\d+(?:\.\d+)?)\s*({unit})").finditer(words):
        if _SCALES.get(match.group(2), (match.group(2), 1.0))[0] == kind:
            return match.span()
    return 0, len(words)
