"""SARIF 2.1.0 for code scanning: findings in pictures are rectangles of an attached picture.

What could not be checked is a notification of the run, since a result would read as an alert.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listinglint import __version__
from listinglint.model.finding_id import VERSION
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.links import HOME
from listinglint.model.report import Silencer, Verdict
from listinglint.model.wording import Wording
from listinglint.reporters.cleaning import printable
from listinglint.reporters.entries import COULD_NOT_CHECK, LEVELS, counts, entries, silenced_entries, unchecked
from listinglint.reporters.json import as_json
from listinglint.reporters.paths import as_uri, picture_path, relative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.model.listing import Box
    from listinglint.model.report import Report, Silenced
    from listinglint.model.wording import Language
    from listinglint.reporters.entries import Entry

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LIMIT = 5_000
"""Results of a run that GitHub keeps; it refuses the whole file above 25,000."""
_BRACKETS = lazy_pattern(r"[\\\[\]]")
_LEVELS = {"error": "error", "warning": "warning", "advice": "note", "review": "none"}
_KINDS = {"review": "review"}
_CUT = Wording(
    "{count} more findings were left out: code scanning keeps {limit} of a run",
    "另有 {count} 处问题未写入：代码扫描每次最多保留 {limit} 条",
)
_LEFT_OUT = Wording(
    "silenced findings left out: {count}, since code scanning would open an alert for each",
    "{count} 处已屏蔽的问题未写入：代码扫描会为每一处创建警报",
)
_KINDS_OF_SILENCERS = {Silencer.COMMENT: "inSource", Silencer.SIDECAR: "external", Silencer.BASELINE: "external"}
_IN_BASELINE = Wording("known since the baseline was written", "生成基线时已存在")
_IN_PICTURE = Wording("{message} (in the picture {picture})", "{message}（在图片 {picture} 中）")


def render(report: Report, language: Language = "en", *, root: str = "", suppressed: bool = True) -> str:
    """Render a report; paths are made relative to the folder `root` of the repository.

    Without `suppressed`, silenced findings are left out and counted: GitHub opens alerts for them.
    """
    found = list(entries(report))
    worst = list(LEVELS)
    kept = sorted(found, key=lambda entry: worst.index(entry.level))[:LIMIT] if len(found) > LIMIT else found
    silenced = list(silenced_entries(report))
    told = silenced[: LIMIT - len(kept)] if suppressed else []
    rules = _rules(report, [*found, *(entry for entry, _ in told)], language)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {"name": "listinglint", "version": __version__, "informationUri": HOME, "rules": rules},
        },
        "automationDetails": {"id": "listinglint/"},
        "language": "zh-CN" if language == "zh" else "en",
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, (len(found) - len(kept), len(silenced) - len(told)), language, root)],
        "results": [
            *(_result(entry, index[entry.finding.rule], language, root) | _state(report) for entry in kept),
            *(
                _result(entry, index[entry.finding.rule], language, root) | _suppressed(one, report, language)
                for entry, one in told
            ),
        ],
        "properties": {"counts": counts(report)},
    }
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(report: Report, found: Iterable[Entry], language: Language) -> list[dict[str, Any]]:
    """Give every rule that ran; what it says is known from its findings."""
    told = {entry.finding.rule: entry.finding for entry in reversed(list(found))}
    names = dict.fromkeys(result.rule for listing in report.listings for result in listing.rules)
    rules: list[dict[str, Any]] = []
    for name in dict.fromkeys([*names, *told]):
        summary = {"text": name.replace("-", " ").capitalize()}
        rule: dict[str, Any] = {"id": name, "shortDescription": summary}
        if name in told:
            finding = told[name]
            rule["fullDescription"] = {"text": finding.why.of(language)}
            rule["help"] = {"text": finding.fix.of(language)}
            rule |= {"helpUri": finding.page.of(language)} if finding.page else {}
            rule["defaultConfiguration"] = {"level": _LEVELS[finding.severity.value]}
            rule["properties"] = {"tags": [finding.complaint.value]}
        rules.append(rule)
    return rules


def _result(entry: Entry, rule_index: int, language: Language, root: str) -> dict[str, Any]:
    finding = entry.finding
    page = as_uri(relative(entry.listing.path, root))
    where = entry.in_page
    start = {"startLine": where.line if where else entry.listing.line}
    if where and where.column:
        start["startColumn"] = where.column
    place = {"physicalLocation": {"artifactLocation": {"uri": page}, "region": start}}
    message = finding.message.of(language)
    if finding.where.file != entry.listing.path:
        message = _IN_PICTURE.of(language).format(message=message, picture=finding.where)
    message = _unlinked(message)
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "kind": _KINDS.get(entry.level, "fail"),
        "level": _LEVELS[entry.level],
        "message": {"text": message},
        "locations": [place],
        **_related(entry, root),
        **_attachments(entry, message, root),
        "partialFingerprints": {VERSION: entry.fingerprint},
        "rank": round(finding.confidence * 100, 1),
        "properties": {
            "complaint": finding.complaint,
            "quote": printable(finding.quote),
            "severity": finding.severity,
            **({"field": printable(finding.where.field)} if finding.where.field else {}),
        },
    }


def _related(entry: Entry, root: str) -> dict[str, Any]:
    """Name the other places of a finding in its page; those in pictures are named in its message."""
    page = as_uri(relative(entry.listing.path, root))
    places = [where for where in entry.finding.also if where.file == entry.listing.path and where.line]
    related = [
        {
            "id": number,
            "physicalLocation": {
                "artifactLocation": {"uri": page},
                "region": {"startLine": where.line, **({"startColumn": where.column} if where.column else {})},
            },
        }
        for number, where in enumerate(places, 1)
    ]
    return {"relatedLocations": related} if related else {}


def _suppressed(silenced: Silenced, report: Report, language: Language) -> dict[str, Any]:
    """Say who silenced a result and why, in the words of the format."""
    is_known = silenced.by is Silencer.BASELINE
    reason = _IN_BASELINE.of(language) if is_known else _unlinked(silenced.reason)
    suppression = {"kind": _KINDS_OF_SILENCERS[silenced.by], "status": "accepted", "justification": reason}
    return {"suppressions": [suppression], **_state(report, is_known=is_known)}


def _state(report: Report, *, is_known: bool = False) -> dict[str, str]:
    """Tell a result that the baseline knows from a new one. What is gone is only counted: it would be shown as an alert."""
    return {} if report.mended is None else {"baselineState": "unchanged" if is_known else "new"}


def _attachments(entry: Entry, message: str, root: str) -> dict[str, Any]:
    """Attach the picture a finding stands in, with its rectangle."""
    picture = picture_path(entry.listing, entry.finding.where, root)
    if picture is None:
        return {}
    attached: dict[str, Any] = {"artifactLocation": {"uri": as_uri(picture)}, "description": {"text": message}}
    if entry.finding.where.box is not None:
        attached["rectangles"] = [_rectangle(entry.finding.where.box)]
    return {"attachments": [attached]}


def _rectangle(box: Box) -> dict[str, int]:
    return {"top": box.top, "left": box.left, "bottom": box.bottom, "right": box.right}


def _invocation(report: Report, left_out: tuple[int, int], language: Language, root: str) -> dict[str, Any]:
    """Give the notifications of the run; `left_out` counts findings and silenced ones that are not among the results."""
    notes = list(_notes(report, language, root))
    findings, silenced = left_out
    if findings:
        notes.append(_note("warning", _CUT.of(language).format(count=findings, limit=LIMIT)))
    if silenced:
        notes.append(_note("note", _LEFT_OUT.of(language).format(count=silenced)))
    return {
        "executionSuccessful": not report.problems and not counts(report)["broken"],
        "toolExecutionNotifications": notes,
    }


def _notes(report: Report, language: Language, root: str) -> Iterator[dict[str, Any]]:
    for problem in report.problems:
        yield _note("error", problem.reason.of(language), as_uri(relative(problem.path, root)))
    for listing in report.listings:
        for group in unchecked(listing):
            told = f"{COULD_NOT_CHECK.of(language)} [{', '.join(group.rules)}]: {group.reason.of(language)}"
            level = "error" if group.verdict is Verdict.ERROR else "note"
            yield _note(level, told, as_uri(relative(listing.path, root)))


def _note(level: str, words: str, uri: str = "") -> dict[str, Any]:
    place = {"locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}}}]} if uri else {}
    return {"level": level, "message": {"text": _unlinked(words)}, **place}


def _unlinked(words: str) -> str:
    """Escape brackets where `[words](address)` of a page would become a link in a viewer (SARIF 2.1.0, 3.11.6)."""
    plain = printable(words)
    return _BRACKETS.sub(r"\\\g<0>", plain) if "](" in plain else plain
