"""What the shop promises and how it speaks: the facts that fixes write into pages, which nobody but the seller knows."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec


class Tone(StrEnum):
    """How notes to buyers are worded."""

    PLAIN = "plain"
    WARM = "warm"


class Shop(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The shop's own settings; a fix that needs one that is not set is not offered."""

    dispatch_hours: Annotated[int, msgspec.Meta(ge=1, le=720)] | None = None
    """Hours from payment until the parcel is handed to the courier."""
    couriers: tuple[str, ...] = ()
    tolerance_cm: Annotated[float, msgspec.Meta(gt=0, le=20)] | None = None
    """How far measuring by hand may be off, in centimetres (1 to 3 is usual for clothes)."""
    return_days: Annotated[int, msgspec.Meta(ge=0, le=365)] | None = None
    """Days within which goods may be sent back."""
    service_hours: str = ""
    """When messages are answered, such as `9:00-22:00`."""
    tone: Tone = Tone.WARM
