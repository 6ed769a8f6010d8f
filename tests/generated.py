"""What is generated from the rules: `python -m tests.generated` writes the index, the schemas and a page for each rule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from listinglint import handbook, rulebook, schema, vocabulary
from listinglint.config.schema import config_schema

DOCS = Path(__file__).parents[1] / "docs"
PAGES = DOCS / "rules"


def texts() -> dict[Path, str]:
    """Give the generated files by their path."""
    rules, profiles = rulebook.load(), rulebook.profiles()
    return {
        rulebook.rules_dir() / "INDEX.md": handbook.index(rules, profiles),
        rulebook.rules_dir() / "schema.json": _json(schema.rule_schema()),
        DOCS / "listinglint.schema.json": _json(config_schema((rule.id for rule in rules), profiles)),
        PAGES / "FACTS.md": vocabulary.page("en"),
        PAGES / "FACTS.zh.md": vocabulary.page("zh"),
        **{PAGES / name: text for name, text in handbook.docs(rules, profiles)},
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
