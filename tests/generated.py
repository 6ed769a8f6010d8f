"""What is generated from the rules: `python -m tests.generated` writes the index and the schema."""

from __future__ import annotations

import json

from listinglint import handbook, rulebook, schema


def texts() -> dict[str, str]:
    """Give the generated files of the rules folder by name."""
    return {
        "INDEX.md": handbook.index(rulebook.load()),
        "schema.json": json.dumps(schema.rule_schema(), ensure_ascii=False, indent=1) + "\n",
    }


if __name__ == "__main__":
    for name, text in texts().items():
        (rulebook.rules_dir() / name).write_text(text, "utf-8")
