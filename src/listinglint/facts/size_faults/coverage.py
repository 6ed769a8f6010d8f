"""What the size tables of a listing leave out: the unit, a measure the garment needs, a size on sale, whose measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts.observation import Observation
from listinglint.facts.size_faults.centimetres import are_centimetres
from listinglint.facts.size_faults.fault import WRITTEN, SizeFault, fault
from listinglint.facts.size_faults.inches import are_inches
from listinglint.facts.size_faults.ranks import name
from listinglint.facts.sizes import TableKind
from listinglint.facts.sizes.cells import is_size, may_be_size
from listinglint.facts.sizes.kinds import FIGURE, LIMBS
from listinglint.facts.sizes.words import OTHER, any_of, size_systems
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.listing import Part
from listinglint.phrasebook.builtin import all_words, slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.sizes import Measured, SizeTable
    from listinglint.model.listing import Passage

_CHESTS = frozenset({"chest", "upper-bust", "underbust"})
_LENGTHS = frozenset({"length", "skirt-length", "full length", "torso", "long"})
_WAYS = {"end_to_end": _LENGTHS, "all_around": _CHESTS}
"""Slots of ways to say a measure that no list of names holds."""
NEEDED: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {
    "top": (("chest", _CHESTS), ("length", _LENGTHS)),
    "outerwear": (("chest", _CHESTS), ("length", _LENGTHS)),
    "dress": (("chest", _CHESTS), ("length", _LENGTHS)),
    "skirt": (("waist", frozenset({"waist"})), ("skirt-length", _LENGTHS)),
    "trousers": (
        ("waist", frozenset({"waist"})),
        ("trousers-length", frozenset({"trousers-length", "inseam", "length", "long"})),
    ),
}
"""The measures (keys of `model/labels.py`) without which a garment of the kind can't be compared with one at home."""
_LONG = "long"
_OF_ANYBODY = frozenset({"chest", "waist", "hip", "height", "weight"})
_OF_SHIRTS = frozenset({"neck", "sleeve", "chest"})
"""Measures by which dress shirts are sold: they are the body's."""
_KEY = 24
"""Characters of the key of a list of sizes, at most."""
_BETWEEN = str.maketrans(dict.fromkeys("/、,，|·;；", " "))
FEWEST = 2
"""Sizes on sale that must stand in the table before one that does not is missing there."""


def gaps(evidence: Evidence, tables: Sequence[SizeTable], kind: str) -> Iterator[Observation[SizeFault]]:
    """Find what the tables leave out, as far as the listing could be looked at."""
    first = tables[0]
    words = [normalised_words(passage.words) for passage in (*evidence.passages, *evidence.picture_passages)]
    has_unit = any(table.unit or any(one.unit for one in table.measured) for table in tables)
    has_lengths = any(one.measure not in size_systems() for table in tables for one in table.measured)
    is_told = has_unit or any(holds(slot("size_faults", "unit"), line) for line in words)
    is_told = is_told or are_centimetres(tables, kind) or are_inches(tables, normalised_words(evidence.listing.title))
    if has_lengths and not is_told:
        yield fault("unit-missing", first.where)
    yield from _columns(evidence, tables, kind)
    yield from _rows(evidence, tables)
    if _is_figure(tables) and not any(holds(slot("size_faults", "subject"), line) for line in words):
        yield fault("subject-unclear", first.where)


def _columns(evidence: Evidence, tables: Sequence[SizeTable], kind: str) -> Iterator[Observation[SizeFault]]:
    """Find needed measures that no table has; a header that is not understood might be one, and so may a sentence beside."""
    told = [one for table in tables for one in table.measured if one.measure not in size_systems()]
    named = {one.measure for one in told}
    if None in named or any(table.kind is not TableKind.GARMENT for table in tables):
        return
    if _may_be_of_body(told, evidence):
        return
    hangs = holds(slot("size_faults", "hangs_loose"), normalised_words(evidence.listing.title))
    is_dress = kind == "skirt" and not named.isdisjoint(_CHESTS)  # nobody measures the chest of a skirt
    for measure, measures in NEEDED.get("dress" if is_dress else kind, ()):
        if hangs and measures is _CHESTS:
            continue
        is_other = any(one.measure == OTHER and _may_be(one.words, measures) for one in told)
        # The lengths of legs are often chosen apart from the waist: "Inside leg: short 29", long 33"" beside the table.
        is_chosen_apart = kind == "trousers" and bool(measures & _LENGTHS)
        is_told = not is_other and (_are_listed(tables) or is_chosen_apart) and _tells(evidence, measures)
        if measures.isdisjoint(one for one in named if one) and not is_other and not is_told:
            yield Observation(SizeFault("column-missing", measure), tables[0].where, confidence=WRITTEN)


def _may_be_of_body(told: Sequence[Measured], evidence: Evidence) -> bool:
    """Tell whether nothing but a body is measured: its chest, waist and hip in an English chart, or what the page calls a body's.

    Who says that they are the garment's means no body, whatever else is written of "your body". Chinese shops give the garment's.
    """
    named = {one.measure for one in told if one.measure}
    if not named <= _OF_ANYBODY | LIMBS or any(one.marks for one in told):
        return False
    lines = tuple(_lines(evidence))
    denied, of_garment = slot("size_faults", "no_garment"), slot("size_faults", "garment")
    if any(holds(of_garment, line) and not holds(denied, line) for line in lines):
        return False
    is_chart = (named >= FIGURE or named >= _OF_SHIRTS) and all(one.words.isascii() for one in told)
    return is_chart or any(holds(slot("size_faults", "body"), line) for line in lines)


def _may_be(printed: str, measures: frozenset[str]) -> bool:
    """Tell whether a measure that no list names may be one of those needed, by its last word: the shortest length, 上臀宽."""
    ending = slot("size_faults", "long" if measures & _LENGTHS else "wide")
    return holds(ending, normalised_words(printed))


def _are_listed(tables: Sequence[SizeTable]) -> bool:
    """Tell whether the measures are those of one piece or stand in lines of text, so that a line was easily not understood."""
    return all(len(table.sizes) <= 1 or table.confidence < 1 for table in tables)


def _tells(evidence: Evidence, measures: frozenset[str]) -> bool:
    """Tell whether a sentence gives one of the measures: 18" long, Bust: best for up to 38", collar to lower back 26"."""
    spelled = [word for measure in measures for word in all_words("size_measures").get(measure, ())]
    spelled += [_LONG] if measures & _LENGTHS else []
    ways = [slot("size_faults", one) for one, any_measure in _WAYS.items() if measures & any_measure]
    called, length, other = (
        pattern(one)
        for one in ("|".join((any_of(spelled), *ways)), *(slot("piece_measures", one) for one in ("length", "other")))
    )
    # The unit of a bare number stands elsewhere: under collar to lower back: 26.
    bare = pattern(f"(?:{'|'.join(ways)})[ :=-]{{1,3}}\\d{{2}}\\b") if ways else None
    return any(
        not other.search(line) and ((called.search(line) and length.search(line)) or (bare and bare.search(line)))
        for line in _lines(evidence)
    )


def _lines(evidence: Evidence) -> Iterator[str]:
    """Give the folded lines of the page."""
    return (normalised_words(line) for passage in evidence.passages for line in passage.words.split("\n"))


def _rows(evidence: Evidence, tables: Sequence[SizeTable]) -> Iterator[Observation[SizeFault]]:
    """Find sizes on sale that no table lists, where others are listed in the same way of naming."""
    listed = {one for table in tables for size in table.sizes for one in _names(size)}
    on_sale: dict[str, Observation[SizeFault]] = {}
    for passage in evidence.passages:
        for size in _offered(passage):
            on_sale.setdefault(name(size), fault("row-missing", passage.place(), size))
    there = [one for one in on_sale if one in listed]
    if len(there) >= FEWEST:
        yield from (seen for one, seen in on_sale.items() if one not in listed)


def sizes_on_sale(evidence: Evidence) -> frozenset[str]:
    """Give the sizes that buyers may choose from."""
    return frozenset(name(size) for passage in evidence.passages for size in _offered(passage))


def _offered(passage: Passage) -> Iterator[str]:
    """Give the sizes on sale that a passage names: an option, or a line such as 尺码：S M L."""
    if passage.part is Part.OPTIONS:
        yield from _sizes(passage.words)
        return
    for line in passage.words.split("\n"):
        key, _, listed = line.replace("：", ":").partition(":")
        if listed and len(key) <= _KEY and holds(slot("size_faults", "sizes_offered"), normalised_words(key)):
            yield from _sizes(listed.strip(" .。").replace(" / ", ", "))


def _sizes(words: str) -> Iterable[str]:
    """Give the sizes that an option names: one, or several side by side."""
    if is_size(words):
        return (words,)
    pieces = words.translate(_BETWEEN).split()
    return pieces if len(pieces) > 1 and all(map(is_size, pieces)) else ()


def _names(size: str) -> Iterable[str]:
    """Give all names a table row may go by: 2XL(180/96A) is 2xl; 170/M is both."""
    pieces = size.replace("(", "/").replace("（", "/").replace(")", "").replace("）", "").replace("-", "/").split("/")
    return (name(size), *(name(piece) for piece in pieces if may_be_size(piece)))


def _is_figure(tables: Sequence[SizeTable]) -> bool:
    """Tell whether nothing but chest, waist and hip is given, so that they may be a body's or a garment's."""
    named = {one.measure for table in tables for one in table.measured if one.measure not in size_systems()}
    is_marked = any(one.marks for table in tables for one in table.measured)
    return (
        len(named) > 1
        and named <= _OF_ANYBODY
        and not is_marked
        and all(table.kind is TableKind.GARMENT for table in tables)
    )
