"""Pages whose words are not what a shopper reads: garbled ones, and templates that a shop's program fills in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

GARBLED = Wording("the text is garbled ({how})", "文字是乱码（{how}）")
DOUBLE = Wording(
    "UTF-8 was read as another charset and saved again; save the page anew as UTF-8",
    "UTF-8 被当作其他编码读取后又保存了一次，请重新以 UTF-8 保存页面",
)
LOST = Wording(
    "characters were lost and stand as � or ?; export or save the page again as UTF-8",
    "部分文字已丢失，变成了 � 或 ?，请重新导出，或以 UTF-8 保存页面",
)
ESCAPED = Wording(
    "the words stand as escapes such as \\u5973 or &#22899; ; unescape them once",
    "文字以 \\u5973 或 &#22899; 这样的转义形式出现，请还原成文字",
)
TEMPLATE = Wording(
    "it is a template that a program fills in; check the page that comes out of it",
    "这是模板，内容由程序填入，请检查生成后的页面",
)

_FEWEST = 6
"""Characters from which a page is garbled; fewer are a slip."""
_MOST_PIECES = 60
_ESCAPES = lazy_pattern(r"\\u[0-9a-fA-F]{4}|&#x?[0-9a-fA-F]{2,6};|=[0-9A-F]{2}=[0-9A-F]{2}=[0-9A-F]{2}|%u[0-9A-F]{4}")
_MARKS = lazy_pattern(r"\?{3,}")
_WORD = lazy_pattern(r"\w")
_EXPRESSION = lazy_pattern(r"\{\{.{0,400}?\}\}|\{%.{0,400}?%\}|<%[=-]?.{0,400}?%>|\$\{[\w.()]{1,80}\}", re.DOTALL)
_TAG = lazy_pattern(r"\{%-?\s*(?:for|if|set|block|extends|include|section|render|assign|liquid)\b")
_BOUND = lazy_pattern(
    r"""\s(?:v-html|v-text|v-for|v-bind:\w+|:src|x-text|x-html|ng-bind|ng-repeat|\[src\]|th:text|th:src|wx:for|data-bind)\s*=\s*["']"""
)
_BINDINGS = ("v-", ":src", "x-text", "x-html", "ng-", "[src]", "th:", "wx:for", "data-bind")
"""What each of them holds."""
_SCRIPT = lazy_pattern(r"<(/?)(script|style)\b", re.IGNORECASE)
_MOST_SOURCE = 2_000_000


def garbled(words: Sequence[str]) -> Wording | None:
    """Tell how the words of a page are garbled; None when they are not, or when it is a slip here and there."""
    text = " ".join(words)
    letters = len(_WORD.findall(text)) or 1
    escapes = sum(map(len, _ESCAPES.findall(text)))
    if escapes > 0.3 * len(text) and escapes > 5 * _FEWEST:
        return GARBLED.filled(how=ESCAPED)
    if any(_undone(text, charset) for charset in ("cp1252", "gb18030", "big5hkscs")) or text.count("锟斤拷") >= _FEWEST:
        return GARBLED.filled(how=DOUBLE)
    lost = text.count("\ufffd") + sum(map(len, _MARKS.findall(text)))
    if lost >= _FEWEST and lost > 0.5 * letters:
        return GARBLED.filled(how=LOST)
    return None


def is_template(source: str, title: str, words: Sequence[str]) -> bool:
    """Tell whether a page is written for a program: its title is an expression, or its words and attributes are."""
    if _EXPRESSION.search(title):
        return True
    text = " ".join(words)
    expressions = _EXPRESSION.findall(text)
    if expressions and 3 * sum(map(len, expressions)) > len(text):
        return True
    source = source[:_MOST_SOURCE]
    is_bound = any(one in source for one in _BINDINGS) and _BOUND.search(source) is not None
    if not (_TAG.search(text) or expressions or is_bound):
        return False
    bare = _without_scripts(source)
    bound = len(_BOUND.findall(bare)) + len(_EXPRESSION.findall(bare))
    return (
        bound >= 2
        and len(_EXPRESSION.sub("", text).strip()) < 40 * bound
        and (len(_TAG.findall(text)) >= 2 or len(text) < 400)
    )


def _without_scripts(source: str) -> str:
    """Leave out all from each start tag of a script or style to its end tag, in one pass."""
    kept: list[str] = []
    done, open_tag = 0, ""
    start = 0
    for match in _SCRIPT.finditer(source):
        tag = match[2].lower()
        if match[1] and tag == open_tag:
            kept.append(source[done:start])
            done, open_tag = source.find(">", match.end()) + 1 or len(source), ""
        elif not match[1] and not open_tag:
            start, open_tag = match.start(), tag
    return "".join([*kept, source[done:]])


def _undone(text: str, charset: str) -> bool:
    """Tell whether most of the foreign words make sense as UTF-8, once the bytes they were read from are put back.

    Words that were read right hardly ever do: two characters of GBK or an accented letter are no character of UTF-8.
    """
    pieces = sorted({piece for piece in text.split() if not piece.isascii()}, key=len, reverse=True)[:_MOST_PIECES]
    # windows-1252 leaves five bytes out, and browsers put the control of the same number there.
    data = b" ".join(b"".join(_byte_of(character, charset) for character in piece) for piece in pieces)
    right = data.decode("utf-8", errors="replace")
    broken = right.count("\ufffd")
    foreign = sum(character > "\x7f" for character in right) - broken
    return foreign >= _FEWEST and broken * 2 < foreign


def _byte_of(character: str, charset: str) -> bytes:
    if charset == "cp1252" and "\x80" <= character <= "\x9f":
        return bytes([ord(character)])
    return b"" if character == "\ufffd" else character.encode(charset, errors="ignore")
