"""Tables of which every cell stands in a passage of its own: Size, Chest, S, 86, M, 90."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.sizes.lexer import CALLED, MEASURE, NUMBER, PLAIN, SIZE, Lexeme, lexed
from listinglint.facts.sizes.sections import Grid, is_unit
from listinglint.facts.sizes.words import may_be_header, unit_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.listing import Passage

LONGEST_NOTE: Final = 60
"""Characters of a line that only says the unit."""
LONGEST_CELL, _FEWEST_CELLS = 32, 6
"""Characters of a cell in a line of its own; cells of a table of such, at least."""
_FEWEST = 2
"""Columns beside the sizes where no word calls the first one."""


def is_note(line: str) -> bool:
    """Tell whether a line only says the unit of what stands below."""
    is_short = len(line) < LONGEST_NOTE and not any(map(str.isdigit, line))
    return is_short and bool(unit_in(line)) and (not may_be_header(line) or is_unit(line.strip(" ()（）[]【】")))


def cells_in_lines(passages: Sequence[Passage]) -> list[tuple[Grid, tuple[Passage, ...]]]:
    """Gather tables of which every cell stands in a passage of its own: Size, Chest, S, 86, M, 90."""
    found: list[tuple[Grid, tuple[Passage, ...]]] = []
    run: list[tuple[Lexeme, Passage]] = []
    for passage in (*passages, None):
        words = passage.words.strip() if passage is not None else ""
        cut = lexed(words, PLAIN) if 0 < len(words) <= LONGEST_CELL else ()
        if passage is not None and len(cut) == 1:
            run.append((cut[0], passage))
        elif not (run and passage is not None and words and is_note(words)):
            if len(run) >= _FEWEST_CELLS and (grid := _of_run([cell for cell, _ in run], run[0][1])) is not None:
                found.append((grid, tuple(one for _, one in run)))
            run = []
    return found


def _of_run(cells: Sequence[Lexeme], first: Passage) -> Grid | None:
    """Lay out cells that follow each other, when the names of columns and the rows below them come out even."""
    kinds = "".join(cell.kind for cell in cells)
    called = len(kinds) - len(kinds.lstrip(CALLED))
    rest = kinds[called:]
    is_across = not rest.startswith(MEASURE)
    width = len(rest) - len(rest.lstrip((SIZE + NUMBER if called else SIZE) if is_across else MEASURE))
    if width < (1 if called else _FEWEST) or len(rest) <= width or (len(rest) - width) % (width + 1):
        return None
    rows = [rest[at : at + 1 + width] for at in range(width, len(rest), width + 1)]
    is_even = all(
        (row[0] == MEASURE if is_across else row[0] in SIZE + NUMBER) and not set(row[1:]) & {MEASURE, SIZE}
        for row in rows
    )
    if not is_even or len(rows) * width < _FEWEST_CELLS // 2:
        return None
    printed = [cell.printed for cell in cells]
    head, body = printed[called : called + width], printed[called + width :]
    laid = (tuple(body[at : at + 1 + width]) for at in range(0, len(body), width + 1))
    return Grid(((printed[called - 1] if called else "", *head), *laid), first.place())
