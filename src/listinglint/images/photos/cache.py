"""Keeps what was seen, by the digest of the picture's bytes and the words read in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Final

import msgspec
from msgspec.structs import asdict

from listinglint.facts.ports import PhotoRegion, PhotoSight, PictureFacts
from listinglint.images.answer_cache import AnswerCache, KeptAnswers
from listinglint.model.listing import Box

if TYPE_CHECKING:
    from pathlib import Path

VERSION: Final = 10
"""Raise this whenever the same picture may be seen differently."""


def kept(folder: Path) -> KeptAnswers[PhotoSight]:
    """Return the file in which a folder keeps what was seen."""
    return KeptAnswers(AnswerCache(folder, f"sights-{VERSION}"), _to_json, _from_json)


def _to_json(sight: PhotoSight) -> str:
    regions = [
        [[region.box.left, region.box.top, region.box.width, region.box.height], dict(region.scores)]
        for region in sight.regions
    ]
    return json.dumps([asdict(sight.facts), regions, dict(sight.shows)], ensure_ascii=False, separators=(",", ":"))


_Pixels = Annotated[int, msgspec.Meta(ge=-1_000_000, le=1_000_000)]
_Kept = tuple[PictureFacts, list[tuple[tuple[_Pixels, _Pixels, _Pixels, _Pixels], dict[str, float]]], dict[str, float]]


def _from_json(text: str) -> PhotoSight:
    facts, regions, shows = msgspec.json.decode(text, type=_Kept)
    if min(facts.width, facts.height) < 1:
        raise ValueError(facts)
    return PhotoSight(facts, tuple(PhotoRegion(Box(*box), scores) for box, scores in regions), shows)
