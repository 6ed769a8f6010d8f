"""Tables that are no text, told by their first bytes: which reader is for which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.loaders.feeds import databases, sheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from listinglint.loaders.feeds.blob import Blob
    from listinglint.loaders.feeds.sheets import Sheet

READERS: Final[dict[bytes, Callable[[Blob], Sheet | None]]] = {
    b"PAR1": sheets.parquet_of,
    b"PK\3\4": sheets.sheet_of,
    b"\xd0\xcf\x11\xe0": sheets.sheet_of,
    databases.MAGIC: databases.sqlite_of,
}
"""A reader gives None for a file without a table, and raises LoadError for one it can't read."""


def reader_of(head: bytes) -> Callable[[Blob], Sheet | None] | None:
    """Give the reader for a file that begins so; None for text and for what is no table."""
    return next((reader for magic, reader in READERS.items() if head.startswith(magic)), None)
