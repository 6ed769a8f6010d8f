"""What property tests draw: pages of words and tags that shops write, broken as files get broken."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

QUICK = settings(max_examples=60, deadline=None, derandomize=True, database=None)
"""The same examples in every run, and few: `poe fuzz` looks further."""
_TAGS = """div p h1 h2 title table tr td th dl dt dd ul li select option template textarea iframe svg style script b br a body html
    base link meta picture source noscript math details summary label input figure""".split()
_ATTRIBUTES = (
    "", ' class="description"', ' class="shipping service"', ' class="size-chart sku"', " hidden", ' colspan="²" rowspan="3"', " lang=ja",
    ' style="background:url(a.jpg)"', ' src="a.jpg" srcset="a.jpg 1x, b.jpg 2x"', ' href="b.html"', " shadowrootmode=open", ' type="application/ld+json"',
)  # fmt: skip
_WORDS = """女士亚麻衬衫 色差难免，介意者慎拍 付款后48小时内发货 三天必达 七天无理由退换 尺码 M L 2XL 胸围 102 衣长(cm) 1-2cm误差 全网最低 dress size 9.5in
    ships-within-3-days &amp; &#0; &#x110000; &nbsp; ½㎝ﷺ ٣٤ ² 😀 -0.0 1e999 NaN""".split()

words = st.sampled_from(_WORDS) | st.text(max_size=12)
tags = st.builds(lambda tag, given: f"<{tag}{given}>", st.sampled_from(_TAGS), st.sampled_from(_ATTRIBUTES))
ends = st.sampled_from(_TAGS).map(lambda tag: f"</{tag}>")
comments = st.builds(
    lambda kind, rule, reason: f"<!-- listinglint-{kind} {rule}: {reason} -->",
    st.sampled_from(["disable", "disable-next", "disable-begin", "disable-end", "x"]),
    st.sampled_from(["colour-note-blunt", "size-table-missing, dispatch-time-missing", "nonsense", ""]),
    st.text(max_size=10),
)
others = st.sampled_from(
    ["<!--", "-->", "<![CDATA[", "\0", "\r\n", "\u2028", "<img src='data:image/png;base64,x'>", '{"name": [1]}', "<"]
)
pages = st.lists(words | tags | ends | comments | others, max_size=40).map(" ".join)
