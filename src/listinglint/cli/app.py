"""The commands, put together. Nothing heavier than typer is imported before a command runs."""

from __future__ import annotations

import typer

from listinglint import __version__
from listinglint.cli import check, columns, config, explain, init, inspect, lsp, rules
from listinglint.cli.console import write
from listinglint.cli.language import say

app = typer.Typer(
    name="listinglint",
    help=say(
        "Finds, before publishing, what a buyer will later complain about in a product listing.",
        "在商品上架之前，找出买家以后会抱怨的地方。",
    ),
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,  # importing rich costs as much again as typer itself
    pretty_exceptions_enable=False,
)
app.command("check", help=check.HELP)(check.check)
app.command("inspect", help=inspect.HELP)(inspect.inspect)
app.command("init", help=init.HELP)(init.init)
app.command("columns", help=columns.HELP)(columns.columns)
app.add_typer(config.app, name="config")
app.command("lsp", help=lsp.HELP)(lsp.lsp)
app.command("rules", help=rules.RULES_HELP)(rules.rules)
app.command("explain", help=explain.HELP)(explain.explain)
app.command("facts", help=rules.FACTS_HELP)(rules.facts)
app.command("new", help=rules.NEW_HELP)(rules.new)
app.command("verify", help=rules.VERIFY_HELP)(rules.verify)


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", help=say("Show the version and exit.", "显示版本号。")),
) -> None:
    """Take the options of the command as a whole."""
    if version:
        write(f"listinglint {__version__}\n")
        raise typer.Exit
