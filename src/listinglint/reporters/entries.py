"""What every format says about a report, in one order and with one way of counting, so that formats agree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.model.finding_id import fingerprints, silenced_fingerprints
from listinglint.model.report import Verdict
from listinglint.model.wording import COMMA, SEMICOLON, Wording, joined
from listinglint.reporters.merged import stands_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.model.listing import Place
    from listinglint.model.report import Finding, ListingReport, ProfileVerdict, Report, Silenced
    from listinglint.model.wording import Language

LEVELS = {
    "error": Wording("error", "错误"),
    "warning": Wording("warning", "警告"),
    "advice": Wording("advice", "建议"),
    "review": Wording("review", "待人工确认"),
}
"""The levels of findings, worst first."""
_COUNTED = {
    "error": (Wording("1 error", "1 个错误"), Wording("{count} errors", "{count} 个错误")),
    "warning": (Wording("1 warning", "1 个警告"), Wording("{count} warnings", "{count} 个警告")),
    "advice": (Wording("1 advice", "1 条建议"), Wording("{count} advice", "{count} 条建议")),
    "review": (Wording("1 to review", "1 处待人工确认"), Wording("{count} to review", "{count} 处待人工确认")),
}
COULD_NOT_CHECK = Wording("could not be checked", "无法判断")
NO_REASON = Wording("no reason given", "没有给出原因")
_UNCHECKED = Wording("{count} not checkable", "{count} 项无法判断")
_BROKEN = Wording("{count} broken", "{count} 条规则出错")
_UNREADABLE = Wording("{count} not readable", "{count} 个文件无法读取")
_TOTAL = Wording("{listings} listings: {counts}", "共检查 {listings} 个商品：{counts}")
_ONE = Wording("1 listing: {counts}", "共检查 1 个商品：{counts}")
_NONE = Wording("no findings", "没有发现问题")
_SILENCED = Wording("{count} silenced ({by})", "{count} 处已屏蔽（{by}）")
_BY = {
    "comment": Wording("{count} by comment", "页内注释 {count}"),
    "sidecar": Wording("{count} by file", "旁置文件 {count}"),
    "baseline": Wording("{count} by baseline", "基线 {count}"),
}
_MENDABLE = {
    "safe": Wording("{count} with --fix", "--fix {count} 处"),
    "unsafe": Wording("{count} with --fix --unsafe-fixes", "--fix --unsafe-fixes {count} 处"),
    "copy": Wording("{count} with --fix --out DIR", "--fix --out 文件夹 {count} 处"),
}
_SETTING = Wording(
    "{count} once {setting} is set in listinglint.yaml", "在 listinglint.yaml 里设置 {setting} 后 {count} 处"
)
_CAN = Wording("can be fixed: {by}", "可自动修正：{by}")
_SO_MANY = {
    "pass": Wording("{count} passed", "{count} 个通过"),
    "fail": Wording("{count} with findings", "{count} 个有问题"),
    "review": Wording("{count} to look at", "{count} 个待人工确认"),
    "not-applicable": Wording("{count} not concerned", "{count} 个不适用"),
    "unknown": Wording("{count} not checkable", "{count} 个无法判断"),
    "error": Wording("{count} with a broken rule", "{count} 个有规则出错"),
}
"""For how many listings a verdict holds."""
_MENDED = Wording("{count} fixed since the baseline", "基线中 {count} 处已改好")


class Entry(Struct, frozen=True):
    """A finding with the listing it belongs to."""

    listing: ListingReport
    finding: Finding
    fingerprint: str

    @property
    def level(self) -> str:
        """Its severity, or `review` when a person should look first."""
        return level_of(self.finding)

    @property
    def in_page(self) -> Place | None:
        """Where in the page it stands, or where its picture is shown; None where no line is known."""
        places = (self.finding.where, self.finding.shown)
        return next((place for place in places if place is not None and place.line), None)


class Unchecked(Struct, frozen=True):
    """Rules that say nothing about a listing for one reason: it could not be looked at, or the rule broke."""

    verdict: Verdict
    reason: Wording
    rules: tuple[str, ...]


def level_of(finding: Finding) -> str:
    """Give the level by which a finding is counted and shown."""
    return "review" if finding.verdict is Verdict.REVIEW else finding.severity.value


def counted(level: str, count: int) -> Wording:
    """Say how many findings of a level there are."""
    one, several = _COUNTED[level]
    return one if count == 1 else several.filled(count=count)


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by level, the worst first; within a level they keep their order."""
    worst = list(LEVELS)
    return sorted(findings, key=lambda finding: worst.index(level_of(finding)))


def is_partly_seen(finding: Finding) -> bool:
    """Tell whether something is missing in the part that could be seen, and may be in the rest."""
    return finding.unseen is not None and finding.verdict is Verdict.REVIEW


def entries(report: Report) -> Iterator[Entry]:
    """Give every finding of a report in its order."""
    for listing in report.listings:
        for finding, name in zip(listing.findings, fingerprints(listing), strict=True):
            yield Entry(listing, finding, name)


def silenced_entries(report: Report) -> Iterator[tuple[Entry, Silenced]]:
    """Give every silenced finding of a report, and who silenced it."""
    for listing in report.listings:
        for silenced, name in zip(listing.silenced, silenced_fingerprints(listing), strict=True):
            yield Entry(listing, silenced.finding, name), silenced


def unchecked(listing: ListingReport) -> list[Unchecked]:
    """Give what could not be judged, once for each reason, so that silence is not taken for praise."""
    rules: dict[tuple[Verdict, Wording], list[str]] = {}
    for result in listing.rules:
        if result.verdict in {Verdict.UNKNOWN, Verdict.ERROR}:
            rules.setdefault((result.verdict, result.reason or NO_REASON), []).append(result.rule)
    return [Unchecked(verdict, reason, tuple(names)) for (verdict, reason), names in rules.items()]


def by_profile(listing: ListingReport) -> list[tuple[str, Verdict, Wording]]:
    """Give each profile that was asked for with its verdict and, in words, how many findings of which level."""
    return [(one.name, one.verdict, Wording(_levels(one, "en"), _levels(one, "zh"))) for one in listing.profiles]


def over_listings(report: Report) -> list[tuple[str, Wording]]:
    """Give each profile that was asked for, and for how many of several listings each verdict holds."""
    if len(report.listings) < 2:
        return []
    verdicts: dict[str, Counter[Verdict]] = {}
    for listing in report.listings:
        for one in listing.profiles:
            verdicts.setdefault(one.name, Counter())[one.verdict] += 1
    return [(name, Wording(_verdicts(found, "en"), _verdicts(found, "zh"))) for name, found in verdicts.items()]


def _verdicts(found: Counter[Verdict], language: Language) -> str:
    told = (_SO_MANY[verdict.value].filled(count=found[verdict]).of(language) for verdict in Verdict if found[verdict])
    return COMMA.of(language).join(told)


def _levels(profile: ProfileVerdict, language: Language) -> str:
    found = (counted(level, profile.levels[level]).of(language) for level in LEVELS if level in profile.levels)
    return COMMA.of(language).join(found)


def counts(report: Report) -> dict[str, int]:
    """Count findings by level, what could not be judged or read, what was silenced, and what of the baseline is gone."""
    found = report.count()
    verdicts = Counter(result.verdict for listing in report.listings for result in listing.rules)
    return {
        **{level: found[level] for level in LEVELS},
        "unknown": verdicts[Verdict.UNKNOWN],
        "broken": verdicts[Verdict.ERROR],
        "problems": len(report.problems),
        "silenced": sum(len(listing.silenced) for listing in report.listings),
        **({} if report.mended is None else {"mended": report.mended}),
    }


def total(report: Report, language: Language) -> str:
    """Sum a report up in one line."""
    number = counts(report)
    parts = [counted(level, number[level]).of(language) for level in LEVELS if number[level]]
    for name, words in (("unknown", _UNCHECKED), ("broken", _BROKEN), ("problems", _UNREADABLE)):
        if number[name]:
            parts.append(words.filled(count=number[name]).of(language))
    told = COMMA.of(language).join(parts) or _NONE.of(language)
    told = SEMICOLON.of(language).join([told, *(words.of(language) for words in (*_merged(report), *_known(report)))])
    listings = sum(listing.is_listing for listing in report.listings)
    return (_ONE if listings == 1 else _TOTAL).filled(listings=listings, counts=told).of(language)


def mendable(report: Report) -> Wording:
    """Say how many findings can be fixed by which options; empty when none can."""
    found = Counter(
        finding.fixable.value for listing in report.listings for finding in listing.findings if finding.fixable
    )
    settings = Counter(one.setting for listing in report.listings for one in listing.findings if one.setting)
    told = [words.filled(count=found[name]) for name, words in _MENDABLE.items() if found[name]]
    told += [_SETTING.filled(count=count, setting=setting) for setting, count in sorted(settings.items())]
    return _CAN.filled(by=joined(COMMA, told)) if told else Wording("", "")


def silenced_by(silenced: Iterable[Silenced]) -> Wording:
    """Say how many findings are silenced, and by whom; empty when none is."""
    found = Counter(one.by.value for one in silenced)
    told = [words.filled(count=found[name]) for name, words in _BY.items() if found[name]]
    return _SILENCED.filled(count=found.total(), by=joined(COMMA, told)) if told else Wording("", "")


def _merged(report: Report) -> list[Wording]:
    stands = stands_for(report)
    return [stands] if stands.en else []


def _known(report: Report) -> list[Wording]:
    by = silenced_by(silenced for listing in report.listings for silenced in listing.silenced)
    return [*([by] if by.en else []), *([_MENDED.filled(count=report.mended)] if report.mended else [])]
