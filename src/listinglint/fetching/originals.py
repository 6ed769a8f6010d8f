"""The address of a picture as a page shows it (small, repacked) → that of the original, where a shop's way of writing tells it.

The grammars are data: `originals.toml`. What they give is a guess; when nothing is there the address as given is asked for.
"""

from __future__ import annotations

import tomllib
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import msgspec
from msgspec import Struct

_TABLE: Final = Path(__file__).with_name("originals.toml")
_SIGNED: Final = (
    "sign", "signature", "sig", "token", "auth_key", "expires", "hmac", "policy", "key-pair-id", "x-amz-signature", "x-oss-signature",
    "q-signature", "s",
)  # fmt: skip
"""Names in a query that sign an address: changed, it answers 403."""


class Grammar(Struct, frozen=True):
    """One way in which shops write the addresses of pictures."""

    name: str
    given: str
    """An example."""
    original: str
    hosts: tuple[str, ...] = ()
    where: str = ""
    find: str = ""
    put: str = ""
    is_encoded: bool = False
    """Whether what is found is percent-encoded."""
    drop: tuple[str, ...] = ()

    def rewritten(self, address: str) -> str:
        """Give the address that this grammar makes of one; the same when it does not apply."""
        if self.hosts and not any(fnmatchcase((urlsplit(address).hostname or ""), host) for host in self.hosts):
            return address
        if self.where and not _compiled(self.where).search(address):
            return address
        if self.drop:
            return self._without(address)
        made = str(_compiled(self.find).sub(self.put, address))
        return unquote(made) if self.is_encoded and made != address else made

    def _without(self, address: str) -> str:
        """Leave out the parts of the query that ask for another size or packing."""
        start, mark, query = address.partition("?")
        kept = [part for part in query.split("&") if part.partition("=")[0].partition("/")[0] not in self.drop]
        return start + mark * bool(kept) + "&".join(kept) if mark else address


@cache
def grammars() -> tuple[Grammar, ...]:
    """Give the grammars, in the order in which they are applied."""
    return msgspec.convert(tomllib.loads(_TABLE.read_text("utf-8"))["grammar"], tuple[Grammar, ...])


def original_of(address: str) -> tuple[str, tuple[str, ...]]:
    """Give the original's address and the names of the grammars that tell it; the address itself and none when nothing does."""
    if _is_signed(address):
        return address, ()
    found, applied = address, list[str]()
    try:
        for grammar in grammars():
            made = grammar.rewritten(found)
            if made != found:
                found = made
                applied.append(grammar.name)
    except ValueError:  # what one of them made is no address
        return address, ()
    return found, tuple(applied)


def _is_signed(address: str) -> bool:
    query = address.partition("?")[2].lower()
    return any(part.partition("=")[0] in _SIGNED for part in query.split("&")) if query else False


@cache
def _compiled(pattern: str) -> Any:
    """Compile with RE2: addresses come from pages, and must not hang a run."""
    import re2

    return re2.compile(pattern)
