"""Patterns of pages, as `.gitignore` has them: `*.html`, `legacy/`, `shop-a/**/old-*.html`.

A pattern without a slash inside means a name at any depth, one with a slash a path from the base folder; a folder means all in it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording

NO_PATTERN = Wording(
    "{text!r} is no pattern of pages; write one such as legacy/** or *-old.html",
    "{text!r} 不是有效的页面通配，请写成 legacy/** 或 *-old.html 这样",
)
_PARTS = lazy_pattern(r"\*\*/|/\*\*$|\*+|\?|\[!?[^\]/]+\]|.", re.DOTALL)


def matches(pattern: str, path: str) -> bool:
    """Say whether a path (relative to the base folder, with slashes) is among what a pattern means."""
    return _compiled(pattern).fullmatch(path) is not None


def is_pattern(text: str) -> bool:
    """Say whether a text can be a pattern; `!` (all but these) and brackets that make no sense can't."""
    import re2

    try:
        return bool(text.strip("/\\. ")) and not text.startswith("!") and _compiled(text) is not None
    except re2.error:
        return False


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> Any:
    """Translate a pattern; Windows separators are slashes. RE2, because a pattern of many stars must not hang a run."""
    import re2

    path = pattern.replace("\\", "/").removeprefix("./")
    inner = path.rstrip("/")
    depth = "" if "/" in inner else "(?:.*/)?"
    options = re2.Options()
    options.log_errors = False
    options.dot_nl = True
    return re2.compile(depth + "".join(map(_part, _PARTS.findall(inner.lstrip("/")))) + "(?:/.*)?", options)


def _part(part: str) -> str:
    if part == "**/":
        return "(?:.*/)?"
    if part == "/**":
        return "/.*"
    if part.startswith("*"):
        return "[^/]*"
    if part == "?":
        return "[^/]"
    if part.startswith("[") and part.endswith("]") and len(part) > 2:
        negated, kept = ("^", part[2:-1]) if part[1] == "!" else ("", part[1:-1])
        return f"[{negated}{kept.translate(_QUOTED)}]"
    return re.escape(part)


_QUOTED = str.maketrans({"\\": r"\\", "^": r"\^", "[": r"\["})
