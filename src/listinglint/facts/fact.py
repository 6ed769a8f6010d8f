"""What a noun of the rulebook is: words for people, a way to find it, attributes to choose by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.facts.ports import PartlyUnavailable, Unavailable
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.model.topic import Topic
    from listinglint.phrasebook.book import Phrasebook

NOT_FOR = Wording("does not apply to this product", "与此商品无关")


class Key(Struct, frozen=True):
    """An attribute that a rule must give, since what is looked for depends on it: the selector of elements."""

    attribute: str
    find: Callable[[Evidence, str], Iterator[Observation[Any]]]
    fault: Callable[[str], Wording | None]
    """Says what is wrong with a word that can't be looked for; None when nothing is."""


class Fact(Struct, frozen=True):
    """One noun of the rulebook. `find` raises Unavailable at its end when part of the listing could not be looked at."""

    summary: Wording
    find: Callable[[Evidence], Iterator[Observation[Any]]]
    attributes: Mapping[str, type] = field(default_factory=dict)
    """Names that `having` may ask for, each with the class of values that has it."""
    otherwise: Wording = NOT_FOR
    """Why a rule that is only for listings with such a value does not apply to one without."""
    now: str = ""
    """For a name of the last release: how a rule says the same now. Such names are understood, and not listed."""
    key: Key | None = None


def in_text(
    find: Callable[[Iterable[Passage], Phrasebook | None], list[Observation[Any]]], languages: tuple[str, ...] = ()
) -> Callable[[Evidence], Iterator[Observation[Any]]]:
    """Make a fact of what sentences say, on the page first and then in its pictures.

    `languages` are those, as BCP 47 tags, in which its words are a closed list, beside those of all facts.
    """
    return lambda evidence: evidence.find_in_text(find, languages)


def where_told(fact: Fact, topic: Topic) -> Fact:
    """Make a fact say that it could not look, after what it has seen, where a feed has no place for its topic.

    Where a page names the place of what is not in the file, pictures that could not be seen are no better guess.
    """

    def find(evidence: Evidence) -> Iterator[Observation[Any]]:
        gap = evidence.gap_about(topic)
        try:
            yield from fact.find(evidence)
        except PartlyUnavailable:
            if gap is None:
                raise
        if gap is not None:
            raise Unavailable(gap.reason)

    return replace(fact, find=find)
