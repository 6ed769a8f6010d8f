"""All that could be seen of a fact, and why the rest could not."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from listinglint.facts.ports import Unavailable

if TYPE_CHECKING:
    from collections.abc import Iterable

Item = TypeVar("Item")


def collected(values: Iterable[Item]) -> tuple[list[Item], Unavailable | None]:
    """Collect values; when the look fails, give what was seen before and the reason."""
    found: list[Item] = []
    try:
        for value in values:
            found.append(value)  # noqa: PERF402 - what was seen before the look failed counts
    except Unavailable as unseen:
        return found, unseen
    return found, None
