"""The kinds of goods, and the category of each."""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

Category = Literal["apparel", "shoes", "bags", "electronics", "food", "beauty", "home", "sports", "other"]
SIZED: Final = frozenset(
    {"top", "trousers", "skirt", "dress", "outerwear", "underwear", "suit", "swimwear", "shoes", "clothes", "socks"}
)


class GoodsKind(Struct, frozen=True):
    """What is sold."""

    category: Category
    kind: str
    """A finer word: top, trousers, skirt, dress, outerwear, underwear, socks, shoes, jewellery, phone…"""

    @property
    def is_chosen_by_colour(self) -> bool:
        """Whether a shade beside the one in the picture disappoints; a pan, a hook and a broom are bought to be used."""
        return self.category in {"apparel", "shoes", "bags"} or self.kind == "furniture"

    @property
    def needs_size_table(self) -> bool:
        """Whether a buyer chooses a size that must fit a body."""
        return self.kind in SIZED


CATEGORIES: Final[dict[str, Category]] = {
    "care": "home",
    "bag": "bags",
    "jewellery": "other",
    "toy": "other",
    "digital": "other",
    "device": "electronics",
    "appliance": "electronics",
    "beauty": "beauty",
    "food": "food",
    "sports": "sports",
    "furniture": "home",
    "houseware": "home",
    "plant": "home",
    "shoes": "shoes",
    "underwear": "apparel",
    "swimwear": "apparel",
    "socks": "apparel",
    "dress": "apparel",
    "suit": "apparel",
    "skirt": "apparel",
    "trousers": "apparel",
    "outerwear": "apparel",
    "top": "apparel",
    "accessory": "apparel",
    "clothes": "apparel",
}
"""The category of each kind, a slot of `phrases/goods.yaml`."""
