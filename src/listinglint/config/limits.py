"""How much of a page is read and told, and what looking at it may take: the limits that `limits:` of a configuration file sets. docs/limits.md lists all of them."""

from __future__ import annotations

from typing import Annotated

import msgspec

from listinglint.model.limits import MOST_CHARACTERS, MOST_PASSAGES

_Seconds = Annotated[float, msgspec.Meta(ge=0.1, le=1_000_000)]
_Count = Annotated[int, msgspec.Meta(ge=1)]


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Twice what the largest of 150 saved pages of shops has, or more: a shop's own page meets none of them."""

    page_mb: Annotated[int, msgspec.Meta(ge=1, le=1024)] = 8
    """Megabytes of a page, unpacked. The largest saved page has 1.2."""
    archive_mb: Annotated[int, msgspec.Meta(ge=1, le=4096)] = 64
    """Megabytes of a page that was saved with its pictures in one file (MHTML)."""
    elements: _Count = 250_000
    """Elements of a page (20,000 in the largest)."""
    nesting: _Count = 450
    """Elements inside each other (26); browsers stop at 512, and more than 480 are never read."""
    passages: _Count = MOST_PASSAGES
    """Pieces of text (19,000)."""
    characters: _Count = MOST_CHARACTERS
    """Characters of words (320,000)."""
    cells: _Count = 50_000
    """Cells of all tables (100)."""
    pictures: _Count = 2_000
    """Pictures of a listing (66)."""
    rows: _Count = 20_000
    """Rows of one product in an export; shop systems let a product have 2,048 variations."""
    findings: _Count = 500
    """Findings of one rule on one listing."""
    listing_seconds: _Seconds = 300
    """Seconds that one listing may take; a page with a hundred pictures is read in two minutes of one core."""
    export_seconds: _Seconds = 3_600
    """Seconds that reading the rows of one export may take; a million rows are read in two minutes of one core."""
    picture_seconds: _Seconds = 60
    """Seconds that one picture may take; the slowest within the limit of pixels is read in ten of one core."""
    worker_mb: Annotated[int, msgspec.Meta(ge=256, le=1_000_000)] = 2_048
    """Megabytes of memory of one process that checks; reading the largest picture takes half of it."""


UNTRUSTED = Limits(
    page_mb=2,
    archive_mb=32,
    elements=50_000,
    nesting=256,
    passages=25_000,
    characters=500_000,
    cells=10_000,
    pictures=300,
    rows=5_000,
    findings=100,
    listing_seconds=60,
    export_seconds=60,
    picture_seconds=20,
    worker_mb=1_024,
)
"""Those of `--untrusted`: twice what the largest saved page has."""
