"""One desk and one browser for the tests of a module: what each leaves there, the next drop takes away."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.desk.browser import User, chromium, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.desk.browser import Process


@pytest.fixture(scope="module")
def started(_compiled_rules: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """A running desk, in the language of the browser."""
    folder = tmp_path_factory.mktemp("desk")
    cache = shutil.copytree(_compiled_rules, folder / "cache")
    with running(folder, LISTINGLINT_CACHE=str(cache), LISTINGLINT_LANG="") as process:
        yield process


@pytest.fixture(scope="module")
def _browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[User]:
    folder = tmp_path_factory.mktemp("browser")
    with chromium(folder) as driver:
        yield User(driver, folder)


@pytest.fixture
def user(_browser: User, started: Process) -> User:
    """Somebody who has just opened the page of the desk."""
    shutil.rmtree(_browser.folder / "saved", ignore_errors=True)
    _browser.opens(started.address)
    _browser.driver.execute_async_script("fetch('drops', {method: 'POST'}).then(arguments[0])")
    _browser.opens(started.address)
    _browser.logged()
    return _browser
