"""Which language the tool speaks: `--lang`, else the environment's, else English."""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listinglint.wording import Language

_VARIABLES = ("LISTINGLINT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def language(chosen: str | None = None) -> Language:
    """Give the language of messages."""
    name = chosen or next((value for variable in _VARIABLES if (value := os.environ.get(variable))), "en")
    return "zh" if name.lower().startswith("zh") else "en"


def say(en: str, zh: str) -> str:
    """Choose a text of the command line itself: help is built before options are parsed, so `--lang` is looked up in argv."""
    words = sys.argv[1:]
    chosen = next((after for word, after in pairwise(words) if word == "--lang"), None)
    chosen = chosen or next((word.partition("=")[2] for word in words if word.startswith("--lang=")), None)
    return zh if language(chosen) == "zh" else en
