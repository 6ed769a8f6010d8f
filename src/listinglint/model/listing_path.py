"""What listings are called: by their file, and in a file of several by a name behind a sign."""

from __future__ import annotations

from listinglint.model.lazy_pattern import lazy_pattern

_IN_FEED = lazy_pattern(r"##|(?<=\.)(?P<ending>[A-Za-z][A-Za-z0-9]{0,7})#")
"""Between a file and what it holds several of; a file without an ending is followed by two signs."""


def file_of(path: str) -> str:
    """Give the file of a listing's path: `export.csv` of `export.csv#goods`, else the path itself."""
    found = _IN_FEED.search(path)
    return path[: found.end("ending") if found["ending"] else found.start()] if found else path


def inside(file: str, key: str) -> str:
    """Name one of the listings in a file; `file_of` undoes it."""
    name = f"{file}#{key}"
    return name if file_of(name) == file or file_of(file) != file else f"{file}##{key}"
