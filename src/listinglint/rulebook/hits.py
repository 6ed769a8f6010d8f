"""What verbs share: hits at observations, places that count once, what there is instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.report import WHOLE, Hit
from listinglint.rulebook.verb import TOLD_INSTEAD, Instead, Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.model.wording import Wording


def hit_at(seen: Observation[object], confidence: float | None = None) -> Hit:
    """Give a hit where something was seen, as sure as it was seen unless told otherwise."""
    odds = seen.confidence if confidence is None else confidence
    return Hit(seen.where, seen.quote, odds, {"value": seen.value}, core=seen.core)


def by_place(found: Iterator[Observation[object]] | list[Observation[object]]) -> list[Observation[object]]:
    """Give one value for each place, the surest."""
    best: dict[object, Observation[object]] = {}
    for seen in found:
        if seen.where not in best or seen.confidence > best[seen.where].confidence:
            best[seen.where] = seen
    return list(best.values())


def told_instead(instead: Instead | None, evidence: Evidence) -> dict[str, Wording]:
    """Give what a message may say as `{instead}`, and what is said in its place of a listing without any picture."""
    if instead is None:
        return {}
    told = {"instead": instead.told(evidence)}
    is_bare = instead.bare is not None and not evidence.listing.pictures
    return {**told, WHOLE: instead.bare.wording} if is_bare and instead.bare else told


def looks_instead(instead: Instead | None) -> Iterator[Look]:
    """Ask for what is told instead."""
    if instead is not None:
        yield Look("instead", TOLD_INSTEAD, instead)


def given_or(number: float | None, usual: float) -> float:
    """Give an option, or what holds where it is left out."""
    return usual if number is None else number


def confidence_of(seen: Observation[object]) -> float:
    """Tell how sure an observation is."""
    return seen.confidence
