"""The baseline: what it knows, what it forgets, how it is written and read."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.reporters.awkward import BLUNT, HOSTILE, IN_PICTURE, REVIEW, finding, listing
from tests.suppressions.books import PASSED, in_picture, on_page, report

from listinglint.model.finding_id import BY_QUOTE, fingerprints
from listinglint.model.report import ListingReport, RuleResult, Silenced, Silencer, Verdict
from listinglint.suppressions.baseline import (
    Baseline,
    BaselineError,
    KnownFinding,
    compared,
    difference,
    gone,
    read,
    renewed,
    text_of,
)

RULES = ["size-table-missing", "colour-note-blunt", "arrival-guarantee"]


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for page in ("a.html", "b.html"):
        (tmp_path / page).write_text("<p>a")
    return tmp_path


def of(folder: Path, *reports: ListingReport) -> Baseline:
    return renewed(Baseline(folder), reports)


def pages(baseline: Baseline) -> list[tuple[str, str]]:
    return sorted((known.page, known.rule) for known in baseline.known)


def kinds(path: str, *rules: str) -> ListingReport:
    return report(path, *(on_page(rule, path, 1) for rule in rules))


def test_what_is_known_is_silenced_and_what_is_new_is_not(shop: Path) -> None:
    old = kinds("a.html", "size-table-missing")
    new = kinds("a.html", "size-table-missing", "care-missing")
    found = compared(of(shop, old), [new])[0]
    assert [(["care-missing"], [Silencer.BASELINE])] == [
        ([one.rule for one in found.findings], [one.by for one in found.silenced])
    ]
    assert found.rules[0] == RuleResult("size-table-missing", Verdict.PASS)


def test_findings_that_ask_for_a_look_are_known_as_well(shop: Path) -> None:
    look = listing(REVIEW)
    assert compared(of(shop, look), [look])[0].findings == ()


def test_the_same_words_twice_are_two_findings(shop: Path) -> None:
    once, twice = listing(IN_PICTURE), listing(IN_PICTURE, IN_PICTURE)
    assert [len(one.findings) for one in compared(of(shop, once), [twice])] == [1]
    assert [len(one.findings) for one in compared(of(shop, twice), [twice])] == [0]
    assert len(gone(of(shop, twice), [once])) == 1


def test_it_means_the_same_from_any_working_folder(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (shop / "deep").mkdir()
    baseline = of(shop, kinds("deep/a.html", *RULES))
    monkeypatch.chdir(shop / "deep")
    for path in ("a.html", "./a.html", "../deep/a.html", (shop / "deep/a.html").as_posix()):
        assert compared(baseline, [kinds(path, *RULES)])[0].findings == ()
        assert renewed(baseline, [kinds(path, *RULES[:1])]).known == of(shop, kinds(path, *RULES[:1])).known


def test_a_renamed_page_is_new(shop: Path) -> None:
    assert len(compared(of(shop, kinds("a.html", *RULES)), [kinds("b.html", *RULES)])[0].findings) == 3


def test_moved_words_are_known(shop: Path) -> None:
    moved = replace(BLUNT, where=replace(BLUNT.where, line=99))
    assert compared(of(shop, listing(BLUNT)), [listing(moved)])[0].findings == ()


def test_what_is_said_about_suppressions_is_never_known(shop: Path) -> None:
    note = report("a.html", on_page("suppression-unused", "a.html", 1))
    baseline = of(shop, note)
    assert (frozenset(), note.findings) == (baseline.known, compared(baseline, [note])[0].findings)


def test_it_shrinks_by_what_is_mended(shop: Path) -> None:
    baseline = of(shop, kinds("a.html", *RULES), kinds("b.html", *RULES))
    now = [kinds("a.html", "size-table-missing")]
    assert [("a.html", "arrival-guarantee"), ("a.html", "colour-note-blunt")] == sorted(
        (known.page, known.rule) for known in gone(baseline, now)
    )
    assert [("a.html", "size-table-missing"), *(("b.html", rule) for rule in sorted(RULES))] == pages(
        renewed(baseline, now)
    )


def test_what_is_new_is_added_when_it_is_written(shop: Path) -> None:
    baseline = of(shop, kinds("a.html", "care-missing"))
    assert [("a.html", "care-missing"), ("a.html", "size-table-missing")] == pages(
        renewed(baseline, [kinds("a.html", "size-table-missing", "care-missing")])
    )


@pytest.mark.parametrize(
    "rules",
    [
        (),
        (RuleResult("size-table-missing", Verdict.UNKNOWN),),
        (RuleResult("size-table-missing", Verdict.ERROR),),
        (RuleResult("size-table-missing", Verdict.PASS, unseen=PASSED[0].reason or BLUNT.why),),
    ],
)
def test_it_forgets_nothing_that_was_not_looked_at(shop: Path, rules: tuple[RuleResult, ...]) -> None:
    baseline = of(shop, kinds("a.html", "size-table-missing"))
    unseen = report("a.html", rules=rules)
    assert (frozenset(), baseline) == (gone(baseline, [unseen]), renewed(baseline, [unseen]))


def test_pages_that_are_gone_are_forgotten_when_it_is_written(shop: Path) -> None:
    baseline = of(shop, kinds("a.html", *RULES), kinds("lost.html", *RULES))
    assert gone(baseline, []) == frozenset()
    assert {"a.html"} == {page for page, _ in pages(renewed(baseline, []))}


def test_goods_that_left_their_feed_are_gone(shop: Path) -> None:
    (shop / "export.csv").write_text("Handle,Title\n")
    baseline = of(shop, kinds("export.csv#hat", *RULES), kinds("export.csv#scarf", *RULES))
    assert {"export.csv#scarf"} == {known.page for known in gone(baseline, [kinds("export.csv#hat", *RULES)])}


def test_what_a_comment_silences_is_not_mended_but_need_not_be_known(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (shop / "deep").mkdir()
    for folder, path in ((shop, "a.html"), (shop / "deep", "../a.html")):
        monkeypatch.chdir(folder)
        old = kinds(path, "size-table-missing")
        quiet = replace(report(path), silenced=(Silenced(old.findings[0], Silencer.COMMENT, "one size"),))
        assert gone(of(shop, old), [quiet]) == frozenset()
        assert renewed(of(shop, old), [quiet]).known == frozenset()


def test_the_file_is_a_line_for_each_finding_and_the_same_in_any_order(shop: Path) -> None:
    reports = [
        listing(BLUNT, finding(), path="b.html"),
        report("针织/a.html", in_picture("arrival-guarantee", "06 图.jpg", "三天必达")),
    ]
    text = text_of(of(shop, *reports))
    assert text == text_of(of(shop, *reversed(reports)))
    lines = text.splitlines()
    assert [
        "{",
        '  "schema": "listinglint/baseline@1",',
        '  "recipe": "listinglint/v2",',
        '  "findings": [',
        "  ]",
        "}",
    ] == [
        *lines[:4],
        *lines[-2:],
    ]
    assert [
        '    {"page": "b.html", "rule": "colour-note-blunt", "about": "色差在所难免,介意者慎拍abc", "fingerprint": "',
        '    {"page": "b.html", "rule": "size-table-missing", "about": "", "fingerprint": "',
        '    {"page": "针织/a.html", "rule": "arrival-guarantee", "about": "三天必达", "fingerprint": "',
    ] == [line.rstrip(",}")[:-33] for line in lines[4:-2]]


@pytest.mark.parametrize(
    "reports", [[], [kinds("a.html", *RULES)], [listing(finding(quote=HOSTILE), path=f"x{HOSTILE[:40]}.html")]]
)
def test_what_is_written_is_read_again(shop: Path, reports: list[ListingReport]) -> None:
    baseline = of(shop, *reports)
    file = shop / "listinglint-baseline.json"
    file.write_text(text_of(baseline), "utf-8")
    assert read(Path("listinglint-baseline.json")) == baseline
    assert compared(read(file), reports) == compared(baseline, reports)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "known.json:1: is not JSON: Expecting value"),
        ('{\n  "schema"', "known.json:2: is not JSON: "),
        ("[]", "known.json: is no baseline: Expected `object`, got `array`"),
        ("{}", "known.json: is no baseline: Object missing required field `schema`"),
        (
            '{"schema": "listinglint/baseline@2"}',
            "known.json: was written by another version (listinglint/baseline@2); write it anew",
        ),
        (
            '{"schema": "listinglint/baseline@1", "recipe": "listinglint/v0", "findings": []}',
            "known.json: was written by another version (listinglint/v0); write it anew",
        ),
        (
            '{"schema": "listinglint/baseline@1", "recipe": "listinglint/v2", "findings": [{"page": 1}]}',
            "known.json: is no baseline: Expected `str`, got `int` - at `$.findings[0].page`",
        ),
        (
            '{"schema": "listinglint/baseline@1", "recipe": "listinglint/v2", "findings": [], "more": 1}',
            "known.json: is no baseline: Object contains unknown field `more`",
        ),
        ("{\n<<<<<<< HEAD\n}", "known.json:2: a merge conflict is not resolved"),
        ("[" * 100_000, "known.json: is no baseline: it is nested too deeply"),
        ('{"schema": "\ud800"}', "known.json: is no baseline: it is not UTF-8 text"),
    ],
)
def test_a_file_that_is_wrong_is_told_in_one_line(shop: Path, text: str, why: str) -> None:
    (shop / "known.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(BaselineError) as refused:
        read(Path("known.json"))
    for words in (refused.value.why.en, refused.value.why.zh):
        assert "\n" not in words
    assert refused.value.why.en.startswith(why)


def test_a_file_that_is_not_there_is_told(shop: Path) -> None:
    with pytest.raises(BaselineError) as refused:
        read(shop / "known.json")
    assert refused.value.why.en == f"{shop.as_posix()}/known.json: can't be read: no such file or folder"


def test_editing_words_around_those_that_matter_reopens_nothing(shop: Path) -> None:
    before = replace(on_page("arrival-guarantee", "a.html", 3), quote="红色连衣裙三天必达", core="三天必达")
    after = replace(before, quote="蓝色新款连衣裙三天必达")
    other = replace(before, core="次日必达")
    book = of(shop, report("a.html", before))
    assert [len(found.findings) for found in compared(book, [report("a.html", after), report("a.html", other)])] == [
        0,
        1,
    ]
    assert gone(book, [report("a.html", after)]) == frozenset()


def test_a_baseline_of_release_0_1_still_holds_and_is_renewed_without_news(shop: Path) -> None:
    found = report("a.html", replace(on_page("arrival-guarantee", "a.html", 3), quote="红裙三天必达", core="三天必达"))
    old = Baseline(
        shop, frozenset({KnownFinding("a.html", "arrival-guarantee", "", fingerprints(found, recipe=BY_QUOTE)[0])})
    )
    (shop / "old.json").write_text(
        text_of(old).replace('"recipe": "listinglint/v2"', '"recipe": "listinglint/v1"'), "utf-8"
    )
    book = read(shop / "old.json")
    assert [len(one.findings) for one in compared(book, [found])] == [0]
    assert gone(book, [found]) == frozenset()
    after = renewed(book, [found])
    assert (0, 0) == difference(book, after, [found])
    assert [fingerprints(found)[0]] == [one.fingerprint for one in after.known]
