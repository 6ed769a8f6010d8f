"""`listinglint inspect`: the evidence, before any rule judges it."""

from __future__ import annotations

import json

import typer

from listinglint.cli.console import refusing, write, write_utf8
from listinglint.cli.fetch_options import Fetch, FetchHosts, FetchLimit, FetchRequest
from listinglint.cli.language import say
from listinglint.cli.options import ConfigFile, Format, Formatted, Lang, NoCache, NoConfig, NoOcr, Paths, StdinName
from listinglint.cli.setup import first_of, set_up
from listinglint.model.wording import COLON

HELP = say("Show what the linter saw, before any rule judges it.", "显示检查所依据的证据。")


def inspect(
    paths: Paths,
    form: Formatted = Format.TEXT,
    lang: Lang = None,
    no_ocr: NoOcr = False,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    stdin_filename: StdinName = "stdin.html",
    fetch: Fetch = False,
    fetch_hosts: FetchHosts = None,
    fetch_limit: FetchLimit = None,
) -> None:
    """Print the evidence about each listing; exit 2 when a path can't be read."""
    from listinglint.explain import inspect_data
    from listinglint.model.report import Problem
    from listinglint.pipeline import check
    from listinglint.pipeline.run import find

    options = {"lang": lang, "ocr": False if no_ocr else None, "fetch-hosts": fetch_hosts}
    first = first_of(paths, stdin_filename)
    web = FetchRequest(fetch, fetch_limit)
    setup = set_up(first, options, named=config, is_isolated=no_config, no_cache=no_cache, fetch=web)
    with refusing(setup.language):
        sources, problems = find(paths, setup.planner, stdin_filename)
        plans = [setup.planner.plan(source, rules=()) for source in sources]
    listings = []
    for plan in plans:
        for evidence in check.gather(plan.source, plan.tools):
            if isinstance(evidence, Problem):
                problems.append(evidence)
            else:
                listings.append(inspect_data.inspect(evidence, setup.language))
    if form is Format.JSON:
        write_utf8(
            json.dumps({"schema": inspect_data.SCHEMA, "listings": listings}, ensure_ascii=False, indent=1) + "\n"
        )
    else:
        from listinglint.reporters.inspect_text import as_text

        write("".join(as_text(listing, setup.language) for listing in listings))
    for problem in problems:
        write(f"{problem.path}{COLON.of(setup.language)}{problem.reason.of(setup.language)}\n", error=True)
    if problems or not listings:
        raise typer.Exit(2)
