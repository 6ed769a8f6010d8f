"""Options whose picture has the colour of another option: the name says red, the picture is as blue as the one that is called so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.goods import goods
from listinglint.facts.observation import Observation
from listinglint.facts.photos.colour_names import NEAR, colour_name, family
from listinglint.facts.photos.goods_colours import painted, painted_with_skin
from listinglint.facts.photos.other_goods import DOUBTFUL, PLAIN, TRACE, WORN
from listinglint.facts.photos.photo_kinds import judgements, refuse_lost
from listinglint.facts.variants import colours_on_sale
from listinglint.model.listing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.photos.goods_colours import GoodsColours


class OptionColour(Struct, frozen=True):
    """An option whose picture has another colour than its name."""

    name: str
    """Of the option, as the page writes it."""
    like: str
    """The option on sale whose colour the picture has."""
    shown: str
    """The family of that colour."""


def misnamed_options(evidence: Evidence) -> Iterator[Observation[OptionColour]]:
    """Give the options whose pictures all deny their colour and have that of another; always doubtful, light may explain it."""
    _, names = evidence.memo(colours_on_sale)
    if not names or next(goods(evidence)).value.category not in WORN:
        return
    written = [picture.option for picture in evidence.pictures if colour_name(picture.option)]
    on_sale = {family(colour_name(name)): name for name in (*reversed(names), *reversed(written))}
    for picture in evidence.pictures:
        said = family(colour_name(picture.option))
        if not said or picture.path not in evidence.memo(painted):
            continue
        shown = _denied(said, evidence.memo(painted)[picture.path])
        if shown and shown in on_sale and _denied(said, painted_with_skin(evidence, picture)) == shown:
            value = OptionColour(picture.option, on_sale[shown], shown)
            yield Observation(value, Place(picture.path), confidence=DOUBTFUL)
    refuse_lost({one.path: evidence.memo(judgements)[one.path] for one in evidence.pictures if one.option})


def _denied(said: str, photos: Sequence[GoodsColours]) -> str:
    """Give the one colour that the goods have in all photos of a picture, where none has the one that is said; else nothing."""
    shown = {contradicted(one.shares, {said}) for one in photos}
    return shown.pop() if len(shown) == 1 else ""


def contradicted(shares: Mapping[str, float], said: set[str]) -> str:
    """Give the colour that goods have instead of those said, or that light or taste would call so; nothing where they may have them."""
    own = {*said, *(near for name in said for near in NEAR[name])}
    others = [name for name, share in shares.items() if share >= PLAIN and name not in own]
    return others[0] if others and sum(shares.get(name, 0.0) for name in own) < TRACE else ""
