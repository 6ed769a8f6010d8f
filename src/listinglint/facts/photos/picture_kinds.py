"""What a picture shows, from its pixels and the words around and on it together."""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING, Final

from listinglint.facts.photos.hints import Hint, agency, camera_hint, file_hint, heading_hint, mark, title_hint
from listinglint.facts.photos.judgement import PHOTO_KINDS, JudgedRegion, PhotoJudgement
from listinglint.facts.photos.sections import hints_at
from listinglint.facts.photos.text_pictures import is_within, panel_kinds, words_over
from listinglint.facts.photos.thresholds import BOTH, LEAST, SURE
from listinglint.facts.photos.unrelated import is_of_others
from listinglint.facts.ports import PhotoSight, Reading
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listinglint.facts.photos.sections import Section
    from listinglint.facts.ports import PhotoRegion, Unavailable
    from listinglint.model.listing import Box, Picture

GRAPHIC: Final = "graphic"
COVERED: Final = 0.4
"""Share of a photo under printed words from which it is a panel with a picture behind it, unless it looks like a real shot: of a
book, say."""

BANNER: Final = 3.0
"""Width over height from which a picture with words on it is a banner rather than a photo."""
DESIGNED: Final = Hint("", {"real-shot": -0.8})
"""Where a designer has set words beside photos, few of them are snapshots, whatever they look like. Words in a photo say nothing: boxes,
books, labels and shelves have words on them, and cost one real shot in seven of sources never seen when they counted."""
DESIGNED_LINES: Final = 2
"""Printed lines beside the photos, without marks, from which that is so."""
EDGE: Final = 6
"""Pixels from the upper or lower end of a slice within which a photo touches it."""
FRAGMENT: Final = 0.4
"""Area, as a share of the largest photo's, below which a photo at the edge of a slice is the rest of one cut through."""

LOOKS: Final = Wording("looks like {kind} ({odds:.0%})", "看上去像{kind}（{odds:.0%}）")
WORDS: Final = Wording("near the words “{words}”", "旁边文字“{words}”")
OWNER: Final = Wording("the file or a mark on it names {owner}", "文件信息或水印写着{owner}")
UNSURE: Final = Wording("no kind is likely enough", "没有一种类型的可能性足够大")


def judge_picture(
    picture: Picture,
    reading: Reading | Unavailable | None,
    sight: PhotoSight,
    held: tuple[Section, ...] = (),
    title: str = "",
    tables: frozenset[str] = frozenset(),
) -> PhotoJudgement:
    """Judge one picture.

    Args:
        picture: As the page shows it.
        reading: What is printed in it.
        sight: What its pixels look like.
        held: The headings that hold in it (see `sections`).
        title: The listing's title.
        tables: size-chart, size-advice, when such a table was read in it.
    """
    read = reading if isinstance(reading, Reading) else None
    owner = _owner(sight, read)
    general = [hint for hint in _general_hints(picture, read, sight, title, owner) if hint is not None]
    regions, used = [], list[Hint]()
    for region in sight.regions:
        hints = [*((hint, 1.0) for hint in general), *hints_at(region.box, held)]
        used += [hint for hint, _ in hints]
        regions.append(_judged(region, hints, read, is_fragment=_is_fragment(region, sight)))
    scores = _united(regions)
    shows = frozenset(kind for region in regions for kind in region.shows)
    panels = panel_kinds(picture, read, sight, regions, tables, is_chinese=any(letter > "\u2e80" for letter in title))
    is_others = is_of_others(picture, read, sight, title)
    is_unsure = not shows and "detail" not in panels and any(region.scores[GRAPHIC] < SURE for region in regions)
    all_scores = {**{kind: odds for kind, odds in scores.items() if kind != GRAPHIC}, **panels}
    reasons = _reasons(shows, scores, used, owner, is_unsure=is_unsure)
    return PhotoJudgement(
        picture.path,
        shows | {kind for kind, odds in panels.items() if odds >= SURE},
        all_scores,
        reasons,
        tuple(regions),
        is_unsure and not is_others,
        is_others,
        owner,
    )


def _general_hints(
    picture: Picture, reading: Reading | None, sight: PhotoSight, title: str, owner: str
) -> Iterable[Hint | None]:
    yield heading_hint(picture.alt) if picture.alt != title else None
    yield file_hint(picture.path)
    yield title_hint(title)
    yield camera_hint(sight.facts.camera)
    if reading is not None and _lines_beside(reading, sight) >= DESIGNED_LINES:
        yield DESIGNED
    yield Hint(owner, {"magazine": 1.5, "real-shot": -1.5}) if agency(owner) else None


def _owner(sight: PhotoSight, reading: Reading | None) -> str:
    """Name whose picture it is, by its file or by a mark printed on one of its photos."""
    if agency(sight.facts.credit) or mark(sight.facts.credit):
        return sight.facts.credit
    lines = reading.lines if reading else ()
    return next((line.words for line in lines if agency(line.words) or mark(line.words)), "")


def _lines_beside(reading: Reading, sight: PhotoSight) -> int:
    """Count the printed lines, without marks, that stand in no photo."""
    return sum(
        len(line.words) > 1
        and not mark(line.words)
        and not any(is_within(line.box, region.box) for region in sight.regions)
        for line in reading.lines
    )


def _is_fragment(region: PhotoRegion, sight: PhotoSight) -> bool:
    """Tell the rest of a photo that was cut through where the page was sliced."""
    at_edge = region.box.top <= EDGE or region.box.bottom >= sight.facts.height - EDGE
    return at_edge and _area(region.box) < FRAGMENT * max(_area(other.box) for other in sight.regions)


def _area(box: Box) -> int:
    return box.width * box.height


def _judged(
    region: PhotoRegion, hints: list[tuple[Hint, float]], reading: Reading | None, *, is_fragment: bool
) -> JudgedRegion:
    odds = _in_words(region.scores)
    is_covered = reading is not None and odds["real-shot"] < SURE and words_over(region.box, reading) > COVERED
    if is_covered or _is_on_banner(reading):
        odds[GRAPHIC] += 1.0
    logs = {kind: log(max(share, LEAST)) for kind, share in odds.items()}
    for hint, weight in hints:
        for kind, push in hint.weights.items():
            if kind in logs:
                logs[kind] += weight * push
    total = sum(exp(value) for value in logs.values())
    scores = {kind: exp(value) / total for kind, value in logs.items()}
    return JudgedRegion(region.box, scores, frozenset() if is_fragment else _shown(scores))


def _is_on_banner(reading: Reading | None) -> bool:
    """Tell a strip with words on it, which is drawn more often than taken."""
    return reading is not None and bool(reading.lines) and reading.width > BANNER * reading.height


def _in_words(scores: Mapping[str, float]) -> dict[str, float]:
    """Turn the network's kinds into the contract's: a scene is a magazine's, unless it is the shop's own with a model in it.

    The more a photo looks like one of a model than like goods alone, the likelier somebody is in the scene.
    """
    odds = {kind: scores[kind] for kind in ("real-shot", "packshot", "detail", GRAPHIC)}
    peopled = scores["model"] / max(scores["model"] + scores["packshot"], LEAST)
    own = scores["scene"] * (1 - scores["magazine"]) * peopled
    return {**odds, "magazine": scores["scene"] - own, "model": scores["model"] + own}


def _shown(scores: Mapping[str, float]) -> frozenset[str]:
    best = max(scores, key=lambda kind: scores[kind])
    styled = scores["magazine"] + scores["model"]
    if styled >= SURE and best in {"magazine", "model"}:
        return frozenset(kind for kind in ("magazine", "model") if kind == best or scores[kind] >= BOTH)
    return frozenset({best}) if scores[best] >= SURE and best != GRAPHIC else frozenset()


def _united(regions: Sequence[JudgedRegion]) -> dict[str, float]:
    united: dict[str, float] = {}
    for region in [region for region in regions if region.shows] or regions:
        for kind, odds in region.scores.items():
            united[kind] = max(united.get(kind, 0.0), odds)
    return united


def _reasons(
    shows: frozenset[str], scores: Mapping[str, float], used: Iterable[Hint], owner: str, *, is_unsure: bool
) -> tuple[Wording, ...]:
    reasons = [LOOKS.filled(kind=kind, odds=scores[kind]) for kind in PHOTO_KINDS if kind in shows]
    helped = dict.fromkeys(
        hint.words for hint in used if any(kind in shows and push > 0 for kind, push in hint.weights.items())
    )
    reasons += [WORDS.filled(words=words[:40]) for words in helped]
    reasons += [OWNER.filled(owner=owner)] if owner else []
    return (*reasons, UNSURE) if is_unsure else tuple(reasons)
