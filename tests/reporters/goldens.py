"""What every format says about the awkward reports: `python -m tests.reporters.goldens` writes it, a person reads the difference."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.reporters.awkward import REPORTS

from listinglint import __version__
from listinglint.reporters import REPORTERS, github, render

if TYPE_CHECKING:
    from listinglint.model.wording import Language

FOLDER = Path(__file__).parent / "golden"
ENDINGS = {
    "text": "txt",
    "concise": "txt",
    "grouped": "txt",
    "sarif": "json",
    "gitlab": "json",
    "junit": "xml",
    "markdown": "md",
    "github": "txt",
}
SHOWN = [name for name in REPORTS if name != "huge"]
"""The huge report is tested by its counts: a person can't read that difference."""


def cases() -> dict[str, tuple[str, str, Language]]:
    """Give the name of each golden file, and the report, format and language it is of."""
    languages: dict[str, Language] = {"chinese": "zh"}
    return {
        f"{report}.{form}.{ENDINGS.get(form, form)}": (report, form, languages.get(report, "en"))
        for report in SHOWN
        for form in [*REPORTERS, "summary"]
        if form != "summary" or report == "several"
    }


def rendered(report: str, form: str, language: Language) -> str:
    """Render an awkward report; the version, and in HTML what is the same in all reports, are left out."""
    told = REPORTS[report]
    text = github.summary(told, language) if form == "summary" else render(form, told, language)
    text = re.sub(r"(?s)<(style|script)>.*?</\1>", r"<\1></\1>", text) if form == "html" else text
    text = re.sub(r"sha256-[\w+/=]+", "sha256-…", text)
    return text.encode("utf-8", "replace").decode().replace(__version__, "VERSION")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for name, case in cases().items():
        (FOLDER / name).write_text(rendered(*case), "utf-8", newline="")
