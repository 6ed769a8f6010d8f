"""What holds in a run: the command line over configuration files over the environment, and the rules and tools that follow."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listinglint.cli.language import OWN, SYSTEM, named_by, said_by
from listinglint.cli.options import day, phrasebook, refuse, rulebook, spoken, tools
from listinglint.config.enums import UiLanguage
from listinglint.model.listing import file_of
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from listinglint.config.lookup import Lookup
    from listinglint.config.settings import Layer, Settings
    from listinglint.facts.ports import Tools
    from listinglint.loaders.source import Source
    from listinglint.model.wording import Language
    from listinglint.phrasebook.book import Phrasebook
    from listinglint.rulebook.rule import Rule

BOTH = Wording("either --config or --no-config", "--config 与 --no-config 只能用一个")
NO_FOLDER = Wording("{folder}: no such folder", "{folder}：找不到这个文件夹")
NO_RULE = Wording("no rule is left to check {path} with", "没有可用于检查 {path} 的规则")
_FLAGS = {"profiles": "profile", "ocr": "no-ocr"}
"""Options that are not called like their keys."""


@dataclass(frozen=True, slots=True, eq=False)
class Setup:
    """Settings, rules and tools of each page; every one is made once."""

    lookup: Lookup
    language: Language
    no_cache: bool = False
    as_of: date | None = None
    pictures: tuple[Path, ...] = ()
    """Folders where the pictures of feeds are looked for first."""
    _books: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Rule]] = field(default_factory=dict)
    _phrasebooks: dict[tuple[str, ...], Phrasebook] = field(default_factory=dict)
    _rules: dict[Settings, list[Rule]] = field(default_factory=dict)
    _tools: dict[bool, Tools] = field(default_factory=dict)

    def anew(self) -> Setup:
        """Forget what files say, and keep the tools, which take a second to load."""
        lookup = replace(self.lookup, _folders={}, _files={}, _settings={})
        return replace(self, lookup=lookup, _books={}, _phrasebooks={}, _rules={})

    def with_pictures(self, folders: Sequence[Path]) -> Setup:
        """Let pictures be looked for in folders; one that is not there ends the run."""
        for folder in folders:
            if not folder.is_dir():
                refuse(NO_FOLDER.filled(folder=folder.as_posix()).of(self.language))
        return replace(self, pictures=tuple(folders))

    def prepared(self, source: Source) -> Source:
        """Give a source what the settings say about feeds."""
        from listinglint.loaders.find import with_options

        return with_options(source, self.settings_for(source.path).columns, self.pictures)

    def settings_for(self, path: str) -> Settings:
        """Give the settings of a listing by its path; a configuration that is wrong ends the run."""
        with _refusing(self.language):
            return self.lookup.settings_for(file_of(path))

    def excluded(self, path: str) -> str:
        """Say where a page is excluded; empty when it is not."""
        with _refusing(self.language):
            return self.lookup.excluded(path)

    def file_for(self, path: str) -> str:
        """Name the configuration file that holds for a page; empty when none does."""
        from listinglint.config.files import shown

        with _refusing(self.language):
            file = self.lookup.file_for(path)
        return shown(file) if file else ""

    def rules_for(self, path: str) -> list[Rule]:
        """Give the rules of a listing by its path."""
        from listinglint.cli import rule_selection

        settings = self.settings_for(path)
        if settings not in self._rules:
            book = self.book(settings)
            with _refusing(self.language):
                rule_selection.refuse_unknown(book, self.lookup.layers_for(path))
                self._rules[settings] = rule_selection.chosen(book, settings)
            if not self._rules[settings]:
                refuse(NO_RULE.filled(path=path).of(self.language))
        return self._rules[settings]

    def book(self, settings: Settings) -> list[Rule]:
        """Give all rules there are: the built-in ones and those of the settings' folders."""
        key = (settings.rules, settings.phrases)
        if key not in self._books:
            folders = [Path(folder) for folder in settings.rules]
            phrases = self.phrasebook(settings)
            own_facts = phrases.own_facts if phrases else ()
            self._books[key] = rulebook(folders, self.language, own_facts=own_facts, no_cache=self.no_cache)
        return self._books[key]

    def phrasebook(self, settings: Settings) -> Phrasebook | None:
        """Give all phrases there are; None where settings add none to the built-in ones."""
        if settings.phrases and settings.phrases not in self._phrasebooks:
            folders = [Path(folder) for folder in settings.phrases]
            self._phrasebooks[settings.phrases] = phrasebook(folders, self.language, no_cache=self.no_cache)
        return self._phrasebooks.get(settings.phrases)

    def tools_for(self, settings: Settings) -> Tools:
        """Give the tools to look with, with or without a reader of pictures, and the phrases to look for."""
        if settings.ocr not in self._tools:
            self._tools[settings.ocr] = tools(no_ocr=not settings.ocr, no_cache=self.no_cache, as_of=self.as_of)
        phrases = self.phrasebook(settings)
        return replace(self._tools[settings.ocr], phrasebook=phrases) if phrases else self._tools[settings.ocr]


def set_up(
    first: str,
    options: Mapping[str, Any],
    *,
    named: Path | None = None,
    is_isolated: bool = False,
    no_cache: bool = False,
    as_of: str | None = None,
) -> Setup:
    """Get ready for a run; what holds for the whole of it, such as the language, holds as for the first path.

    Options are those of the command line as they were given, under the keys of a configuration file; None: not given.
    """
    from listinglint.config.lookup import Lookup

    given = _given(options)
    language = spoken(given.get("lang"))
    if named and is_isolated:
        refuse(BOTH.of(language))
    above = [*_environment(OWN), _layer(given)]
    lookup = Lookup(_environment(SYSTEM), above, named, is_isolated)
    with _refusing(language):
        language = lookup.settings_for(page_of(first)).lang.value
    return Setup(lookup, language, no_cache, day(as_of, language))


def first_of(paths: Sequence[str], stdin_name: str) -> str:
    """Give the first path of a run; standard input goes by its name."""
    return stdin_name if paths[0] == "-" else paths[0]


def page_of(path: str) -> str:
    """Let a folder stand for the pages in it."""
    return f"{path}/page.html" if Path(path).is_dir() else path


def _given(options: Mapping[str, Any]) -> dict[str, Any]:
    """Keep the options that were given, in the form in which a file says them."""
    given = {key: value for key, value in options.items() if value is not None}
    for key in ("select", "ignore", "profiles"):
        given[key] = names(given.get(key))
    given["rules"] = [str(folder) for folder in given.get("rules", ())]
    return {key: value for key, value in given.items() if value not in (None, [])}


def _layer(given: Mapping[str, Any]) -> Layer:
    from listinglint.config.settings import Layer

    return Layer(given, lambda key: f"--{_FLAGS.get(str(key[0]), key[0])}")


def _environment(variables: tuple[str, ...]) -> list[Layer]:
    """Give the language that the first of the variables names."""
    from listinglint.config.settings import Layer

    variable = said_by(variables)
    return [Layer({"lang": UiLanguage(named_by(variable))}, lambda _: variable)] if variable else []


@contextmanager
def _refusing(language: Language) -> Iterator[None]:
    """End the run with one line when a configuration is wrong."""
    from listinglint.config.files import ConfigError

    try:
        yield
    except ConfigError as error:
        refuse(error.why.of(language))


def names(values: Sequence[str] | None) -> list[str] | None:
    """Give the names of an option that may be repeated or hold several: `a,b`."""
    return [name.strip() for value in values for name in value.split(",") if name.strip()] if values else None
