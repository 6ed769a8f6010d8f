"""The nouns a rule may use: each fact with what it is, its attributes and how it is found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from listinglint.evidence import looks, meanings
from listinglint.evidence.goods import Goods, goods
from listinglint.evidence.measures import dimensions, scales, size_advice, size_tables, stretches
from listinglint.evidence.sizes import SizeTable
from listinglint.evidence.sizes.scales import Scale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.seen import Seen
    from listinglint.listing import Passage


@dataclass(frozen=True, slots=True)
class Fact:
    """One noun of the rulebook. `find` raises Unavailable at its end when part of the listing could not be looked at."""

    summary: str
    find: Callable[[Evidence], Iterator[Seen[Any]]]
    attributes: tuple[str, ...] = ()
    """Names that `having` may ask for."""


def _told(find: Callable[[Iterable[Passage]], list[Seen[Any]]]) -> Callable[[Evidence], Iterator[Seen[Any]]]:
    """Make a fact of what sentences say, on the page first and then in its pictures."""
    return lambda evidence: evidence.tell(find)


def _names(kind: type) -> tuple[str, ...]:
    """Give the attributes of a value: its fields and properties."""
    properties = (name for name in dir(kind) if isinstance(getattr(kind, name), property))
    return (*getattr(kind, "__dataclass_fields__", ()), *properties)


FACTS: dict[str, Fact] = {
    "absolute_claims": Fact(
        "a superlative, first-in-rank or guarantee about the goods or the shop",
        _told(meanings.absolute_claims),
        _names(meanings.AbsoluteClaim),
    ),
    "arrival_promises": Fact(
        "when the goods reach the buyer: guaranteed or estimated",
        _told(meanings.arrival_promises),
        _names(meanings.ArrivalPromise),
    ),
    "care_notes": Fact("how to wash and keep the goods", _told(meanings.care_notes), _names(meanings.CareNote)),
    "colour_notes": Fact(
        "that colours may differ from the pictures, and in which tone",
        _told(meanings.colour_notes),
        _names(meanings.ColourNote),
    ),
    "dispatch_promises": Fact(
        "when the seller hands the goods over", _told(meanings.dispatch_promises), _names(meanings.DispatchPromise)
    ),
    "flat_measures": Fact(
        "that goods are measured laid flat", _told(meanings.flat_measures), _names(meanings.FlatMeasure)
    ),
    "goods": Fact("what is sold", goods, _names(Goods)),
    "known_limits": Fact("what the goods are not good at", _told(meanings.known_limits), _names(meanings.KnownLimit)),
    "materials": Fact("what the goods are made of", _told(meanings.materials), _names(meanings.Material)),
    "measure_guides": Fact(
        "how a buyer finds the right size", _told(meanings.measure_guides), _names(meanings.MeasureGuide)
    ),
    "dimensions": Fact("the sides of goods that are not worn, such as a bag", dimensions, _names(SizeTable)),
    "details": Fact("close-ups of parts of the goods", looks.details, _names(looks.Photo)),
    "photos": Fact("the photos of the goods, and what each shows", looks.photos, _names(looks.Photo)),
    "real_shots": Fact("photos of the goods as a buyer will see them", looks.real_shots, _names(looks.Photo)),
    "real_shot_claims": Fact(
        "that the pictures show the real goods", _told(meanings.real_shot_claims), _names(meanings.RealShotClaim)
    ),
    "return_policies": Fact(
        "on what terms goods can be returned", _told(meanings.return_policies), _names(meanings.ReturnPolicy)
    ),
    "review_incentives": Fact(
        "a reward for praise", _told(meanings.review_incentives), _names(meanings.ReviewIncentive)
    ),
    "scales": Fact("a scale of which one word is marked, such as elasticity or thickness", scales, _names(Scale)),
    "size_advice": Fact(
        "a table from height and weight to a size, or who wore which size", size_advice, _names(SizeTable)
    ),
    "size_tables": Fact("sizes with measurements", size_tables, _names(SizeTable)),
    "size_tolerances": Fact(
        "that measurements may be a little off", _told(meanings.size_tolerances), _names(meanings.SizeTolerance)
    ),
    "stretches": Fact(
        "how far elastic goods stretch: measured, on a scale, or as a body range", stretches, _names(meanings.Stretch)
    ),
}
