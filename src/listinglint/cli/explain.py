"""`listinglint explain`: a rule's page, or why a rule says what it says about a page."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from listinglint.cli import completion
from listinglint.cli.check_options import AsOf
from listinglint.cli.console import refuse, refusing, write, write_utf8
from listinglint.cli.fetch_options import Fetch, FetchRequest
from listinglint.cli.language import say
from listinglint.cli.options import ConfigFile, Lang, NoCache, NoConfig, NoOcr, RulesFolder, StdinName
from listinglint.cli.setup import set_up
from listinglint.model.wording import COLON, Wording
from listinglint.suppressions.notices import NOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.cli.setup import Setup
    from listinglint.facts.evidence import Evidence
    from listinglint.model.wording import Language
    from listinglint.pipeline.plan import Plan
    from listinglint.rulebook.rule import Rule

HELP = say(
    "Explain a rule, or with PAGE::RULE why it says what it says about a page.",
    "说明一条规则；写成 页面::规则 时，说明它对该页面的判断依据。",
)
NO_RULE = Wording(
    "there is no rule {name}; `listinglint rules` lists them", "没有名为 {name} 的规则；可用 listinglint rules 查看"
)
MEANT = Wording("there is no rule {name}; did you mean {meant}?", "没有名为 {name} 的规则，是不是想写 {meant}？")
NOTHING = Wording("nothing to explain: no listing is in {path}", "没有可说明的内容：{path} 里没有商品页面")


class ExplainFormat(StrEnum):
    """Forms of output."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


Form = Annotated[
    ExplainFormat,
    typer.Option(
        "--format", "-f", help=say("Form of the output: text, markdown or json.", "输出格式：text、markdown 或 json。")
    ),
]


def explain(
    target: Annotated[
        str,
        typer.Argument(
            metavar="RULE | PAGE::RULE | PAGE",
            help=say(
                "A rule; a page and a rule; or a page, for the verdicts of all its rules.",
                "规则编号；页面::规则；或只写页面，列出各条规则的判断。",
            ),
            show_default=False,
            autocompletion=completion.rule,
        ),
    ],
    form: Form = ExplainFormat.TEXT,
    lang: Lang = None,
    as_of: AsOf = None,
    own_rules: RulesFolder = None,
    no_ocr: NoOcr = False,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    stdin_filename: StdinName = "stdin.html",
    fetch: Fetch = False,
) -> None:
    """Print a rule's page, or the trace of rules on a page."""
    page, _, name = target.rpartition("::")
    folders = [str(folder) for folder in own_rules] if own_rules else None
    options = {"lang": lang, "rules": folders, "ocr": False if no_ocr else None}
    if not page and _is_rule(target):
        setup = set_up(".", options, named=config, is_isolated=no_config, no_cache=no_cache)
        _write_about(target, form, setup)
        return
    page, name = (page, name) if page else (target, "")
    first = stdin_filename if page == "-" else page
    web = FetchRequest(fetch)
    setup = set_up(first, options, named=config, is_isolated=no_config, no_cache=no_cache, as_of=as_of, fetch=web)
    file = _file_of(page)
    with refusing(setup.language):
        plans = _plans(file, setup, stdin_filename, name)
    listings = [one for one in _gathered(plans, setup.language) if file == page or one[0].listing.path == page]
    if not listings:
        refuse(NOTHING.filled(path=page).of(setup.language))
    _write_traces(listings, name, form, setup)


def _write_about(name: str, form: ExplainFormat, setup: Setup) -> None:
    """Write the page of a rule, or of what is said about suppressions."""
    planner, language = setup
    if name in NOTES:
        _write_note(name, form, language)
        return
    with refusing(language):
        book = planner.book(planner.settings_for("page.html"))
    _write_rule(_named(book, name, language), form, language)


def _is_rule(target: str) -> bool:
    """Tell the name of a rule from a path: it has neither a dot nor a separator, and no file is called so."""
    from pathlib import Path

    return not any(mark in target for mark in "./\\") and target != "-" and not Path(target).exists()


def _named(book: Sequence[Rule], name: str, language: Language) -> Rule:
    rule = next((rule for rule in book if rule.id == name), None)
    if rule is None:
        from difflib import get_close_matches

        meant = get_close_matches(name, [rule.id for rule in book], 1, 0.6)
        told = MEANT.filled(name=name, meant=meant[0]) if meant else NO_RULE.filled(name=name)
        refuse(told.of(language))
    return rule


def _write_note(name: str, form: ExplainFormat, language: Language) -> None:
    """Write what is said about suppressions under a name of its own."""
    from listinglint.explain import rule_pages
    from listinglint.suppressions.notices import page

    if form is ExplainFormat.JSON:
        import msgspec

        write_utf8(json.dumps({"id": name, **msgspec.to_builtins(NOTES[name])}, ensure_ascii=False, indent=1) + "\n")
    else:
        told = page(name, language)
        write(told if form is ExplainFormat.MARKDOWN else rule_pages.plain(told))


def _write_rule(rule: Rule, form: ExplainFormat, language: Language) -> None:
    from listinglint.explain import rule_pages

    if form is ExplainFormat.JSON:
        import msgspec

        write_utf8(json.dumps(msgspec.to_builtins(rule), ensure_ascii=False, indent=1) + "\n")
    elif form is ExplainFormat.MARKDOWN:
        write(rule_pages.page(rule, language))
    else:
        write(rule_pages.plain(rule_pages.page(rule, language)))


def _file_of(page: str) -> str:
    """Give the file of one listing of an export, as reports name it: `export.csv` of `export.csv#hat`."""
    from pathlib import Path

    from listinglint.loaders.find import is_address
    from listinglint.model.listing_path import file_of

    return page if is_address(page) or Path(page).exists() else file_of(page)


def _plans(path: str, setup: Setup, stdin_name: str, name: str) -> list[Plan]:
    """Settle what the pages behind a path are judged by: their own rules, or the one that is named."""
    from listinglint.pipeline.run import find

    planner, language = setup
    sources, problems = find([path], planner, stdin_name)
    for problem in problems:
        refuse(f"{problem.path}{COLON.of(language)}{problem.reason.of(language)}")
    plans = []
    for source in sources:
        settings = planner.settings_for(source.path)
        named = [_named(planner.book(settings), name, language)] if name else None
        plans.append(planner.plan(source, settings, named))
    return plans


def _gathered(plans: Sequence[Plan], language: Language) -> Iterator[tuple[Evidence, Plan]]:
    """Read the listings of pages; one that can't be read ends the run."""
    from listinglint.model.report import Problem
    from listinglint.pipeline.check import gather

    for plan in plans:
        for evidence in gather(plan.source, plan.tools):
            if isinstance(evidence, Problem):
                refuse(f"{evidence.path}{COLON.of(language)}{evidence.reason.of(language)}")
            yield evidence, plan


def _write_traces(listings: Sequence[tuple[Evidence, Plan]], name: str, form: ExplainFormat, setup: Setup) -> None:
    """Write one rule's trace on each listing, or a line for each rule when none is named."""
    from listinglint.explain import trace_text
    from listinglint.explain.trace import trace

    data = []
    for evidence, plan in listings:
        traces = [trace(evidence, rule, plan.suppressions) for rule in plan.rules]
        if form is ExplainFormat.JSON:
            data += [trace_text.as_data(one, setup.language) for one in traces]
        elif name:
            told = trace_text.as_text(traces[0], setup.language)
            write(f"```text\n{told}```\n" if form is ExplainFormat.MARKDOWN else told)
        else:
            write(trace_text.overview(traces, setup.language))
    if form is ExplainFormat.JSON:
        write_utf8(json.dumps({"schema": trace_text.SCHEMA, "traces": data}, ensure_ascii=False, indent=1) + "\n")
