"""`listinglint lsp`: the linter in an editor, over standard input and output."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from listinglint.cli.check_options import Profiles
from listinglint.cli.console import refuse
from listinglint.cli.language import language, say, spoken
from listinglint.cli.options import ConfigFile, Lang, NoCache, NoConfig, NoOcr, RulesFolder
from listinglint.cli.setup import set_up
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from listinglint.cli.setup import Setup
    from listinglint.lsp.server import ServerTools

HELP = say("Check pages while they are edited (a language server).", "在编辑器中边写边检查（语言服务器）。")
NOT_INSTALLED = Wording(
    "the language server needs two more packages: pip install 'listinglint[lsp]'",
    "语言服务器还需要安装：pip install 'listinglint[lsp]'",
)
_NEEDED = {"pygls", "lsprotocol", "cattrs", "attrs", "attr"}


def lsp(
    lang: Lang = None,
    profile: Profiles = None,
    own_rules: RulesFolder = None,
    no_ocr: NoOcr = False,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    stdio: Annotated[bool, typer.Option("--stdio", hidden=True)] = True,
) -> None:
    """Serve the editor until it leaves."""
    del stdio  # some editors insist on saying so; there is no other way
    try:
        from listinglint.lsp import server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        refuse(NOT_INSTALLED.of(spoken(lang)))
    options = {"lang": lang, "profiles": profile, "rules": own_rules, "ocr": False if no_ocr else None}
    channel = _channel()
    setup = set_up(".", options, named=config, is_isolated=no_config, no_cache=no_cache)
    status = server.serve(server_tools(setup, is_told_language=lang is not None), *channel)
    # Not the usual way out, which would wait for a picture that is being read, with nobody waiting for it.
    os._exit(status)


def server_tools(setup: Setup, *, is_told_language: bool) -> ServerTools:
    """Lay out what a server checks pages with; it speaks the editor's language unless it was told one."""
    from listinglint.lsp.checking import context_for
    from listinglint.lsp.server import ServerTools

    return ServerTools(
        context_for=partial(context_for, setup.planner),
        language=lambda locale: setup.language if is_told_language or not locale else language(locale),
    )


def _channel() -> tuple[BinaryIO, BinaryIO]:
    """Take standard input and output for the protocol alone: whatever prints from now on prints to standard error."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return incoming, outgoing
