"""Which findings can be mended, told cheaply, without looking for a place in the page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.fixes.fixable import COLOUR_SPACE, FIXABLE
from listinglint.fixes.note_texts import NOTES
from listinglint.fixes.propose import withheld
from listinglint.fixes.rephrase import passage_of
from listinglint.fixes.table_template import can_be_drawn
from listinglint.fixes.texts import tongue_of
from listinglint.loaders import archives, find
from listinglint.model.listing_path import file_of
from listinglint.model.report import Fixable, Verdict
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from listinglint.config.shop import Shop
    from listinglint.facts.evidence import Evidence
    from listinglint.fixes.texts import TextVariety
    from listinglint.model.report import Finding, ListingReport

FEED = Wording("can't be fixed in a feed; change it where it comes from", "无法在导出文件里修改，请到商品后台修改")
ARCHIVE = Wording(
    "is a copy of a page in one file; fix the page that it was saved from", "是网页的单文件存档，请修改原来的页面"
)
ON_THE_WEB = Wording("is on the web; save it and fix the copy", "是网上的页面，请保存后修改本地文件")
PACKED = Wording("is packed; unpack it to fix it", "是压缩文件，请先解压再修改")


def reason_against(path: str) -> Wording | None:
    """Tell why a listing can't be mended where it is; products of a feed are called `feed.csv#handle`."""
    if find.is_address(path):
        return ON_THE_WEB
    if file_of(path) != path or path.lower().endswith((".json", ".js")) or Path(path).is_dir():
        return FEED
    if path.lower().endswith(archives.ENDINGS):
        return ARCHIVE
    return PACKED if path.lower().endswith(".gz") else None


def marked(evidence: Evidence, report: ListingReport, shop: Shop) -> ListingReport:
    """Mark the findings for which there is a fix, or would be if the shop had settled something."""
    variety = tongue_of(evidence) if any(evidence.listing.lines) else None
    settings = {one.finding.rule: one.setting for one in withheld(evidence, report, shop)}
    found = (
        replace(one, fixable=_fixable(one, evidence, shop, variety), setting=settings.get(one.rule, ""))
        for one in report.findings
    )
    return replace(report, findings=tuple(found))


def _fixable(finding: Finding, evidence: Evidence, shop: Shop, variety: TextVariety | None) -> Fixable | None:
    if finding.rule == COLOUR_SPACE:
        return Fixable.COPY
    if finding.rule not in FIXABLE or variety is None or finding.verdict is not Verdict.FAIL:
        return None
    if finding.rule in NOTES:
        said = NOTES[finding.rule].say(evidence, shop, variety)
        return (Fixable.SAFE if said.is_safe else Fixable.UNSAFE) if said else None
    is_there = can_be_drawn(evidence) if finding.rule == "size-table-missing" else passage_of(evidence, finding)
    return Fixable.UNSAFE if is_there else None
