"""The settings of a page as people and programs are told them: each value with the place it was said at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.config.settings import Settings

SCHEMA = "listinglint/config@1"
NOTHING = "-"


def as_data(settings: Settings) -> dict[str, dict[str, Any]]:
    """Give each setting by its key: its value, its origin, and the origins of the items of a list or mapping."""
    told: dict[str, dict[str, Any]] = {}
    for key, value in _values(settings).items():
        told[key] = {"value": value, "origin": settings.origin(key)}
        if isinstance(value, list | dict):
            told[key]["items"] = {item: settings.origin(f"{key}.{item}") for item in value}
    return told


def as_rows(settings: Settings) -> Iterator[tuple[str, str, str]]:
    """Give key, value and origin of each setting; lists and mappings have a row for each item."""
    for key, value in _values(settings).items():
        if isinstance(value, dict) and value:
            for name, item in value.items():
                yield f"{key}.{name}", _word(item), settings.origin(f"{key}.{name}")
        elif isinstance(value, list) and value:
            for item in value:
                yield key, item, settings.origin(f"{key}.{item}")
        else:
            yield key, _word(value), settings.origin(key)


def _values(settings: Settings) -> dict[str, Any]:
    return {
        "profiles": list(settings.profiles_run),
        "select": list(settings.select),
        "ignore": list(settings.ignore),
        "severity": {name: level.value for name, level in settings.severity.items()},
        "fail-on": settings.fail_on.value,
        "ocr": settings.ocr,
        "lang": settings.lang.value,
        "rules": list(settings.rules),
        "phrases": list(settings.phrases),
        "baseline": settings.baseline,
        "exclude": list(settings.exclude),
        "columns": {key: ", ".join(names) for key, names in settings.columns.items()},
        "fetch-hosts": list(settings.fetch_hosts),
        "limits": msgspec.to_builtins(settings.limits),
        "shop": {**msgspec.to_builtins(settings.shop), "couriers": list(settings.shop.couriers)},
    }


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ", ".join(value) or NOTHING
    return NOTHING if value in (None, "", {}) else str(value)
