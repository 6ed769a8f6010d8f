"""Complaints held against listings: which rules found something that prevents which of them."""

from __future__ import annotations

import io
import json
from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct
from msgspec.structs import replace

from listinglint.loaders.source import PAGES
from listinglint.model.complaint import Complaint
from listinglint.model.complaint_counts import Prevention
from listinglint.model.listing_path import file_of
from listinglint.model.wording import Wording
from listinglint.yaml_source.regular_file import open_regular

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from listinglint.model.complaint_counts import ComplaintCounts
    from listinglint.model.report import Report

NO_RESULT = Wording(
    "is no stored result; `listinglint check LISTINGS -f json=FILE` writes one, and so does `listinglint catalog`",
    "不是检查结果文件；可用 listinglint check 商品页 -f json=文件名 或 listinglint catalog 生成",
)


_MOST: Final = 1024**3
"""Characters of a result that is one text."""


class ResultError(Exception):
    """A stored result can't be read; `why` says so in both languages."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


class Faulty(Struct, frozen=True):
    """A listing and the rules that found something in it, each with the complaint that it prevents."""

    path: str
    title: str
    rules: Mapping[str, Complaint]

    @property
    def names(self) -> frozenset[str]:
        """By what reviews may call its goods: the key of an export's row, the file's name, the title."""
        inner = self.path
        while (file := file_of(inner)) != inner:  # an export in a zip file
            inner = inner[len(file) :].lstrip("#")
        is_file = inner == self.path or inner.lower().endswith(PAGES)
        name = inner.rsplit("/", 1)[-1].rsplit(".", 1)[0] if is_file else inner
        return frozenset(_plain(one) for one in (name, self.title) if one)


def of_report(report: Report) -> list[Faulty]:
    """Take the listings of a run."""
    return [
        Faulty(one.path, one.title, {found.rule: found.complaint for found in (*one.findings, *one.told_once)})
        for one in report.listings
        if one.is_listing
    ]


def of_result(file: Path, known: Mapping[str, Complaint]) -> list[Faulty]:
    """Read the listings of a stored result: JSON or JSON lines of `check`, or the lines of a catalog, one at a time.

    Rules prevent what they prevent today. Raises ResultError, and OSError.
    """
    with open_regular(file) as stream, io.TextIOWrapper(stream, "utf-8-sig", errors="replace") as lines:
        first = next((line for line in lines if line.strip()), "")
        if _is_of_catalog(first):
            return _by_line(chain((first,), lines), known)
        text = first + lines.read(_MOST)
    try:
        read = json.loads(text)
        listings = read["listings"]
    except (ValueError, KeyError, TypeError, RecursionError):
        listings = _by_listing(text)
    try:
        return [_stored(one, known) for one in listings if one.get("is_listing", True)]
    except (KeyError, TypeError, AttributeError):
        raise ResultError(NO_RESULT) from None


def held_against(counts: ComplaintCounts, listings: Iterable[Faulty]) -> ComplaintCounts:
    """Say of each rule that found something how many complaints it prevents; most first."""
    listings = list(listings)
    about = {_plain(one.name): one.reasons for one in counts.goods}
    is_shared = any(not one.names.isdisjoint(about) for one in listings)
    found: Counter[str] = Counter()
    reasons: dict[str, Complaint] = {}
    goods: dict[str, set[str]] = defaultdict(set)
    for one in listings:
        for rule, reason in one.rules.items():
            found[rule] += 1
            reasons[rule] = reason
            goods[rule] |= one.names & about.keys()
    preventions = [
        Prevention(
            rule,
            reasons[rule],
            count,
            counts.count_of(reasons[rule]),
            sum(about[name].get(reasons[rule], 0) for name in goods[rule]) if is_shared else None,
        )
        for rule, count in found.items()
    ]
    preventions = [one for one in preventions if one.complaints]
    preventions.sort(key=lambda one: (-one.complaints, -(one.about or 0), -one.listings, one.rule))
    return replace(counts, preventions=tuple(preventions), listings=len(listings))


def _is_of_catalog(line: str) -> bool:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(read, dict) and "origin" in read and isinstance(read.get("findings"), list)


def _by_line(lines: Iterable[str], known: Mapping[str, Complaint]) -> list[Faulty]:
    """Read the lines of a catalog; a later line about a listing replaces an earlier one, and a torn one is left out."""
    found: dict[str, Faulty] = {}
    for line in lines:
        if not line.strip():
            continue
        try:
            read = json.loads(line)
            if read.get("kind") == "listing":
                found[str(read["path"])] = _stored(read, known)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
    return list(found.values())


def _by_listing(text: str) -> list[Any]:
    """Gather the lines of a result in JSON lines by their listings. Raises ResultError."""
    listings: dict[str, dict[str, Any]] = {}
    try:
        for one in (json.loads(line) for line in text.split("\n") if line.strip()):
            if one.get("kind") in {"finding", "silenced", "unchecked"}:
                path = str(one["listing"])
                listing = listings.setdefault(path, {"path": path, "title": one.get("title"), "findings": []})
                listing["findings"] += [one] if one["kind"] == "finding" else []
    except (ValueError, KeyError, AttributeError, RecursionError):
        raise ResultError(NO_RESULT) from None
    if not listings:
        raise ResultError(NO_RESULT)
    return list(listings.values())


def _stored(one: dict[str, Any], known: Mapping[str, Complaint]) -> Faulty:
    rules: dict[str, Complaint] = {}
    for found in (*one.get("findings", ()), *one.get("told_once", ())):
        rule = str(found.get("rule", ""))
        said = found.get("complaint")
        if (reason := known.get(rule) or (Complaint(said) if said in [*Complaint] else None)) is not None:
            rules[rule] = reason
    return Faulty(str(one["path"]), str(one.get("title") or ""), rules)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
