"""The awkward reports with pictures to show, drawn here."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image
from tests.reporters.awkward import HOSTILE, IN_PICTURE, REPORTS

from listinglint.model.listing import Box
from listinglint.model.wording import Wording
from listinglint.reporters import html
from listinglint.reporters.html import Closeup, Illustration

if TYPE_CHECKING:
    from listinglint.model.report import Report


def jpeg(width: int, height: int, colour: str = "tan") -> bytes:
    """Draw a plain picture."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()


def illustrations(report: Report) -> dict[str, tuple[Illustration, ...]]:
    """Give every listing of a report a shown, a lost and a hostile picture."""
    box = Box(40, 68, 310, 60)
    around = Box(0, 30, 400, 140)
    pictures = (
        Illustration(
            path=IN_PICTURE.where.file,
            width=750,
            height=1200,
            thumbnail=jpeg(300, 480),
            shows=("model", "size-chart"),
            words="三天必达\nFree returns",
            lines=(box,),
            tables=(Box(0, 300, 750, 400),),
            closeups=(Closeup(box, around, jpeg(400, 140, "brown")),),
        ),
        Illustration("lost.jpg", reason=Wording("the file is not there", "找不到图片文件")),
        Illustration(HOSTILE, 10, 10, jpeg(10, 10), (HOSTILE,), words=HOSTILE),
    )
    return {listing.path: pictures for listing in report.listings}


def page(name: str) -> str:
    """Render an awkward report with its pictures."""
    return html.render(REPORTS[name], illustrations=illustrations(REPORTS[name]))
