"""What sentences mean: pure functions from passages to facts, each with its place and the words that say it."""

from __future__ import annotations

from listinglint.evidence.meanings.arrival import ArrivalPromise, arrival_promises
from listinglint.evidence.meanings.care import CareNote, care_notes
from listinglint.evidence.meanings.claims import AbsoluteClaim, absolute_claims
from listinglint.evidence.meanings.colour import ColourNote, colour_notes
from listinglint.evidence.meanings.composition import Material, materials
from listinglint.evidence.meanings.dispatch import DispatchPromise, dispatch_promises
from listinglint.evidence.meanings.elastic import elasticity
from listinglint.evidence.meanings.goods import Goods, goods_kind
from listinglint.evidence.meanings.incentives import ReviewIncentive, review_incentives
from listinglint.evidence.meanings.limits import KnownLimit, known_limits
from listinglint.evidence.meanings.real_shots import RealShotClaim, real_shot_claims
from listinglint.evidence.meanings.returns import ReturnPolicy, return_policies
from listinglint.evidence.meanings.sizes import (
    FlatMeasure,
    MeasureGuide,
    SizeTolerance,
    flat_measures,
    measure_guides,
    size_tolerances,
)
from listinglint.evidence.meanings.stretch import Stretch, stretches

__all__ = [
    "AbsoluteClaim",
    "ArrivalPromise",
    "CareNote",
    "ColourNote",
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
    "absolute_claims",
    "arrival_promises",
    "care_notes",
    "colour_notes",
    "dispatch_promises",
    "elasticity",
    "flat_measures",
    "goods_kind",
    "known_limits",
    "materials",
    "measure_guides",
    "real_shot_claims",
    "return_policies",
    "review_incentives",
    "size_tolerances",
    "stretches",
]
