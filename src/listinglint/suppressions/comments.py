"""Suppressions in a page's own comments.

    <!-- listinglint-disable size-table-missing: hats come in one size -->          the whole page
    <!-- listinglint-disable-next colour-note-blunt until 2027-01-31: … -->         the next element, or the words up to it
    <!-- listinglint-disable-begin RULE, RULE: … --> … <!-- listinglint-disable-end -->   what stands between

Each word says how far it reaches, so that none depends on another comment being there. What only resembles one is reported.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from listinglint.loaders.html.depth import shallow
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Place
from listinglint.model.report import Silencer
from listinglint.model.wording import Wording
from listinglint.suppressions.notices import MALFORMED, noted
from listinglint.suppressions.suppression import Suppression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.listing import Listing
    from listinglint.model.report import Finding
    from listinglint.suppressions.suppression import Position

PAGE, NEXT, BEGIN, END = (f"listinglint-disable{more}" for more in ("", "-next", "-begin", "-end"))
_MARK = "listinglint"
_LIKE = lazy_pattern(
    r"listinglint[\s:_-]*(?:diss?ab|diabl|enabl|ignor|suppres|silenc|skip|off\b|no-?qa)", re.IGNORECASE
)
_COLON = lazy_pattern("[:：]")
_LONGEST = 2_000
"""Characters of a comment; a reason takes one or two hundred."""
_MOST = 500
"""Suppressions read of a page; a page that wants more should be mended."""
_DEEPEST = 64
"""Elements around one without an end tag that are asked where they end; the nearest nearly always says it."""
_TOO_MANY = Wording("the page has too many suppressions", "此页的屏蔽说明太多")
_NO_COLON = Wording("a colon and the reason are missing", "缺少冒号和原因")
_NO_RULE = Wording("it names no rule", "没有写规则编号")
_NO_WORD = Wording("there is no {word!r}", "没有 {word!r} 这种写法")
_NO_DAY = Wording("{text!r} is no day; write it as until 2027-01-31", "{text!r} 不是日期，请写成 until 2027-01-31")
_TOO_LONG = Wording("it is too long", "太长")
_NOTHING_NEXT = Wording("nothing follows it in the element it stands in", "它所在的元素里后面没有内容")
_NOT_CLOSED = Wording(f"no {END} follows", f"后面缺少 {END}")
_NOT_OPENED = Wording(f"no {BEGIN} stands before it", f"前面缺少 {BEGIN}")
_LAST = (1 << 31, 0)
"""A position behind any page."""


class _Comment(Struct, frozen=True):
    """A comment that is, or wants to be, a suppression."""

    words: str
    where: Place
    end: Position
    """Where it ends."""
    follows: str
    """What follows it: `element`, `text` or nothing."""
    next: Position
    """Where that starts."""
    after: Position
    """Where the words that follow it end."""


class _SlipError(Exception):
    """A comment can't be understood."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


def read(listing: Listing) -> tuple[list[Suppression], list[Finding]]:
    """Give the suppressions in a page's comments, and what is wrong with those that can't be understood."""
    text = "\n".join(listing.lines)
    if _MARK.encode() not in text.encode(errors="replace").lower():  # of bytes: a tenth of the time
        return [], []
    found: list[Suppression] = []
    slips: list[Finding] = []
    open_ones: list[tuple[_Comment, list[Suppression]]] = []
    comments = list(_comments(text, listing.path))
    ends = _ends(text, {comment.next for comment in comments[:_MOST] if comment.follows == "element"})
    for comment in comments[:_MOST]:
        try:
            found += _meant(comment, ends, open_ones)
        except _SlipError as slip:
            slips.append(_slip(comment, slip.why))
    slips += [_slip(comment, _NOT_CLOSED) for comment, _ in open_ones]
    slips += [_slip(comment, _TOO_MANY) for comment in comments[_MOST : _MOST + 1]]
    return found, slips


def _slip(comment: _Comment, why: Wording) -> Finding:
    return noted(MALFORMED, comment.where, quote=comment.words[:80], problem=why)


def _meant(
    comment: _Comment, ends: dict[Position, Position], open_ones: list[tuple[_Comment, list[Suppression]]]
) -> list[Suppression]:
    """Give the suppressions that hold from now on; those of a part hold when its end is met. Raises _SlipError."""
    if len(comment.words) > _LONGEST:
        raise _SlipError(_TOO_LONG)
    word = comment.words.split(maxsplit=1)[0].rstrip(":：")
    if word == END:
        if not open_ones:
            raise _SlipError(_NOT_OPENED)
        begin, held = open_ones.pop()
        return [replace(one, stretch=(begin.end, (comment.where.line or 1, comment.where.column or 1))) for one in held]
    if word not in {PAGE, NEXT, BEGIN}:
        raise _SlipError(_NO_WORD.filled(word=word))
    named = _named(comment, comment.words.removeprefix(word))
    if word == BEGIN:
        open_ones.append((comment, named))
        return []
    if word == NEXT:
        if not comment.follows:
            raise _SlipError(_NOTHING_NEXT)
        # A tag that the parser drops has no end: then it is what stands right there.
        end = ends.get(comment.next, comment.after)
        return [replace(one, stretch=(comment.next, end)) for one in named]
    return named


def _named(comment: _Comment, rest: str) -> list[Suppression]:
    """Read `RULE, RULE until DAY: reason`; Chinese punctuation will do. Raises _SlipError."""
    head, colon, reason = _COLON.sub(":", rest, count=1).partition(":")
    names = re.split(r"[\s,，、]+", head.strip(" \t\n,，、"))
    until = None
    if "until" in names:
        day = " ".join(names[names.index("until") + 1 :])
        names = names[: names.index("until")]
        try:
            until = date.fromisoformat(day)
        except ValueError:
            raise _SlipError(_NO_DAY.filled(text=day)) from None
    if not any(names):
        raise _SlipError(_NO_RULE)
    if not colon and len(names) > 1:
        raise _SlipError(_NO_COLON)  # the words behind the rule are its reason, or more rules: nobody can tell
    told = " ".join(reason.split())
    return [Suppression(name, told, Silencer.COMMENT, comment.where, until) for name in dict.fromkeys(names)]


def _comments(text: str, path: str) -> Iterator[_Comment]:
    """Find the comments that speak to us; the tokenizer knows scripts, attributes and fields from comments."""
    import turbohtml

    tokens = list(turbohtml.tokenize(text, capture_attributes=False))
    places = [(token.line, token.col + 1) for token in tokens] + [_LAST]
    found: list[_Comment] = []
    follows, start, after = "", _LAST, _LAST
    for index in range(len(tokens) - 1, -1, -1):  # from the end, where it is known what follows
        token, here, end = tokens[index], places[index], places[index + 1]
        if token.type is turbohtml.TokenType.START_TAG:
            follows, start, after = "element", here, end
        elif token.type is turbohtml.TokenType.END_TAG:
            follows, start, after = "", _LAST, _LAST
        elif token.type is turbohtml.TokenType.TEXT and token.data.strip():
            follows, start, after = "text", _moved(here, token.data), end
        elif token.type is turbohtml.TokenType.COMMENT and _speaks(token.data.strip()):
            found.append(_Comment(token.data.strip(), Place(path, *here), end, follows, start, after))
    yield from reversed(found)


def _speaks(words: str) -> bool:
    return words[: len(_MARK)].casefold() == _MARK and _LIKE.match(words[:40]) is not None


def _moved(start: Position, words: str) -> Position:
    """Pass over the blanks that words start with."""
    blank = words[: len(words) - len(words.lstrip())]
    lines = blank.split("\n")
    return (start[0], start[1] + len(blank)) if len(lines) == 1 else (start[0] + len(lines) - 1, len(lines[-1]) + 1)


def _ends(text: str, starts: set[Position]) -> dict[Position, Position]:
    """Find where the elements that start at these places end, their end tags written or not."""
    import turbohtml

    ends: dict[Position, Position] = {}
    for element in turbohtml.parse(shallow(text), source_locations=True).iter_elements() if starts else ():
        location = element.source_location
        if location is not None and (start := _start(location)) in starts:
            end = location.end_tag
            ends[start] = (
                (end.end_line, end.end_col + 1)
                if end
                else min(_next_start(element, start), _holder_end(element, start))
            )
    return ends


def _start(location: Any) -> Position:
    return location.start_tag.start_line, location.start_tag.start_col + 1


def _next_start(element: Any, start: Position) -> Position:
    """Find where the next element behind it starts; the parser may have moved it before one that was written earlier."""
    locations = (node.source_location for node in element.following if getattr(node, "source_location", None))
    return next((behind for location in locations if (behind := _start(location)) > start), _LAST)


def _holder_end(element: Any, start: Position) -> Position:
    """Find where the nearest element around it ends that says so."""
    holders = islice(element.ancestors, _DEEPEST)
    tags = (holder.source_location.end_tag for holder in holders if getattr(holder, "source_location", None))
    ends = ((tag.start_line, tag.start_col + 1) for tag in tags if tag)
    return next((end for end in ends if end > start), _LAST)
