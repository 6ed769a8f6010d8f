"""Which pictures are words rather than photos: text panels, banners, size tables, packaging, spacers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from listinglint.evidence.folding import fold_words
from listinglint.listing import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.evidence.photos.judging import JudgedRegion
    from listinglint.evidence.tools import PhotoSight, Reading
    from listinglint.listing import Box, Picture

SPACER_PX: Final = 12
"""A side up to which a picture is a rule or a gap."""
PANEL: Final = 30
"""Characters beside the photos from which a picture is a panel of words as well."""
TITLE: Final = 24
"""Characters up to which a picture without a photo is a section title."""
OFFERS: Final = 2
"""Different words of promotion from which a picture is a banner."""
_OFFER: Final = (
    r"优惠券|领券|满减|立减|满\d+|包邮|抢购|秒杀|限时|聚划算|双11|双十一|双12|618|原价|促销|特价|折扣|\d折|套餐|超值|热销|热卖|爆款|销量|排行|收藏|加购|"
    r"新品上市|关联|推荐|更多(?:商品|宝贝)|猜你喜欢|店铺|旗舰店|关注|会员|立即购买|点击|赠品|免费试|买家评价|真实评价|好评|品牌(?:介绍|故事|简介)|brand|"
    r"关于我们|我们的|¥\d+|￥\d+|\bsale\b|\boff\b|coupon|best ?seller"
)
_PACKAGING: Final = r"包装(?:清单|展示|盒|图)|礼盒|精美包装|packaging|package list|in the box|装箱"


def words_over(box: Box, reading: Reading) -> float:
    """Give the share of a box that printed words cover."""
    covered = 0
    for line in reading.lines:
        across = min(line.box.right, box.right) - max(line.box.left, box.left)
        down = min(line.box.bottom, box.bottom) - max(line.box.top, box.top)
        covered += max(across, 0) * max(down, 0)
    return min(covered / max(box.width * box.height, 1), 1.0)


def panel_kinds(
    picture: Picture,
    reading: Reading | None,
    sight: PhotoSight,
    regions: Sequence[JudgedRegion],
    tables: frozenset[str],
) -> dict[str, float]:
    """Give what a picture shows besides photos, with how sure that is."""
    found = dict.fromkeys(tables, 0.9)
    photos = [region for region in regions if region.shows]
    if min(sight.facts.width, sight.facts.height) <= SPACER_PX or _is_empty(reading, sight):
        return {"spacer": 1.0}
    words = _folded(reading)
    if _banner(words, photos, picture, reading):
        found["banner"] = 0.7
    if reading is not None and _text_beside(reading, photos) >= PANEL:
        found["text"] = 0.9
    if _compiled(_PACKAGING).search(words) and photos:
        found["packaging"] = 0.6
    return found


def _is_empty(reading: Reading | None, sight: PhotoSight) -> bool:
    return reading is not None and not reading.lines and not sight.regions and sight.facts.flatness > 0.97


def _banner(words: str, photos: Sequence[JudgedRegion], picture: Picture, reading: Reading | None) -> bool:
    """Tell coupons, other goods, the brand's story and section titles."""
    if picture.role is Role.BANNER:
        return True
    offers = set(_compiled(_OFFER).findall(words))
    if len(offers) >= OFFERS:
        return True
    return reading is not None and not photos and 0 < len(words) <= TITLE and reading.height < 0.5 * reading.width


def _text_beside(reading: Reading, photos: Sequence[JudgedRegion]) -> float:
    """Count the characters outside the photos; those printed over one count a third, as captions do."""
    count = 0.0
    for line in reading.lines:
        middle = (line.box.left + line.box.width // 2, line.box.top + line.box.height // 2)
        over = any(
            photo.box.left <= middle[0] < photo.box.right and photo.box.top <= middle[1] < photo.box.bottom
            for photo in photos
        )
        count += len(fold_words(line.words)) * (1 / 3 if over else 1) * (line.confidence > 0.6)
    return count


def _folded(reading: Reading | None) -> str:
    return fold_words(" ".join(line.words for line in reading.lines)) if reading is not None else ""


@cache
def _compiled(pattern: str) -> Any:
    import re2

    return re2.compile(pattern)
