"""The pages of the groups: every rule has its place in both languages, and links lead there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.book import RULES

from listinglint.explain import group_pages
from listinglint.explain.documents import PAGES, documents
from listinglint.model.links import rule_page
from listinglint.rulebook import loader
from listinglint.suppressions.notices import GROUP, NOTES

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.model.wording import Wording

ADDRESSES = [address for rule in RULES if (address := rule.web_page)] + [rule_page(GROUP, name) for name in NOTES]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return documents()


@pytest.fixture(scope="module")
def pages(texts: dict[str, str]) -> dict[str, str]:
    return {name.removeprefix(f"{PAGES}/"): text for name, text in texts.items() if name.startswith(PAGES)}


def anchors(page: str) -> set[str]:
    """Give what a fragment may name: headings in GitHub's writing, and what is marked by hand."""
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    slugs = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return slugs | set(re.findall(r'<a id="([^"]+)">', page))


def test_every_folder_of_rules_has_a_name() -> None:
    assert {rule.group for rule in RULES} == group_pages.GROUPS.keys()


def test_every_rule_is_told_in_both_languages_below_its_own_name(pages: dict[str, str]) -> None:
    for rule in RULES:
        told = pages[f"{rule.group}.md"].partition(f"\n## {rule.id}\n")[2].partition("\n## ")[0]
        english, _, chinese = told.partition(f'<a id="{rule.id}-zh">')
        assert rule.why.en in english
        assert rule.why.zh in chinese


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.en.rpartition("#")[2])
def test_help_links_lead_to_a_place_that_is_there(pages: dict[str, str], address: Wording) -> None:
    for link in (address.en, address.zh):
        page, _, place = link.partition("/docs/rules/")[2].partition("#")
        assert place in anchors(pages[page])


def test_links_between_the_files_lead_to_files_and_places_that_are_there(root: Path, texts: dict[str, str]) -> None:
    lost = []
    for name, text in texts.items():
        for link in re.findall(r"\]\(([^)]+)\)", text) if name.endswith(".md") else ():
            if link.startswith("http"):
                continue
            path, _, place = link.partition("#")
            target = ((root / name).parent / path).resolve() if path else root / name
            known = texts.get(target.relative_to(root).as_posix())
            if known is None and not target.exists():
                lost.append((name, link))
            if place and known is not None and place not in anchors(known):
                lost.append((name, link))
    assert lost == []


def test_a_rule_of_ones_own_has_no_page_of_the_project(tmp_path: Path) -> None:
    from tests.rulebook.test_loader import GOOD

    file = tmp_path / "colour" / "shouting.yaml"
    file.parent.mkdir()
    file.write_text(GOOD, "utf-8")
    (own,) = loader.load([file.parent])
    assert own.group == "colour"
    assert own.web_page is None
