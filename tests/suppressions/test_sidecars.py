"""Files of suppressions: where they hold, what they may say, what is said about them after a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.suppressions.books import in_picture, on_page, report, suppressions, told

from listinglint.loaders.html.page import read_page
from listinglint.model.complaint import Complaint
from listinglint.model.report import ListingReport, RuleResult, Silencer, Verdict
from listinglint.suppressions.apply import apply_suppressions
from listinglint.suppressions.sidecars import NAME
from listinglint.suppressions.unused import upkeep

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.suppressions.apply import Suppressions


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, text: str, name: str = NAME) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def checked(run: Suppressions, *reports: ListingReport) -> list[ListingReport]:
    return [apply_suppressions(read_page("<p>a", one.path), one, run) for one in reports]


def missing(path: str) -> ListingReport:
    return report(path, on_page("size-table-missing", path, 1))


HATS = "- rule: size-table-missing\n  files: [hats/]\n  reason: hats come in one size\n"


def test_a_file_holds_for_its_folder_and_all_below(shop: Path) -> None:
    write(shop / "goods", HATS)
    found = checked(suppressions(), *map(missing, ["goods/hats/a/page.html", "goods/knit/page.html", "hats/page.html"]))
    assert [1, 0, 0] == [len(one.silenced) for one in found]
    assert [(Silencer.SIDECAR, "hats come in one size")] == [(one.by, one.reason) for one in found[0].silenced]


def test_it_means_the_same_from_any_working_folder(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(shop, "- {rule: size-table-missing, files: [goods/hats/page.html], reason: x}\n")
    (shop / "goods/hats").mkdir(parents=True)
    monkeypatch.chdir(shop / "goods")
    for path in ("hats/page.html", "../goods/hats/page.html", (shop / "goods/hats/page.html").as_posix()):
        assert len(checked(suppressions(), missing(path))[0].silenced) == 1


def test_what_lies_above_the_repository_is_not_read(shop: Path) -> None:
    write(shop, "- {rule: size-table-missing, reason: x}\n")
    (shop / "inner/.git").mkdir(parents=True)
    assert checked(suppressions(), missing("inner/page.html"))[0].silenced == ()


@pytest.mark.parametrize(
    ("narrowed", "silenced"),
    [
        ("quote: 介意者 慎拍", ["page.html:1:1", "images/06.jpg[1,2 3x4]"]),
        ("picture: images/06.jpg", ["images/06.jpg[1,2 3x4]", "images/06.jpg[1,2 3x4]"]),
        ("picture: '0[0-9].jpg'", ["images/06.jpg[1,2 3x4]", "images/06.jpg[1,2 3x4]"]),
        ("picture: images/06.jpg\n  quote: 介意者慎拍", ["images/06.jpg[1,2 3x4]"]),
        ("until: 2026-11-21", []),
    ],
)
def test_words_pictures_and_a_day_narrow_it(shop: Path, narrowed: str, silenced: list[str]) -> None:
    write(shop, f"- rule: colour-note-blunt\n  reason: x\n  {narrowed}\n")
    rule = "colour-note-blunt"
    found = report(
        "page.html",
        on_page(rule, "page.html", 1, quote="介意者\n慎拍！"),
        in_picture(rule, "images/06.jpg", "请介意者慎拍"),
        in_picture(rule, "images/06.jpg", "介意勿拍"),
    )
    assert silenced == [str(one.finding.where) for one in checked(suppressions(), found)[0].silenced]


def test_goods_of_a_feed_are_meant_by_the_feed_or_one_by_one(shop: Path) -> None:
    paths = ["shop/export.csv#hat", "shop/export.csv#scarf"]
    write(shop, "- {rule: size-table-missing, files: ['export.csv#hat'], reason: x}\n")
    assert [1, 0] == [len(one.silenced) for one in checked(suppressions(), *map(missing, paths))]
    write(shop, "- {rule: size-table-missing, files: [shop/export.csv], reason: x}\n")
    assert [1, 1] == [len(one.silenced) for one in checked(suppressions(), *map(missing, paths))]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- rule: size-table-missing\n  file: a\n", "line 2, column 3: unknown key 'file'; did you mean 'files'?"),
        ("- reason: x\n", "line 1, column 3: the key 'rule' is missing"),
        ("- rule:\n  reason: x\n", "line 1, column 3: the key 'rule' is missing"),
        ("- {rule: a, rule: b}\n", "line 1, column 13: the key 'rule' stands here twice"),
        ("rule: a\n", "line 1, column 1: "),
        ("- {rule: a, until: soon}\n", "line 1, column 20: 'soon' is no day; write it as 2027-01-31"),
        ("- {rule: a, files: hats/}\n", "line 1, column 20: "),
        ("- {rule: a, files: ['!hats']}\n", "line 1, column 21: '!hats' is no pattern of pages"),
        ("- {rule: a\n", "line 2, column 1: is not YAML"),
    ],
)
def test_a_file_that_is_wrong_is_one_problem_and_silences_nothing(shop: Path, text: str, problem: str) -> None:
    write(shop, text)
    run = suppressions()
    found = checked(run, missing("a.html"), missing("b.html"))
    assert [(), ()] == [one.silenced for one in found]
    assert [NAME] == [one.path for one in run.sidecars.problems]
    assert run.sidecars.problems[0].reason.en.startswith(problem)


@pytest.mark.parametrize("name", ["listinglint-silence.yml", ".listinglint-silence.yaml"])
def test_a_file_of_another_name_is_not_passed_over_in_silence(shop: Path, name: str) -> None:
    write(shop, HATS, name)
    run = suppressions()
    checked(run, missing("a.html"))
    assert [(name, f"is not read: call it {NAME}")] == [(one.path, one.reason.en) for one in run.sidecars.problems]


def test_an_empty_file_says_nothing(shop: Path) -> None:
    write(shop, "# nothing yet\n")
    run = suppressions()
    assert ((), []) == (checked(run, missing("a.html"))[0].silenced, run.sidecars.problems)


def kept_up(run: Suppressions, *reports: ListingReport) -> list[ListingReport]:
    found = checked(run, *reports)
    return [upkeep(sidecar, found, run) for sidecar in run.sidecars.met.values()]


def after(run: Suppressions, *reports: ListingReport) -> list[str]:
    return [line for one in kept_up(run, *reports) for line in told(one)]


def pages(shop: Path, *paths: str) -> None:
    for path in paths:
        (shop / path).parent.mkdir(parents=True, exist_ok=True)
        (shop / path).write_text("<p>a")


def test_an_entry_is_unused_when_all_it_stands_for_was_checked(shop: Path) -> None:
    pages(shop, "hats/a.html", "hats/b.html")
    write(shop, HATS)
    clean = [report("hats/a.html"), report("hats/b.html")]
    assert after(suppressions(), clean[0]) == []
    assert after(suppressions(), *clean) == ["suppression-unused listinglint-silence.yaml:1:3"]
    assert ["nothing of size-table-missing is silenced here: it stands for 2 of the listings checked"] == [
        one.message.en for one in kept_up(suppressions(), *clean)[0].findings
    ]
    assert after(suppressions(), clean[0], missing("hats/b.html")) == []
    unknown = report("hats/b.html", rules=(RuleResult("size-table-missing", Verdict.UNKNOWN),))
    assert after(suppressions(), clean[0], unknown) == []


def test_an_entry_for_what_is_not_there_is_unused_when_everything_was_checked(shop: Path) -> None:
    pages(shop, "a.html")
    write(shop, "- {rule: size-table-missing, files: [export.csv], reason: x}\n")
    found = kept_up(suppressions(), report("a.html"))
    assert ["nothing of size-table-missing is silenced here: no listing is called export.csv"] == [
        one.message.en for one in found[0].findings
    ]
    assert found[0].is_listing is False
    assert found[0].findings[0].complaint is Complaint.SIZE
    (shop / "export.csv").write_text("Handle,Title\n")
    assert after(suppressions(), report("a.html")) == []


def test_what_is_wrong_with_an_entry_is_told_with_the_listings_it_is_about(shop: Path) -> None:
    pages(shop, "a.html", "b.html")
    write(
        shop,
        "- {rule: size-tabel-missing, files: [a.html], reason: x}\n- {rule: top-claim, files: [a.html], reason: x}\n"
        "- {rule: care-missing, files: [a.html]}\n- {rule: care-missing, files: [a.html], reason: x, until: 2026-01-01}\n",
    )
    assert after(suppressions(), report("b.html")) == []
    assert after(suppressions(), report("a.html")) == [
        "suppression-unknown-rule listinglint-silence.yaml:1:4",
        "suppression-of-law listinglint-silence.yaml:2:4",
        "suppression-without-reason listinglint-silence.yaml:3:4",
        "suppression-expired listinglint-silence.yaml:4:4",
    ]


def test_the_law_is_not_silenced(shop: Path) -> None:
    write(shop, "- {rule: top-claim, reason: x}\n")
    assert checked(suppressions(), report("a.html", on_page("top-claim", "a.html", 1)))[0].silenced == ()
