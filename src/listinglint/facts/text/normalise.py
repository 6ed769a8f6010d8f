"""Fold words so that they compare: NFKC, simplified characters, lower case, no white space between Chinese characters.

Every folded character remembers which original character it came from, so that a match is reported where it stands.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.characters import fold_character, is_chinese
from listinglint.facts.text.lines import borders
from listinglint.facts.text.rows import with_bracket, with_colons
from listinglint.facts.text.shorthand import written_out
from listinglint.facts.text.stops import with_stops
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.limits import MOST_PASSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

_PIECE = lazy_pattern("[^ ]+")
_INCHES = lazy_pattern(r"(?<=\d)“(?![a-zA-Z\u2e80-\uffef])")
"""An opening quotation mark behind a number, as word processors write the sign for inches."""
_FIRST = lazy_pattern(r"(第|[Nn][Oo]\.? ?)①")
"""Where a one in a circle is a rank and no number of a list."""


_UNEQUAL = "\0"
"""Stands for each character that is folded to none or to several."""


class _Folded(dict[int, str]):
    """What characters are folded to where that is one character each, as they are met."""

    def __missing__(self, character: int) -> str:
        folded = fold_character(chr(character))
        self[character] = folded if len(folded) == 1 else _UNEQUAL
        return self[character]


_FOLDED = _Folded()


class Normalised(Struct, frozen=True):
    """Folded words, and for each of their characters the offset of the original one."""

    words: str
    origin: Sequence[int]

    def original(self, start: int, stop: int) -> tuple[int, int]:
        """Turn a range of folded characters into the range of original characters it came from."""
        if start >= stop:
            return (self.origin[start] if start < len(self.origin) else 0,) * 2
        return self.origin[start], self.origin[stop - 1] + 1


def as_written(words: str, span: tuple[int, int]) -> str:
    """Give a range of the folded words as they are written: in their own script and case."""
    start, stop = with_bracket(words, *normalise(words).original(*span))
    return " ".join(words[start:stop].split())


@lru_cache(
    maxsize=MOST_PASSAGES
)  # all of the longest page: each fact looks at all in turn, so one too few would keep none
def normalise(words: str) -> Normalised:
    """Fold a passage; runs of white space become one space, and none stays beside a Chinese character.

    A line end that ends a sentence stays.
    """
    words = with_stops(with_colons(words))
    short = dict(written_out(words))
    words = _INCHES.sub('"', words) if "“" in words else words
    if not short and words.isascii() and words.isprintable() and "  " not in words and words == words.strip(" "):
        return Normalised(words.lower().replace("`", "'"), range(len(words)))
    words = _FIRST.sub(r"\g<1>1", words) if "①" in words else words
    plain = words.translate(_FOLDED)
    ends, commas = borders(words)
    if short or ends or commas or _UNEQUAL in plain:
        return _unequal(
            [short[at] if at in short else fold_character(one) for at, one in enumerate(words)], ends, commas
        )
    if " " not in plain:
        return Normalised(plain, range(len(plain)))
    pieces: list[str] = []
    origin = array("I")
    end = 0
    for piece in _PIECE.finditer(plain):
        start = piece.start()
        if pieces and not (_is_dense(plain[end - 1]) or _is_dense(plain[start])):
            pieces.append(" ")
            origin.append(end)
        end = piece.end()
        pieces.append(piece[0])
        origin.extend(range(start, end))
    return Normalised("".join(pieces), origin)


def _unequal(folded: Sequence[str], ends: frozenset[int], commas: frozenset[int]) -> Normalised:
    """Put folded characters together of which some are none or several, or end a sentence."""
    kept: list[str] = []
    origin: list[int] = []
    space_at: int | None = None
    ended = False
    for offset, character in enumerate(folded):
        for plain in character:
            if plain == " ":
                space_at = offset if space_at is None else space_at
                ended = ended or offset in ends
                continue
            is_comma = space_at in commas
            if space_at is not None and kept and (ended or is_comma or not (_is_dense(kept[-1]) or _is_dense(plain))):
                kept.append("\n" if ended else "," if is_comma else " ")
                origin.append(space_at)
            space_at, ended = None, False
            kept.append(plain)
            origin.append(offset)
    return Normalised("".join(kept), array("I", origin))


def normalised_words(words: str) -> str:
    """Fold words whose places do not matter."""
    return normalise(words).words


TAIWAN = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
"""Starts of the tags of traditional Chinese."""
TRADITIONAL_SHARE = 0.1
"""Share of Chinese characters that are traditional only; a traditional page has three times as many."""


FEW_CHARACTERS = 40
"""Chinese characters below which none may be traditional only, on a traditional page as well."""


def writes_traditional(words: str, language: str) -> bool:
    """Tell by the characters, since templates declare zh-CN on traditional pages; by the tag where these don't speak against it."""
    characters = "".join(filter(is_chinese, words))
    changed = sum(one != other for one, other in zip(characters, normalised_words(characters), strict=False))
    is_even = language.lower().startswith(TAIWAN) and (changed > 0 or len(characters) < FEW_CHARACTERS)
    return changed > TRADITIONAL_SHARE * len(characters) or is_even


def _is_dense(character: str) -> bool:
    """Tell whether white space beside the character means nothing: Chinese characters and their punctuation."""
    return character >= "\u3000" or character in "，。！？：；、“”‘’…"
