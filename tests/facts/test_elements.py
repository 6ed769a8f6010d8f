"""A shop's own rules about its template: elements that a CSS selector chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.facts.elements import elements, fault_of, is_linear
from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Unavailable
from listinglint.loaders import find
from listinglint.loaders.html.page import read_page
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.selection import Selection
from listinglint.rulebook.verbs import Absent, Count, Present

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<h1>女士衬衫</h1>
<div class="detail">
  <table class="size-chart wide" id="sizes"><tr><td>S</td><td> 胸围 &amp;
88 </td></tr></table>
  <p class="note">手洗</p><p class="note"><!-- old --></p>
</div>"""


def page(html: str = PAGE) -> Evidence:
    return Evidence(read_page(html, "page.html"))


def test_an_element_has_its_attributes_and_stands_where_its_tag_does() -> None:
    (seen,) = elements(page(), ".detail .size-chart")
    value = seen.value
    assert (value.tag, value.text, value.id, getattr(value, "class")) == (
        "table",
        "S 胸围 & 88",
        "sizes",
        ("size-chart", "wide"),
    )
    assert (str(seen.where), seen.quote) == ("page.html:3:3", "S 胸围 & 88")


def test_elements_that_the_parser_adds_stand_where_their_parent_does() -> None:
    (seen,) = elements(page(), "tbody")
    assert str(seen.where) == "page.html:3:3"


def test_verbs_speak_of_elements() -> None:
    at: dict[str, str | list[str]] = {"selector": ".note"}
    assert [hit.quote for hit in Absent(fact="elements", having=at).hits(page())] == ["手洗", ""]
    assert [hit.quote for hit in Absent(fact="elements", having={**at, "text": "手洗"}).hits(page())] == ["手洗"]
    assert len(list(Absent(fact="elements", having={"selector": "table", "class": "wide"}).hits(page()))) == 1
    assert len(list(Present(fact="elements", having={"selector": ".size-guide"}).hits(page()))) == 1
    (hit,) = Count(fact="elements", having=at, at_most=1).hits(page())
    assert (str(hit.where), hit.data["count"]) == ("page.html:5:3", 2)


def test_several_selectors_are_alternatives() -> None:
    chosen = Selection(fact="elements", having={"selector": ["h1", "h2", ".note"]})
    assert [seen.quote for seen in chosen.of(page())] == ["女士衬衫", "手洗", ""]


@pytest.mark.parametrize(
    ("having", "says"),
    [
        ({}, "elements needs having: {selector: …}"),
        ({"selector": []}, "elements needs having: {selector: …}"),
        ({"text": "S"}, "elements needs having: {selector: …}"),
        ({"selector": "div["}, "'div[' is no CSS selector: Malformed attribute selector at position 3"),
        ({"selector": "p::before"}, "is no CSS selector: Pseudo-element found at position 1"),
        ({"selector": ":is(" * 70}, "is no CSS selector: Unclosed pseudo-class"),
        ({"selector": "a" * 301}, "a selector may have 300 characters"),
    ],
)
def test_what_is_no_selector_is_refused(having: dict[str, str | list[str]], says: str) -> None:
    with pytest.raises(RuleFault) as fault:
        Selection(fact="elements", having=having)
    assert says in str(fault.value)
    assert fault.value.why.zh != fault.value.why.en


def test_a_selector_of_a_rule_file_is_refused_with_file_and_line(tmp_path: Path) -> None:
    from listinglint.rulebook.template import rule_text

    text = rule_text("size-chart-lacking", "2026-11-29")
    old = "check: {kind: absent, fact: return_policies, having: {is_refused: 'true'}}"
    assert old in text
    file = tmp_path / "size-chart-lacking.yaml"
    file.write_text(
        text.replace(old, "check:\n  kind: present\n  fact: elements\n  having: {selector: 'a >'}"), "utf-8"
    )
    line = file.read_text("utf-8").splitlines().index("  having: {selector: 'a >'}") + 1
    with pytest.raises(loader.RuleError, match=f"size-chart-lacking.yaml:{line}: 'a >' is no CSS selector"):
        loader.load([tmp_path])


def test_what_is_no_page_has_no_elements_to_speak_of(tmp_path: Path) -> None:
    export = "Handle,Title,Body (HTML)\nshirt,Linen shirt,<p class=note>Soft</p>\n"
    (tmp_path / "a.jpg").write_bytes(b"x")
    exported = find.Source("export.csv", None, export.encode())
    for source in (exported, find.Source("a.jpg", tmp_path / "a.jpg")):
        (one,) = find.load(source)
        with pytest.raises(Unavailable, match="selectors need an HTML page"):
            list(elements(Evidence(one), ".note"))


def test_elements_of_a_description_that_is_elsewhere_may_be_there() -> None:
    html = '<h1>衬衫</h1><p class="note">手洗</p><div id="desc"><iframe src="//x.example/desc.html"></iframe></div>'
    found: list[str] = []
    with pytest.raises(Unavailable):
        found.extend(seen.quote for seen in elements(page(html), ".note"))
    assert found == ["手洗"]


def test_a_page_nested_too_deeply_or_with_too_many_matches_is_unknown_not_endless() -> None:
    with pytest.raises(Unavailable, match="elements inside each other"):
        list(elements(page("<div>" * 600), "div div div div div i"))
    found: list[object] = []
    with pytest.raises(Unavailable, match="chooses more than 1000 elements"):
        found.extend(elements(page("<i>x</i>" * 1_200), "i"))
    assert len(found) == 1_000


def test_selectors_that_ask_every_ancestor_end() -> None:
    deep = page("<div>" * 400 + "x" + "</div>" * 400)
    assert list(elements(deep, "div div div div div div div div div div span")) == []
    assert list(elements(deep, ":is(:is(div div) div) :is(div div div) i")) == []


def test_a_soup_is_only_made_when_a_rule_asks() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from listinglint.loaders.html.page import read_page; from listinglint.rulebook import loader;"
        "from listinglint.facts.evidence import Evidence; from listinglint.pipeline.judge import judge;"
        "judge(Evidence(read_page('<h1>衬衫</h1>', 'page.html')), loader.load()); print('bs4' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_findings_of_a_shops_own_rule_point_at_the_element(tmp_path: Path) -> None:
    rule = (
        "id: note-too-short\nsummary: {en: A note, zh: 备注}\nwhy: {en: Why, zh: 原因}\nfix: {en: Fix, zh: 修改}\n"
        "message: {en: 'take {value.tag} #{value.id} away', zh: '去掉 {value.tag}'}\nseverity: warning\ncomplaint: size\n"
        "check: {kind: absent, fact: elements, having: {selector: '.detail .size-chart'}}\n"
        "references: [{title: Ours, read: '2026-11-29'}]\nsince: 0.1.0\nexamples:\n"
        "  good: [{name: none, html: <h1>衬衫</h1>}]\n"
        "  bad: [{name: one, html: '<h1>衬衫</h1><div class=detail><b class=size-chart>S</b></div>', finds: [S]}]\n"
    )
    (tmp_path / "note-too-short.yaml").write_text(rule, "utf-8")
    (finding,) = judge(page(), loader.load([tmp_path])).findings
    assert (str(finding.where), finding.quote, finding.message.en) == (
        "page.html:3:3",
        "S 胸围 & 88",
        "take table #sizes away",
    )


def test_only_selectors_that_take_their_time_in_proportion_are_used() -> None:
    assert [is_linear(version) for version in ("2.10", "3.0", "4.1.3", "10.0")] == [False, False, True, True]
    assert fault_of(".detail > .size-chart:not(.old)") is None
