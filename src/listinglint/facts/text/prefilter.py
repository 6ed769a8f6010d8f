"""All phrases of all facts, for the one gate that tells which passages are worth reading."""

from __future__ import annotations

from listinglint.facts.text.absolute_claims import PHRASES as ABSOLUTE_CLAIMS_MEANINGS
from listinglint.facts.text.arrival import PHRASES as ARRIVAL_MEANINGS
from listinglint.facts.text.authenticity import PHRASES as AUTHENTICITY_MEANINGS
from listinglint.facts.text.borrowed_names import PHRASES as BORROWED_NAMES_MEANINGS
from listinglint.facts.text.care import PHRASES as CARE_MEANINGS
from listinglint.facts.text.colour_notes import PHRASES as COLOUR_NOTES_MEANINGS
from listinglint.facts.text.colour_promises import PHRASES as COLOUR_PROMISES_MEANINGS
from listinglint.facts.text.delivery import PHRASES as DELIVERY_MEANINGS
from listinglint.facts.text.dispatch import PHRASES as DISPATCH_MEANINGS
from listinglint.facts.text.dispatch_pauses import PHRASES as DISPATCH_PAUSES_MEANINGS
from listinglint.facts.text.elasticity import PHRASES as ELASTICITY_MEANINGS
from listinglint.facts.text.generated_notes import PHRASES as GENERATED_NOTES_MEANINGS
from listinglint.facts.text.known_limits import PHRASES as KNOWN_LIMITS_MEANINGS
from listinglint.facts.text.materials import PHRASES as MATERIALS_MEANINGS
from listinglint.facts.text.measure_guides import GUIDE_PHRASES as MEASURE_GUIDES_GUIDES
from listinglint.facts.text.real_shots import PHRASES as REAL_SHOTS_MEANINGS
from listinglint.facts.text.returns import PHRASES as RETURNS_MEANINGS
from listinglint.facts.text.review_incentives import PHRASES as REVIEW_INCENTIVES_MEANINGS
from listinglint.facts.text.service import PHRASES as SERVICE_MEANINGS
from listinglint.facts.text.size_notes import FLAT_PHRASES as SIZE_NOTES_FLATS
from listinglint.facts.text.size_notes import TOLERANCE_PHRASES as SIZE_NOTES_TOLERANCES
from listinglint.facts.text.stretch import PHRASES as STRETCH_MEANINGS
from listinglint.facts.text.uses import PHRASES as USES_MEANINGS

ALL = (
    *ARRIVAL_MEANINGS,
    *AUTHENTICITY_MEANINGS,
    *BORROWED_NAMES_MEANINGS,
    *CARE_MEANINGS,
    *ABSOLUTE_CLAIMS_MEANINGS,
    *COLOUR_NOTES_MEANINGS,
    *COLOUR_PROMISES_MEANINGS,
    *DELIVERY_MEANINGS,
    *DISPATCH_MEANINGS,
    *ELASTICITY_MEANINGS,
    *GENERATED_NOTES_MEANINGS,
    *MEASURE_GUIDES_GUIDES,
    *REVIEW_INCENTIVES_MEANINGS,
    *KNOWN_LIMITS_MEANINGS,
    *MATERIALS_MEANINGS,
    *DISPATCH_PAUSES_MEANINGS,
    *REAL_SHOTS_MEANINGS,
    *RETURNS_MEANINGS,
    *SERVICE_MEANINGS,
    *SIZE_NOTES_FLATS,
    *SIZE_NOTES_TOLERANCES,
    *STRETCH_MEANINGS,
    *USES_MEANINGS,
)
