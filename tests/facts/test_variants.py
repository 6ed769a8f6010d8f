from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PIL import Image
from tests.facts.photos.sights import picture, region, sight
from tests.facts.photos.test_picture_faults import Canned

from listinglint.facts import variants
from listinglint.facts.evidence import Evidence
from listinglint.facts.photos import other_goods
from listinglint.facts.ports import Reading, Tools, Unavailable
from listinglint.facts.text.patterns import pattern
from listinglint.model.listing import Listing, Part, Passage, Place, Role, Span, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listinglint.model.listing import Picture

PACKSHOT = sight(region(packshot=0.95))


def evidence(
    *options: str, pictures: tuple[Picture, ...], painted: Mapping[str, str] | None = None, title: str = "女士风衣"
) -> Evidence:
    """Give a page that sells options, with a cut-out in each picture, its goods painted as given."""
    passages = [Passage(words, (Span(0, Place("page.html", 1, 1)),), Part.OPTIONS) for words in options]
    there = [one for one in pictures if one.status is Status.READ]
    canned = Canned([Reading(750, 1000, ())] * len(there), [PACKSHOT] * len(there))

    def open_image(one: Picture) -> Image.Image:
        image = Image.new("RGB", (750, 1000), "white")
        image.paste((painted or {}).get(one.path, "white"), (200, 200, 550, 800))
        return image

    return Evidence(
        Listing("page.html", title, "zh", tuple(passages), pictures=pictures), Tools(canned, open_image, canned)
    )


def swatch(path: str, option: str) -> Picture:
    return replace(picture(path), role=Role.OPTION, option=option)


def missing(seen: Evidence) -> list[tuple[str, bool]]:
    return [(one.value.names, one.confidence >= 0.5) for one in variants.unpictured_colours(seen)]


def test_a_colour_without_a_swatch_is_missing() -> None:
    shown = (swatch("a.jpg", "黑色"), swatch("b.jpg", "白色"))
    assert missing(
        evidence("黑色", "白色", "酒红色", pictures=shown, painted={"a.jpg": "black", "b.jpg": "silver"})
    ) == [("酒红色", True)]


def test_a_page_without_a_picture_lacks_more_than_those_of_its_colours() -> None:
    assert not list(variants.unpictured_colours(evidence("红色", "黑色", pictures=())))


def test_names_of_colours_leave_nothing_behind_for_the_next_listing() -> None:
    def look(*names: str) -> None:
        missing(evidence(*names, pictures=tuple(picture(f"{name}.jpg", alt=f"in {name}") for name in names)))

    look("Red", "Blue")
    kept = pattern.cache_info().currsize
    look("Light red", "Dark blue", "Pale pink", "Sky blue")
    assert pattern.cache_info().currsize == kept


def test_pictures_are_counted_by_how_they_were_told() -> None:
    shown = (swatch("a.jpg", "黑色"), picture("b.jpg", alt="白色款正面"), picture("coat-white.jpg"), picture("c.jpg"))
    seen = evidence("黑色", "白色", "红色", pictures=shown, painted={"c.jpg": "crimson"})
    assert [(one.value.name, one.value.photos, one.value.told) for one in variants.sold_colours(seen)] == [
        ("黑色", ("a.jpg",), "option"),
        ("白色", ("b.jpg", "coat-white.jpg"), "words"),
        ("红色", ("c.jpg",), "looks"),
    ]


def test_a_longer_name_does_not_stand_for_a_shorter_one() -> None:
    shown = (swatch("a.jpg", "深蓝色"), swatch("b.jpg", "白色"))
    seen = evidence("深蓝色", "蓝色", "白色", pictures=shown, painted={"a.jpg": "crimson", "b.jpg": "white"})
    assert missing(seen) == [("蓝色", True)]


def test_a_family_that_only_one_colour_has_may_be_named_in_another_language() -> None:
    shown = (picture("coat-navy.jpg"), picture("coat-red.jpg"))
    assert missing(evidence("藏青色", "红色", pictures=shown)) == []


def test_looks_alone_ask_for_a_look() -> None:
    seen = evidence("红色", "蓝色", pictures=(picture("1.jpg"),), painted={"1.jpg": "royalblue"})
    assert missing(seen) == [("红色", False)]


def test_swatches_whose_names_are_lost_stand_for_the_colours() -> None:
    assert missing(evidence("红色", "蓝色", pictures=(swatch("1.jpg", ""), swatch("2.jpg", "")))) == []


def test_photos_that_cannot_be_seen_leave_it_open() -> None:
    away = replace(picture("1.jpg"), status=Status.REMOTE, reason=Unavailable("on the web").why)
    with pytest.raises(Unavailable, match="on the web"):
        missing(evidence("红色", "蓝色", pictures=(away,)))


@pytest.mark.parametrize("title", ["美国车厘子 5斤", "保湿口红"])
def test_flavours_and_shades_are_no_colours_of_goods(title: str) -> None:
    seen = evidence("红色", "黄色", pictures=(picture("1.jpg"),), title=title)
    assert list(variants.sold_colours(seen)) == []


def conflicts(seen: Evidence) -> list[tuple[str, str, bool]]:
    return [(one.value.expected, one.value.shown, one.confidence >= 0.5) for one in other_goods.other_goods(seen)]


@pytest.mark.parametrize(
    ("painted", "expected"),
    [
        ({"1.jpg": "royalblue", "2.jpg": "royalblue"}, [("red", "blue", False)]),
        ({"1.jpg": "royalblue", "2.jpg": "crimson"}, []),
        ({"1.jpg": "hotpink", "2.jpg": "chocolate"}, []),
        ({"1.jpg": "crimson", "2.jpg": "crimson"}, []),
    ],
)
def test_all_photos_must_deny_the_colour_of_the_title(
    painted: Mapping[str, str], expected: list[tuple[str, str, bool]]
) -> None:
    shown = (picture("1.jpg"), picture("2.jpg"))
    assert conflicts(evidence(pictures=shown, painted=painted, title="红色连衣裙")) == expected


def test_where_colours_are_on_sale_the_title_names_one_of_them() -> None:
    shown = (picture("1.jpg"),)
    assert conflicts(evidence("红色", "蓝色", pictures=shown, painted={"1.jpg": "royalblue"}, title="红色连衣裙")) == []


def test_a_picture_that_calls_itself_other_goods() -> None:
    shown = (picture("1.jpg", alt="真皮短靴"), picture("2.jpg", alt="搭配短靴"), picture("3.jpg", alt="连衣裙背面"))
    assert conflicts(evidence(pictures=shown, title="雪纺连衣裙")) == [("连衣裙", "短靴", False)]
