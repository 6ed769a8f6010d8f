"""The photos of a listing as facts: what each shows, and which of them are real shots and close-ups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.coverage import reason_of
from listinglint.facts.goods import goods
from listinglint.facts.observation import Observation
from listinglint.facts.photos import PhotoFacts, PhotoJudgement, judge_picture, photo_facts, sections, with_close_ups
from listinglint.facts.photos.listing_photos import FULL_VIEWS
from listinglint.facts.ports import PhotoSight, Unavailable
from listinglint.facts.size_tables import dimensions, size_advice, size_tables
from listinglint.model.listing import Picture, Place, Status
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.photos import Section
    from listinglint.facts.ports import PictureFacts

NOT_JUDGED = Wording("photos are not judged in this run", "本次检查不判断照片类型")
DOUBTFUL = 0.3
"""Confidence of a photo that is like no kind more than like the others."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with photos of the goods."""

    shows: frozenset[str]
    """magazine, model, packshot, real-shot, detail."""


@dataclass(frozen=True, slots=True)
class GoodsPhoto:
    """A picture with photos of the goods, and what is known of it."""

    picture: Picture
    judged: PhotoJudgement
    facts: PictureFacts

    @property
    def place(self) -> Place:
        """Where a finding points to."""
        return Place(self.picture.path)


def photo_sights(evidence: Evidence) -> dict[str, PhotoSight | Unavailable]:
    """Look at each picture of the goods once, by path in page order."""
    eyes = evidence.tools.eyes
    found: dict[str, PhotoSight | Unavailable] = {
        picture.path: Unavailable(picture.reason or NOT_JUDGED) for picture in evidence.pictures
    }
    there = [picture for picture in evidence.pictures if picture.status is Status.READ]
    if eyes is not None and there:
        seen = eyes.judge(there, [evidence.readings[picture.path] for picture in there])
        found.update((picture.path, sight) for picture, sight in zip(there, seen, strict=True))
    return found


def judgements(evidence: Evidence) -> dict[str, PhotoJudgement | Unavailable]:
    """Judge each picture of the goods, its pixels and the words around it together."""
    held = sections((picture, evidence.readings[picture.path]) for picture in evidence.pictures)
    tables = _tables(evidence)
    judged: dict[str, PhotoJudgement | Unavailable] = {}
    for picture in evidence.pictures:
        sight, reading = evidence.memo(photo_sights)[picture.path], evidence.readings[picture.path]
        if isinstance(sight, Unavailable):
            # Why it could not be read says more than why it was not looked at.
            judged[picture.path] = reading if isinstance(reading, Unavailable) else sight
        else:
            judged[picture.path] = _judged(evidence, picture, sight, held, tables)
    open_image = evidence.tools.open_image
    return judged if open_image is None else with_close_ups(evidence.pictures, judged, open_image)


def gallery(evidence: Evidence) -> PhotoFacts:
    """Add up what the photos of the listing show."""
    known = {path: sight.facts for path, sight in evidence.memo(photo_sights).items() if isinstance(sight, PhotoSight)}
    return photo_facts(evidence.memo(judgements), known)


def photos(evidence: Evidence) -> Iterator[Observation[Photo]]:
    """Give the photos of the goods; one of no clear kind comes with little confidence."""
    judged = evidence.memo(judgements)
    for path, one in judged.items():
        if isinstance(one, Unavailable):
            continue
        if one.is_unsure:
            yield Observation(Photo(frozenset()), Place(path), confidence=DOUBTFUL)
        elif shows := one.photos:
            yield Observation(Photo(shows), Place(path), confidence=max(one.scores.get(kind, 0.0) for kind in shows))
    refuse_lost(judged)
    evidence.must_be_whole()


def real_shots(evidence: Evidence) -> Iterator[Observation[Photo]]:
    """Give the photos of the goods as a buyer will see them."""
    facts = evidence.memo(gallery)
    return _proofs(evidence, facts.has_real_shot, facts.real_shot, "real-shot")


def details(evidence: Evidence) -> Iterator[Observation[Photo]]:
    """Give the close-ups of parts of the goods."""
    facts = evidence.memo(gallery)
    return _proofs(evidence, facts.has_detail, facts.detail, "detail")


def full_views(evidence: Evidence) -> Iterator[Observation[Photo]]:
    """Give the photos that show the goods whole; one of no clear kind comes with little confidence."""
    for shot in shots(evidence):
        if shot.judged.is_unsure:
            yield Observation(Photo(frozenset()), shot.place, confidence=DOUBTFUL)
        elif shot.judged.shows.intersection(FULL_VIEWS):
            yield Observation(Photo(shot.judged.photos), shot.place)


def shots(evidence: Evidence) -> Iterator[GoodsPhoto]:
    """Give the pictures with photos of the goods in page order; raises Unavailable at the end if some could not be seen."""
    judged, seen = evidence.memo(judgements), evidence.memo(photo_sights)
    for picture in evidence.pictures:
        one, sight = judged[picture.path], seen[picture.path]
        if isinstance(one, PhotoJudgement) and isinstance(sight, PhotoSight) and (one.is_unsure or one.photos):
            yield GoodsPhoto(picture, one, sight.facts)
    refuse_lost(judged)
    evidence.must_be_whole()


def _proofs(evidence: Evidence, state: bool | str, paths: tuple[str, ...], kind: str) -> Iterator[Observation[Photo]]:  # noqa: FBT001 - the state of a fact
    judged = evidence.memo(judgements)
    for path in paths:
        one = judged[path]
        assert isinstance(one, PhotoJudgement)
        yield Observation(Photo(one.photos), Place(path))
    if state is True:
        return
    refuse_lost(judged)
    evidence.must_be_whole()
    if state == "unknown":
        likeliest = max(
            (one for one in judged.values() if isinstance(one, PhotoJudgement)),
            key=lambda one: one.scores.get(kind, 0.0),
        )
        yield Observation(Photo(frozenset({kind})), Place(likeliest.path), confidence=DOUBTFUL)


def refuse_lost(judged: dict[str, PhotoJudgement | Unavailable]) -> None:
    """Raise Unavailable when some picture could not be judged."""
    lost = [(path, one.why) for path, one in judged.items() if isinstance(one, Unavailable)]
    if lost:
        raise Unavailable(reason_of(lost))


def _judged(
    evidence: Evidence,
    picture: Picture,
    sight: PhotoSight,
    held: dict[str, tuple[Section, ...]],
    tables: dict[str, set[str]],
) -> PhotoJudgement:
    reading = evidence.readings[picture.path]
    kinds = frozenset(tables.get(picture.path, ()))
    return judge_picture(picture, reading, sight, held.get(picture.path, ()), evidence.listing.title, kinds)


def _tables(evidence: Evidence) -> dict[str, set[str]]:
    """Tell in which pictures tables of sizes stand, and of which kind."""
    found: dict[str, set[str]] = {}
    is_bag = next(goods(evidence)).value.category == "bags"  # whose size chart is its sides
    for kind, look in (("size-chart", dimensions if is_bag else size_tables), ("size-advice", size_advice)):
        try:
            for seen in look(evidence):
                found.setdefault(seen.where.file, set()).add(kind)
        except Unavailable:
            continue
    return found
