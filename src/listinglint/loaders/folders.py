"""A folder → the listings in it: pages, feeds, packs of pictures; and what else lies there, by kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.files.reports import is_html_report, is_report
from listinglint.loaders.feeds.blob import of_file
from listinglint.loaders.load_error import LoadError, NotGoodsError, ReviewsError, UnknownTableError, listed, unreadable
from listinglint.loaders.source import PAGES, Source
from listinglint.model.listing import Role
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    ColumnsOf = Callable[[str], Mapping[str, tuple[str, ...]]]

NOTHING_IN = Wording(
    "no page (.html), product export or pictures in this folder", "这个文件夹里没有页面（.html）、商品导出文件或图片"
)
ONLY_REVIEWS = Wording(
    "this folder holds reviews or returns, and no listings: `listinglint complaints FOLDER` sorts them by reason",
    "这个文件夹里只有评价或退货记录，没有商品：请用 listinglint complaints 文件夹 按原因归类",
)
ONLY_TABLES = Wording(
    "holds tables of no known format, and no listings: {files}; `listinglint columns FILE` proposes how to read one",
    "里面只有格式未知的表格：{files}；可用 listinglint columns 文件 生成列对应关系",
)
ALSO_TABLES = Wording(
    "holds tables of no known format besides its listings: {files}; `listinglint columns FILE` proposes how to read one",
    "除商品外还有格式未知的表格：{files}；可用 listinglint columns 文件 生成列对应关系",
)
_RESOURCES = ("_files", ".files", "_文件")
"""Endings of the folders that browsers save beside a page."""
_ITEMS = (".json", ".jsonl", ".ndjson")
_MAY_BE_FEEDS = (".csv", ".tsv", ".tab", ".txt", ".xml", ".rss", ".atom", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm", ".xls", ".ods", ".parquet", ".sqlite", ".sqlite3", ".zip")  # fmt: skip
"""Files of a folder that are opened to see whether they are feeds; a file that is named is asked whatever it is called."""
_TOOLS = frozenset(
    ".py .js .ts .css .scss .yaml .yml .toml .ini .cfg .lock .sh .bat .ps1 .log .map .woff .woff2 .ttf .eot .ico .svg .md .rst".split()
)
"""Endings of files that nobody takes for listings."""
_OURS = "listinglint"
"""How the files begin that the tool is set up with."""
_NAMED = "named"
"""The kind of files that are noted by name instead of being counted."""
_DEEPEST = 40


def no_columns(_: str) -> Mapping[str, tuple[str, ...]]:
    """Say that the user has said nothing about a table."""
    return {}


class Found(Struct, frozen=True):
    """What lies in a folder."""

    sources: list[Source] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    """How many files are no listings, by their endings."""
    reviews: list[str] = field(default_factory=list)
    """Files of reviews, after-sales or returns, which are no listings either."""
    tables: list[str] = field(default_factory=list)
    """Tables of no known format that look like goods: nobody has said yet how to read them."""
    columns_of: ColumnsOf = no_columns
    """How the user has tables of no known format read, by their paths."""
    shut: list[LoadError] = field(default_factory=list)
    """Folders below that may not be looked into, each with its reason: their pages are not checked."""


class _Folder(Struct):
    path: Path
    pages: list[Path] = field(default_factory=list)
    feeds: list[Path] = field(default_factory=list)
    items: list[Path] = field(default_factory=list)
    """What shopping apps load of an item, as JSON."""
    pictures: list[Path] = field(default_factory=list)
    below: list[_Folder] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)

    @property
    def has_pages(self) -> bool:
        """Whether a page or feed lies in it or below, to which pictures may belong."""
        return bool(self.pages or self.feeds) or any(one.has_pages for one in self.below)

    def all_pictures(self) -> Iterator[Path]:
        """Give its pictures and those below."""
        yield from self.pictures
        for one in self.below:
            yield from one.all_pictures()


def listings_in(folder: Path, columns_of: ColumnsOf = no_columns) -> Found:
    """Look through a folder tree; hidden folders and the resource folders of saved pages hold no listings.

    Raises LoadError where the folder itself may not be looked into; one below is told of, and the others are looked through.
    """
    found = Found(columns_of=columns_of)
    tree = _looked_into(folder, 0, found)
    _gather(tree, found, is_beside=False, is_catalogue=not tree.has_pages)
    found.sources.sort(key=lambda source: source.path)
    return found


def nothing_in(name: str, found: Found, unpacked: str = "", otherwise: Wording = NOTHING_IN) -> LoadError:
    """Say of a folder without a listing, or of a zip file `unpacked` there, what it holds instead."""
    if found.tables:
        return of_tables(name, found, unpacked, ONLY_TABLES)
    return ReviewsError(name, ONLY_REVIEWS) if found.reviews and not unpacked else LoadError(name, otherwise)


def of_tables(name: str, found: Found, unpacked: str = "", words: Wording = ALSO_TABLES) -> LoadError:
    """Name the tables in a folder, or in a zip file `unpacked` there, that nobody knows how to read."""
    names = [path.removeprefix(unpacked).lstrip("/") if unpacked else path for path in found.tables]
    return NotGoodsError(name, words.filled(files=listed(names)))


def pages_in(folder: Path) -> Iterator[Path]:
    """Give the pages of a folder tree. Raises LoadError for a folder that may not be looked into."""
    for path in _entries(folder):
        if path.is_dir():
            if _is_looked_into(path):
                yield from pages_in(path)
        elif path.name.lower().endswith(PAGES) and path.is_file() and not is_html_report(path):
            yield path


def _looked_into(folder: Path, depth: int, found: Found) -> _Folder:
    from listinglint.loaders.feeds.pictures import is_picture_file, natural

    here = _Folder(folder)
    for path in sorted(_entries(folder), key=natural):
        name = path.name.lower()
        if path.is_dir():
            if _is_looked_into(path) and depth < _DEEPEST:
                here.below += _below(path, depth + 1, found)
        elif not path.is_file():
            continue
        elif name.endswith(PAGES):
            here.pages += [] if is_html_report(path) else [path]
        elif is_picture_file(name):
            here.pictures.append(path)
        elif name.removesuffix(".gz").endswith(_MAY_BE_FEEDS):
            _take_data(path, here, found)
        elif path.suffix.lower() not in _TOOLS and not _is_ours(path):
            here.skipped[path.suffix.lower() or path.name] += 1
    _settle_items(here)
    return here


def _take_data(path: Path, here: _Folder, found: Found) -> None:
    """Take a file that may be a feed, or the data of an item, for what it is."""
    from listinglint.loaders.feeds.items import holds_item

    kind = _kind(path, found)
    if not kind:
        here.feeds.append(path)
    elif kind in _ITEMS and holds_item(of_file(path.as_posix(), path)):
        here.items.append(path)
    else:
        here.skipped[kind] += kind != _NAMED and not _is_ours(path)


def _settle_items(here: _Folder) -> None:
    """Take the data of items for listings, but where a page or a pack of pictures is the listing."""
    from listinglint.loaders.feeds.pictures import FOLDERS

    beside = (one for one in here.below if one.path.name.casefold() not in FOLDERS)
    if not (here.pages or here.pictures or any(any(one.all_pictures()) for one in beside)):
        here.feeds += here.items
    elif here.items:
        here.skipped[".json"] += len(here.items)


def _is_ours(path: Path) -> bool:
    """Tell whether a file that is no listing is a report, or one that the tool is set up with."""
    return path.name.lower().startswith(_OURS) or is_report(path)


def _below(folder: Path, depth: int, found: Found) -> list[_Folder]:
    """Look into a folder; one that is shut is told of, and passed over."""
    try:
        return [_looked_into(folder, depth, found)]
    except LoadError as error:
        found.shut.append(error)
        return []


def _kind(path: Path, found: Found) -> str:
    """Tell what a file is that may be a feed: empty for a feed or one that must be told of, else what is counted or noted."""
    from listinglint.loaders.feeds.options import FeedOptions
    from listinglint.loaders.feeds.read import feed_of

    name = path.name.lower()
    ending = "".join(path.suffixes[-2:] if name.endswith(".gz") else path.suffixes[-1:]).lower()
    if name.endswith(".zip"):
        from listinglint.loaders import zips

        return "" if zips.may_hold_listings(path) else ending
    try:
        name = path.as_posix()
        feed = feed_of(of_file(name, path), FeedOptions(found.columns_of(name)))
    except ReviewsError:
        found.reviews.append(path.as_posix())
        return _NAMED
    except NotGoodsError as error:
        if not (isinstance(error, UnknownTableError) and _may_hold_goods(path)) or is_report(path):
            return ending
        found.tables.append(path.as_posix())
        return _NAMED
    except Exception:  # noqa: BLE001 - it is told when it is read
        return ""
    return "" if feed is not None else ending


def _may_hold_goods(path: Path) -> bool:
    """Tell whether the columns of a table seem to name goods and describe or show them."""
    from listinglint.loaders.feeds.guess import propose

    try:
        proposal = propose(of_file(path.as_posix(), path))
    except Exception:  # noqa: BLE001 - it was read already, as far as its columns
        return False
    return proposal is not None and proposal.may_be_goods


def _gather(here: _Folder, found: Found, *, is_beside: bool, is_catalogue: bool) -> None:
    """Take the listings of a folder. `is_beside`: pages or feeds above may show what lies here.

    `is_catalogue`: there is no page anywhere, so that pictures in folders of any name are packs.
    """
    name = here.path.as_posix()
    found.skipped.update(+here.skipped)
    found.sources.extend(Source(path.as_posix(), path) for path in (*here.pages, *here.feeds))
    is_beside = is_beside or bool(here.pages or here.feeds)
    if not here.has_pages and not is_beside:
        from listinglint.loaders import packs

        parts = [one for one in here.below if packs.role_of_folder(one.path.name) is not None]
        is_pack = any(any(one.all_pictures()) for one in parts) and not _holds_packs(here, parts)
        if is_pack or (is_catalogue and here.pictures and not any(any(one.all_pictures()) for one in here.below)):
            found.sources.append(Source(name, here.path, pack=tuple(here.all_pictures())))
            for one in here.below:
                found.skipped.update(_all_skipped(one))
            return
        if here.pictures and is_catalogue:
            found.skipped["pictures"] += len(here.pictures)
    for one in here.below:
        _gather(one, found, is_beside=is_beside, is_catalogue=is_catalogue)


def _holds_packs(here: _Folder, parts: list[_Folder]) -> bool:
    """Tell whether a folder holds goods, of which one is called like a part of a pack, such as `detail`."""
    from listinglint.loaders import packs

    others = [one for one in here.below if one not in parts and any(one.all_pictures())]
    in_parts = (below for one in here.below for below in one.below if any(below.all_pictures()))
    is_divided = any(packs.role_of_folder(below.path.name) is Role.GALLERY for below in in_parts)
    return len(others) > len(parts) or (is_divided and bool(others))


def _all_skipped(here: _Folder) -> Counter[str]:
    return sum((_all_skipped(one) for one in here.below), here.skipped)


def _entries(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if not path.name.startswith(".") and not path.is_symlink()]
    except OSError as error:
        raise LoadError(folder.as_posix(), unreadable(error)) from error


def _is_looked_into(folder: Path) -> bool:
    return not folder.name.endswith(_RESOURCES) and folder.name not in {"node_modules", "__MACOSX"}
