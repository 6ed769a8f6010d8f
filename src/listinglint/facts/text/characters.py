"""Fold single characters: NFKC, simplified, lower case, plain signs, and the common one for a Cantonese or a variant one."""

from __future__ import annotations

import unicodedata
from functools import cache

from listinglint.phrasebook.builtin import words

# What word processors, phones and shop editors write for signs that a keyboard has; one character for one, so places stay.
_UNSEEN = frozenset({"Cf", "Cc", "Cs", "Mn"})
_PLAIN_SIGNS = {
    **dict.fromkeys("‘’‛ʼ´`＇", "'"),
    **dict.fromkeys("‐‑", "-"),
    "″": '"',
    **dict.fromkeys("\u223c\u2053", "~"),
}
_POINTS = frozenset(map(chr, range(ord("①"), ord("⑳") + 1)))
"""Numbers of a list stay as they are: a digit would be read with the number behind it, ①48 hours as 148."""


@cache
def fold_character(character: str) -> str:
    """Fold one character: nothing for invisible ones, one space for any white space, several for a ligature."""
    if character in _PLAIN_SIGNS:
        return _PLAIN_SIGNS[character]
    if character.isascii():
        return " " if character.isspace() else character.lower() if character.isprintable() else ""
    if character in _common():
        return _common()[character]
    plain = character if character in _POINTS else unicodedata.normalize("NFKC", character)
    if not plain.strip():
        return " "
    if unicodedata.category(character) in _UNSEEN:
        return ""
    plain = _simplifier().convert(plain).lower() if is_chinese(plain[0]) else plain.lower()
    return "".join(sign for sign in plain if unicodedata.category(sign) not in _UNSEEN)


def is_chinese(character: str) -> bool:
    """Tell whether a character is a Han character (the common blocks)."""
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character > "\U0001ffff"


@cache
def _common() -> dict[str, str]:
    """Give the written word for each character of Cantonese, and the simplified one for each variant that has none by itself."""
    return dict(pair.split(" ") for pair in (*words("cantonese", "written"), *words("variants", "plain")))


@cache
def _simplifier():  # type: ignore[no-untyped-def] # noqa: ANN202 - opencc ships no types
    from opencc import OpenCC

    return OpenCC("t2s")
