"""The bounds of verbs that measure or count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.wording import Wording
from listinglint.rulebook.fault import RuleFault

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_LIMIT = Wording("{verb} needs at_least, at_most or both", "{verb} 至少要写 at_least 或 at_most 中的一个")
CROSSED = Wording("at_least is more than at_most", "at_least 大于 at_most")
LEAST = Wording("at least {limit}", "至少 {limit}")
MOST = Wording("at most {limit}", "最多 {limit}")


def told_limits(low: float | None, high: float | None) -> Iterator[Wording]:
    """Say the bounds there are."""
    for form, limit in ((LEAST, low), (MOST, high)):
        if limit is not None:
            yield form.filled(limit=f"{limit:g}")


def refuse_limits(verb: str, low: float | None, high: float | None) -> None:
    """Refuse bounds between which nothing lies, or none at all. Raises RuleFault."""
    if low is None and high is None:
        raise RuleFault(NO_LIMIT.filled(verb=verb))
    if low is not None and high is not None and low > high:
        raise RuleFault(CROSSED, "at_least")
