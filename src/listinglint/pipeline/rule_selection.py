"""The rules that settings choose from a rulebook; a name of none is told with the place that says it."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from listinglint.config.enums import Level
from listinglint.config.files import ConfigError
from listinglint.config.settings import FORMER
from listinglint.model.wording import Wording
from listinglint.rulebook.loader import NO_PROFILE, for_profiles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from listinglint.config.settings import Layer, Settings
    from listinglint.rulebook.rule import Rule

UNKNOWN_RULE = Wording("there is no rule {name}", "没有名为 {name} 的规则")
NO_MATCH = Wording("no rule matches {name}", "没有与 {name} 匹配的规则")


def chosen(book: Iterable[Rule], settings: Settings) -> list[Rule]:
    """Keep the rules that settings choose, each as severe as they say. Raises ConfigError."""
    rules = for_profiles(book, settings.profiles_run) if settings.profiles_run else book
    return [
        _as_severe(rule, settings)
        for rule in rules
        if (not settings.select or named_by(rule.id, settings.select))
        and not named_by(rule.id, settings.ignore)
        and settings.severity.get(rule.id) is not Level.OFF
    ]


def named_by(rule: str, names: Iterable[str]) -> bool:
    """Tell whether one of the names is this rule's, or a pattern such as `colour-*` that it matches."""
    return any(fnmatchcase(rule, name) for name in names)


def refuse_unknown(book: Iterable[Rule], layers: Iterable[Layer]) -> None:
    """Refuse names of rules and profiles that nothing has, also where no page is concerned today. Raises ConfigError."""
    from listinglint.suppressions.notices import NOTES

    book = list(book)
    profiles = {profile for rule in book for profile in rule.profiles} | FORMER.keys()
    rules = {rule.id for rule in book} | NOTES.keys()
    for layer in layers:
        for key in ("select", "ignore", "severity"):
            _refuse(layer, key, rules, UNKNOWN_RULE)
        _refuse(layer, "profiles", profiles, NO_PROFILE)


def _refuse(layer: Layer, key: str, known: set[str], form: Wording) -> None:
    said: Mapping[str, Any] | list[str] = layer.says.get(key, ())
    for at, name in enumerate(said):
        is_pattern = isinstance(said, list) and "*" in name
        if is_pattern and not any(fnmatchcase(one, name) for one in known):
            raise ConfigError(layer.where((key, at)), NO_MATCH.filled(name=name))
        if not is_pattern and name not in known:
            from listinglint.yaml_source.did_you_mean import guessed

            place = layer.where((key, name if isinstance(said, dict) else at))
            raise ConfigError(place, guessed(form.filled(name=name), name, known))


def _as_severe(rule: Rule, settings: Settings) -> Rule:
    level = settings.severity.get(rule.id)
    if level is None:
        return rule
    import msgspec

    from listinglint.model.report import Severity
    from listinglint.rulebook.fault import RuleFault

    try:
        return msgspec.structs.replace(rule, severity=Severity(level), becomes=None)
    except RuleFault as fault:
        raise ConfigError(settings.origin(f"severity.{rule.id}"), fault.why) from fault
