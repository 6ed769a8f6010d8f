"""Folded words know where each of their characters came from; edits of a fix change what they name and nothing else."""

from __future__ import annotations

import itertools
from html import unescape

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.properties.drawn import QUICK, pages, words

from listinglint.facts.text.normalise import normalise
from listinglint.fixes.encode import MisplacedError, apply
from listinglint.fixes.fix import Edit, edited
from listinglint.loaders.charset import decode

texts = st.lists(words, max_size=12).map(" ".join) | st.text(max_size=60)


@QUICK
@given(texts, st.data())
def test_every_folded_character_leads_back_to_where_it_was_written(text: str, data: st.DataObject) -> None:
    folded = normalise(text)
    assert len(folded.words) == len(folded.origin)
    assert list(folded.origin) == sorted(folded.origin)
    stop = data.draw(st.integers(0, len(folded.words)))
    start = data.draw(st.integers(0, stop))
    first, last = folded.original(start, stop)
    assert 0 <= first <= last <= max(len(text), 0)
    if start < stop:
        assert folded.words[start:stop].strip() in f" {normalise(text[first:last]).words} "


@QUICK
@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = normalise(text).words
    assert normalise(once).words == once


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(pages).replace("\r\n", "\n").replace("\r", "\n")
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    edits = [
        Edit(start, stop, draw(st.sampled_from(["", "<p>付款后48小时内发货。</p>", "x & y"]))) for start, stop in pairs
    ]
    assume(all(one.end < other.start for one, other in itertools.pairwise(edits)))
    return text, edits


@QUICK
@given(changes(), st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))
def test_bytes_outside_of_edits_stay(drawn: tuple[str, list[Edit]], charset: str) -> None:
    text, edits = drawn
    data = f"<meta charset={charset.removesuffix('-sig')}>{text}".encode(charset, "replace")
    page = decode(data).text
    assume(page.startswith("<meta"))
    shift = len(page) - len(text)
    assume(shift >= 0 and page[shift:] == text)
    moved = [Edit(edit.start + shift, edit.end + shift, edit.words) for edit in edits]
    try:
        after = apply(data, moved)
    except MisplacedError:
        return
    assert unescape(decode(after).text) == unescape(edited(page, moved))
    kept = min((edit.start for edit in moved), default=len(page))
    assert after.startswith(_encoded(page[:kept], charset, data))
    rest = page[max((edit.end for edit in moved), default=0) :]
    assert after.endswith(rest.encode(charset.removesuffix("-sig") if charset != "utf-16" else "utf-16-le"))


def _encoded(text: str, charset: str, data: bytes) -> bytes:
    """Give the bytes of the beginning of a page; the mark in front of it stands there once."""
    start = text.encode(charset)
    assert data.startswith(start)
    return start
