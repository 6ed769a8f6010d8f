"""A size chart in a column of its own is a table, in whatever form shops keep it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.loaders.feeds.feeding import fed

from listinglint.facts.evidence import Evidence
from listinglint.facts.size_tables import size_tables

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "Handle,Title,Body (HTML),Size guide (product.metafields.custom.size_guide)\n"


@pytest.mark.parametrize(
    "chart",
    [
        "<table><tr><th>Size</th><th>Chest (cm)</th></tr><tr><td>S</td><td>96</td></tr><tr><td>M</td><td>100</td></tr></table>",
        "<div>Size | Chest (cm) | Length (cm)</div><div>S | 96 | 66</div><div>M | 100 | 68</div>",
        "<pre>Size  Chest (cm)  Length (cm)\nS     96          66\nM     100         68</pre>",
        "<p>S: chest 96 cm, length 66 cm</p><p>M: chest 100 cm, length 68 cm</p>",
    ],
    ids=["table", "bars", "columns of a monospaced text", "a line a size"],
)
def test_a_size_chart_in_a_metafield_is_a_size_table(tmp_path: Path, chart: str) -> None:
    (listing,) = fed(tmp_path, "export.csv", f'{HEAD}shirt,Linen shirt,<p>Soft linen.</p>,"{chart}"\n')
    found = next(iter(size_tables(Evidence(listing))))
    assert [row[0] for row in found.value.rows] == ["S", "M"]
    assert (found.where.file, found.where.field.startswith("Size guide")) == ("export.csv#shirt", True)
