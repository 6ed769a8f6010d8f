"""Tables of heights and weights whose sizes are told by colours alone."""

from __future__ import annotations

import pytest

from listinglint.facts.sizes import TableKind
from listinglint.facts.sizes.kinds import kind_of


@pytest.mark.parametrize(
    ("corner", "caption", "kind"),
    [
        ("身高/体重", "", TableKind.SIZE_ADVICE),
        ("", "身高体重对照表", TableKind.SIZE_ADVICE),
        ("height", "find your weight", TableKind.SIZE_ADVICE),
        ("体重", "", None),
        ("height", "", None),
    ],
)
def test_both_must_be_named(corner: str, caption: str, kind: TableKind | None) -> None:
    rows = ((corner, "45", "50", "55"), ("160", "", "", ""), ("165", "", "", ""))
    assert kind_of(rows, (), caption, is_across=False) == kind
