"""Nouns of release 0.1 that were judgements: rules of shops that name them hold until the next release.

Each says in `now` which verb and raw noun took its place; the numbers are those the built-in rules had then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.attributes import names
from listinglint.facts.collect import collected
from listinglint.facts.fact import Fact
from listinglint.facts.observation import SURE, Observation
from listinglint.facts.photos.photo_kinds import (
    DOUBTFUL,
    Photo,
    PhotoMeasures,
    details,
    full_views,
    photo_measures,
    photos,
    real_shots,
)
from listinglint.facts.summary import places, summary
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from listinglint.facts.evidence import Evidence

    Find = Callable[[Evidence], Iterator[Observation[Any]]]

NO_PHOTOS = Wording("no photo of the product at all", "没有任何商品照片")
SUMMARY = Wording("a name of an earlier release", "旧版本的名称")


class Gallery(Struct, frozen=True):
    """Photos of a listing taken together."""

    count: int
    total: int
    names: str
    """Their file names in page order; of a row of pictures the first and the last."""
    shown: Wording
    """How many are of which kind, and which."""


def _small(evidence: Evidence) -> Iterator[Observation[Photo]]:
    for seen in photos(evidence):
        photo = seen.value
        if photo.form == "photo" and photo.shows - {"detail"} and photo.largest < 500:
            yield seen


def _blurred(evidence: Evidence) -> Iterator[Observation[PhotoMeasures]]:
    for seen in photo_measures(evidence):
        sharpness = seen.value.sharpness
        if sharpness is not None and sharpness < 4:
            yield replace(seen, confidence=0.7 if sharpness < 2 else DOUBTFUL)


def _overprocessed(evidence: Evidence) -> Iterator[Observation[PhotoMeasures]]:
    for seen in photo_measures(evidence):
        if seen.value.clipped > 35 or seen.value.saturation > 60:
            yield replace(seen, confidence=0.7 if seen.value.clipped > 90 else DOUBTFUL)


def _without(*finds: Find, is_at_first: bool = False, needs_photos: bool = False) -> Find:
    """Find the photos as one value when none is what it should be; it stands at the first of them, or at the title."""

    def find(evidence: Evidence) -> Iterator[Observation[Gallery]]:
        found, unseen = _all(evidence, finds)
        if any(seen.confidence >= SURE for seen in found):
            return
        if unseen is not None:
            raise unseen
        shown = list(photos(evidence))
        where = next((seen.where for seen in (shown if is_at_first else found)), evidence.title_place)
        if shown or not needs_photos:
            yield Observation(_together(shown, shown), where, confidence=DOUBTFUL if found else 1.0)

    return find


def _crowd(evidence: Evidence) -> Iterator[Observation[Gallery]]:
    plain, unseen = _all(evidence, (real_shots, details))
    if not any(seen.confidence >= SURE for seen in plain):
        if unseen is not None:
            raise unseen
        return
    shown, unseen = _all(evidence, (photos,))
    magazines = [seen for seen in shown if "magazine" in seen.value.shows]
    if len(magazines) > 2:
        odds = sorted((seen.confidence for seen in magazines), reverse=True)[2]
        yield Observation(_together(magazines, shown), magazines[0].where, confidence=odds)
    elif unseen is not None:
        raise unseen


def _all(evidence: Evidence, finds: Sequence[Find]) -> tuple[list[Observation[Photo]], Exception | None]:
    looks = [collected(find(evidence)) for find in finds]
    return [seen for found, _ in looks for seen in found], next((why for _, why in looks if why is not None), None)


def _together(chosen: Sequence[Observation[Photo]], shown: Sequence[Observation[Photo]]) -> Gallery:
    told = summary(shown, "kind")
    return Gallery(len(chosen), len(shown), places(chosen), told if shown else NO_PHOTOS)


_INSTEAD = "instead: {fact: photos, by: kind}}"
RENAMED: dict[str, Fact] = {
    "blurred_photos": Fact(
        SUMMARY,
        _blurred,
        names(PhotoMeasures),
        now="{kind: within, fact: photo_measures, attribute: sharpness, at_least: 4, surely_below: 2}",
    ),
    "galleries_without_detail": Fact(
        SUMMARY, _without(details), names(Gallery), now="{kind: present, fact: details, " + _INSTEAD
    ),
    "galleries_without_full_view": Fact(
        SUMMARY,
        _without(full_views, needs_photos=True),
        names(Gallery),
        now="{kind: present, fact: full_views, " + _INSTEAD,
    ),
    "galleries_without_real_shot": Fact(
        SUMMARY, _without(real_shots), names(Gallery), now="{kind: present, fact: real_shots, " + _INSTEAD
    ),
    "glossy_galleries": Fact(
        SUMMARY,
        _without(real_shots, details, is_at_first=True, needs_photos=True),
        names(Gallery),
        now="{kind: needs, fact: photo_measures, need: [{fact: real_shots}, {fact: details}], " + _INSTEAD,
    ),
    "magazine_crowds": Fact(
        SUMMARY,
        _crowd,
        names(Gallery),
        now="{kind: count, fact: photos, having: {shows: magazine}, at_most: 2, beside: [{fact: real_shots}, {fact: details}]}",
    ),
    "overprocessed_photos": Fact(
        SUMMARY,
        _overprocessed,
        names(PhotoMeasures),
        now="{kind: within, fact: photo_measures, attribute: clipped, at_most: 35, surely_above: 90}",
    ),
    "small_photos": Fact(
        SUMMARY, _small, names(Photo), now="{kind: within, fact: photos, attribute: largest, at_least: 500}"
    ),
}
