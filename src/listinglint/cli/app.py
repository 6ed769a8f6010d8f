"""The commands, put together. Nothing heavier than typer and msgspec, of which classes of values are, is imported before a command runs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import typer

from listinglint import __version__
from listinglint.cli import usage
from listinglint.cli.console import write
from listinglint.cli.language import say

if TYPE_CHECKING:
    from typer._click.core import Command

COMMANDS = {
    "check": ("check", "HELP"),
    "catalog": ("catalog", "HELP"),
    "stats": ("results", "STATS_HELP"),
    "compare": ("results", "COMPARE_HELP"),
    "across": ("results", "ACROSS_HELP"),
    "export": ("export", "HELP"),
    "cache": ("cache", ""),
    "inspect": ("inspect", "HELP"),
    "init": ("init", "HELP"),
    "columns": ("columns", "HELP"),
    "complaints": ("complaints", "HELP"),
    "config": ("config", ""),
    "desk": ("desk", "HELP"),
    "lsp": ("lsp", "HELP"),
    "rules": ("rules", "RULES_HELP"),
    "explain": ("explain", "HELP"),
    "facts": ("rules", "FACTS_HELP"),
    "new": ("rules", "NEW_HELP"),
    "verify": ("rules", "VERIFY_HELP"),
}
"""The module of each command, and the name of its help there; one without is a group of commands of its own."""


def commands(*names: str) -> typer.Typer:
    """Put the named commands together, or all of them: one that runs need not wait for the others to be imported."""
    app = typer.Typer(
        name="listinglint",
        cls=usage.Commands,
        help=say(
            "Finds, before publishing, what a buyer will later complain about in a product listing.",
            "在商品上架之前，找出买家以后会抱怨的地方。",
        ),
        no_args_is_help=True,
        add_completion=True,
        rich_markup_mode=None,  # importing rich costs as much again as typer itself
        pretty_exceptions_enable=False,
    )
    for name in names or COMMANDS:
        room, told = COMMANDS[name]
        module = import_module(f"listinglint.cli.{room}")
        if told:
            app.command(name, cls=usage.Command, help=getattr(module, told))(getattr(module, name))
        else:
            app.add_typer(module.app, name=name)
    app.callback()(_options)
    return app


def _options(
    version: bool = typer.Option(False, "--version", help=say("Show the version and exit.", "显示版本号。")),
) -> None:
    """Take the options of the command as a whole."""
    if version:
        write(f"listinglint {__version__}\n")
        raise typer.Exit


def run(words: list[str]) -> NoReturn:
    """Run the command that a command line names, and leave with its status."""
    usage.run(built(*(name for name in words[:1] if name in COMMANDS)), words)


def built(*names: str) -> Command:
    """Build what parses the words of the named commands, or of all."""
    return typer.main.get_command(commands(*names))
