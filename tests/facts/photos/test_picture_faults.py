from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct
from msgspec.structs import replace
from tests.facts.photos.sights import picture, reading, region, sight

from listinglint.facts.evidence import Evidence
from listinglint.facts.photos import borrowed_photos, photo_kinds, picture_faults
from listinglint.facts.photos.picture_faults import LostPicture
from listinglint.facts.ports import BrokenPicture, PhotoSight, Reading, Tools, Unavailable
from listinglint.model.listing import Listing, Picture, Role, Status
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from listinglint.facts.observation import Observation

REAL, DETAIL = region(real_shot=0.95), region(detail=0.95)
MAGAZINE = region(scene=0.97, magazine=0.97)
CHANGING = ((1 << 288) - 1) << 288
FRONT = (CHANGING | ((1 << 144) - 1), CHANGING)
BACK = (CHANGING | (((1 << 144) - 1) << 72), CHANGING | 1 << 200)
"""Hashes of two pictures that differ in half of their steps."""


class Canned(Struct, frozen=True):
    """A reader and eyes that answer what the test says."""

    readings: Sequence[Reading | Unavailable]
    sights: Sequence[PhotoSight | Unavailable] = ()

    def read(self, pictures: Sequence[Picture]) -> Sequence[Reading | Unavailable]:
        assert len(pictures) == len(self.readings)
        return self.readings

    def judge(self, pictures: Sequence[Picture], _: Sequence[object]) -> Sequence[PhotoSight | Unavailable]:
        assert len(pictures) == len(self.sights)
        return self.sights


def seen_in(*sights: PhotoSight | Unavailable, role: Role = Role.DESCRIPTION, read: Reading | None = None) -> Evidence:
    """Give the evidence of a page with one picture for each sight: 0.jpg, 1.jpg …"""
    pictures = tuple(replace(picture(f"{index}.jpg"), role=role) for index in range(len(sights)))
    tools = Canned([read or Reading(750, 1000, ())] * len(sights), sights)
    return Evidence(Listing("page.html", "女士风衣", "zh", pictures=pictures), Tools(tools, eyes=tools))


def values(find: Callable[[Evidence], Iterator[Observation[Any]]], evidence: Evidence) -> list[tuple[str, Any, bool]]:
    """Give place, value and whether it counts."""
    return [(str(seen.where), seen.value, seen.confidence >= 0.5) for seen in find(evidence)]


def first(
    find: Callable[[Evidence], Iterator[Observation[Any]]], one: PhotoSight, name: str
) -> tuple[Any, bool] | None:
    """Give an attribute of the first value in a page with one picture, and whether it counts."""
    return next(((getattr(seen.value, name), seen.confidence >= 0.5) for seen in find(seen_in(one))), None)


def test_lost_pictures_are_told_one_by_one_and_those_on_the_web_are_not() -> None:
    gone = replace(picture("gone.jpg"), status=Status.MISSING, reason=Unavailable("not there").why)
    away = replace(picture("away.jpg"), status=Status.REMOTE, reason=Unavailable("on the web").why)
    here = (picture("a.jpg"), picture("b.jpg"), picture("c.jpg"))
    tools = Canned([BrokenPicture("cut short"), Reading(10, 10, ()), Unavailable("too large")])
    evidence = Evidence(Listing("page.html", "", "zh", pictures=(gone, *here, away)), Tools(tools))
    found: list[tuple[str, LostPicture]] = []
    with pytest.raises(Unavailable, match="too large"):
        found.extend((str(seen.where), seen.value) for seen in picture_faults.lost_pictures(evidence))
    assert found == [
        ("gone.jpg", LostPicture(Wording("not there", "not there"))),
        ("a.jpg", LostPicture(Wording("cut short", "cut short"))),
    ]


def test_a_file_of_a_site_that_is_not_at_hand_is_not_lost() -> None:
    away = replace(picture("/upload/a.jpg"), status=Status.MISSING, reason=Unavailable("not there").why)
    with pytest.raises(Unavailable, match="not there"):
        list(picture_faults.lost_pictures(Evidence(Listing("page.html", "", "zh", pictures=(away,)))))


@pytest.mark.parametrize(
    ("mode", "profile", "expected"),
    [
        ("RGB", "", None),
        ("RGB", "sRGB IEC61966-2.1", None),
        ("RGB", "GIMP built-in sRGB", None),
        ("RGB", "c2", None),
        ("RGB", "unreadable", None),
        ("L", "Dot Gain 20%", None),
        ("CMYK", "U.S. Web Coated (SWOP) v2", ("CMYK", True)),
        ("RGB", "Display P3", ("Display P3", False)),
        ("RGB", "Adobe RGB (1998)", ("Adobe RGB (1998)", True)),
        ("RGB", "DELL U2412M", ("DELL U2412M", False)),
    ],
)
def test_wrong_colours(mode: str, profile: str, expected: tuple[str, bool] | None) -> None:
    assert first(picture_faults.wrong_colours, sight(REAL, mode=mode, colour_profile=profile), "space") == expected


def test_the_same_photo_twice_is_told_of_the_second() -> None:
    front, back = (sight(REAL, fingerprint=bits) for bits in (FRONT, BACK))
    found = values(picture_faults.repeated_photos, seen_in(front, back, front))
    assert found == [("2.jpg", picture_faults.RepeatedPhoto("0.jpg"), True)]


def test_a_photo_that_is_almost_the_same_asks_for_a_look() -> None:
    front, turned = (sight(REAL, fingerprint=(bits, CHANGING)) for bits in (FRONT[0], FRONT[0] ^ 0b11))
    assert values(picture_faults.repeated_photos, seen_in(front, turned)) == [
        ("1.jpg", picture_faults.RepeatedPhoto("0.jpg"), False)
    ]


def test_swatches_of_options_may_repeat() -> None:
    front = sight(REAL, fingerprint=FRONT)
    assert values(picture_faults.repeated_photos, seen_in(front, front, role=Role.OPTION)) == []


@pytest.mark.parametrize(
    ("credit", "expected"),
    [("Getty Images", ("Getty Images", True)), ("@lin_style", ("@lin_style", False)), ("Lin Studio", None)],
)
def test_borrowed_photos(credit: str, expected: tuple[str, bool] | None) -> None:
    assert first(borrowed_photos.borrowed_photos, sight(REAL, credit=credit), "owner") == expected


def test_a_mark_counts_on_a_photo_and_not_beside_it() -> None:
    from listinglint.model.listing import Box

    upper = region(Box(0, 0, 750, 500), real_shot=0.95)
    found = [
        len(
            values(borrowed_photos.borrowed_photos, seen_in(sight(upper), read=reading(("shutterstock", row), left=20)))
        )
        for row in (200, 800)
    ]
    assert found == [1, 0]


@pytest.mark.parametrize(
    ("made_by", "expected"),
    [
        ("trainedAlgorithmicMedia", True),
        ("Stable Diffusion", True),
        ("compositeWithTrainedAlgorithmicMedia", False),
        ("digitalCapture", None),
        ("algorithmicallyEnhanced", None),
        ("", None),
    ],
)
def test_generated_photos(made_by: str, expected: bool | None) -> None:  # noqa: FBT001 - whether it counts
    found = first(picture_faults.generated_photos, sight(REAL, made_by=made_by), "made_by")
    assert found == (None if expected is None else (made_by, expected))


def test_full_views_leave_close_ups_out() -> None:
    found = values(photo_kinds.full_views, seen_in(sight(DETAIL), sight(REAL)))
    assert [where for where, _, _ in found] == ["1.jpg"]
