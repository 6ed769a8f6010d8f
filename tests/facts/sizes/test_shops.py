"""Tables in the forms that shops of all trades give them (`shops/*.yaml`): each comes back whole, and nothing is made up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.facts.sizes.forms.content import folded, read_as

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.facts.size_tables import dimensions, size_tables
from listinglint.facts.sizes.words import size_systems
from listinglint.loaders.html.page import read_page

if TYPE_CHECKING:
    from tests.facts.sizes.forms.content import Truth

    from listinglint.facts.sizes import SizeTable

SHOPS = [
    form
    for file in sorted(Path(__file__).parent.glob("shops/*.yaml"))
    for form in yaml.safe_load(file.read_text("utf-8"))
]
BESIDE = frozenset({"height", "weight", "age"})
"""Measures of whom the goods fit."""


def read(form: dict[str, Any]) -> list[SizeTable]:
    words = f'<h1>{form["title"]}</h1><div id="description">{form["body"]}</div>'
    evidence = Evidence(read_page(f'<html lang="{form["language"]}"><body>{words}</body></html>', "page.html"), Tools())
    return [seen.value for seen in (dimensions if form.get("kind") == "dimensions" else size_tables)(evidence)]


def truth(text: str) -> Truth:
    """Read what a form says of a table: measures in the first line, then a line for each size."""
    head, *rows = ([cell.strip() for cell in line.split("|")] for line in text.splitlines() if line.strip())
    return {
        (folded(row[0]), folded(measure)): folded(value)
        for row in rows
        for measure, value in zip(head[1:], row[1:], strict=True)
    }


@pytest.mark.parametrize("form", SHOPS, ids=lambda form: form["name"])
def test_a_table_of_a_shop_is_read(form: dict[str, Any]) -> None:
    found = read(form)
    told = [read_as(table) for table in found]
    wanted = [truth(text) for text in form["tables"]]
    assert all(any(one.items() <= other.items() for other in told) for one in wanted), told
    asked = {key for one in wanted for key in one}
    own = {
        folded(one.words) for table in found for one in table.measured if one.measure not in {*BESIDE, *size_systems()}
    }
    assert not {key for one in told for key in one if key not in asked and key[1] in own}
    if measures := form.get("measures"):
        assert [one.measure for one in found[0].measured] == measures
