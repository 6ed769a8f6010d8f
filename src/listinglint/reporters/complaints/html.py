"""Complaints as one page: a bar for each reason, its months as a curve, quotes, goods and rules, in both languages."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint import __version__
from listinglint.model import labels
from listinglint.reporters.cleaning import printable
from listinglint.reporters.complaints import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jinja2 import Template

    from listinglint.model.complaint_counts import ComplaintCounts
    from listinglint.model.wording import Language

_PAGES = Path(__file__).parents[1] / "page"
_GOODS = 50
_WIDE, _HIGH = 220, 40
"""Pixels of a curve."""


def render(counts: ComplaintCounts, language: Language = "en") -> str:
    """Render counts as one HTML page without scripts but one that switches the language."""
    style = "".join((_PAGES / name).read_text("utf-8") for name in ("report.css", "complaints.css"))
    script = (_PAGES / "complaints.js").read_text("utf-8")
    months = list(counts.months)
    return str(
        _template().render(
            counts=counts,
            language=language,
            style=style,
            script=script,
            policy=_policy(style, script),
            version=__version__,
            months=months,
            curves={one.reason: _curve(one.months, months) for one in counts.reasons},
            tables=[("goods", counts.goods[:_GOODS]), ("skus", counts.skus[:_GOODS])],
        )
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    room = Environment(
        loader=FileSystemLoader(_PAGES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    room.finalize = lambda value: printable(value) if type(value) is str else value
    room.globals.update(labels=labels, heads=words.HEADS, words=words, percent=words.percent, wide=_WIDE, high=_HIGH)
    return room.get_template("complaints.html.jinja")


def _curve(counted: Mapping[str, int], months: Sequence[str]) -> str:
    """Give the points of a curve over the months, for SVG; empty where there are fewer than two."""
    if len(months) < 2:
        return ""
    highest = max(counted.values(), default=0) or 1
    step = _WIDE / (len(months) - 1)
    return " ".join(
        f"{index * step:.1f},{_HIGH - 3 - (_HIGH - 6) * counted.get(month, 0) / highest:.1f}"
        for index, month in enumerate(months)
    )


def _policy(style: str, script: str) -> str:
    """Allow this style and this script, and nothing else."""
    hashes = [b64encode(sha256(text.encode()).digest()).decode("ascii") for text in (style, script)]
    return f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; base-uri 'none'; form-action 'none'"
