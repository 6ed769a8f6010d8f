"""What sentences mean: pure functions from passages to facts, each with its place and the words that say it."""

from __future__ import annotations

from listinglint.facts.text.absolute_claims import AbsoluteClaim, absolute_claims, pressures
from listinglint.facts.text.arrival import ArrivalPromise, arrival_promises
from listinglint.facts.text.authenticity import authenticity_claims, authenticity_proofs
from listinglint.facts.text.borrowed_names import BorrowedName, borrowed_names
from listinglint.facts.text.care import CareNote, care_notes
from listinglint.facts.text.colour_notes import ColourNote, colour_notes
from listinglint.facts.text.colour_promises import colour_promises
from listinglint.facts.text.delivery import couriers, delivery_areas
from listinglint.facts.text.dispatch import DispatchPromise, dispatch_promises
from listinglint.facts.text.dispatch_pauses import DispatchPause, dispatch_pauses
from listinglint.facts.text.elasticity import elasticity
from listinglint.facts.text.generated_notes import generated_notes
from listinglint.facts.text.goods_kind import GoodsKind, goods_kind
from listinglint.facts.text.known_limits import KnownLimit, known_limits
from listinglint.facts.text.materials import Material, materials
from listinglint.facts.text.measure_guides import MeasureGuide, measure_guides
from listinglint.facts.text.mention import Mention
from listinglint.facts.text.real_shots import RealShotClaim, real_shot_claims
from listinglint.facts.text.returns import ReturnPolicy, return_policies
from listinglint.facts.text.review_incentives import ReviewIncentive, review_incentives
from listinglint.facts.text.service import after_sales, parcel_advice, parcel_contents, service_hours
from listinglint.facts.text.size_notes import FlatMeasure, SizeTolerance, flat_measures, size_tolerances
from listinglint.facts.text.stretch import Stretch, stretches
from listinglint.facts.text.uses import fit_notes, suitable_uses

__all__ = [
    "AbsoluteClaim",
    "ArrivalPromise",
    "BorrowedName",
    "CareNote",
    "ColourNote",
    "DispatchPause",
    "DispatchPromise",
    "FlatMeasure",
    "GoodsKind",
    "KnownLimit",
    "Material",
    "MeasureGuide",
    "Mention",
    "RealShotClaim",
    "ReturnPolicy",
    "ReviewIncentive",
    "SizeTolerance",
    "Stretch",
    "absolute_claims",
    "after_sales",
    "arrival_promises",
    "authenticity_claims",
    "authenticity_proofs",
    "borrowed_names",
    "care_notes",
    "colour_notes",
    "colour_promises",
    "couriers",
    "delivery_areas",
    "dispatch_pauses",
    "dispatch_promises",
    "elasticity",
    "fit_notes",
    "flat_measures",
    "generated_notes",
    "goods_kind",
    "known_limits",
    "materials",
    "measure_guides",
    "parcel_advice",
    "parcel_contents",
    "pressures",
    "real_shot_claims",
    "return_policies",
    "review_incentives",
    "service_hours",
    "size_tolerances",
    "stretches",
    "suitable_uses",
]
