"""A shop's own complaints → how much rules matter there, within bounds.

With n complaints of a rule's reason among N of the shop, and R reasons that buyers give, the weight of the reason is

    w = R * (n + K / R) / (N + K), held between 1/2 and 2

that is, the share of the reason against an even spread, where K complaints that were spread evenly are added so that a handful
of reviews changes nothing. From w = 3/2 on a rule is one severity more, up to w = 2/3 one less; never two, and never off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Struct

from listinglint.model.complaint import MAIN, Complaint
from listinglint.model.labels import complaint as label
from listinglint.model.report import Severity
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA = "listinglint/complaints@1"
PRIOR = 100
"""K: complaints, spread evenly, that stand for what is known of other shops."""
LEAST, MOST = 0.5, 2.0
RAISED, LOWERED = 1.5, 2 / 3
_ORDER = (Severity.ADVICE, Severity.WARNING, Severity.ERROR)
SAID = Wording("{count} of {all} complaints in this shop: {reason}", "本店 {all} 条投诉中有 {count} 条：{reason}")
WRONG = Wording(
    "is no file of complaints; `listinglint complaints REVIEWS -f json=FILE` writes one",
    "不是投诉统计文件；可用 listinglint complaints 评价文件 -f json=文件名 生成",
)


class WeightsError(Exception):
    """A file of complaints can't be read; `why` says so in both languages."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


class _Reason(msgspec.Struct):
    reason: str
    count: Annotated[int, msgspec.Meta(ge=0)]


class _Written(msgspec.Struct, tag_field="schema", tag=SCHEMA):
    """What is read of a report of complaints."""

    complaints: Annotated[int, msgspec.Meta(ge=0)]
    reasons: list[_Reason]


class Weights(Struct, frozen=True):
    """The complaints of a shop, by reason."""

    complaints: int
    reasons: Mapping[Complaint, int]

    def weight(self, reason: Complaint) -> float:
        """Weigh a reason, 1/2 to 2; the kind of another reason weighs no less than that one does, where that one weighs less than 1."""
        if reason is Complaint.PLATFORM:
            return 1.0
        own = self._weight(reason)
        return own if reason.broader is reason else max(own, min(1.0, self._weight(reason.broader)))

    def severity(self, severity: Severity, reason: Complaint) -> Severity:
        """Raise or lower a severity by one, or leave it."""
        weight = self.weight(reason)
        step = (weight >= RAISED) - (weight <= LOWERED)
        return _ORDER[min(max(_ORDER.index(severity) + step, 0), len(_ORDER) - 1)]

    def said(self, reason: Complaint) -> Wording | None:
        """Say how many complaints give a reason; None where none does."""
        count = self.reasons.get(reason, 0)
        return SAID.filled(count=count, all=self.complaints, reason=label(reason)) if count else None

    def _weight(self, reason: Complaint) -> float:
        spread = len(MAIN)
        weight = spread * (self.reasons.get(reason, 0) + PRIOR / spread) / (self.complaints + PRIOR)
        return min(max(weight, LEAST), MOST)


def read(data: bytes) -> Weights:
    """Read a report of complaints in JSON. Raises WeightsError."""
    try:
        written = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=_Written)
    except (ValueError, RecursionError) as error:
        raise WeightsError(WRONG) from error
    known = {one.value for one in Complaint}
    counted = {
        Complaint(one.reason): min(one.count, written.complaints) for one in written.reasons if one.reason in known
    }
    return Weights(written.complaints, counted)
