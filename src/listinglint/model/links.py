"""Where the project and its pages about rules are on the web."""

from __future__ import annotations

from listinglint.model.wording import Wording

HOME = "https://github.com/listinglint/listinglint"
_PAGES = f"{HOME}/blob/main/docs/rules"


def anchors(rule: str) -> Wording:
    """Name the places of a rule within the page of its group: its own name, and where its Chinese part begins."""
    return Wording(rule, f"{rule}-zh")


def rule_page(group: str, rule: str) -> Wording:
    """Give the address of what the project's pages say about one of its own rules, in each language."""
    at = anchors(rule)
    return Wording(f"{_PAGES}/{group}.md#{at.en}", f"{_PAGES}/{group}.md#{at.zh}")
