"""The photos of a listing as facts: what each shows, how it is used and measured, which are real shots and close-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.coverage import reason_of
from listinglint.facts.observation import Observation
from listinglint.facts.photos import PhotoFacts, PhotoJudgement, judge_picture, photo_facts, sections, with_close_ups
from listinglint.facts.photos.judgement import (
    FULL_VIEWS,
    PHOTO_KINDS,
    PhotoKind,
)
from listinglint.facts.photos.same_image import same_picture
from listinglint.facts.photos.size_panels import size_panels
from listinglint.facts.ports import PartlyUnavailable, PhotoSight, Unavailable
from listinglint.model.listing import Picture, Place, Role, Status
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.photos import Section
    from listinglint.facts.ports import PictureFacts

NOT_JUDGED = Wording("photos are not judged in this run", "本次检查不判断照片类型")
DOUBTFUL = 0.3
"""Confidence of a photo that is like no kind more than like the others."""


THUMBNAIL: Final = 100
"""Pixels of the shorter side below which a picture is a button or a preview, whatever it shows."""
STRIP: Final = 2.0
"""Width over height from which a picture is one of the strips a long page was cut into."""
PhotoForm = Literal["photo", "panel", "strip", "swatch", "preview"]


class Photo(Struct, frozen=True):
    """A picture with photos of the goods."""

    shows: frozenset[PhotoKind]
    kind: PhotoKind | Literal["unclear"]
    """A magazine picture as such whatever else it shows, else the likeliest kind."""
    form: PhotoForm
    """A panel has words beside its photos; a swatch is the small picture of an option."""
    position: int
    """From 1, among the pictures of the goods."""
    width: int
    height: int
    largest: int
    """Shorter side, in pixels, of the largest copy of it on the page: its own where there is no other."""

    @property
    def side(self) -> int:
        """The shorter side, in pixels."""
        return min(self.width, self.height)


class PhotoMeasures(Struct, frozen=True):
    """What is measured on the pixels of a photo, whatever it shows."""

    shows: frozenset[PhotoKind]
    sharpness: float | None
    """Spread of the second differences of its sharpest parts, in levels of 255; None where it is too small to be measured."""
    clipped: float
    """Per cent of lost light, black or white, the flat ground left out."""
    saturation: float
    """Per cent of strongly coloured pixels."""


class GoodsPhoto(Struct, frozen=True):
    """A picture with photos of the goods, and what is known of it."""

    picture: Picture
    judged: PhotoJudgement
    facts: PictureFacts
    position: int
    """From 1, among the pictures of the goods."""

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
    tables = size_panels(evidence)
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
    return photo_facts(evidence.memo(judgements))


def photos(evidence: Evidence) -> Iterator[Observation[Photo]]:
    """Give the photos of the goods, as sure as their kind is; one of no clear kind comes with little confidence."""
    for shot in shots(evidence):
        photo = _photo(shot, evidence)
        odds = DOUBTFUL if photo.kind == "unclear" else shot.judged.scores.get(photo.kind, 0.0)
        yield Observation(photo, shot.place, confidence=odds)


def photo_measures(evidence: Evidence) -> Iterator[Observation[PhotoMeasures]]:
    """Give what is measured on each photo of the goods."""
    for shot in shots(evidence):
        facts = shot.facts
        sharpness = round(facts.sharpness, 1) or None
        value = PhotoMeasures(
            kinds_of(shot.judged), sharpness, round(100 * facts.clipped, 1), round(100 * facts.saturation, 1)
        )
        yield Observation(value, shot.place)


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
            yield Observation(_photo(shot, evidence), shot.place, confidence=DOUBTFUL)
        elif shot.judged.photos.intersection(FULL_VIEWS):
            yield Observation(_photo(shot, evidence), shot.place)


def shots(evidence: Evidence) -> Iterator[GoodsPhoto]:
    """Give the pictures with photos of the goods in page order; raises Unavailable at the end if some could not be seen."""
    yield from (shot for shot in evidence.memo(_looked_at) if shot.judged.is_unsure or shot.judged.photos)
    refuse_lost(evidence.memo(judgements))
    evidence.must_be_whole()


def kinds_of(one: PhotoJudgement) -> frozenset[PhotoKind]:
    """Give the kinds of photos of the goods that a picture shows."""
    return frozenset(kind for kind in PHOTO_KINDS if kind in one.photos)


def _looked_at(evidence: Evidence) -> tuple[GoodsPhoto, ...]:
    """Give the pictures that could be judged."""
    judged, seen = evidence.memo(judgements), evidence.memo(photo_sights)
    return tuple(
        GoodsPhoto(picture, one, sight.facts, position)
        for position, picture in enumerate(evidence.pictures, 1)
        if isinstance(one := judged[picture.path], PhotoJudgement)
        and isinstance(sight := seen[picture.path], PhotoSight)
    )


def _photo(shot: GoodsPhoto, evidence: Evidence) -> Photo:
    shows, facts = kinds_of(shot.judged), shot.facts
    order = sorted(shows, key=lambda kind: (kind == "magazine", shot.judged.scores.get(kind, 0.0), kind))
    kind: PhotoKind | Literal["unclear"] = order[-1] if order else "unclear"
    largest = max(
        (
            min(one.facts.width, one.facts.height)
            for one in evidence.memo(_looked_at)
            if min(one.facts.width, one.facts.height) > min(facts.width, facts.height)
            and same_picture(one.facts, facts)
        ),
        default=min(facts.width, facts.height),
    )
    return Photo(shows, kind, _form(shot), shot.position, facts.width, facts.height, largest)


def _form(shot: GoodsPhoto) -> PhotoForm:
    if shot.picture.role is Role.OPTION:
        return "swatch"
    if min(shot.facts.width, shot.facts.height) < THUMBNAIL:
        return "preview"
    if shot.facts.width > STRIP * shot.facts.height:
        return "strip"
    return "panel" if shot.judged.shows - shot.judged.photos else "photo"


def _proofs(
    evidence: Evidence,
    state: bool | str,  # noqa: FBT001 - the state of a fact
    paths: tuple[str, ...],
    kind: PhotoKind,
) -> Iterator[Observation[Photo]]:
    """Give the photos that prove a kind; else, with little confidence, the one that may be of it."""
    looked_at = evidence.memo(_looked_at)
    by_path = {shot.picture.path: shot for shot in looked_at}
    for path in paths:
        yield Observation(_photo(by_path[path], evidence), Place(path))
    if state is True:
        return
    refuse_lost(evidence.memo(judgements))
    evidence.must_be_whole()
    if state == "unknown":
        of_goods = [shot for shot in looked_at if shot.judged.is_unsure or shot.judged.photos]
        likeliest = max(of_goods or looked_at, key=lambda shot: shot.judged.scores.get(kind, 0.0))
        photo = replace(_photo(likeliest, evidence), shows=frozenset({kind}), kind=kind)
        yield Observation(photo, likeliest.place, confidence=DOUBTFUL)


def refuse_lost(judged: dict[str, PhotoJudgement | Unavailable]) -> None:
    """Raise Unavailable when some picture could not be judged, PartlyUnavailable when most of them could."""
    lost = [(path, one.why) for path, one in judged.items() if isinstance(one, Unavailable)]
    if lost:
        most = 2 * len(lost) < len(judged)
        raise (PartlyUnavailable if most else Unavailable)(reason_of(lost))


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
