import pytest
from PIL import Image

from listinglint.facts.photos.dominant_colours import goods_colours
from listinglint.model.listing import Box

MOST = 0.9
"""Share of the goods: where they end, colours mix with the ground."""
MOSTLY = 0.75
"""The same where skin begins beside them as well."""


def drawn(goods: str, ground: str = "white", size: tuple[int, int] = (300, 400)) -> Image.Image:
    image = Image.new("RGB", size, ground)
    image.paste(goods, (size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1] * 3 // 4))
    return image


@pytest.mark.parametrize(
    ("goods", "expected"),
    [
        ("#b01020", "red"),
        ("#f0b0c0", "pink"),
        ("#141414", "black"),
        ("#8a8a8a", "grey"),
        ("#1c2340", "navy"),
        ("#2f6fd0", "blue"),
        ("#2f8a4a", "green"),
        ("#f2c81e", "yellow"),
        ("#e87818", "orange"),
        ("#6b4423", "brown"),
        ("#d8c4a0", "beige"),
        ("#7a3f9a", "purple"),
    ],
)
def test_goods_on_a_white_ground(goods: str, expected: str) -> None:
    assert goods_colours(drawn(goods))[expected] > MOST


def test_white_goods_on_a_dark_ground() -> None:
    assert goods_colours(drawn("#f4f4f4", "#303030"))["white"] > MOST


def test_goods_that_cannot_be_told_from_the_ground_have_no_colour() -> None:
    assert goods_colours(Image.new("RGB", (300, 400), "#c02020")) == {}


def test_only_the_photo_in_the_picture_is_looked_at() -> None:
    both = Image.new("RGB", (600, 400), "white")
    both.paste(drawn("#b01020"), (0, 0))
    both.paste(drawn("#2f6fd0"), (300, 0))
    left, right = (goods_colours(both, Box(edge, 0, 300, 400)) for edge in (0, 300))
    assert left["red"] > MOST < right["blue"]


def test_the_middle_counts_more_than_the_sides() -> None:
    image = Image.new("RGB", (400, 400), "white")
    image.paste("#141414", (40, 40, 360, 360))
    image.paste("#b01020", (140, 140, 260, 260))
    assert goods_colours(image)["red"] > 1.5 * (120 * 120) / (320 * 320)


@pytest.mark.parametrize(
    ("goods", "expected"),
    [
        ("#34322f", "black"),  # lit from the side
        ("#5f5f3a", "green"),
        ("#f0eea0", "yellow"),
        ("#5c2f28", "brown"),
    ],
)
def test_shades_that_buyers_call_by_another_name_than_their_hue(goods: str, expected: str) -> None:
    assert goods_colours(drawn(goods))[expected] > MOST


SKINS = ("#f2cfb4", "#c98a66", "#7a4b33")


@pytest.mark.parametrize("skin", SKINS)
def test_skin_is_not_the_goods(skin: str) -> None:
    image = drawn(skin)
    image.paste("#1a1a1c", (75, 150, 225, 190))
    image.paste("#1a1a1c", (75, 240, 225, 275))
    shares = goods_colours(image, is_worn=True)
    assert shares["black"] > MOSTLY > goods_colours(image)["black"]


def test_goods_of_the_colour_of_skin_stay() -> None:
    coat = drawn("#c19a6b")
    coat.paste("#2a2a2e", (75, 280, 225, 300))
    shares = goods_colours(coat, is_worn=True)
    assert shares.get("black", 0.0) < 0.1
    assert shares["orange"] + shares.get("beige", 0.0) > MOSTLY


@pytest.mark.parametrize("goods", ["#b01020", "#f2c81e", "#e87818", "#d9a0b4", "#e8dcc0"])
def test_warm_goods_that_somebody_wears_keep_their_colour(goods: str) -> None:
    image = drawn(goods)
    image.paste("#d9a583", (120, 60, 180, 115))
    worn, plain = goods_colours(image, is_worn=True), goods_colours(drawn(goods))
    most = max(plain, key=lambda name: plain[name])
    assert worn[most] > MOSTLY
