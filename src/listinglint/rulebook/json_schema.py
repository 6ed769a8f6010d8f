"""The JSON Schema of rule files, so that an editor completes facts, attributes and verbs while a rule is written."""

from __future__ import annotations

from typing import Any

import msgspec

from listinglint.facts.attributes import NUMBER, words_of
from listinglint.facts.registry import FACTS, NOUNS
from listinglint.rulebook.rule import Rule

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def rule_schema() -> dict[str, Any]:
    """Give the schema of a rule file; facts and their attributes are those that exist, and a shop's own facts are let through."""
    schema = msgspec.json.schema(Rule)
    for part in schema["$defs"].values():
        properties = part.get("properties", {})
        for filled_by_the_rulebook in ("group", "is_built_in"):
            properties.pop(filled_by_the_rulebook, None)
        if "fact" in properties and "having" in properties:
            properties["fact"] = {"$ref": "#/$defs/fact"}
            part["allOf"] = [{"$ref": "#/$defs/attributes"}]
    old = sorted(FACTS.keys() - NOUNS.keys())
    schema["$defs"]["fact"] = {
        "anyOf": [{"enum": sorted(NOUNS)}, {"enum": old, "deprecated": True}, {"type": "string"}]
    }
    schema["$defs"]["attributes"] = {"allOf": [_attributes(name) for name in sorted(FACTS)]}
    return {"$schema": DRAFT, "title": "A rule of listinglint", **schema}


def _attributes(name: str) -> dict[str, Any]:
    """Say which attributes may be asked of a fact, and which words each of them can be."""
    attributes = FACTS[name].attributes
    known = {one: words_of(kind, one) for one, kind in attributes.items()}
    words = {one: _one_or_several(sorted(can)) for one, can in known.items() if can and NUMBER not in can}
    named = {"enum": sorted(attributes)}
    key = FACTS[name].key
    having = {
        "propertyNames": named,
        **({"properties": words} if words else {}),
        **({"required": [key.attribute]} if key else {}),
    }
    allowed = {"having": having, "attribute": named, "by": named}
    then = {"properties": allowed, **({"required": ["having"]} if key else {})}
    return {"if": {"properties": {"fact": {"const": name}}}, "then": then}


def _one_or_several(words: list[str]) -> dict[str, Any]:
    return {"anyOf": [{"enum": words}, {"type": "array", "items": {"enum": words}}]}
