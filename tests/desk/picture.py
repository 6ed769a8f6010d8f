"""Draw the pictures of the desk in the guides, in Chromium with a drawn sample listing: `python -m tests.desk.picture`."""

from __future__ import annotations

import io
import tempfile
import time
from pathlib import Path

from tests.desk.browser import User, chromium, running

ROOT = Path(__file__).parents[2]
PICTURES = {"en": ROOT / "docs" / "desk.png", "zh": ROOT / "docs" / "desk.zh-CN.png"}
WIDTH, HEIGHT = 1160, 1280
_COLOURS = 200
_SETTLED = 1.5
"""Seconds in which the report is drawn."""
_SCROLL = """
document.documentElement.style.scrollBehavior = "auto";
const card = document.querySelector("[data-rule=arrival-guarantee]");
scrollTo({top: card.getBoundingClientRect().top + scrollY - 14, behavior: "instant"});
const gallery = document.querySelector(".gallery");
gallery.scrollTop = gallery.querySelector("rect.box.error").closest("li").offsetTop - 60;
"""
"""Brings a finding with its boxes into view."""


def draw(language: str) -> bytes:
    """Drop the sample on the desk and give the page as a PNG."""
    from PIL import Image

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with running(folder, LISTINGLINT_LANG=language) as desk, chromium(folder, "--hide-scrollbars") as driver:
            user = User(driver, folder)
            user.opens(desk.address, WIDTH, HEIGHT)
            user.drops(ROOT / "fixtures" / "faulty" / "lookbook-coat")
            user.waits()
            user.reads("h2")
            driver.switch_to.frame(user.finds("#report"))
            user.runs(_SCROLL)
            driver.switch_to.default_content()
            user.runs("scrollTo({top: 0, behavior: 'instant'})")
            time.sleep(_SETTLED)
            shot = Image.open(io.BytesIO(driver.get_screenshot_as_png()))
            out = io.BytesIO()
            shot.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    for language, file in PICTURES.items():
        file.write_bytes(draw(language))
