"""What a listing says twice, and differently: its title or text against composition, scale and options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from listinglint.facts import text
from listinglint.facts.collect import collected
from listinglint.facts.observation import Observation
from listinglint.facts.size_tables import scales
from listinglint.facts.sizes.scales import Quality
from listinglint.facts.text.matcher import any_of
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.sentences import holds, pattern
from listinglint.model.listing import Medium, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.text import Material
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two places that can't both be right."""

    about: Literal["material", "elasticity", "colour"]
    said: str
    """The words that this place contradicts."""


# What a title promises to be pure, and the fibre whose share must then be all.
_PURE = (
    (any_of("(?:纯|全|100%)棉", r"\b(?:100 ?% |pure |all[- ])cotton\b"), any_of("棉", r"\bcotton\b")),
    (
        any_of("(?:纯|全|100%)(?:羊毛|毛)", r"\b(?:100 ?% |pure |all[- ])wool\b"),
        any_of("羊毛|绵羊毛", r"\b(?:wool|merino)\b"),
    ),
    (any_of("(?:纯|100%)山?羊绒", r"\b(?:100 ?% |pure )cashmere\b"), any_of("羊绒", r"\bcashmere\b")),
    (any_of("(?:100%|纯)?(?:真丝|桑蚕丝)", r"\b(?:100 ?% |pure )silk\b"), any_of("丝", r"\bsilk\b")),
    (any_of("(?:纯|全|100%)(?:亚麻|麻)", r"\b(?:100 ?% |pure )linen\b"), any_of("麻", r"\blinen\b")),
)
_PART_ONLY = any_of(
    "里料|内里|里布|填充|罗纹|领口|袖口|装饰|配料|帽|毛领|印花|绣|网纱|除外",
    r"\b(?:lining|lined|fill(?:ing)?|trim|rib|collar|cuff|hood|exclusive of|pocket)\b",
)
ALMOST_ALL = 95.0
"""Percent from which "pure" holds: 5 % of another fibre may be an ornament (GB/T 29862)."""
_HIGH = any_of(
    "(?:高|超|强|大|四面|十足)弹|弹力?(?:十足|超[好强大])|弹性(?:极|超|很)(?:好|佳|大)",
    r"\b(?:high(?:ly)?|super|4[- ]way|four[- ]way|ultra|extra)[- ]stretch\w*",
)
_NO_STRETCH = any_of("(?:无|没有?|不加)弹(?:力|性)?", r"\b(?:no|non)[- ]stretch\b")
CELL = 4
"""Characters of a grade that stands alone in its cell: 四面高弹."""
_GRADES_ONLY = "^(?:弹[力性](?:指数|程度)?|(?:无|微|轻微|中|高|超|强|低|有)弹[力性]?|适中|一般|[:/|、, ·])+$"
_NONE = ("无", "不", "没", "無", "no", "non")
_LITTLE = ("微", "轻微", "輕微", "slight", "minimal", "low")
_COLOUR = any_of(
    "[红黄蓝绿黑白灰紫粉棕橙](?:色)", r"\b(?:red|yellow|blue|green|black|white|gr[ae]y|purple|pink|brown|orange)\b"
)
_ANY_COLOUR = any_of(
    "[红黄蓝绿黑白灰紫粉棕橙]|[米杏驼咖藏肉卡其墨酒焦](?:色|青|其|啡)|色",
    r"\b(?:red|yellow|blue|green|black|white|gr[ae]y|purple|pink|brown|orange|beige|navy|khaki|cream|teal|ivory|"
    r"tan|camel)\b",
)


def contradictions(evidence: Evidence) -> Iterator[Observation[Contradiction]]:
    """Give the places that contradict the title or each other."""
    title = next((passage for passage in evidence.passages if passage.part is Part.TITLE), None)
    if title is not None:
        yield from _colours(evidence, title)
    made, unseen = collected(evidence.find_in_text(text.materials))
    if title is not None:
        yield from _materials(made, title)
    marked, unseen_too = collected(scales(evidence))
    for scale in marked:
        if scale.value.quality is Quality.STRETCH and scale.value.chosen:
            yield from _elasticity(evidence, normalised_words(scale.value.chosen))
    for reason in (unseen, unseen_too):
        if reason is not None:
            raise reason


def _materials(made: list[Observation[Material]], title: Passage) -> Iterator[Observation[Contradiction]]:
    """Give the first composition whose shares deny what the title calls pure; any that confirms it settles the matter."""
    words = normalised_words(title.words)
    for promise, fibre in _PURE:
        claimed = pattern(promise).search(words)
        if claimed is None:
            continue
        elsewhere = [seen for seen in made if normalised_words(seen.quote) not in words]
        if any(_share(seen, fibre) >= ALMOST_ALL for seen in elsewhere):
            continue
        denials = [seen for seen in elsewhere if _denies(seen, fibre)]
        for seen in denials[:1]:
            yield Observation(Contradiction("material", claimed.group()), seen.where, seen.quote, seen.confidence)


def _share(seen: Observation[Material], fibre: str) -> float:
    return sum(share for name, share in seen.value.fibres if share is not None and holds(fibre, name))


def _denies(seen: Observation[Material], fibre: str) -> bool:
    """Tell whether a composition of the whole, not of a lining or trim, gives the fibre less than its due."""
    whole = sum(share for _, share in seen.value.fibres if share is not None)
    is_stated = 0 < _share(seen, fibre) < ALMOST_ALL or 99 <= whole <= 101
    return is_stated and not holds(_PART_ONLY, normalised_words(seen.quote))


def _elasticity(evidence: Evidence, chosen: str) -> Iterator[Observation[Contradiction]]:
    """Give the first words that praise a stretch the marked scale denies, or deny one it shows."""
    denied = _HIGH if chosen.startswith(_NONE + _LITTLE) else _NO_STRETCH if holds("高|超|强|大", chosen) else ""
    for passage in (*evidence.passages, *evidence.picture_passages):
        words = normalised_words(passage.words)
        found = pattern(denied).search(words) if denied else None
        if found and not _is_list_of_grades(words, passage.medium):
            yield Observation(
                Contradiction("elasticity", chosen), passage.place(), found.group(), 0.8 * passage.confidence
            )
            return


def _is_list_of_grades(words: str, medium: Medium) -> bool:
    """Tell whether words are a scale, or a part of it; cells of a printed one may be read as a key and its value."""
    grades = sum(grade in words for grade in ("无弹", "微弹", "中弹", "高弹", "超弹", "弹力指数"))
    return len(words) <= CELL or grades > 1 or (medium is Medium.PICTURE and holds(_GRADES_ONLY, words))


def _colours(evidence: Evidence, title: Passage) -> Iterator[Observation[Contradiction]]:
    """Give the colours on sale when none of them is the one colour that the title names."""
    named = {
        match.group().removesuffix("色").replace("gray", "grey")
        for match in pattern(_COLOUR).finditer(normalised_words(title.words))
    }
    options = [passage for passage in evidence.passages if passage.part is Part.OPTIONS]
    coloured = [passage for passage in options if holds(_ANY_COLOUR, normalised_words(passage.words))]
    if len(named) != 1 or not coloured:
        return
    (colour,) = named
    if all(colour not in normalised_words(passage.words).replace("gray", "grey") for passage in coloured):
        first = coloured[0]
        yield Observation(Contradiction("colour", colour), first.place(), first.words.strip()[:60], 0.7)
