"""What sentences mean: pure functions from passages to facts, each with its place and the words that say it."""

from __future__ import annotations

from listinglint.evidence.meanings.arrival import ArrivalPromise, arrival_promises
from listinglint.evidence.meanings.authenticity import authenticity_claims, authenticity_proofs
from listinglint.evidence.meanings.borrowed import BorrowedName, borrowed_names
from listinglint.evidence.meanings.care import CareNote, care_notes
from listinglint.evidence.meanings.claims import AbsoluteClaim, absolute_claims, pressures
from listinglint.evidence.meanings.colour import ColourNote, colour_notes
from listinglint.evidence.meanings.composition import Material, materials
from listinglint.evidence.meanings.delivery import couriers, delivery_areas
from listinglint.evidence.meanings.dispatch import DispatchPromise, dispatch_promises
from listinglint.evidence.meanings.elastic import elasticity
from listinglint.evidence.meanings.exact_colour import colour_promises
from listinglint.evidence.meanings.generated import generated_notes
from listinglint.evidence.meanings.goods import Goods, goods_kind
from listinglint.evidence.meanings.guides import MeasureGuide, measure_guides
from listinglint.evidence.meanings.incentives import ReviewIncentive, review_incentives
from listinglint.evidence.meanings.limits import KnownLimit, known_limits
from listinglint.evidence.meanings.pauses import DispatchPause, dispatch_pauses
from listinglint.evidence.meanings.real_shots import RealShotClaim, real_shot_claims
from listinglint.evidence.meanings.returns import ReturnPolicy, return_policies
from listinglint.evidence.meanings.service import after_sales, parcel_advice, parcel_contents, service_hours
from listinglint.evidence.meanings.sizes import FlatMeasure, SizeTolerance, flat_measures, size_tolerances
from listinglint.evidence.meanings.stretch import Stretch, stretches
from listinglint.evidence.meanings.told import Told
from listinglint.evidence.meanings.uses import fit_notes, suitable_uses

__all__ = [
    "AbsoluteClaim",
    "ArrivalPromise",
    "BorrowedName",
    "CareNote",
    "ColourNote",
    "DispatchPause",
    "DispatchPromise",
    "FlatMeasure",
    "Goods",
    "KnownLimit",
    "Material",
    "MeasureGuide",
    "RealShotClaim",
    "ReturnPolicy",
    "ReviewIncentive",
    "SizeTolerance",
    "Stretch",
    "Told",
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
