"""`listinglint inspect`: the evidence, before any rule judges it."""

from __future__ import annotations

import json

import typer

from listinglint.cli.options import (
    Format,
    Formatted,
    Lang,
    NoCache,
    NoOcr,
    Paths,
    StdinName,
    spoken,
    tools,
    write,
    write_utf8,
)
from listinglint.cli.tongue import say

HELP = say("Show what the linter saw, before any rule judges it.", "显示检查所依据的证据。")


def inspect(
    paths: Paths,
    form: Formatted = Format.TEXT,
    lang: Lang = None,
    no_ocr: NoOcr = False,
    no_cache: NoCache = False,
    stdin_filename: StdinName = "stdin.html",
) -> None:
    """Print the evidence about each listing; exit 2 when a path can't be read."""
    from listinglint import inspection, lint
    from listinglint.finding import Problem

    tongue = spoken(lang)
    sources, problems = lint.find(paths, stdin_filename)
    laid_out = tools(no_ocr=no_ocr, no_cache=no_cache)
    listings = []
    for evidence in lint.gather(sources, laid_out):
        if isinstance(evidence, Problem):
            problems.append(evidence)
        else:
            listings.append(inspection.inspect(evidence, tongue))
    if form is Format.JSON:
        write_utf8(json.dumps({"schema": inspection.SCHEMA, "listings": listings}, ensure_ascii=False, indent=1) + "\n")
    else:
        from listinglint.reporters.inspected import as_text

        write("".join(as_text(listing, tongue) for listing in listings))
    for problem in problems:
        write(f"{problem.path}: {problem.reason.of(tongue)}\n", error=True)
    if problems or not listings:
        raise typer.Exit(2)
