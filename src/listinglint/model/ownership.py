"""Whose a piece of a page is, how sure that is, and what tells."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from listinglint.model.wording import Wording


class Owner(StrEnum):
    """Whose a piece of a page is: a full shop page is mostly not about the goods on it."""

    GOODS = "goods"
    """The seller speaks about, or shows, these goods."""
    SHOP = "shop"
    """The seller's terms for all goods: dispatch, returns, service."""
    SITE = "site"
    """Menus, labels, forms, footers, badges of the site."""
    OTHER_GOODS = "other-goods"
    BUYERS = "buyers"

    @property
    def is_seller(self) -> bool:
        """Whether the seller of these goods answers for it."""
        return self in {Owner.GOODS, Owner.SHOP}


class Ownership(Struct, frozen=True):
    """Whose a passage or a picture is, how sure that is (0 to 1), and what tells."""

    owner: Owner
    confidence: float
    reason: Wording
