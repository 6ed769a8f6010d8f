"""One page for people: findings beside the words and pictures they are about, in both languages, in a single file.

Everything a listing says is escaped, and the page's own policy forbids whatever would slip through.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint import __version__
from listinglint.model import labels
from listinglint.model.report import Verdict
from listinglint.model.wording import Wording, worded
from listinglint.reporters.cleaning import printable
from listinglint.reporters.entries import LEVELS, by_profile, counts, is_partly_seen, level_of, unchecked, worst_first
from listinglint.reporters.merged import stands_for, told_elsewhere, with_it
from listinglint.reporters.unseen import Unseen, unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jinja2 import Template

    from listinglint.model.listing import Box
    from listinglint.model.report import Finding, ListingReport, Report
    from listinglint.model.wording import Language

WORDS = {
    "title": Wording("Listing check", "商品页面检查报告"),
    "skip": Wording("Skip to the findings", "跳到检查结果"),
    "other": Wording("中文", "English"),
    "print": Wording("Print", "打印"),
    "show": Wording("Show", "显示"),
    "complaint": Wording("Buyers will complain about", "买家会投诉"),
    "rule": Wording("Rule", "规则"),
    "all": Wording("All", "全部"),
    "count": Wording("Findings", "问题数"),
    "listings": Wording("Listings", "商品"),
    "listing": Wording("Listing", "商品"),
    "verdict": Wording("Verdict", "结论"),
    "overview": Wording("Overview", "总览"),
    "by_complaint": Wording("What buyers will complain about", "买家会投诉什么"),
    "by_rule": Wording("By rule", "按规则统计"),
    "findings": Wording("Findings", "检查结果"),
    "pictures": Wording("Pictures", "图片"),
    "line": Wording("line", "第"),
    "column": Wording("column", "行，第"),
    "line_end": Wording("", "列"),
    "row_end": Wording("", "行"),
    "in_picture": Wording("in picture", "图片"),
    "says": Wording("The listing says", "页面原文"),
    "why": Wording("Why", "为什么"),
    "fix": Wording("How to fix it", "怎么改"),
    "copy": Wording("Copy", "复制"),
    "unchecked": Wording("Could not be checked", "无法判断"),
    "unchecked_hint": Wording("“Not checked” does not mean “nothing wrong”.", "未能检查，不代表没有问题。"),
    "partly": Wording(
        "Not found in {looked}; it may be in what could not be opened:",
        "没有找到（已查看：{looked}），可能在未能打开的图片里：",
    ),
    "seen": Wording("what could be seen", "已查看的内容"),
    "broken": Wording("Rules that broke", "出错的规则"),
    "problems": Wording("Could not be read", "无法读取"),
    "elsewhere": Wording("{count} more told once for all, at the end", "另有 {count} 处在末尾统一列出"),
    "clean": Wording("Nothing to complain about.", "没有发现问题。"),
    "checked": Wording("All that was checked", "全部检查项"),
    "silenced": Wording("Silenced", "已屏蔽"),
    "mended": Wording("fixed since the baseline", "处基线问题已改好"),
    "by": Wording("by", "由"),
    "nothing": Wording("No listing was checked.", "没有检查任何商品。"),
    "hidden": Wording("No finding matches what is chosen above.", "没有符合筛选条件的问题。"),
    "no_picture": Wording("No picture to show", "无法显示"),
    "enlarge": Wording("enlarge", "放大"),
    "close": Wording("Close", "关闭"),
    "words": Wording("Words read in it", "识别到的文字"),
    "marks": Wording("Show where words and tables were read", "标出识别到的文字和表格"),
    "sure": Wording("{share} % sure", "置信度 {share}%"),
    "made": Wording("Made by listinglint", "由 listinglint 生成"),
    "top": Wording("Back to the top", "回到顶部"),
}
"""The page's own words."""
_PAGE = Path(__file__).with_name("page")
_WORDS_SHOWN = 2_000
"""Characters of a picture's own words that are shown; a slice of a long description holds a few hundred."""


class Closeup(Struct, frozen=True):
    """A part of a picture, cut out so that its words can be read."""

    box: Box
    """What the finding is about, in pixels of the picture."""
    shown: Box
    """What is cut out: the box and a little around it."""
    jpeg: bytes


class Illustration(Struct, frozen=True):
    """A picture of the listing, small enough to be kept in the page."""

    path: str
    """As in the places of findings."""
    width: int = 0
    """Pixels of the picture as it is shown; 0 when it could not be opened."""
    height: int = 0
    thumbnail: bytes = b""
    """JPEG; empty when there is nothing to show."""
    shows: tuple[str, ...] = ()
    """Kinds of photos and tables in it."""
    reason: Wording | None = None
    """Why there is no thumbnail."""
    words: str = ""
    """What was read in it."""
    lines: tuple[Box, ...] = ()
    """Where words were read."""
    tables: tuple[Box, ...] = ()
    """Where tables of sizes stand."""
    closeups: tuple[Closeup, ...] = ()


class _Hit(Struct, frozen=True):
    """A finding as the page shows it."""

    number: int
    finding: Finding
    level: str
    picture: int | None
    """Number of the picture it stands in, within the listing."""
    closeup: Closeup | None


def render(
    report: Report, language: Language = "en", *, illustrations: Mapping[str, Sequence[Illustration]] | None = None
) -> str:
    """Render a report as one HTML page; `illustrations` are the pictures of each listing, by the listing's path."""
    pictures, run = illustrations or {}, unseen(report)
    style, script = ((_PAGE / name).read_text("utf-8") for name in ("report.css", "report.js"))
    listings: list[dict[str, Any]] = []
    for listing in report.listings:
        start = sum(len(told["hits"]) for told in listings)
        listings.append(_listing(listing, pictures.get(listing.path, ()), start, run))
    told = _template().render(
        language=language,
        style=style,
        script=script,
        policy=_policy(style, script),
        version=__version__,
        counts=counts(report),
        levels=LEVELS,
        complaints=_complaints(report),
        rules=_rules(report),
        listings=listings,
        stands=stands_for(report),
        summaries=report.summaries,
        number=sum(listing.is_listing for listing in report.listings),
        problems=report.problems,
        unseen=run.lines,
    )
    return str(told)


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    room = Environment(
        loader=FileSystemLoader(_PAGE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    room.finalize = lambda value: printable(value) if type(value) is str else value
    room.filters["data_uri"] = data_uri
    room.filters["plain"] = printable
    room.globals.update(labels=labels, page_words=WORDS, worded=worded)
    return room.get_template("report.html.jinja")


def data_uri(jpeg: bytes) -> str:
    """Write a picture as an address that holds it."""
    return "data:image/jpeg;base64," + b64encode(jpeg).decode("ascii")


def _policy(style: str, script: str) -> str:
    """Allow this style, this script and embedded pictures, and nothing else."""
    hashes = [b64encode(sha256(text.encode()).digest()).decode("ascii") for text in (style, script)]
    return (
        f"default-src 'none'; img-src data:; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _complaints(report: Report) -> list[tuple[str, int]]:
    """Count findings by what buyers will complain about, most first."""
    found = Counter(finding.complaint.value for listing in report.listings for finding in listing.findings)
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def _rules(report: Report) -> list[dict[str, Any]]:
    """Count findings, and listings that have them, by rule, worst first."""
    found: dict[str, list[Finding]] = {}
    affected = with_it(report)
    for listing in report.listings:
        for finding in listing.findings:
            found.setdefault(finding.rule, []).append(finding)
    rules = [
        {
            "name": name,
            "count": len(hits),
            "listings": len(affected[name]),
            "summary": hits[0].summary,
            "level": min((level_of(finding) for finding in hits), key=list(LEVELS).index),
        }
        for name, hits in found.items()
    ]
    return sorted(rules, key=lambda rule: (list(LEVELS).index(str(rule["level"])), -int(str(rule["count"]))))


def _listing(listing: ListingReport, pictures: Sequence[Illustration], start: int, run: Unseen) -> dict[str, Any]:
    number = {picture.path: index for index, picture in enumerate(pictures)}
    hits = []
    for index, finding in enumerate(worst_first(listing.findings), start + 1):
        at = number.get(finding.where.file)
        closeup = _closeup(pictures[at].closeups, finding.where.box) if at is not None else None
        hits.append(_Hit(index, finding, level_of(finding), at, closeup))
    groups = unchecked(listing)
    told = [group for group in groups if group.verdict is Verdict.UNKNOWN and run.tells(group.reason)]
    return {
        "report": listing,
        "hits": hits,
        "cards": _cards(hit for hit in hits if not is_partly_seen(hit.finding)),
        "partly": [hit for hit in hits if is_partly_seen(hit.finding)],
        "looked": WORDS["partly"].filled(looked=listing.looked or WORDS["seen"]),
        "levels": Counter(hit.level for hit in hits),
        "unchecked": [group for group in groups if group not in told],
        "unseen": [rule for group in told for rule in group.rules],
        "elsewhere": told_elsewhere(listing),
        "profiles": by_profile(listing),
        "verdicts": _verdicts(listing),
        "pictures": [_picture(picture, index, hits) for index, picture in enumerate(pictures)],
    }


def _closeup(closeups: Iterable[Closeup], box: Box | None) -> Closeup | None:
    return next((closeup for closeup in closeups if closeup.box == box), None)


def _cards(hits: Iterable[_Hit]) -> list[list[_Hit]]:
    """Put what one rule says of a listing together, worst first, else in reading order."""
    cards: dict[tuple[str, str], list[_Hit]] = {}
    for hit in hits:
        cards.setdefault((hit.level, hit.finding.rule), []).append(hit)
    worst = list(LEVELS)
    return sorted(cards.values(), key=lambda card: worst.index(card[0].level))


def _verdicts(listing: ListingReport) -> dict[str, list[str]]:
    """Give the rules by verdict, for the list of all that was checked."""
    rules: dict[str, list[str]] = {}
    for result in listing.rules:
        rules.setdefault(result.verdict.value, []).append(result.rule)
    return rules


def _picture(picture: Illustration, index: int, hits: Iterable[_Hit]) -> dict[str, Any]:
    return {
        "self": picture,
        "hits": [hit for hit in hits if hit.picture == index],
        "words": picture.words[:_WORDS_SHOWN],
    }
