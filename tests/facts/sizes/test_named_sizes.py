"""Sizes that are only called small or large."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence

from listinglint.facts.sizes.named_sizes import named_sizes


def _options(*names: str) -> str:
    return "<select>" + "".join(f"<option>{name}</option>" for name in names) + "</select>"


def _found(body: str) -> list[str]:
    return [one.value.names for one in named_sizes(evidence(body, "Scented candle"))]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (_options("Small", "Large"), "Small, Large"),
        (_options("Medium", "Large", "X-Large"), "Medium, Large, X-Large"),
        (_options("小号", "中号", "大号"), "小号, 中号, 大号"),
        (_options("Small", "Large") + "<p>Small burns for 20 hours, Large for 60 hours.</p>", "Small, Large"),
        ("<p>Size: Small</p>", "Size: Small"),
        ("<p>Size: Small &amp; Medium</p>", "Size: Small & Medium"),
    ],
)
def test_a_name_is_no_measure(body: str, names: str) -> None:
    assert _found(body) == [names]


@pytest.mark.parametrize(
    "body",
    [
        _options("Small"),
        _options("Red", "White"),
        _options("Small, 8 cm", "Large, 12 cm"),
        _options("Small", "Large") + "<p>Small: 120 g, Large: 400 g</p>",
        _options("Small", "Large") + '<p>Small is 5" high.</p>',
        _options("Small", "Large") + "<p>The 8 oz small jar and a larger one.</p>",
        _options("Small", "Large") + "<p>A small cake serves 6 people.</p>",
        _options("小号", "大号") + "<p>小号高8cm，大号高12cm</p>",
        _options("小号", "大号") + "<p>小号够4个人吃，大号够10个人吃</p>",
        _options("小号", "大号") + "<p>小号11支，大号33支</p>",
        _options("小号", "大号") + "<p>小号适合5斤以下的猫</p>",
        _options("Small", "Large") + "<p>Small feeds 2, large feeds 4.</p>",
        _options("Small", "Large") + "<p>The small one holds half a litre.</p>",
        "<p>Size: 8 x 5 cm</p>",
        "<p>A small gift for large families.</p>",
    ],
)
def test_what_has_a_measure_or_no_choice_is_left_alone(body: str) -> None:
    assert not _found(body)
