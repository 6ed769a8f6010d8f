"""Findings → fixes: which can be mended, how, and only if the page, read again, says what it said before and no more than wanted."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

from listinglint.evidence.facts import FACTS
from listinglint.evidence.tools import Unavailable
from listinglint.finding import Verdict
from listinglint.fixes.fix import Draft, Fix, Withheld
from listinglint.fixes.notes import NOTES
from listinglint.fixes.pages import Page
from listinglint.fixes.skeleton import skeleton
from listinglint.fixes.softening import softened
from listinglint.fixes.spots import spots
from listinglint.fixes.texts import tongue_of
from listinglint.loaders.page import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.config.shop import Shop
    from listinglint.evidence.evidence import Evidence
    from listinglint.finding import Finding, ListingReport
    from listinglint.fixes.notes import Note
    from listinglint.fixes.texts import Tongue
    from listinglint.listing import Listing

OTHERS = {"colour-note-blunt": softened, "size-table-missing": skeleton}
"""What is mended otherwise than by a sentence; each yields fixes, the best first."""
FIXABLE = frozenset(NOTES) | frozenset(OTHERS)


def propose(evidence: Evidence, report: ListingReport, shop: Shop) -> tuple[Fix, ...]:
    """Give the fixes of a listing's findings, those that meet at one place in the order in which they are to stand.

    Only pages have any: a feed, a capture and a lone picture are written by other programs.
    """
    findings = _fixable(report)
    tongue = tongue_of(evidence.listing)
    if not findings or tongue is None or not any(evidence.listing.lines):
        return ()
    page = Page(evidence.listing)
    found: list[Fix] = []
    for finding in findings:
        if finding.rule in NOTES:
            drafts = _sayings(evidence, page, finding, NOTES[finding.rule], shop, tongue)
        else:
            drafts = OTHERS[finding.rule](evidence, page, finding, shop, tongue)
        good = next((draft.fix for draft in drafts if _reads_well(evidence.listing, draft)), None)
        found.extend([good] if good else [])
    return tuple(found)


def withheld(evidence: Evidence, report: ListingReport, shop: Shop) -> tuple[Withheld, ...]:
    """Give the findings that could be mended if the shop had settled something."""
    tongue = tongue_of(evidence.listing)
    if tongue is None or not any(evidence.listing.lines):
        return ()
    return tuple(
        Withheld(finding, note.setting)
        for finding in _fixable(report)
        if (note := NOTES.get(finding.rule)) and note.setting and note.say(evidence, shop, tongue) is None
    )


def _fixable(report: ListingReport) -> list[Finding]:
    """Give the sure findings that a fix may mend, in the order of the table of notes."""
    order = {rule: index for index, rule in enumerate((*NOTES, *OTHERS))}
    found = [finding for finding in report.findings if finding.rule in order and finding.verdict is Verdict.FAIL]
    return sorted(found, key=lambda finding: order[finding.rule])


def _sayings(
    evidence: Evidence, page: Page, finding: Finding, note: Note, shop: Shop, tongue: Tongue
) -> Iterator[Draft]:
    """Give the places where a sentence can be added, each as a draft."""
    said = note.say(evidence, shop, tongue)
    if said is None:
        return
    for spot in spots(page, _beside(evidence, page, note)):
        yield Draft(Fix(finding, note.title, (spot.insert(said.words),), said.is_safe), (said.words,))


def _beside(evidence: Evidence, page: Page, note: Note) -> int | None:
    """Give where on the page the last fact stands that a sentence belongs to."""
    for fact in note.beside:
        found: list[int] = []
        with suppress(Unavailable):
            found = [at for seen in FACTS[fact].find(evidence) if (at := page.offset(seen.where)) is not None]
        if found:
            return max(found)
    return None


def _reads_well(listing: Listing, draft: Draft) -> bool:
    """Read the mended page: the seller must say what they said, with the news and without what was to be lost."""
    words = "\n".join(listing.lines)
    for edit in sorted(draft.fix.edits, key=lambda edit: edit.start, reverse=True):
        words = words[: edit.start] + edit.words + words[edit.end :]
    before, after = _said(listing), _said(read_page(words, listing.path, charset=listing.charset))
    kept = before - Counter((_tidy(one), True) for one in draft.lost)
    if draft.news is None:
        return not kept - after
    return after == kept + Counter((_tidy(one), True) for one in draft.news)


def _said(listing: Listing) -> Counter[tuple[str, bool]]:
    """Count what a page says, and whether the seller says it about these goods."""
    return Counter((_tidy(passage.words), passage.part.is_own) for passage in listing.passages)


def _tidy(words: str) -> str:
    return "".join(words.split())
