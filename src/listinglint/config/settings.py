"""The settings that hold for a page: layers laid over each other, and where each value was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct, field

from listinglint.config.enums import FailOn, Level, UiLanguage
from listinglint.config.limits import Limits
from listinglint.config.shop import Shop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from listinglint.yaml_source.reader import Key

DEFAULT = "default"
DEFAULT_PROFILE = "standard"
BASES = frozenset({"standard", "strict", "legal-cn", "legal-eu", "legal-us"})
"""The profiles of every shop. All others (a platform's, a shop's own) add rules to one of these."""
FORMER = {"legal": "legal-cn"}
"""Profiles by the names of the last release."""
ADDING = frozenset({"ignore", "exclude", "rules", "phrases"})
"""Lists that grow from layer to layer; any other list is replaced."""


class Layer(Struct, frozen=True):
    """Some settings, by the keys of a configuration file, and where each was said."""

    says: Mapping[str, Any]
    where: Callable[[Key], str]
    """Gives the place of a key, or of one item of its list or mapping."""


class Settings(Struct, frozen=True, eq=False):
    """What holds for a page. Pages for which the same holds share one object."""

    profiles: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Level] = field(default_factory=dict)
    fail_on: FailOn = FailOn.ERROR
    ocr: bool = True
    shop: Shop = field(default_factory=Shop)
    limits: Limits = field(default_factory=Limits)
    lang: UiLanguage = UiLanguage.EN
    rules: tuple[str, ...] = ()
    """Folders of own rules."""
    phrases: tuple[str, ...] = ()
    """Folders of own phrases."""
    baseline: str = ""
    """The file of known findings; empty: none."""
    exclude: tuple[str, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names of columns by what they hold, for tables of no known format."""
    fetch_hosts: tuple[str, ...] = ()
    """Patterns of the hosts that `--fetch` may fetch from; none: all that are public."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Where settings were said, by key (`fail-on`) and by item (`ignore.NAME`, `severity.NAME`, `shop.tone`): `file:line:column`,
    an option, or a variable of the environment. What is not among them is as the tool has it."""

    @property
    def profiles_run(self) -> tuple[str, ...]:
        """Give the profiles that choose rules; none when rules are selected by name, which run in any profile."""
        return based(self.profiles) or (() if self.select else (DEFAULT_PROFILE,))

    def origin(self, key: str) -> str:
        """Say where a setting, or an item of one, comes from."""
        return self.origins.get(key, DEFAULT)


def based(profiles: Sequence[str]) -> tuple[str, ...]:
    """Put the default profile before such as only add to it; a page that a platform takes is not yet one without complaints."""
    is_based = not profiles or bool(BASES.intersection(profiles))
    return tuple(profiles) if is_based else (DEFAULT_PROFILE, *profiles)


def laid(layers: Iterable[Layer]) -> Settings:
    """Lay layers over each other, the last on top."""
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer in layers:
        _start_anew(values, origins, layer.says)
        for key, value in layer.says.items():
            values[key] = _joined(key, values.get(key), value)
            origins[key] = layer.where((key,))
            if isinstance(value, dict):
                origins.update({f"{key}.{name}": layer.where((key, name)) for name in value})
            elif isinstance(value, list):
                origins.update({f"{key}.{item}": layer.where((key, at)) for at, item in enumerate(value)})
    return _settings(values, origins)


def _start_anew(values: dict[str, Any], origins: dict[str, str], says: Mapping[str, Any]) -> None:
    """Let a later choice of rules replace an earlier one: `--select` runs what a file ignores or has no profile for."""
    chosen = says.get("select")
    if chosen:
        values["ignore"] = [name for name in values.get("ignore", ()) if name not in chosen]
        off = [name for name in chosen if values.get("severity", {}).get(name) is Level.OFF]
        values["severity"] = {name: level for name, level in values.get("severity", {}).items() if name not in off}
    if chosen or says.get("profiles"):
        for key in ("profiles", "select"):
            values.pop(key, None)
            origins.pop(key, None)


def _joined(key: str, before: Any, value: Any) -> Any:
    if isinstance(value, dict):
        return {**(before or {}), **value}
    return list(dict.fromkeys([*(before or ()), *value])) if key in ADDING else value


def _settings(values: dict[str, Any], origins: dict[str, str]) -> Settings:
    fields: dict[str, Any] = {
        key.replace("-", "_"): tuple(value) if isinstance(value, list) else value for key, value in values.items()
    }
    fields["profiles"] = tuple(dict.fromkeys(FORMER.get(name, name) for name in fields.get("profiles", ())))
    fields["columns"] = {key: tuple(names) for key, names in fields.pop("columns", {}).items()}
    shop = msgspec.convert(fields.pop("shop", {}), Shop, strict=False)
    limits = msgspec.convert(fields.pop("limits", {}), Limits, strict=False)
    return Settings(**fields, shop=shop, limits=limits, origins=origins)
