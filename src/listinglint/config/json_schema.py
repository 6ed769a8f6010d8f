"""The JSON Schema of configuration files, so that an editor completes and checks them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from listinglint.config.keys import Config

if TYPE_CHECKING:
    from collections.abc import Iterable

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def config_schema(rules: Iterable[str], profiles: Iterable[str]) -> dict[str, Any]:
    """Give the schema; rules and profiles are offered by name, and those of a shop's own are let through."""
    schema = msgspec.json.schema(Config)
    for name in ("Config", "Override"):
        properties = schema["$defs"][name]["properties"]
        properties["severity"]["propertyNames"] = {"$ref": "#/$defs/rule"}
        for key, offered in (("select", "rule"), ("ignore", "rule"), ("profiles", "profile")):
            properties[key]["items"] = {"$ref": f"#/$defs/{offered}"}
    for name, known in (("rule", rules), ("profile", profiles)):
        schema["$defs"][name] = {"anyOf": [{"enum": sorted(known)}, {"type": "string"}]}
    return {"$schema": DRAFT, "title": "A configuration of listinglint", **schema}
