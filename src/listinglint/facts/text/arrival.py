"""The arrival promise: when the goods reach the buyer, and whether a hedge keeps it an estimate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from listinglint.facts.text.matcher import Match, find_phrases
from listinglint.facts.text.sentences import holds
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_FACT = "arrival_promises"


@dataclass(frozen=True, slots=True)
class ArrivalPromise:
    """What the buyer is told about the day of arrival; only a promise without a hedge is a guarantee."""

    kind: Literal["guarantee", "estimate"]


def arrival_promises(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[ArrivalPromise]]:
    """Find what is said about the day of arrival."""
    found = find_phrases(_FACT, passages, book)
    return [match.seen(ArrivalPromise(kind)) for match in found if (kind := _kind(match))]


def _kind(match: Match) -> Literal["guarantee", "estimate"] | None:
    words = match.sentence.words
    if holds(slot(_FACT, "denied"), words):
        return None if match.phrase.name != "time" else "estimate"
    # 两天之内发货,到货…: the time is that of dispatch.
    if match.phrase.name == "time" and holds(slot(_FACT, "leaves_first"), _range(match)):
        return None
    if match.phrase.name == "sure":
        return "guarantee"
    if holds(slot(_FACT, "hedge"), words + match.after) or holds(slot(_FACT, "range"), match.clauses):
        return "estimate"
    is_chinese = any(character >= "\u3400" for character in words)
    if is_chinese:
        return "guarantee"
    is_promised = holds(slot(_FACT, "promised"), words)
    return "guarantee" if is_promised and not holds(slot(_FACT, "option"), words) else "estimate"


def _range(match: Match) -> str:
    """Give the folded words from the first to the last that say it."""
    return match.sentence.words[match.start - match.sentence.start : match.stop - match.sentence.start]
