"""Whose a passage or a picture of a page is: the seller's about these goods, or the site's, other goods', buyers'.

A full shop page is mostly the site. What a page says for machines about its product, the names of its regions and its
headings tell most; what leads elsewhere, what is repeated in like boxes and what is hidden tells the rest. Doubt speaks for
the goods: what is lost here looks as if the seller had never said it. Measured by `eval/ownership.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.loaders.html import passage_owner, picture_owner
from listinglint.loaders.html.page_map import PageMap
from listinglint.model.listing import Part, Passage
from listinglint.model.ownership import Owner

if TYPE_CHECKING:
    from listinglint.loaders.html.reader import PageReader
    from listinglint.model.listing import Picture
    from listinglint.model.ownership import Ownership

_PARTS = {Owner.SITE: Part.CHROME, Owner.OTHER_GOODS: Part.OTHER_GOODS, Owner.BUYERS: Part.REVIEWS}


def decided(reader: PageReader, title: str) -> tuple[tuple[Passage, ...], list[Picture]]:
    """Give the passages and pictures of a page with whose they are; the part of what is not the seller's says so too."""
    page = PageMap(reader.flow.passages, reader.surroundings, title, reader.structured)
    owners = passage_owner.owners_of(page)
    told = [_marked(passage, owner) for passage, owner in zip(page.passages, owners, strict=True)]
    pictures: list[Picture] = []
    shown: set[str] = set()
    for picture, around in reader.pictures.values():
        owned = picture_owner.owned(page, picture, around)
        pictures.append(owned)
        shown |= {owned.alt} if owned.role.is_of_goods else set()
    alts = [alt for alt, _ in reader.alts if alt.words in shown]
    return (*told, *alts, *_news(reader, told)), pictures


def _marked(passage: Passage, ownership: Ownership) -> Passage:
    part = _PARTS.get(ownership.owner, passage.part)
    return Passage(passage.words, passage.spans, part, passage.medium, passage.confidence, ownership)


def _news(reader: PageReader, told: list[Passage]) -> list[Passage]:
    """Keep what machines are told and shoppers are not, so that no sentence counts twice."""
    shown = "".join("".join(passage.words.split()) for passage in told if passage.part.is_own)
    return [passage for passage in reader.structured if "".join(passage.words.split())[:80] not in shown]
