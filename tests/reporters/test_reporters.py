"""Every format of every awkward report: as its golden file says, agreeing on counts, valid by the format's own rules."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from functools import cache
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from tests.reporters.awkward import REPORTS, finding, listing
from tests.reporters.goldens import FOLDER, cases, rendered

from listinglint import reporters
from listinglint.model.report import Problem, Report, RuleResult, Verdict
from listinglint.model.wording import Wording
from listinglint.reporters import REPORTERS, asked_by, github, is_for_consoles, markdown, render
from listinglint.reporters.entries import counts, unchecked
from listinglint.reporters.json import schema_file

if TYPE_CHECKING:
    from listinglint.model.wording import Language

LEVELS = ("error", "warning", "advice", "review")
OFFERED = {"root", "suppressed", "illustrations", "pages", "width", "color", "most_bytes", "failing", "summary"}
"""What a format may ask for: all of it is known where reports are written, but for the limit of GitHub's summary."""


@cache
def told(form: str, name: str) -> str:
    """Render an awkward report once: the huge one takes half a second."""
    return render(form, REPORTS[name])


@pytest.mark.parametrize("name", cases())
def test_golden(name: str) -> None:
    assert rendered(*cases()[name]) == (FOLDER / name).read_bytes().decode()


def test_no_golden_file_is_left_over() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(cases())


FRAGMENTS = {
    "empty": ["<b>0</b> Listings 商品", "No listing was checked. 没有检查任何商品。"],
    "clean": ["✓ Nothing to complain about. 没有发现问题。", "All that was checked 全部检查项 (2)"],
    "chinese": ["说明在劝退买家", "保证了送达时间：“三天必达”", "针织连衣裙女 长袖 修身显瘦 打底裙 墨绿色"],
    "unknown": [
        "Could not be checked 无法判断 “Not checked” does not mean “nothing wrong”. 未能检查，不代表没有问题。",
        "it is on the web and pictures are not fetched 图片在网上，检查时不联网下载",
        "Could not be checked 无法判断 dispatch-time-missing colour-note-missing",
        "Rules that broke 出错的规则 the rule broke: KeyError: 'x' 规则出错：KeyError: 'x' stretch-size-missing",
        "“Not checked” does not mean “nothing wrong”. 未能检查，不代表没有问题。",
    ],
    "problems": ["Could not be read 无法读取 gone.html no such file 找不到这个文件 ./放/空 页.html is empty 是空文件"],
    "silenced": [
        "<b>4</b> Silenced 已屏蔽",
        "<b>4</b> fixed since the baseline",
        "by 由 a comment in the page 页内注释 : the supplier redraws it",
        "by 由 a file beside the page 旁置文件 : 自家车队配送",
    ],
}
"""What the page says about reports that no golden file is kept of: words in both languages, tags left out but for `b`."""


@pytest.mark.parametrize("name", FRAGMENTS)
def test_the_page_says_what_is_special_about_a_report(name: str) -> None:
    body = re.sub(r"<(?!/?b>)[^>]*>", " ", render("html", REPORTS[name]))
    words = " ".join(unescape(body).split())
    assert [fragment for fragment in FRAGMENTS[name] if fragment not in words] == []


def test_every_module_that_renders_a_report_is_in_the_table() -> None:
    names = [path.stem for path in Path(reporters.__file__).parent.glob("*.py") if path.stem != "__init__"]
    modules = [import_module(f"listinglint.reporters.{name}") for name in names]
    rendering = {module.__name__ for module in modules if "render" in vars(module)}
    assert rendering == set(REPORTERS.values())


@pytest.mark.parametrize("form", REPORTERS)
def test_a_format_asks_for_what_there_is(form: str) -> None:
    assert set(asked_by(form)) <= OFFERED


def test_a_format_is_told_what_it_asks_for() -> None:
    assert asked_by("text") == ("color", "width", "pages", "summary")
    assert asked_by("junit") == ("failing",)
    assert asked_by("sarif") == ("root", "suppressed")
    assert asked_by("csv") == ()
    assert [form for form in REPORTERS if is_for_consoles(form)] == ["text", "concise", "grouped"]


@pytest.mark.parametrize("form", REPORTERS)
@pytest.mark.parametrize("name", ["clean", "several", "chinese", "unknown", "problems"])
def test_every_format_names_what_was_found_and_what_could_not_be_looked_at(form: str, name: str) -> None:
    report = REPORTS[name]
    text = re.sub(r"\\([-.])", r"\1", render(form, report))
    rules = {finding.rule for listing in report.listings for finding in listing.findings}
    silent = {Verdict.UNKNOWN} if form == "gitlab" else set()  # to code quality what nobody looked at is no issue
    groups = (group for listing in report.listings for group in unchecked(listing))
    rules |= {group.rules[0] for group in groups if group.verdict not in silent}
    reasons = {problem.reason.en for problem in report.problems}
    assert {words for words in rules | reasons if words not in text} == set()


@pytest.mark.parametrize(("form", "language", "address"), [
    ("sarif", "en", '"helpUri": "https://github.com/listinglint/listinglint/blob/main/docs/rules/colour.md#colour-note-blunt"'),
    ("sarif", "zh", "/docs/rules/colour.md#colour-note-blunt-zh"),
    ("markdown", "en", "[`colour-note-blunt`](https://github.com/listinglint/listinglint/blob/main/docs/rules/colour.md#colour-note-blunt)"),
    ("junit", "zh", "/docs/rules/colour.md#colour-note-blunt-zh</skipped>"),
    ("html", "en", 'href="https://github.com/listinglint/listinglint/blob/main/docs/rules/colour.md#colour-note-blunt-zh"'),
])  # fmt: skip
def test_help_is_a_click_away(form: str, language: Language, address: str) -> None:
    assert address in render(form, REPORTS["several"], language)


@pytest.mark.parametrize("form", REPORTERS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_steers_a_terminal_or_breaks_an_encoding(form: str, language: Language) -> None:
    text = render(form, REPORTS["hostile"], language)
    text.encode("utf-8")
    assert set(text).isdisjoint("\x00\x07\x1b\u202e")


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("form", REPORTERS)
def test_formats_agree_on_counts(form: str, name: str) -> None:
    if form not in COUNTERS:
        pytest.skip("nobody has told yet how to count what it says")
    expected = {level: number for level, number in counts(REPORTS[name]).items() if number}
    found = COUNTERS[form](told(form, name))
    assert {key: number for key, number in expected.items() if key in found or key in LEVELS} == +found


def _in_total(text: str) -> Counter[str]:
    words = {"not checkable": "unknown", "broken": "broken", "not readable": "problems", "fixed": "mended"}
    last = text.rstrip().splitlines()[-1]
    kinds = "error|warning|advice|review|not checkable|broken|not readable|silenced|fixed"
    return Counter({words.get(what, what): int(n) for n, what in re.findall(rf"(\d+) (?:to )?({kinds})", last)})


def _in_concise(text: str) -> Counter[str]:
    levels = Counter(re.findall(r": (error|warning|advice|review) \[[a-z-]+\]", text))
    assert {level: _in_total(text)[level] for level in LEVELS if _in_total(text)[level]} == levels
    return _in_total(text)


def _in_grouped(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for number, level in re.findall(r"^[a-z-]+: (\d+) (?:to )?([a-z]+?)s? in \d+ listings?$", text, re.MULTILINE):
        found[level] += int(number)
    assert sum(found.values()) == sum(_in_total(text)[level] for level in LEVELS)
    return _in_total(text)


def _in_json(text: str) -> Counter[str]:
    data = json.loads(text)
    found = Counter(_level(finding) for listing in data["listings"] for finding in listing["findings"])
    assert {level: data["counts"][level] for level in LEVELS} == {level: found[level] for level in LEVELS}
    return Counter(data["counts"])


def _level(finding: dict[str, Any]) -> str:
    return "review" if finding["verdict"] == "review" else str(finding["severity"])


def _in_jsonl(text: str) -> Counter[str]:
    lines = [json.loads(line) for line in text.split("\n")[:-1]]
    found = Counter(_level(line) for line in lines if line["kind"] == "finding")
    for line in lines:
        found["problems"] += line["kind"] == "problem"
        found["silenced"] += line["kind"] == "silenced"
        if line["kind"] == "unchecked":
            found["unknown" if line["verdict"] == "unknown" else "broken"] += len(line["rules"])
    return found


def _in_sarif(text: str) -> Counter[str]:
    run = json.loads(text)["runs"][0]
    levels = {"error": "error", "warning": "warning", "note": "advice", "none": "review"}
    found = Counter(levels[result["level"]] for result in run["results"] if "suppressions" not in result)
    told = Counter(run["properties"]["counts"])
    left = re.search(r"(\d+) more findings were left out", text)
    assert sum(told[level] for level in LEVELS) == sum(found.values()) + (int(left[1]) if left else 0)
    return told


def _in_junit(text: str) -> Counter[str]:
    root = ET.fromstring(text)
    return Counter(
        result.get("type", "")
        for case in root.iter("testcase")
        for result in case
        if result.get("type") in {"error", "warning", "advice", "review"} and (result.tag != "error")
    )


def _in_github(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for number, level in re.findall(r"^::\w+ file=[^:]*,title=(\d+) (?:to )?([a-z]+?)s?::", text, re.MULTILINE):
        found[level] += int(number)
    for number, level in re.findall(r"::(\d+) (?:to )?([a-z]+?)s? in \d+ more listings", text):
        found[level] += int(number)
    return found


def _in_gitlab(text: str) -> Counter[str]:
    levels = {"critical": "error", "major": "warning", "minor": "advice", "info": "review"}
    return Counter(
        levels[issue["severity"]] for issue in json.loads(text) if not issue["check_name"].startswith("could-not-")
    )


def _in_csv(text: str) -> Counter[str]:
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    names = {"unknown": "unknown", "error": "broken", "problem": "problems"}
    return Counter(names.get(row["verdict"]) or _level(row) for row in rows)


def _in_markdown(text: str) -> Counter[str]:
    return _in_total(text.split("**")[1].replace("\\", ""))


def _in_html(text: str) -> Counter[str]:
    found = Counter(re.findall(r'<li class="hit" data-level="(\w+)"', text))
    return found + Counter(silenced=text.count('<li class="quieted">'))


COUNTERS = {
    "text": _in_total,
    "concise": _in_concise,
    "grouped": _in_grouped,
    "json": _in_json,
    "jsonl": _in_jsonl,
    "sarif": _in_sarif,
    "junit": _in_junit,
    "github": _in_github,
    "gitlab": _in_gitlab,
    "markdown": _in_markdown,
    "csv": _in_csv,
    "html": _in_html,
}


@pytest.mark.parametrize("name", [name for name in REPORTS if name != "huge"])
def test_json_keeps_its_schema(name: str) -> None:
    schema = json.loads(schema_file().read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(json.loads(told("json", name)))) == []


@pytest.mark.parametrize("name", [name for name in REPORTS if name != "huge"])
def test_sarif_keeps_the_oasis_schema(name: str) -> None:
    schema = json.loads(Path(__file__).with_name("sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    log = json.loads(told("sarif", name))
    log["$schema"] = schema["id"]
    assert [error.message for error in jsonschema.Draft4Validator(schema).iter_errors(log)] == []


def test_sarif_points_into_pictures() -> None:
    result = json.loads(render("sarif", REPORTS["several"]))["runs"][0]["results"][2]
    assert {
        "uri": "shop/knit/page.html",
        "picture": "shop/knit/images/06%20%E9%95%BF%E5%9B%BE.jpg",
        "rectangles": [{"top": 68, "left": 40, "bottom": 128, "right": 350}],
    } == {
        "uri": result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        "picture": result["attachments"][0]["artifactLocation"]["uri"],
        "rectangles": result["attachments"][0]["rectangles"],
    }


def test_sarif_says_who_silenced_and_what_the_baseline_knows() -> None:
    results = json.loads(render("sarif", REPORTS["silenced"]))["runs"][0]["results"]
    assert [
        ("new", None),
        ("new", None),
        ("new", None),
        ("new", ("inSource", "the supplier redraws it")),
        ("new", ("external", "自家车队配送")),
        ("unchanged", ("external", "known since the baseline was written")),
        ("unchanged", ("external", "known since the baseline was written")),
    ] == [(result["baselineState"], _suppression(result)) for result in results]
    names = [result["partialFingerprints"]["listinglint/v2"] for result in results]
    assert len(set(names)) == len(names)


def _suppression(result: dict[str, Any]) -> tuple[str, str] | None:
    return next(((one["kind"], one["justification"]) for one in result.get("suppressions", ())), None)


def test_sarif_for_code_scanning_leaves_out_what_is_silenced_and_says_so() -> None:
    run = json.loads(render("sarif", REPORTS["silenced"], suppressed=False))["runs"][0]
    assert (3, "silenced findings left out: 4, since code scanning would open an alert for each") == (
        len(run["results"]),
        run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"],
    )


@pytest.mark.parametrize("form", ["junit", "github", "gitlab", "csv", "markdown", "concise", "grouped"])
def test_what_is_silenced_is_only_counted(form: str) -> None:
    assert "自家车队配送" not in render(form, REPORTS["silenced"])


def test_a_file_of_suppressions_is_no_listing() -> None:
    assert render("concise", REPORTS["silenced"]).splitlines()[-1] == (
        "2 listings: 1 error, 2 warnings; 4 silenced (1 by comment, 1 by file, 2 by baseline); 4 fixed since the baseline"
    )


def test_sarif_keeps_the_worst_of_too_many_findings() -> None:
    run = json.loads(told("sarif", "huge"))["runs"][0]
    kept = Counter(result["level"] for result in run["results"])
    assert kept == {"error": 2400, "warning": 1200, "note": 1200, "none": 200}
    assert run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"].startswith("1000 more findings")


@pytest.mark.parametrize("form", ["sarif", "gitlab", "github"])
def test_paths_are_relative_to_the_repository(form: str) -> None:
    text = render(form, REPORTS["several"], root="shop")
    assert re.search(r'[="]knit/page.html[",]', text)
    assert not re.search(r'[="]shop/knit/page.html[",]', text)


@pytest.mark.parametrize("name", REPORTS)
def test_gitlab_keeps_one_issue_for_each_fingerprint(name: str) -> None:
    names = [issue["fingerprint"] for issue in json.loads(told("gitlab", name))]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", REPORTS)
def test_github_shows_ten_of_each_command_and_one_line_each(name: str) -> None:
    lines = told("github", name).split("\n")[:-2]
    assert [line for line in lines if not line.startswith(("::error ", "::warning ", "::notice "))] == []
    assert max(Counter(line.split()[0] for line in lines).values(), default=0) <= 10


def test_a_summary_is_the_report_in_markdown() -> None:
    assert github.summary(REPORTS["several"], "zh") == markdown.render(REPORTS["several"], "zh")


def test_a_summary_is_cut_below_its_limit_and_says_so() -> None:
    text = github.summary(REPORTS["huge"])
    assert len(text.encode()) < 1024 * 1024
    cut = markdown.render(REPORTS["huge"], most_bytes=100_000)
    assert len(cut.encode()) <= 100_000
    assert re.search(r"… and \d+ more listings", cut)


def test_no_cell_of_a_table_is_a_formula() -> None:
    rows = csv.reader(io.StringIO(render("csv", REPORTS["hostile"]).removeprefix("\ufeff")))
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []


def test_junit_says_what_could_not_be_checked() -> None:
    root = ET.fromstring(render("junit", REPORTS["unknown"]))
    assert {"tests": "4", "skipped": "2", "errors": "1", "failures": "0"} == {
        key: root.get(key) for key in ("tests", "skipped", "errors", "failures")
    }


LINKS = "色差不退不换 [click](http://evil.example) www.evil.example WWW.evil.example \\[x](y)"


def with_links() -> Report:
    found = finding(message=Wording(f"this says “{LINKS}”", f"写着“{LINKS}”"), quote=LINKS)
    other = RuleResult("stretch-size-missing", Verdict.UNKNOWN, Wording(LINKS, LINKS))
    return Report((listing(found, more=(other,)),), (Problem(LINKS, Wording(LINKS, LINKS)),))


def test_no_words_of_a_page_become_a_link_in_an_alert() -> None:
    (run,) = json.loads(render("sarif", with_links()))["runs"]
    told = [result["message"]["text"] for result in run["results"]]
    told += [note["message"]["text"] for note in run["invocations"][0]["toolExecutionNotifications"]]
    assert len(told) == 3
    for words in told:
        assert not re.search(r"(?<!\\)\[[^\]]*(?<!\\)\]\(", words)
        assert "\\[click\\](http://evil.example)" in words
    plain = json.loads(render("sarif", Report((listing(finding(message=Wording("a[0]", "甲[0]"))),))))
    assert plain["runs"][0]["results"][0]["message"]["text"] == "a[0]"


def test_markdown_leaves_no_bare_address_that_viewers_make_a_link_of() -> None:
    assert not re.search(r"www\.|://", markdown.escape(LINKS), re.IGNORECASE)
    assert markdown.escape(LINKS) in render("markdown", with_links())


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%", " =", "\t=", "\u3000＝"])
def test_no_cell_of_a_table_is_run_by_a_spreadsheet(start: str) -> None:
    words = f"{start}1+1"
    report = Report((listing(finding(quote=words, message=Wording(words, words)), title=words),))
    cells = [cell for row in list(csv.reader(io.StringIO(render("csv", report))))[1:] for cell in row]
    assert sum("1+1" in cell for cell in cells) == 3
    assert all(cell.startswith("'") for cell in cells if "1+1" in cell)
