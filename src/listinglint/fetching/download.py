"""One address → a file: redirects, further tries, validators, unpacking. A generator that the scheduler runs."""

from __future__ import annotations

import time
from email.utils import parsedate_to_datetime
from random import random
from typing import TYPE_CHECKING, Final, TypeVar

from msgspec import Struct

from listinglint.fetching import body, reasons
from listinglint.fetching.address import next_address, parse
from listinglint.fetching.reasons import NotFetched
from listinglint.fetching.scheduler import Pause
from listinglint.fetching.transfer import HEAD_BYTES, Request, Response
from listinglint.model.system_reason import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from listinglint.fetching.address import Address
    from listinglint.fetching.address_policy import AddressPolicy
    from listinglint.fetching.http_cache import CachedAnswer, HttpCache
    from listinglint.fetching.limits import Limits
    from listinglint.model.wording import Wording

    Steps = Generator[Request | Pause, Response | None, "Download"]

Made = TypeVar("Made")
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which the same request may be answered later."""


class Kind(Struct, frozen=True):
    """What is fetched, and how it is told from something else."""

    name: str
    headers: tuple[str, ...]
    limit: int
    refuses: Callable[[bytes], Wording | None]


class Download(Struct, frozen=True):
    """A file that was fetched."""

    file: Path
    address: str
    """Where it came from in the end, after redirects."""
    content_type: str


class Downloader(Struct, frozen=True):
    """What downloads of a run share."""

    policy: AddressPolicy
    limits: Limits
    cache: HttpCache

    def steps(self, text: str, kind: Kind) -> Steps:
        """Fetch an address. Raises NotFetched."""
        address = parse(text)
        self.policy.must_admit(address)
        key = f"{kind.name} {address.text}"
        entry = self.cache.find(key)
        if entry is not None and entry.fresh_until > time.time():
            return self._kept(entry)
        file = _writing(self.cache.new_file)
        try:
            response, last = yield from self._followed(address, kind, file, entry)
            if response.status == 304 and entry is not None:
                return self._kept(self.cache.renew(key, entry, response.headers))
            whole = _writing(lambda: self._looked_at(kind, file, response))
            return self._kept(_writing(lambda: self.cache.keep(key, whole, last.text, response.headers)))
        except NotFetched:
            file.unlink(missing_ok=True)
            raise

    def _kept(self, entry: CachedAnswer) -> Download:
        return Download(self.cache.file(entry), entry.address, entry.content_type)

    def _followed(
        self, address: Address, kind: Kind, file: Path, entry: CachedAnswer | None
    ) -> Generator[Request | Pause, Response | None, tuple[Response, Address]]:
        """Ask, and go where the answer leads; each address is judged like the first."""
        for _ in range(self.limits.redirects + 1):
            asked = _validators(entry) if entry is not None and entry.address == address.text else ()
            request = Request(address, (*kind.headers, *asked), kind.limit, file, kind.refuses)
            response = yield from self._answered(request)
            if response.status not in _REDIRECTS:
                return response, address
            if not response.headers.get("location"):
                raise NotFetched(reasons.NOWHERE)
            address = next_address(address, response.headers["location"])
            self.policy.must_admit(address)
        raise NotFetched(reasons.REDIRECTS.filled(most=self.limits.redirects))

    def _answered(self, request: Request) -> Generator[Request | Pause, Response | None, Response]:
        """Ask until there is an answer or no hope of one. Raises NotFetched."""
        for number in range(self.limits.tries):
            response = yield request
            assert response is not None
            if response.fault is None and response.status not in _PASSING:
                return _accepted(response)
            is_last = number == self.limits.tries - 1
            if is_last or (response.fault is not None and not response.is_passing):
                raise NotFetched(response.fault or reasons.of_status(response.status))
            yield Pause(self._pause(response, number), request.address.host)
        raise AssertionError  # one try at least

    def _pause(self, response: Response, number: int) -> float:
        """Give the seconds to wait: as the server asks, else longer each time, and not all at the same moment."""
        asked = _retry_after(response.headers.get("retry-after", ""))
        if asked is None:
            return self.limits.pause_seconds * 2.0**number * (1 + random() / 4)  # noqa: S311 - no secret
        if asked > self.limits.wait_seconds:
            raise NotFetched(reasons.ASKS_TO_WAIT.filled(status=response.status, seconds=asked))
        return asked

    def _looked_at(self, kind: Kind, file: Path, response: Response) -> Path:
        """Unpack a body and see that it is what was asked for, whole. Raises NotFetched, OSError."""
        head, encodings = response.head, response.headers.get("content-encoding", "")
        if encodings and response.size:
            file = body.unpacked(file, encodings, self.cache.new_file, kind.limit)
            with file.open("rb") as stream:
                head = stream.read(HEAD_BYTES)
        fault = kind.refuses(head)
        if fault is None and not response.is_delimited and not body.is_whole(file, body.picture_kind(head)):
            fault = reasons.CUT
        if fault is not None:
            file.unlink(missing_ok=True)
            raise NotFetched(fault)
        return file


def _writing(make: Callable[[], Made]) -> Made:
    """Do what writes to the disk; a full one is a reason, not an error. Raises NotFetched."""
    try:
        return make()
    except OSError as error:
        raise NotFetched(reasons.NO_ROOM.filled(why=reason_of(error))) from error


def _accepted(response: Response) -> Response:
    """Let through what can be gone on with. Raises NotFetched."""
    if response.status in {200, 304} or response.status in _REDIRECTS:
        return response
    raise NotFetched(reasons.of_status(response.status) if response.status else reasons.UNLAWFUL)


def _validators(entry: CachedAnswer) -> tuple[str, ...]:
    """Ask for a body only if it has changed."""
    asked = (("If-None-Match", entry.etag), ("If-Modified-Since", entry.last_modified))
    return tuple(f"{name}: {value}" for name, value in asked if value)


def _retry_after(text: str) -> float | None:
    """Read `Retry-After`: seconds, or a date; None for nothing that makes sense."""
    text = text.split(",", maxsplit=1)[0] if text[:1].isdecimal() else text
    if text.strip().isdecimal():
        return float(text.strip()[:9])
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None
