"""Tables of no known format among what was dropped → how their columns may be read, offered to be checked so with one click."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.loaders.feeds.blob import of_file
from listinglint.loaders.feeds.guess import propose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listinglint.pipeline.run import Run


class TableOffer(Struct, frozen=True):
    """A table that may hold goods, and what its columns seem to be."""

    path: str
    columns: Mapping[str, tuple[str, ...]]
    """Names of columns by the keys of `columns:`."""
    left: tuple[str, ...] = ()
    """Columns that nothing is proposed for."""


def offers(paths: Iterable[str]) -> dict[str, TableOffer]:
    """Propose how to read tables, by their paths."""
    found = {}
    for path in paths:
        proposal = propose(of_file(path, Path(path)))
        if proposal is not None:
            found[path] = TableOffer(path, proposal.columns, proposal.left)
    return found


def without(run: Run, offered: Sequence[TableOffer]) -> Run:
    """Leave out that folders hold nothing but tables: the page offers to read them."""
    around = {parent.as_posix() for one in offered for parent in Path(one.path).parents}
    return replace(run, problems=tuple(one for one in run.problems if one.path not in around))
