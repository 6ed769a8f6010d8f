from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.facts.photos.sights import WHOLE as WHOLE_BOX
from tests.facts.photos.sights import picture, region, sight
from tests.images.photos.drawing import scene

from listinglint.facts.photos import PhotoJudgement, judge_picture, with_close_ups
from listinglint.facts.photos.closer_view import is_closer_view, reduced
from listinglint.facts.ports import Unavailable

if TYPE_CHECKING:
    from PIL import Image

    from listinglint.model.listing import Picture

WHOLE = scene(600, 800, 5)


def near(left: int, top: int, right: int, bottom: int) -> Image.Image:
    """Cut a part out and enlarge it, as a camera does that comes closer."""
    return WHOLE.crop((left, top, right, bottom)).resize((600, round(600 * (bottom - top) / (right - left))))


@pytest.mark.parametrize("box", [(0, 0, 600, 440), (60, 100, 500, 430), (200, 300, 520, 640)])
def test_a_part_is_found_in_the_whole(box: tuple[int, int, int, int]) -> None:
    assert is_closer_view(reduced(near(*box)), reduced(WHOLE))


@pytest.mark.parametrize(
    ("photo", "why"),
    [(scene(600, 450, 6), "another photo"), (WHOLE, "itself"), (near(10, 10, 590, 780), "nearly all of it")],
)
def test_other_photos_and_whole_views_are_no_part(photo: Image.Image, why: str) -> None:
    assert not is_closer_view(reduced(photo), reduced(WHOLE)), why


def judged(*odds: dict[str, float]) -> dict[str, PhotoJudgement | Unavailable]:
    names = [f"{index}.jpg" for index in range(len(odds))]
    return {
        name: judge_picture(picture(name), None, sight(region(WHOLE_BOX, **one)))
        for name, one in zip(names, odds, strict=True)
    }


def again(found: dict[str, PhotoJudgement | Unavailable], *images: Image.Image) -> list[set[str]]:
    by_path = {f"{index}.jpg": image for index, image in enumerate(images)}

    def open_image(one: Picture) -> Image.Image:
        if one.path not in by_path:
            raise Unavailable("gone")
        return by_path[one.path]

    after = with_close_ups([picture(name) for name in found], found, open_image)
    return [set(one.shows) for one in after.values() if isinstance(one, PhotoJudgement)]


def test_a_real_shot_that_another_one_shows_whole_is_a_close_up() -> None:
    found = judged({"real_shot": 0.95}, {"real_shot": 0.8, "detail": 0.15})
    assert again(found, WHOLE, near(60, 100, 500, 430)) == [{"real-shot"}, {"detail"}]


def test_a_photo_that_is_nothing_like_a_close_up_stays_a_real_shot() -> None:
    found = judged({"real_shot": 0.95}, {"real_shot": 0.99, "detail": 0.001})
    assert again(found, WHOLE, near(60, 100, 500, 430)) == [{"real-shot"}, {"real-shot"}]


def test_pictures_of_other_kinds_or_that_are_gone_are_left_alone() -> None:
    found = judged({"real_shot": 0.95}, {"model": 0.8, "detail": 0.15}, {"real_shot": 0.8, "detail": 0.15})
    lost = {**found, "3.jpg": Unavailable("damaged")}
    assert again(lost, WHOLE, near(60, 100, 500, 430)) == [{"real-shot"}, {"model"}, {"real-shot"}]


def test_the_reason_names_the_whole_view() -> None:
    found = judged({"real_shot": 0.95}, {"real_shot": 0.8, "detail": 0.15})
    images = {"0.jpg": WHOLE, "1.jpg": near(60, 100, 500, 430)}
    after = with_close_ups([picture(name) for name in found], found, lambda one: images[one.path])["1.jpg"]
    assert isinstance(after, PhotoJudgement)
    assert [str(reason) for reason in after.reasons] == ["shows a part of 0.jpg from nearer"]
    assert after == replace(after, regions=tuple(replace(one, shows=frozenset({"detail"})) for one in after.regions))


@pytest.mark.parametrize("size", [(1, 5000), (5000, 1), (3, 3), (750, 20000)])
def test_odd_shapes_are_found_nowhere_and_take_no_time(size: tuple[int, int]) -> None:
    odd = reduced(WHOLE.resize(size))
    assert odd.whole.fine.shape[0] <= 256
    assert not is_closer_view(odd, reduced(WHOLE))
