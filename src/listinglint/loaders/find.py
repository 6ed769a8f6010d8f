"""Paths the user gave → the listings behind them, in a fixed order."""

from __future__ import annotations

import glob
import os
import re
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.loaders.feeds.blob import Blob, of_bytes, of_file
from listinglint.loaders.folders import Found, listings_in, nothing_in, of_tables, pages_in
from listinglint.loaders.grouping import grouped
from listinglint.loaders.load_error import LoadError, NotGoodsError, unreadable
from listinglint.loaders.not_pages import HEAD, refuse, refuse_unlike
from listinglint.loaders.source import PAGES, PICTURES, TABLES, Source
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing_path import inside
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listinglint.config.limits import Limits
    from listinglint.loaders.feeds.read import Feed, FeedFrame, Product
    from listinglint.model.listing import Listing

__all__ = ["PAGES", "PICTURES", "Found", "LoadError", "Source", "bytes_of", "find", "grouped", "load", "pages_in"]
_MB = 1024 * 1024
TOO_LARGE = Wording(
    "is larger than {most} MB (limits.{key}), so it is no page", "超过 {most} MB（limits.{key}），不是商品页面"
)
_ADDRESS = lazy_pattern(r"^(?:https?|ftp)://|^www\.[\w-]+\.\w", re.IGNORECASE)
NO_MATCH = Wording("matches no file", "没有匹配的文件")
ON_THE_WEB = Wording(
    "is on the web; open it in a browser and save it (Ctrl+S, complete, or SingleFile), or add --fetch",
    "是网址，请用浏览器打开后保存（Ctrl+S 选“网页，全部”，或用 SingleFile），或加上 --fetch",
)
BROKEN = Wording("reading it broke: {error}", "读取时出错：{error}")


class Goods(Struct, frozen=True):
    """A feed as its products, read one by one. Iterating raises LoadError."""

    frame: FeedFrame
    products: Iterator[Product]


def find(paths: list[str], stdin_name: str = "stdin.html", beside: Found | None = None) -> list[Source]:
    """Find the listings behind paths: files as they are, folders and patterns searched, `-` for standard input.

    What folders hold besides is added to `beside`: files by kind, and folders that may not be looked into.
    Raises LoadError for a path that leads nowhere.
    """
    found: dict[str, Source] = {}
    beside = Found() if beside is None else beside
    for path in paths:
        if not path:  # a variable of a script that is not set must not mean the working folder
            raise LoadError("''", Wording("is no path", "不是路径"))
        for source in _named(path, stdin_name, beside):
            found.setdefault(source.path, source)
    return list(found.values())


def is_address(path: str) -> bool:
    """Tell whether a path is the address of a page on the web."""
    return path[:8].lower().startswith(("http://", "https://"))


def _named(path: str, stdin_name: str, beside: Found) -> list[Source]:
    if path == "-":
        return [Source(stdin_name, None)]
    return [Source(path, None, address=path)] if is_address(path) else _behind(path, beside)


def _behind(given: str, beside: Found) -> list[Source]:
    path = Path(given)
    name = path.as_posix()
    try:
        path.stat()
    except (OSError, ValueError) as error:
        return _matching(given, error, beside)
    if path.is_dir():
        found = listings_in(path, beside.columns_of)
        if not found.sources and not found.shut:
            raise nothing_in(name, found)
        beside.reviews.extend(found.reviews)
        beside.tables.extend(found.tables)
        beside.skipped.update(found.skipped)
        beside.shut.extend(found.shut)
        return [replace(source, root=path) for source in found.sources]
    if not path.is_file():
        raise LoadError(name, Wording("is not a file", "不是普通文件"))
    return [Source(name, path)]


def _matching(given: str, error: Exception, beside: Found) -> list[Source]:
    """Take what does not exist for a pattern that no shell has filled in. Raises LoadError."""
    if _ADDRESS.match(given):
        raise LoadError(given[:200], ON_THE_WEB) from error
    if glob.has_magic(given) and "\0" not in given:
        paths = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - patterns may begin at the root
        if not paths:
            raise LoadError(given[:200], NO_MATCH) from error
        return [source for path in paths for source in _behind(path, beside)]
    if isinstance(error, FileNotFoundError):
        raise LoadError(Path(given).as_posix(), Wording("no such file", "找不到这个文件")) from None
    raise LoadError(given[:80], unreadable(error)) from error


def load(source: Source) -> Iterator[Listing]:
    """Read the listing of a page, a picture or a pack, or all those of a feed or a zip file.

    Raises LoadError for what is none of these, or can't be read at all, and for whatever breaks while it is read.
    """
    try:
        yield from _load(source)
    except LoadError:
        raise
    except Exception as error:  # one page that breaks us must not hide the others, whoever asks for it
        raise LoadError(source.path, BROKEN.filled(error=f"{type(error).__name__}: {error}")) from error


def _load(source: Source) -> Iterator[Listing]:
    from listinglint.loaders import archives, charset, packs
    from listinglint.loaders.html import page
    from listinglint.loaders.html.meter import Meter

    file = source.file
    if file is not None and (source.pack or file.name.lower().endswith(PICTURES)):
        yield packs.read_pack(source.path, file, source.pack or (file,))
        return
    folder, root = _folders(source)
    blob = _blob(source)
    head = blob.head(HEAD)
    if archives.is_archive(blob.all(source.limits.archive_mb * _MB) if head.startswith(b"bplist00") else head):
        packed = _bounded(blob, "archive-mb", source.limits.archive_mb)
        archived = archives.read_archive(packed, source.path, folder, root, source.limits)
        if archived is None:
            raise LoadError(source.path, Wording("is an archive without a page in it", "是不含页面的网页存档"))
        yield archived
        return
    refuse(source.path, head)
    if file is not None and _is_zip(head, file):
        yield from _in_zip(source, file)
        return
    is_stdin = file is None and source.data is None  # its name is made up
    if is_stdin or not (source.path.lower().endswith(PAGES) and b"<" in head):
        from listinglint.loaders.feeds import items, read  # all formats there are, which a page need not wait for

        feed = _feed(blob, source)
        if feed is not None:
            yield from read.listings(blob, feed, source.options, (file, folder, root), source.limits)
            return
        if read.is_data(head) or source.path.lower().endswith((".json", ".json.gz")):
            yield from items.captured(read.text_of(blob), source.path, folder, root)
            return
    decoded = charset.decode(_bounded(blob, "page-mb", source.limits.page_mb))
    refuse_unlike(source.path, head)
    meter = Meter(source.limits)
    yield page.read_page(decoded.text, source.path, folder, root, decoded.charset, source.address, meter)


def goods_of(source: Source) -> Goods | None:
    """Give the products of a feed, for others to put together; None for all else, and for a feed that `load` can't read."""
    file = source.file
    if file is None or source.data is not None or source.pack or source.path.lower().endswith((*PAGES, *PICTURES)):
        return None
    from listinglint.loaders import archives
    from listinglint.loaders.feeds import read

    try:
        blob = _blob(source)
        head = blob.head(HEAD)
        if archives.is_archive(
            blob.all(source.limits.archive_mb * _MB) if head.startswith(b"bplist00") else head
        ) or _is_zip(head, file):
            return None
        refuse(source.path, head)
        feed = _feed(blob, source)
    except LoadError:
        return None
    if feed is None:
        return None
    frame = read.FeedFrame(feed.layout, (file, *_folders(source)), source.options.pictures)
    return Goods(frame, read.products(blob, feed, source.limits))


def with_options(
    source: Source,
    columns: Mapping[str, tuple[str, ...]],
    pictures: tuple[Path, ...] = (),
    limits: Limits | None = None,
) -> Source:
    """Give a source what the user says about feeds, and how much is read."""
    options = replace(source.options, columns=columns, pictures=pictures)
    return replace(source, options=options, limits=limits or source.limits)


def bytes_of(source: Source) -> bytes:
    """Give the bytes of a page, unpacked. Raises LoadError."""
    if source.data is not None:
        return source.data
    if source.address:
        raise LoadError(source.path, ON_THE_WEB)
    if source.file is None:
        stdin = sys.stdin.buffer.read(source.limits.archive_mb * _MB + 1) if sys.stdin is not None else b""
        return _bounded(of_bytes(source.path, stdin), "archive-mb", source.limits.archive_mb)
    return _bounded(of_file(source.path, source.file), "archive-mb", source.limits.archive_mb)


def _bounded(blob: Blob, key: str, most: int) -> bytes:
    """Give the bytes of a page. Raises LoadError when there are more MB than the limit of this name lets in."""
    data = blob.head(most * _MB + 1)
    if len(data) > most * _MB:
        raise LoadError(blob.path, TOO_LARGE.filled(most=most, key=key))
    return data


def _blob(source: Source) -> Blob:
    """Give the bytes of a source, as often as they are needed: standard input is read once and kept."""
    if source.data is not None or source.file is None:
        return of_bytes(source.path, bytes_of(source))
    return of_file(source.path, source.file)


def _feed(blob: Blob, source: Source) -> Feed | None:
    """Recognise a feed. A file that holds tags is a page where its columns are no known ones. Raises LoadError."""
    from listinglint.loaders.feeds import read

    try:
        return read.feed_of(blob, source.options)
    except NotGoodsError:
        start = blob.head(HEAD).lstrip(b"\xef\xbb\xbf \r\n\t")
        is_page = b"<" in start[1:] and not start.startswith(b"<")
        if source.path.lower().removesuffix(".gz").endswith(TABLES) or not is_page:
            raise
        return None


def _is_zip(head: bytes, file: Path) -> bool:
    if not head.startswith(b"PK"):
        return False
    from listinglint.loaders import zips

    return zips.is_zip(head, file)


def _in_zip(source: Source, file: Path) -> Iterator[Listing]:
    """Read what a zip file holds; its listings are named `pack.zip#folder`."""
    from listinglint.loaders import zips

    with zips.unpacked(source.path, file) as root:
        found = listings_in(root, lambda _: source.options.columns)
        if not found.sources:
            raise nothing_in(source.path, found, root.as_posix(), Wording("holds no listings", "里面没有商品数据"))
        for one in found.sources:
            name = one.path.removeprefix(root.as_posix()).lstrip("/") or file.stem
            yield from _load(
                replace(
                    one,
                    path=inside(source.path, name),
                    options=source.options,
                    limits=source.limits,
                    root=root,
                    in_repository=False,
                )
            )
        if found.tables:
            raise of_tables(source.path, found, root.as_posix())


def _folders(source: Source) -> tuple[Path | None, Path | None]:
    """Give the folder where pictures are looked for and the one they may not lie outside of; none for a page from the web."""
    if source.address:
        return None, None
    folder = source.file.parent if source.file is not None else Path()
    return folder, root_of(folder, source.root, in_repository=source.in_repository)


def root_of(folder: Path, given: Path | None = None, *, in_repository: bool = True) -> Path:
    """Give the folder that pictures of a page in `folder` may not lie outside of, links followed.

    It is the repository around the page, else the folder that was given, else the page's own: where the shell stands says nothing
    about what a page may show.
    """
    there = folder.resolve()
    around = _repository(there) if in_repository else None
    return around or (given.resolve() if given is not None else there)


@lru_cache(maxsize=4096)
def _repository(folder: Path) -> Path | None:
    return next((one for one in (folder, *folder.parents) if os.path.lexists(one / ".git")), None)
