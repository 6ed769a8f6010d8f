"""What is wrong with single pictures of a listing: lost, in wrong colours, shown twice, made by AI."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.photos import same_picture
from listinglint.facts.photos.judgement import PhotoKind  # noqa: TC001 - read when rules are
from listinglint.facts.photos.photo_kinds import DOUBTFUL, THUMBNAIL, GoodsPhoto, kinds_of, shots
from listinglint.facts.ports import BrokenPicture, Reading, Unavailable
from listinglint.facts.text.normalise import normalised_words
from listinglint.model.listing import Place, Role, Status
from listinglint.model.wording import Wording
from listinglint.phrasebook.builtin import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.model.listing import Picture

PLAIN_MODES: Final = ("L", "LA", "1", "I", "F")
"""Modes without colours, to which a profile does no harm."""
GENERATED: Final = ("trainedalgorithmicmedia", "generated")
"""The digital source type of IPTC, and the label of GB 45438. With `compositeWith` before it a photo was changed, by a phone
perhaps; with `possibly` or `suspected` nobody is sure."""
MARKS: Final = {
    "GB 45438": Wording("China's AI mark, GB 45438", "国标 GB 45438 的 AIGC 隐式标识"),
    "C2PA": Wording("content credentials, C2PA", "C2PA 内容凭证"),
    "IPTC": Wording("IPTC digital source type", "IPTC 数字来源标记"),
    "generator": Wording("the generator's own words", "生成工具自己写入的文字"),
}


class LostPicture(Struct, frozen=True):
    """A picture of the goods that nobody can see."""

    why: Wording


class WrongColours(Struct, frozen=True):
    """A photo whose file is not in the colours of the web."""

    space: str
    """CMYK, or the name of its profile."""


class RepeatedPhoto(Struct, frozen=True):
    """A photo that is another one again."""

    first: str


class GeneratedPhoto(Struct, frozen=True):
    """A photo whose file says that AI made or changed it."""

    made_by: str
    mark: Wording
    """What says so, such as `China's AI mark, GB 45438`."""
    shows: frozenset[PhotoKind]
    """What the photo shows, as its judge says."""


def lost_pictures(evidence: Evidence) -> Iterator[Observation[LostPicture]]:
    """Give the pictures of the goods that are not there or can't be decoded; those on the web nobody has looked at."""
    unseen: Unavailable | None = None
    for picture in evidence.pictures:
        if _is_lost(picture) and picture.reason is not None:
            yield _lost(picture, picture.reason)
    for picture in evidence.pictures:
        reading = evidence.readings[picture.path]
        if isinstance(reading, BrokenPicture):
            yield _lost(picture, reading.why)
        elif isinstance(reading, Unavailable) and not _is_lost(picture):
            unseen = unseen or reading
        elif isinstance(reading, Reading) and reading.lack is not None and reading.frames == 1:
            yield Observation(LostPicture(reading.lack), Place(picture.path), confidence=DOUBTFUL)
    if unseen is not None:
        raise unseen
    evidence.must_be_whole()


def wrong_colours(evidence: Evidence) -> Iterator[Observation[WrongColours]]:
    """Give the photos in CMYK or with a profile that is not sRGB; a screen's own profile may be close to it."""
    for shot in shots(evidence):
        mode, profile = shot.facts.mode, shot.facts.colour_profile
        name = profile.lower()
        if mode == "CMYK":
            yield Observation(WrongColours(mode), shot.place)
        elif (
            profile
            and mode not in PLAIN_MODES
            and "srgb" not in name
            and not name.startswith(words("picture_files", "safe-profiles"))
        ):
            is_wide = any(wide in name for wide in words("picture_files", "wide-profiles"))
            yield Observation(WrongColours(profile), shot.place, confidence=0.9 if is_wide else DOUBTFUL)


def repeated_photos(evidence: Evidence) -> Iterator[Observation[RepeatedPhoto]]:
    """Give the photos that are shown before at the same part of the page; gallery and description share some of right."""
    earlier: list[GoodsPhoto] = []
    for shot in shots(evidence):
        if min(shot.facts.width, shot.facts.height) < THUMBNAIL or shot.picture.role is Role.OPTION:
            continue
        alike = (one for one in earlier if one.picture.role is shot.picture.role)
        first = next((one for one in alike if same_picture(one.facts, shot.facts)), None)
        if first is not None:
            # Two shots of one pose are as alike as a picture and its smaller copy.
            is_copy = first.facts.fingerprint == shot.facts.fingerprint
            yield Observation(RepeatedPhoto(first.picture.path), shot.place, confidence=0.9 if is_copy else DOUBTFUL)
        else:
            earlier.append(shot)


def generated_photos(evidence: Evidence) -> Iterator[Observation[GeneratedPhoto]]:
    """Give the photos of whose making by AI the file tells, those it has only changed with little confidence."""
    for shot in shots(evidence):
        made_by, mark = normalised_words(shot.facts.made_by), MARKS.get(shot.facts.mark, MARKS["generator"])
        photo = GeneratedPhoto(shot.facts.made_by, mark, kinds_of(shot.judged))
        if made_by in GENERATED or any(name in made_by for name in words("picture_files", "generators")):
            yield Observation(photo, shot.place)
        elif any(kind in made_by for kind in GENERATED):
            yield Observation(photo, shot.place, confidence=DOUBTFUL)


def _is_lost(picture: Picture) -> bool:
    """Tell a file that is not where it should be from one that starts at the root of a site, which is not at hand."""
    is_on_site = picture.path.startswith(("/", "\\"))
    return picture.status is Status.UNREADABLE or (picture.status is Status.MISSING and not is_on_site)


def _lost(picture: Picture, why: Wording) -> Observation[LostPicture]:
    return Observation(LostPicture(why), Place(picture.path))
