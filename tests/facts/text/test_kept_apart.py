"""Writers who never saw a pattern are understood as well as was last measured (`eval/text.json`), or better."""

from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING, Any

import pytest

from listinglint.phrasebook.folder import phrases_dir
from listinglint.phrasebook.loader import files_of
from listinglint.phrasebook.written import examples

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


@pytest.fixture(scope="module")
def measured(request: pytest.FixtureRequest) -> tuple[ModuleType, dict[str, Any], dict[str, Any]]:
    """The script, what it measures now, and what was kept of its last measure."""
    folder: Path = request.config.rootpath / "eval"
    spec = importlib.util.spec_from_file_location("eval_text", folder / "text.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    counts, _ = script.measure()
    return script, script.as_data(counts), json.loads((folder / "text.json").read_text("utf-8"))


def test_the_measure_kept_is_of_the_sentences_there_are(measured: tuple[ModuleType, dict[str, Any], Any]) -> None:
    _, now, kept = measured
    assert sizes(now) == sizes(kept), "python eval/text.py --write"


def test_no_fact_is_understood_worse_in_any_language(measured: tuple[ModuleType, Any, Any]) -> None:
    _, now, kept = measured
    worse = [
        f"{fact} in {language}: {now['kept-apart'][fact][language]}, not {before}"
        for fact, languages in kept["kept-apart"].items()
        for language, before in languages.items()
        if now["kept-apart"][fact][language][1] < before[1] or now["kept-apart"][fact][language][3] > before[3]
    ]
    assert worse == []


def test_the_page_shows_what_was_kept(root: Path, measured: tuple[ModuleType, Any, Any]) -> None:
    script, _, kept = measured
    counts = {
        (split, fact, language): script.Counts(*numbers)
        for split, facts in kept.items()
        for fact, languages in facts.items()
        for language, numbers in languages.items()
    }
    assert script.page(counts) == (root / "eval" / "text.md").read_text("utf-8")


def sizes(data: dict[str, Any]) -> dict[tuple[str, str, str], tuple[int, int]]:
    """Count the sentences of each kind."""
    return {
        (split, fact, language): (numbers[0], numbers[2])
        for split, facts in data.items()
        for fact, languages in facts.items()
        for language, numbers in languages.items()
    }


def test_no_sentence_kept_apart_was_before_the_eyes_of_who_wrote_patterns() -> None:
    for file in files_of(phrases_dir()):
        seen: dict[bool, set[str]] = {True: set(), False: set()}
        for one in examples(file):
            blocks = (*one.said.values(), *one.not_said.values())
            seen[one.split == "kept-apart"].update(line.strip() for block in blocks for line in block.splitlines())
        assert seen[True].isdisjoint(seen[False]), file.name
