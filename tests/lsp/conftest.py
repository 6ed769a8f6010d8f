"""The server finds the rules compiled, as every run but a user's first does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _rules(kept_rules: Path) -> None:
    """Lay them out."""
