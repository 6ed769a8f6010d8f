"""What a noun of the rulebook is: words for people, a way to find it, attributes to choose by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.seen import Seen
    from listinglint.listing import Passage
    from listinglint.wording import Wording


@dataclass(frozen=True, slots=True)
class Fact:
    """One noun of the rulebook. `find` raises Unavailable at its end when part of the listing could not be looked at."""

    summary: Wording
    find: Callable[[Evidence], Iterator[Seen[Any]]]
    attributes: Mapping[str, type] = field(default_factory=dict)
    """Names that `having` may ask for, each with the class of values that has it."""


def told(find: Callable[[Iterable[Passage]], list[Seen[Any]]]) -> Callable[[Evidence], Iterator[Seen[Any]]]:
    """Make a fact of what sentences say, on the page first and then in its pictures."""
    return lambda evidence: evidence.tell(find)
