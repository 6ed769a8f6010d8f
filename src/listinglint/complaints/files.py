"""Files of reviews, after-sales and returns → what the complaints in them come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.complaints.counting import Tally
from listinglint.complaints.reading import opened
from listinglint.loaders.feeds.blob import of_file
from listinglint.loaders.load_error import LoadError, unreadable
from listinglint.model.report import Problem
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from listinglint.complaints.columns import Role
    from listinglint.complaints.reading import Row
    from listinglint.complaints.sorting import Sorter
    from listinglint.model.complaint_counts import ComplaintCounts

NO_FILE = Wording("no such file", "找不到这个文件")


def counted(
    files: Iterable[Path],
    sorts: Sorter,
    chosen: Mapping[Role, Sequence[str]] | None = None,
    on_row: Callable[[], None] | None = None,
) -> ComplaintCounts:
    """Count what all files complain about; one that can't be read is a problem of the counts, and hides no other.

    Args:
        files: What is read, one after the other.
        sorts: Tells the reasons of a review.
        chosen: The user's own columns; None: they are told by names and contents.
        on_row: Called before each row, and may end it all by what it raises.
    """
    tally, problems = Tally(sorts), list[Problem]()
    for file in files:
        name = file.as_posix()
        if not file.is_file():
            problems.append(Problem(name, NO_FILE))
            continue
        try:
            table = opened(of_file(name, file), chosen)
            tally.add(replace(table, rows=_watched(table.rows, on_row)) if on_row else table)
        except LoadError as error:
            problems.append(Problem(error.path, error.why))
        except OSError as error:
            problems.append(Problem(name, unreadable(error)))
    return tally.counts(problems)


def _watched(rows: Iterator[Row], on_row: Callable[[], None]) -> Iterator[Row]:
    for row in rows:
        on_row()
        yield row
