"""What the photos of one listing say about each other: a real shot that another one shows whole is a close-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from listinglint.facts.photos.closer_view import Reduced, is_closer_view, reduced
from listinglint.facts.photos.judgement import PhotoJudgement
from listinglint.facts.photos.thresholds import STRONG
from listinglint.facts.ports import Unavailable
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from PIL.Image import Image

    from listinglint.facts.photos.judgement import JudgedRegion
    from listinglint.model.listing import Picture

MOST: Final = 8
"""Real shots that are compared with each other: pages with more of them have their close-ups as well."""
MOST_ASKED: Final = 4
"""Of those, the ones most like a close-up, which are looked for in the others: 5 ms for each pair."""
EVEN: Final = 0.5
"""Odds from which being found in another photo turns the scale."""
PUSH: Final = 60.0
"""By how much the odds of a close-up grow when the photo is found in another: of 60 crops 51 were found, of 910 pairs of
different photos none, which speaks for 250 at least; a second view from nearly as far is found as well."""
PART: Final = Wording("shows a part of {path} from nearer", "是 {path} 的局部近景")


def with_close_ups(
    pictures: Sequence[Picture],
    judged: Mapping[str, PhotoJudgement | Unavailable],
    open_image: Callable[[Picture], Image],
) -> dict[str, PhotoJudgement | Unavailable]:
    """Judge again the real shots that show a part of another real shot, on a page that has no close-up otherwise.

    Pictures that can't be opened stay as they are.
    """
    plain = [picture for picture in pictures if _is_lone_real_shot(judged[picture.path])][:MOST]
    shown = [one for picture in plain if isinstance(one := judged[picture.path], PhotoJudgement)]
    asked = sorted((one for one in shown if _closer_odds(one) >= EVEN), key=_closer_odds, reverse=True)[:MOST_ASKED]
    if len(plain) < 2 or not asked or any(_is_close_up(one) for one in judged.values()):
        return dict(judged)
    copies = dict(_copies(zip(plain, shown, strict=True), open_image))
    found = dict(judged)
    for one in asked:
        others = (path for path in copies if path != one.path and one.path in copies)
        whole = next((path for path in others if is_closer_view(copies[one.path], copies[path])), None)
        if whole is not None:
            found[one.path] = _closer(one, whole)
    return found


def _copies(
    shown: Iterable[tuple[Picture, PhotoJudgement]], open_image: Callable[[Picture], Image]
) -> Iterator[tuple[str, Reduced]]:
    """Cut the one photo out of each picture; one that was opened smaller than it is stays whole."""
    for picture, one in shown:
        box = next(region.box for region in one.regions if region.shows)
        try:
            image = open_image(picture)
        except (Unavailable, OSError, ValueError, SyntaxError):
            continue
        fits = box.right <= image.width and box.bottom <= image.height
        yield picture.path, reduced(image.crop((box.left, box.top, box.right, box.bottom)) if fits else image)


def _is_lone_real_shot(one: PhotoJudgement | Unavailable) -> bool:
    return (
        isinstance(one, PhotoJudgement) and one.shows == {"real-shot"} and sum(bool(r.shows) for r in one.regions) == 1
    )


def _is_close_up(one: PhotoJudgement | Unavailable) -> bool:
    return isinstance(one, PhotoJudgement) and "detail" in one.photos and one.scores["detail"] >= STRONG


def _closer(one: PhotoJudgement, whole: str) -> PhotoJudgement:
    odds = _closer_odds(one)
    regions = tuple(_as_detail(region) if region.shows else region for region in one.regions)
    scores = {**{kind: score * (1 - odds) for kind, score in one.scores.items()}, "detail": odds}
    reason = Wording(PART.en.format(path=whole), PART.zh.format(path=whole))
    return replace(one, shows=frozenset({"detail"}), scores=scores, reasons=(reason,), regions=regions)


def _as_detail(region: JudgedRegion) -> JudgedRegion:
    return replace(region, shows=frozenset({"detail"}))


def _closer_odds(one: PhotoJudgement) -> float:
    """Give the odds of a close-up for a photo that is found in another."""
    odds = one.scores.get("detail", 0.0)
    return PUSH * odds / (PUSH * odds + 1 - odds)
