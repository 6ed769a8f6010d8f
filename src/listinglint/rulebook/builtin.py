"""Where the rules that come with the tool are: known without loading anything, since a shell asks for their names."""

from __future__ import annotations

from pathlib import Path


def rules_dir() -> Path:
    """Give the folder of the rules that come with the tool: packaged beside the code, or the checkout's own."""
    packaged = Path(__file__).parents[1] / "_rules"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "rules"
