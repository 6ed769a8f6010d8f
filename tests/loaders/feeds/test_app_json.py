"""Detail data that a shopping app loads."""

from __future__ import annotations

from listinglint.loaders.feeds.app_json import listing_of
from listinglint.model.listing import Part


def attributes(data: object) -> list[str]:
    listing = listing_of({"title": "针织开衫", "pic": "a.jpg", **data}, "item.json")  # type: ignore[dict-item]
    assert listing is not None
    return [passage.words for passage in listing.passages if passage.part is Part.ATTRIBUTES]


def test_names_and_values_are_one_passage() -> None:
    assert ["材质: 羊毛30%"] == attributes({"props": [{"name": "材质", "value": "羊毛30%"}]})


def test_several_values_of_a_name_are_joined() -> None:
    assert ["适用季节: 春季、秋季"] == attributes({"props": [{"ptext": "适用季节", "vtexts": ["春季", "秋季"]}]})


def test_a_list_of_anything_else_is_no_value() -> None:
    assert [] == attributes({"props": [{"name": "颜色", "values": [{"id": 1}]}]})
