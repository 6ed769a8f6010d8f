"""Tables in many forms that pages write: each must come back with its sizes, measures and values."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from tests.facts.sizes.forms.apart import APART_FORMS
from tests.facts.sizes.forms.content import APART, KNOWN, found_share
from tests.facts.sizes.forms.unseen import UNSEEN_WRITTEN
from tests.facts.sizes.forms.written import WRITTEN, Written

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.facts.size_tables import dimensions, size_tables
from listinglint.loaders.html.page import read_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.facts.sizes.forms.content import Words

    from listinglint.facts.sizes import SizeTable

PAGES = 12


def tables(one: Written) -> list[SizeTable]:
    evidence = Evidence(read_page(one.page, "page.html"), Tools())
    return [seen.value for seen in (dimensions if one.kind == "dimensions" else size_tables)(evidence)]


@pytest.mark.parametrize("form", [*WRITTEN, *APART_FORMS, *UNSEEN_WRITTEN], ids=lambda form: form.__name__)
def test_a_form_of_tables_is_read(form: Callable[[random.Random, Words], Written]) -> None:
    wanted = whole = right = invented = 0
    for seed in range(PAGES):
        chance = random.Random(f"{form.__name__}{seed}")
        one = form(chance, (KNOWN, APART)[seed % 2])
        found, cells, others = found_share(one.tables, tables(one))
        wanted, whole, right, invented = wanted + len(one.tables), whole + found, right + cells, invented + others
    assert whole >= 0.97 * wanted
    assert invented <= 0.15 * right


@pytest.mark.parametrize(
    "body",
    [
        "<p>模特身高168cm，体重48kg，胸围82，腰围62，穿S码</p>",
        "<p>S 80-95斤 M 95-110斤 L 110-125斤</p>",
        "<p>M码建议身高160-165cm，体重100-110斤</p><p>L码建议身高165-170cm，体重110-120斤</p>",
        "<p>尺码：S/M/L</p><p>颜色：红色/黑色</p>",
        "<ul><li>S</li><li>M</li><li>L</li></ul><p>价格：199</p>",
        "<table><tr><td>项目</td><td>参数</td></tr><tr><td>线长</td><td>1.5m</td></tr><tr><td>功率</td><td>60W</td></tr></table>",
        "<table><tr><td>包装高</td><td>12cm</td></tr><tr><td>包装宽</td><td>22cm</td></tr></table>",
        "<p>下单后48小时内发货，运费12元，满99元包邮</p>",
        "<p>Delivery in 3-5 days. Free returns within 30 days. Model wears size S.</p>",
    ],
)
def test_what_is_no_table_of_measures(body: str) -> None:
    assert tables(Written(body, [])) == []
