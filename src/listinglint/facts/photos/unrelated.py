"""Pictures whose photos are none of the goods, told by their words: other goods, the brand, cards of a platform, samples of a camera."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from listinglint.facts.text import goods_kind
from listinglint.facts.text.normalise import normalised_words

if TYPE_CHECKING:
    from listinglint.facts.ports import PhotoSight, Reading
    from listinglint.model.listing import Picture

_OTHERS: Final = (
    r"(?:搭配|相关|热销|店[主长]|掌柜|强烈|单品|为[您你])推荐|搭配(?:购|套餐)|套餐价|超值套餐|猜你喜欢|[看买]了[又还]|热[销卖]宝贝|更多(?:商品|宝贝)|"
    r"品牌(?:介绍|故事|简介)|关于我们|brand story|about (?:us|the brand)|you (?:may|might) also like|(?:related|similar) products|(?:complete|shop) the look"
)
_CARDS: Final = r"扫[一码]扫?|二维码|公众号|微信号|(?:购物|退换?货?|售后)流程|价格说明|权利声明|假一[赔罚]|好评(?:返|送)|关注(?:店铺|本店|微[信博])|scan (?:me|the code)|qr code"
_SAMPLES: Final = r"样[张片]|[由用].{0,14}拍摄|shot (?:on|with)|(?:camera|photo) samples?|sample (?:photo|shot|image)s?"
"""Over what a camera has taken, on the page of the camera."""
LARGE: Final = 0.35
"""Share of a picture from which a photo in it is no stamp on a card."""


def is_of_others(picture: Picture, reading: Reading | None, sight: PhotoSight, title: str) -> bool:
    """Tell whether the photos of a picture show something else than the goods of the listing."""
    printed = " ".join(line.words for line in reading.lines) if reading is not None else ""
    words = normalised_words(f"{printed} {picture.alt if picture.alt != title else ''} {picture.heading}")
    if _compiled(_OTHERS).search(words):
        return True
    if _compiled(_SAMPLES).search(words) and goods_kind(title, ()).value.category == "electronics":
        return True
    return bool(_compiled(_CARDS).search(words)) and not _has_large_photo(sight)


def _has_large_photo(sight: PhotoSight) -> bool:
    area = max(sight.facts.width * sight.facts.height, 1)
    return any(region.box.width * region.box.height >= LARGE * area for region in sight.regions)


@cache
def _compiled(pattern: str) -> Any:
    import re2

    return re2.compile(pattern)
