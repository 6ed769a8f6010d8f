"""Two compositions of one thing that can't both be right: 面料 100%棉 beside 成分 聚酯纤维65% 棉35%."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.contradictions.quotes import quoted, quoted_row
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.wording import Wording
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.heard import Heard
    from listinglint.facts.text.sentences import Sentence
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
FIBRES: Final = (
    "fibre_cotton",
    "fibre_polyester",
    "fibre_nylon",
    "fibre_cellulose",
    "fibre_elastane",
    "fibre_acrylic",
    "fibre_wool",
    "fibre_cashmere",
    "fibre_silk",
    "fibre_linen",
)
"""Fibres by all their names; viscose, modal and lyocell are one, because shops call them by each other's."""
WHOLE: Final = (99.0, 101.0)
"""Percent between which the named fibres are all there is, whatever was rounded."""
APART: Final = 10.0
"""Points by which a share must differ: trimmings and rounding make up to 5 (GB/T 29862)."""
_LABEL: Final = 12
"""Characters of a line before that may be the label of a composition: 里料."""
_TWO: Final = 2
_MOST_TOTAL: Final = 150.0
"""Percent above which a sentence gives two compositions, the one after the other."""
_NO_MORE: Final = Wording("100% in all: nothing comes on top of 100%", "合计100%：已写100%，不能再加别的纤维")
_EACH_ONCE: Final = Wording("each fibre once", "每种纤维只写一次")
_MOST_SHARES: Final = 5
"""Shares of one composition; a line of more is a list of several."""


class _Composition(Struct, frozen=True):
    """All fibres of the goods with their shares, as one line gives them."""

    passage: Passage
    line: Sentence
    span: tuple[int, int]
    """Where it stands in the line."""
    shares: tuple[tuple[str, float], ...]

    def agrees(self, other: _Composition) -> bool:
        mine, others = dict(self.shares), dict(other.shares)
        return all(abs(mine.get(fibre, 0.0) - others.get(fibre, 0.0)) < APART for fibre in {*mine, *others})


def compositions(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the second of two compositions of the whole that differ; the value is the first.

    A lining, a trim, one of several colours and other people's goods have compositions of their own. Where there are three, the
    page sells a choice of cloths.
    """
    if holds(slot(_FACT, "of_sets"), normalised_words(title.words)):
        return
    told = _told(heard)
    if told is None:
        return
    kinds: list[_Composition] = []
    for one in told:
        if not any(one.agrees(kind) for kind in kinds):
            kinds.append(one)
    if len(kinds) == _TWO:
        first, second = kinds
        yield quoted(second.passage, second.line, second.span, _written(first))
    elif kinds:
        yield from _main(heard, title, kinds[0])


def _main(heard: Heard, title: Passage, whole: _Composition) -> Iterator[Observation[str]]:
    """Give the row whose one main fibre the only composition hardly holds: 主要材质：聚酯纤维 beside 棉98% 氨纶2%."""
    shares = dict(whole.shares)
    for passage, line, behind in heard.lines.having_key(slot(_FACT, "row_main_fibre")):
        named = [name for name in FIBRES if pattern(rf"^(?:{slot(_FACT, name)})$").search(behind.strip())]
        if passage is not title and named and shares.get(named[0], 0.0) < APART:
            yield quoted_row(passage, line, _written(whole))
            return


def _written(one: _Composition) -> str:
    begin, end = (one.line.start + at for at in one.span)
    return as_written(one.passage.words, (begin, end))


def sums(heard: Heard, title: Passage) -> Iterator[Observation[Wording]]:
    """Give the first composition that can't be added up: 60% cotton, 30% polyester, or cotton twice. The value is what it must be.

    What is 100% of one fibre "with" so much of another is none either. Only a row of nothing but shares gives them all; words of a rest, shares of no known name, a part, a choice and shares in the
    row before or behind leave it open.
    """
    if holds(slot(_FACT, "of_sets"), normalised_words(title.words)):
        return
    aside = f"{slot(_FACT, 'of_something_else')}|{slot(_FACT, 'share_of_a_share')}"
    told = heard.sentences.all
    for at, (passage, sentence) in enumerate(told):
        shares = sentence.words.count("%")
        over = pattern(slot(_FACT, "whole_and_more")).search(sentence.words) if shares == _TWO else None
        if over and not holds(f"{slot(_FACT, 'of_something_else')}|{slot(_FACT, 'part_only')}", sentence.words):
            yield quoted(passage, sentence, over.span(), _NO_MORE)
            return
        if not _TWO <= shares <= _MOST_SHARES or holds(aside, sentence.words):
            continue
        pairs = _pairs(sentence.words)
        if len(pairs) != shares or not _is_bare(sentence.words, pairs):
            continue
        beside = (one.words for _, one in (*told[max(at - 1, 0) : at], *told[at + 1 : at + 2]))
        must = _must_make(sentence.words, pairs)
        if must and not any(holds(slot(_FACT, "sum_rest"), words) for words in beside):
            yield quoted(passage, sentence, (pairs[0][2][0], pairs[-1][2][1]), must)
            return


def _is_bare(words: str, pairs: Sequence[tuple[str, float, tuple[int, int]]]) -> bool:
    """Tell whether nothing but a label and stops stands beside the shares."""
    for _, _, (start, stop) in reversed(pairs):
        words = f"{words[:start]}\t{words[stop:]}"
    return not pattern(r"[\p{L}\p{N}]").search(pattern(slot(_FACT, "sum_label")).sub("", words))


def _must_make(words: str, pairs: Sequence[tuple[str, float, tuple[int, int]]]) -> Wording | None:
    """Tell what shares would have to be: a hundred together, each of another fibre; None where they are."""
    names = [" ".join(pattern(_SHARE).sub("", words[start:stop]).split()) for _, _, (start, stop) in pairs]
    total = sum(share for _, share, _ in pairs)
    if any(share >= WHOLE[0] for _, share, _ in pairs) or total > _MOST_TOTAL:
        return None  # several compositions in one sentence
    if not WHOLE[0] <= total <= WHOLE[1]:
        return Wording(f"100% in all (this makes {total:g}%)", f"合计100%（这里合计{total:g}%）")
    return _EACH_ONCE if len(set(names)) < len(names) else None


def _told(heard: Heard) -> list[_Composition] | None:
    """Read the compositions of the whole; None where a line holds several, as lists of variants do."""
    found: list[_Composition] = []
    before = ""
    aside = slot(_FACT, "of_something_else")
    for passage, line in heard.lines.all:
        label, before = before, line.words if len(line.words) <= _LABEL else ""
        if "%" not in line.words:
            continue
        pairs = _pairs(line.words)
        total = sum(share for _, share, _ in pairs)
        if total < WHOLE[0] or holds(aside, line.words) or holds(aside, label):
            continue
        if total > WHOLE[1]:
            return None
        shares: dict[str, float] = {}
        for fibre, share, _ in pairs:
            shares[fibre] = shares.get(fibre, 0.0) + share
        span = pairs[0][2][0], pairs[-1][2][1]
        found.append(_Composition(passage, line, span, tuple(shares.items())))
    return found


def _pairs(words: str) -> Sequence[tuple[str, float, tuple[int, int]]]:
    """Read fibres with their shares; a list writes all its shares before the names, or all behind."""
    any_fibre = "|".join(slot(_FACT, name) for name in FIBRES)
    name, share = pattern(any_fibre).search(words), pattern(_SHARE).search(words)
    if name is None or share is None:
        return ()
    is_leading = share.start() < name.start()
    order = (
        rf"({_SHARE})\s*(?:{slot(_FACT, 'fibre_grade')})*({any_fibre})"
        if is_leading
        else rf"({any_fibre})[:\s(]*({_SHARE})"
    )
    found = []
    for pair in pattern(order).finditer(words):
        percent, fibre = pair.groups() if is_leading else reversed(pair.groups())
        kind = next(name for name in FIBRES if holds(slot(_FACT, name), fibre))
        found.append((kind, float(percent.rstrip("% ")), pair.span()))
    return found


_SHARE: Final = r"\d{1,3}(?:\.\d{1,2})?\s?%"
