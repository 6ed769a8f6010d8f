"""Paths the user gave → the listings behind them, in a fixed order."""

from __future__ import annotations

import glob
import re
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.loaders.feeds.blob import Blob, of_bytes, of_file
from listinglint.loaders.folders import grouped, listings_in, pages_in
from listinglint.loaders.load_error import LoadError, NotGoodsError
from listinglint.loaders.load_error import unreadable as _unreadable
from listinglint.loaders.source import PAGES, PICTURES, Source
from listinglint.model.listing_path import inside
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listinglint.loaders.feeds.read import Feed, FeedFrame, Product
    from listinglint.model.listing import Listing

__all__ = ["PAGES", "PICTURES", "LoadError", "Source", "bytes_of", "find", "grouped", "load", "pages_in"]
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes of no text; the escape is one of Japanese pages."""
_LARGEST = 64 * 1024 * 1024
"""Bytes of the largest page read; the largest real one seen has 1.2 MB, and a bomb packed in gzip stops here."""
_TABLES = (".csv", ".tsv", ".tab", ".json", ".jsonl", ".ndjson", ".xlsx", ".xls", ".xlsm", ".ods", ".parquet")
"""Endings of files that are no pages, whatever tags are in their cells."""
_HEAD = 65_536
"""Bytes that tell what a file is."""
_ADDRESS = re.compile(r"^(?:https?|ftp)://|^www\.[\w-]+\.\w", re.IGNORECASE)
NO_MATCH = Wording("matches no file", "没有匹配的文件")
ON_THE_WEB = Wording(
    "is on the web; open it in a browser and save it (Ctrl+S, complete, or SingleFile), or add --fetch",
    "是网址，请用浏览器打开后保存（Ctrl+S 选“网页，全部”，或用 SingleFile），或加上 --fetch",
)
NOTHING_IN = Wording(
    "no page (.html), product export or pictures in this folder", "这个文件夹里没有页面（.html）、商品导出文件或图片"
)
NO_PAGE = Wording("is not a product page", "不是商品页面")


@dataclass(frozen=True, slots=True)
class Goods:
    """A feed as its products, read one by one. Iterating raises LoadError."""

    frame: FeedFrame
    products: Iterator[Product]


def find(paths: list[str], stdin_name: str = "stdin.html", skipped: Counter[str] | None = None) -> list[Source]:
    """Find the listings behind paths: files as they are, folders and patterns searched, `-` for standard input.

    `skipped` counts what folders hold besides, by kind. Raises LoadError for a path that leads nowhere.
    """
    found: dict[str, Source] = {}
    for path in paths:
        if not path:  # a variable of a script that is not set must not mean the working folder
            raise LoadError("''", Wording("is no path", "不是路径"))
        for source in _named(path, stdin_name, Counter() if skipped is None else skipped):
            found.setdefault(source.path, source)
    return list(found.values())


def is_address(path: str) -> bool:
    """Tell whether a path is the address of a page on the web."""
    return path[:8].lower().startswith(("http://", "https://"))


def _named(path: str, stdin_name: str, skipped: Counter[str]) -> list[Source]:
    if path == "-":
        return [Source(stdin_name, None)]
    return [Source(path, None, address=path)] if is_address(path) else _behind(path, skipped)


def _behind(given: str, skipped: Counter[str]) -> list[Source]:
    path = Path(given)
    name = path.as_posix()
    try:
        path.stat()
    except (OSError, ValueError) as error:
        return _matching(given, error, skipped)
    if path.is_dir():
        found = listings_in(path)
        if not found.sources:
            raise LoadError(name, NOTHING_IN)
        skipped.update(found.skipped)
        return found.sources
    if not path.is_file():
        raise LoadError(name, Wording("is not a file", "不是普通文件"))
    return [Source(name, path)]


def _matching(given: str, error: Exception, skipped: Counter[str]) -> list[Source]:
    """Take what does not exist for a pattern that no shell has filled in. Raises LoadError."""
    if _ADDRESS.match(given):
        raise LoadError(given[:200], ON_THE_WEB) from error
    if glob.has_magic(given) and "\0" not in given:
        paths = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - patterns may begin at the root
        if not paths:
            raise LoadError(given[:200], NO_MATCH) from error
        return [source for path in paths for source in _behind(path, skipped)]
    if isinstance(error, FileNotFoundError):
        raise LoadError(Path(given).as_posix(), Wording("no such file", "找不到这个文件")) from None
    raise LoadError(given[:80], _unreadable(error)) from error


def load(source: Source) -> Iterator[Listing]:
    """Read the listing of a page, a picture or a pack, or all those of a feed or a zip file.

    Raises LoadError for what is none of these, or can't be read at all.
    """
    from listinglint.loaders import archives, charset, packs
    from listinglint.loaders.html import page

    file = source.file
    if file is not None and (source.pack or file.name.lower().endswith(PICTURES)):
        yield packs.read_pack(source.path, file, source.pack or (file,))
        return
    folder, root = _folders(source)
    blob = _blob(source)
    head = blob.head(_HEAD)
    if archives.is_archive(blob.all(_LARGEST) if head.startswith(b"bplist00") else head):
        archived = archives.read_archive(_page_bytes(blob), source.path, folder, root)
        if archived is None:
            raise LoadError(source.path, Wording("is an archive without a page in it", "是不含页面的网页存档"))
        yield archived
        return
    _refuse(source.path, head)
    if file is not None and _is_zip(head, file):
        yield from _in_zip(source, file)
        return
    is_stdin = file is None and source.data is None  # its name is made up
    if is_stdin or not (source.path.lower().endswith(PAGES) and b"<" in head):
        from listinglint.loaders.feeds import read  # all formats there are, which a page need not wait for

        feed = _feed(blob, source)
        if feed is not None:
            yield from read.listings(blob, feed, source.options, (file, folder, root))
            return
        if read.is_data(head) or source.path.lower().endswith((".json", ".json.gz")):
            yield from read.captured(read.text_of(blob), source.path, folder, root)
            return
    decoded = charset.decode(_page_bytes(blob))
    _refuse_unlike(source.path, head)
    yield page.read_page(decoded.text, source.path, folder, root, decoded.charset, source.address)


def goods_of(source: Source) -> Goods | None:
    """Give the products of a feed, for others to put together; None for all else, and for a feed that `load` can't read."""
    from listinglint.loaders import archives
    from listinglint.loaders.feeds import read

    file = source.file
    if file is None or source.data is not None or source.pack or source.path.lower().endswith((*PAGES, *PICTURES)):
        return None
    try:
        blob = _blob(source)
        head = blob.head(_HEAD)
        if archives.is_archive(blob.all(_LARGEST) if head.startswith(b"bplist00") else head) or _is_zip(head, file):
            return None
        _refuse(source.path, head)
        feed = _feed(blob, source)
    except LoadError:
        return None
    if feed is None:
        return None
    frame = read.FeedFrame(feed.layout, (file, *_folders(source)), source.options.pictures)
    return Goods(frame, read.products(blob, feed))


def with_options(source: Source, columns: Mapping[str, tuple[str, ...]], pictures: tuple[Path, ...] = ()) -> Source:
    """Give a source what the user says about feeds."""
    return replace(source, options=replace(source.options, columns=columns, pictures=pictures))


def bytes_of(source: Source) -> bytes:
    """Give the bytes of a page, unpacked. Raises LoadError."""
    if source.data is not None:
        return source.data
    if source.address:
        raise LoadError(source.path, ON_THE_WEB)
    if source.file is None:
        stdin = sys.stdin.buffer.read(_LARGEST + 1) if sys.stdin is not None else b""
        return _page_bytes(of_bytes(source.path, stdin))
    return _page_bytes(of_file(source.path, source.file))


def _page_bytes(blob: Blob) -> bytes:
    data = blob.head(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise LoadError(blob.path, Wording("is larger than 64 MB, so it is no page", "超过 64 MB，不是商品页面"))
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
        start = blob.head(_HEAD).lstrip(b"\xef\xbb\xbf \r\n\t")
        is_page = b"<" in start[1:] and not start.startswith(b"<")
        if source.path.lower().removesuffix(".gz").endswith(_TABLES) or not is_page:
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
        found = listings_in(root)
        if not found.sources:
            raise LoadError(source.path, Wording("holds no listings", "里面没有商品数据"))
        for one in found.sources:
            name = one.path.removeprefix(root.as_posix()).lstrip("/") or file.stem
            yield from load(replace(one, path=inside(source.path, name), options=source.options))


def _refuse(path: str, head: bytes) -> None:
    """Refuse what is plainly no text, before its noise is linted; tables and archives that are read as such aside."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:512]
    start = b"" if start in {b"\xff\xfe", b"\xfe\xff"} else start  # an order of bytes, and none that follow
    if not start and len(head) < _HEAD:
        raise NotGoodsError(path, Wording("is empty", "是空文件"))
    if start.startswith(b"version https://git-lfs"):
        why = Wording(
            "is a Git LFS pointer, not the page: run `git lfs pull`",
            "只是 Git LFS 指针，不是页面本身：请先运行 git lfs pull",
        )
        raise LoadError(path, why)
    if start.startswith((b"PK\3\4", b"PAR1", b"\xd0\xcf\x11\xe0")):
        return
    head = head[:4096]
    strange = len(head) - len(head.translate(None, _CONTROLS))
    is_noise = strange > len(head) // 100 + 1 and not _is_wide(head)
    if is_noise or start.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"\x7fELF")):
        raise LoadError(path, NO_PAGE)


def _refuse_unlike(path: str, head: bytes) -> None:
    """Refuse words that no mark makes a page."""
    if not (path.lower().endswith(PAGES) or b"<" in head or _is_wide(head)) or head.startswith(b"\xd0\xcf"):
        raise LoadError(path, NO_PAGE)


def _is_wide(head: bytes) -> bool:
    """Tell whether characters take two bytes: an order of bytes in front, or a zero in every other one."""
    is_marked = head[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"<\0" in head[:64] or b"\0<" in head[:64]
    return is_marked or max(head[0:4096:2].count(0), head[1:4096:2].count(0)) * 3 > len(head[:4096]) // 2


def _folders(source: Source) -> tuple[Path | None, Path | None]:
    """Give the folder where pictures are looked for and the one they may not lie outside of; none for a page from the web."""
    if source.address:
        return None, None
    folder = source.file.parent if source.file is not None else Path()
    return folder, _root(folder)


def _root(folder: Path) -> Path:
    """Give the folder that pictures may not lie outside of: the working folder, or for pages elsewhere the one above theirs."""
    here, there = Path.cwd().resolve(), folder.resolve()
    return here if there.is_relative_to(here) else there.parent
