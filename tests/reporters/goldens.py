"""What formats say about the awkward reports: `poe goldens` writes it, a person reads the difference."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.reporters.awkward import REPORTS

from listinglint import __version__
from listinglint.reporters import REPORTERS, render

if TYPE_CHECKING:
    from listinglint.model.wording import Language

FOLDER = Path(__file__).parent / "golden"
SCENES = {
    "several": tuple(REPORTERS),
    "hostile": tuple(form for form in REPORTERS if form != "html"),
    "chinese": ("text", "concise", "grouped", "markdown", "github", "gitlab", "junit"),
    "silenced": ("text", "markdown", "json", "jsonl", "sarif"),
    "clean": ("text", "markdown"),
    "unknown": ("text",),
}
"""The reports, and the formats of which a file is kept. Every format has a report with all kinds of findings and one that
attacks it, but for HTML, whose attacks are tested in the tree of the page. The other files are kept where the format has
words or a shape of its own for the report; what it says elsewhere is asserted in fragments."""


def cases() -> dict[str, tuple[str, str, Language]]:
    """Give the name of each golden file, and the report, format and language it is of."""
    languages: dict[str, Language] = {"chinese": "zh"}
    return {
        f"{report}.{form}": (report, form, languages.get(report, "en"))
        for report, forms in SCENES.items()
        for form in forms
    }


def rendered(report: str, form: str, language: Language) -> str:
    """Render an awkward report; the version, and in HTML what is the same in all reports, are left out."""
    text = render(form, REPORTS[report], language)
    text = re.sub(r"(?s)<(style|script)>.*?</\1>", r"<\1></\1>", text) if form == "html" else text
    text = re.sub(r"sha256-[\w+/=]+", "sha256-…", text)
    return text.encode("utf-8", "replace").decode().replace(__version__, "VERSION")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for name, case in cases().items():
        (FOLDER / name).write_text(rendered(*case), "utf-8", newline="")
