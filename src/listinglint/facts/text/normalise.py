"""Fold words so that they compare: NFKC, simplified characters, lower case, no white space between Chinese characters.

Every folded character remembers which original character it came from, so that a match is reported where it stands.
"""

from __future__ import annotations

import unicodedata
from array import array
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.lines import line_ends
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.limits import MOST_PASSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_KEPT = MOST_PASSAGES
_PIECE = lazy_pattern("[^ ]+")
"""Passages that are kept folded: all of the longest page that is read. Each fact looks at all of them in turn, so one too few would keep none."""


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
    start, stop = normalise(words).original(*span)
    return " ".join(words[start:stop].split())


@lru_cache(maxsize=MOST_KEPT)
def normalise(words: str) -> Normalised:
    """Fold a passage; runs of white space become one space, and none stays beside a Chinese character.

    A line end that ends a sentence stays.
    """
    if words.isascii() and words.isprintable() and "  " not in words and words == words.strip(" "):
        return Normalised(words.lower().replace("`", "'"), range(len(words)))
    folded = [*map(_normalised_character, words)]
    plain = "".join(folded)
    ends = line_ends(words)
    if ends or len(plain) != len(words) or "" in folded:
        return _unequal(folded, ends)
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


def _unequal(folded: Sequence[str], ends: frozenset[int]) -> Normalised:
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
            if space_at is not None and kept and (ended or not (_is_dense(kept[-1]) or _is_dense(plain))):
                kept.append("\n" if ended else " ")
                origin.append(space_at)
            space_at, ended = None, False
            kept.append(plain)
            origin.append(offset)
    return Normalised("".join(kept), array("I", origin))


def normalised_words(words: str) -> str:
    """Fold words whose places do not matter."""
    return normalise(words).words


# What word processors, phones and shop editors write for signs that a keyboard has; one character for one, so places stay.
_UNSEEN = frozenset({"Cf", "Cc", "Cs", "Mn"})
_PLAIN_SIGNS = {**dict.fromkeys("‘’‛ʼ´`＇", "'"), **dict.fromkeys("‐‑", "-"), **dict.fromkeys("\u223c\u2053", "~")}

# Cantonese as shops of Hong Kong and Macau write it, in the characters that written Chinese has for the same words.
_CANTONESE = {
    "冇": "没有",
    "唔": "不",
    "嘅": "的",
    "喺": "在",
    "咗": "了",
    "嚟": "来",
    "睇": "看",
    "畀": "给",
    "啲": "些",
    "佢": "它",
    "哋": "们",
}


@cache
def _normalised_character(character: str) -> str:
    """Fold one character: nothing for invisible ones, one space for any white space, several for a ligature."""
    if character in _PLAIN_SIGNS:
        return _PLAIN_SIGNS[character]
    if character in _CANTONESE:
        return _CANTONESE[character]
    if character.isascii():
        return " " if character.isspace() else character.lower() if character.isprintable() else ""
    plain = unicodedata.normalize("NFKC", character)
    if not plain.strip():
        return " "
    if unicodedata.category(character) in _UNSEEN:
        return ""
    plain = _simplifier().convert(plain).lower() if is_chinese(plain[0]) else plain.lower()
    return "".join(sign for sign in plain if unicodedata.category(sign) not in _UNSEEN)


def is_chinese(character: str) -> bool:
    """Tell whether a character is a Han character (the common blocks)."""
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character > "\U0001ffff"


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


@cache
def _simplifier():  # type: ignore[no-untyped-def] # noqa: ANN202 - opencc ships no types
    from opencc import OpenCC

    return OpenCC("t2s")
