"""Finds, before publishing, what a buyer will later complain about in a product listing.

    import listinglint

    report = listinglint.check("listings/", profiles=["taobao"])
    for listing in report.listings:
        for finding in listing.findings:
            print(finding.where, finding.rule, finding.message.of("zh"))

Importing this costs nothing: what a run needs is loaded when it begins.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself takes longer to import than all of this
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from os import PathLike

    from listinglint.config.files import ConfigError
    from listinglint.model.listing import Place
    from listinglint.model.report import Finding, ListingReport, Problem, Report, RuleResult, Severity, Verdict
    from listinglint.model.wording import Wording
    from listinglint.phrasebook.errors import PhraseError
    from listinglint.rulebook.loader import RuleError
    from listinglint.rulebook.rule import Rule
    from listinglint.suppressions.baseline import BaselineError

    StrPath = str | PathLike[str]

__version__ = "0.1.0"
__all__ = [
    "BaselineError",
    "ConfigError",
    "Finding",
    "ListingReport",
    "PhraseError",
    "Place",
    "Problem",
    "Report",
    "Rule",
    "RuleError",
    "RuleResult",
    "Severity",
    "Verdict",
    "Wording",
    "check",
    "rules",
]
_HOMES = {
    "BaselineError": "listinglint.suppressions.baseline",
    "ConfigError": "listinglint.config.files",
    "Finding": "listinglint.model.report",
    "ListingReport": "listinglint.model.report",
    "PhraseError": "listinglint.phrasebook.errors",
    "Place": "listinglint.model.listing",
    "Problem": "listinglint.model.report",
    "Report": "listinglint.model.report",
    "Rule": "listinglint.rulebook.rule",
    "RuleError": "listinglint.rulebook.loader",
    "RuleResult": "listinglint.model.report",
    "Severity": "listinglint.model.report",
    "Verdict": "listinglint.model.report",
    "Wording": "listinglint.model.wording",
}
"""Where the names live that are loaded when they are first asked for."""


def check(  # noqa: PLR0913 - each is an option of the command line as well
    paths: StrPath | Iterable[StrPath],
    *,
    profiles: Iterable[str] = (),
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Iterable[StrPath] = (),
    phrases: Iterable[StrPath] = (),
    config: StrPath | bool = True,
    as_of: date | None = None,
    ocr: bool | None = None,
    cache: StrPath | bool = True,
    on_progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Check listings, as `listinglint check` does, and return what is said about them. Nothing is written but the cache.

    Args:
        paths: Pages, folders of pages, pictures and feeds. A path that can't be read is among `Report.problems`.
        profiles: Those whose rules run, such as `["legal-cn", "taobao"]`; none: as configured, else `standard`.
        select: The ids of the only rules to run.
        ignore: The ids of rules not to run.
        rules: Folders of your own rules, besides the built-in ones.
        phrases: Folders of your own phrases, besides the built-in ones.
        config: The configuration file for all pages; True: the nearest one to each page; False: none.
        as_of: The day on which dated notes and rules are judged; None: today.
        ocr: Whether pictures are looked at; None: as configured, else they are.
        cache: The folder in which answers about pictures and compiled rules are kept for the next run; True: the usual
            one of this computer; False: none.
        on_progress: Called after each page or feed with how many are done, and of how many.

    Raises:
        ConfigError: A configuration file, the name of a rule or of a profile is wrong, or no rule is left.
        RuleError: A rule file, or a folder of rules, is wrong.
        PhraseError: A file, or a folder, of phrases is wrong.
        BaselineError: The file of known findings that a configuration names can't be read.
        All say why in one line, in both languages (`why`), and are raised before a page is opened.
    """
    from listinglint.pipeline.library import check_paths, planner_of

    said = {"profiles": profiles, "select": select, "ignore": ignore, "rules": rules, "phrases": phrases}
    planner = planner_of(said, config=config, ocr=ocr, cache=cache, as_of=as_of)
    return check_paths(paths, planner, on_progress)


def rules(folders: Iterable[StrPath] = ()) -> list[Rule]:
    """Return the built-in rules, and those of the given folders. Raises RuleError."""
    from pathlib import Path

    from listinglint.rulebook import loader

    return loader.load([loader.rules_dir(), *map(Path, folders)])


def __getattr__(name: str) -> object:
    """Load a name of this package when it is first asked for."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
