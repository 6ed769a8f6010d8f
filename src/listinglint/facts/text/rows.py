"""Rows of a name and its value: which sign stands between them, and the bracket that a quote of one needs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.linear_pattern import LinearPattern

_AHEAD = 80
"""Characters in which the name of a row ends, and its value begins."""
_VALUE_BELOW = 40
"""Characters of a value on the line below its name."""
_SIGN = lazy_pattern(r"[【\[〔|｜–—\u3000]| [-\d]|[\u2e80-\uffef] ")
"""What may stand behind the name of a row."""
_OPENING = frozenset("【[〔")
_CLOSING = frozenset("】]〕")


def with_colons(words: str) -> str:
    """Write a colon between the name of a row and its value, whichever sign stands there; nothing changes its place."""
    if _SIGN.search(words, 0, _AHEAD) is None and "\n" not in words:
        return words
    try:
        signs = list(_signs(words))
    except UnicodeEncodeError:  # data of an app may hold halves of characters
        return words
    written = list(words) if signs else []
    for start, stop in signs:
        sign = " " if words[start] in _OPENING else ":"
        written[start:stop] = sign.ljust(stop - start)
    return "".join(written) or words


def with_bracket(words: str, start: int, stop: int) -> tuple[int, int]:
    """Widen a range of words to the bracket before it, if it closes within: the name of a row in a quote."""
    is_cut = words[start - 1 : start] in _OPENING and not _CLOSING.isdisjoint(words[start:stop])
    return start - is_cut, stop


def _signs(words: str) -> Iterator[tuple[int, int]]:
    """Give where the signs stand, line by line."""
    lines, at = words.split("\n"), 0
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        head = f"{line}\n{below}" if len(line) < _AHEAD else line
        row = _name().match(head[:_AHEAD])
        if row is not None and _has_value(head[row.end() :], is_below="\n" in row[0]):
            for number in range(1, 5):
                start, stop = row.span(number)
                if start >= 0:
                    is_begun = row[number][-1:].isdigit()  # the value's own first digit
                    yield at + start, at + stop - is_begun
        at += len(line) + 1


def _has_value(rest: str, *, is_below: bool) -> bool:
    """Tell whether what stands behind the name of a row is its value; one on the next line is short, and says nothing else."""
    value = rest.partition("\n")[0].strip()
    if not is_below:
        return bool(value) and value[0] not in ":：|–—-"
    return (
        0 < len(value) <= _VALUE_BELOW
        and not value.endswith(("。", "！", "!", "：", ":"))
        and not holds(slot("lines", "no_value"), value.lower())
        and not _name().match(f"{value} - ")
    )


@cache
def _name() -> LinearPattern:
    """Match the name of a row and what stands before its value where that is no colon: an opening bracket in the first group, signs in the others."""
    names, spaced = slot("lines", "row_name"), slot("lines", "spaced_name")
    return pattern(
        rf"(?i)[\s\p{{So}}•·・◆*#\d.、)）-]*(?:([【\[〔])\s*(?:{names})\s*([】\]〕]\s*[:：]?)|(?:{names})(\s*[|｜–—]\s*|\s+-\s+|\s*\n\s*|[ \x{{3000}}\t]+\d)|(?:{spaced})([ \x{{3000}}\t]+))"
    )
