"""A review → the reasons to complain that it gives, each with the words that give it.

A phrase counts where it stands and nothing in its clauses undoes it: "没有色差" praises with the words of a complaint. A pass of each
head over a review tells which phrases are worth a closer look, so that praise costs little. One automaton of all heads would be one pass,
but on real reviews it has so many states that it outgrows any memory and falls back to a way thirty times slower.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import islice
from math import inf
from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.complaints.folding import folded
from listinglint.complaints.phrases import BUYERS_FAULT
from listinglint.facts.text.patterns import holds, pattern
from listinglint.facts.text.sentences import breadth
from listinglint.model.complaint import Complaint
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.linear_pattern import gate
from listinglint.phrasebook.folder import SHARED

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from pathlib import Path

    from listinglint.complaints.opinion import Opinion
    from listinglint.phrasebook.book import Phrasebook
    from listinglint.phrasebook.phrase import Phrase

_ENDS = (
    r"[,。!?;:~|]|\.(?: |$|\.)|但是?|不过|可是|然而|唯一|\b(?:but|however|although|though|yet|unfortunately|except)\b"
)
"""What ends a clause of a review; a turn such as "but" does, since praise comes before it."""


_CHINESE, _OTHER = lazy_pattern("[\u3400-\u9fff]"), lazy_pattern("[^\\W\\d_\u3400-\u9fff]")
"""Chinese characters, and any other letter."""
_WORD = lazy_pattern(r"\\b|[a-z]{4}")
"""What a pattern holds that looks for words of letters."""


class Sorted(Struct, frozen=True):
    """What a review complains about."""

    reasons: Mapping[Complaint, str] = field(default_factory=dict)
    """The folded clause that gives each reason; a kind of another reason gives that one, too."""
    is_buyers_fault: bool = False
    """Whether it notes fraud by a buyer, so that none of it is the shop's fault."""


NOTHING = Sorted()


class _Way(Struct, frozen=True):
    """A phrase and the reason it gives; None for fraud by a buyer."""

    reason: Complaint | None
    phrase: Phrase


class _Said(Struct, frozen=True):
    """A reason that a phrase gives."""

    reason: Complaint
    clause: str
    is_trusted: bool


class Sorter:
    """Sorts reviews by the phrases of a book, whose facts are the reasons, and by a second opinion, which never doubts a trusted phrase."""

    def __init__(self, book: Phrasebook, opinion: Opinion | None = None, trusted: Container[Phrase] = ()) -> None:
        self._opinion, self._trusted = opinion, trusted
        ways = [
            _Way(None if name == BUYERS_FAULT else Complaint(name), phrase)
            for name, phrases in book.all_phrases.items()
            for phrase in phrases
        ]
        self._aside, self._praise, self._work, self._works, self._gadget, self._print = (
            book.slot(SHARED, name) for name in ("aside", "praise", "work", "works", "gadget", "print")
        )
        heads = [(way, gate(way.phrase.says[0], memory=_MEMORY)) for way in ways]
        self._of_script = {
            (is_chinese, is_other): [
                (way, head)
                for way, head in heads
                if (is_chinese and _CHINESE.search(way.phrase.says[0]))
                or (is_other and (_WORD.search(way.phrase.says[0]) or not _CHINESE.search(way.phrase.says[0])))
            ]
            for is_chinese in (False, True)
            for is_other in (False, True)
        }
        """Ways and their heads, by whether a review holds Chinese characters, and whether it holds other letters: a head may be of both."""

    def sort(self, words: str) -> Sorted:
        """Give the reasons of a review, in any script and case."""
        plain = folded(words)
        by_phrases = self._by_phrases(plain)
        if by_phrases is None:
            return Sorted({}, is_buyers_fault=True)
        reasons = self._weighed(plain, *by_phrases)
        for reason in tuple(reasons):
            reasons.setdefault(reason.broader, reasons[reason])
        return Sorted(reasons) if reasons else NOTHING

    def _by_phrases(self, plain: str) -> tuple[list[_Said], set[Complaint]] | None:
        """Give what phrases say of a folded review, each reason once, and what they would say of it were it not undone.

        None where they tell fraud by a buyer.
        """
        encoded = plain.encode("utf-8", "replace")  # once, and not for each head
        ways = self._of_script[bool(_CHINESE.search(plain)), bool(_OTHER.search(plain))]
        likely = [way for way, head in ways if head(encoded)]
        found: dict[Complaint, _Said] = {}
        ends = clause_ends(plain) if likely else []
        is_of_a_book = bool(likely) and self._is_of_a_book(plain)
        for way in likely:
            if way.reason in found or holds(way.phrase.undone, plain):
                continue
            clause = self._said(way.phrase, plain, ends)
            if clause is None or (is_of_a_book and not holds(self._print, clause)):
                continue
            if way.reason is None:
                return None
            found[way.reason] = _Said(way.reason, clause, way.phrase in self._trusted)
        return list(found.values()), {way.reason for way in likely if way.reason and way.reason not in found}

    def _weighed(self, plain: str, found: list[_Said], undone: set[Complaint]) -> dict[Complaint, str]:
        """Leave out what the second opinion doubts, and add what it is sure of, with the clause that speaks for it most.

        It has no say about books: of what it reads there, most is what the book tells. To a short review it adds nothing of which phrases
        know that it is praise, and is slower to add anything where a part of it is.
        """
        given = {one.reason: one.clause for one in found}
        sure, doubt = limits(length := breadth(plain))
        if self._opinion is None or sure == inf or self._is_of_a_book(plain):
            return given
        ends = clause_ends(plain)
        views = self._opinion.views(plain, ends, {*given, *(reason.broader for reason in given)})
        kept = {
            one.reason: one.clause
            for one in found
            if one.is_trusted or one.reason not in views or views[one.reason].likely > doubt
        }
        settled = {*undone, *(reason.broader for reason in undone)} if length < _BRIEF else set()
        if length < TELLING and holds(self._praise, plain):
            sure += _PRAISED
        for reason, view in views.items():
            if view.likely > sure and reason not in given and reason not in settled:
                clause = _numbered(plain, view.clause, ends)
                if length >= TELLING or not holds(self._praise, clause):
                    kept[reason] = clause
        return kept

    def _is_of_a_book(self, plain: str) -> bool:
        """Tell whether a review is of a book, whose contents may hold the words of any complaint."""
        if holds(self._gadget, plain):
            return False
        return holds(self._works, plain) or len({match.group() for match in pattern(self._work).finditer(plain)}) > 1

    def _said(self, phrase: Phrase, plain: str, ends: list[tuple[int, int]]) -> str | None:
        """Give the clauses in which a phrase stands and is not undone; None where it doesn't."""
        head, *others = phrase.says
        for match in islice(pattern(head).finditer(plain), _TRIED):
            start, stop = match.span()
            for other in others:
                near = [span for span in _spans(other, plain) if _reach(plain, (start, stop), span) <= phrase.reach]
                if not near:
                    break
                start, stop = min(start, near[0][0]), max(stop, near[0][1])
            else:
                first, last = _clause(plain, start, stop, ends)
                clause = plain[first:last]
                if not holds(phrase.unless, clause) and not holds(self._aside, plain[first : last + 1]):
                    return clause.strip()
        return None


_MEMORY = 2 << 20
"""Bytes that the automaton of one head may use: it remembers ever more of what it has met, and starts anew when that is full."""
TELLING = 17
"""Breadth from which a review tells more than a phrase and what undoes it ("是正品,不是假货" has the pieces of a complaint)."""
_LIMITS = ((TELLING, 0.25, -0.25), (8, 0.6, -0.4), (4, 1.5, -1.0))
"""From which breadth on, above which log odds the second opinion adds a reason, and below which it leaves out one that a phrase gives: of
goods that it has not met, and of few words, phrases know more. Set on reviews left out in turn."""
_BRIEF, _PRAISED = 24, 1.5
"""Breadth below which the second opinion adds nothing that phrases know to be undone, and how much more is asked of a review that does not
tell more than a phrase, where any of it is praise."""
_TRIED, _WIDEST = 32, 200
"""Places of a phrase that are looked at, and characters on either side of each: a review may be one endless clause."""


@cache
def sorter() -> Sorter:
    """Give the sorter of the tool's own phrases."""
    return sorter_with(())


def sorter_with(own: Sequence[Path]) -> Sorter:
    """Give a sorter of the tool's own phrases and of those in a shop's folders, which are never doubted. Raises PhraseError."""
    from listinglint.complaints.opinion import opinion
    from listinglint.complaints.phrases import book

    known = book(own)
    theirs = [phrase for phrases in (book() if own else known).all_phrases.values() for phrase in phrases]
    trusted = [phrase for phrases in known.all_phrases.values() for phrase in phrases if phrase not in theirs]
    return Sorter(known, opinion(), trusted)


def by_phrases_alone(own: Sequence[Path] = ()) -> Sorter:
    """Give a sorter without a second opinion: what phrases themselves say. Raises PhraseError."""
    from listinglint.complaints.phrases import book

    return Sorter(book(own))


def limits(length: float) -> tuple[float, float]:
    """Give the log odds above which the second opinion adds a reason to a review of such a breadth, and below which it leaves one out."""
    return next(((sure, doubt) for least, sure, doubt in _LIMITS if length >= least), (inf, -inf))


def clause_ends(plain: str) -> list[tuple[int, int]]:
    """Give what stands between the clauses of a folded review, as spans."""
    return [match.span() for match in pattern(_ENDS).finditer(plain)]


def _numbered(plain: str, at: int, ends: list[tuple[int, int]]) -> str:
    """Give a clause by its number."""
    first, last = ends[at - 1][1] if at else 0, ends[at][0] if at < len(ends) else len(plain)
    return plain[first : min(last, first + 2 * _WIDEST)].strip()


def _spans(source: str, plain: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern(source).finditer(plain)]


def _reach(plain: str, one: tuple[int, int], other: tuple[int, int]) -> float:
    return breadth(plain[min(one[0], other[0]) : max(one[1], other[1])])


def _clause(plain: str, start: int, stop: int, ends: list[tuple[int, int]]) -> tuple[int, int]:
    """Widen a range to the ends of clauses around it."""
    before = bisect_right(ends, start, key=lambda end: end[1]) - 1
    after = bisect_left(ends, stop, key=lambda end: end[0])
    first = ends[before][1] if before >= 0 else 0
    last = ends[after][0] if after < len(ends) else len(plain)
    return max(first, start - _WIDEST), min(max(last, stop), stop + _WIDEST)
