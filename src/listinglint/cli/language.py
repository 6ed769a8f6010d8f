"""Which language the tool speaks: `--lang`, else the environment's, else English."""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listinglint.config.enums import UiLanguage
    from listinglint.model.wording import Language

OWN = ("LISTINGLINT_LANG",)
SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")


def language(chosen: str | None = None) -> Language:
    """Give the language of messages, as far as no configuration file is read."""
    variable = said_by((*OWN, *SYSTEM))
    return _language(chosen or (os.environ[variable] if variable else "en"))


def spoken(lang: UiLanguage | None) -> Language:
    """Give the language to speak, by the option `--lang`."""
    return language(lang.value if lang else None)


def said_by(variables: tuple[str, ...]) -> str | None:
    """Give the first of the variables of the environment that names a language."""
    return next((variable for variable in variables if os.environ.get(variable)), None)


def named_by(variable: str) -> Language:
    """Give the language that a variable of the environment names."""
    return _language(os.environ[variable])


def _language(name: str) -> Language:
    return "zh" if name.lower().startswith("zh") else "en"


def say(en: str, zh: str) -> str:
    """Choose a text of the command line itself: help is built before options are parsed, so `--lang` is looked up in argv."""
    words = sys.argv[1:]
    chosen = next((after for word, after in pairwise(words) if word == "--lang"), None)
    chosen = chosen or next((word.partition("=")[2] for word in words if word.startswith("--lang=")), None)
    return zh if language(chosen) == "zh" else en
