"""What sentences mean: pure functions from passages to facts, each with its place and the words that say it.

Facts of which a phrase file tells everything have no module: `mentions("care_notes")` finds them.
"""

from __future__ import annotations

from listinglint.facts.text.absolute_claims import AbsoluteClaim, absolute_claims
from listinglint.facts.text.arrival import ArrivalPromise, arrival_promises
from listinglint.facts.text.categories import GoodsKind
from listinglint.facts.text.colour_notes import ColourNote, colour_notes
from listinglint.facts.text.dispatch import DispatchPromise, dispatch_promises
from listinglint.facts.text.dispatch_pauses import DispatchPause, dispatch_pauses
from listinglint.facts.text.elasticity import elasticity
from listinglint.facts.text.goods_kind import goods_kind
from listinglint.facts.text.makers import Maker, makers
from listinglint.facts.text.materials import NEARLY_ALL, Material, materials
from listinglint.facts.text.mention import (
    BorrowedName,
    GreenClaim,
    MedicalClaim,
    Mention,
    PictureDisclaimer,
    borrowed_names,
    evasions,
    green_claims,
    medical_claims,
    mentions,
    picture_disclaimers,
)
from listinglint.facts.text.one_size import OneSizeRange, OneSizeSpan, one_size_ranges, one_size_spans
from listinglint.facts.text.responsible_persons import ResponsiblePerson, responsible_persons
from listinglint.facts.text.returns import ReturnPolicy, return_policies
from listinglint.facts.text.safety_warnings import SafetyWarning, safety_warnings
from listinglint.facts.text.size_notes import SizeTolerance, size_tolerances
from listinglint.facts.text.stretch import Stretch, stretches

__all__ = [
    "NEARLY_ALL",
    "AbsoluteClaim",
    "ArrivalPromise",
    "BorrowedName",
    "ColourNote",
    "DispatchPause",
    "DispatchPromise",
    "GoodsKind",
    "GreenClaim",
    "Maker",
    "Material",
    "MedicalClaim",
    "Mention",
    "OneSizeRange",
    "OneSizeSpan",
    "PictureDisclaimer",
    "ResponsiblePerson",
    "ReturnPolicy",
    "SafetyWarning",
    "SizeTolerance",
    "Stretch",
    "absolute_claims",
    "arrival_promises",
    "borrowed_names",
    "colour_notes",
    "dispatch_pauses",
    "dispatch_promises",
    "elasticity",
    "evasions",
    "goods_kind",
    "green_claims",
    "makers",
    "materials",
    "medical_claims",
    "mentions",
    "one_size_ranges",
    "one_size_spans",
    "picture_disclaimers",
    "responsible_persons",
    "return_policies",
    "safety_warnings",
    "size_tolerances",
    "stretches",
]
