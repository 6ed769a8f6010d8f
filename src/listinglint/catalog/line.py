"""What a results file says about one listing: a line of JSON that stands for itself."""

from __future__ import annotations

import hashlib
import json
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec import Struct

from listinglint.catalog.charts import charts_of, style_of
from listinglint.facts.ports import Unavailable
from listinglint.facts.text.dispatch import dispatch_promises
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.returns import return_policies
from listinglint.model.finding_id import fingerprints
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Status
from listinglint.model.listing_path import file_of
from listinglint.pipeline.cross_check import left_behind
from listinglint.pipeline.telling import merged
from listinglint.reporters.cleaning import escaped
from listinglint.reporters.entries import unchecked
from listinglint.reporters.json import finding_data

if TYPE_CHECKING:
    from listinglint.facts.evidence import Evidence
    from listinglint.model.listing import Listing, Picture
    from listinglint.model.report import ListingReport, Problem
    from listinglint.model.wording import Language
    from listinglint.pipeline.check import Checked

SCHEMA: Final = "listinglint/result@1"
"""The version of the format: keys are added within a version, never changed or removed."""
_LEAST_COPY: Final = 60
"""Characters of a description from which two that are alike were copied."""
_NUMBER = lazy_pattern(r"\d+")


class Line(Struct, frozen=True):
    """A line before it is known what its listing was read from."""

    body: str
    """A JSON object."""
    pictures: tuple[tuple[str, str], ...] = ()
    """The files of pictures that it was judged by, and the SHA-256 of each."""
    is_loose: bool = False
    """Whether a picture was missing: a file that comes later changes the result."""
    is_broken: bool = False
    """Whether the listing could not be checked to its end."""


class LineMaker(Struct, frozen=True):
    """Makes the line of a listing that was checked. It can be sent to another process."""

    language: Language

    def __call__(self, checked: Checked) -> Line:
        """Make one."""
        listing, report = checked.evidence.listing, merged(checked.report)
        behind = left_behind(checked)
        photos = [
            {"picture": photo.picture, "hash": f"{photo.facts.fingerprint[0]:x}", "tint": photo.facts.tint}
            for photo in (behind.photos if behind else ())
            if photo.facts.fingerprint
        ]
        data = {
            **_told(report, self.language),
            "supplier": supplier_of(listing),
            **({"photos": photos} if photos else {}),
            **_copy(checked.evidence),
            **({"charts": charts, "style": style_of(report.title)} if (charts := charts_of(checked.evidence)) else {}),
        }
        pictures = checked.evidence.pictures if checked.plan.tools.reader is not None else ()
        files = tuple((one.file.as_posix(), _digest(one)) for one in pictures if one.file and one.status is Status.READ)
        is_loose = any(one.status is Status.MISSING for one in checked.evidence.pictures)
        return Line(_json(data), files, is_loose)


def line_of(report: ListingReport, language: Language) -> Line:
    """Make the line of a listing that could not be checked to its end."""
    return Line(_json({**_told(report, language), "supplier": source_of(report.path)}), is_broken=True)


def line_of_problem(problem: Problem, language: Language) -> Line:
    """Make the line of a path that could not be read."""
    reason = problem.reason.of(language)
    return Line(_json({"kind": "problem", "path": problem.path, "reason": reason}), is_broken=True)


def supplier_of(listing: Listing) -> str:
    """Name whose goods they are, as far as it is told: the shop's host, else the export or the folder."""
    return listing.site or source_of(listing.path)


def source_of(path: str) -> str:
    """Give the export of a listing, or the folder of its page."""
    file = file_of(path)
    return file if file != path else PurePosixPath(path).parent.as_posix()


def _told(report: ListingReport, language: Language) -> dict[str, Any]:
    """Give what is said about a listing; why a rule is and what to do is the same for all listings: `listinglint explain`."""
    names = fingerprints(report)
    findings = [finding_data(one, name, language) for one, name in zip(report.findings, names, strict=True)]
    for finding in findings:
        del finding["why"], finding["fix"]
    return {
        "kind": "listing",
        "path": report.path,
        "title": report.title,
        "verdict": report.verdict,
        "findings": findings,
        "unchecked": [
            {"verdict": one.verdict, "rules": one.rules, "reason": one.reason.of(language)} for one in unchecked(report)
        ],
        "silenced": len(report.silenced),
    }


def _copy(evidence: Evidence) -> dict[str, Any]:
    """Give what tells whether two listings share a description, numbers aside, and what each promises in it."""
    words = _NUMBER.sub("", "\n".join(normalised_words(one.words) for one in evidence.passages))
    if len(words) < _LEAST_COPY:
        return {}
    book = evidence.tools.phrasebook
    found: dict[str, list[Any]] = {
        "dispatch": list(dispatch_promises(evidence.passages, book)),
        "returns": list(return_policies(evidence.passages, book)),
    }
    promises = {
        name: dict(sorted((_value(one.value), one.quote) for one in seen)) for name, seen in found.items() if seen
    }
    return {"copy": hashlib.blake2b(words.encode(), digest_size=12).hexdigest(), "promises": promises}


def _value(value: Any) -> str:
    return json.dumps(msgspec.to_builtins(value, enc_hook=str), ensure_ascii=False, sort_keys=True)


def _digest(picture: Picture) -> str:
    from listinglint.images.image_bytes import bytes_of

    try:
        return hashlib.sha256(bytes_of(picture)).hexdigest()
    except Unavailable:
        return ""


def _json(data: dict[str, Any]) -> str:
    return escaped(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
