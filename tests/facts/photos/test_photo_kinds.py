"""What each photo shows, how it is used and how large it is; what is measured on its pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.facts.photos.sights import reading, region, sight
from tests.facts.photos.test_picture_faults import BACK, FRONT, seen_in

from listinglint.facts.photos import photo_kinds
from listinglint.facts.ports import Unavailable
from listinglint.model.listing import Role

if TYPE_CHECKING:
    from listinglint.facts.evidence import Evidence

REAL, DETAIL, MODEL = region(real_shot=0.95), region(detail=0.95), region(model=0.95)
MAGAZINE = region(scene=0.97, magazine=0.97)
UNCLEAR = region(real_shot=0.35, packshot=0.35)


def forms(evidence: Evidence) -> list[str]:
    return [seen.value.form for seen in photo_kinds.photos(evidence)]


def test_a_photo_is_of_its_likeliest_kind_and_a_magazines_whatever_else_it_shows() -> None:
    styled = region(scene=0.7, model=0.2, magazine=0.6)
    found = [seen.value for seen in photo_kinds.photos(seen_in(*map(sight, (DETAIL, styled, UNCLEAR))))]
    assert [photo.kind for photo in found] == ["detail", "magazine", "unclear"]
    assert [photo.position for photo in found] == [1, 2, 3]


def test_a_photo_is_as_sure_as_its_kind() -> None:
    found = list(photo_kinds.photos(seen_in(sight(REAL), sight(UNCLEAR))))
    assert [seen.confidence >= 0.5 for seen in found] == [True, False]


@pytest.mark.parametrize(
    ("width", "height", "form"), [(750, 1000, "photo"), (790, 300, "strip"), (80, 80, "preview"), (100, 100, "photo")]
)
def test_what_a_photo_is_used_as_is_told_by_its_size(width: int, height: int, form: str) -> None:
    assert forms(seen_in(sight(REAL, width=width, height=height))) == [form]


def test_swatches_and_panels_with_words_are_no_plain_photos() -> None:
    assert forms(seen_in(sight(REAL), role=Role.OPTION)) == ["swatch"]
    words = reading(("面料柔软透气不起球洗后不变形久穿如新", 20), ("里外双层设计冬天更暖和防风又防水", 900))
    assert forms(seen_in(sight(region(photo_box(), real_shot=0.95)), read=words)) == ["panel"]


def photo_box() -> Any:
    from listinglint.model.listing import Box

    return Box(0, 100, 750, 700)


def test_the_largest_copy_of_a_photo_on_the_page_is_known() -> None:
    preview = sight(REAL, width=300, height=400, fingerprint=FRONT)
    of_it, of_another = (sight(REAL, width=800, height=900, fingerprint=bits) for bits in (FRONT, BACK))
    found = [
        [(seen.value.side, seen.value.largest) for seen in photo_kinds.photos(seen_in(preview, large))]
        for large in (of_it, of_another)
    ]
    assert found == [[(300, 800), (800, 800)], [(300, 300), (800, 800)]]


def test_pixels_are_measured_whatever_they_show() -> None:
    measured = sight(UNCLEAR, sharpness=1.234, clipped=0.4567, saturation=0.5)
    (seen,) = photo_kinds.photo_measures(seen_in(measured))
    assert (seen.value, seen.confidence) == (photo_kinds.PhotoMeasures(frozenset(), 1.2, 45.7, 50.0), 1.0)


def test_a_photo_too_small_to_be_measured_has_no_sharpness() -> None:
    (seen,) = photo_kinds.photo_measures(seen_in(sight(REAL, sharpness=0.0)))
    assert seen.value.sharpness is None


def test_the_likeliest_photo_of_a_kind_that_may_be_missed_is_pointed_at() -> None:
    page = seen_in(sight(MODEL), sight(region(packshot=0.7, detail=0.15)))
    (seen,) = photo_kinds.details(page)
    assert (str(seen.where), seen.confidence < 0.5) == ("1.jpg", True)


def test_a_drawn_picture_is_not_pointed_at() -> None:
    (seen,) = photo_kinds.details(seen_in(sight(region(graphic=0.75, detail=0.22)), sight(MODEL)))
    assert (str(seen.where), seen.confidence < 0.5) == ("1.jpg", True)


def test_a_photo_of_no_clear_kind_may_be_whole() -> None:
    pages = [seen_in(*map(sight, some)) for some in ((DETAIL, UNCLEAR), (MODEL,), (DETAIL,), ())]
    found = [[(str(seen.where), seen.confidence >= 0.5) for seen in photo_kinds.full_views(page)] for page in pages]
    assert found == [[("1.jpg", False)], [("0.jpg", True)], [], []]


def test_photos_are_given_before_it_is_told_that_one_is_lost() -> None:
    found: list[str] = []
    with pytest.raises(Unavailable, match="damaged"):
        found.extend(seen.value.kind for seen in photo_kinds.photos(seen_in(sight(REAL), Unavailable("damaged"))))
    assert found == ["real-shot"]
