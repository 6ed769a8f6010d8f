"""The schema knows the facts, their attributes and the verbs."""

from __future__ import annotations

from listinglint.evidence.facts import FACTS
from listinglint.schema import rule_schema


def test_every_fact_and_its_attributes_are_offered() -> None:
    schema = rule_schema()
    offered = {
        branch["if"]["properties"]["fact"]["const"]: branch["then"]["properties"]["having"]["propertyNames"]["enum"]
        for branch in schema["$defs"]["attributes"]["allOf"]
    }
    assert offered == {name: sorted(fact.attributes) for name, fact in FACTS.items()}


def test_the_folder_is_no_key_of_a_rule() -> None:
    rule = rule_schema()["$defs"]["Rule"]
    assert "group" not in rule["properties"]
    assert {"id", "summary", "why", "fix", "message", "severity", "check", "examples"} <= set(rule["required"])
