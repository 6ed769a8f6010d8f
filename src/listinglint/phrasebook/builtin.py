"""The phrases that come with the tool: where they are, and what is compiled from them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listinglint.phrasebook.book import Phrasebook


@cache
def builtin() -> Phrasebook:
    """Give the tool's own phrasebook. Its compiled form is kept even where readings are not: it holds nothing of any listing."""
    from listinglint.phrasebook.loader import load
    from listinglint.yaml_source.compiled import cache_dir

    return load((), cache_dir())


@cache
def slot(file: str, name: str) -> str:
    """Give a slot of the tool's own phrases as a pattern. Raises LookupError."""
    return builtin().slot(file, name)


def words(file: str, name: str) -> tuple[str, ...]:
    """Give a list of words of the tool's own. Raises LookupError."""
    return builtin().words(file, name)


def all_words(file: str) -> Mapping[str, tuple[str, ...]]:
    """Give all lists of words of a file of the tool's own, in its order. Raises LookupError."""
    return builtin().all_words(file)
