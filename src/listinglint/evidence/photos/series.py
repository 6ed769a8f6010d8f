"""What the photos of one listing say about each other: a real shot that another one shows whole is a close-up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from listinglint.evidence.photos.closer import is_closer_view, reduced
from listinglint.evidence.photos.judging import PhotoJudgement
from listinglint.evidence.photos.odds import SURE
from listinglint.evidence.tools import Unavailable
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PIL.Image import Image

    from listinglint.evidence.photos.judging import JudgedRegion
    from listinglint.listing import Picture

MOST: Final = 8
"""Real shots that are compared with each other: pages with more of them have their close-ups as well."""
PUSH: Final = 30.0
"""By how much the odds of a close-up grow when the photo is found in another: of 60 crops 52 were found, of 910 pairs of
different photos none."""
PART: Final = Wording("shows a part of {path} from nearer", "是 {path} 的局部近景")


def with_close_ups(
    pictures: Sequence[Picture],
    judged: Mapping[str, PhotoJudgement | Unavailable],
    open_image: Callable[[Picture], Image],
) -> dict[str, PhotoJudgement | Unavailable]:
    """Judge again the real shots that show a part of another real shot; pictures that can't be opened stay as they are."""
    plain = [picture for picture in pictures if _is_lone_real_shot(judged[picture.path])][:MOST]
    if len(plain) < 2:
        return dict(judged)
    copies: dict[str, Image] = {}
    for picture in plain:
        try:
            copies[picture.path] = reduced(open_image(picture))
        except (Unavailable, OSError, ValueError, SyntaxError):
            continue
    found = dict(judged)
    for path, copy in copies.items():
        whole = next((other for other, large in copies.items() if other != path and is_closer_view(copy, large)), None)
        one = judged[path]
        if whole is not None and isinstance(one, PhotoJudgement):
            found[path] = _closer(one, whole)
    return found


def _is_lone_real_shot(one: PhotoJudgement | Unavailable) -> bool:
    return (
        isinstance(one, PhotoJudgement) and one.shows == {"real-shot"} and sum(bool(r.shows) for r in one.regions) == 1
    )


def _closer(one: PhotoJudgement, whole: str) -> PhotoJudgement:
    """Weigh the odds of a close-up anew; a photo that is far from being one stays a real shot."""
    odds = _pushed(one.scores.get("detail", 0.0))
    if odds < max(SURE, 1 - odds):
        return one
    regions = tuple(_as_detail(region) if region.shows else region for region in one.regions)
    scores = {**{kind: score * (1 - odds) for kind, score in one.scores.items()}, "detail": odds}
    reason = Wording(PART.en.format(path=whole), PART.zh.format(path=whole))
    return replace(one, shows=frozenset({"detail"}), scores=scores, reasons=(reason,), regions=regions)


def _as_detail(region: JudgedRegion) -> JudgedRegion:
    return replace(region, shows=frozenset({"detail"}))


def _pushed(odds: float) -> float:
    return PUSH * odds / (PUSH * odds + 1 - odds)
