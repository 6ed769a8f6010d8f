"""Whose a passage or a picture is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listinglint.loaders.html.reader import PageReader
    from listinglint.model.listing import Passage, Picture


def decided(reader: PageReader) -> tuple[tuple[Passage, ...], list[Picture]]:
    """Give the passages and pictures of a page with whose they are."""
    passages = (*reader.flow.passages, *(alt for alt, _ in reader.alts), *_news(reader))
    return passages, [shown for shown, _ in reader.pictures.values()]


def _news(reader: PageReader) -> list[Passage]:
    """Keep what machines are told and shoppers are not, so that no sentence counts twice."""
    shown = "".join("".join(passage.words.split()) for passage in reader.flow.passages)
    return [passage for passage in reader.structured if "".join(passage.words.split())[:80] not in shown]
