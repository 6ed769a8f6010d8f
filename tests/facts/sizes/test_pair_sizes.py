"""The size of the one pair of shoes on sale; invented shops."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence

from listinglint.facts.sizes.pair_sizes import pair_sizes
from listinglint.facts.sizes.shoe_fits import shoe_fits

_CHOICE = "<select><option>38</option><option>39</option><option>40</option></select>"


@pytest.mark.parametrize("title", ["Suede desert boots, size 8.5", "全新篮球鞋 US9.5", "Canvas trainers EU 44"])
def test_who_sells_one_pair_names_its_size(title: str) -> None:
    assert [one.quote for one in pair_sizes(evidence("<p>New in their box.</p>", title))]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Suede desert boots, size 8.5", _CHOICE),
        ("Cotton shirt, size 8", "<p>New with its tags.</p>"),
        ("Suede desert boots", "<p>New in their box.</p>"),
    ],
)
def test_sizes_to_choose_and_other_goods_are_no_pair(title: str, body: str) -> None:
    assert not list(pair_sizes(evidence(body, title)))


def test_an_option_may_tell_how_shoes_fit() -> None:
    choice = "<select><option>38（标准码）</option><option>39</option></select>"
    assert [one.quote for one in shoe_fits(evidence(choice, "女士单鞋"))]
    assert not list(shoe_fits(evidence(choice, "女士衬衫")))
