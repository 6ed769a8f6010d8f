"""Reports tell which findings have a fix, and with which option."""

from __future__ import annotations

import json

import pytest
from tests.reporters.awkward import finding, listing

from listinglint.model.report import Fixable, Report
from listinglint.reporters import html, text
from listinglint.reporters import json as as_json

REPORT = Report(
    (
        listing(
            finding("colour-note-missing", fixable=Fixable.SAFE),
            finding("colour-note-blunt", fixable=Fixable.UNSAFE),
            finding("photo-colour-space", fixable=Fixable.COPY),
            finding("courier-missing", setting="shop.couriers"),
            finding("arrival-guarantee"),
        ),
    )
)


def test_text_marks_them_and_sums_them_up() -> None:
    told = text.render(REPORT).splitlines()
    assert [line.split("[", 1)[1] for line in told if line.endswith("[*]")] == [
        "colour-note-missing] [*]",
        "colour-note-blunt] [*]",
        "photo-colour-space] [*]",
    ]
    assert told[-1] == (
        "[*] can be fixed: 1 with --fix, 1 with --fix --unsafe-fixes, 1 with --fix --out DIR, "
        "1 once shop.couriers is set in listinglint.yaml"
    )
    assert text.render(REPORT, "zh").splitlines()[-1].startswith("[*] 可自动修正：--fix 1 处，")


def test_nothing_is_said_where_a_person_has_to() -> None:
    assert "[*]" not in text.render(Report((listing(finding()),)))


def test_json_has_a_key_where_there_is_a_fix() -> None:
    found = json.loads(as_json.render(REPORT))["listings"][0]["findings"]
    assert [one.get("fixable") for one in found] == ["safe", "unsafe", "copy", None, None]


@pytest.mark.parametrize("words", ["--fix can fix it", "可用 --fix --unsafe-fixes 自动修正", "--fix --out DIR writes"])
def test_the_page_names_the_option(words: str) -> None:
    assert words in html.render(REPORT)
