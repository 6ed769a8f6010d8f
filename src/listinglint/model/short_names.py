"""Names of files as short as tells them apart: `1.jpg`, or `主图/1.jpg` where another folder has a `1.jpg` as well."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def short_names(paths: Iterable[str]) -> dict[str, str]:
    """Give each path the end of it that no other path has."""
    found: dict[str, str] = {}
    left = list(dict.fromkeys(paths))
    parts = 1
    while left:
        ends: dict[str, list[str]] = defaultdict(list)
        for path in left:
            ends["/".join(path.split("/")[-parts:])].append(path)
        found.update((held[0], end) for end, held in ends.items() if len(held) == 1)
        left = [path for held in ends.values() if len(held) > 1 for path in held]
        parts += 1
    return found
