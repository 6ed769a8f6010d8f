"""All meanings of all facts, for the one gate that tells which passages are worth reading."""

from __future__ import annotations

from listinglint.evidence.meanings import (
    arrival,
    care,
    claims,
    colour,
    composition,
    dispatch,
    elastic,
    incentives,
    limits,
    real_shots,
    returns,
    sizes,
    stretch,
)

ALL = (
    *arrival.MEANINGS,
    *care.MEANINGS,
    *claims.MEANINGS,
    *colour.MEANINGS,
    *dispatch.MEANINGS,
    *elastic.MEANINGS,
    *incentives.MEANINGS,
    *limits.MEANINGS,
    *composition.MEANINGS,
    *real_shots.MEANINGS,
    *returns.MEANINGS,
    *sizes.FLATS,
    *sizes.GUIDES,
    *sizes.TOLERANCES,
    *stretch.MEANINGS,
)
