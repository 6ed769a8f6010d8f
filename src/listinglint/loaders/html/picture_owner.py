"""Whose picture a picture is; what is not of the product gets the role of an icon or of a banner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.loaders.html.addresses import is_picture_name, leads_to_picture
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part, Role
from listinglint.model.ownership import Owner, Ownership
from listinglint.model.wording import Wording
from listinglint.phrasebook.as_written import slot_as_written

if TYPE_CHECKING:
    from listinglint.loaders.html.levels import Surroundings
    from listinglint.loaders.html.page_map import PageMap
    from listinglint.model.listing import Picture

_BY_ROLE = {
    Role.SPACER: Ownership(Owner.SITE, 0.9, Wording("a placeholder", "占位图")),
    Role.ICON: Ownership(Owner.SITE, 0.85, Wording("an icon by its name, size or place", "从名称、大小或位置看是图标")),
    Role.BANNER: Ownership(
        Owner.OTHER_GOODS,
        0.8,
        Wording("it leads elsewhere, or stands among recommendations", "链接到别处，或位于推荐区"),
    ),
    Role.GALLERY: Ownership(Owner.GOODS, 0.9, Wording("it stands in the gallery", "位于主图区")),
    Role.OPTION: Ownership(Owner.GOODS, 0.8, Wording("it shows an option on sale", "是规格图")),
    Role.DESCRIPTION: Ownership(Owner.GOODS, 0.6, Wording("nothing tells that it is not", "没有迹象表明与商品无关")),
}
_MARK = Ownership(Owner.SITE, 0.85, Wording("a mark of payment, a network or the site", "是支付、社交或网站的标志"))
_CARD = Ownership(
    Owner.OTHER_GOODS, 0.85, Wording("one of several like boxes that lead elsewhere", "是一排链接卡片中的一个")
)
_COUNTER = Ownership(Owner.SITE, 0.7, Wording("its address names no picture", "地址不是图片"))
_LINKED = Ownership(Owner.SITE, 0.7, Wording("it leads to another page", "链接到其他页面"))
_MARKS = slot_as_written("picture_files", "marks")
_ALT_MARKS = slot_as_written("picture_files", "marks_told")
_AWAY = lazy_pattern(r"^(?:https?:)?//|^/|\.html?|\.php|\?")


def owned(page: PageMap, shown: Picture, around: Surroundings) -> Picture:
    """Give a picture with whose it is, and the role that goes with it."""
    owner = _sign_against(page, shown, around)
    if owner is None:
        return replace(shown, ownership=_BY_ROLE[shown.role])
    role = Role.ICON if owner.owner is Owner.SITE else Role.BANNER
    return replace(shown, role=role, ownership=owner)


def _sign_against(page: PageMap, shown: Picture, around: Surroundings) -> Ownership | None:
    """Find what tells that a picture is not of the goods; a gallery and the options are believed."""
    if not shown.role.is_of_goods or shown.role is Role.OPTION or not page.is_whole:
        return None
    if around.is_card and shown.role is not Role.GALLERY:
        return _CARD
    name = shown.path.split("?", maxsplit=1)[0].rsplit("/", 1)[-1]
    if shown.data is None and (_MARKS.search(name) or _ALT_MARKS.search(shown.alt)):
        return _MARK
    if shown.data is None and shown.file is None and not is_picture_name(shown.path) and shown.role is not Role.GALLERY:
        return _COUNTER
    if shown.role is Role.GALLERY:
        return None
    leads_away = bool(_AWAY.search(around.link)) and not leads_to_picture(around.link)
    return _LINKED if leads_away else _by_heading(page, shown)


def _by_heading(page: PageMap, shown: Picture) -> Ownership | None:
    """Take the part that the heading before the picture has opened, as the passages after it do."""
    line, column = shown.place.line, shown.place.column
    if line is None or column is None:
        return None
    part = page.part_at(line, column)
    return {Part.OTHER_GOODS: _CARD, Part.REVIEWS: _LINKED}.get(part) if part is not None else None
