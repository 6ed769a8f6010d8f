"""Words of a listing made safe to print: a page may hold what steers a terminal or breaks a file format."""

from __future__ import annotations

from listinglint.model.lazy_pattern import lazy_pattern

_UNPRINTABLE = lazy_pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters; ESC steers terminals, NUL breaks XML
    "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of all that follows
    "\ud800-\udfff\ufffe\uffff]"  # half characters and non-characters, which no encoding takes
)


def printable(words: str) -> str:
    """Replace what is no printable character; line breaks and tabs stay."""
    return _UNPRINTABLE.sub("\ufffd", words)


def one_line(words: str, most: int = 0) -> str:
    """Give printable words in one line, cut to `most` characters if that is not 0."""
    line = printable(" ".join(words.split()))
    return line if not most or len(line) <= most else line[: most - 1] + "…"


def escaped(json: str) -> str:
    r"""Write what is not printable in JSON text as `\uXXXX`, so that nothing is lost and nothing steers a terminal."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json)
