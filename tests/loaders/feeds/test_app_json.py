"""Detail data that a shopping app loads."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listinglint.loaders.feeds.app_json import listing_of
from listinglint.loaders.find import find, load
from listinglint.loaders.load_error import LoadError
from listinglint.model.listing import Part

if TYPE_CHECKING:
    from pathlib import Path


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


GOODS = [
    {"id": at, "title": title, "description": "<p>100 % linen, 70 x 90 cm.</p>", "price": 19}
    for at, title in enumerate(("Apron", "Towel", "Napkin"))
]


@pytest.mark.parametrize("blank", ["", "\n"])
def test_items_a_line_each_are_read_as_those_of_a_list(tmp_path: Path, blank: str) -> None:
    (tmp_path / "goods.jsonl").write_text("".join(f"{json.dumps(one)}\n{blank}" for one in GOODS), "utf-8")
    (source,) = find([tmp_path.as_posix()])
    found = list(load(source))
    assert [(one.title, one.line) for one in found] == [
        (one["title"], 1 + at * (2 if blank else 1)) for at, one in enumerate(GOODS)
    ]


def test_a_line_that_breaks_off_is_named(tmp_path: Path) -> None:
    file = tmp_path / "goods.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in GOODS)[:-20], "utf-8")
    (source,) = find([file.as_posix()])
    with pytest.raises(LoadError, match="line 3"):
        list(load(source))
