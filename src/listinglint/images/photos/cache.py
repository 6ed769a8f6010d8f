"""Eyes that remember: a picture that was looked at with the same words read in it is not opened again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from listinglint.facts.ports import PhotoRegion, PhotoSight, PictureFacts, Reading, Unavailable
from listinglint.images import bytes_of
from listinglint.images.answer_cache import AnswerCache
from listinglint.model.listing import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from listinglint.facts.ports import PhotoJudge
    from listinglint.model.listing import Picture


VERSION: Final = 5
"""Raise this whenever the same picture may be seen differently."""


def remembering(eyes: PhotoJudge, folder: Path) -> PhotoJudge:
    """Let eyes remember what they saw, in a folder."""
    return CachedPhotoService(eyes, AnswerCache(folder, f"sights-{VERSION}"))


@dataclass(frozen=True, slots=True)
class CachedPhotoService:
    """A judge of photos in front of another one, with the answers of earlier runs."""

    judge_: PhotoJudge
    keep: AnswerCache

    def judge(
        self, pictures: Sequence[Picture], readings: Sequence[Reading | Unavailable | None]
    ) -> list[PhotoSight | Unavailable]:
        """Give what is kept, and ask for the rest."""
        digests = [_digest(picture, reading) for picture, reading in zip(pictures, readings, strict=True)]
        known = self._known(digest for digest in digests if digest)
        asked = [index for index, digest in enumerate(digests) if digest not in known]
        answers = self.judge_.judge([pictures[index] for index in asked], [readings[index] for index in asked])
        fresh = dict(zip(asked, answers, strict=True))
        self.keep.store(
            {
                digests[index]: _to_json(sight)
                for index, sight in fresh.items()
                if isinstance(sight, PhotoSight) and digests[index]
            }
        )
        return [fresh[index] if index in fresh else known[digest] for index, digest in enumerate(digests)]

    def _known(self, digests: Iterable[str]) -> dict[str, PhotoSight]:
        try:
            return {digest: _from_json(text) for digest, text in self.keep.load(digests).items()}
        except (ValueError, TypeError, KeyError):
            self.keep.discard()
            return {}


def _digest(picture: Picture, reading: Reading | Unavailable | None) -> str:
    """Name a picture by its bytes and by what was read in it; empty when it can't be opened."""
    try:
        digest = hashlib.sha256(bytes_of(picture))
    except Unavailable:
        return ""
    lines = reading.lines if isinstance(reading, Reading) else ()
    digest.update(repr([(line.words, str(line.box)) for line in lines]).encode(errors="replace"))
    return digest.hexdigest()


def _to_json(sight: PhotoSight) -> str:
    regions = [
        [[region.box.left, region.box.top, region.box.width, region.box.height], dict(region.scores)]
        for region in sight.regions
    ]
    return json.dumps([asdict(sight.facts), regions, dict(sight.shows)], ensure_ascii=False, separators=(",", ":"))


def _from_json(text: str) -> PhotoSight:
    facts, regions, shows = json.loads(text)
    facts.update(fingerprint=tuple(facts["fingerprint"]), tint=tuple(facts["tint"]))
    seen = tuple(PhotoRegion(Box(*box), scores) for box, scores in regions)
    return PhotoSight(PictureFacts(**facts), seen, shows)
