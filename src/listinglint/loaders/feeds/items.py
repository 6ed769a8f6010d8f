"""Detail data of items, as shopping apps load it (JSON) → their listings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from listinglint.loaders.feeds import app_json, objects
from listinglint.loaders.feeds.cells import moved
from listinglint.loaders.feeds.compose import ONLY_A_FEED
from listinglint.loaders.feeds.read import text_of
from listinglint.loaders.load_error import LoadError, NotGoodsError
from listinglint.model.listing import Gap, Place
from listinglint.model.listing_path import inside
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from listinglint.loaders.feeds.blob import Blob
    from listinglint.model.listing import Listing

NO_GOODS = Wording("holds no product details", "没有商品详情数据")
BROKEN_JSON = Wording(
    "is broken JSON at line {line}: export it again, or save it to its end",
    "第 {line} 行的 JSON 有误：请重新导出，或保存完整",
)


def captured(text: str, path: str, folder: Path | None, root: Path | None) -> Iterator[Listing]:
    """Read the detail data of an item, or of several in a list or a line each. Raises LoadError where there is none."""
    text, data = _parsed(text)
    items = objects.several(data, app_json.is_goods)
    taken = set[str]()
    for number, one in enumerate(items, 1):
        key = app_json.key_of(one) or str(number)
        name = inside(path, f"{key}@{number}" if key in taken else key)
        taken.add(key)
        listing = app_json.listing_of(one, name, folder, root)
        if listing is not None:
            gaps = (*listing.gaps, Gap(ONLY_A_FEED, Place(name)))
            yield _placed(replace(listing, gaps=gaps), text, one)
    if items:
        return
    listing = app_json.listing_of(data, path, folder, root) if data is not None else None
    if listing is None:
        raise NotGoodsError(path, _why_none(text, data))
    yield _placed(listing, text, data)


def holds_item(blob: Blob) -> bool:
    """Tell whether a file is the detail data of an item, or of several, and no other JSON."""
    try:
        return app_json.holds_goods(_parsed(text_of(blob))[1])
    except (LoadError, OSError):
        return False


def _parsed(text: str) -> tuple[str, Any]:
    """Read a JSON text, or the objects of JSON lines as a list; the text that the places are of comes first."""
    data = objects.parsed(text)
    if data is not None:
        return text, data
    text = objects.as_list(text)
    return text, objects.parsed(text)


def _why_none(text: str, data: Any) -> Wording:
    """Say why a JSON text holds no goods: it is broken, or about something else."""
    line = objects.broken_at(text) if data is None else None
    return NO_GOODS if line is None else BROKEN_JSON.filled(line=line)


def _placed(listing: Listing, text: str, data: Any) -> Listing:
    """Let everything stand where its object begins; lines of the texts in it are none of the file."""
    line = text.count("\n", 0, getattr(data, "offset", 0)) + 1
    return replace(moved(listing, lambda _: Place(listing.path, line)), line=line)
