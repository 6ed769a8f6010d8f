"""What the listing perhaps says where no phrase has found it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.coverage import ENOUGH_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.facts.text.mention import Mention

JUDGED: Final = frozenset(
    {
        "after_sales",
        "care_notes",
        "colour_notes",
        "couriers",
        "delivery_areas",
        "dispatch_promises",
        "fit_notes",
        "flat_measures",
        "known_limits",
        "materials",
        "measure_guides",
        "parcel_advice",
        "parcel_contents",
        "return_policies",
        "service_hours",
        "size_tolerances",
        "suitable_uses",
    }
)
"""Facts of which buyers miss it when nothing says them, and that words tell without numbers; claims are never made of a guess."""


def perhaps(evidence: Evidence, fact: str) -> Iterator[Observation[Mention]]:
    """Give the sentence that perhaps says a fact, if there is one; its confidence never counts as sure.

    For a fact of which a look at all the listing has found nothing: what could be read is read. A handful of words says nothing else.
    """
    is_told = fact in JUDGED and evidence.coverage.words >= ENOUGH_WORDS
    if is_told and (seen := evidence.memo(_said).get(fact)) is not None:
        yield seen


def _said(evidence: Evidence) -> Mapping[str, Observation[Mention]]:
    from listinglint.facts.text.second_opinion import perhaps_said

    return perhaps_said(passage for passages in evidence.own_words for passage in passages)
