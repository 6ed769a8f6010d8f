"""The words of a single cell: a size, a value, both, or several cells that the reader joined."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from listinglint.facts.sizes.words import compiled, header, header_count, header_words_in
from listinglint.facts.text.normalise import normalised_words
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from listinglint.model.linear_pattern import LinearPattern

NOTHING = frozenset({"-", "--", "---", "—", "——", "–", "/", "\\", "无", "n/a", "/ /", "x", "×", "·", "_"})
"""What is printed in a cell without a value."""

_PIECE = lazy_pattern(r"[^ \t\n\f\r\u3000\xa0|｜丨]+")
_LETTERS = r"(?:x{1,6}|[2-9]x?|1[0-9]x?)?[sl]|m|x{2,5}|[1-6]x"
_CODE = r"\d{2,3}/\d{2,3}[yabc]?"
_CHINESE = r"均码|单一尺寸|特?小[号码]|[特加]?大[号码]|中[号码]|加大|特大|加加大|超大|迷你"
_ENGLISH = r"one ?size|free ?size|free|f|os|small|medium|large|x-?(?:large|small)|xx-?large|petite"
_SYSTEM = r"(?:us|uk|eu|eur|it|fr|jp|cn|au)\W?\d{1,3}(?:\.5)?(?:/\d{1,2})?"
_KIDS = r"\d{1,2}(?:-\d{1,2})? ?(?:m|mo|months?|y|yrs?|years?|t|个月|岁|month|year)"
_BRA = r"(?:[3-9][05]|3[0-9]|4[0-8]|1[01][05])[a-h]{1,3}"
_NUMERIC = r"\d{1,3}(?:\.5)?(?:-\d{1,3})?(?:码|号|cm|#|yards?)?"
_ONE = rf"(?:(?:{_LETTERS}|{_CHINESE}|{_ENGLISH})[码号]?|{_CODE}|{_SYSTEM}|{_KIDS}|{_BRA})"
_INSIDE = rf"(?:{_ONE}|{_NUMERIC})"
SIZE = rf"(?:{_ONE}(?: ?[/\-=~] ?{_INSIDE}| ?\({_INSIDE}\)| {_CODE})*|{_INSIDE} ?[/(=] ?{_ONE}\)?)"
"""A pattern for a size by letters, codes or words, in folded words."""

LISTED_SIZE = rf"(?:(?:{_LETTERS})(?:/(?:{_LETTERS}))?[码号]?|(?:{_CHINESE}|{_ENGLISH})[码号]?|{_CODE}|{_KIDS}|{_BRA}|{_SYSTEM}|\d{{2,3}}[码号])"
"""A pattern for a size in a list of sizes and values, where a dash stands between the two: S-58, XL-60."""

_FRACTION = r"(?: ?\d{1,2}[/⁄]\d{1,2}|\.\d{1,2}[/⁄]\d)?"
_NUMBER = rf"[+±]?(?:\d{{1,4}}(?:[.,]\d{{1,2}})?{_FRACTION}|\d[/⁄]\d)"
_UNIT = r' ?(?:cm|mm|m|厘米|毫米|公分|米|寸|英寸|inches|inch|ins?\.?|"|”|\'\'|kg|斤|公斤|lbs?|码|岁|g)?'
_LENGTH = _NUMBER + _UNIT
LISTED_VALUE = (
    rf'{_NUMBER}(?: ?[-~–] ?{_NUMBER})? ?(?:cm|mm|厘米|毫米|公分|寸|英寸|inches|inch|in\b|"|”|kg|斤|公斤|lbs?\b)?'
)
"""A pattern for the value of a size in such a list."""
_JOINT = r" ?(?:[-~—–～至到/*x×+±]|\bto\b|--) ?"
_AFTER = r" ?(?:左右|内合适|以内|以下|以上|内|可穿|合适|起|\(?(?:弹力|有弹力|松紧|弹性|可调节?|拉伸)\)?|\+)?"
VALUE = (
    rf"(?:[约≈<>≤≥]?{_LENGTH}(?:{_JOINT}{_LENGTH})*(?: ?\({_LENGTH}(?:{_JOINT}{_LENGTH})?\))?{_AFTER}|\d尺\d?寸?\d?)"
)
"""A pattern for a measured value, in folded words."""


@lru_cache(maxsize=8192)
def is_size(words: str) -> bool:
    """Tell whether words name a size by letters, codes or words; bare numbers don't count."""
    return bool(_size().fullmatch(normalised_words(words)))


@lru_cache(maxsize=8192)
def is_rest_of_size(words: str) -> bool:
    """Tell whether words are the second line of a size: (M), /XL."""
    return bool(_rest().fullmatch(normalised_words(words)))


@lru_cache(maxsize=8192)
def may_be_size(words: str) -> bool:
    """Tell whether words can name a size where a size is expected: bare numbers count."""
    folded = normalised_words(words)
    return bool(_size().fullmatch(folded) or _numeric_size().fullmatch(folded))


@lru_cache(maxsize=8192)
def is_value(words: str) -> bool:
    """Tell whether words are a measured value: a number, a range, inches with fractions, or the sign for none."""
    folded = normalised_words(words)
    return folded in NOTHING or bool(_value().fullmatch(folded))


@lru_cache(maxsize=8192)
def is_number(words: str) -> bool:
    """Tell whether words are a measured value that holds a number."""
    return is_value(words) and any(character.isdigit() for character in words)


def parts(words: str) -> tuple[str, ...]:
    """Cut a printed line at its spaces and bars into cells when every piece is a cell of its own; else give it whole."""
    pieces = _PIECE.findall(words)
    if len(pieces) < 2:
        return (words,)
    cut: list[str] = []
    at = 0
    while at < len(pieces):
        size = next(
            (n for n in range(min(5, len(pieces) - at), 0, -1) if _is_cell(" ".join(pieces[at : at + n]), n)), 0
        )
        if not size:
            return (words,)
        cut.append(" ".join(pieces[at : at + size]))
        at += size
    return tuple(cut)


def _is_cell(words: str, count: int) -> bool:
    """Tell whether so many pieces make one cell: "63.5 cm", "Body Length", "160 / 80A", not "94 92"."""
    if is_size(words):
        return count == 1 or not all(map(is_size, words.split(" ")))
    if header(words) is not None:
        return count == 1 or (header_count(words) == 1 and not any(map(is_value, words.split(" "))))
    if count == 1 and len(header_words_in(words)) > 1:
        return True
    if not is_value(words):
        return False
    return count == 1 or not all(map(is_value, words.split(" "))) or bool(_fraction().fullmatch(words))


@cache
def _size() -> LinearPattern:
    return compiled(SIZE)


@cache
def _rest() -> LinearPattern:
    return compiled(rf"\({_INSIDE}\)?|/ ?{_INSIDE}")


@cache
def _numeric_size() -> LinearPattern:
    return compiled(rf"{_NUMERIC}|\d{{2,3}}[a-d]|\d{{1,3}}(?:\.5)?(?: ?[/(=] ?\d{{1,3}}(?:\.5)?\)?)+|\d尺\d?")


@cache
def _value() -> LinearPattern:
    return compiled(VALUE)


@cache
def _fraction() -> LinearPattern:
    return compiled(r'\d{1,3} \d{1,2}[/⁄]\d{1,2}"?')
