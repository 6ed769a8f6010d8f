"""`listinglint inspect`: the evidence, before any rule judges it."""

from __future__ import annotations

import json

import typer

from listinglint.cli.options import (
    ConfigFile,
    Format,
    Formatted,
    Lang,
    NoCache,
    NoConfig,
    NoOcr,
    Paths,
    StdinName,
    write,
    write_utf8,
)
from listinglint.cli.setup import first_of, set_up
from listinglint.cli.tongue import say

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
) -> None:
    """Print the evidence about each listing; exit 2 when a path can't be read."""
    from listinglint import inspection, lint
    from listinglint.finding import Problem

    options = {"lang": lang, "ocr": False if no_ocr else None}
    first = first_of(paths, stdin_filename)
    setup = set_up(first, options, named=config, is_isolated=no_config, no_cache=no_cache)
    sources, problems = lint.find(paths, stdin_filename)
    listings = []
    for source in sources:
        for evidence in lint.gather([source], setup.tools_for(setup.settings_for(source.path))):
            if isinstance(evidence, Problem):
                problems.append(evidence)
            else:
                listings.append(inspection.inspect(evidence, setup.tongue))
    if form is Format.JSON:
        write_utf8(json.dumps({"schema": inspection.SCHEMA, "listings": listings}, ensure_ascii=False, indent=1) + "\n")
    else:
        from listinglint.reporters.inspected import as_text

        write("".join(as_text(listing, setup.tongue) for listing in listings))
    for problem in problems:
        write(f"{problem.path}: {problem.reason.of(setup.tongue)}\n", error=True)
    if problems or not listings:
        raise typer.Exit(2)
