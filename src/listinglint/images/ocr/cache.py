"""Keeps what was read, by the digest of the picture's bytes, so that a second run reads nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Final

import msgspec

from listinglint.facts.ports import Line, Reading
from listinglint.images.answer_cache import AnswerCache, KeptAnswers
from listinglint.model.listing import Box
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path

VERSION: Final = 24
"""Raise this whenever the same picture may be read differently: older entries are then passed over."""


def kept(folder: Path) -> KeptAnswers[Reading]:
    """Return the file in which a folder keeps readings."""
    return KeptAnswers(AnswerCache(folder, f"readings-{VERSION}"), _to_json, _from_json)


def _to_json(reading: Reading) -> str:
    lines = [
        [line.words, line.box.left, line.box.top, line.box.width, line.box.height, round(line.confidence, 4)]
        for line in reading.lines
    ]
    lack = [reading.lack.en, reading.lack.zh] if reading.lack else None
    whole = [reading.width, reading.height, lines, reading.frames, lack]
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


_Pixels = Annotated[int, msgspec.Meta(ge=-1_000_000, le=1_000_000)]
_Side = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
_Whole = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
_Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
_Lines = list[tuple[str, _Pixels, _Pixels, _Side, _Side, _Share]]
_Kept = tuple[_Whole, _Whole, _Lines, _Whole, tuple[str, str] | None]


def _from_json(text: str) -> Reading:
    width, height, lines, frames, lack = msgspec.json.decode(text, type=_Kept)
    return Reading(
        width,
        height,
        tuple(Line(words, Box(left, top, wide, high), odds) for words, left, top, wide, high, odds in lines),
        frames,
        Wording(*lack) if lack else None,
    )
