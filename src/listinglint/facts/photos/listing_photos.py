"""What the photos of a whole listing amount to: real shots, close-ups, whole views."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from listinglint.facts.photos.judgement import FULL_VIEWS, PhotoJudgement
from listinglint.facts.photos.thresholds import ANY, LIKELIEST, NEAR, STRONG
from listinglint.facts.ports import Unavailable
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

TriState = bool | Literal["unknown"]

NO_PHOTO: Final = Wording("no photo of the product was found", "没有找到商品照片")
NOT_ALL_SEEN: Final = Wording(
    "{count} pictures could not be judged, such as {path}: {why}", "有 {count} 张图片无法判断，如 {path}：{why}"
)
DOUBTFUL: Final = Wording(
    "{count} photos are of no clear kind, such as {path}", "有 {count} 张照片类型不明确，如 {path}"
)
ONLY_ONE_WEAK: Final = Wording("only {path} looks a little like one ({odds:.0%})", "只有 {path} 略像（{odds:.0%}）")


class PhotoFacts(Struct, frozen=True):
    """The photos of a listing; states are "unknown" with a reason when something could not be seen or is doubtful."""

    magazine_only: TriState
    """Every photo is a magazine's."""
    glossy_only: TriState
    """Neither a real shot nor a close-up."""
    has_real_shot: TriState
    has_detail: TriState
    real_shot: tuple[str, ...]
    """Paths, likeliest first."""
    detail: tuple[str, ...]
    full_view: tuple[str, ...]
    reason: Wording | None
    """Why a state is unknown."""


def photo_facts(judged: Mapping[str, PhotoJudgement | Unavailable]) -> PhotoFacts:
    """Add up the judgements of a listing's pictures of goods, by path in page order."""
    seen = [one for one in judged.values() if isinstance(one, PhotoJudgement) and not one.is_of_others]
    lost = [(path, one) for path, one in judged.items() if isinstance(one, Unavailable)]
    unsure = tuple(one.path for one in seen if one.is_unsure)
    real_shot, detail = (_paths(seen, kind) for kind in ("real-shot", "detail"))
    has_real_shot, has_detail = (_state(seen, kind, lost) for kind in ("real-shot", "detail"))
    return PhotoFacts(
        magazine_only=_magazine_only(seen, lost, unsure),
        glossy_only=_neither(has_real_shot, has_detail),
        has_real_shot=has_real_shot,
        has_detail=has_detail,
        real_shot=real_shot if has_real_shot is True else (),
        detail=detail or _likeliest(seen, "detail") if has_detail is True else (),
        full_view=tuple(one.path for one in seen if one.shows.intersection(FULL_VIEWS)),
        reason=_reason(seen, lost, unsure),
    )


def _paths(seen: Sequence[PhotoJudgement], kind: str) -> tuple[str, ...]:
    shown = [one for one in seen if kind in one.shows]
    return tuple(one.path for one in sorted(shown, key=lambda one: -one.scores[kind]))


def _state(seen: Sequence[PhotoJudgement], kind: str, lost: Sequence[object]) -> TriState:
    if kind == "detail" and _any(one.scores.get(kind, 0.0) for one in seen if one.photos or one.is_unsure) >= ANY:
        return True
    odds = sorted((one.scores[kind] for one in seen if kind in one.shows), reverse=True)
    if odds and (odds[0] >= STRONG or len(odds) > 1):
        return True
    return "unknown" if odds or lost or _is_doubtful(seen, kind) else False


def _any(odds: Iterable[float]) -> float:
    """Give the odds that one at least of the likeliest photos is of a kind."""
    return 1 - prod(1 - one for one in sorted(odds, reverse=True)[:LIKELIEST])


def _likeliest(seen: Sequence[PhotoJudgement], kind: str) -> tuple[str, ...]:
    """Give the photo most like a kind, for a page that has one of it though no single photo is sure."""
    return (max(seen, key=lambda one: one.scores.get(kind, 0.0)).path,) if seen else ()


def _is_doubtful(seen: Sequence[PhotoJudgement], kind: str) -> bool:
    """Tell whether some photo may be the one that is missed: that none is there is only said when none comes near."""
    return any(one.scores.get(kind, 0.0) >= NEAR[kind] for one in seen)


def _neither(one: TriState, other: TriState) -> TriState:
    if one is True or other is True:
        return False
    return "unknown" if "unknown" in {one, other} else True


def _magazine_only(seen: Sequence[PhotoJudgement], lost: Sequence[object], unsure: Sequence[str]) -> TriState:
    photos = [one.photos for one in seen if one.photos]
    if any("magazine" not in kinds for kinds in photos):
        return False
    if lost or unsure:
        return "unknown"
    return bool(photos)


def _reason(
    seen: Sequence[PhotoJudgement], lost: Sequence[tuple[str, Unavailable]], unsure: Sequence[str]
) -> Wording | None:
    if lost:
        path, why = lost[0]
        return Wording(
            NOT_ALL_SEEN.en.format(count=len(lost), path=path, why=why.why.en),
            NOT_ALL_SEEN.zh.format(count=len(lost), path=path, why=why.why.zh),
        )
    if unsure:
        return DOUBTFUL.filled(count=len(unsure), path=unsure[0])
    if not any(one.photos for one in seen):
        return NO_PHOTO
    weak = [(one.scores[kind], one.path) for kind in ("real-shot", "detail") for one in seen if kind in one.shows]
    return ONLY_ONE_WEAK.filled(path=weak[0][1], odds=weak[0][0]) if len(weak) == 1 and weak[0][0] < STRONG else None
