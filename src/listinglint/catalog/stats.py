"""Which rules find what at which supplier, worst first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from listinglint.reporters.entries import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.catalog.summary import ResultLine

By = Literal["rule", "complaint", "supplier"]
ALL: Final[tuple[By, ...]] = ("rule", "complaint", "supplier")


def usual(lines: Iterable[ResultLine]) -> tuple[By, ...]:
    """Choose what is told apart: suppliers only where they have listings to be compared by, not where each has a folder of its own."""
    listings, suppliers = 0, set[str]()
    for line in lines:
        if line.kind == "listing":
            listings += 1
            suppliers.add(line.supplier)
    return ALL if 2 * len(suppliers) <= listings else ("rule", "complaint")


class Row(Struct, frozen=True):
    """How often something was found."""

    level: str
    rule: str
    """Empty where rules are added up, as are the next two."""
    complaint: str
    supplier: str
    findings: int
    listings: int
    of: int
    """Listings of the supplier, or of all."""

    @property
    def share(self) -> float:
        """Share of the listings that have it, 0 to 1."""
        return self.listings / self.of if self.of else 0.0


def rows(lines: Iterable[ResultLine], by: Iterable[By] = ALL) -> list[Row]:
    """Count findings by what is asked for: the worst level first, then what most listings have."""
    asked = frozenset(by)
    findings: Counter[tuple[str, str, str, str]] = Counter()
    listings: Counter[tuple[str, str, str, str]] = Counter()
    of: Counter[str] = Counter()
    for line in lines:
        if line.kind != "listing":
            continue
        supplier = line.supplier if "supplier" in asked else ""
        of[supplier] += 1
        found = Counter(
            (
                one.level,
                one.rule if "rule" in asked else "",
                one.complaint if "complaint" in asked else "",
                supplier,
            )
            for one in line.findings
        )
        findings.update(found)
        listings.update(found.keys())
    ranks = list(LEVELS)
    counted = [Row(*key, count, listings[key], of[key[3]]) for key, count in findings.items()]
    return sorted(
        counted, key=lambda row: (ranks.index(row.level), -row.listings, row.rule, row.complaint, row.supplier)
    )
