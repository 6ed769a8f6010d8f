"""`listinglint lsp`: the linter in an editor, over standard input and output."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from listinglint.cli.options import Lang, NoCache, NoOcr, RulesFolder, refuse_wording, rulebook, spoken, tools
from listinglint.cli.tongue import language, say
from listinglint.cli.wanted import Profiles, profiled
from listinglint.wording import Wording

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
) -> None:
    """Serve the editor until it leaves."""
    tongue = spoken(lang)
    try:
        from listinglint.lsp import server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        refuse_wording(NOT_INSTALLED, tongue)
    book = profiled(rulebook(own_rules, tongue, no_cache=no_cache), profile, None, tongue)
    equipment = server.Equipment(
        tools=tools(no_ocr=no_ocr, no_cache=no_cache),
        rules_for=lambda _: book,
        pages={rule.id: reference.url for rule in book for reference in rule.references if reference.url},
        language=lambda locale: tongue if lang or not locale else language(locale),
    )
    status = server.serve(equipment, *_channel())
    # Not the usual way out, which would wait for a picture that is being read, with nobody waiting for it.
    os._exit(status)


def _channel() -> tuple[BinaryIO, BinaryIO]:
    """Take standard input and output for the protocol alone: whatever prints from now on prints to standard error."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return incoming, outgoing
