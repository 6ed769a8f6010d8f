"""What small print is misread as, put right before anything is looked for in it."""

from __future__ import annotations

import re
from functools import cache

from listinglint.phrasebook.builtin import words

_FILE = "ocr_lookalikes"


def as_printed(line: str) -> str:
    """Put right what a reader of pictures is known to take for other characters; the line stays as long as it is."""
    printed = _printed()
    return _misread().sub(lambda match: printed.get(match[0], match[0]), line)


@cache
def _printed() -> dict[str, str]:
    return dict(pair.split(" ") for pair in words(_FILE, "misread"))


@cache
def _misread() -> re.Pattern[str]:
    """Match what is misread, and (longer, and so first) what only looks so; a list of plain words, so linear in time."""
    ordered = sorted((*_printed(), *words(_FILE, "right")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered)))
