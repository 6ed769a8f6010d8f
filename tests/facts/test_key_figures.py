"""By which figure goods are chosen is told by their title; much only sounds like them."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence

from listinglint.facts.key_figures import told_figures, wanted_figures

BODY = "<p>A lovely thing for every day, made with care in our small workshop.</p>"


@pytest.mark.parametrize(
    ("title", "figure"),
    [
        ("Opal ring in silver", "ring-size"),
        ("Gold plated bracelet", "chain-length"),
        ("Slim power bank", "battery-capacity"),
        ("Phone case with daisies", "phone-model"),
        ("Lime blossom honey", "net-content"),
        ("Rose face serum", "net-content"),
        ("Long down coat", "down-fill"),
        ("Leather dog collar", "collar-size"),
        ("Rope halter for a pony", "collar-size"),
        ("Plush fox", "soft-toy-size"),
    ],
)
def test_goods_are_known_by_their_title(title: str, figure: str) -> None:
    assert [seen.value.figure for seen in wanted_figures(evidence(BODY, title))] == [figure]


@pytest.mark.parametrize(
    "title",
    [
        "Honey oak bookshelf",
        "Coffee table in walnut",
        "Perfume bottle, vintage crystal",
        "Olive oil cruet",
        "Moonstone ring box",
        "Key ring with fox",
        "Ring binder in navy",
        "Wedding ring quilt pattern",
        "Button down shirt dress",
        "Down alternative comforter",
        "Dog collar bow tie",
        "Halter neck bikini",
        "Rocking horse with bridle",
        "Plush rug for the nursery",
        "Teddy fleece hoodie",
        "Crochet cow blanket pattern",
        "Power bank holder for belts",
        "Necklace display bust",
    ],
)
def test_what_only_sounds_like_them_is_asked_for_none(title: str) -> None:
    assert not list(wanted_figures(evidence(BODY, title)))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Opal ring in silver", "<select><option>US 7</option><option>US 8</option></select>"),
        ("Opal ring in silver", "<p>The open band adjusts a little.</p>"),
        ("Gold plated bracelet", "<p>17 cm and an extender.</p>"),
        ("Slim power bank 10,000 mAh", "<p>Light.</p>"),
        ("Phone case with daisies", "<p>For iPhone 14 and 15.</p>"),
        ("Lime blossom honey", "<p>A jar of 250 g.</p>"),
        ("Long down coat", "<p>Filled with 90% goose down.</p>"),
        ("Plush fox", "<p>Sits 30 cm tall.</p>"),
    ],
)
def test_the_figure_may_stand_anywhere(title: str, body: str) -> None:
    assert list(told_figures(evidence(body, title)))


@pytest.mark.parametrize("body", ["<p>The stone measures 6 mm.</p>", "<p>It can be worn one ring size larger.</p>"])
def test_the_size_of_a_stone_is_none_of_its_ring(body: str) -> None:
    assert not list(told_figures(evidence(body, "Opal ring in silver")))
