"""How much is fetched at most, how long it is waited for, and how often it is tried."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

MEGABYTE: Final = 1024 * 1024
PICTURE_BYTES: Final = 32 * MEGABYTE
"""The largest pictures that shops take have 20 MB (Shopify)."""
PAGE_BYTES: Final = 16 * MEGABYTE
"""The largest product page seen has 1.2 MB."""


class Limits(Struct, frozen=True):
    """Limits of a run."""

    pictures: int = 5_000
    """Addresses of pictures that are asked for."""
    picture_bytes: int = PICTURE_BYTES
    page_bytes: int = PAGE_BYTES
    header_bytes: int = 64 * 1024
    connect_seconds: float = 10
    whole_seconds: float = 60
    """For one answer, from the first packet to the last."""
    slow_bytes: int = 1_000
    """Bytes a second; below this for `slow_seconds` an answer is given up."""
    slow_seconds: int = 15
    redirects: int = 5
    tries: int = 3
    pause_seconds: float = 0.5
    """Before the second try; twice as long before each further one."""
    wait_seconds: float = 30
    """The longest pause that a server may ask for."""
    connections: int = 8
    """To one host that speaks HTTP/1.1; browsers open six."""
    streams: int = 64
    """At one time over one connection of HTTP/2; servers offer 100."""
    transfers: int = 64
    """At one time, from all hosts."""
    dead_after: int = 6
    """Times in a row that a host can't be reached, after which it is not asked again."""
    cache_bytes: int = 2048 * MEGABYTE
