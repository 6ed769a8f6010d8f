"""A line of a page around the words of a finding, and the carets to print right under them."""

from __future__ import annotations

from listinglint.reporters.cleaning import printable

_BEFORE = 32
"""Cells of the line shown before the words, at most a third of all."""


def excerpt(line: str, column: int, quote: str, width: int) -> tuple[str, str]:
    """Cut what stands at a column (from 1, in characters) out of a line, and give it with the line of carets below it.

    Both are at most `width` cells wide, a Chinese character taking two. The carets go on as long as the line says what
    the quote says, white space aside: tags and entities end them.
    """
    from rich.cells import cell_len

    shown = printable(line.replace("\t", " "))
    start = min(max(column - 1, 0), len(shown))
    before = min(_BEFORE, width // 3)
    first = start - _fitting(shown[max(start - before, 0) : start][::-1], before)
    left = f"…{shown[first:start]}" if shown[:first].strip() else shown[:start].lstrip()
    last = start + _fitting(shown[start : start + width], width - cell_len(left) - 1)
    right = shown[start:last].rstrip() + ("…" if last < len(shown) else "")
    marked = shown[start : min(start + _said(shown, start, quote), last)].rstrip()
    return left + right, " " * cell_len(left) + "^" * max(cell_len(marked), 1)


def _fitting(words: str, room: int) -> int:
    """Count the characters that fit into so many cells."""
    from rich.cells import cell_len

    taken = 0
    for index, character in enumerate(words):
        taken += cell_len(character)
        if taken > room:
            return index
    return len(words)


def _said(line: str, start: int, quote: str) -> int:
    """Count the characters from `start` on that say what the quote says."""
    words = "".join(quote.split())
    done, stop = 0, start
    while stop < len(line) and done < len(words):
        if line[stop] == words[done]:
            done += 1
        elif not line[stop].isspace():
            break
        stop += 1
    return stop - start
