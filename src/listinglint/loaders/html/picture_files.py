"""How files of pictures are called; the words stand in `phrases/picture_files.yaml`."""

from __future__ import annotations

from functools import cache

from listinglint.phrasebook import builtin as phrasebook


@cache
def picture_files(name: str) -> frozenset[str]:
    """Give a list of these words. Raises LookupError."""
    return frozenset(phrasebook.words("picture_files", name))
