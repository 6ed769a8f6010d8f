"""Layers lie over each other, and every value remembers where it was said."""

from __future__ import annotations

from typing import Any

import pytest

from listinglint.config.enums import FailOn, Level
from listinglint.config.settings import Layer, Settings, laid


def layer(name: str, **says: Any) -> Layer:
    return Layer({key.replace("_", "-"): value for key, value in says.items()}, lambda key: f"{name}:{key}")


def test_nothing_said_is_the_default() -> None:
    settings = laid([])
    assert (settings.profiles_run, settings.fail_on, settings.ocr) == (("standard",), FailOn.ERROR, True)
    assert settings.origin("fail-on") == settings.origin("shop.tone") == "default"


def test_a_later_value_replaces_lists_of_names_add_up_mappings_join() -> None:
    settings = laid(
        [
            layer(
                "1", fail_on=FailOn.WARNING, ignore=["a"], severity={"x": Level.OFF, "y": Level.ERROR}, exclude=["p"]
            ),
            layer("2", fail_on=FailOn.NEVER, ignore=["b", "a"], severity={"x": Level.ADVICE}, shop={"return-days": 7}),
            layer("3", shop={"tone": "plain"}),
        ]
    )
    assert settings.fail_on is FailOn.NEVER
    assert settings.ignore == ("a", "b")
    assert settings.severity == {"x": Level.ADVICE, "y": Level.ERROR}
    assert (settings.shop.return_days, settings.shop.tone) == (7, "plain")
    assert settings.origin("fail-on") == "2:('fail-on',)"
    assert settings.origin("ignore.b") == "2:('ignore', 0)"
    assert settings.origin("severity.y") == "1:('severity', 'y')"
    assert settings.origin("shop.tone") == "3:('shop', 'tone')"


def test_a_later_choice_of_rules_replaces_an_earlier_one() -> None:
    file = layer("file", profiles=["legal-cn"], ignore=["a", "b"], severity={"a": Level.OFF, "c": Level.OFF})
    asked = laid([file, layer("--", select=["a"])])
    assert (asked.profiles_run, asked.select, asked.ignore) == ((), ("a",), ("b",))
    assert asked.severity == {"c": Level.OFF}
    profiled = laid([layer("file", select=["a"]), layer("--", profiles=["strict"])])
    assert (profiled.profiles_run, profiled.select) == (("strict",), ())
    both = laid([layer("--", profiles=["strict"], select=["a"])])
    assert (both.profiles_run, both.select) == (("strict",), ("a",))


def test_what_holds_for_the_same_pages_is_one_key() -> None:
    assert len({Settings(), Settings()}) == 2


@pytest.mark.parametrize(
    ("profiles", "run"),
    [
        (["taobao"], ("standard", "taobao")),
        (["amazon", "ebay"], ("standard", "amazon", "ebay")),
        (["mine"], ("standard", "mine")),
        (["strict", "taobao"], ("strict", "taobao")),
        (["legal-cn", "taobao"], ("legal-cn", "taobao")),
        (["standard"], ("standard",)),
    ],
)
def test_a_platform_adds_its_rules_to_those_of_every_shop(profiles: list[str], run: tuple[str, ...]) -> None:
    assert run == laid([layer("--", profiles=profiles)]).profiles_run
