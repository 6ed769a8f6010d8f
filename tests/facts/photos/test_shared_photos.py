from dataclasses import replace

from tests.facts.photos.sights import FACTS

from listinglint.facts.photos import shared_photos
from listinglint.facts.photos.shared_photos import is_same_goods, remember
from listinglint.facts.ports import ShownEarlier


def test_titles_of_the_same_goods() -> None:
    pairs = [
        ("雪纺连衣裙 红色 夏季", "雪纺连衣裙 蓝色 夏季"),
        ("雪纺连衣裙", "真皮短靴女"),
        ("Linen dress red", "Linen dress blue"),
        ("Linen dress", "Desk lamp, brass"),
        ("", "真皮短靴女"),
    ]
    assert [is_same_goods(*pair) for pair in pairs] == [True, False, True, False, True]


def test_the_first_listings_are_forgotten_first() -> None:
    earlier: dict[str, list[ShownEarlier]] = {}
    photo = ShownEarlier("a", "裙", "1.jpg", replace(FACTS))
    for listing in "abc":
        remember([photo] * (shared_photos.MOST // 2), listing, earlier)
    assert list(earlier) == ["b", "c"]


def test_a_listing_is_remembered_as_it_was_last() -> None:
    earlier: dict[str, list[ShownEarlier]] = {}
    for count in (3, 1):
        remember([ShownEarlier("a", "裙", "1.jpg", FACTS)] * count, "a", earlier)
    assert len(earlier["a"]) == 1
