"""The desk in a real Chromium: started as a user starts it, driven as a user drives it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selenium.webdriver.chrome.webdriver import WebDriver

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
AXE = find_spec("axe_core_python")
needs_browser = pytest.mark.skipif(
    CHROMIUM is None or DRIVER is None or find_spec("selenium") is None,
    reason="Chromium, its chromedriver or selenium is not installed",
)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()
PATIENCE = 120
"""Seconds until a check must be done on a busy computer."""


class Process(Struct):
    """A running desk."""

    address: str
    process: subprocess.Popen[str]
    temporary: Path

    @property
    def left(self) -> list[Path]:
        """What lies in the folder for temporary files."""
        return list(self.temporary.glob("listinglint-desk-*"))


@contextmanager
def running(folder: Path, *options: str, **environment: str) -> Iterator[Process]:
    """Start a desk whose temporary files lie in a folder, and end it."""
    temporary = folder / "temporary"
    temporary.mkdir(exist_ok=True)
    names = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    process = subprocess.Popen(
        [sys.executable, "-m", "listinglint", "desk", "--no-browser", *options],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, **names, "PYTHONUTF8": "1", **environment},
    )
    try:
        assert process.stdout
        told = re.search(r"http://\S+", process.stdout.readline())
        assert told, "the desk told no address"
        yield Process(told[0], process, temporary)
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(60)
        assert process.stdout
        process.stdout.close()


@contextmanager
def chromium(folder: Path, *flags: str) -> Iterator[WebDriver]:
    """Start a browser whose profile and downloads lie in a folder."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in (*FLAGS, *flags, f"--user-data-dir={folder / 'profile'}", "--window-size=1280,900", "--lang=en-US"):
        options.add_argument(flag)
    options.add_experimental_option(
        "prefs", {"download.default_directory": str(folder / "saved"), "download.prompt_for_download": False}
    )
    driver = webdriver.Chrome(options, webdriver.ChromeService(DRIVER or ""))
    driver.set_script_timeout(PATIENCE)
    try:
        yield driver
    finally:
        driver.quit()


class User(Struct):
    """Somebody who sits before the page."""

    driver: WebDriver
    folder: Path

    def opens(self, address: str, width: int = 1280, height: int = 900) -> None:
        """Open a page, as wide as that."""
        self.resizes(width, height)
        self.driver.get(address)

    def resizes(self, width: int, height: int = 900) -> None:
        """Make the window as wide as that; a window of its own can't be narrower than 500 pixels."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )

    def colours(self, scheme: str) -> None:
        """Prefer light or dark colours."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def drops(self, *paths: Path) -> None:
        """Drag files or folders onto the page and let go."""
        data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.driver.execute_cdp_cmd("Input.dispatchDragEvent", {"type": kind, "x": 300, "y": 300, "data": data})

    def finds(self, selector: str) -> Any:
        """Find what a selector names, or fail."""
        return self.driver.find_element("css selector", selector)

    def sees(self, selector: str) -> list[str]:
        """Give the words of all that is visible of a selector."""
        found = self.driver.find_elements("css selector", selector)
        return [one.text for one in found if one.is_displayed()]

    def waits(self, stage: str = "result") -> None:
        """Wait until the page has come to a stage."""
        from selenium.webdriver.support.wait import WebDriverWait

        WebDriverWait(self.driver, PATIENCE, 0.1).until(
            lambda driver: driver.execute_script("return document.body.dataset.stage") == stage
        )

    def clicks(self, selector: str) -> None:
        """Click on something."""
        element = self.finds(selector)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def logged(self) -> list[str]:
        """Give what the browser has complained about since it was last asked."""
        return [str(one["message"]) for one in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]

    def tabs(self) -> str:
        """Press the tab key and give what has the focus then."""
        key = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
        for kind in ("rawKeyDown", "keyUp"):
            self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": kind, **key})
        return str(
            self.runs("const one = document.activeElement; return one.id || one.getAttribute('href') || one.tagName")
        )

    def runs(self, script: str, *arguments: Any) -> Any:
        """Run a script in the page."""
        return self.driver.execute_script(script, *arguments)

    def reads(self, selector: str = "body", frame: str = "#report") -> str:
        """Give the words of the report that is shown, or of the complaints."""
        self.driver.switch_to.frame(self.finds(frame))
        try:
            from selenium.webdriver.support.wait import WebDriverWait

            WebDriverWait(self.driver, PATIENCE, 0.1).until(
                lambda driver: driver.find_elements("css selector", "footer")
            )
            return "\n".join(self.sees(selector))
        finally:
            self.driver.switch_to.default_content()

    def saved(self, name: str) -> Path:
        """Wait for a download and give its file."""
        from selenium.webdriver.support.wait import WebDriverWait

        file = self.folder / "saved" / name
        WebDriverWait(self.driver, PATIENCE, 0.1).until(lambda _: file.exists() and file.stat().st_size > 0)
        return file
