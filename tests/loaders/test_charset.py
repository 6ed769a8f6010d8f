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


@pytest.mark.parametrize(
    ("label", "codec", "words"),
    [
        ("iso-8859-1", "cp1252", "Women’s wool coat, €19 – “soft”"),
        ("us-ascii", "cp1252", "It’s a coat – €19"),
        ("latin1", "cp1252", "It’s a coat – €19"),
        ("iso-8859-9", "cp1254", "Şık kadın ceketi – €19"),
        ("tis-620", "cp874", "เสื้อโค้ต ’"),
        ("shift_jis", "cp932", "①ウールのコート、送料無料です～"),
        ("euc-kr", "cp949", "여성 울 코트입니다. 뷁"),
        ("ks_c_5601-1987", "cp949", "여성 울 코트입니다"),
        ("iso-2022-jp", "iso-2022-jp", "送料無料のコート"),
        ("euc-jp", "euc-jp", "送料無料のコートです"),
        ("windows-1251", "cp1251", "Пальто женское"),
        ("koi8-r", "koi8-r", "Пальто женское, шерсть"),
    ],
)
def test_a_label_means_what_browsers_take_it_for(label: str, codec: str, words: str) -> None:
    assert words in decode(f'<html><meta charset="{label}"><p>'.encode() + words.encode(codec)).text


@pytest.mark.parametrize(
    ("label", "data", "words"),
    [
        ("gbk", "价格".encode("gbk") + b"\x80199", "价格€199"),
        ("big5", "這是為您實拍的圖片".encode("big5") + b"\xa1\x45\xa1\x4e\xa3\xe1", "這是為您實拍的圖片‧﹑€"),
        ("euc-jp", "コート".encode("euc-jp") + b"\xad\xa1\xad\xdf", "コート①㍻"),
        ("euc-jp", "コートのサイズ".encode("euc-jp") + b"\xa1\xc1", "コートのサイズ～"),
    ],
)
def test_bytes_mean_what_browsers_take_them_for(label: str, data: bytes, words: str) -> None:
    assert words in decode(f'<meta charset="{label}"><p>'.encode() + data).text


@pytest.mark.parametrize(("language", "codec", "words"), [("ko", "cp949", "여성 울 코트입니다"), ("ja", "cp932", "コートのサイズです"), ("ja", "euc-jp", "コートのサイズです")])  # fmt: skip
def test_the_language_of_a_page_without_a_label_is_a_hint(language: str, codec: str, words: str) -> None:
    assert words in decode(f"<html lang={language}><p>".encode() + words.encode(codec)).text


@pytest.mark.parametrize(
    "damage", [SIMPLIFIED.encode("gbk"), b"\xe4\xbd", TRADITIONAL.encode("big5")[:60], b"\xff\xfe\x80"]
)
def test_a_page_that_declares_utf8_and_is_damaged_stays_utf8(damage: bytes) -> None:
    page = f"<meta charset=utf-8>{SIMPLIFIED * 12}".encode()
    assert decode(page + damage).charset == "utf-8"


def test_a_short_cut_page_stays_utf8() -> None:
    assert decode("<meta charset=utf-8><h1>毛衣</h1><p>面料:羊毛".encode()[:-1]).text.endswith("羊\ufffd")
