"""Complaints held against listings: by their findings, by stored results, and by the names of goods."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listinglint.model.complaint import Complaint
from listinglint.model.complaint_counts import ComplaintCounts, GoodsCount, ReasonCount
from listinglint.pipeline.prevention import Faulty, ResultError, held_against, of_result

if TYPE_CHECKING:
    from pathlib import Path

COUNTS = ComplaintCounts(
    complaints=10,
    reasons=(ReasonCount(Complaint.COLOUR, 6), ReasonCount(Complaint.SMELL, 4)),
    goods=(GoodsCount("A1", 5, 4, {Complaint.COLOUR: 4}), GoodsCount("B2", 5, 3, {Complaint.COLOUR: 2})),
)
RULES = {"colour-note-missing": Complaint.COLOUR, "size-table-missing": Complaint.SIZE}


def test_rules_with_findings_and_the_complaints_they_prevent() -> None:
    listings = [
        Faulty("shop.csv#A1", "Shirt", RULES),
        Faulty("shop.csv#C3", "Coat", {"size-table-missing": Complaint.SIZE}),
    ]
    counts = held_against(COUNTS, listings)
    assert counts.listings == 2
    assert [(one.rule, one.complaints, one.listings, one.about) for one in counts.preventions] == [
        ("colour-note-missing", 6, 1, 4)
    ]


def test_titles_and_file_names_are_names_of_goods_too() -> None:
    rules = {"colour-note-missing": Complaint.COLOUR}
    for path, title in (("pages/a1.html", ""), ("page.html", "A1")):
        (found,) = held_against(COUNTS, [Faulty(path, title, rules)]).preventions
        assert found.about == 4
    (found,) = held_against(COUNTS, [Faulty("page.html", "Coat", rules)]).preventions
    assert found.about is None


@pytest.mark.parametrize("form", ["json", "jsonl", "catalog"])
def test_stored_results(form: str, tmp_path: Path) -> None:
    finding = {"rule": "colour-note-missing", "complaint": "looks"}
    own = {"rule": "our-own", "complaint": "size"}
    if form == "json":
        data = {"listings": [{"path": "a", "title": "A", "findings": [finding, own], "told_once": []}]}
        text = json.dumps(data)
    elif form == "jsonl":
        lines = [{"kind": "finding", "listing": "a", "title": "A", **one} for one in (finding, own)]
        text = "\n".join(map(json.dumps, [*lines, {"kind": "problem", "path": "b"}]))
    else:
        line: dict[str, object] = {"kind": "listing", "origin": {}, "path": "a", "title": "A"}
        whole = [{**line, "findings": []}, {**line, "findings": [finding, own]}]
        text = "\n".join([*map(json.dumps, whole), '{"kind": "problem", "path": "b"}', '{"kind": "listing", "pa'])
    (tmp_path / "result").write_text(text, "utf-8")
    (listing,) = of_result(tmp_path / "result", {"colour-note-missing": Complaint.COLOUR})
    assert listing == Faulty("a", "A", {"colour-note-missing": Complaint.COLOUR, "our-own": Complaint.SIZE})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b'"x"',
        b"1\n2",
        b'{"listings": [1]}',
        b"\xff\xfe",
        b'{"listings": 3}',
        b'{"listings": [{"path": "a", "findings": null}]}',
        b'{"listings": [{"path": "a", "findings": ["x"]}]}',
        b'{"listings": [{"findings": []}]}',
    ],
)
def test_what_is_no_result(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "result").write_bytes(data)
    with pytest.raises(ResultError, match="is no stored result"):
        of_result(tmp_path / "result", {})


def test_what_ends_lines_elsewhere_ends_no_line_of_a_result(tmp_path: Path) -> None:
    line = {"kind": "finding", "listing": "a", "title": "Coat\u2028warm", "rule": "our-own", "complaint": "size"}
    (tmp_path / "result").write_text(json.dumps(line, ensure_ascii=False) + "\n", "utf-8")
    assert [Faulty("a", "Coat\u2028warm", {"our-own": Complaint.SIZE})] == of_result(tmp_path / "result", {})


def test_a_reason_of_another_kind_is_none(tmp_path: Path) -> None:
    listing = {"path": "a", "title": "A", "findings": [{"rule": "our-own", "complaint": []}]}
    (tmp_path / "result").write_text(json.dumps({"listings": [listing]}), "utf-8")
    assert [Faulty("a", "A", {})] == of_result(tmp_path / "result", {})


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("goods/hat.html", "hat"),
        ("export.csv#hat", "hat"),
        ("export.csv#12/3", "12/3"),
        ("pack.zip#export.csv#hat", "hat"),
        ("pack.zip#goods/hat.html", "hat"),
        ("goods/a#1.html", "a#1"),
    ],
)
def test_reviews_may_call_goods_by_the_name_of_their_listing(path: str, name: str) -> None:
    assert {name, "felt hat"} == Faulty(path, "Felt hat", {}).names
