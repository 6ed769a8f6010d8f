"""Options whose picture has the colour of another option."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PIL import Image
from tests.facts.photos.sights import picture, region, sight
from tests.facts.photos.test_picture_faults import Canned
from tests.facts.test_variants import evidence, swatch

from listinglint.facts.evidence import Evidence
from listinglint.facts.photos.option_colours import contradicted, misnamed_options
from listinglint.facts.ports import Reading, Tools, Unavailable
from listinglint.model.listing import Listing, Status

if TYPE_CHECKING:
    from listinglint.model.listing import Picture


def misnamed(seen: Evidence) -> list[tuple[str, str, bool]]:
    return [(one.value.name, one.value.like, one.confidence >= 0.5) for one in misnamed_options(seen)]


def sold(title: str = "女士风衣", **painted: str) -> list[tuple[str, str, bool]]:
    pictures = tuple(swatch(f"{name}.jpg", name) for name in painted)
    return misnamed(
        evidence(pictures=pictures, painted={f"{name}.jpg": shade for name, shade in painted.items()}, title=title)
    )


def test_swapped_pictures_are_asked_about() -> None:
    assert sold(红色="royalblue", 蓝色="crimson", 白色="white") == [("红色", "蓝色", False), ("蓝色", "红色", False)]


def test_one_picture_for_all_options_is_asked_about_where_it_is_wrong() -> None:
    assert sold(Red="seagreen", Green="seagreen", title="Linen coat") == [("Red", "Green", False)]


@pytest.mark.parametrize(
    ("title", "painted"),
    [
        ("女士风衣", {"藏青色": "black", "黑色": "black"}),
        ("女士风衣", {"红色": "seagreen", "蓝色": "royalblue"}),
        ("女士风衣", {"红白拼色": "royalblue", "蓝色": "royalblue"}),
        ("陶瓷马克杯", {"红色": "royalblue", "蓝色": "royalblue"}),
        ("女士风衣", {"红色": "royalblue"}),
    ],
)
def test_light_patterns_other_goods_and_colours_not_on_sale_say_nothing(title: str, painted: dict[str, str]) -> None:
    assert sold(title, **painted) == []


def test_orange_goods_are_not_lost_with_the_skin_of_whoever_wears_them() -> None:
    worn, pictures = sight(region(model=0.95)), (swatch("a.jpg", "橙色"), swatch("b.jpg", "灰色"))

    def open_image(one: Picture) -> Image.Image:
        image = Image.new("RGB", (750, 1000), "white")
        image.paste("dimgrey", (200, 200, 550, 800))
        image.paste((214, 160, 90) if one.path == "a.jpg" else "dimgrey", (330, 300, 430, 700))
        return image

    tools = Canned([Reading(750, 1000, ())] * 2, [worn, worn])
    seen = Evidence(Listing("page.html", "男士卫衣", "zh", pictures=pictures), Tools(tools, open_image, tools))
    assert misnamed(seen) == []


def test_a_picture_that_cannot_be_seen_may_be_the_wrong_one() -> None:
    lost = replace(swatch("a.jpg", "红色"), status=Status.MISSING, reason=Unavailable("not there").why)
    seen = evidence(pictures=(lost, swatch("b.jpg", "蓝色"), picture("c.jpg")), painted={"b.jpg": "royalblue"})
    with pytest.raises(Unavailable, match="not there"):
        list(misnamed_options(seen))


@pytest.mark.parametrize(
    ("shares", "shown"),
    [({"blue": 0.9}, "blue"), ({"blue": 0.4, "green": 0.4}, ""), ({"blue": 0.8, "red": 0.15}, ""), ({}, "")],
)
def test_another_colour_counts_where_it_is_most_of_the_goods_and_the_own_one_is_not_there(
    shares: dict[str, float], shown: str
) -> None:
    assert contradicted(shares, {"red"}) == shown
