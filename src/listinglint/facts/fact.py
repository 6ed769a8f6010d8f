"""What a noun of the rulebook is: words for people, a way to find it, attributes to choose by."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from listinglint.facts.ports import Unavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage, Topic
    from listinglint.model.wording import Wording
    from listinglint.phrasebook.book import Phrasebook


@dataclass(frozen=True, slots=True)
class Fact:
    """One noun of the rulebook. `find` raises Unavailable at its end when part of the listing could not be looked at."""

    summary: Wording
    find: Callable[[Evidence], Iterator[Observation[Any]]]
    attributes: Mapping[str, type] = field(default_factory=dict)
    """Names that `having` may ask for, each with the class of values that has it."""


def in_text(
    find: Callable[[Iterable[Passage], Phrasebook | None], list[Observation[Any]]],
) -> Callable[[Evidence], Iterator[Observation[Any]]]:
    """Make a fact of what sentences say, on the page first and then in its pictures."""
    return lambda evidence: evidence.find_in_text(find)


def where_told(fact: Fact, topic: Topic) -> Fact:
    """Make a fact say that it could not look, after what it has seen, where a feed has no place for its topic."""

    def find(evidence: Evidence) -> Iterator[Observation[Any]]:
        gap = evidence.gap_about(topic)
        yield from fact.find(evidence)
        if gap is not None:
            raise Unavailable(gap.reason)

    return replace(fact, find=find)
