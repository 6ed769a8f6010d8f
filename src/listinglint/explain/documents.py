"""The files that are written from the rules, the facts and the settings: pages to read and schemas for editors."""

from __future__ import annotations

import json
from typing import Any

from listinglint.config.json_schema import config_schema
from listinglint.explain import fact_pages, group_pages
from listinglint.rulebook import json_schema, loader

PAGES = "docs/rules"
"""The folder that holds nothing else."""


def documents() -> dict[str, str]:
    """Return the text of every such file, by its path in the project's folder."""
    rules, profiles = loader.load(), loader.profiles()
    return {
        "rules/INDEX.md": group_pages.index(rules, profiles),
        "rules/schema.json": _json(json_schema.rule_schema()),
        "docs/listinglint.schema.json": _json(config_schema((rule.id for rule in rules), profiles)),
        f"{PAGES}/FACTS.md": fact_pages.page("en"),
        f"{PAGES}/FACTS.zh.md": fact_pages.page("zh"),
        **{f"{PAGES}/{name}": text for name, text in group_pages.pages(rules, profiles)},
    }


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
