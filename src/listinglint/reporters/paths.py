"""Where the files of a report lie, as paths that other programs resolve."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing_path import file_of

if TYPE_CHECKING:
    from listinglint.model.listing import Place
    from listinglint.model.report import ListingReport

_ADDRESS = lazy_pattern(r"^(?:[a-z][a-z0-9+.-]+:|/)", re.IGNORECASE)
"""An address on the web, embedded data, or a path from the root of a site."""


def relative(path: str, root: str = "") -> str:
    """Give a path with `/`, relative to a root folder when it lies in it, without `./`; `file.csv#goods` is the file."""
    plain = normpath(file_of(path).replace("\\", "/"))
    folder = root.replace("\\", "/").rstrip("/")
    return plain.removeprefix(folder + "/") if folder else plain


def picture_path(listing: ListingReport, where: Place, root: str = "") -> str | None:
    """Give the path of the picture something stands in; None when that is the page, or no file of the listing's folder."""
    if where.file == listing.path:
        return relative(where.file, root) if where.box else None
    page = relative(listing.path, root)
    if _ADDRESS.match(where.file):
        return None
    path = normpath(join(dirname(page), where.file.replace("\\", "/")))
    return None if path.startswith("../") else path


def as_uri(path: str) -> str:
    """Write a path as a relative reference, with everything but plain letters, digits and `/` encoded."""
    return quote(path, safe="/", errors="replace")
