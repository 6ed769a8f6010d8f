"""The last step before a report is shown: what is the same thing is told once, on a listing and over a whole export or folder.

It goes by the report alone, after suppressions and baselines, so each finding could be silenced on its own; nothing depends on the
order of the listings, and nothing is lost: a merged finding has all its places, a listing those of its findings that are told elsewhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from listinglint.model.listing import Place
from listinglint.model.listing_path import file_of
from listinglint.model.report import ListingReport, RuleResult, Told, Verdict
from listinglint.model.short_names import short_names
from listinglint.model.wording import LISTED, Wording, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listinglint.model.report import Finding, Report

MOST_NAMED: Final = 20
"""Places, and listings, that a message names."""
MOST_TOLD: Final = 50
"""Findings of one rule on a listing that are told each on its own."""
SHARE: Final = 0.8
"""Share of the listings of a source from which a gap is one of the shop's template rather than of a listing."""
LEAST: Final = 5
"""Listings from which there is such a template."""
_QUOTED: Final = 24
"""Characters of a quote that name a place."""
_AND = Wording("{message}; and {count} more places: {places}", "{message}；另有 {count} 处：{places}")
_ONE = Wording("{message}; and one more place: {places}", "{message}；另有 1 处：{places}")
_MORE = Wording("and {count} more", "等另外 {count} 处")
_QUOTE = Wording("“{quote}”", "“{quote}”")
_PLAIN = Wording("{name}", "{name}")
OVER_ALL = Wording(
    "{count} of {all} listings: {summary} (such as {named})", "{all} 个商品中有 {count} 个：{summary}（例如 {named}）"
)
IN_TEMPLATE = Wording(
    "{message}; it holds for all goods, so say it once, in the template",
    "{message}；这类内容对所有商品都一样，在模板里写一次即可",
)


def told_once(report: Report) -> Report:
    """Return a report in which each thing is told once."""
    listings, shared = _shared(report.listings)
    return replace(report, listings=(*map(merged, listings), *shared))


def merged(listing: ListingReport) -> ListingReport:
    """Make one finding of those on a listing that say the same of several places: same rule, severity and verdict.

    So are the last of very many that are else told each on its own.
    """
    groups: dict[object, list[Finding]] = defaultdict(list)
    told: Counter[object] = Counter()
    for finding in listing.findings:
        alike = (finding.rule, finding.severity, finding.verdict)
        told[alike] += 1
        is_alone = finding.told is not Told.ONCE and told[alike] < MOST_TOLD
        groups[id(finding) if is_alone else alike].append(finding)
    if len(groups) == len(listing.findings):
        return listing
    return replace(listing, findings=tuple(_with_places(group) for group in groups.values()))


def _with_places(group: Sequence[Finding]) -> Finding:
    first, *others = group
    if not others:
        return first
    short = short_names(one.where.file for one in group)
    named = [
        _QUOTE.filled(quote=_short(one.quote)) if one.quote else _PLAIN.filled(name=_name(one, short)) for one in others
    ]
    rest = len(named) - MOST_NAMED
    told = [*named[:MOST_NAMED], *([_MORE.filled(count=rest)] if rest > 0 else [])]
    form = _ONE if len(others) == 1 else _AND
    message = form.filled(message=first.message, count=len(others), places=joined(LISTED, told))
    return replace(
        first, message=message, also=(*first.also, *(place for one in others for place in (one.where, *one.also)))
    )


def _name(finding: Finding, short: Mapping[str, str]) -> str:
    """Name a place: a picture by its file, words by line and column."""
    where = finding.where
    return short[where.file] if where.line is None else f"{where.line}:{where.column}"


def _short(quote: str) -> str:
    return quote if len(quote) <= _QUOTED else f"{quote[:_QUOTED]}…"


def _shared(listings: Sequence[ListingReport]) -> tuple[list[ListingReport], list[ListingReport]]:
    """Take what (nearly) all listings of a source lack out of each, and give it as said about the source."""
    sources = _sources(listing.path for listing in listings if listing.is_listing)
    groups: dict[str, list[ListingReport]] = defaultdict(list)
    for listing in listings:
        if listing.is_listing:
            groups[sources[listing.path]].append(listing)
    groups = {source: group for source, group in groups.items() if len({one.site for one in group} - {""}) < 2}
    shared: list[ListingReport] = []
    taken: dict[str, frozenset[str]] = {}
    for source, group in sorted(groups.items()):
        found = _of_source(source, sorted(group, key=lambda listing: listing.path))
        if found:
            shared.append(_about(source, found))
            taken[source] = frozenset(finding.rule for finding in found)
    return [_without(one, taken.get(sources.get(one.path, ""), frozenset())) for one in listings], shared


def _sources(paths: Iterable[str]) -> dict[str, str]:
    """Give the source of each listing: its export, or the folder it lies in (the one above where each has a folder of its own)."""
    sources = {path: file if (file := file_of(path)) != path else _folder(path) for path in paths}
    alone = defaultdict(list)
    for path, source in sources.items():
        alone[source].append(path)
    for source, inside in alone.items():
        if len(inside) == 1 and file_of(inside[0]) == inside[0]:
            sources[inside[0]] = _folder(source)
    return sources


def _folder(path: str) -> str:
    return PurePosixPath(path).parent.as_posix()


def _of_source(source: str, group: Sequence[ListingReport]) -> list[Finding]:
    """Give what is told of a source, rule by rule."""
    is_export = file_of(group[0].path) != group[0].path
    lacking: dict[str, list[tuple[ListingReport, Finding]]] = defaultdict(list)
    for listing in group:
        for finding in listing.findings:
            if finding.is_missing:
                lacking[finding.rule].append((listing, finding))
    found = []
    for rule, held in sorted(lacking.items()):
        concerned = sum(
            result.rule == rule and result.verdict is not Verdict.NOT_APPLICABLE
            for listing in group
            for result in listing.rules
        )
        is_asked_once = is_export and len(held) > 1 and held[0][1].told is Told.SHOP
        if is_asked_once or (len(held) >= LEAST and len(held) >= SHARE * concerned):
            found.append(_over_all(source, held, concerned))
    return found


def _over_all(source: str, held: Sequence[tuple[ListingReport, Finding]], concerned: int) -> Finding:
    """Make one finding of one rule's on many listings; it is as sure and as severe as most of them are."""
    first = held[0][1]
    failing = sum(finding.verdict is Verdict.FAIL for _, finding in held)
    named = [_PLAIN.filled(name=name) for name in _short_paths([listing.path for listing, _ in held[:3]])]
    summary = _inside(first.summary) if first.summary else first.message
    message = OVER_ALL.filled(count=len(held), all=concerned, summary=summary, named=joined(LISTED, named))
    return replace(
        first,
        verdict=Verdict.FAIL if 2 * failing >= len(held) else Verdict.REVIEW,
        message=IN_TEMPLATE.filled(message=message) if first.told is Told.SHOP else message,
        where=Place(source),
        quote="",
        confidence=min(finding.confidence for _, finding in held),
        unseen=None,
        also=(),
    )


def _inside(summary: Wording) -> Wording:
    """Write a summary as it stands inside a sentence; "AI" stays as it is."""
    first, rest = summary.en[:1], summary.en[1:]
    return Wording(summary.en if rest[:1].isupper() else first.lower() + rest, summary.zh)


def _short_paths(paths: Sequence[str]) -> list[str]:
    """Name listings by as little of their paths as tells them apart: `page.html` in folders of their own goes with its folder."""
    short = [path.rsplit("#", 1)[-1] if file_of(path) != path else path.rsplit("/", 1)[-1] for path in paths]
    return short if len(set(short)) == len(short) else ["/".join(path.split("/")[-2:]) for path in paths]


def _about(source: str, found: Sequence[Finding]) -> ListingReport:
    rules = tuple(RuleResult(finding.rule, finding.verdict) for finding in found)
    return ListingReport(source, "", tuple(found), rules, is_listing=False)


def _without(listing: ListingReport, rules: frozenset[str]) -> ListingReport:
    """Take findings out of a listing that are told of its source; the verdicts of its rules stay."""
    aside = tuple(finding for finding in listing.findings if finding.is_missing and finding.rule in rules)
    if not aside:
        return listing
    left = tuple(finding for finding in listing.findings if not (finding.is_missing and finding.rule in rules))
    return replace(listing, findings=left, told_once=aside)
