"""Where the phrases that come with the tool are: known without loading any."""

from __future__ import annotations

from pathlib import Path

SHARED = "shared"
"""The file whose slots all files of its folder, and of the folders after it, may name."""


def phrases_dir() -> Path:
    """Give the folder of the phrases that come with the tool: packaged beside the code, or the checkout's own."""
    packaged = Path(__file__).parents[1] / "_phrases"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "phrases"
