"""What holds for each page, settled before a page is opened: whatever is wrong with it is told first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.config.enums import Level
from listinglint.config.files import NAME, ConfigError
from listinglint.config.settings import Settings
from listinglint.facts.ports import Tools
from listinglint.facts.registry import taken
from listinglint.loaders.find import with_options
from listinglint.model.listing_path import file_of
from listinglint.model.report import Severity
from listinglint.model.wording import Wording
from listinglint.phrasebook.errors import PhraseError
from listinglint.phrasebook.loader import load as load_phrases
from listinglint.pipeline import rule_selection
from listinglint.pipeline.tools import open_tools
from listinglint.pipeline.weighing import weighed
from listinglint.rulebook import loader
from listinglint.suppressions.apply import Suppressions
from listinglint.suppressions.notices import NOTES
from listinglint.suppressions.sidecars import Sidecars, candidates
from listinglint.suppressions.suppression import RuleIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from listinglint.complaints.weights import Weights
    from listinglint.config.lookup import Lookup
    from listinglint.facts.ports import WebFetcher
    from listinglint.loaders.find import Source
    from listinglint.phrasebook.book import Phrasebook
    from listinglint.pipeline.workers.picture_farm import PictureFarm
    from listinglint.rulebook.rule import Rule

TAKEN = Wording(
    "{name}.yaml: {name} is a fact that is not found by phrases; give the file another name",
    "{name}.yaml：{name} 这个事实不是靠短语找到的，请换一个文件名",
)
NO_RULE = Wording("no rule is left to check {path} with", "没有可用于检查 {path} 的规则")


class NoRuleError(ConfigError):
    """Settings leave no rule to check a page with."""

    def __init__(self, path: str) -> None:
        self.why = NO_RULE.filled(path=path)
        Exception.__init__(self, self.why.en)


class Plan(Struct, frozen=True, eq=False):
    """All that a page (or each listing of a feed) is checked with."""

    source: Source
    rules: Sequence[Rule]
    tools: Tools = field(default_factory=Tools)
    profiles: tuple[str, ...] = ()
    """Those that get a verdict each: none when there is only one, whose verdict is the listing's."""
    suppressions: Suppressions | None = None
    """By which rules to silence what the page and files beside it ask for; None: nothing is silenced."""
    settings: Settings = field(default_factory=Settings)


class Planner(Struct, frozen=True, eq=False):
    """Makes the plans of one run. Pages for which the same settings hold share rules and tools.

    All methods raise ConfigError for settings that are wrong, RuleError and PhraseError for files of rules and phrases.
    """

    lookup: Lookup
    cache: Path | None = None
    """The folder of caches; None: nothing is kept, and what was kept is not used."""
    as_of: date | None = None
    """The day on which listings are judged; None is today."""
    fetcher: WebFetcher | None = None
    """Fetches what is on the web; None where nobody asked for it."""
    pictures: tuple[Path, ...] = ()
    """Folders where the pictures of feeds are looked for first."""
    is_untrusted: bool = False
    """Whether pages are a stranger's: what they and the files beside them ask to silence is not silenced."""
    farm: PictureFarm | None = None
    """Looks at pictures in other processes; None: they are looked at in this one."""
    weights: Weights | None = None
    """The shop's own complaints, by which rules matter more or less; None: all matter as they say."""
    tables: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """What the columns of single tables hold, by their paths, whatever settings say."""
    sidecars: Sidecars = field(default_factory=Sidecars)
    """The files of suppressions that the run has met."""
    _mapped: dict[str, Settings] = field(default_factory=dict)
    _books: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Rule]] = field(default_factory=dict)
    _phrasebooks: dict[tuple[str, ...], Phrasebook] = field(default_factory=dict)
    _rules: dict[Settings, list[Rule]] = field(default_factory=dict)
    _suppressions: dict[Settings, Suppressions] = field(default_factory=dict)
    _tools: dict[bool, Tools] = field(default_factory=dict)

    def anew(self) -> Planner:
        """Return a planner of the next run: it reads all files again, and keeps the tools, which take a second to load."""
        lookup = replace(self.lookup, _folders={}, _files={}, _settings={})
        return Planner(
            lookup,
            self.cache,
            self.as_of,
            self.fetcher,
            self.pictures,
            self.is_untrusted,
            self.farm,
            self.weights,
            _tools=self._tools,
        )

    def plan(self, source: Source, settings: Settings | None = None, rules: Sequence[Rule] | None = None) -> Plan:
        """Settle what holds for a page.

        Args:
            source: The page.
            settings: Its settings, if they were asked for already.
            rules: What to check it with instead of the rules that its settings choose.
        """
        settings = settings or self.settings_for(source.path)
        source = replace(source, in_repository=not self.is_untrusted)
        return Plan(
            with_options(source, settings.columns, self.pictures, settings.limits),
            self.rules_for(source.path, settings) if rules is None else rules,
            self.tools_for(settings),
            settings.profiles_run if len(settings.profiles_run) > 1 else (),
            None if self.is_untrusted else self.suppressions_for(settings),
            settings,
        )

    def excluded(self, path: str, settings: Settings) -> str:
        """Return the place that excludes a page, by its settings; empty when it is to be checked."""
        return self.lookup.excluded(path, settings)

    def settings_for(self, path: str) -> Settings:
        """Return the settings of a listing by its path, whether it exists or not."""
        file = file_of(path)
        settings = self.lookup.settings_for(file)
        if file not in self.tables:
            return settings
        return self._mapped.setdefault(file, replace(settings, columns=self.tables[file]))

    def rules_for(self, path: str, settings: Settings) -> list[Rule]:
        """Return the rules that the settings of a listing choose; at least one."""
        if settings not in self._rules:
            book = self.book(settings)
            rule_selection.refuse_unknown(book, self.lookup.layers_for(file_of(path)))
            rules = rule_selection.chosen(book, settings)
            self._rules[settings] = weighed(rules, self.weights, settings) if self.weights else rules
        if not self._rules[settings]:
            raise NoRuleError(path)
        return self._rules[settings]

    def book(self, settings: Settings) -> list[Rule]:
        """Return all rules there are: the built-in ones and those of the settings' folders."""
        key = (settings.rules, settings.phrases)
        if key not in self._books:
            folders = [loader.rules_dir(), *map(Path, settings.rules)]
            phrases = self.phrasebook(settings)
            self._books[key] = loader.load(folders, self.cache, phrases.own_facts if phrases else ())
        return self._books[key]

    def phrasebook(self, settings: Settings) -> Phrasebook | None:
        """Return all phrases there are; None where settings add none to the built-in ones."""
        if settings.phrases and settings.phrases not in self._phrasebooks:
            self._phrasebooks[settings.phrases] = load_phrasebook(map(Path, settings.phrases), self.cache)
        return self._phrasebooks.get(settings.phrases)

    def tools_for(self, settings: Settings) -> Tools:
        """Return the tools to look with, with or without a reader of pictures, and the phrases to look for."""
        if settings.ocr not in self._tools:
            self._tools[settings.ocr] = open_tools(
                ocr=settings.ocr, cache=self.cache, as_of=self.as_of, fetcher=self.fetcher, farm=self.farm
            )
        phrases = self.phrasebook(settings)
        return replace(self._tools[settings.ocr], phrasebook=phrases) if phrases else self._tools[settings.ocr]

    def suppressions_for(self, settings: Settings) -> Suppressions:
        """Return by which rules to silence where these settings hold, and what to say about suppressions there."""
        if settings not in self._suppressions:
            book = self.book(settings)
            legal = frozenset(rule.id for rule in book if rule.is_legal)
            complaints = {rule.id: rule.complaint for rule in book}
            index = RuleIndex(complaints, legal, self.tools_for(settings).today)
            self._suppressions[settings] = Suppressions(index, _notes(settings), self.sidecars)
        return self._suppressions[settings]

    def judged_by(self, path: str) -> Iterator[Path]:
        """Yield the files, there or not, that a listing is judged by beside its own: a change in one may change its findings."""
        for beside in candidates(path):
            yield from (beside, beside.with_name(NAME))
        for layer in self.lookup.layers_for(path):
            file, *place = layer.where(("rules",)).rsplit(":", 2)
            if len(place) == 2:  # options and variables are in no file
                yield Path.cwd() / file
        settings = self.settings_for(path)
        yield from map(Path, (*settings.rules, *settings.phrases))


def _notes(settings: Settings) -> dict[str, Severity]:
    """Tell which notes about suppressions settings choose, and how severe each is."""
    return {
        name: note.severity if (level := settings.severity.get(name)) is None else Severity(level)
        for name, note in NOTES.items()
        if settings.severity.get(name) is not Level.OFF
        and name not in settings.ignore
        and (not settings.select or name in settings.select)
    }


def load_phrasebook(folders: Iterable[Path], cache: Path | None = None) -> Phrasebook:
    """Load the built-in phrases and those of a shop's folders. Raises PhraseError, also where a shop's would never be asked for."""
    book = load_phrases(folders, cache)
    for name in taken(book.own_facts):
        raise PhraseError(TAKEN.filled(name=name))
    return book
