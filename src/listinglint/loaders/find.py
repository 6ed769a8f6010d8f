"""Paths the user gave → the listings behind them, in a fixed order."""

from __future__ import annotations

import gzip
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.model.listing import Listing, Picture, Place, Status
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = (".html", ".htm", ".xhtml", ".shtml", ".html.gz", ".htm.gz", ".mhtml", ".mht", ".webarchive")
FEEDS = (".csv", ".csv.gz")
CAPTURES = (".json", ".json.gz")
PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".avif", ".tif", ".tiff")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes of no text; the escape is one of Japanese pages."""
_REPORT = b'<meta name="generator" content="listinglint">'
"""How the HTML report begins."""
_LARGEST = 64 * 1024 * 1024
"""Bytes of the largest page read; the largest real one seen has 1.2 MB, and a bomb packed in gzip stops here."""


ON_THE_WEB = Wording(
    "is on the web; open it in a browser and save it (Ctrl+S, complete, or SingleFile), or add --fetch",
    "是网址，请用浏览器打开后保存（Ctrl+S 选“网页，全部”，或用 SingleFile），或加上 --fetch",
)


class LoadError(Exception):
    """A path holds no listing we can read; `why` says it in one line."""

    def __init__(self, path: str, why: Wording) -> None:
        self.path, self.why = path, why
        super().__init__(f"{path}: {why.en}")


@dataclass(frozen=True, slots=True)
class Source:
    """One listing to be: a file, or standard input under the name `path`."""

    path: str
    file: Path | None
    data: bytes | None = None
    """What it is to be instead of what it is: a page before it is saved."""
    address: str = ""
    """Where on the web it is; of a page that was fetched (then `data` holds it) where it was in the end."""


def find(paths: list[str], stdin_name: str = "stdin.html") -> list[Source]:
    """Find the listings behind paths: files as they are, folders searched for pages, `-` for standard input.

    Raises LoadError for a path that does not exist or a folder without a page.
    """
    found: dict[str, Source] = {}
    for path in paths:
        if not path:  # a variable of a script that is not set must not mean the working folder
            raise LoadError("''", Wording("is no path", "不是路径"))
        for source in _named(path, stdin_name):
            found.setdefault(source.path, source)
    return list(found.values())


def is_address(path: str) -> bool:
    """Tell whether a path is the address of a page on the web."""
    return path[:8].lower().startswith(("http://", "https://"))


def _named(path: str, stdin_name: str) -> list[Source]:
    if path == "-":
        return [Source(stdin_name, None)]
    return [Source(path, None, address=path)] if is_address(path) else _behind(Path(path))


def _behind(path: Path) -> list[Source]:
    name = path.as_posix()
    try:
        path.stat()
    except FileNotFoundError:
        raise LoadError(name, Wording("no such file", "找不到这个文件")) from None
    except (OSError, ValueError) as error:
        raise LoadError(name[:80], _unreadable(error)) from error
    if path.is_dir():
        pages = sorted(pages_in(path))
        if not pages:
            raise LoadError(name, Wording("no page (.html) in this folder", "这个文件夹里没有页面文件（.html）"))
        return [Source(page.as_posix(), page) for page in pages]
    if not path.is_file():
        raise LoadError(name, Wording("is not a file", "不是普通文件"))
    return [Source(name, path)]


def pages_in(folder: Path) -> Iterator[Path]:
    """Give the pages of a folder tree; hidden folders and the resource folders of saved pages hold none.

    Raises LoadError for a folder that may not be looked into: its pages would be passed over in silence.
    """
    try:
        paths = list(folder.iterdir())
    except OSError as error:
        raise LoadError(folder.as_posix(), _unreadable(error)) from error
    for path in paths:
        if path.name.startswith(".") or path.is_symlink():
            continue
        if path.is_dir():
            if not path.name.endswith(("_files", ".files", "_文件")) and path.name != "node_modules":
                yield from pages_in(path)
        elif path.name.lower().endswith(PAGES) and path.is_file() and not _is_report(path):
            yield path


def _is_report(path: Path) -> bool:
    """Tell whether a page is what we made of a listing earlier: a report left in the folder is no listing."""
    try:
        with path.open("rb") as stream:
            return _REPORT in stream.read(512)
    except OSError:
        return False  # it is told when it is read as a page


def load(source: Source) -> Iterator[Listing]:
    """Read the listing of a page or picture, or all those of a feed.

    Raises LoadError for what is none of these, or can't be read at all.
    """
    from listinglint.loaders import archives, charset
    from listinglint.loaders.feeds import app_json, shopify
    from listinglint.loaders.html import page

    if source.file is not None and source.file.name.lower().endswith(PICTURES):
        yield lone_picture(source.path, source.file)
        return
    data = bytes_of(source)
    folder, root = _folders(source)
    if archives.is_archive(data):
        archived = archives.read_archive(data, source.path, folder, root)
        if archived is None:
            raise LoadError(source.path, Wording("is an archive without a page in it", "是不含页面的网页存档"))
        yield archived
        return
    _refuse(source.path, data)
    decoded = charset.decode(data)
    if source.path.lower().endswith(FEEDS):
        if not shopify.is_shopify(decoded.text[:4096]):
            raise LoadError(source.path, Wording("is not a Shopify product export", "不是 Shopify 商品导出文件"))
        yield from shopify.read_export(source.path, decoded.text.splitlines(keepends=True), folder, root)
        return
    if source.path.lower().endswith(CAPTURES):
        listing = app_json.read_capture(decoded.text, source.path, folder, root)
        if listing is None:
            raise LoadError(source.path, Wording("holds no product details", "没有商品详情数据"))
        yield listing
        return
    yield page.read_page(decoded.text, source.path, folder, root, decoded.charset, source.address)


def lone_picture(path: str, file: Path) -> Listing:
    """Make a listing of one picture."""
    picture = Picture(path, Place(path), Status.READ, file=file)
    return Listing(path, "", "", pictures=(picture,))


def bytes_of(source: Source) -> bytes:
    """Give the bytes of a source, unpacked. Raises LoadError."""
    if source.data is not None:
        return source.data
    if source.address:
        raise LoadError(source.path, ON_THE_WEB)
    try:
        if source.file is None:
            data = sys.stdin.buffer.read(_LARGEST + 1) if sys.stdin is not None else b""
        elif source.path.lower().endswith(".gz"):
            with gzip.open(source.file) as stream:
                data = stream.read(_LARGEST + 1)
        else:
            with source.file.open("rb") as stream:
                data = stream.read(_LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise LoadError(source.path, _unreadable(error)) from error
    if len(data) > _LARGEST:
        raise LoadError(source.path, Wording("is larger than 64 MB, so it is no page", "超过 64 MB，不是商品页面"))
    return data


def _unreadable(error: Exception) -> Wording:
    why = getattr(error, "strerror", None) or str(error)
    return Wording(f"can't be read: {why}", f"无法读取：{why}")


def _refuse(path: str, data: bytes) -> None:
    """Refuse what is plainly no page, before its noise is linted as text."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:512]
    start = b"" if start in {b"\xff\xfe", b"\xfe\xff"} else start  # an order of bytes, and none that follow
    if not start:
        raise LoadError(path, Wording("is empty", "是空文件"))
    if start.startswith(b"version https://git-lfs"):
        why = Wording(
            "is a Git LFS pointer, not the page: run `git lfs pull`",
            "只是 Git LFS 指针，不是页面本身：请先运行 git lfs pull",
        )
        raise LoadError(path, why)
    head = data[:4096]
    is_wide = head[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"<\0" in head[:64] or b"\0<" in head[:64]
    strange = len(head) - len(head.translate(None, _CONTROLS))
    is_noise = strange > len(head) // 100 + 1 and not is_wide
    is_other = start.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"PK\x03\x04", b"\x7fELF"))
    is_known = path.lower().endswith((*PAGES, *FEEDS, *CAPTURES))
    if is_other or is_noise or not (is_known or b"<" in data[:65_536] or is_wide):
        raise LoadError(path, Wording("is not a product page", "不是商品页面"))


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
