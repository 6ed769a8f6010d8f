r"""Halves of characters in JSON: a title that was cut to a length inside an emoji ends in `\ud83d`, which no file can hold."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u[dD][89a-fA-F]..|.)", re.DOTALL)
_WHOLE = 12
"""Characters of the two escapes that make one character together."""
_ANY = re.compile(r"\\u[dD][89a-fA-F]")


def mended(json: str) -> str:
    r"""Write `\ufffd` for each half of a character that stands alone; nothing moves."""
    return _ESCAPE.sub(_one, json) if _ANY.search(json) else json


def _one(escape: re.Match[str]) -> str:
    is_alone = escape[0][1] == "u" and len(escape[0]) < _WHOLE and len(escape[0]) > len(r"\u")
    return r"\ufffd" if is_alone else escape[0]
