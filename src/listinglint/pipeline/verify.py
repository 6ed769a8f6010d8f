"""Run a rule against its own examples: real loader, real evidence, only the readings of pictures are given."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.evidence import Evidence
from listinglint.facts.photos.same_image import BITS
from listinglint.facts.ports import LOOKS, Line, PhotoRegion, PhotoSight, PictureFacts, Reading, Tools, Unavailable
from listinglint.loaders.find import Source
from listinglint.loaders.html.page import read_page
from listinglint.loaders.html.pictures import MISSING
from listinglint.model.listing import Box, Status
from listinglint.model.report import Verdict
from listinglint.model.wording import Wording
from listinglint.pipeline import check
from listinglint.pipeline.check import Checked
from listinglint.pipeline.cross_check import CrossCheck
from listinglint.pipeline.plan import Plan
from listinglint.rulebook.rule import File

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PIL.Image import Image

    from listinglint.model.listing import Picture
    from listinglint.model.report import ListingReport
    from listinglint.phrasebook.book import Phrasebook
    from listinglint.rulebook.rule import Example, Print, Rule

VERDICT = Wording("the verdict is {found} ({why}), not {wanted}", "判断为 {found}（{why}），而不是 {wanted}")
FINDS = Wording("it finds {found}, not {wanted}", "报告的是 {found}，而不是 {wanted}")
NOTHING = Wording("it found nothing", "没有报告任何问题")
_LINE_HEIGHT = 30
_PAGE = "page.html"


class Outcome(Struct, frozen=True):
    """What became of one example; there is no problem when it is as it says."""

    name: str
    problem: Wording | None


def run(rule: Rule, book: Phrasebook | None = None) -> Iterator[Outcome]:
    """Run all examples of a rule, with the tool's own phrases or those of a shop."""
    expected = (
        (Verdict.PASS, rule.examples.good),
        (Verdict.FAIL, rule.examples.bad),
        (Verdict.UNKNOWN, rule.examples.unknown),
        (Verdict.REVIEW, rule.examples.review),
        (Verdict.NOT_APPLICABLE, rule.examples.not_applicable),
    )
    for verdict, examples in expected:
        for example in examples:
            yield Outcome(f"{rule.id}::{example.name}", _problem(rule, example, verdict, book))


def _problem(rule: Rule, example: Example, expected: Verdict, book: Phrasebook | None) -> Wording | None:
    report = report_on(rule, example, book)
    result = report.rules[0]
    if result.verdict is not expected:
        reason = result.reason or next((finding.message for finding in report.findings), NOTHING)
        return VERDICT.filled(found=result.verdict, why=reason, wanted=expected)
    found = [finding.quote or str(finding.where) for finding in report.findings]
    if example.finds and found != example.finds:
        return FINDS.filled(found=", ".join(found), wanted=", ".join(example.finds))
    severities = {finding.severity for finding in report.findings}
    if example.severity and severities != {example.severity}:
        return FINDS.filled(found=", ".join(severities), wanted=example.severity)
    return None


def report_on(rule: Rule, example: Example, book: Phrasebook | None = None) -> ListingReport:
    """Judge an example as any other listing."""
    comparison = CrossCheck()
    looked = [_checked(rule, evidence_of(replace(example, html=html), book, path)) for path, html in _pages(example)]
    for one in looked:
        comparison.remember(one)
    return comparison.completed([looked[0].report])[0]


def _pages(example: Example) -> Iterator[tuple[str, str]]:
    """Give the page that is judged, then those of the other listings of its run, each with its path."""
    yield _PAGE, example.html
    yield from example.beside.items()


def _checked(rule: Rule, evidence: Evidence) -> Checked:
    plan = Plan(Source(evidence.listing.path, None), [rule], evidence.tools)
    return Checked(plan, evidence, check.report_on(evidence, plan.rules))


def evidence_of(example: Example, book: Phrasebook | None = None, path: str = _PAGE) -> Evidence:
    """Look at an example as at any other listing; its pictures are there if it gives them, and lost if not."""
    listing = read_page(example.html, path)
    pictures = tuple(
        replace(picture, status=Status.READ, reason=None) if picture.path in example.given else picture
        for picture in listing.pictures
    )
    tools = Tools(_Canned(example.given), partial(_drawn, example.given), _Eyes(example.given), _day(example), book)
    return Evidence(replace(listing, pictures=pictures), tools)


def _day(example: Example) -> date | None:
    return date.fromisoformat(example.as_of) if example.as_of else None


class _Eyes(Struct, frozen=True):
    """Eyes that see in each picture what the rule file says."""

    given: Mapping[str, Print]

    def judge(
        self, pictures: Sequence[Picture], readings: Sequence[Reading | Unavailable | None]
    ) -> list[PhotoSight | Unavailable]:
        del readings
        return [
            _sight(self.given[picture.path]) if picture.path in self.given else Unavailable(MISSING)
            for picture in pictures
        ]


def _sight(given: Print) -> PhotoSight:
    """Let each photo that is given fill the picture; the network knows a magazine's as a scene."""
    width, height = given.size
    file = given.file
    facts = PictureFacts(
        width,
        height,
        format=file.format,
        mode=file.mode,
        colour_profile=file.profile,
        camera="",
        software="",
        credit=file.credit,
        made_by=file.made_by,
        sharpness=file.sharpness,
        clipped=file.clipped,
        saturation=file.saturation,
        flatness=0.0,
        fingerprint=_fingerprint(file.motif) if file.motif else (),
        tint=(128, 128, 128),
        mark=file.mark,
    )
    kinds = ["scene" if kind == "magazine" else kind for kind in given.shows]
    plain = dict.fromkeys(LOOKS, 0.006)
    regions = tuple(PhotoRegion(Box(0, 0, width, height), {**plain, kind: 0.97, "magazine": 0.97}) for kind in kinds)
    return PhotoSight(facts, regions, dict.fromkeys(kinds, 0.97))


def _fingerprint(motif: str) -> tuple[int, int]:
    """Make up the hashes of a motif and its mirror image: every step changes, up or down as chance has it."""
    changing = (1 << BITS) - 1
    steps = (hashlib.sha512((side + motif).encode()).digest() for side in ("", "mirrored "))
    whole, mirrored = (changing << BITS | int.from_bytes(step) & changing for step in steps)
    return whole, mirrored


def _drawn(given: Mapping[str, Print], picture: Picture) -> Image:
    """Draw a picture as far as the rule file tells of its colours: goods in the middle of a white ground."""
    from PIL import Image

    file = given[picture.path].file if picture.path in given else File()
    if not file.colour and not file.ground:
        raise Unavailable(MISSING)
    width, height = given[picture.path].size
    drawn = Image.new("RGB", (width, height), file.ground or "white")
    drawn.paste(file.colour or "grey", (width // 5, height // 5, width - width // 5, height - height // 5))
    return drawn


class _Canned(Struct, frozen=True):
    """A reader of pictures that exist in the rule file only."""

    given: Mapping[str, Print]

    def read(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        return [
            _reading(self.given[picture.path]) if picture.path in self.given else Unavailable(MISSING)
            for picture in pictures
        ]


def _reading(given: Print) -> Reading:
    """Set the lines below each other, wide apart, as separate notes on a picture are."""
    lines = [
        Line(words, Box(40, 40 + index * 3 * _LINE_HEIGHT, _LINE_HEIGHT * len(words), _LINE_HEIGHT), 1.0)
        for index, words in enumerate(given.lines)
    ]
    return Reading(given.size[0], given.size[1], tuple(lines))
