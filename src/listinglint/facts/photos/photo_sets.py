"""The photos of a listing taken together: styled ones only, too many of a look-book, none that shows the goods as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from listinglint.facts.observation import Observation
from listinglint.facts.photos import PhotoJudgement
from listinglint.facts.photos.listing_photos import FULL_VIEWS
from listinglint.facts.photos.photo_kinds import DOUBTFUL, gallery, judgements, refuse_lost, shots
from listinglint.facts.ports import Unavailable
from listinglint.model.listing import Place
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.facts.evidence import Evidence

MOST_NAMED: Final = 4
"""Rows of pictures of one kind that a message names."""
FEW_MAGAZINES: Final = 2
"""Magazine pictures that help a listing."""
KINDS: Final = {
    "magazine": Wording("look-book", "画报图"),
    "model": Wording("model", "模特图"),
    "packshot": Wording("cut-out", "抠图"),
    "real-shot": Wording("real shot", "实拍图"),
    "detail": Wording("close-up", "细节图"),
    "": Wording("unclear", "类型不明的"),
}
OF_KIND: Final = Wording("{count} {kind}: {names}", "{kind} {count} 张：{names}")
NO_PHOTOS: Final = Wording("no photo of the goods at all", "没有任何商品照片")


@dataclass(frozen=True, slots=True)
class Gallery:
    """Photos of a listing taken together."""

    count: int
    total: int
    """Pictures with photos of the goods on the page."""
    names: str
    """Their file names in page order; of a row of pictures the first and the last."""
    shown: str
    """How many are of which kind, and which: `6 look-book: 01.jpg … 06.jpg; 2 model: 07.jpg, 08.jpg`."""
    shown_zh: str


def glossy_galleries(evidence: Evidence) -> Iterator[Observation[Gallery]]:
    """Give the photos as one value when none of them shows the goods as a buyer will see them; nothing otherwise."""
    facts = evidence.memo(gallery)
    if facts.glossy_only is False:
        return
    refuse_lost(evidence.memo(judgements))
    shown = _shown(evidence)
    if not shown:
        return
    evidence.must_be_whole()
    confidence = 1.0 if facts.glossy_only is True else DOUBTFUL
    yield Observation(_together(evidence, shown, shown), Place(shown[0].path), confidence=confidence)


def galleries_without_real_shot(evidence: Evidence) -> Iterator[Observation[Gallery]]:
    """Give the photos as one value when none is a real shot."""
    return _without(evidence, "real-shot", evidence.memo(gallery).has_real_shot)


def galleries_without_detail(evidence: Evidence) -> Iterator[Observation[Gallery]]:
    """Give the photos as one value when none is a close-up."""
    return _without(evidence, "detail", evidence.memo(gallery).has_detail)


def galleries_without_full_view(evidence: Evidence) -> Iterator[Observation[Gallery]]:
    """Give the photos as one value when none shows the goods whole; a page without photos has no such gallery."""
    shown = _shown(evidence)
    if any(one.photos.intersection(FULL_VIEWS) for one in shown):
        return
    refuse_lost(evidence.memo(judgements))
    evidence.must_be_whole()
    unclear = next((one for one in shown if one.is_unsure), None)
    if unclear is not None:
        yield Observation(_together(evidence, shown, shown), Place(unclear.path), confidence=DOUBTFUL)
    elif shown:
        yield Observation(_together(evidence, shown, shown), evidence.title_place)


def magazine_crowds(evidence: Evidence) -> Iterator[Observation[Gallery]]:
    """Give the magazine pictures as one value when they are many beside photos of the goods as they are."""
    if evidence.memo(gallery).glossy_only is not False:
        refuse_lost(evidence.memo(judgements))
        evidence.must_be_whole()
        return
    magazines: list[PhotoJudgement] = []
    unseen: Unavailable | None = None
    try:
        magazines.extend(shot.judged for shot in shots(evidence) if "magazine" in shot.judged.photos)
    except Unavailable as reason:
        unseen = reason
    if len(magazines) > FEW_MAGAZINES:
        odds = sorted((one.scores["magazine"] for one in magazines), reverse=True)[FEW_MAGAZINES]
        yield Observation(_together(evidence, magazines, _shown(evidence)), Place(magazines[0].path), confidence=odds)
    elif unseen is not None:
        raise unseen


def _without(evidence: Evidence, kind: str, state: bool | str) -> Iterator[Observation[Gallery]]:  # noqa: FBT001 - the state of a fact
    """Point at the listing, or at the photo that may be the one that is missed."""
    if state is True:
        return
    refuse_lost(evidence.memo(judgements))
    evidence.must_be_whole()
    shown = _shown(evidence)
    value = _together(evidence, shown, shown)
    if state == "unknown":
        seen = [one for one in evidence.memo(judgements).values() if isinstance(one, PhotoJudgement)]
        likeliest = max(shown or seen, key=lambda one: one.scores.get(kind, 0.0))
        yield Observation(value, Place(likeliest.path), confidence=DOUBTFUL)
    else:
        yield Observation(value, evidence.title_place)


def _shown(evidence: Evidence) -> list[PhotoJudgement]:
    """Give the pictures with photos of the goods, in page order."""
    judged = evidence.memo(judgements).values()
    return [one for one in judged if isinstance(one, PhotoJudgement) and (one.is_unsure or one.photos)]


def _together(evidence: Evidence, chosen: Sequence[PhotoJudgement], shown: Sequence[PhotoJudgement]) -> Gallery:
    """Put pictures into one value, each counted as of one kind."""
    order = [picture.path for picture in evidence.pictures]
    by_kind: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for one in chosen:
        by_kind[_kind(one)].append(one.path)
    told = [(len(paths), KINDS[kind], _named(paths, order)) for kind, paths in by_kind.items() if paths]
    english = "; ".join(OF_KIND.en.format(count=count, kind=kind.en, names=names) for count, kind, names in told)
    chinese = "；".join(OF_KIND.zh.format(count=count, kind=kind.zh, names=names) for count, kind, names in told)
    names = _named([one.path for one in chosen], order)
    return Gallery(len(chosen), len(shown), names, english or NO_PHOTOS.en, chinese or NO_PHOTOS.zh)


def _kind(one: PhotoJudgement) -> str:
    """Give a look-book picture as such whatever else it shows, else the likeliest kind."""
    if "magazine" in one.photos:
        return "magazine"
    return max(sorted(one.photos), key=lambda kind: one.scores.get(kind, 0.0), default="")


def _named(chosen: Sequence[str], order: Sequence[str]) -> str:
    """Name pictures; rows of three and more by the first and the last of them."""
    rows: list[list[str]] = []
    last = -2
    for at, path in enumerate(order):
        if path in chosen:
            if at == last + 1:
                rows[-1].append(path)
            else:
                rows.append([path])
            last = at
    names = [[path.rsplit("/", 1)[-1] for path in row] for row in rows]
    told = [f"{row[0]} … {row[-1]}" if len(row) > 2 else ", ".join(row) for row in names[:MOST_NAMED]]
    more = sum(map(len, names[MOST_NAMED:]))
    return ", ".join(told) + (f" (+{more})" if more else "")
