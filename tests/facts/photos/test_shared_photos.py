from __future__ import annotations

from itertools import permutations

from msgspec.structs import replace
from tests.facts.photos.sights import FACTS

from listinglint.facts.photos.shared_photos import is_same_goods, photos_in_common
from listinglint.facts.ports import ShownPhoto

STEPS = ((1 << 288) - 1) << 288
FRONT = replace(FACTS, fingerprint=(STEPS | ((1 << 144) - 1), STEPS))
BACK = replace(FACTS, fingerprint=(STEPS | (((1 << 144) - 1) << 72), STEPS | 1 << 200))
"""Two pictures that differ in half of their steps."""
BOOTS = ShownPhoto("boots.html", "真皮短靴", "1.jpg", FRONT)
DRESS = ShownPhoto("dress.html", "雪纺连衣裙", "2.jpg", FRONT)
LAMP = ShownPhoto("lamp.html", "Desk lamp, brass", "3.jpg", FRONT)


def test_titles_of_the_same_goods() -> None:
    pairs = [
        ("雪纺连衣裙 红色 夏季", "雪纺连衣裙 蓝色 夏季"),
        ("雪纺连衣裙", "真皮短靴女"),
        ("Linen dress red", "Linen dress blue"),
        ("Linen dress", "Desk lamp, brass"),
        ("", "真皮短靴女"),
    ]
    assert [is_same_goods(*pair) for pair in pairs] == [True, False, True, False, True]


def test_a_photo_that_sells_two_goods_is_told_of_both() -> None:
    assert photos_in_common([BOOTS, DRESS]) == {"boots.html": {"1.jpg": DRESS}, "dress.html": {"2.jpg": BOOTS}}


def test_of_several_others_the_first_by_path_is_named_whatever_the_order() -> None:
    found = [photos_in_common(order) for order in permutations([BOOTS, DRESS, LAMP])]
    assert found == [
        {"boots.html": {"1.jpg": DRESS}, "dress.html": {"2.jpg": BOOTS}, "lamp.html": {"3.jpg": BOOTS}}
    ] * len(found)


def test_other_photos_and_the_same_goods_share_nothing() -> None:
    blue = replace(DRESS, listing="blue.html", title="雪纺连衣裙 蓝色")
    assert photos_in_common([BOOTS, replace(DRESS, facts=BACK)]) == {}
    assert photos_in_common([DRESS, blue]) == {}
    assert photos_in_common([BOOTS, replace(BOOTS, picture="2.jpg")]) == {}
