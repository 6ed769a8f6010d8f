"""The nouns a rule may use: each fact with what it is, its attributes and how it is found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from listinglint.evidence import looks, meanings, picture_faults, storefront
from listinglint.evidence.attributes import names as _names
from listinglint.evidence.contradictions import Contradiction, contradictions
from listinglint.evidence.dispatching import DispatchConflict, Pause, dispatch_conflicts, dispatch_pauses
from listinglint.evidence.faults import SizeFault, size_faults
from listinglint.evidence.goods import Goods, goods
from listinglint.evidence.measures import dimensions, scales, size_advice, size_tables, stretches
from listinglint.evidence.measuring import flat_tables
from listinglint.evidence.mismatches import OtherGoods, other_goods
from listinglint.evidence.notes import Note, notes
from listinglint.evidence.sizes import SizeTable
from listinglint.evidence.sizes.scales import Scale
from listinglint.evidence.titles import Title, titles
from listinglint.evidence.tongues import Tongue, tongue
from listinglint.evidence.variants import ColourOption, MissingColours, sold_colours, unpictured_colours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.seen import Seen
    from listinglint.listing import Passage


@dataclass(frozen=True, slots=True)
class Fact:
    """One noun of the rulebook. `find` raises Unavailable at its end when part of the listing could not be looked at."""

    summary: str
    find: Callable[[Evidence], Iterator[Seen[Any]]]
    attributes: Mapping[str, type] = field(default_factory=dict)
    """Names that `having` may ask for, each with the class of values that has it."""


def _told(find: Callable[[Iterable[Passage]], list[Seen[Any]]]) -> Callable[[Evidence], Iterator[Seen[Any]]]:
    """Make a fact of what sentences say, on the page first and then in its pictures."""
    return lambda evidence: evidence.tell(find)


FACTS: dict[str, Fact] = {
    "absolute_claims": Fact(
        "a superlative, first-in-rank or guarantee about the goods or the shop",
        _told(meanings.absolute_claims),
        _names(meanings.AbsoluteClaim),
    ),
    "after_sales": Fact("what the seller does when something is wrong", _told(meanings.after_sales)),
    "arrival_promises": Fact(
        "when the goods reach the buyer: guaranteed or estimated",
        _told(meanings.arrival_promises),
        _names(meanings.ArrivalPromise),
    ),
    "authenticity_claims": Fact("the seller's word that the goods are genuine", _told(meanings.authenticity_claims)),
    "authenticity_proofs": Fact(
        "what lets a buyer check that the goods are genuine", _told(meanings.authenticity_proofs)
    ),
    "blurred_photos": Fact(
        "photos without a sharp part", picture_faults.blurred_photos, _names(picture_faults.BlurredPhoto)
    ),
    "borrowed_names": Fact(
        "a celebrity's or brand's name that sells other goods",
        _told(meanings.borrowed_names),
        _names(meanings.BorrowedName),
    ),
    "borrowed_photos": Fact(
        "photos that name an agency, a shop or an account",
        picture_faults.borrowed_photos,
        _names(picture_faults.BorrowedPhoto),
    ),
    "care_notes": Fact("how to wash and keep the goods", _told(meanings.care_notes), _names(meanings.CareNote)),
    "colour_notes": Fact(
        "that colours may differ from the pictures, and in which tone",
        _told(meanings.colour_notes),
        _names(meanings.ColourNote),
    ),
    "colour_promises": Fact("that colours are exactly as pictured", _told(meanings.colour_promises)),
    "contradictions": Fact("what the listing says twice, and differently", contradictions, _names(Contradiction)),
    "couriers": Fact("who carries the parcel", _told(meanings.couriers)),
    "delivery_areas": Fact("where the shop delivers to", _told(meanings.delivery_areas)),
    "details": Fact("close-ups of parts of the goods", looks.details, _names(looks.Photo)),
    "dimensions": Fact("the sides of goods that are not worn, such as a bag", dimensions, _names(SizeTable)),
    "dispatch_conflicts": Fact(
        "a promise of dispatch longer than the shortest one shown", dispatch_conflicts, _names(DispatchConflict)
    ),
    "dispatch_pauses": Fact(
        "holidays on which nothing is sent, and whether they are over", dispatch_pauses, _names(Pause)
    ),
    "dispatch_promises": Fact(
        "when the seller hands the goods over", _told(meanings.dispatch_promises), _names(meanings.DispatchPromise)
    ),
    "fit_notes": Fact("how the goods sit, and who wears which size", _told(meanings.fit_notes)),
    "flat_measures": Fact(
        "that goods are measured laid flat", _told(meanings.flat_measures), _names(meanings.FlatMeasure)
    ),
    "flat_tables": Fact("size tables that say themselves how the goods were laid", flat_tables, _names(SizeTable)),
    "full_views": Fact("photos that show the goods whole", looks.full_views, _names(looks.Photo)),
    "gallery_photos": Fact(
        "pictures of the gallery, the main picture first, as marketplaces measure them",
        storefront.gallery_photos,
        _names(storefront.GalleryPhoto),
    ),
    "gallery_sizes": Fact(
        "how many pictures the gallery holds", storefront.gallery_sizes, _names(storefront.GallerySize)
    ),
    "generated_notes": Fact("that pictures were made by AI", _told(meanings.generated_notes)),
    "generated_photos": Fact(
        "photos whose files say that AI made or changed them",
        picture_faults.generated_photos,
        _names(picture_faults.GeneratedPhoto),
    ),
    "glossy_galleries": Fact(
        "photos none of which shows the goods as a buyer will see them", looks.glossy_galleries, _names(looks.Gallery)
    ),
    "goods": Fact("what is sold", goods, _names(Goods)),
    "known_limits": Fact("what the goods are not good at", _told(meanings.known_limits), _names(meanings.KnownLimit)),
    "lost_pictures": Fact(
        "pictures of the goods that are missing or damaged",
        picture_faults.lost_pictures,
        _names(picture_faults.LostPicture),
    ),
    "main_grounds": Fact(
        "what stands behind the goods on the main picture", storefront.main_grounds, _names(storefront.Ground)
    ),
    "magazine_crowds": Fact(
        "more than two magazine pictures beside photos of the goods as they are",
        looks.magazine_crowds,
        _names(looks.Gallery),
    ),
    "materials": Fact("what the goods are made of", _told(meanings.materials), _names(meanings.Material)),
    "measure_guides": Fact(
        "how a buyer finds the right size", _told(meanings.measure_guides), _names(meanings.MeasureGuide)
    ),
    "notes": Fact("what the buyer is asked to allow for, and in which tone", notes, _names(Note)),
    "other_goods": Fact("pictures of other goods than the title names", other_goods, _names(OtherGoods)),
    "overlays": Fact("words on pictures of the gallery", storefront.overlays, _names(storefront.Overlay)),
    "overprocessed_photos": Fact(
        "photos with much lost light or loud colours",
        picture_faults.overprocessed_photos,
        _names(picture_faults.OverprocessedPhoto),
    ),
    "parcel_advice": Fact("what to do when the parcel is damaged", _told(meanings.parcel_advice)),
    "parcel_contents": Fact("what is in the parcel", _told(meanings.parcel_contents)),
    "photos": Fact("the photos of the goods, and what each shows", looks.photos, _names(looks.Photo)),
    "pressures": Fact("that the buyer must hurry or will regret it", _told(meanings.pressures)),
    "real_shot_claims": Fact(
        "that the pictures show the real goods", _told(meanings.real_shot_claims), _names(meanings.RealShotClaim)
    ),
    "real_shots": Fact("photos of the goods as a buyer will see them", looks.real_shots, _names(looks.Photo)),
    "repeated_photos": Fact(
        "photos that are shown before", picture_faults.repeated_photos, _names(picture_faults.RepeatedPhoto)
    ),
    "return_policies": Fact(
        "on what terms goods can be returned", _told(meanings.return_policies), _names(meanings.ReturnPolicy)
    ),
    "review_incentives": Fact(
        "a reward for praise", _told(meanings.review_incentives), _names(meanings.ReviewIncentive)
    ),
    "scales": Fact("a scale of which one word is marked, such as elasticity or thickness", scales, _names(Scale)),
    "service_hours": Fact("when somebody answers", _told(meanings.service_hours)),
    "size_advice": Fact(
        "a table from height and weight to a size, or who wore which size", size_advice, _names(SizeTable)
    ),
    "size_faults": Fact("what is wrong with size tables and size codes", size_faults, _names(SizeFault)),
    "size_tables": Fact("sizes with measurements", size_tables, _names(SizeTable)),
    "size_tolerances": Fact(
        "that measurements may be a little off", _told(meanings.size_tolerances), _names(meanings.SizeTolerance)
    ),
    "small_photos": Fact(
        "photos of whole goods with too few pixels", picture_faults.small_photos, _names(picture_faults.SmallPhoto)
    ),
    "sold_colours": Fact(
        "the colours a buyer can choose, each with the pictures that show it", sold_colours, _names(ColourOption)
    ),
    "stretches": Fact(
        "how far elastic goods stretch: measured, on a scale, or as a body range", stretches, _names(meanings.Stretch)
    ),
    "suitable_uses": Fact("what, when and whom the goods are for", _told(meanings.suitable_uses)),
    "titles": Fact("the title, as marketplaces count it", titles, _names(Title)),
    "tongue": Fact("the language of the page", tongue, _names(Tongue)),
    "unpictured_colours": Fact(
        "the colours a buyer can choose that no picture shows", unpictured_colours, _names(MissingColours)
    ),
    "wrong_colours": Fact(
        "photos whose files are not in the colours of the web",
        picture_faults.wrong_colours,
        _names(picture_faults.WrongColours),
    ),
}
