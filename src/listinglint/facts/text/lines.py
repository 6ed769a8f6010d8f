"""Which line ends and spaces of a passage end a sentence: sellers put each thought on a line of its own and leave out the full stop.

A line that breaks off in a sentence ends with a comma, or is a few words that the next one goes on with.
"""

from __future__ import annotations

from typing import Final
from unicodedata import category

from listinglint.facts.text.characters import fold_character, is_chinese
from listinglint.facts.text.patterns import holds
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot

_ROW: Final = lazy_pattern(r"\s*[^\s:：,，。;；!！?？]{1,10}\s?[:：]\s{0,3}\S")
"""A label and what it names."""
_ITEM: Final = lazy_pattern(
    r"\s*(?:\d{1,2}\s?[.、．)）]|[(（]\d{1,2}[)）]|[①-⑳]|[-–•·・●○◆◇■□★☆▲△▼▶►➤➢✓✔☑※◎❤♥♡→]|【)\s?\S"
)
_OPEN: Final = tuple(",，、;；:：(（[【/&+-–—~～")
"""Signs after which a line goes on."""
_SPACE: Final = lazy_pattern(r"(?<=[\u2e80-\u2fff\u3001-\uffef])\s+(?=[\u2e80-\u2fff\u3001-\uffef]|[·•‧]\w)")
_WORDS, _CLAUSE = 4, 8
"""Characters of Chinese that may be a thought of its own, and of one that is."""
_COMMAS: Final = "，,。！"
_DOTS: Final = frozenset("·•‧")
_SEEN: Final = 16
"""Characters before and behind a border that tell what it is."""
_SHORT, _LONG = 7, 60
"""A line of fewer Chinese characters may be the head of what follows; one of more Latin letters may be wrapped."""


def is_open(line: str) -> bool:
    """Tell whether a line ends with a sign after which it goes on."""
    return line.rstrip().endswith(_OPEN)


def is_item(line: str) -> bool:
    """Tell whether a line begins with the number or the dot of a list; any emoji is one."""
    return _ITEM.match(line) is not None or category(line.lstrip()[:1] or " ") == "So"


def is_closed(before: str, after: str) -> bool:
    """Tell whether words end a statement that those behind them don't go on with: 概不负责."""
    return line_holds("closed", before[-_SEEN:]) and not line_holds("taken_back", after[:_SEEN])


def line_holds(name: str, words: str) -> bool:
    """Tell whether words of a line, as they are written, hold what a slot of `phrases/lines.yaml` names."""
    return holds(slot("lines", name), "".join(map(fold_character, words.strip())))


def borders(words: str) -> tuple[frozenset[int], frozenset[int]]:
    """Give the offsets of the white space of a passage that ends a sentence, and of that which is a comma.

    Ends are those of lines, and spaces behind a statement; commas are spaces between thoughts in Chinese: 面料柔软，又透气 拆封以后不能退.
    """
    ends, commas = _ends_of_lines(words), set[int]()
    for space in _SPACE.finditer(words):
        start, stop = space.span()
        if _is_point(words[stop : stop + 2]) or is_closed(
            words[max(start - _SEEN, 0) : start], words[stop : stop + _SEEN]
        ):
            ends.add(start)
        elif "\n" not in space[0] and _is_pause(words, start, stop):
            commas.add(start)
    return frozenset(ends), frozenset(commas)


def _is_point(ahead: str) -> bool:
    """Tell whether a point of a list begins, its dot glued to the words: ·48小时内发货 ·极速退款."""
    return ahead[:1] in _DOTS and ahead[1:].isalnum()


def _is_pause(words: str, start: int, stop: int) -> bool:
    """Tell whether what stands on either side of a space is a thought: words of some length, one of them a whole clause."""
    before = words[max(start - _SEEN, 0) : start].rsplit(maxsplit=1)[-1]
    after = words[stop : stop + _SEEN].split(maxsplit=1)[0]
    shorter, longer = sorted((before, after), key=len)
    if (
        len(shorter) < _WORDS
        or not is_chinese(before[-1])
        or line_holds("unfinished", before)
        or line_holds("waits", before)
    ):
        return False
    return len(longer) >= _CLAUSE or any(mark in longer for mark in _COMMAS)


def _ends_of_lines(words: str) -> set[int]:
    if "\n" not in words:
        return set()
    found: set[int] = set()
    start, before = 0, ""
    for line in words.split("\n"):
        if start and before.strip() and line.strip() and _ends(before, line):
            found.add(start - 1)
        if start and not line.strip() and before.strip():
            found.add(start - 1)  # an empty line
        start += len(line) + 1
        before = line if line.strip() else ""
    return found


def _ends(before: str, after: str) -> bool:
    last = before.rstrip()
    if last.endswith(_OPEN):
        return False
    if _ROW.match(after) or is_item(after) or _ROW.match(before) or is_closed(last, after):
        return True
    if last[-1] >= "\u2e80" or after.lstrip()[0] >= "\u2e80":
        return len(last.strip()) >= _SHORT
    return after.lstrip()[0].isupper() and len(last) < _LONG
