"""What is put right in the words of a command line before they are parsed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def with_paths(arguments: Iterable[str]) -> list[str]:
    """Write files whose names begin with a dash so that they are no options: a hook hands over whatever has changed."""
    told = list(arguments)
    end = told.index("--") if "--" in told else len(told)
    return [f"./{word}" if at < end and _is_file(word) else word for at, word in enumerate(told)]


def _is_file(word: str) -> bool:
    """Tell whether a word is the name of a file and none of the options, which hold no dot."""
    if not word.startswith("-") or "." not in word or "=" in word:
        return False
    try:
        return Path(word).is_file()
    except (OSError, ValueError):
        return False
