"""What all tests share: caches of their own, an English console, the sample listings."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _apart(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the user's caches and language out of the tests; readings of fixtures are shared within a run."""
    cache = tmp_path_factory.getbasetemp().parent / "listinglint-cache"
    monkeypatch.setenv("LISTINGLINT_CACHE", str(cache))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LISTINGLINT_LANG", "en")


@pytest.fixture
def fixtures() -> Path:
    """The folder of sample listings."""
    return ROOT / "fixtures"


@pytest.fixture
def root() -> Path:
    """The project's folder."""
    return ROOT
