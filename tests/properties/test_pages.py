"""Whatever a page holds: it is read, every place is one of it, every rule has an answer, and every format tells it."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.drawn import QUICK, pages

from listinglint.facts.evidence import Evidence
from listinglint.facts.sizes.page import spread, tables_in_page
from listinglint.loaders.charset import decode
from listinglint.loaders.html.page import read_page
from listinglint.model.report import Report, Verdict
from listinglint.pipeline.judge import judge
from listinglint.pipeline.telling import told_once
from listinglint.reporters import REPORTERS, render
from listinglint.rulebook.loader import load
from listinglint.suppressions.apply import Suppressions, apply_suppressions

if TYPE_CHECKING:
    from listinglint.model.listing import Listing

RULES = load()


@QUICK
@given(pages)
def test_every_word_stands_where_its_place_says(page: str) -> None:
    listing = read_page(page, "page.html")
    lines = page.split("\n")
    for passage in listing.passages:
        for offset in range(len(passage.words)):
            place = passage.place(offset, offset + 1)
            assert place.line is not None
            assert 1 <= place.line <= len(lines)
            assert 1 <= (place.column or 1) <= len(lines[place.line - 1]) + 1


@QUICK
@given(pages)
def test_every_rule_answers_and_every_format_tells_it(page: str) -> None:
    listing = read_page(page, "page.html")
    report = judge(Evidence(listing), RULES)
    broken = [(one.rule, one.reason) for one in report.rules if one.verdict is Verdict.ERROR]
    assert broken == []
    for name in REPORTERS:
        for language in ("en", "zh"):
            assert isinstance(render(name, told_once(Report((report,))), language), str)


@QUICK
@given(pages)
def test_the_same_page_has_the_same_findings(page: str) -> None:
    first, second = (judge(Evidence(read_page(page, "page.html")), RULES) for _ in range(2))
    assert first.findings == second.findings


@QUICK
@given(st.binary(max_size=300) | pages.map(lambda page: page.encode("gb18030", "replace")[:-1]))
def test_any_bytes_are_some_text(data: bytes) -> None:
    decoded = decode(data)
    decoded.text.encode("utf-8", "surrogatepass")
    read_page(decoded.text, "page.html")


cells = st.sampled_from(
    ["尺码", "M", "L", "2XL", "胸围", "102", "98.5", "衣长(cm)", "", "²", "1-2", "9" * 30]
) | st.text(string.printable, max_size=6)
spans = st.sampled_from(["", ' colspan="2"', ' rowspan="3"', ' colspan="9999"', ' rowspan="0"', ' colspan="x"'])
rows = st.lists(st.lists(st.tuples(cells, spans), max_size=6), max_size=8)


@QUICK
@given(rows)
def test_any_table_is_spread_into_rows_and_holds_sizes_or_none(drawn: list[list[tuple[str, str]]]) -> None:
    body = "".join("<tr>" + "".join(f"<td{span}>{words}</td>" for words, span in row) + "</tr>" for row in drawn)
    listing = read_page(f"<table>{body}</table>", "page.html")
    for table in listing.tables:
        assert all(isinstance(cell, str) for row in spread(table) for cell in row)
    for found in tables_in_page(listing.tables):
        assert found.sizes


@QUICK
@given(pages)
def test_suppressions_move_findings_and_lose_none(page: str) -> None:
    listing: Listing = read_page(page, "page.html")
    before = judge(Evidence(listing), RULES)
    after = apply_suppressions(listing, before, _suppressions())
    names = {rule.id for rule in RULES}
    kept = [one for one in after.findings if one.rule in names]
    assert len(kept) + len(after.silenced) == len(before.findings)


def _suppressions() -> Suppressions:
    from listinglint.config.lookup import Lookup
    from listinglint.config.settings import Settings
    from listinglint.pipeline.plan import Planner

    return Planner(Lookup(is_isolated=True)).suppressions_for(Settings())
