"""What a listing says twice, and differently: its title or text against composition, scale and options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from listinglint.facts import text
from listinglint.facts.collect import collected
from listinglint.facts.contradictions import amounts, other_goods, statements, terms, titles
from listinglint.facts.contradictions.ages import ages
from listinglint.facts.contradictions.compositions import compositions, sums
from listinglint.facts.contradictions.marked_stretch import marked_stretch
from listinglint.facts.contradictions.mounts import mounts
from listinglint.facts.contradictions.origins import origins
from listinglint.facts.contradictions.pure_fibres import pure_fibres
from listinglint.facts.contradictions.reach import reach
from listinglint.facts.contradictions.shelf_lives import shelf_lives
from listinglint.facts.goods import goods
from listinglint.facts.observation import Observation
from listinglint.facts.size_tables import scales
from listinglint.facts.sizes.scales import Quality
from listinglint.facts.text.heard import Heard
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.model.listing import Part
from listinglint.model.wording import Wording  # noqa: TC001 - read when rules are
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.text.categories import Category
    from listinglint.model.listing import Passage


About = Literal[
    "material",
    "elasticity",
    "colour",
    "bleeding",
    "price",
    "returns",
    "size",
    "amount",
    "dimension",
    "origin",
    "age",
    "goods",
    "pattern",
]


class Contradiction(Struct, frozen=True):
    """Two places that can't both be right."""

    about: About
    said: str | Wording
    """The words that this place contradicts, or what the shares of a composition must be."""


_FACT: Final = "contradictions"


def contradictions(evidence: Evidence) -> Iterator[Observation[Contradiction]]:
    """Give the places that contradict the title or each other."""
    title = next((passage for passage in evidence.passages if passage.part is Part.TITLE), None)
    options = [passage for passage in evidence.passages if passage.part is Part.OPTIONS]
    if title is not None:
        yield from _told("colour", titles.colours(evidence.passages, title, options))
    made, unseen = collected(evidence.find_in_text(text.materials))
    heard = Heard(passage for passages in evidence.own_words for passage in passages)
    yield from _told("bleeding", terms.bleeding(heard))
    yield from _told("price", terms.prices(heard))
    yield from _told("returns", terms.returns(heard))
    yield from _told("dimension", amounts.one_measure(heard))
    yield from _told("size", reach(evidence, heard))
    yield from _told("goods", statements.denied(heard, statements.OF_GOODS))
    yield from _told("size", statements.denied(heard, statements.OF_FIT))
    yield from _told("goods", statements.numbers(heard))
    yield from _told("age", ages(heard, title))
    if title is not None:
        sold = next(goods(evidence)).value
        yield from _against_title(heard, title, options, made, sold.category)
    marked, unseen_too = collected(scales(evidence))
    for scale in marked:
        if scale.value.quality is Quality.STRETCH and scale.value.chosen:
            said = (*evidence.passages, *evidence.picture_passages)
            yield from _told("elasticity", marked_stretch(said, normalised_words(scale.value.chosen)))
    for reason in (unseen, unseen_too):
        if reason is not None:
            raise reason


def _against_title(
    heard: Heard,
    title: Passage,
    options: list[Passage],
    made: list[Observation[text.Material]],
    category: Category,
) -> Iterator[Observation[Contradiction]]:
    """Give the places that contradict the title, beside those that only its colour does."""
    of_amounts = amounts.slips(heard, title, is_consumed=category in {"food", "beauty"})
    yield from _told("amount", of_amounts)
    has_label = category in {"apparel", "shoes", "bags"}
    yield from _told("goods", other_goods.others(heard, title, has_label=has_label))
    yield from _told("goods", statements.numbers_of_title(heard, title))
    yield from _told("goods", mounts(heard, title))
    yield from _told("amount", amounts.pieces(heard, title))
    yield from _told("amount", shelf_lives(heard, title))
    yield from _told("origin", origins(heard, title))
    of_fibres = list(pure_fibres(made, title))
    # A sofa has a composition for each of its parts.
    of_one_cloth = category == "apparel" or holds(slot(_FACT, "of_one_cloth"), normalised_words(title.words))
    yield from _told("material", of_fibres or (compositions(heard, title) if of_one_cloth else ()))
    yield from _told("material", sums(heard, title) if of_one_cloth else ())
    rows = list(titles.denials(heard, title, titles.SUBSTANCES))
    yield from _told("material", rows or titles.denials_in_text(heard, title))
    yield from _told("pattern", titles.denials(heard, title, titles.LOOKS))
    yield from _told("elasticity", titles.stretch(heard, title))
    yield from _told("size", titles.one_size(title, options))
    yield from _told("size", titles.denials(heard, title, titles.CUTS))


def _told(
    about: About, seen: Iterable[Observation[str] | Observation[Wording]]
) -> Iterator[Observation[Contradiction]]:
    for one in seen:
        yield Observation(Contradiction(about, one.value), one.where, one.quote, one.confidence, one.core)
