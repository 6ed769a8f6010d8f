"""Cut folded words into sentences and clauses: how far apart two words may stand and still speak of one thing."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.limits import MOST_PASSAGES
from listinglint.phrasebook.builtin import slot
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 260
"""Characters of a sentence; longer ones are lists or readings that lost their stops, and are cut at a comma."""

QUOTE_LENGTH = 120
"""Characters of a quote: what fits in a line of a report."""

# A full stop of an abbreviation ("approx. 2 cm", "NO. 1") or of a decimal ends nothing.
_SIGNS = r"[。!?;※●★☆◆◇■□▪•→✓✔️☁❤▶▲\n]+|\.+(?:[ \n]|$)| [|/·] "
# Signs that Chinese sellers put between thoughts, glued to the words: 面料柔软…七天可退, 现货~今天发. A single character before or
# behind one is a word in disguise (最~平), and ranges of days and sizes have a numeral or a unit before a tilde: 周一~周五.
_GLUED = (
    r"(?:\p{Han}{2}|[a-z]{2}|[)」』%])(?:(\.+)[^\P{Han}等]\p{Han}|(\|)\p{Han}{2})"
    r"|\p{Han}[^\P{Han}一二三四五六七八九十日天月号点时周年岁码寸斤元块](~+)\p{Han}{2}"
)
_ENDS = rf"{_SIGNS}|{_GLUED}"
_STARRED = rf"{_ENDS}|\*+"
_BULLET = r"^(?:[\s\p{So}•·‣⁃∙・◦※▷◁→←①-⑳\x{1f3fb}-\x{1f3ff}]|\d\x{20e3}|[-–—>#~|*]|\+ )+"
_NUMBER = r"^(?:\(\d{1,2}\)|【\d{1,2}】|\d{1,2}[.)、])\s*"
"""What a point of a list begins with."""
_OF_NUMBERS = "-–—>#~|*.、"
"""Signs that belong to a number right behind them: "-5 °C", "#1", "2.4 GHz", 2、3天."""
_LONGEST_BULLET = 12
_FEWEST_GLUED = 4
"""Characters before a glued sign that are a thought; fewer are a label or an interjection: 尺寸...见图."""
_BLANKS = "○◯□"
_PAIRS = ("()", "【】", "「」", "『』", "“”", '""')
"""Signs around a whole sentence; what is to be filled in stands in square ones."""
_FEWEST_POINTS = 3
"""Stars that make a list; two stand around a word or before a footnote."""
# May is left out: "12 cm. May vary" is more common.
_MONTH_AHEAD = r"^(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"
_PLACE = 24
"""Characters in which the name of a place stands."""
_COMMAS = ",，、"


class Sentence(Struct, frozen=True):
    """A sentence of folded words and the offset where it starts in them."""

    words: str
    start: int

    def clauses(self, start: int, stop: int) -> tuple[int, int]:
        """Widen a range of the sentence to the commas around it."""
        first = max(self.words.rfind(comma, 0, start) for comma in _COMMAS[:2]) + 1
        ends = [end for comma in _COMMAS[:2] if (end := self.words.find(comma, stop)) >= 0]
        return first, min(ends, default=len(self.words))


def breadth(words: str) -> float:
    """Tell how much words say, in Chinese characters; a Latin letter counts 0.4 (five letters for two characters)."""
    wide = 0 if words.isascii() else sum(map("\u2e80".__le__, words))
    return wide + 0.4 * (len(words) - wide)


@lru_cache(maxsize=MOST_PASSAGES)
def sentences(words: str) -> tuple[Sentence, ...]:
    """Cut folded words into sentences, none longer than `LONGEST`; a question and its answer are one."""
    ends = _ends(words) if "?" not in words else _answered(words, [*_ends(words)])
    return tuple(piece for start, stop in ends for piece in _pieces(words, start, stop))


def _answered(words: str, ends: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join each question with the sentence behind it, unless that asks something itself."""
    asked: tuple[int, int] | None = None
    for start, stop in ends:
        is_question = words[stop : stop + 1] == "?"
        if asked is not None and not is_question and stop - asked[0] <= LONGEST:
            yield asked[0], stop
            asked = None
            continue
        if asked is not None:
            yield asked
        asked = (start, stop) if is_question else None
        if asked is None:
            yield start, stop
    if asked is not None:
        yield asked


def _ends(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in pattern(_ENDS if not _is_starred(words) else _STARRED).finditer(words):
        stop, after = match.span()
        if sign := match.lastindex:
            stop, after = match.span(sign)
            if stop - start < _FEWEST_GLUED:
                continue
        if words[stop] == "." and words[start:stop].rpartition(" ")[2].strip("(") in _abbreviated():
            continue
        if words[stop] == "." and _is_day_of_month(words, stop, after):
            continue
        if words[stop] == "." and words[after : after + 1] == ":":  # "arm pit to arm pit. :- 23 inch"
            continue
        if words[stop:after] == " / " and _is_between_places(words, stop, after):
            continue
        if words[start:stop].strip():
            yield _bare(words, start, stop)
        start = after
    if words[start:].strip():
        yield _bare(words, start, len(words))


def _bare(words: str, start: int, stop: int) -> tuple[int, int]:
    """Give where a sentence begins and ends within its bullet, the signs around it and what only adorns its end."""
    start = behind_bullet(words, start, stop)
    last = words[stop - 1]
    if (not last.isalnum() or last in _friendly()) and last not in _BLANKS and words[stop : stop + 1] != "?":
        tail = pattern(_tail()).search(words[max(start, stop - _LONGEST_BULLET) : stop])
        stop = max(stop - len(_adornment(tail[0], words[start:stop])), start + 1) if tail else stop
    inside = words[start + 1 : stop - 1]
    if words[start] + words[stop - 1] in _PAIRS and _is_whole(inside, words[start], words[stop - 1]):
        return start + 1, stop - 1
    return start, stop


def _adornment(tail: str, words: str) -> str:
    """Give what only adorns the end of words; a syllable that is doubled is part of a name: 娃哈哈."""
    is_name = tail[:1] in _friendly() and words[: len(words) - len(tail)].endswith(_friendly())
    return tail[is_name:]


def _is_whole(inside: str, opening: str, closing: str) -> bool:
    """Tell whether words between brackets are a sentence, in the one pair of them, and no field that is to be filled in."""
    if not inside.strip() or opening in inside or closing in inside:
        return False
    return not holds(slot("placeholders", "in_brackets"), inside)


def behind_bullet(words: str, start: int, stop: int) -> int:
    """Give where a sentence or a line begins behind the bullet or the number of a list, if it has one and says more than that."""
    if words[start].isalpha():
        return start
    return _behind(_NUMBER, words, _behind(_BULLET, words, start, stop), stop)


def _behind(sign: str, words: str, start: int, stop: int) -> int:
    found = pattern(sign).match(words[start : min(start + _LONGEST_BULLET, stop)])
    begun = start + found.end() if found else start
    return start if begun == stop or (words[begun].isdigit() and words[begun - 1] in _OF_NUMBERS) else begun


def _is_starred(words: str) -> bool:
    """Tell whether words are a list whose points begin with a star: *退货补运费*48小时退款*72小时发货."""
    return words.startswith("*") and words.count("*") >= _FEWEST_POINTS


def _is_day_of_month(words: str, stop: int, after: int) -> bool:
    """Tell whether what ends there is a day before its month, as much of Europe writes it: "until the 15. march"."""
    return holds(r"(?:^|\D)\d{1,2}$", words[max(stop - 3, 0) : stop]) and holds(_MONTH_AHEAD, words[after : after + 10])


def _is_between_places(words: str, stop: int, after: int) -> bool:
    """Tell whether what ends and starts there are two places that parcels go to: "ships to USA / Canada in 3 days"."""
    place = rf"(?:{slot('delivery_areas', 'place')}|\bus\b)"
    return holds(f"{place}$", words[max(stop - _PLACE, 0) : stop]) and holds(f"^{place}", words[after : after + _PLACE])


@cache
def _friendly() -> tuple[str, ...]:
    return listed("lines", "friendly")


@cache
def _tail() -> str:
    """Give the pattern of what a sentence may end with that says nothing."""
    return rf"[{''.join(_friendly())}]?(?:[\s\p{{So}}*~–—^-]|[:;]-?\))*$"


@cache
def _abbreviated() -> frozenset[str]:
    return frozenset(listed("lines", "abbreviated"))


def _pieces(words: str, start: int, stop: int) -> Iterator[Sentence]:
    while stop - start > LONGEST:
        cut = max(words.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in (*_COMMAS, " "))
        cut = start + LONGEST if cut < 0 else cut + 1
        yield Sentence(words[start:cut], start)
        start = cut
    yield Sentence(words[start:stop], start)
