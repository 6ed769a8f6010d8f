"""Where words name goods, and how likely each name is that of the goods themselves: the head of its phrase, not what goes with it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.text.heard import Texts
from listinglint.facts.text.normalise import normalise, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.linear_pattern import LinearPattern
from listinglint.phrasebook.builtin import builtin, slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.facts.text.normalise import Normalised

NO_GOODS: Final = "none"
"""The slot of words that hold the name of goods and name none."""
_FILE: Final = "goods"
DEPARTMENTS: Final = frozenset(
    {
        "furniture",
        "device",
        "appliance",
        "beauty",
        "food",
        "sports",
        "toy",
        "bag",
        "jewellery",
        "shoes",
        "clothes",
        "accessory",
    }
)
"""The kinds that shops have departments for."""
WORN: Final = frozenset(
    {"underwear", "swimwear", "socks", "dress", "suit", "skirt", "trousers", "outerwear", "top", "accessory", "clothes"}
)
"""The kinds of clothes."""
_FILED: Final = "filed_"
"""How the slots of departments begin."""
_LONGEST: Final = 400
"""Characters that are looked at: a name stands at the beginning of what names it."""
_STOPS: Final = r"[,，、。;；:：|｜/()（）\[\]【】『』「」!！+]+| [-–—~] |[-–—]\s|\s[-–—]"
"""What ends a phrase of a title; between Chinese characters a space does as well."""
_FIRST, _LATER = 1.0, 0.6
"""Weight of the first phrase that names goods, and of the others: those of a title go on with what goods are for."""
_HEAD, _MODIFIER = 1.0, 0.3
"""Weight of a phrase's last name, its head, and of those before it."""
_NEAR: Final = 12
"""Characters behind a name that may make something else of it."""
_LONG: Final = 40
"""The same where a list may stand between: microwave, oven and dishwasher safe."""
_TINTING: Final = frozenset({"food", "beauty", "furniture", "houseware", "toy"})
"""The kinds whose names are given to colours and flavours: a dress may be followed by its colour."""
_SHADES: Final = frozenset({"beauty", "food"})
"""The kinds whose names are colours in a garment's title, which then gives its size."""
_ASKED: Final = WORN | {"shoes", "bag", "furniture"}
"""The kinds of which more is asked, so that what is only made for them must not be taken for them."""
_TRIMMED: Final = WORN | {"shoes", "jewellery"}
"""The kinds on which beads and ribbons are sewn or strung."""
_BESIDE: Final = 0.08
"""Weight of what goes with the goods, is held by them or a part of an adjective."""


class GoodsName(Struct, frozen=True):
    """A name of goods."""

    kind: str
    """A slot of `phrases/goods.yaml`."""
    weight: float
    """How likely it is the name of the goods themselves, 0 to 1."""
    start: int
    """Where it stands in the words as they were written."""
    stop: int
    is_set: bool = False
    """Whether it only says that several pieces come together (套装, 三件套), and no other name says of what."""


def goods_names(words: str, kinds: tuple[str, ...], *, is_filed: bool = False) -> list[GoodsName]:
    """Find the names of goods in words, each weighed by its part in its phrase. Places are those of `words`.

    Args:
        words: A title, a label, a piece of a description.
        kinds: The slots of `phrases/goods.yaml` to look for.
        is_filed: Whether words name a shop's category, so that the names of its departments count as well.
    """
    normalised = normalise(words[:_LONGEST])
    found: list[GoodsName] = []
    phrases = 0
    every = list(_names(normalised.words, kinds, is_filed=is_filed))
    own = [name for name in every if not _is_property(normalised.words, name)]
    named = _without_sets(_without_trimmings(normalised.words, own))
    for start, stop in _phrases(normalised, words) if named else ():
        names = [
            name
            for name in named
            if start <= name.start < stop and not _goes_on(name, normalised.words[name.stop : stop])
        ]
        if not names:
            continue
        weight = _FIRST if phrases == 0 else _LATER
        weighed = list(_weighed(normalised.words, start, names))
        phrases += any(share > _BESIDE for _, share in weighed)
        for name, share in weighed:
            begin, end = normalised.original(name.start, name.stop)
            found.append(GoodsName(name.kind, weight * share, begin, end, name.is_set))
    return found


def purposes(words: str, kinds: tuple[str, ...]) -> frozenset[str]:
    """Give the kinds that words name only as what something is made for: a curtain rod is for curtains."""
    plain = normalise(words[:_LONGEST]).words
    return frozenset(name.kind for name in _names(plain, kinds, is_filed=False) if _is_property(plain, name))


def goods_names_of(told: Sequence[str], kinds: tuple[str, ...]) -> list[list[GoodsName]]:
    """Find the names of goods in each of many words, hardly any of which holds one."""
    texts = Texts([normalised_words(words[:_LONGEST]) for words in told])
    naming = {at for kind in kinds for at in texts.holding(_compiled(kind, is_filed=False))}
    return [goods_names(words, kinds) if at in naming else [] for at, words in enumerate(told)]


def _without_sets(names: list[GoodsName]) -> list[GoodsName]:
    """Leave out words for a set where words name what it is a set of: 牙刷套装 are brushes, and of clothes only 套装 are a suit."""
    pieces = [name for name in names if not name.is_set]
    if not pieces:
        return names
    worn = [name.start for name in pieces if name.kind in WORN]
    others = [name.start for name in pieces if name.kind not in WORN]

    def is_suit(name: GoodsName) -> bool:
        before = max((start for start in worn if start < name.start), default=-1)
        return name.kind == "suit" and before > max((start for start in others if start < name.start), default=-1)

    return [replace(name, is_set=False) for name in names if not name.is_set or is_suit(name)]


def _without_trimmings(words: str, names: list[GoodsName]) -> list[GoodsName]:
    """Leave out what sits on clothes and jewellery that are named before it: a dress with beads is no pack of beads."""
    first = min((name.start for name in names if name.kind in _TRIMMED), default=len(words))
    trimming = pattern(slot(_FILE, "trimming"))
    return [name for name in names if name.start <= first or not trimming.fullmatch(words[name.start : name.stop])]


def _weighed(words: str, start: int, names: list[GoodsName]) -> Iterator[tuple[GoodsName, float]]:
    """Weigh the names of one phrase: what stands behind "for" or "with", or is given away, is beside the goods, of the others the last is the head."""
    beside = pattern(_beside()).search(words, start)
    from_ = beside.start() if beside is not None and any(name.start < beside.start() for name in names) else len(words)
    if pattern(slot(_FILE, "gift")).search(words[start : names[0].start]):
        from_ = start
    own = [name for name in names if name.start < from_ and not _is_bound(words, name)]
    for name in names:
        if name not in own:
            yield name, _BESIDE
        else:
            yield name, _HEAD if name is own[-1] else _MODIFIER


def _is_bound(words: str, name: GoodsName) -> bool:
    """Tell whether a name only measures ("a bag of oats"), tints (燕麦色), tells what it is for (鞋用) or is a part of an adjective."""
    behind = words[name.stop : name.stop + _NEAR]
    if behind[:1] == "-" and behind[1:2].isalpha():
        return True
    if name.kind in _TINTING and pattern(slot(_FILE, "tint")).search(behind):
        return True
    if pattern(slot(_FILE, "used_on")).search(behind):
        return True
    return any(found.start() <= name.start < found.end() for found in pattern(slot(_FILE, "holder")).finditer(words))


def _goes_on(name: GoodsName, behind: str) -> bool:
    """Tell whether the rest of its phrase makes something else of a name: 皮带学生表 is a watch, 灯光 no lamp."""
    if name.kind == "furniture" and name.stop - name.start == 1:
        return not holds(slot(_FILE, "behind_one"), behind)
    if name.kind not in _ASKED or not behind or len(behind) > _NEAR:
        return False
    return holds(slot(_FILE, "ends_otherwise"), behind) and not holds(slot(_FILE, "ends_so"), behind)


def _is_property(words: str, name: GoodsName) -> bool:
    """Tell whether a name only says what something is for (curtain rod), what goods stand (microwave safe), a part (top loop) or a shade."""
    behind = words[name.stop : name.stop + _LONG]
    made_for = "made_for" if name.kind == "furniture" else "made_for_worn"
    if name.kind in _ASKED and pattern(slot(_FILE, made_for)).search(behind):
        return True
    if words[name.start : name.stop] == "top":
        return bool(pattern(slot(_FILE, "upper")).search(behind))
    if name.kind == "appliance":
        return bool(pattern(slot(_FILE, "safe")).search(behind))
    return name.kind in _SHADES and (bool(pattern(slot(_FILE, "sized")).search(behind)) or _is_shade(words, name))


def _is_shade(words: str, name: GoodsName) -> bool:
    """Tell whether a name is the colour, said last, of what stands before it: "linen blazer cream", "cushion cover mustard"."""
    is_last = not words[name.stop :].strip(" .,!)")
    before = words[max(name.start - _LONG, 0) : name.start]
    return (
        is_last
        and holds(slot(_FILE, "shade"), words[name.start : name.stop])
        and holds(slot(_FILE, "comes_in_shades"), before)
    )


@cache
def _beside() -> str:
    return slot(_FILE, "beside")


@cache
def _sets() -> str:
    return slot(_FILE, "sets")


def _phrases(normalised: Normalised, words: str) -> Iterator[tuple[int, int]]:
    """Cut words at stops, and where a space stood between Chinese characters."""
    cuts = {found.span() for found in pattern(_STOPS).finditer(normalised.words)}
    for index in range(1, len(normalised.words)):
        if normalised.words[index - 1] > "⺀" or normalised.words[index] > "⺀":
            before = normalised.original(index - 1, index)[1]
            after = normalised.original(index, index + 1)[0]
            if words[before:after].isspace():
                cuts.add((index, index))
    start = 0
    for stop, after in sorted(cuts):
        if start < stop:
            yield start, stop
        start = max(start, after)
    yield start, len(normalised.words)


@cache
def _compiled(kind: str, *, is_filed: bool) -> LinearPattern:
    """Compile the names of a kind; of those that begin at one place the longest counts."""
    names = slot(_FILE, kind)
    if is_filed:
        return LinearPattern(f"{names}|{slot(_FILE, _FILED + kind)}", longest_match=True)
    return LinearPattern(names, needs=builtin().needs(names), longest_match=True)


def _names(words: str, kinds: tuple[str, ...], *, is_filed: bool) -> Iterator[GoodsName]:
    """Give the names in words; where several begin the longest counts, as 手机包 is a bag and no phone.

    A name that reaches beyond the one before it is what that one is for: 水果盘 is fruit's dish, 红酒杯 a glass for wine.
    """
    found = [
        (match.span(), kind)
        for kind in kinds
        for match in _compiled(kind, is_filed=is_filed and kind in DEPARTMENTS).finditer(words)
    ]
    if found:
        found += [(match.span(), NO_GOODS) for match in _compiled(NO_GOODS, is_filed=False).finditer(words)]
    end, none, last = 0, 0, NO_GOODS
    for (start, stop), kind in sorted(found, key=lambda one: (one[0][0], -one[0][1], one[1] == NO_GOODS)):
        goes_on = start < end < stop and stop > none and NO_GOODS not in {last, kind} and not {last, kind} <= WORN
        none = max(none, stop) if kind == NO_GOODS else none
        if stop > start and (start >= end or goes_on):
            end, last = stop, kind
            if kind != NO_GOODS:
                yield GoodsName(kind, 1.0, start, stop, pattern(_sets()).fullmatch(words[start:stop]) is not None)
