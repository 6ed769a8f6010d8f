"""What a feed may have no place for."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """What a feed may have no place for, so that nobody can miss it there."""

    PICTURES = "pictures"
    DESCRIPTION = "description"
    DISPATCH = "dispatch"
    DELIVERY = "delivery"
    RETURNS = "returns"
    SERVICE = "service"
