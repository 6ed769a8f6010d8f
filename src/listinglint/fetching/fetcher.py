"""Fetches the pictures of listings ahead of the checks, each address once in a run, and pages by their address."""

from __future__ import annotations

import re
import weakref
from collections import Counter, deque
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from msgspec.structs import replace

from listinglint.facts.ports import FetchCounts
from listinglint.fetching import body, reasons
from listinglint.fetching.address import parse
from listinglint.fetching.address_policy import AddressPolicy
from listinglint.fetching.download import Download, Downloader, Kind
from listinglint.fetching.http_cache import HttpCache
from listinglint.fetching.limits import Limits
from listinglint.fetching.originals import original_of
from listinglint.fetching.reasons import NotFetched
from listinglint.fetching.scheduler import Scheduler
from listinglint.files.passing import passing_folder
from listinglint.loaders.html.web_address import absolute
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Listing, Picture, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from listinglint.fetching.download import Steps

AHEAD: Final = 200
"""Addresses of pictures that are asked for before the listing that shows them has its turn."""
LISTINGS_AHEAD: Final = 64
_HOPELESS: Final = 3
"""Times that a grammar fails at a host, without ever being right, after which it is not guessed by any more."""
_PRUNE_EVERY: Final = 500
_WESTERN: Final = frozenset({"iso-8859-1", "latin1", "windows-1252", "us-ascii"})
_WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
"""What browsers take labels for (WHATWG, Encoding), in Python's names."""
_LOGIN: Final = lazy_pattern(r"(?i)(^|[/.])(log-?in|sign-?in|passport|(?:validate)?captcha|punish|challenge)([/.]|$)")
_PICTURE_HEADERS: Final = ("Accept: image/jpeg,image/png,image/gif,image/webp;q=0.9,*/*;q=0.5",)
_PAGE_HEADERS: Final = ("Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.5", "Accept-Encoding: gzip, deflate")


class Fetcher:
    """Fetches over the network. Made only when a user asks for it."""

    def __init__(self, cache: Path | None, limits: Limits | None = None, policy: AddressPolicy | None = None) -> None:
        """Get ready; nothing is fetched yet.

        Args:
            cache: The folder in which what was fetched is kept; None: only until the end of the run.
            limits: How much, how long, how often.
            policy: Where from.
        """
        self._limits = limits or Limits()
        policy = policy or AddressPolicy()
        held = ExitStack()
        folder = cache / "fetched" if cache is not None else held.enter_context(passing_folder())
        self._cache = HttpCache(folder, self._limits.cache_bytes)
        held.callback(self._cache.close)
        self._finish = weakref.finalize(self, held.close)  # when the program ends, too
        self._downloader = Downloader(policy, self._limits, self._cache)
        self._scheduler = Scheduler(policy, self._limits)
        self._pictures = Kind("picture", _PICTURE_HEADERS, self._limits.picture_bytes, body.why_no_picture)
        self._pages = Kind("page", _PAGE_HEADERS, self._limits.page_bytes, body.why_no_page)
        self._asked: dict[str, Future[Download]] = {}
        self._guesses: Counter[tuple[str, tuple[str, ...]]] = Counter()
        self.counts = FetchCounts()

    def close(self) -> None:
        """End all connections and throw away what is not kept."""
        self._scheduler.close()
        self._finish()

    def fetched(self, listings: Iterable[Listing]) -> Iterator[Listing]:
        """Give listings in their order, with their pictures; those to come are fetched in the meantime.

        A picture that could not be fetched stays REMOTE and says why.
        """
        window: deque[Listing] = deque()
        pending = 0
        try:
            for listing in listings:
                window.append(listing)
                pending += self._start(listing)
                while pending > AHEAD or len(window) > LISTINGS_AHEAD:
                    pending -= _count(window[0])
                    yield self._complete(window.popleft(), window)
        except Exception:  # a feed that breaks off: what came before it is not lost
            while window:
                yield self._complete(window.popleft(), window)
            raise
        while window:
            yield self._complete(window.popleft(), window)

    def page(self, address: str) -> tuple[bytes, str]:
        """Give a page, in UTF-8 with a mark if the server names a charset, and its address in the end. Raises NotFetched."""
        found: Download = self._scheduler.run(self._downloader.steps(address, self._pages)).result()
        parts = urlsplit(found.address)
        if found.address != parse(address).text and _LOGIN.search(f"{parts.netloc}{parts.path}"):
            raise NotFetched(reasons.LOGIN)
        return _as_told(found.file.read_bytes(), found.content_type), found.address

    def _start(self, listing: Listing) -> int:
        """Ask for the pictures of a listing; gives their number."""
        for address in _addresses(listing):
            if address not in self._asked:
                if len(self._asked) >= self._limits.pictures:
                    continue
                self.counts.asked += 1
                self._asked[address] = self._scheduler.run(self._steps(address))
                self._asked[address].add_done_callback(self._count_done)
        return _count(listing)

    def _count_done(self, _future: Future[Any]) -> None:
        self.counts.done += 1

    def _steps(self, address: str) -> Steps:
        """Fetch the original of a picture if its address tells where it is, else the picture as the page shows it."""
        host = parse(address).host
        original, grammars = original_of(address)
        guess = (host, grammars)
        if grammars and self._guesses[guess] < _HOPELESS:
            try:
                found = yield from self._downloader.steps(original, self._pictures)
            except NotFetched:
                self._guesses[guess] += 1
            else:
                self._guesses[guess] = -(10**9)  # right once, right for the shop
                return found
        return (yield from self._downloader.steps(address, self._pictures))

    def _complete(self, listing: Listing, window: Iterable[Listing]) -> Listing:
        """Wait for the pictures of a listing."""
        if not _count(listing):
            return listing
        complete = replace(listing, pictures=tuple(map(self._with_bytes, listing.pictures)))
        if self.counts.done // _PRUNE_EVERY != (self.counts.done - _count(listing)) // _PRUNE_EVERY:
            self._prune([listing, *window])
        return complete

    def _with_bytes(self, picture: Picture) -> Picture:
        if not _is_wanted(picture):
            return picture
        address = _address(picture)
        future = self._asked.get(address)
        if future is None:
            return replace(picture, reason=reasons.ENOUGH.filled(most=self._limits.pictures))
        try:
            found = future.result()
            if not found.file.is_file():  # pruned since; what is kept elsewhere is not asked for again
                self._asked[address] = future = self._scheduler.run(self._steps(address))
                found = future.result()
        except NotFetched as error:
            return replace(picture, reason=error.why)
        return replace(picture, status=Status.READ, reason=None, file=found.file)

    def _prune(self, shown: Iterable[Listing]) -> None:
        """Throw away what is used least, save the pictures of listings that have their turn."""
        futures = [self._asked[address] for one in shown for address in _addresses(one) if address in self._asked]
        self._cache.prune({one.result().file.name for one in futures if one.done() and one.exception() is None})


def _is_wanted(picture: Picture) -> bool:
    """Tell whether a picture may show the goods and is somewhere on the web."""
    return picture.status is Status.REMOTE and picture.role.is_of_goods and bool(_address(picture))


def _address(picture: Picture) -> str:
    """Give the web address of a picture; a feed's names are addresses already."""
    return picture.address or absolute(picture.path, "")


def _addresses(listing: Listing) -> list[str]:
    return [_address(picture) for picture in listing.pictures if _is_wanted(picture)]


def _count(listing: Listing) -> int:
    return sum(map(_is_wanted, listing.pictures))


def _as_told(data: bytes, content_type: str) -> bytes:
    """Turn a page into UTF-8 where the server names its charset, as that beats what the page says of itself (HTML, 13.2.3.2)."""
    charset = re.search(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", content_type, re.IGNORECASE)
    if charset is None or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return data
    label = charset[1].lower()
    if label in _WESTERN:  # the default of many servers, whatever the page is in
        return data
    try:
        text = data.decode(_WIDER.get(label, label), "strict")
    except (LookupError, UnicodeDecodeError):
        return data  # the page itself is asked
    return b"\xef\xbb\xbf" + text.encode("utf-8", "replace")
