"""The page itself, in both languages; its style and script lie beside the template."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint import __version__
from listinglint.config.settings import DEFAULT_PROFILE
from listinglint.desk.words import WORDS
from listinglint.rulebook.loader import profiles

if TYPE_CHECKING:
    from jinja2 import Template

    from listinglint.desk.session import Asked
    from listinglint.model.wording import Language

PROMISES = {
    "dispatch-hours": ("number", "1", "720"),
    "couriers": ("text", "", ""),
    "tolerance-cm": ("number", "0.1", "20"),
    "return-days": ("number", "0", "365"),
    "service-hours": ("text", "", ""),
}
"""The settings of a shop that fixes ask for: how each is filled in, its least and its most (`config/shop.py`)."""


def page(language: Language, asked: Asked) -> str:
    """Render the page."""
    return _template().render(
        language=language,
        words=WORDS,
        told=json.dumps({name: [words.en, words.zh] for name, words in WORDS.items()}, ensure_ascii=False),
        profiles=profiles(),
        chosen=asked.profiles or (DEFAULT_PROFILE,),
        promises=PROMISES,
        limits=asked.limits,
        version=__version__,
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    room = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("page")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return room.get_template("desk.html.jinja")
