"""The layout of a description changes nothing: the same rows and sentences say the same, whatever signs and elements they stand in."""

from __future__ import annotations

import pytest
from tests.book import RULES

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.loaders.html.page import read_page
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader

STANDARD = loader.for_profiles(RULES, ["standard"])
CHINESE = (
    "碎花连衣裙",
    [("材质", "棉100%"), ("图案", "纯色"), ("产地", "浙江")],
    ["24小时内发货", "颜色以实物为准，屏幕显示略有差别", "全网最低价", "差评必回骂"],
)
ENGLISH = (
    "Floral dress, green",
    [("Material", "100% cotton"), ("Pattern", "solid"), ("Origin", "Portugal")],
    ["Sent within 2 working days", "Colours may differ a little on your screen", "The best dress in the world"],
)
ROWS = {
    "p": "<p>{0}: {1}</p>",
    "li": "<li>{0}: {1}</li>",
    "full width": "<p>{0}：{1}</p>",
    "tick": "<p>✅ {0}: {1}</p>",
    "emoji": "<p>🌿{0}：{1}</p>",
    "star": "<p>* {0}: {1}</p>",
    "brackets": "<p>【{0}】{1}</p>",
    "dash": "<p>{0} - {1}</p>",
    "bar": "<p>{0} | {1}</p>",
    "table": "<table><tr><td>{0}</td><td>{1}</td></tr></table>",
    "list of pairs": "<dl><dt>{0}</dt><dd>{1}</dd></dl>",
    "bold": "<p><strong>{0}:</strong> {1}</p>",
    "line below": "<p><b>{0}</b><br>{1}</p>",
    "breaks": "{0}: {1}<br>",
    "heading": "<h4>{0}</h4><p>{1}</p>",
    "bold above": "<div><b>{0}</b><p>{1}</p></div>",
}
LINES = {
    "tick": "<p>✅ {0}</p>",
    "emoji": "<p>🌿{0}</p>",
    "star": "<p>* {0}</p>",
    "li": "<li>{0}</li>",
    "breaks": "{0}<br>",
}


def told(listing: tuple[str, list[tuple[str, str]], list[str]], layout: str, language: str) -> dict[str, str]:
    """Give what each rule says of a listing in a layout."""
    title, rows, lines = listing
    body = "".join(ROWS[layout].format(*row) for row in rows)
    body += "".join(LINES.get(layout, "<p>{0}</p>").format(line) for line in lines)
    page = f"<html lang={language}><title>{title}</title><h1>{title}</h1><div>{body}</div>"
    report = judge(Evidence(read_page(page, "page.html"), Tools()), STANDARD)
    return {result.rule: result.verdict.value for result in report.rules}


@pytest.mark.parametrize("layout", ROWS)
@pytest.mark.parametrize(("listing", "language"), [(CHINESE, "zh-CN"), (ENGLISH, "en")], ids=["zh", "en"])
def test_every_layout_says_the_same(
    listing: tuple[str, list[tuple[str, str]], list[str]], language: str, layout: str
) -> None:
    plain = told(listing, "p", language)
    assert plain["page-contradicts-itself"] == "fail"
    assert plain["material-missing"] == plain["dispatch-time-missing"] == plain["colour-note-missing"] == "pass"
    assert {
        rule: (verdict, plain[rule])
        for rule, verdict in told(listing, layout, language).items()
        if verdict != plain[rule]
    } == {}
