"""A rule that breaks never lets a run pass: the exit status is 2, and every format says which rule it was."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace
from tests.cli.commands import run

from listinglint.facts import registry
from listinglint.reporters import REPORTERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RULE = "colour-note-missing"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page on which a fact breaks whatever is asked."""

    def broken(_: object) -> Iterator[Any]:
        raise ZeroDivisionError

    monkeypatch.setitem(registry.FACTS, "colour_notes", replace(registry.FACTS["colour_notes"], find=broken))
    (tmp_path / "page.html").write_text("<h1>女士衬衫</h1><p>柔软亲肤，四季可穿。</p>", "utf-8")
    return tmp_path


@pytest.mark.parametrize("form", REPORTERS)
@pytest.mark.parametrize("more", [(), ("--exit-zero",), ("--fail-on", "never"), ("--quiet",)])
def test_a_broken_rule_is_status_2_in_every_format(page: Path, form: str, more: tuple[str, ...]) -> None:
    done = run("check", "page.html", "--no-ocr", "--select", RULE, "-f", f"{form}=out.dat", *more, cwd=page)
    assert done.returncode == 2
    told = (page / "out.dat").read_text("utf-8")
    assert RULE in told
    assert "ZeroDivisionError" in told


@pytest.mark.parametrize("language", [("en", "1 broken"), ("zh", "1 条规则出错")])
@pytest.mark.parametrize("form", ["text", "concise", "grouped", "github"])
def test_the_last_line_counts_what_broke(page: Path, form: str, language: tuple[str, str]) -> None:
    done = run("check", "page.html", "--no-ocr", "--select", RULE, "-f", form, "--lang", language[0], cwd=page)
    assert language[1] in done.stdout.decode().splitlines()[-1]


def test_sarif_says_that_the_run_did_not_go_well(page: Path) -> None:
    done = run("check", "page.html", "--no-ocr", "--select", RULE, "-f", "sarif", cwd=page)
    assert not json.loads(done.stdout)["runs"][0]["invocations"][0]["executionSuccessful"]
