"""Feeds written for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.loaders.find import Source, load
from listinglint.model.listing import Part

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.loaders.feeds.options import FeedOptions
    from listinglint.model.listing import Listing


def fed(folder: Path, name: str, data: str | bytes, options: FeedOptions | None = None) -> list[Listing]:
    """Write a feed and read it."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    source = Source(name, file, options=options) if options else Source(name, file)
    return list(load(source))


def names(listings: list[Listing]) -> list[str]:
    """Give what listings are called."""
    return [listing.path for listing in listings]


def said(listing: Listing, part: Part = Part.ATTRIBUTES) -> list[str]:
    """Give the words of a part."""
    return [passage.words for passage in listing.passages if passage.part is part]


def shown(listing: Listing) -> list[str]:
    """Give the paths of the pictures."""
    return [picture.path for picture in listing.pictures]
