"""A listing or a feed that was found, before it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.config.limits import Limits
from listinglint.loaders.feeds.options import FeedOptions

if TYPE_CHECKING:
    from pathlib import Path

PAGES = (".html", ".htm", ".xhtml", ".shtml", ".html.gz", ".htm.gz", ".mhtml", ".mht", ".webarchive")
PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".avif", ".tif", ".tiff", ".heic", ".heif")
TABLES = (".csv", ".tsv", ".tab", ".json", ".jsonl", ".ndjson", ".xlsx", ".xls", ".xlsm", ".ods", ".parquet", ".sqlite", ".sqlite3", ".db")  # fmt: skip
"""Endings of files that are no pages, whatever tags are in their cells."""


class Source(Struct, frozen=True):
    """What is to be read: a file, standard input under the name `path`, or a pack of pictures."""

    path: str
    file: Path | None
    data: bytes | None = None
    """What it is to be instead of what it is: a page before it is saved."""
    address: str = ""
    """Where on the web it is; of a page that was fetched (then `data` holds it) where it was in the end."""
    pack: tuple[Path, ...] = ()
    """The pictures of a pack, which is one listing; `file` is its folder."""
    options: FeedOptions = field(default_factory=FeedOptions)
    limits: Limits = field(default_factory=Limits)
    """How much of it is read."""
    root: Path | None = None
    """The folder that was given, in which it was found; None where it was named itself."""
    in_repository: bool = True
    """Whether pictures may lie anywhere in the repository around it."""
