"""Files of folders that are no listings, counted in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.wording import LISTED, Wording, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_A_KIND = Wording("{count} {kind}", "{count} 个 {kind} 文件")
_PICTURES = Wording("{count} pictures", "{count} 张图片")


def passed_over(skipped: Mapping[str, int], most: int) -> Wording:
    """Say how many files of which endings were passed over, the most first, and no more than `most` kinds."""
    kinds = sorted(skipped.items(), key=lambda item: (-item[1], item[0]))
    told = joined(LISTED, (_counted(kind, count) for kind, count in kinds[:most]))
    return Wording(f"{told.en} …", f"{told.zh}等") if len(kinds) > most else told


def _counted(kind: str, count: int) -> Wording:
    return (_PICTURES if kind == "pictures" else _OF_A_KIND).filled(count=count, kind=kind)
