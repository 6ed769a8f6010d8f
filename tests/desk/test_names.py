"""Names from a browser or a zip file lead nowhere but below the folder of the drop."""

from __future__ import annotations

import pytest

from listinglint.desk import names
from listinglint.desk.names import RefusedNameError, kept_as


@pytest.mark.parametrize(
    "name",
    [
        "page.html",
        "商品详情页面/【新款】风衣_files/O1CN01 (1).jpg",
        "a/b/c/d.csv",
        "page.html?id=1",
        "...三点.html",
        "console/nullable.html",
        "字" * 80 + ".html",
    ],
)
def test_usual_names_are_kept_as_they_are(name: str) -> None:
    assert str(kept_as(name)) == name


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", names.NO_NAME),
        ("a//b.html", names.NO_NAME),
        ("a/", names.NO_NAME),
        ("../b.html", names.OUTSIDE),
        ("a/../../b.html", names.OUTSIDE),
        ("a/./b.html", names.OUTSIDE),
        ("..", names.OUTSIDE),
        ("/etc/b.html", names.OUTSIDE),
        ("\\\\host\\b.html", names.OUTSIDE),
        ("C:/b.html", names.OUTSIDE),
        ("c:b.html", names.OUTSIDE),
        ("a\\..\\b.html", names.STRANGE),
        ("page.html:stream", names.STRANGE),
        ("a\0.html", names.STRANGE),
        ("a\n.html", names.STRANGE),
        ("a\ud800.html", names.STRANGE),
        ("CON", names.DEVICE),
        ("a/nul.html", names.DEVICE),
        ("com1.jpg/b.html", names.DEVICE),
        ("LPT9", names.DEVICE),
        ("COM¹.html", names.DEVICE),
        ("page.html.", names.ENDS_BADLY),
        ("a /b.html", names.ENDS_BADLY),
        ("a" * 256, names.TOO_LONG),
        ("字" * 86, names.TOO_LONG),
        ("abcdefghi/" * 41, names.TOO_LONG),
        ("a/" * 20 + "b", names.TOO_DEEP),
    ],
)
def test_names_that_lead_elsewhere_or_can_not_be_kept_everywhere_are_refused(name: str, why: object) -> None:
    with pytest.raises(RefusedNameError) as refused:
        kept_as(name)
    assert refused.value.why is why
