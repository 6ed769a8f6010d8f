"""The schema knows the facts, their attributes and the verbs."""

from __future__ import annotations

from listinglint.facts.registry import FACTS
from listinglint.rulebook.json_schema import rule_schema


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


def test_words_that_an_attribute_can_be_are_offered() -> None:
    import jsonschema

    schema = rule_schema()
    told = {one["if"]["properties"]["fact"]["const"]: one["then"] for one in schema["$defs"]["attributes"]["allOf"]}
    notes = told["notes"]["properties"]["having"]["properties"]
    assert notes["tone"]["anyOf"][0]["enum"] == ["blunt", "kind", "neutral"]
    assert "longest" in told["gallery_photos"]["properties"]["attribute"]["enum"]
    check = {"$defs": schema["$defs"], **schema["$defs"]["Absent"]}
    good = {"kind": "absent", "fact": "notes", "having": {"tone": ["blunt", "kind"]}}
    assert jsonschema.Draft202012Validator(check).is_valid(good)
    assert not jsonschema.Draft202012Validator(check).is_valid({**good, "having": {"tone": "bland"}})
    assert not jsonschema.Draft202012Validator(check).is_valid({**good, "having": {"tune": "blunt"}})


def test_every_rule_of_the_tool_fits_the_schema() -> None:
    import jsonschema
    import yaml

    from listinglint.rulebook.loader import rules_dir

    fits = jsonschema.Draft202012Validator(rule_schema())
    wrong = []
    for file in rules_dir().rglob("*.yaml"):
        if file.stem != "profiles":
            rule = yaml.safe_load(file.read_text("utf-8"))
            wrong += [f"{file.name}: {error.message[:200]}" for error in fits.iter_errors(rule)]
    assert wrong == []
