"""A part of a catalog: each listing belongs to the same of `n` parts on every computer, whatever else there is."""

from __future__ import annotations

import hashlib
import re

from msgspec import Struct

from listinglint.model.wording import Wording

NO_SHARD = Wording("{text} is no part; write it as 2/8", "{text} 不是分片，请写成 2/8 的形式")


class Shard(Struct, frozen=True):
    """Part `number` (from 1) of `of`."""

    number: int = 1
    of: int = 1

    def holds(self, path: str) -> bool:
        """Tell whether a listing belongs to this part."""
        if self.of == 1:
            return True
        digest = hashlib.blake2b(path.encode("utf-8", "replace"), digest_size=8).digest()
        return int.from_bytes(digest, "big") % self.of == self.number - 1


def shard_of(text: str) -> Shard | None:
    """Read `2/8`; None for what is no part."""
    found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", text.strip(), re.ASCII)
    if found is None or not 1 <= int(found[1]) <= int(found[2]):
        return None
    return Shard(int(found[1]), int(found[2]))
