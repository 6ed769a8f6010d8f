"""The colours on sale, and the pictures in which each of them is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.goods import goods
from listinglint.facts.observation import Observation
from listinglint.facts.photos import PhotoJudgement
from listinglint.facts.photos.colour_names import NEAR, colour_name, families_in, family
from listinglint.facts.photos.goods_colours import painted
from listinglint.facts.photos.photo_kinds import judgements, refuse_lost, shots
from listinglint.facts.ports import Reading, Unavailable
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import pattern
from listinglint.model.listing import Part, Picture, Place, Role, Status
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.model.listing import Passage

NO_COLOURS: Final = frozenset({"food", "beauty"})
"""Goods whose colour words are flavours and shades that nobody pictures."""
FEWEST, MOST = 2, 60
"""Colours between which a list is one of colours on sale."""
MOST_PICTURES: Final = 500
"""Pictures that are asked which colour they show; a buyer looks at fewer."""
MOSTLY: Final = 0.5
"""Share of the colours that the page must tie to pictures before it is held against another that it has not tied one."""
CAPTION: Final = 16
"""Folded characters of a printed line up to which it names what it stands beside."""
OWN: Final = 0.15
"""Share of the goods in a photo from which they have that colour (a print, a trim or a lining has less)."""
ALMOST: Final = 0.45
"""The same for a colour that light may have made of it."""
AT_OPTIONS, IN_WORDS, BY_LOOKS = 0.7, 0.4, 0.3
"""Confidence that a colour has no picture: the others have theirs at the option itself; in words; by their looks alone."""
_BETWEEN: Final = r"[/、,;|\n\t]+|\s{2,}"


class ColourOption(Struct, frozen=True):
    """A colour on sale."""

    name: str
    photos: tuple[str, ...]
    """Paths of the pictures that show it."""
    told: str
    """How that was told: option, words, looks; empty when none does."""


class MissingColours(Struct, frozen=True):
    """The colours on sale that no picture shows."""

    names: str
    count: int
    total: int
    """Colours on sale."""
    shown: str
    """The others, each with the number of its pictures."""


def unpictured_colours(evidence: Evidence) -> Iterator[Observation[MissingColours]]:
    """Give the colours without a picture as one value; nothing when each has one. Raises Unavailable when that can't be told."""
    place, names = evidence.memo(colours_on_sale)
    if not names or not any(one.role.is_of_goods for one in evidence.pictures):
        evidence.must_be_whole()  # a page without a picture lacks more than those of its colours
        return
    options = evidence.memo(colour_options)
    missing = [one for one in options if not one.photos]
    if not missing:
        return
    tied = [one for one in options if one.told in {"option", "words"}]
    confidence = BY_LOOKS
    if len(tied) >= MOSTLY * len(options):
        at_option = sum(one.told == "option" for one in options) >= MOSTLY * len(options)
        confidence = AT_OPTIONS if at_option and _has_looked(evidence) else IN_WORDS
    else:
        refuse_lost(evidence.memo(judgements))
        missing = [one for one in missing if family(one.name)]
    if missing:
        shown = ", ".join(f"{one.name} {len(one.photos)}" for one in options if one.photos)
        value = MissingColours(", ".join(one.name for one in missing), len(missing), len(options), shown or "-")
        yield Observation(value, place, confidence=confidence)
    evidence.must_be_whole()


def sold_colours(evidence: Evidence) -> Iterator[Observation[ColourOption]]:
    """Give the colours on sale, with the pictures of each."""
    place, names = evidence.memo(colours_on_sale)
    if names:
        yield from (Observation(option, place) for option in evidence.memo(colour_options))
    evidence.must_be_whole()


def colours_on_sale(evidence: Evidence) -> tuple[Place, tuple[str, ...]]:
    """Give the names of the colours a buyer can choose, and where the first stands; none for less than two."""
    named: dict[str, tuple[str, Place]] = {}
    for passage in evidence.passages:
        for name in _named(passage):
            named.setdefault(_stem(name), (name, passage.place()))
    for picture in evidence.listing.pictures:
        for name in filter(None, map(colour_name, pattern(_BETWEEN).split(picture.option))):
            named.setdefault(_stem(name), (name, picture.place))
    if not FEWEST <= len(named) <= MOST or next(goods(evidence)).value.category in NO_COLOURS:
        return evidence.title_place, ()
    names = tuple(name for name, _ in named.values())
    return next(place for _, place in named.values()), names


def colour_options(evidence: Evidence) -> tuple[ColourOption, ...]:
    """Look for each colour at the options first, then in words at and on pictures, then in what the photos look like."""
    _, names = evidence.memo(colours_on_sale)
    found = {name: _tied(evidence, name, names) for name in names}
    unnamed = [one.path for one in evidence.pictures if one.role is Role.OPTION and not one.option and _is_there(one)]
    left = [name for name, (paths, _) in found.items() if not paths]
    if left and len(unnamed) >= len(left):  # swatches whose names are lost: each will be one of theirs
        found.update((name, ([path], "option")) for name, path in zip(left, unnamed, strict=False))
        left = []
    for name in left:
        found[name] = (_alike(evidence, family(name)), "looks")
    return tuple(ColourOption(name, tuple(paths), told if paths else "") for name, (paths, told) in found.items())


def _named(passage: Passage) -> Iterator[str]:
    """Give the colours a passage offers: an option by itself, or the values of the key 颜色分类."""
    if passage.part is Part.OPTIONS:
        whole = colour_name(passage.words)
        yield from [whole] if whole else _values(passage.words)
    key = pattern(slot("colours", "choice_key")).search(normalised_words(passage.words))
    if key is not None:
        yield from _values(passage.words.replace("：", ":").split(":", 1)[-1])


def _values(words: str) -> Iterator[str]:
    between = r"\s+|" + _BETWEEN if words.isascii() is False else _BETWEEN
    return filter(None, map(colour_name, pattern(between).split(words)))


def _stem(name: str) -> str:
    """Give a colour's name without the word for colour: 黑色 and 黑 are one."""
    return name.removesuffix("色")


def _tied(evidence: Evidence, name: str, names: Iterable[str]) -> tuple[list[str], str]:
    """Give the pictures that words tie to a colour, and how."""
    there = [picture for picture in evidence.pictures if _is_there(picture)][:MOST_PICTURES]
    at_option = [one.path for one in there if _says(one.option, name, names)]
    in_words = [one.path for one in there if one.path not in at_option and _shown_for(evidence, one, name, names)]
    return [*at_option, *in_words], "option" if at_option else "words"


def _is_there(picture: Picture) -> bool:
    return picture.status not in {Status.MISSING, Status.UNREADABLE}


def _shown_for(evidence: Evidence, picture: Picture, name: str, names: Iterable[str]) -> bool:
    """Tell whether words at a picture, in it or in its file's name name the colour."""
    words = (picture.alt, picture.heading, *_captions(evidence, picture))
    return _file_says(picture.path, name, names) or any(_says(one, name, names) for one in words)


def _says(words: str, name: str, names: Iterable[str]) -> bool:
    """Tell whether words name a colour, and not only a longer one on sale that has it in its name (深蓝 is no 蓝)."""
    left, stem = normalised_words(words), _stem(name)
    if stem not in left:
        return False
    others = map(_stem, names)
    for longer in sorted((one for one in others if stem in one and one != stem), key=len, reverse=True):
        left = left.replace(longer, "|")
    # A shop's names of colours have no end, so that their patterns are not kept with those of the phrase files.
    return stem in left if not stem.isascii() else re.search(rf"\b{re.escape(stem)}\b", left, re.ASCII) is not None


def _file_says(path: str, name: str, names: Iterable[str]) -> bool:
    """Tell whether a file's name names the colour, in either language when no other colour on sale is of its family."""
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0].replace("-", " ").replace("_", " ")
    kind = family(name)
    is_of_kind = bool(kind) and kind in families_in(stem)
    return _says(stem, name, names) or (is_of_kind and sum(family(other) == kind for other in names) == 1)


def _captions(evidence: Evidence, picture: Picture) -> Iterator[str]:
    """Give the short lines printed in a picture with photos, where the name of a colour says what is beside it."""
    reading = evidence.readings.get(picture.path) if picture.status is Status.READ else None
    judged = evidence.memo(judgements).get(picture.path) if isinstance(reading, Reading) and reading.lines else None
    if isinstance(reading, Reading) and isinstance(judged, PhotoJudgement) and judged.photos:
        yield from (line.words for line in reading.lines if len(normalised_words(line.words)) <= CAPTION)


def _alike(evidence: Evidence, kind: str) -> list[str]:
    """Give the photos whose goods have a colour of a family; what can't be seen here is told by whoever asks."""
    return [
        path
        for path, colours in evidence.memo(painted).items()
        if any(
            one.shares.get(kind, 0.0) >= OWN or any(one.shares.get(near, 0.0) >= ALMOST for near in NEAR.get(kind, ()))
            for one in colours
        )
    ]


def _has_looked(evidence: Evidence) -> bool:
    """Tell whether every photo was seen, so that none of them may show the colour that is missed."""
    try:
        list(shots(evidence))
    except Unavailable:
        return False
    return True
