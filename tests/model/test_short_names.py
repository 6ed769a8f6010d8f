"""Names of files are as short as tells them apart."""

from __future__ import annotations

import pytest

from listinglint.model.short_names import short_names


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["a/1.jpg", "a/2.jpg"], ["1.jpg", "2.jpg"]),
        (["主图/1.jpg", "详情图/1.jpg", "主图/2.jpg"], ["主图/1.jpg", "详情图/1.jpg", "2.jpg"]),
        (["x/main/1.jpg", "y/main/1.jpg", "1.jpg"], ["x/main/1.jpg", "y/main/1.jpg", "1.jpg"]),
        (["a/1.jpg", "a/1.jpg"], ["1.jpg", "1.jpg"]),
    ],
)
def test_short_names(paths: list[str], names: list[str]) -> None:
    short = short_names(paths)
    assert names == [short[path] for path in paths]
