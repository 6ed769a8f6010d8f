"""What is generated from the rules: `python -m tests.generated` writes the index and the schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from listinglint import handbook, rulebook, schema
from listinglint.config.schema import config_schema

DOCS = Path(__file__).parents[1] / "docs"


def texts() -> dict[str, str]:
    """Give the generated files of the rules folder by name."""
    return {
        "INDEX.md": handbook.index(rulebook.load()),
        "schema.json": _json(schema.rule_schema()),
    }


def documents() -> dict[str, str]:
    """Give the generated files of the documents by name."""
    rules = rulebook.load()
    profiles = {profile for rule in rules for profile in rule.profiles}
    return {"listinglint.schema.json": _json(config_schema((rule.id for rule in rules), profiles))}


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for folder, files in ((rulebook.rules_dir(), texts()), (DOCS, documents())):
        for name, text in files.items():
            (folder / name).write_text(text, "utf-8")
