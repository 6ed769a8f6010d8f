"""Bytes outside the edits stay as they are, whatever the charset, the line ends and the damage."""

from __future__ import annotations

import random

import pytest

from listinglint.fixes.encode import MisplacedError, apply
from listinglint.fixes.fix import Edit
from listinglint.loaders.charset import decode

CHINESE = "<p>女士衬衫，颜色米白</p>\n<p>付款后发货，请以实物为准，图片和尺码如下</p>\n"
TAIWAN = "<p>女生襯衫，顏色米白</p>\n<p>付款後出貨，請以實品為準，圖片與尺碼如下，這個商品的質感</p>\n"


def insert(data: bytes, before: str, words: str) -> bytes:
    return apply(data, [Edit(at := decode(data).text.index(before), at, words)])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("charset", "bom"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("gbk", b""),
        ("gb18030", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
    ],
)
def test_charset_bom_and_line_ends_are_kept(charset: str, bom: bytes, end: str) -> None:
    meta = "<meta charset=gbk>" if charset.startswith("gb") else ""
    page = (meta + CHINESE).replace("\n", end)
    changed = insert(bom + page.encode(charset), "<p>付款", "<p>略有色差</p>\n")
    assert changed == bom + page.replace("<p>付款", f"<p>略有色差</p>{end}<p>付款").encode(charset)


def test_big5() -> None:
    page = "<meta charset=big5>" + TAIWAN
    changed = insert(page.encode("big5"), "<p>付款", "<p>略有色差</p>\n")
    assert changed == page.replace("<p>付款", "<p>略有色差</p>\n<p>付款").encode("big5")


@pytest.mark.parametrize(
    ("page", "written"),
    [
        (("<meta charset=gbk>" + CHINESE).encode("gbk"), b"<b>&#8482;&#128156;</b>"),
        (("<meta charset=big5>" + TAIWAN).encode("big5"), b"<b>&#39068;</b>"),
        (b"<meta charset=windows-1252><p>caf\xe9</p>", b"<b>&#33394;&#24046;</b>"),
        (b"<p>plain</p>", b"<b>&#33394;&#24046;</b>"),
    ],
)
def test_what_a_charset_lacks_becomes_a_reference(page: bytes, written: bytes) -> None:
    words = {b"<b>&#8482": "<b>™💜</b>", b"<b>&#3906": "<b>颜</b>"}.get(written[:9], "<b>色差</b>")
    assert written in insert(page, "<p>", words)


def test_line_ends_follow_the_neighbourhood() -> None:
    page = b"<p>one</p>\r\n<p>two</p>\r\n<p>three</p>\n<p>four</p>\n<p>five</p>"
    assert b"</p>\r\n<i>\r\n</i><p>two" in insert(page, "<p>two", "<i>\n</i>")
    assert b"</p>\n<i>\n</i><p>five" in insert(page, "<p>five", "<i>\n</i>")
    assert insert(b"<p>", "<p>", "\n") == b"\n<p>"


def test_broken_bytes_stay_broken() -> None:
    page = CHINESE.encode() * 40 + b"<p>\xe5\xe5 cut \xf0\x9f</p>" + "<p>客服</p>".encode()
    changed = insert(page, "<p>客服", "<p>好</p>")
    assert changed == page.replace("<p>客服".encode(), "<p>好</p><p>客服".encode())


def test_several_edits_count_from_the_old_page() -> None:
    page = "<p>一二三</p>\r\n<p>四五六</p>".encode()
    text = decode(page).text
    edits = [
        Edit(text.index("五"), text.index("六"), "V"),
        Edit(text.index("二"), text.index("二") + 1, ""),
        Edit(len(text), len(text), "\nend"),
    ]
    assert apply(page, edits) == "<p>一三</p>\r\n<p>四V六</p>\r\nend".encode()


def test_edits_at_one_place_stand_in_the_order_they_are_given() -> None:
    assert apply(b"<p></p>", [Edit(3, 3, "a"), Edit(3, 3, "b")]) == b"<p>ab</p>"


def test_a_change_that_would_make_the_page_another_charset_is_refused() -> None:
    page = "<meta charset=koi8-r><p>хлопок</p>".encode("koi8-r")
    with pytest.raises(MisplacedError):
        apply(page, [Edit(0, 21, "")])


@pytest.mark.parametrize("seed", range(60))
def test_any_page_is_the_same_outside_the_edit(seed: int) -> None:
    chance = random.Random(seed)
    charset = chance.choice(["utf-8", "gbk", "big5", "utf-16"])
    pool = (TAIWAN if charset == "big5" else CHINESE) + "<b>&amp;\t 中文</b>abc"
    words = "".join(chance.choice([*pool, "\n", "\r\n", "\r"]) for _ in range(chance.randrange(1, 400)))
    head = f"<meta charset={charset}><p>{(TAIWAN if charset == 'big5' else CHINESE).strip()}"
    page = (head + words).encode(charset)
    text = decode(page).text
    start, end = sorted(chance.randrange(len(head), len(text) + 1) for _ in range(2))
    changed = apply(page, [Edit(start, end, "<p>色差</p>")])
    assert decode(changed).text == text[:start] + "<p>色差</p>" + text[end:]
    assert changed.startswith(page[: len(head.encode(charset))])
    assert page.endswith(changed[len(changed) - 1 :]) or end == len(text)


@pytest.mark.parametrize(
    ("page", "at", "changed"),
    [("a\rb\rc", 4, "a\rb\rx\rc"), ("a\rb\rc", 5, "a\rb\rcx\r"), ("a\r\nb\rc", 5, "a\r\nb\rcx\r")],
)
def test_a_line_ends_as_the_one_before_it(page: str, at: int, changed: str) -> None:
    assert apply(page.encode(), [Edit(at, at, "x\n")]) == changed.encode()
