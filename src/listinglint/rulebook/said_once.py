"""What is said in several places is one thing: told once, with all its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Place

MOST_COMPARED = 100
"""Things of a page, and places of one thing, that are compared with the next: a page of thousands is no listing."""


def told_once(found: Iterable[Observation[object]]) -> Iterator[tuple[Observation[object], tuple[Place, ...]]]:
    """Give each thing that is said once, where it is said first and as sure as it is anywhere, with its other places."""
    said: list[list[Observation[object]]] = []
    by_quote: dict[str, list[Observation[object]]] = {}
    for seen in found:
        same = by_quote.get(seen.quote) or next(
            (group for group in said[:MOST_COMPARED] if _says_the_same(group[0], seen)), []
        )
        if not same:
            said.append(same)
        if seen.quote:
            by_quote.setdefault(seen.quote, same)
        if all(seen.where != one.where for one in same[:MOST_COMPARED]):
            same.append(seen)
    for first, *others in said:
        confidence = max(one.confidence for one in (first, *others))
        yield replace(first, confidence=confidence), tuple(one.where for one in others)


def _says_the_same(one: Observation[object], other: Observation[object]) -> bool:
    """Tell whether two places say the same of the goods, one in words that only say more around it."""
    is_within = bool(one.quote and other.quote) and (one.quote in other.quote or other.quote in one.quote)
    return is_within and one.value == other.value
