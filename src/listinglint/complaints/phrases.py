"""The phrases of reasons: where they are, and what is compiled from them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listinglint.phrasebook.book import Phrasebook

BUYERS_FAULT = "buyers-fault"
"""The file of what sellers note about fraud by buyers."""


def complaints_dir() -> Path:
    """Give the folder of the phrases that come with the tool: packaged beside the code, or the checkout's own."""
    packaged = Path(__file__).parents[1] / "_complaints"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "complaints"


@cache
def book() -> Phrasebook:
    """Give the phrases of all reasons, by their ids. Their compiled form is kept: it holds nothing of any review."""
    from listinglint.phrasebook.loader import load_alone
    from listinglint.yaml_source.compiled import cache_dir

    return load_alone(complaints_dir(), cache_dir())
