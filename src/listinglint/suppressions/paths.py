"""Listings by their place in a folder, so that a file beside them means the same from wherever the tool is run."""

from __future__ import annotations

import os
from pathlib import Path

from listinglint.model.listing_path import file_of


def folder_of(path: str) -> Path:
    """Give the folder of a listing, from the root, as it was named: links are not followed."""
    return Path(os.path.normpath(Path.cwd() / file_of(path))).parent


def within(folder: Path, path: str) -> str:
    """Give a listing's path from a folder, with slashes; `export.csv#goods` keeps its goods."""
    file = file_of(path)
    whole = os.path.normpath(Path.cwd() / file)
    try:
        near = os.path.relpath(whole, folder)
    except ValueError:  # another drive
        near = whole
    return near.replace(os.sep, "/") + path[len(file) :]
