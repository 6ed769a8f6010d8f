"""Bytes of a page are decoded right, whatever the page says about itself."""

from __future__ import annotations

import pytest

from listinglint.loaders.charset import decode

SIMPLIFIED = "<p>由于显示器不同，图片与实物可能有轻微的颜色差别，请以收到的衣服为准，谢谢您的理解和支持。</p>"
TRADITIONAL = "<p>由於螢幕不同，圖片與實物可能有些微的顏色差異，請以收到的衣服為準，謝謝您的理解與支持。</p>"
RARE = "<p>面料：㐂𠮷绣花，请对照尺码表选择您的尺码，我们会在付款后发货。</p>"


@pytest.mark.parametrize("declared", ["", "utf-8", "gbk", "gb2312", "big5", "iso-8859-1", "no-such-charset"])
@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "gbk"),
        (SIMPLIFIED, "gb18030"),
        (RARE, "gb18030"),
        (TRADITIONAL, "utf-8"),
        (TRADITIONAL, "big5"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "utf-16-le"),
        (TRADITIONAL, "utf-16-be"),
        (SIMPLIFIED, "utf-8-sig"),
    ],
)
def test_declared_or_not_the_text_is_the_same(text: str, charset: str, declared: str) -> None:
    page = f'<meta charset="{declared}">{text}' if declared else text
    assert page == decode(page.encode(charset)).text


def test_a_broken_byte_does_not_turn_a_page_into_another_charset() -> None:
    data = (SIMPLIFIED * 20).encode() + b"\xe4\xb8" + SIMPLIFIED.encode()
    assert decode(data).text.count(SIMPLIFIED) == 21


def test_western_text_without_declaration() -> None:
    assert (
        decode("<p>Qualité supérieure, 100 € très léger</p>".encode("cp1252")).text
        == "<p>Qualité supérieure, 100 € très léger</p>"
    )


def test_line_ends_are_made_one() -> None:
    assert decode(b"a\r\nb\rc\n").text == "a\nb\nc\n"


def test_anything_decodes() -> None:
    assert decode(bytes(range(256)) * 4).text
