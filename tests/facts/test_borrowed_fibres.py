"""A fibre named for its feel is held against the composition, wherever that stands."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence, rows

from listinglint.facts.borrowed_fibres import borrowed_fibres


@pytest.mark.parametrize(("body", "fibre", "is_in_it"), [
    ("<p>真丝质感。面料：聚酯纤维95% 氨纶5%</p>", "silk", "no"),
    ("<p>真丝质感。</p>" + rows("面料成分 | 桑蚕丝100%"), "silk", "yes"),
    ("<p>羊绒手感，暖和。</p><p>成分：羊毛70% 羊绒30%</p>", "cashmere", "yes"),
    ("<p>羊毛质感。成分：羊绒100%</p>", "wool", "yes"),
    ("<p>真丝质感，亲肤。</p>", "silk", "unknown"),
    # Half of a composition may leave the fibre out.
    ("<p>真丝质感。成分：聚酯纤维60%</p>", "silk", "unknown"),
    ("<p>羽绒棉外套，成分：聚酯纤维100%</p>", "cotton", "no"),
    ("<p>Cashmere-like softness. Material: 60% acrylic, 40% polyester</p>", "cashmere", "no"),
])  # fmt: skip
def test_the_composition_says_whether_it_is_in_it(body: str, fibre: str, is_in_it: str) -> None:
    assert [(seen.value.fibre, seen.value.is_in_it) for seen in borrowed_fibres(evidence(body))] == [(fibre, is_in_it)]


def test_the_composition_is_quoted() -> None:
    (seen,) = borrowed_fibres(evidence("<p>真丝质感。</p><p>面料：聚酯纤维95% 氨纶5%</p>"))
    assert "聚酯纤维95%" in seen.value.made_of
