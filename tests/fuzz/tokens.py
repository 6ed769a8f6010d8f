"""What pages of shops are made of, and what breaks readers: tags, attributes, words, and bytes that mean something to a loader."""

from __future__ import annotations

TAGS = """div p h1 h2 title table tr td th dl dt dd ul li select option template textarea iframe svg style script b br a body html
    base link meta picture source noscript math details summary label input figure""".split()
ATTRIBUTES = (
    "", ' class="description"', ' class="shipping service"', ' class="size-chart sku"', " hidden", ' colspan="²" rowspan="3"', " lang=ja",
    ' style="background:url(a.jpg)"', ' src="a.jpg" srcset="a.jpg 1x, b.jpg 2x"', ' href="b.html"', " shadowrootmode=open", ' type="application/ld+json"',
)  # fmt: skip
WORDS = """女士亚麻衬衫 色差难免，介意者慎拍 付款后48小时内发货 三天必达 七天无理由退换 尺码 M L 2XL 胸围 102 衣长(cm) 1-2cm误差 全网最低 dress size 9.5in
    ships-within-3-days &amp; &#0; &#x110000; &nbsp; ½㎝ﷺ ٣٤ ² 😀 -0.0 1e999 NaN""".split()
OTHERS = (
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "\0",
    "\r\n",
    "\u2028",
    "<img src='data:image/png;base64,x'>",
    '{"name": [1]}',
    "<",
)
STRANGE = (
    b"<!-- listinglint-disable size-table-missing: x -->", b"<plaintext>", b"<!doctype html>", b"<meta charset=gbk>", b"\xef\xbb\xbf",
    b"\xff\xfe", b"\x81\x30\x81\x30", b"\xa3\xa0", b"&#xD800;", b"\xed\xa0\x80", b"\x1b[31m", b"%00", b"\\u0000", b"\xe2\x80\xae", b"9" * 400,
    b"background:url(", b'srcset="', b"colspan=65535", b"]" * 50, b"[" * 50, b"{" * 50, b",,,,", b'"', b"\t;", b";;", b"\n\n", b"--boundary",
)  # fmt: skip
"""Bytes that change how what follows is read."""


def tokens() -> list[bytes]:
    """Give all of them as bytes."""
    tags = [f"<{tag}{given}>" for tag in TAGS for given in ATTRIBUTES[:3]] + [f"</{tag}>" for tag in TAGS]
    words = [*tags, *(f"<div{given}>" for given in ATTRIBUTES), *WORDS, *OTHERS]
    return [*(word.encode() for word in words), *STRANGE]
