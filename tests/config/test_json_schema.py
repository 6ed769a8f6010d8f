"""The schema takes what the loader takes, and offers rules by name."""

from __future__ import annotations

import jsonschema
import pytest

from listinglint.config.json_schema import config_schema

SCHEMA = config_schema(["a-b"], ["standard"])


def test_a_full_file_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    page = {"profiles": ["standard"], "ignore": ["my-own"], "severity": {"a-b": "off"}, "shop": {"return-days": 7}}
    jsonschema.validate({**page, "fail-on": "unknown", "overrides": [{"files": ["x"], **page}]}, SCHEMA)


@pytest.mark.parametrize(
    "data", [{"selct": []}, {"fail-on": "x"}, {"overrides": [{}]}, {"severity": {"a": "x"}}, {"shop": {"tone": "rude"}}]
)
def test_what_is_wrong_is_invalid(data: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)
