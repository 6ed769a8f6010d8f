"""The pictures of a listing made small for the HTML report, with what was seen in them and the findings cut out."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from listinglint.facts.evidence import NOT_READ
from listinglint.facts.photos.photo_kinds import judgements
from listinglint.facts.ports import Reading, Unavailable
from listinglint.facts.registry import FACTS
from listinglint.model.listing import Box, Status
from listinglint.model.wording import Wording
from listinglint.reporters.html import Closeup, Illustration

if TYPE_CHECKING:
    from PIL.Image import Image

    from listinglint.facts.evidence import Evidence
    from listinglint.model.listing import Picture
    from listinglint.model.report import ListingReport

SIDE = 480
"""Pixels of a thumbnail's longer side."""
NARROWEST = 160
"""Pixels that the shorter side of a long slice keeps, so that it is more than a thread."""
_QUALITY = 70
BROKE = Wording("showing it failed: {why}", "无法显示：{why}")
_CLOSEUP = (720, 480)
"""Pixels a cut-out part is made to fit into."""
_MOST_CLOSEUPS = 40
"""Of one listing; a page full of findings would otherwise grow without end."""


def side_for(listings: int) -> int:
    """Give the side of thumbnails with which a report on so many listings stays a few MB.

    A photo of 480 pixels takes 19 kB on average, of 360 12 kB, of 240 6 kB, and a listing has some fifteen.
    """
    return SIDE if listings <= 5 else 360 if listings <= 10 else 240


def thumbnails_of(evidence: Evidence, report: ListingReport, side: int = SIDE) -> tuple[Illustration, ...]:
    """Make the illustrations of one listing, in page order; a picture that can't be opened says why."""
    wanted: dict[str, list[Box]] = {}
    for finding in report.findings[:_MOST_CLOSEUPS]:
        if finding.where.box is not None:
            wanted.setdefault(finding.where.file, []).append(finding.where.box)
    tables = _tables(evidence)
    return tuple(
        _illustration(evidence, picture, side, wanted.get(picture.path, []), tables.get(picture.path, []))
        for picture in evidence.listing.pictures
        if picture.role.is_of_goods
    )


def _illustration(
    evidence: Evidence, picture: Picture, side: int, wanted: list[Box], tables: list[Box]
) -> Illustration:
    shows: tuple[str, ...] = ()
    try:
        judged = evidence.memo(judgements).get(picture.path)
        shows = () if judged is None or isinstance(judged, Unavailable) else tuple(sorted(judged.shows))
        return _drawn(evidence, picture, _opened(evidence, picture), side, wanted, tables, shows)
    except Unavailable as lost:
        return Illustration(picture.path, shows=shows, reason=lost.why)
    except Exception as error:  # noqa: BLE001 - whatever one picture does, the report shows the others
        return Illustration(picture.path, shows=shows, reason=BROKE.filled(why=f"{type(error).__name__}: {error}"))


def _drawn(  # noqa: PLR0913, PLR0917 - what is shown in a picture
    evidence: Evidence,
    picture: Picture,
    image: Image,
    side: int,
    wanted: list[Box],
    tables: list[Box],
    shows: tuple[str, ...],
) -> Illustration:
    reading = evidence.readings.get(picture.path)
    lines = reading.lines if isinstance(reading, Reading) else ()
    width, height = (reading.width, reading.height) if isinstance(reading, Reading) else image.size
    return Illustration(
        path=picture.path,
        width=width,
        height=height,
        thumbnail=_jpeg(_thumbnail(image, side)),
        shows=shows,
        words="\n".join(line.words for line in lines),
        lines=tuple(line.box for line in lines),
        tables=tuple(tables),
        closeups=tuple(_closeup(image, width / image.width, box) for box in dict.fromkeys(wanted)),
    )


def _opened(evidence: Evidence, picture: Picture) -> Image:
    """Decode a picture to RGB, or raise Unavailable with the reason."""
    if picture.status is not Status.READ:
        raise Unavailable(picture.reason or NOT_READ)
    if evidence.tools.open_image is None:
        raise Unavailable(NOT_READ)
    return evidence.tools.open_image(picture)


def _tables(evidence: Evidence) -> dict[str, list[Box]]:
    """Find the tables of sizes in pictures."""
    found: dict[str, list[Box]] = {}
    try:
        for seen in FACTS["size_tables"].find(evidence):
            if seen.where.box is not None:
                found.setdefault(seen.where.file, []).append(seen.where.box)
    except Unavailable:
        pass  # what was found before the look failed is shown
    except Exception:  # noqa: BLE001 - the rule about tables says what broke
        return found
    return found


def _thumbnail(image: Image, side: int) -> Image:
    scale = min(1.0, max(side / max(image.size), NARROWEST / min(image.size)))
    size = max(round(image.width * scale), 1), min(max(round(image.height * scale), 1), 4 * side)
    return image.resize(size)


def _closeup(image: Image, scale: float, box: Box) -> Closeup:
    """Cut a box out with half its height around it; `scale` is pixels of the picture per pixel of the decoded image."""
    margin = max(box.height // 2, 12)
    left, top = max(box.left - margin, 0), max(box.top - margin, 0)
    right = min(max(box.right + margin, left + 1), max(round(image.width * scale), left + 1))
    bottom = min(max(box.bottom + margin, top + 1), max(round(image.height * scale), top + 1))
    part = image.crop((int(left / scale), int(top / scale), round(right / scale) or 1, round(bottom / scale) or 1))
    part.thumbnail(_CLOSEUP)
    return Closeup(box, Box(left, top, right - left, bottom - top), _jpeg(part))


def _jpeg(image: Image) -> bytes:
    out = io.BytesIO()
    image.convert("RGB").save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return out.getvalue()
