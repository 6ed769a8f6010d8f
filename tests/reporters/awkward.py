"""One set of awkward reports that every format has to stand."""

from __future__ import annotations

from msgspec.structs import replace

from listinglint.model.complaint import Complaint
from listinglint.model.links import rule_page
from listinglint.model.listing import Box, Place
from listinglint.model.report import (
    Finding,
    ListingReport,
    Problem,
    Report,
    RuleResult,
    Severity,
    Silenced,
    Silencer,
    Verdict,
)
from listinglint.model.wording import Wording

PAGE = "shop/knit/page.html"
HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
    "\x1b]0;owned\x07\x1b[2J\x00 \u202etxt.exe\u202c \ud83d ]]> & \"quoted\" 'single' | pipe `tick` **bold** "
    "[link](javascript:alert(1)) @everyone %0A::error::fake\n::warning::fake\r\n=cmd|' /C calc'!A0\u2028{{ 7*7 }} {% raw %}"
)


def finding(rule: str = "size-table-missing", **changes: object) -> Finding:
    """Give a finding, with what the test is about changed."""
    plain = Finding(
        rule=rule,
        severity=Severity.ERROR,
        complaint=Complaint.SIZE,
        verdict=Verdict.FAIL,
        message=Wording("no table of sizes was found", "没有找到尺码表"),
        why=Wording("Wrong size is the first reason why clothes come back.", "尺码不合是退货的第一原因。"),
        fix=Wording("Give a table of every size on sale, in centimetres.", "请给出每个在售尺码的平铺尺寸表（厘米）。"),
        where=Place(PAGE, 5, 9),
        page=rule_page("sizes", rule),
    )
    return replace(plain, **changes)


def results(findings: tuple[Finding, ...], *more: RuleResult) -> tuple[RuleResult, ...]:
    """Give the verdicts that go with findings."""
    fails = {found.rule: found.verdict for found in findings}
    return (*(RuleResult(rule, verdict) for rule, verdict in fails.items()), *more)


def listing(
    *findings: Finding, path: str = PAGE, title: str = "Knitted sweater", more: tuple[RuleResult, ...] = ()
) -> ListingReport:
    """Give the report on one listing, its findings moved to its path."""
    moved = tuple(
        replace(one, where=replace(one.where, file=path)) if one.where.file == PAGE else one for one in findings
    )
    return ListingReport(path, title, moved, results(moved, *more))


IN_PICTURE = finding(
    "arrival-guarantee",
    complaint=Complaint.DISPATCH,
    message=Wording("a delivery date is guaranteed: “三天必达”", "保证了送达时间：“三天必达”"),
    why=Wording("A seller hands parcels over; the courier delivers them.", "卖家只负责发货，送达由快递负责。"),
    fix=Wording("Promise when you dispatch.", "请改为承诺发货时间。"),
    where=Place("images/06 长图.jpg", box=Box(40, 68, 310, 60)),
    quote="三天必达",
    confidence=0.93,
    page=rule_page("shipping", "arrival-guarantee"),
)
BLUNT = finding(
    "colour-note-blunt",
    severity=Severity.WARNING,
    complaint=Complaint.COLOUR,
    message=Wording("the colour note warns the buyer off", "色差说明在劝退买家"),
    why=Wording('A note such as "mind it, don\'t buy" loses buyers.', "“介意者慎拍”会赶走买家。"),
    fix=Wording("Explain the cause, and offer help.", "请解释原因并提供帮助。"),
    where=Place(PAGE, 14, 12),
    quote="色差在所难免，\n   介意者慎拍 ＡＢＣ",
    confidence=0.9,
    page=rule_page("colour", "colour-note-blunt"),
)
REVIEW = finding(
    "real-shot-missing",
    severity=Severity.ADVICE,
    complaint=Complaint.LOOKS,
    verdict=Verdict.REVIEW,
    message=Wording("no photo seems to show the goods as they are", "似乎没有实拍图"),
    where=Place(PAGE),
    confidence=0.3,
    page=rule_page("photos", "real-shot-missing"),
)
ADVICE = replace(REVIEW, rule="our-own-rule", verdict=Verdict.FAIL, confidence=0.8, page=None)
REMOTE = Wording("it is on the web and pictures are not fetched", "图片在网上，检查时不联网下载")
UNKNOWN = (
    RuleResult("dispatch-time-missing", Verdict.UNKNOWN, REMOTE),
    RuleResult("colour-note-missing", Verdict.UNKNOWN, REMOTE),
    RuleResult(
        "stretch-size-missing", Verdict.ERROR, Wording("the rule broke: KeyError: 'x'", "规则出错：KeyError: 'x'")
    ),
    RuleResult("material-missing", Verdict.PASS),
    RuleResult("care-missing", Verdict.NOT_APPLICABLE, Wording("does not concern these goods", "与此商品无关")),
)
PROBLEMS = (
    Problem("gone.html", Wording("no such file", "找不到这个文件")),
    Problem("./放/空 页.html", Wording("is empty", "是空文件")),
)
HOSTILE_WORDS = Wording(HOSTILE, HOSTILE)


def _hostile() -> Report:
    bad = finding(
        "arrival-guarantee",
        message=HOSTILE_WORDS,
        quote=HOSTILE,
        where=Place('images/<b>"x"\'.jpg' + HOSTILE, box=Box(0, 0, 1, 1)),
    )
    on_page = finding(message=HOSTILE_WORDS, why=HOSTILE_WORDS, fix=HOSTILE_WORDS, quote=HOSTILE)
    unknown = RuleResult("colour-note-missing", Verdict.UNKNOWN, HOSTILE_WORDS)
    report = listing(
        replace(on_page, where=Place("a<b>.html", 1, 1)), bad, path="a<b>.html", title=HOSTILE, more=(unknown,)
    )
    quiet = replace(report, silenced=(Silenced(bad, Silencer.COMMENT, HOSTILE),))
    return Report((quiet,), (Problem(HOSTILE, HOSTILE_WORDS),))


def _silenced() -> Report:
    """A page with something new beside what is known, one with nothing new, and a file of suppressions with a slip."""
    known = tuple(
        Silenced(found, by, reason)
        for found, by, reason in (
            (BLUNT, Silencer.COMMENT, "the supplier redraws it"),
            (IN_PICTURE, Silencer.SIDECAR, "自家车队配送"),
            (REVIEW, Silencer.BASELINE, ""),
        )
    )
    passed = tuple(RuleResult(one.finding.rule, Verdict.PASS) for one in known)
    note = finding(
        "suppression-unused",
        severity=Severity.WARNING,
        message=Wording("nothing of care-missing is silenced here", "此处没有需要屏蔽的 care-missing 问题"),
        where=Place("shop/listinglint-silence.yaml", 3, 5),
        quote="care-missing",
        page=rule_page("suppressions", "suppression-unused"),
    )
    return Report(
        (
            replace(listing(finding(), BLUNT, more=passed[1:]), silenced=known),
            replace(listing(path="b/page.html", more=passed), silenced=known[2:]),
            replace(listing(note, path=note.where.file, title=""), is_listing=False),
        ),
        mended=4,
    )


def _huge() -> Report:
    """6,000 findings on 60 listings: above what GitHub keeps of a SARIF run, shows of a step and takes as a summary."""
    kinds = (finding(), BLUNT, IN_PICTURE, ADVICE, REVIEW)
    return Report(
        tuple(
            listing(
                *(
                    replace(kind, where=replace(kind.where, line=line) if kind.where.file == PAGE else kind.where)
                    for line in range(1, 21)
                    for kind in kinds
                ),
                path=f"catalog/{number:02}/page.html",
                title=f"第 {number} 款针织衫 " + "加长标题" * 10,
            )
            for number in range(60)
        )
    )


REPORTS = {
    "empty": Report(),
    "clean": Report((listing(more=UNKNOWN[3:]),)),
    "several": Report(
        (listing(finding(), BLUNT, IN_PICTURE, IN_PICTURE, ADVICE, REVIEW), listing(path="b/page.html", more=UNKNOWN)),
        PROBLEMS,
    ),
    "chinese": Report(
        (listing(BLUNT, IN_PICTURE, path="./商品/针织衫 一.html", title="针织连衣裙女 长袖 修身显瘦 打底裙 墨绿色"),)
    ),
    "unknown": Report((listing(more=UNKNOWN),)),
    "problems": Report(problems=PROBLEMS),
    "silenced": _silenced(),
    "hostile": _hostile(),
    "huge": _huge(),
}
