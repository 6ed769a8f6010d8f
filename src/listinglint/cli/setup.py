"""What a command runs with: the command line over configuration files over the environment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from listinglint.cli.console import refuse, refusing
from listinglint.cli.fetch_options import FetchRequest, open_fetcher, refusal
from listinglint.cli.language import OWN, SYSTEM, named_by, said_by, spoken
from listinglint.config.enums import UiLanguage
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from listinglint.config.settings import Layer
    from listinglint.model.wording import Language
    from listinglint.pipeline.plan import Planner

NO_FOLDER = Wording("{folder}: no such folder", "{folder}：找不到这个文件夹")
BOTH = Wording("either --config or --no-config", "--config 与 --no-config 只能用一个")
NOT_ASKED = FetchRequest()
NO_DAY = Wording("“{text}” is no day; write it as 2026-11-22", "“{text}”不是日期，请写成 2026-11-22 的形式")
_FLAGS = {"profiles": "profile", "ocr": "no-ocr"}
"""Options that are not called like their keys."""


class Setup(NamedTuple):
    """What a command runs with."""

    planner: Planner
    language: Language

    def with_pictures(self, folders: Sequence[Path]) -> Setup:
        """Let the pictures of feeds be looked for in folders; one that is not there ends the run."""
        for folder in folders:
            if not folder.is_dir():
                refuse(NO_FOLDER.filled(folder=folder.as_posix()).of(self.language))
        return self._replace(planner=replace(self.planner, pictures=tuple(folders)))

    def for_strangers(self) -> Setup:
        """Tighten the limits, which a file that the user names may set otherwise, and let nothing beside pages silence a rule."""
        lookup = replace(self.planner.lookup, below=(*self.planner.lookup.below, _tight()), _settings={})
        return self._replace(planner=replace(self.planner, lookup=lookup, is_untrusted=True))


def set_up(
    first: str,
    options: Mapping[str, Any],
    *,
    named: Path | None = None,
    is_isolated: bool = False,
    no_cache: bool = False,
    as_of: str | None = None,
    fetch: FetchRequest = NOT_ASKED,
) -> Setup:
    """Get ready for a run; what holds for the whole of it, such as the language, holds as for the first path.

    Options are those of the command line as they were given, under the keys of a configuration file; None: not given.
    """
    from listinglint.config.lookup import Lookup
    from listinglint.pipeline.plan import Planner
    from listinglint.yaml_source.compiled import cache_dir

    given = _given(options)
    language = spoken(given.get("lang"))
    if named and is_isolated:
        refuse(BOTH.of(language))
    above = [*_environment(OWN), _layer(given)]
    lookup = Lookup(_environment(SYSTEM), above, named, is_isolated)
    with refusing(language):
        settings = lookup.settings_for(page_of(first))
    language, cache = settings.lang.value, None if no_cache else cache_dir()
    if (refused := refusal(fetch, given.get("fetch-hosts"))) is not None:
        refuse(refused.of(language))
    fetcher = open_fetcher(cache, settings.fetch_hosts, fetch.limit) if fetch.is_asked else None
    return Setup(Planner(lookup, cache, _day(as_of, language), fetcher), language)


def first_of(paths: Sequence[str], stdin_name: str) -> str:
    """Give the first path of a run; standard input goes by its name."""
    return stdin_name if paths[0] == "-" else paths[0]


def page_of(path: str) -> str:
    """Let a folder stand for the pages in it."""
    return f"{path}/page.html" if Path(path).is_dir() else path


def names(values: Sequence[str] | None) -> list[str] | None:
    """Give the names of an option that may be repeated or hold several: `a,b`."""
    return [name.strip() for value in values for name in value.split(",") if name.strip()] if values else None


def _given(options: Mapping[str, Any]) -> dict[str, Any]:
    """Keep the options that were given, in the form in which a file says them."""
    given = {key: value for key, value in options.items() if value is not None}
    for key in ("select", "ignore", "profiles", "fetch-hosts"):
        given[key] = names(given.get(key))
    given |= {"baseline": str(given["baseline"])} if "baseline" in given else {}
    given["rules"] = [str(folder) for folder in given.get("rules", ())]
    return {key: value for key, value in given.items() if value not in (None, [])}


def _layer(given: Mapping[str, Any]) -> Layer:
    from listinglint.config.settings import Layer

    return Layer(given, lambda key: f"--{_FLAGS.get(str(key[0]), key[0])}")


def _tight() -> Layer:
    """Give the limits for pages of strangers; a file that the user names may set others."""
    import msgspec

    from listinglint.config.limits import UNTRUSTED
    from listinglint.config.settings import Layer

    return Layer({"limits": msgspec.to_builtins(UNTRUSTED)}, lambda _: "--untrusted")


def _environment(variables: tuple[str, ...]) -> list[Layer]:
    """Give the language that the first of the variables names."""
    from listinglint.config.settings import Layer

    variable = said_by(variables)
    return [Layer({"lang": UiLanguage(named_by(variable))}, lambda _: variable)] if variable else []


def _day(text: str | None, language: Language) -> date | None:
    """Read a day such as 2026-11-22; anything else ends the run."""
    if text is None:
        return None
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        refuse(NO_DAY.filled(text=text).of(language))
