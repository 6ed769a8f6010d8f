"""Rows, one after the other → counts; what is kept does not grow with the number of rows."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from listinglint.complaints.folding import folded
from listinglint.model.complaint import Complaint
from listinglint.model.complaint_counts import ComplaintCounts, GoodsCount, Quote, ReadFile, ReasonCount
from listinglint.model.linear_pattern import LinearPattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.complaints.reading import Opened, Row
    from listinglint.complaints.sorting import Sorted, Sorter
    from listinglint.model.report import Problem

MOST_GOODS = 20_000
"""Goods, and options of goods, that are counted on their own; the first that are met. Memory stays flat beyond."""
_QUOTES = 3
"""Quotes of a reason."""
_TELLING = 8
"""Characters from which a review says what is wrong, and not only that something is."""
_LONGEST = 120
"""Characters of a quote."""
_PIECES = re.compile(r"[^。！？!?\n;；]+[。！？!?]?")
_PRIVATE = LinearPattern(r"[\pL\pN_.+-]+@[\pL\pN_-]+\.[\pL\pN_]+|\p{Nd}[\p{Nd} -]{6,}\p{Nd}")
"""Addresses of mail, numbers of phones and orders: no quote needs them."""


class _About:
    """Counts about one product or option."""

    __slots__ = ("complaints", "reasons", "rows")

    def __init__(self) -> None:
        self.rows, self.complaints = 0, 0
        self.reasons: Counter[Complaint] = Counter()

    def add(self, sorted_: Sorted) -> None:
        self.rows += 1
        if sorted_.reasons:
            self.complaints += 1
            self.reasons.update(sorted_.reasons.keys())  # the keys alone: a mapping would be added up


class Tally:
    """Counts complaints, file by file."""

    def __init__(self, sorter: Sorter) -> None:
        self._sorter = sorter
        self._files: list[ReadFile] = []
        self._complaints, self._buyers_faults, self._more_goods = 0, 0, 0
        self._reasons: Counter[Complaint] = Counter()
        self._months: Counter[str] = Counter()
        self._by_month: dict[Complaint, Counter[str]] = defaultdict(Counter)
        self._quotes: dict[Complaint, list[tuple[int, Quote]]] = defaultdict(list)
        """The best of each reason, with how far each is from the shortest review that tells something."""
        self._goods: dict[str, _About] = {}
        self._skus: dict[str, _About] = {}

    def add(self, file: Opened) -> None:
        """Count all rows of a file. Raises LoadError at what can't be read; what was counted until then stays."""
        rows = 0
        try:
            for row in file.rows:
                rows += 1
                self._count(row, file.path)
        finally:
            self._files.append(ReadFile(file.path, rows, {str(role): names for role, names in file.columns.items()}))

    def counts(self, problems: Iterable[Problem] = ()) -> ComplaintCounts:
        """Give what has been counted."""
        order = list(Complaint)
        ranked = sorted(self._reasons.items(), key=lambda item: (-item[1], order.index(item[0])))
        return ComplaintCounts(
            files=tuple(self._files),
            complaints=self._complaints,
            buyers_faults=self._buyers_faults,
            reasons=tuple(
                ReasonCount(reason, count, dict(sorted(self._by_month[reason].items())), self._best(reason))
                for reason, count in ranked
            ),
            goods=_ranked(self._goods),
            skus=_ranked(self._skus),
            more_goods=self._more_goods,
            months=dict(sorted(self._months.items())),
            problems=tuple(problems),
        )

    def _count(self, row: Row, path: str) -> None:
        found = self._sorter.sort(row.words)
        self._count_goods(row, found)
        if found.is_buyers_fault:
            self._buyers_faults += 1
        if not found.reasons:
            return
        self._complaints += 1
        self._reasons.update(found.reasons.keys())
        if row.month:
            self._months[row.month] += 1
        for reason, clause in found.reasons.items():
            if row.month:
                self._by_month[reason][row.month] += 1
            self._quote(reason, clause, row, path)

    def _count_goods(self, row: Row, found: Sorted) -> None:
        for name, held in ((row.goods, self._goods), (f"{row.goods} {row.sku}".strip() if row.sku else "", self._skus)):
            if not name:
                continue
            about = held.get(name)
            if about is None:
                if len(held) >= MOST_GOODS:
                    self._more_goods += held is self._goods
                    continue
                about = held[name] = _About()
            about.add(found)

    def _best(self, reason: Complaint) -> tuple[Quote, ...]:
        return tuple(quote for _, quote in self._quotes[reason])

    def _quote(self, reason: Complaint, clause: str, row: Row, path: str) -> None:
        """Keep the sentence that gives a reason if its review is among the shortest: they speak of nothing else."""
        held, length = self._quotes[reason], len(row.words)
        rank = length if length >= _TELLING else 100 * (_TELLING - length) + _TELLING
        if len(held) == _QUOTES and rank >= held[-1][0]:
            return
        words = next((piece for piece in _PIECES.findall(row.words) if clause in folded(piece)), "") or row.words
        words = _PRIVATE.sub("…", " ".join(words.split()))
        quote = Quote(words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…", path, row.goods, row.month)
        if all(quote.words != one.words for _, one in held):
            held.append((rank, quote))
            held.sort(key=lambda one: one[0])
            del held[_QUOTES:]


def _ranked(held: dict[str, _About]) -> tuple[GoodsCount, ...]:
    found = (GoodsCount(name, one.rows, one.complaints, dict(one.reasons.most_common())) for name, one in held.items())
    return tuple(sorted((one for one in found if one.complaints), key=lambda one: (-one.complaints, one.name)))
