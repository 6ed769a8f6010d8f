"""Where the files of a saved page lie: beside it, in its own resource folder, in the folders of hosts that wget makes."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import quote

from msgspec import Struct, field

from listinglint.loaders.html.addresses import base_name, is_remote, may_name_picture, photo_of, readable
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_RESOURCES = lazy_pattern(
    r"(?:[_.](?:files|文件|ファイル)|-Dateien|_fichiers|_archivos|_arquivos|-filer|_bestanden|_soubory|_pliki|_dosyalar|_файлы|_data|_assets|\.resources)$"
)
"""How browsers of many languages call the folder of a saved page."""
_OWN_ENDING = lazy_pattern(r"[ _.-][^\W\d_]{2,16}$")
_HOST = lazy_pattern(r"^(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}(?:[+@:]\d{2,5})?$")
_WEB_NAME = lazy_pattern(r"""(?:https?:)?//[^\s"'<>()\\]{4,2300}""", re.IGNORECASE)
_PAGES = (".html", ".htm", ".xhtml", ".shtml")
_MOST = 20_000


class PictureFolders(Struct, frozen=True):
    """Where the pictures of a page are looked for."""

    folder: Path | None
    """Where relative addresses start."""
    root: Path | None
    """The folder that may not be left, links followed; None: no limit."""
    saved: tuple[Path, ...] = ()
    """The page's own resource folders; those of other pages beside it are not."""
    base: str = ""
    """What stands before relative addresses: the page's own address, or what `<base href>` says."""
    mirrors: tuple[Path, ...] = ()
    """Folders in which wget has put one folder for each host."""
    shared_names: frozenset[str] = frozenset()
    """File names that several pictures of the page have on the web: a saved file of that name may be any of them."""
    archived: Mapping[str, bytes] = field(default_factory=dict)
    """What an archive (MHTML) holds, by address."""


def shelf(folder: Path | None, root: Path | None, base: str = "", *, page: str = "", text: str = "") -> PictureFolders:
    """Look once for the resource folders beside a page; `page` is its file name, `text` its source.

    Without a page (a feed, a fragment) every resource folder may be meant.
    """
    try:
        there = sorted(path for path in folder.iterdir() if path.is_dir()) if folder else []
        pages = sum(path.name.lower().endswith(_PAGES) for path in folder.iterdir()) if folder and page else 0
    except OSError:
        there, pages = [], 0
    saved = [path for path in there if _RESOURCES.search(path.name)]
    if page:
        own = [path for path in there if _is_of(path.name, page)]
        own += [path for path in saved if path not in own and _is_named(path.name, text)]
        saved = own if own or len(saved) > 1 or pages > 1 else saved
    names = _shared_names(text) if saved else frozenset[str]()
    return PictureFolders(folder, _root(folder, root), tuple(saved), base, _mirrors(folder, there), names)


def local_file(source: str, shelf: PictureFolders) -> Path | None:
    """Find the file of a relative (or `file:`) address, from where `<base href>` points to, beside the page, or in the root."""
    if source.startswith("/") and not source.startswith("//"):
        return _local(source.lstrip("/"), shelf.root)
    if shelf.base and not is_remote(shelf.base):
        based = _local(shelf.base[: shelf.base.rfind("/") + 1].lstrip("/") + source, shelf.folder)
        if based is not None and based.is_file():
            return based
    return _local(source, shelf.folder)


def saved_copy(source: str, shelf: PictureFolders) -> Path | None:
    """Find the copy of a remote picture: in the page's own resource folder, or under the name of its host."""
    if not is_remote(source):
        return None
    name = base_name(source)
    if shelf.saved and 0 < len(name) <= 200 and name not in shelf.shared_names:
        files = (_joined(folder, name) for folder in shelf.saved)
        found = next((file for file in files if file is not None and file.is_file()), None)
        if found is not None:
            return found
    path = source.split("//", 1)[-1].partition("#")[0]
    if not shelf.mirrors or not _HOST.match(path.split("/", 1)[0]):
        return None
    ways = dict.fromkeys((readable(path), readable(path.partition("?")[0]), readable(path.replace("?", "@"))))
    files = (_joined(folder, way) for folder in shelf.mirrors for way in ways)
    return next((file for file in files if file is not None and file.is_file()), None)


def _is_of(folder: str, page: str) -> bool:
    """Tell whether a folder is called after a page: `shirt_files` of `shirt.html`, and not of `shirt-long.html`."""
    stem = page[: page.rfind(".")] if "." in page else page
    return folder.startswith(stem) and _OWN_ENDING.fullmatch(folder[len(stem) :]) is not None


def _is_named(folder: str, text: str) -> bool:
    """Tell whether a page's source leads into a folder."""
    return any(f"{name}/" in text for name in (folder, quote(folder)))


def _root(folder: Path | None, root: Path | None) -> Path | None:
    """Give the folder that may not be left; a page below a folder called like a host was saved with its neighbours."""
    root = root.resolve() if root else None
    if folder is None or root is None:
        return root
    here = folder.resolve()
    host = next((path for path in (here, *here.parents) if _HOST.match(path.name)), None)
    return host.parent if host is not None and root.is_relative_to(host.parent) else root


def _mirrors(folder: Path | None, there: list[Path]) -> tuple[Path, ...]:
    """Find where a whole site was saved: a folder around the page, or one beside it, is called like a host."""
    if folder is None:
        return ()
    around = [path.parent for path in (folder, *folder.parents) if _HOST.match(path.name)]
    return (*([folder] if any(_HOST.match(path.name) for path in there) else []), *around)


def _shared_names(text: str) -> frozenset[str]:
    """Find names that different photos of the page share."""
    addresses = (match[0] for match in _WEB_NAME.finditer(text) if may_name_picture(match[0]))
    photos = set(map(photo_of, islice(addresses, _MOST)))
    names = Counter(base_name(photo) for photo in photos)
    return frozenset(name for name, count in names.items() if count > 1)


def _local(source: str, folder: Path | None) -> Path | None:
    """Find the file of a relative (or `file:`) address: as it is written first, then decoded and without its query."""
    if folder is None:
        return None
    address = source.removeprefix("file://") if source.startswith("file:") else source
    plain = re.split("[?#]", address, maxsplit=1)[0]
    for name in (address, plain, readable(plain)):
        file = _joined(folder, name)
        if file is not None and file.is_file():
            return file
    return _joined(folder, readable(plain))


def _joined(folder: Path, name: str) -> Path | None:
    """Join without ever raising: names from the wild hold NULs and run to thousands of characters.

    A share of the network (`//host/share`) is no file: Windows would greet the host with the user's name.
    """
    name = name.replace("\\", "/")
    if not name or "\0" in name or len(name) > 1024 or name.startswith("//"):
        return None
    try:
        file = folder / name
        file.is_file()
    except OSError:
        return None
    return file
