"""Whatever the cells of an export hold, it is read row by row, or said in one line why not."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.drawn import QUICK, pages, words

from listinglint.loaders.find import BROKEN, LoadError, Source, load

cells = (
    words
    | pages
    | st.sampled_from(["", "a.jpg;b.jpg", "https://x.example/a.jpg", '["a.jpg"]', "{", "=1+1", '"', "1e999", "²"])
)
HEADERS = (
    ["Handle", "Title", "Body (HTML)", "Image Src", "Option1 Name", "Option1 Value"],
    ["id", "title", "description", "image_link", "price", "size"],
    ["宝贝名称", "宝贝描述", "新图片", "宝贝属性", "销售属性组合", "x"],
    ["a", "b", "c", "d", "e", "f"],
)
tables = st.tuples(
    st.sampled_from(HEADERS), st.lists(st.lists(cells, min_size=1, max_size=8), max_size=5), st.sampled_from(",\t;")
)


def told(name: str, data: bytes) -> str:
    """Read a file, and give what is said against it."""
    try:
        for listing in load(Source(name, None, data=data)):
            assert listing.path.startswith(name)
    except LoadError as error:
        return error.why.en
    return ""


def is_broken(why: str) -> bool:
    return why.startswith(BROKEN.en.partition("{")[0])


@QUICK
@given(tables, st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))
def test_any_table_is_read_or_refused_in_words(drawn: tuple[list[str], list[list[str]], str], charset: str) -> None:
    names, rows, stop = drawn
    out = io.StringIO()
    csv.writer(out, delimiter=stop).writerows([names, *rows])
    why = told("export.csv", out.getvalue().encode(charset, "replace"))
    assert not is_broken(why), why


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | cells,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["title", "itemId", "images", "desc", "skus", "price", "name", "data", "item"])
            | st.text(max_size=4),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@QUICK
@given(values)
def test_any_json_is_read_or_refused_in_words(value: Any) -> None:
    for name, text in (
        ("item.json", json.dumps(value)),
        ("items.jsonl", json.dumps(value) + "\n" + json.dumps({"title": value})),
    ):
        why = told(name, text.encode("utf-8", "surrogatepass"))
        assert not is_broken(why), why


@QUICK
@given(
    st.lists(
        st.tuples(st.sampled_from(["item", "entry", "g:title", "title", "g:image_link", "description", "x"]), cells),
        max_size=8,
    )
)
def test_any_xml_is_read_or_refused_in_words(parts: list[tuple[str, str]]) -> None:
    body = "".join(f"<{name}>{words}</{name}>" for name, words in parts)
    feed = f'<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel><item>{body}</item></channel></rss>'
    why = told("feed.xml", feed.encode("utf-8", "surrogatepass"))
    assert not is_broken(why), why
