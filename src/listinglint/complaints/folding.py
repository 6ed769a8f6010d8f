"""Fold a review as phrases are written: plain signs, simplified characters, small letters, words in full, and a comma where a buyer left a gap."""

from __future__ import annotations

import unicodedata
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.shorthand import written_out

if TYPE_CHECKING:
    from re import Pattern

LONGEST = 20_000
"""Characters of a review that are read; the longest that shops take have 5,000."""
_HAN = "[\u3400-\u9fff]"


class _Plain(dict[int, str]):
    """What becomes of a character, worked out when it is first met: a translation table for `str.translate`."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in "\r\n":
            plain = "。"
        elif (
            character == "_" or unicodedata.category(character) == "So" or character.isspace()
        ):  # codes such as TOO_LARGE; emoji
            plain = " "
        else:
            plain = normalised_words(character)
        self[code] = plain
        return plain


_PLAIN = _Plain()


def folded(words: str) -> str:
    """Fold words. A gap between two Chinese characters ends a clause, since buyers leave out the comma; so does a tag, as exports leave them in."""
    words = words[:LONGEST]
    if "&" in words:
        words = unescape(unescape(words))  # exports escape what was escaped
    if "<" in words:
        words = _tag().sub("\n", words)
    short = dict(written_out(words))
    if short:
        words = "".join(short.get(at, sign) for at, sign in enumerate(words))
    plain = words.translate(_PLAIN)
    if " " in plain and not plain.isascii():
        between, after, before = _gaps()
        # Twice, since a character between two gaps belongs to both.
        plain = between.sub(r"\1,\2", between.sub(r"\1,\2", plain))
        plain = before.sub(r"\1", after.sub(r"\1", plain))
    return plain


@cache
def _tag() -> Pattern[str]:
    import re2

    names = "br|p|div|span|[biua]|[uo]l|li|strong|em|font|img|table|tbody|t[rdh]|h[1-6r]|section|small|su[bp]|center|html|body|head|script|style|video"
    tag: Pattern[str] = re2.compile(rf"(?i)</?(?:{names})(?:[ /][^<>]{{0,200}})?>")
    return tag


@cache
def _gaps() -> tuple[Pattern[str], Pattern[str], Pattern[str]]:
    import re2

    return re2.compile(rf"({_HAN}) +({_HAN})"), re2.compile(rf"({_HAN}) +"), re2.compile(rf" +({_HAN})")
