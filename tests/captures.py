"""Pictures of the terminal for the READMEs: `poe goldens` runs the tool in one and writes what it shows."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.segment import Segment
    from rich.style import Style

ROOT = Path(__file__).parents[1]
FILES = {"en": ROOT / "docs" / "check.svg", "zh": ROOT / "docs" / "check.zh-CN.svg"}
RULES = "size-table-missing,arrival-guarantee,colour-note-blunt"
COMMAND = ("check", "fixtures/faulty/lookbook-coat", "--select", RULES)
WIDTH = 96
"""Cells; narrower lines are hard to read in Chinese, wider ones on a phone."""
LETTER, LINE, EDGE = 9.6, 22, 18
"""Pixels: how wide a cell is, how high a line, and how much stays free around."""
GROUND, INK = "#1c1c1c", "#d9d9d9"


def said(language: str) -> str:
    """Run the command in a terminal, and give what it writes, colours and all."""
    ours, its = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "listinglint", *COMMAND, *(["--lang", "zh"] if language == "zh" else [])],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": str(WIDTH), "LISTINGLINT_LANG": "en", "TERM": "xterm-256color", "NO_COLOR": ""},
        stdout=its,
        stderr=subprocess.DEVNULL,
    ):
        os.close(its)
        pieces = []
        while piece := _read(ours):
            pieces.append(piece)
    os.close(ours)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other side is closed
        return b""


def svg(language: str) -> str:
    """Draw the terminal after the command. Every run of letters is as wide as its cells, whatever fonts there are."""
    option = " --lang zh" if language == "zh" else ""
    prompt = f"\x1b[1;32m$\x1b[0m listinglint {COMMAND[0]} {COMMAND[1]}{option} \\\n    --select {RULES}\n\n"
    console = Console(width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    rows = console.render_lines(Text.from_ansi(prompt + said(language).rstrip()), pad=False)
    width, height = round(WIDTH * LETTER + 2 * EDGE), len(rows) * LINE + 2 * EDGE
    drawn = [piece for number, row in enumerate(rows) for piece in _row(row, EDGE + number * LINE + 15)]
    return "\n".join(
        [
            f'<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img"',
            'font-family="ui-monospace, Menlo, Consolas, Noto Sans Mono CJK SC, monospace" font-size="16">',
            f'<rect width="{width}" height="{height}" rx="8" fill="{GROUND}"/>',
            *drawn,
            "</svg>\n",
        ]
    )


def _row(row: Sequence[Segment], y: int) -> Iterator[str]:
    """Draw a line: letters of one style and one width at a time."""
    cell = 0
    for segment in row:
        for _, letters in groupby(segment.text, key=cell_len):
            run = "".join(letters)
            words, start = run.strip(), cell + len(run) - len(run.lstrip())
            cell += cell_len(run)
            if words:
                told = f'x="{EDGE + start * LETTER:.1f}" y="{y}" textLength="{cell_len(words) * LETTER:.1f}"'
                yield f"<text {told} {_style(segment.style)}>{escape(words, quote=False)}</text>"


def _style(style: Style | None) -> str:
    color = style.color.get_truecolor(MONOKAI).hex if style and style.color else INK
    marks = f'fill="{color}"'
    marks += ' font-weight="bold"' if style and style.bold else ""
    marks += ' text-decoration="underline"' if style and style.underline else ""
    return marks + (' opacity=".6"' if style and style.dim else "")


if __name__ == "__main__":
    for spoken, file in FILES.items():
        file.write_text(svg(spoken), "utf-8")
