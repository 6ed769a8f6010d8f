from tests.facts.photos.sights import picture, region, sight

from listinglint.facts.photos import PhotoFacts, judge_picture, photo_facts
from listinglint.facts.ports import PhotoRegion, Unavailable


def facts(*regions: PhotoRegion, lost: int = 0) -> PhotoFacts:
    judged = {
        f"{index}.jpg": judge_picture(picture(f"{index}.jpg"), None, sight(one)) for index, one in enumerate(regions)
    }
    gone = {f"gone{index}.jpg": Unavailable("the file is missing") for index in range(lost)}
    return photo_facts({**judged, **gone})


MAGAZINE = region(scene=0.9, magazine=0.95)
REAL = region(real_shot=0.9)
DETAIL = region(detail=0.9)
STUDIO = region(model=0.95)


def test_magazine_pictures_only() -> None:
    seen = facts(MAGAZINE, MAGAZINE)
    assert (seen.magazine_only, seen.glossy_only, seen.has_real_shot) == (True, True, False)


def test_one_studio_picture_is_glossy_but_not_magazine_only() -> None:
    seen = facts(MAGAZINE, STUDIO)
    assert (seen.magazine_only, seen.glossy_only, seen.full_view) == (False, True, ("1.jpg",))


def test_a_real_shot_and_a_detail_are_found() -> None:
    seen = facts(MAGAZINE, REAL, DETAIL)
    assert (seen.real_shot, seen.detail, seen.glossy_only) == (("1.jpg",), ("2.jpg",), False)


def test_one_weak_photo_leaves_it_open_and_two_do_not() -> None:
    weak = region(real_shot=0.6)
    assert [facts(MAGAZINE, weak).has_real_shot, facts(MAGAZINE, weak, weak).has_real_shot] == ["unknown", True]


def test_three_photos_that_may_be_close_ups_are_likelier_to_hold_one_than_not() -> None:
    faint = region(packshot=0.7, detail=0.25)
    found = [facts(*[faint] * count) for count in (1, 3)]
    assert [(one.has_detail, one.detail) for one in found] == [("unknown", ()), (True, ("0.jpg",))]


def test_many_photos_hardly_like_a_close_up_prove_none() -> None:
    assert facts(*[region(packshot=0.9, detail=0.02)] * 30).has_detail is False


def test_a_lost_picture_leaves_absence_open() -> None:
    seen = facts(MAGAZINE, lost=2)
    assert (seen.magazine_only, seen.has_real_shot) == ("unknown", "unknown")
    assert str(seen.reason) == "2 pictures could not be judged, such as gone0.jpg: the file is missing"


def test_a_lost_picture_does_not_undo_what_was_seen() -> None:
    seen = facts(REAL, lost=1)
    assert (seen.has_real_shot, seen.magazine_only, seen.glossy_only) == (True, False, False)


def test_no_photos_are_not_magazine_photos() -> None:
    seen = facts(region(graphic=0.9))
    assert (seen.magazine_only, str(seen.reason)) == (False, "no photo of the product was found")
