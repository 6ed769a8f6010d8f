"""What `inspect` says to people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.explain.inspect_data import inspect
from listinglint.facts.evidence import Evidence
from listinglint.loaders.html.page import read_page
from listinglint.reporters import inspect_text
from listinglint.reporters.inspect_text import as_text

if TYPE_CHECKING:
    from listinglint.model.wording import Language

PAGE = '<title>棉麻衬衫</title><p>下单后48小时内发货</p><img src="lost.jpg">'


def lines(language: Language) -> dict[str, str]:
    seen = inspect(Evidence(read_page(PAGE, "page.html", Path("/nowhere"))), language)
    told = [line.split(maxsplit=1) for line in as_text(seen, language).splitlines()]
    return {line[0]: line[1] if len(line) > 1 else "" for line in told}


def test_facts_and_pictures_are_told_in_chinese() -> None:
    told = lines("zh")
    assert "服装" == told["商品类别"]
    assert told["发货承诺"].startswith("有 ")
    assert told["尺码表"].startswith("无法判断 ")
    assert "缺失 找不到图片文件" == told["lost.jpg"]
    assert "卖家服务说明 1 处" == told["页面文字"]


def test_every_fact_of_the_contract_has_a_name() -> None:
    seen = inspect(Evidence(read_page(PAGE, "page.html")))
    assert [] == [name for name in seen["facts"] if name not in inspect_text.FACTS]


def test_the_measures_of_the_only_piece_are_its_table() -> None:
    page = '<title>Vintage denim jacket</title><div id="description"><p>20" pit to pit<br>24" length</p></div>'
    told = inspect(Evidence(read_page(page, "page.html")))["facts"]["size_table"]
    assert (told["columns"], told["rows"]) == (["", "pit to pit", "length"], [["", '20"', '24"']])
