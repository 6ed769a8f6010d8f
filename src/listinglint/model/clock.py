"""The one place that asks which day it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def today() -> date:
    """Return the day on the seller's calendar, that of this machine."""
    from datetime import date

    return date.today()  # noqa: DTZ011 - a seller's day is that of the shop, not of Greenwich
