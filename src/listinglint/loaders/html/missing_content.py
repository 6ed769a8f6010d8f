"""Signs that the description is somewhere else, so that its silence proves nothing."""

from __future__ import annotations

import re
from typing import Any

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording

# A saved item page of Taobao, Tmall, 1688 or AliExpress holds the address of its description, not the description.
_POINTERS = lazy_pattern(
    r"""["']?\b(?:httpsDescUrl|descUrl|descriptionUrl|productDescUrl|apiImgDescUrl|dscUrl|pcDescUrl|taobaoDescUrl)["']?\s*[:=]"""
    r"""|\b(?:descnew|dscnew|dsc|desc|itemcdn)\.(?:taobao|alicdn|tmall|1688)\.com/"""
)
_IN_POINTERS = (
    "DescUrl",
    "descUrl",
    "descriptionUrl",
    "dscUrl",
    "taobao.com/",
    "alicdn.com/",
    "tmall.com/",
    "1688.com/",
)
"""What each of them holds: hardly any script does, and looking for it costs next to nothing."""
_FRAMES = lazy_pattern(r"desc(ription)?[_-]?(ifr|iframe|frame)|ebaydesc\.com|itemdesc|desc\.htm", re.IGNORECASE)
_LOOKED_AT = 400_000
"""Characters of a script that are searched; the pointer stands in the first page-config script."""

DESCRIPTION_ELSEWHERE = Wording(
    "the description is not in this file, only its address", "描述不在这个文件里，只有它的地址"
)
DESCRIPTION_IN_FRAME = Wording(
    "the description is in a frame that is not in this file", "描述在内嵌框架里，不在这个文件中"
)

DRAWN_BY_SCRIPT = Wording(
    "the page is drawn by a program when it is opened; what it shows is not in this file",
    "页面内容由脚本在打开时生成，不在这个文件里",
)
NOTHING = Wording(
    "the file holds no words and no pictures; save the page again once it is shown",
    "文件里没有文字，也没有图片；请等页面显示出来后重新保存",
)


def pointer_in_script(words: str) -> Wording | None:
    """Tell whether a script only says where the description is to be fetched."""
    head = words[:_LOOKED_AT]
    is_likely = any(piece in head for piece in _IN_POINTERS)
    return DESCRIPTION_ELSEWHERE if is_likely and _POINTERS.search(head) else None


def frame_of(element: Any) -> Wording | None:
    """Tell whether an iframe would show the description."""
    attributes = element.attrs
    names = " ".join(str(attributes.get(name) or "") for name in ("id", "name", "src", "data-src", "title"))
    return DESCRIPTION_IN_FRAME if _FRAMES.search(names) else None
