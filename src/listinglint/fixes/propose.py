"""Findings → fixes: which can be mended, how, and only if the page, read again, says what it said before and no more than wanted."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

from listinglint.facts.ports import Unavailable
from listinglint.facts.registry import FACTS
from listinglint.fixes.fix import Draft, Fix, NeedsSetting, edited, together
from listinglint.fixes.insertion_points import spots
from listinglint.fixes.note_texts import NOTES
from listinglint.fixes.page_source import PageSource
from listinglint.fixes.rephrase import softened
from listinglint.fixes.table_template import skeleton
from listinglint.fixes.texts import tongue_of
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Medium, Part
from listinglint.model.report import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.config.shop import Shop
    from listinglint.facts.evidence import Evidence
    from listinglint.fixes.note_texts import NoteTemplate
    from listinglint.fixes.texts import TextVariety
    from listinglint.model.listing import Listing
    from listinglint.model.report import Finding, ListingReport

OTHERS = {"colour-note-blunt": softened, "size-note-blunt": softened, "size-table-missing": skeleton}
"""What is mended otherwise than by a sentence; each yields fixes, the best first."""
_SPOKEN = frozenset({Part.DESCRIPTION, Part.SERVICE, Part.ATTRIBUTES})
_TRIED = 3
"""Places that are tried for one fix."""


def propose(evidence: Evidence, report: ListingReport, shop: Shop) -> tuple[Fix, ...]:
    """Give the fixes of a listing's findings, those that meet at one place in the order in which they are to stand.

    Only pages have any: a feed, a capture and a lone picture are written by other programs.
    """
    findings = _fixable(report)
    variety = tongue_of(evidence) if findings and any(evidence.listing.lines) else None
    if variety is None:
        return ()
    page = PageSource(evidence.listing)
    ways = [list(islice(_drafts(evidence, page, finding, shop, variety), _TRIED)) for finding in findings]
    firsts = [drafts[0] for drafts in ways if drafts]
    # Reading a large page takes long, and the best place is nearly always right.
    if len(firsts) == len(together(draft.fix for draft in firsts)) and _reads_well(evidence.listing, firsts):
        return tuple(draft.fix for draft in firsts)
    good = (next((draft for draft in drafts if _reads_well(evidence.listing, [draft])), None) for drafts in ways)
    return tuple(draft.fix for draft in good if draft)


def withheld(evidence: Evidence, report: ListingReport, shop: Shop) -> tuple[NeedsSetting, ...]:
    """Give the findings that could be mended if the shop had settled something."""
    findings = _fixable(report)
    variety = tongue_of(evidence) if findings and any(evidence.listing.lines) else None
    if variety is None:
        return ()
    return tuple(
        NeedsSetting(finding, note.setting)
        for finding in findings
        if (note := NOTES.get(finding.rule)) and note.setting and note.say(evidence, shop, variety) is None
    )


def _fixable(report: ListingReport) -> list[Finding]:
    """Give the sure findings that a fix may mend, in the order of the table of notes."""
    order = {rule: index for index, rule in enumerate((*NOTES, *OTHERS))}
    found = [finding for finding in report.findings if finding.rule in order and finding.verdict is Verdict.FAIL]
    return sorted(found, key=lambda finding: order[finding.rule])


def _drafts(
    evidence: Evidence, page: PageSource, finding: Finding, shop: Shop, variety: TextVariety
) -> Iterator[Draft]:
    """Give the ways to mend a finding, the best first."""
    note = NOTES.get(finding.rule)
    if note is None:
        yield from OTHERS[finding.rule](evidence, page, finding, shop, variety)
        return
    said = note.say(evidence, shop, variety)
    if said is None:
        return
    for spot in spots(page, _beside(evidence, page, note)):
        yield Draft(Fix(finding, note.title, (spot.insert(said.words),), said.is_safe), (said.words,))


def _beside(evidence: Evidence, page: PageSource, note: NoteTemplate) -> int | None:
    """Give where on the page the last fact stands that a sentence belongs to."""
    for fact in note.beside:
        found: list[int] = []
        with suppress(Unavailable):
            found = [at for seen in FACTS[fact].find(evidence) if (at := page.offset(seen.where)) is not None]
        if found:
            return max(found)
    return None


def _reads_well(listing: Listing, drafts: Sequence[Draft]) -> bool:
    """Read the mended page: the seller must say what they said, with the news and without what was to be lost."""
    words = edited("\n".join(listing.lines), [edit for draft in drafts for edit in draft.fix.edits])
    mended = read_page(words, listing.path, charset=listing.charset)
    if not _is_in_order(mended, [_tidy(words) for draft in drafts for words in draft.news or ()]):
        return False
    before, after = _said(listing), _said(mended)
    wanted = before - _spoken(words for draft in drafts for words in draft.lost)
    wanted += _spoken(words for draft in drafts for words in draft.news or ())
    return not wanted - after if any(draft.news is None for draft in drafts) else after == wanted


def _is_in_order(mended: Listing, news: Sequence[str]) -> bool:
    """Tell whether the news stand where they were put: what is put into a table is shown before it."""
    shown = [passage for passage in mended.passages if passage.medium is Medium.PAGE]
    places = [(place.line or 0, place.column or 0) for place in (passage.place() for passage in shown)]
    at = [index for index, passage in enumerate(shown) if _tidy(passage.words) in news]
    return all(places[max(index - 1, 0) : index + 2] == sorted(places[max(index - 1, 0) : index + 2]) for index in at)


def _spoken(passages: Iterable[str]) -> Counter[tuple[str, bool]]:
    return Counter((_tidy(words), True) for words in passages)


def _said(listing: Listing) -> Counter[tuple[str, bool]]:
    """Count what a page says, and whether it is said where sentences about these goods are looked for."""
    return Counter((_tidy(passage.words), passage.part in _SPOKEN) for passage in listing.passages)


def _tidy(words: str) -> str:
    return "".join(words.split())
