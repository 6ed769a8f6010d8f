"""What a feed may have no place for, or a page keeps behind a click."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """What is not in a file for a reason, so that nobody can miss it there."""

    PICTURES = "pictures"
    DESCRIPTION = "description"
    DISPATCH = "dispatch"
    DELIVERY = "delivery"
    RETURNS = "returns"
    SERVICE = "service"
    MATERIAL = "material"
    SIZES = "sizes"
