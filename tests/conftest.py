"""What all tests share: a day, an English console, caches of their own, and the sample listings read once in a run."""

from __future__ import annotations

import os
import shutil
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import pytest
from filelock import FileLock

from tests.cli.commands import apart
from tests.day import DAY

ROOT = Path(__file__).parents[1]
_NUMBERS = count()
_CACHE = "LISTINGLINT_CACHE"


def pytest_configure() -> None:
    """Keep the user's caches out of what is compiled while tests are collected; later each test has a folder of its own."""
    os.environ[_CACHE] = mkdtemp(prefix="listinglint-collecting-")


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    shutil.rmtree(os.environ.pop(_CACHE), ignore_errors=True)


@pytest.fixture(autouse=True)
def _apart(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the user's caches, language and calendar out of the tests, and the tests apart from each other."""
    monkeypatch.setenv(_CACHE, str(tmp_path_factory.getbasetemp() / f"cache-{next(_NUMBERS)}"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LISTINGLINT_LANG", "en")
    monkeypatch.setenv("LISTINGLINT_JOBS", "1")  # what processes do is tested apart, and they take a second to start
    monkeypatch.setattr("listinglint.model.clock.today", lambda: DAY)


@pytest.fixture
def fixtures() -> Path:
    """The folder of sample listings."""
    return ROOT / "fixtures"


@pytest.fixture
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def _compiled_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache folder as a first run leaves it: what rule files and phrase files say, compiled."""
    folder = tmp_path_factory.mktemp("compiled-rules")
    apart("check", "-", "--no-ocr", stdin=b"<h1>Cotton dress</h1>", LISTINGLINT_CACHE=str(folder))
    return folder


@pytest.fixture(scope="session")
def _readings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the real reader and the real eyes make of the sample listings, once in a run of all workers."""
    from listinglint.loaders import find
    from tests.goldens import SAMPLES, sample_tools

    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder, whole = shared / "readings", shared / "readings-are-whole"
    with FileLock(shared / "readings.lock"):
        if not whole.exists():
            tools = sample_tools(folder)
            for sample in SAMPLES:
                for listing in find.load(find.Source("page.html", sample / "page.html")):
                    assert tools.reader
                    assert tools.eyes
                    tools.eyes.judge(listing.pictures, tools.reader.read(listing.pictures))
            whole.touch()
    return folder


@pytest.fixture
def kept_rules(_compiled_rules: Path) -> Path:
    """A cache folder of the test's own in which the tool's rules are compiled already."""
    return _copied(_compiled_rules)


@pytest.fixture
def kept_readings(_readings: Path, kept_rules: Path) -> Path:
    """The same with the sample listings read, too. What a test keeps there, wrong or right, is gone with the test."""
    return _copied(_readings, kept_rules)


def _copied(source: Path, target: Path | None = None) -> Path:
    target = target or Path(os.environ[_CACHE])
    shutil.copytree(source, target, dirs_exist_ok=True)
    return target
