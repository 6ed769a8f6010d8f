"""Which line ends of a passage end a sentence: sellers put each thought on a line of its own and leave out the full stop.

A line that breaks off in a sentence ends with a comma, or is a few words that the next one goes on with.
"""

from __future__ import annotations

from typing import Final

from listinglint.model.lazy_pattern import lazy_pattern

_ROW: Final = lazy_pattern(r"\s*[^\s:：,，。;；!！?？]{1,10}\s?[:：]\s?\S")
"""A label and what it names."""
_ITEM: Final = lazy_pattern(
    r"\s*(?:\d{1,2}\s?[.、．)）]|[(（]\d{1,2}[)）]|[①-⑳]|[-–•·●○◆◇■□★☆▲△▼▶►➤➢✓✔☑※◎❤♥♡→]|【)\s?\S"
)
_OPEN: Final = tuple(",，、;；:：(（[【/&+-–—~～")
"""Signs after which a line goes on."""
_SHORT, _LONG = 7, 60
"""A line of fewer Chinese characters may be the head of what follows; one of more Latin letters may be wrapped."""


def line_ends(words: str) -> frozenset[int]:
    """Give the offsets of the line ends of a passage that end a sentence."""
    if "\n" not in words:
        return frozenset()
    found, start, before = set(), 0, ""
    for line in words.split("\n"):
        if start and before.strip() and line.strip() and _ends(before, line):
            found.add(start - 1)
        if start and not line.strip() and before.strip():
            found.add(start - 1)  # an empty line
        start += len(line) + 1
        before = line if line.strip() else ""
    return frozenset(found)


def _ends(before: str, after: str) -> bool:
    last = before.rstrip()
    if last.endswith(_OPEN):
        return False
    if _ROW.match(after) or _ITEM.match(after) or _ROW.match(before):
        return True
    if last[-1] >= "\u2e80" or after.lstrip()[0] >= "\u2e80":
        return len(last.strip()) >= _SHORT
    return after.lstrip()[0].isupper() and len(last) < _LONG
