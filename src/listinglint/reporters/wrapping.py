"""Wrap text that mixes Chinese and Latin: Chinese breaks anywhere, words do not, stops never start a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKENS = lazy_pattern(r"[^\u2e80-\uffef\s]+|[\u2e80-\uffef][，。！？：；、”’）》】…]*|\s+")


def wrap(words: str, width: int) -> Iterator[str]:
    """Give lines of at most `width` cells (a Chinese character takes two); a longer single word stays whole."""
    from rich.cells import cell_len

    line, taken = "", 0
    for token in _TOKENS.findall(" ".join(words.split())):
        size = cell_len(token)
        if taken + size > width and line.strip():
            yield line.rstrip()
            line, taken = "", 0
        if line or not token.isspace():
            line, taken = line + token, taken + size
    if line.strip():
        yield line.rstrip()


def first_line(words: str, width: int) -> str:
    """Give one line of at most `width` cells, cut behind a comma; what is left out is told by an ellipsis."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(words) <= width:
        return words
    cut = set_cell_size(words, width - 2)
    return (cut.rpartition(", ")[0] or cut.rstrip()) + " …"
