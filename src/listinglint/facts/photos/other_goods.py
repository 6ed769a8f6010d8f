"""Pictures that show other goods than the title names: another colour, or goods of another kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from listinglint.facts.goods import goods
from listinglint.facts.observation import Observation
from listinglint.facts.photos.colour_names import NEAR, colours_in, families_in
from listinglint.facts.photos.goods_colours import painted
from listinglint.facts.photos.photo_kinds import judgements, refuse_lost, shots
from listinglint.facts.text import goods_kind
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.facts.variants import colours_on_sale
from listinglint.model.listing import Place
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence

WORN: Final = frozenset({"apparel", "shoes", "bags"})
"""Goods that a colour in the title is the colour of; elsewhere it may be a flavour, a brand or a part."""
TRACE: Final = 0.1
"""Share of the goods in a photo up to which the colour of the title, or one that light makes of it, is not there."""
PLAIN: Final = 0.5
"""Share of the goods in a photo from which they have another colour beyond doubt."""
DOUBTFUL: Final = 0.3
"""Confidence in one witness: light, lens and a lining may explain a colour, a slip an alternative text."""
CERTAIN: Final = 0.7
"""Confidence when looks and words, or two words, say the same."""


class OtherGoods(Struct, frozen=True):
    """What the title says and the pictures do not show."""

    about: Literal["colour", "kind"]
    expected: str
    """The family of the colour that the title names, or its word for the goods."""
    shown: str
    """The family of the colour, or the words at the picture."""


def other_goods(evidence: Evidence) -> Iterator[Observation[OtherGoods]]:
    """Give the photos, or the words at a picture, that contradict the title; always doubtful."""
    yield from _other_kinds(evidence)
    yield from _other_colours(evidence)


def _other_colours(evidence: Evidence) -> Iterator[Observation[OtherGoods]]:
    """Compare the one colour of the title with those of the goods in all photos: every one of them must deny it."""
    named = colours_in(evidence.listing.title)
    if len(named) != 1 or evidence.memo(colours_on_sale)[1] or next(goods(evidence)).value.category not in WORN:
        return
    (said,) = named
    own = {said, *NEAR[said]}
    photos = [(path, one) for path, many in evidence.memo(painted).items() for one in many if one.shares]
    whole = [(path, one.shares) for path, one in photos if one.is_whole]
    others = Counter(name for _, one in whole for name, share in one.items() if share >= PLAIN and name not in own)
    if others and all(sum(one.shares.get(name, 0.0) for name in own) < TRACE for _, one in photos):
        shown, count = others.most_common(1)[0]
        if 2 * count > len(whole):
            value = OtherGoods("colour", said, shown)
            in_words = any(shown in families and said not in families for families in _named(evidence))
            yield Observation(value, Place(whole[0][0]), confidence=CERTAIN if in_words else DOUBTFUL)
    refuse_lost(evidence.memo(judgements))


def _other_kinds(evidence: Evidence) -> Iterator[Observation[OtherGoods]]:
    """Give the pictures whose alternative text names goods of another category and none of the title's."""
    sold = goods_kind(evidence.listing.title, ())
    if sold.value.category == "other":
        return
    for shot in shots(evidence):
        picture = shot.picture
        words = normalised_words(picture.alt)
        shown = goods_kind(picture.alt, ()) if words and words != normalised_words(evidence.listing.title) else None
        if (
            shown is None
            or shown.value.category in {"other", sold.value.category}
            or holds(slot("photo_words", "beside"), words)
        ):
            continue
        value = OtherGoods("kind", sold.quote, shown.quote)
        file = goods_kind(_stem(picture.path), ())
        confidence = CERTAIN if file.value == shown.value else DOUBTFUL
        yield Observation(value, Place(picture.path), picture.alt, confidence=confidence)


def _named(evidence: Evidence) -> Iterator[frozenset[str]]:
    """Give the colours that each picture's alternative text and file name."""
    for picture in evidence.pictures:
        yield families_in(f"{picture.alt} {_stem(picture.path)}")


def _stem(path: str) -> str:
    """Give the words of a file's name."""
    return path.rsplit("/", 1)[-1].rsplit(".", 1)[0].replace("-", " ").replace("_", " ")
