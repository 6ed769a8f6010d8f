"""Write the files that come from the rules (`poe docs`), or tell which of them are not fresh (`poe fresh`)."""

from __future__ import annotations

import sys
from pathlib import Path

from listinglint.explain.documents import PAGES, documents

ROOT = Path(__file__).parents[1]


def stale(texts: dict[str, str], root: Path = ROOT) -> list[Path]:
    """Return the files below `root` that are missing or say something else, and pages that nothing writes any more."""
    files = {root / name: text for name, text in texts.items()}
    wrong = [file for file, text in files.items() if not file.is_file() or file.read_text("utf-8") != text]
    return sorted([*wrong, *(file for file in (root / PAGES).rglob("*") if file.is_file() and file not in files)])


def write(texts: dict[str, str], root: Path = ROOT) -> None:
    """Make all of them fresh, and delete what is left over."""
    files = {root / name: text for name, text in texts.items()}
    for file in stale(texts, root):
        if file not in files:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(files[file], "utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit("\n".join(f"{file.relative_to(ROOT)}: not fresh; run `poe docs`" for file in stale(documents())) or 0)
    write(documents())
