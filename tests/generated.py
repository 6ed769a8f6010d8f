"""What is generated from the rules: `python -m tests.generated` writes the index, the schemas and a page for each rule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from listinglint.config.json_schema import config_schema
from listinglint.explain import fact_pages, rule_pages
from listinglint.rulebook import json_schema, loader

DOCS = Path(__file__).parents[1] / "docs"
PAGES = DOCS / "rules"


def texts() -> dict[Path, str]:
    """Give the generated files by their path."""
    rules, profiles = loader.load(), loader.profiles()
    return {
        loader.rules_dir() / "INDEX.md": rule_pages.index(rules, profiles),
        loader.rules_dir() / "schema.json": _json(json_schema.rule_schema()),
        DOCS / "listinglint.schema.json": _json(config_schema((rule.id for rule in rules), profiles)),
        PAGES / "FACTS.md": fact_pages.page("en"),
        PAGES / "FACTS.zh.md": fact_pages.page("zh"),
        **{PAGES / name: text for name, text in rule_pages.docs(rules, profiles)},
    }


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    written = texts()
    for file in PAGES.rglob("*.md"):
        if file not in written:
            file.unlink()
    for file, text in written.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
