"""Coverage-guided fuzzing, outside of the test line: page → report in every format, and picture → what is seen in it.

    python -m tests.fuzz.fuzz pages 600        # seconds
    python -m tests.fuzz.fuzz pictures 600

It begins with pages and pictures drawn here and with the samples of `fixtures/`, and keeps what reaches new code in `.fuzz/`, which
git ignores. What breaks us is left in `.fuzz/broken/` and ends the run: mend it, and add it (as drawn by a person) to the tests. Input
that makes another library crash or hang is told to its makers, and described in words only.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".fuzz"
_LONGEST = 20_000
"""Bytes of an input: small ones reach as much code, and are read many times as fast."""


def main() -> None:
    """Fuzz one target for so many seconds."""
    import atheris

    target, seconds = sys.argv[1], sys.argv[2]
    corpus = KEPT / target
    corpus.mkdir(parents=True, exist_ok=True)
    (KEPT / "broken").mkdir(exist_ok=True)
    for name, data in _seeds(target):
        (corpus / name).write_bytes(data)
    words = KEPT / "tokens.dict"
    words.write_text("".join(f'"{_escaped(token)}"\n' for token in tokens()), "ascii")
    options = [f"-dict={words}"] if target == "pages" else []
    options += [f"-max_total_time={seconds}", f"-max_len={_LONGEST}", "-timeout=30", "-rss_limit_mb=4096"]
    with atheris.instrument_imports(include=["listinglint"]):  # to the end: much is imported when it is first needed
        tried = _page_target() if target == "pages" else _picture_target()
        atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={KEPT}/broken/", str(corpus)], tried)
        atheris.Fuzz()


def _page_target() -> Callable[[bytes], None]:
    from listinglint.facts.evidence import Evidence
    from listinglint.loaders.find import BROKEN, LoadError, Source, load
    from listinglint.model.report import Report, Verdict
    from listinglint.pipeline.judge import judge
    from listinglint.pipeline.telling import told_once
    from listinglint.reporters import REPORTERS, render
    from listinglint.rulebook.loader import load as load_rules

    rules, formats, ours = load_rules(), list(REPORTERS), BROKEN.en.partition("{")[0]

    def page(data: bytes) -> None:
        try:
            listings = list(load(Source("page.html", None, data=data)))
        except LoadError as error:
            if error.why.en.startswith(ours):
                raise
            return
        for listing in listings:
            report = judge(Evidence(listing), rules)
            broken = [(one.rule, one.reason) for one in report.rules if one.verdict is Verdict.ERROR]
            assert not broken, broken
            render(formats[len(data) % len(formats)], told_once(Report((report,))), "zh")

    return page


def _picture_target() -> Callable[[bytes], None]:
    from listinglint.facts.ports import Unavailable
    from listinglint.images.decode import open_coloured
    from listinglint.images.photos.analyse import look
    from listinglint.images.photos.classifier import load_net

    net = load_net()

    def picture(data: bytes) -> None:
        try:
            canvas = open_coloured(data)
        except Unavailable:
            return
        look(net, canvas, data, None)

    return picture


def _escaped(token: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in token)


def _seeds(target: str) -> list[tuple[str, bytes]]:
    if target == "pages":
        pages = sorted((ROOT / "fixtures").rglob("*.html"))
        return [(f"{number}.html", page.read_bytes()[:_LONGEST]) for number, page in enumerate(pages)]
    return [(f"drawn.{form.lower()}", _drawn(form)) for form in ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")]


def _drawn(form: str) -> bytes:
    """Draw a picture of 40 by 30 pixels with a gradient and a line."""
    from PIL import Image, ImageDraw

    image = Image.linear_gradient("L").resize((40, 30)).convert("RGB")
    ImageDraw.Draw(image).line((0, 0, 39, 29), "red")
    out = io.BytesIO()
    image.save(out, form)
    return out.getvalue()


if __name__ == "__main__":
    main()
